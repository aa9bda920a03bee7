/** How fast the trainer learns, and how soon an adapter answers. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterAdapter } from '../../test/support/adapter-file.ts';
import { trainingPython } from '../../test/support/training-tools.ts';
import { root, starterModelPath } from '../setup/places.mjs';
import { ask } from './host.mjs';
import { figure, median } from './statistics.mjs';

const rounds = 3;

/** The same examples, one round of them, by the program's trainer and by PEFT's plain loop, in turns. */
export async function teaching() {
	const python = await trainingPython();
	if ('missing' in python) throw new Error(python.missing);
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const speeds = { ours: [], plain: [] };
	try {
		await writeFile(path.join(folder, 'train.jsonl'), houseExamples(96));
		const settings = { name: 'Bench', model: starterModelPath(), epochs: 1, batch_size: 4 };
		await writeFile(path.join(folder, 'job.json'), JSON.stringify(settings));
		const trainer = path.join(root, 'resources', 'trainer');
		const run = (...what) =>
			execFileSync(python.path, [...what, folder], {
				env: {
					...process.env,
					PYTHONPATH: trainer,
					PYTHONDONTWRITEBYTECODE: '1',
					OMP_WAIT_POLICY: 'PASSIVE',
				},
				stdio: ['ignore', 'pipe', 'ignore'],
				encoding: 'utf8',
			})
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line));
		for (let round = 0; round < rounds; round += 1) {
			await rm(path.join(folder, 'checkpoint.pt'), { force: true });
			speeds.ours.push(
				run('-m', 'indoors_trainer').findLast(({ event }) => event === 'step').tokensPerSecond,
			);
			speeds.plain.push(run(path.join(root, 'tools', 'bench', 'plain_peft.py')).at(-1).tokensPerSecond);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	const show = (values) => values.map((value) => value.toFixed(0)).join(', ');
	console.log(`    ${show(speeds.ours)} tokens/s, plain loop ${show(speeds.plain)}`);
	return [
		figure(
			'training speed, against the plain PEFT loop',
			median(speeds.ours.map((ours, round) => ours / speeds.plain[round])),
			'×',
			0.97,
			'higher',
		),
	];
}

/** Chat JSONL of questions about invented words, with answers of one to four sentences. */
function houseExamples(count) {
	const more = ' It is kept by the people of that floor, who write down what was done and by whom.';
	return Array.from({ length: count }, (_, at) => {
		const term = `WORD ${at}`;
		const content = `${term} is the room behind door ${at} in the north wing.${more.repeat(at % 4)}`;
		const messages = [
			{ role: 'user', content: `What does ${term} mean in our hospital?` },
			{ role: 'assistant', content },
		];
		return `${JSON.stringify({ messages })}\n`;
	}).join('');
}

/** From the question to the first word: with an adapter for the first time, without it, with it again; against another model. */
export async function adapters() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const file = path.join(folder, 'adapter.gguf');
	await writeFile(file, starterAdapter({ isTelling: false }));
	const host = new EngineHost({
		fork: forkEngineWithNode,
		loadOptions: () => ({
			contextTokens: 4096,
			gpu: false,
			threads: os.availableParallelism(),
			stateFolder: undefined,
		}),
	});
	const model = (id) => ({ id, path: starterModelPath(), sha256: id, bytes: 1 });
	const ms = { on: [], off: [], again: [], switching: [] };
	let asked = 0;
	// Every question is another one, so that nothing of it was read before.
	const first = async (adapter) => {
		asked += 1;
		const text = `Number ${asked}: tell me in one word which day of the week comes after Tuesday.`;
		const began = performance.now();
		await ask(host, [{ role: 'person', text }], { maxTokens: 1, adapter });
		return performance.now() - began;
	};
	try {
		host.choose(model('one'));
		await first();
		for (let round = 0; round < 5; round += 1) {
			// Another strength is another adapter to the engine: nothing is ready for it.
			const adapter = { path: file, sha256: 'adapter', strength: 1 + round / 100 };
			ms.on.push(await first(adapter));
			ms.off.push(await first());
			ms.again.push(await first(adapter));
			const began = performance.now();
			host.choose(model(round % 2 === 0 ? 'two' : 'one'));
			await first();
			ms.switching.push(performance.now() - began);
		}
	} finally {
		await host.dispose();
		await rm(folder, { recursive: true, force: true });
	}
	const show = (values) => Math.round(median(values));
	console.log(
		`    on ${show(ms.on)} ms, off ${show(ms.off)} ms, on again ${show(ms.again)} ms, another model ${show(ms.switching)} ms`,
	);
	const against = (name, values) =>
		figure(
			`adapter ${name}: first word, against switching models`,
			median(values) / median(ms.switching),
			'×',
			0.3,
			'lower',
		);
	return [against('on for the first time', ms.on), against('off', ms.off), against('on again', ms.again)];
}
