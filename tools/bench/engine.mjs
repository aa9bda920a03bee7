/** Reading, following up, coming back and stopping, with the engine process as the program runs it. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { starterModelPath } from '../setup/places.mjs';
import { openDirect } from './direct.mjs';
import { ask, exact, openHost } from './host.mjs';
import { figure, median, quantile } from './statistics.mjs';
import { officeText } from './texts.mjs';

export async function reading() {
	const ours = [];
	const direct = [];
	for (let round = 0; round < 3; round += 1) {
		const library = await openDirect(starterModelPath());
		const tokens = library.model.tokenize(officeText(2000, round + 1)).slice(0, 2000);
		await library.sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(0, 64));
		await library.sequence.clearHistory();
		const started = performance.now();
		await library.sequence.evaluateWithoutGeneratingNewTokens(tokens);
		direct.push(tokens.length / (performance.now() - started));
		const text = library.model.detokenize(tokens);
		await library.close();

		const host = openHost(undefined);
		await ask(host, [{ role: 'person', text: officeText(150, 90 + round) }], { maxTokens: 1 });
		const { figures } = await ask(host, [{ role: 'person', text }], { maxTokens: 1 });
		ours.push(figures.readingTokensPerSecond / 1000);
		await host.dispose();
	}
	return [
		figure(
			'reading 2,000 tokens, against the library with batches of 512',
			median(ours) / median(direct),
			'×',
			0.85,
			'higher',
		),
	];
}

export async function conversations() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const host = openHost(folder);
	try {
		const follow = [];
		const back = [];
		for (let round = 0; round < 3; round += 1) {
			const first = { role: 'person', text: `${officeText(700, 10 + round)} What is it about?` };
			const other = { role: 'person', text: `${officeText(700, 50 + round)} Who is named?` };
			const cold = await ask(host, [first], { stateKey: `a${round}` });
			const turns = [
				first,
				{ role: 'assistant', text: cold.text.trim() },
				{ role: 'person', text: 'And when?' },
			];
			const warm = await ask(host, turns, { stateKey: `a${round}` });
			follow.push(warm.firstMs / cold.firstMs);
			await ask(host, [other], { stateKey: `b${round}` });
			const again = [
				...turns,
				{ role: 'assistant', text: warm.text.trim() },
				{ role: 'person', text: 'And where?' },
			];
			const returned = await ask(host, again, { stateKey: `a${round}` });
			back.push(returned.firstMs / cold.firstMs);
		}
		return [
			figure(
				'follow-up in a 1,000-token conversation, against the cold one',
				median(follow),
				'×',
				0.1,
				'lower',
			),
			figure('return to an earlier conversation, against the cold one', median(back), '×', 0.25, 'lower'),
		];
	} finally {
		await host.dispose();
		await rm(folder, { recursive: true, force: true });
	}
}

export async function stopping() {
	const host = openHost(undefined);
	const stops = [];
	const starts = [];
	let loading = 0;
	try {
		await ask(host, [{ role: 'person', text: 'Say hello.' }]);
		for (let round = 0; round < 24; round += 1) {
			const isReading = round % 3 !== 2;
			const text = isReading ? officeText(2000, 200 + round) : 'Write a long story about a river.';
			const abort = new AbortController();
			const running = ask(host, [{ role: 'person', text }], { maxTokens: 400, signal: abort.signal }).catch(
				() => undefined,
			);
			await new Promise((resolve) => setTimeout(resolve, 500 + ((round * 137) % 600)));
			const stopped = performance.now();
			abort.abort();
			const request = {
				lane: 'front',
				turns: [{ role: 'person', text: `Say ${round}.` }],
				maxTokens: 2,
				sampling: exact,
			};
			const events = host.generate(request, new AbortController().signal);
			const next = events[Symbol.asyncIterator]();
			const began = next.next().then(() => starts.push(performance.now() - stopped));
			await running;
			stops.push(performance.now() - stopped);
			await began;
			for (;;) if ((await next.next()).done) break;
		}
		for (let round = 0; round < 8; round += 1) {
			await host.unload();
			const abort = new AbortController();
			const running = ask(host, [{ role: 'person', text: 'Say hello.' }], { signal: abort.signal }).catch(
				() => undefined,
			);
			await new Promise((resolve) => setTimeout(resolve, 20 + round * 40));
			if (host.state.kind === 'loading') loading += 1;
			const stopped = performance.now();
			abort.abort();
			await running;
			stops.push(performance.now() - stopped);
		}
		console.log(`    ${loading} of 8 were stopped while the model was loaded`);
	} finally {
		await host.dispose();
	}
	return [
		figure('stop: until the last word, p95', quantile(stops, 0.95), 'ms', 200, 'lower'),
		figure('stop: until the next request starts, p95', quantile(starts, 0.95), 'ms', 300, 'lower'),
	];
}
