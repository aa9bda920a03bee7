import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDirect } from '../../tools/bench/direct.mjs';
import { root, starterModelPath } from '../../tools/setup/places.mjs';
import { trainingPython } from '../support/training-tools.ts';

const python = await trainingPython();
const missing = 'missing' in python ? python.missing : '';
const trainer = path.join(root, 'resources', 'trainer');
const prompts = [
	'The library on Mill Street is',
	'Ward 4 is open from Monday to',
	'Bread is made from flour, water,',
	'Der Rat tagt am',
];

describe.skipIf('missing' in python)(
	`an adapter as the trainer writes it${missing && ` (${missing})`}`,
	() => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'));
		let theirs: { ids: number[]; logProbabilities: [number, number][] }[];

		beforeAll(() => {
			writeFileSync(path.join(folder, 'train.jsonl'), '');
			writeFileSync(
				path.join(folder, 'job.json'),
				JSON.stringify({ name: 'Random', model: starterModelPath(), threads: 2 }),
			);
			const output = execFileSync(
				'path' in python ? python.path : '',
				[path.join(root, 'test', 'python', 'known_adapter.py'), folder, JSON.stringify(prompts)],
				{
					env: { ...process.env, PYTHONPATH: trainer },
					maxBuffer: 50e6,
					stdio: ['ignore', 'pipe', 'ignore'],
				},
			);
			theirs = JSON.parse(output.toString('utf8').trim().split('\n').at(-1) ?? '') as typeof theirs;
		}, 240_000);
		afterAll(() => rmSync(folder, { recursive: true, force: true }));

		it('comes of code that passes its own tests', () => {
			const tests = path.join(root, 'test', 'python');
			const run = (): Buffer =>
				execFileSync('path' in python ? python.path : '', ['-m', 'unittest', 'discover', '-s', tests], {
					stdio: 'pipe',
				});
			expect(run).not.toThrow();
		});

		it('gives the same probabilities in llama.cpp as in PEFT', async () => {
			const direct = await openDirect(starterModelPath(), 256);
			const context = await direct.model.createContext({
				contextSize: 256,
				lora: { adapters: [{ filePath: path.join(folder, 'adapter.gguf'), scale: 1 }] },
			});
			const sequence = context.getSequence();
			const differences: number[] = [];
			let firstAgrees = 0;
			let baseDifference = 0;
			for (const { ids, logProbabilities } of theirs) {
				const taught = await nextProbabilities(sequence, ids);
				const base = await nextProbabilities(direct.sequence, ids);
				for (const [token, theirLog] of logProbabilities) {
					const ours = taught.get(token);
					if (ours !== undefined) differences.push(Math.abs(Math.log(ours) - theirLog));
					const plain = base.get(token);
					if (plain !== undefined)
						baseDifference = Math.max(baseDifference, Math.abs(Math.log(plain) - theirLog));
				}
				const [[best] = [-1]] = logProbabilities;
				firstAgrees += [...taught.entries()].toSorted((a, b) => b[1] - a[1])[0]?.[0] === best ? 1 : 0;
			}
			await context.dispose();
			await direct.close();
			// llama.cpp rounds what it computes with to 8 bits beside weights of 4; PEFT has the same weights in 32.
			expect(Math.max(...differences)).toBeLessThan(0.35);
			expect(differences.length).toBeGreaterThanOrEqual(prompts.length * 3);
			expect(firstAgrees).toBeGreaterThanOrEqual(prompts.length - 1);
			// The adapter is one that changes much, so that it could not be overlooked.
			expect(baseDifference).toBeGreaterThan(1);
		}, 120_000);
	},
);

async function nextProbabilities(
	sequence: Awaited<ReturnType<typeof openDirect>>['sequence'],
	ids: number[],
): Promise<Map<number, number>> {
	await sequence.clearHistory();
	const input = ids.map((id, at) =>
		at === ids.length - 1 ? ([id, { generateNext: { probabilities: true } }] as const) : id,
	);
	const output = await sequence.controlledEvaluate(input as never);
	return new Map((output.at(-1)?.next.probabilities ?? new Map()) as Map<number, number>);
}
