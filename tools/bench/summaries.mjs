/** A summary of 12,000 tokens: against the same requests sent directly, and again in another length. */
import { modelFrom } from '../../src-main/documents/summary-model.ts';
import { summarise } from '../../src-main/documents/summarise.ts';
import { TextWorker } from '../../src-main/documents/text-worker-client.ts';
import { starterModelPath } from '../setup/places.mjs';
import { openDirect } from './direct.mjs';
import { openHost } from './host.mjs';
import { figure } from './statistics.mjs';
import { officePages } from './texts.mjs';

export async function summaries() {
	const pages = officePages(24, 380);
	const host = openHost(undefined);
	const text = new TextWorker();
	const notes = new Map();
	const requests = [];
	const model = modelFrom(host, null, 4096);
	const recording = {
		...model,
		generate: (request, signal) => {
			requests.push(request);
			return model.generate(request, signal);
		},
	};
	const make = async (length) => {
		const started = performance.now();
		const input = {
			documentId: 'bench',
			pages,
			language: 'en',
			length,
			depth: 'quick',
			recipe: { instructions: '', sections: [] },
			method: 'sentences',
			model: recording,
			notes: { get: (key) => notes.get(key), put: (key, value) => notes.set(key, value) },
			text,
		};
		let points = 0;
		for await (const event of summarise(input, new AbortController().signal))
			if (event.type === 'point') points += 1;
		return { ms: performance.now() - started, points };
	};
	await host.load(new AbortController().signal);
	const first = await make('medium');
	const asked = requests.splice(0);
	const again = await make('short');
	await host.dispose();
	await text.dispose();
	const directMs = await sendDirectly(asked);
	console.log(
		`    ${first.points} points in ${(first.ms / 1000).toFixed(1)} s, ${asked.length} requests; directly ${(directMs / 1000).toFixed(1)} s; another length ${(again.ms / 1000).toFixed(2)} s`,
	);
	return [
		figure(
			'summary of 12,000 tokens, against the same requests sent directly',
			directMs / first.ms,
			'×',
			0.9,
			'higher',
		),
		figure('the same document again in another length', first.ms / again.ms, '× faster', 5, 'higher'),
	];
}

async function sendDirectly(requests) {
	const library = await openDirect(starterModelPath());
	const session = library.session();
	const started = performance.now();
	for (const { turns, maxTokens, stopTexts } of requests) {
		const last = turns.at(-1);
		const earlier = turns.slice(0, -1).map(({ role, text }) => {
			if (role === 'system') return { type: 'system', text };
			return role === 'person' ? { type: 'user', text } : { type: 'model', response: [text] };
		});
		session.setChatHistory(earlier);
		await session.prompt(last.text, {
			maxTokens,
			temperature: 0,
			...(stopTexts ? { customStopTriggers: stopTexts } : {}),
		});
	}
	const ms = performance.now() - started;
	await library.close();
	return ms;
}
