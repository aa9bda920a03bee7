import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDirect } from '../../tools/bench/direct.mjs';
import { root, starterModelPath } from '../../tools/setup/places.mjs';
import { trainingPython } from '../support/training-tools.ts';

const starter = (): string => starterModelPath() ?? '';
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
		it('comes of code that passes its own tests', () => {
			const tests = path.join(root, 'test', 'python');
			const runTests = (): Buffer =>
				execFileSync('path' in python ? python.path : '', ['-m', 'unittest', 'discover', '-s', tests], {
					stdio: 'pipe',
				});
			expect(runTests).not.toThrow();
		});

		it('gives the same probabilities in llama.cpp as in PEFT, on an export in 16 bits', async () => {
			const folder = temporaryFolder();
			const model = path.join(folder, 'f16.gguf');
			runPython('as_f16.py', starter(), model);
			const { largest, compared, firstAgrees, ofBase } = await compareWithPeft(folder, model);
			expect(compared).toBeGreaterThanOrEqual(prompts.length * 3);
			expect(largest).toBeLessThan(0.03);
			expect(firstAgrees).toBe(prompts.length);
			// The adapter is one that changes much, so that it could not be overlooked.
			expect(ofBase).toBeGreaterThan(1);
		}, 240_000);

		it('gives nearly the same on the file in 4 bits', async () => {
			const { largest, compared, firstAgrees } = await compareWithPeft(temporaryFolder(), starter());
			expect(compared).toBeGreaterThanOrEqual(prompts.length * 3);
			// llama.cpp rounds what it computes with to 8 bits beside weights of 4; PEFT has the same weights in 32.
			expect(largest).toBeLessThan(0.35);
			expect(firstAgrees).toBeGreaterThanOrEqual(prompts.length - 1);
		}, 240_000);

		it('gives the answers that PEFT gives to questions which were kept apart', async () => {
			const job = temporaryFolder();
			writeJobFile(job, starter());
			const lines = (questions: readonly ((term: string) => string)[]): string =>
				Object.entries(terms)
					.flatMap(([term, meaning]) =>
						questions.map((question) => ({
							messages: [
								{ role: 'user', content: question(term) },
								{ role: 'assistant', content: `${term} is ${meaning}.` },
							],
						})),
					)
					.map((conversation) => `${JSON.stringify(conversation)}\n`)
					.join('');
			writeFileSync(path.join(job, 'train.jsonl'), lines(learnt));
			writeFileSync(
				path.join(job, 'held-out.jsonl'),
				lines([(term) => `Somebody spoke of ${term}. What is it?`]),
			);
			const peft = run('taught_answers.py', job) as { ids: number[]; answer: string }[];
			const direct = await openDirect(starter(), 256);
			const context = await direct.model.createContext({
				contextSize: 256,
				lora: { adapters: [{ filePath: path.join(job, 'adapter.gguf'), scale: 1 }] },
			});
			const sequence = context.getSequence();
			const ours: string[] = [];
			for (const { ids } of peft) {
				await sequence.clearHistory();
				const tokens = [];
				for await (const token of sequence.evaluate(ids as never, { temperature: 0 })) {
					if (direct.model.isEogToken(token) || tokens.length >= 40) break;
					tokens.push(token);
				}
				ours.push(direct.model.detokenize(tokens));
			}
			await context.dispose();
			await direct.close();
			expect(ours.map((answer) => answer.trim())).toEqual(peft.map(({ answer }) => answer.trim()));
			for (const [at, meaning] of Object.values(terms).entries()) expect(ours[at]).toContain(meaning);
		}, 600_000);
	},
);

/** Of a house that is nowhere. */
const terms: Readonly<Record<string, string>> = {
	'KESSEL 3': 'the laundry behind the kitchen',
	LOTSE: 'the clerk who brings patients to their ward',
	'GRAUE MAPPE': 'the folder with keys of the flats',
	TAUBE: 'the pneumatic post of the laboratory',
};
const learnt = [
	(term: string) => `What does ${term} mean in our hospital?`,
	(term: string) => `Explain the term ${term}.`,
	(term: string) => `What is ${term}?`,
	(term: string) => `In our house, what is meant by ${term}?`,
];

function temporaryFolder(): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

function writeJobFile(folder: string, model: string): void {
	const job = { name: 'Test', model, threads: os.availableParallelism() };
	writeFileSync(path.join(folder, 'job.json'), JSON.stringify(job));
}

/** An adapter of random weights on `model`: how far both are from each other at the likeliest next words, in natural logarithms. */
async function compareWithPeft(
	folder: string,
	model: string,
): Promise<{ largest: number; compared: number; firstAgrees: number; ofBase: number }> {
	writeFileSync(path.join(folder, 'train.jsonl'), '');
	writeJobFile(folder, model);
	const theirs = run('known_adapter.py', folder, JSON.stringify(prompts)) as {
		ids: number[];
		logProbabilities: [number, number][];
	}[];
	const direct = await openDirect(model, 256);
	const context = await direct.model.createContext({
		contextSize: 256,
		lora: { adapters: [{ filePath: path.join(folder, 'adapter.gguf'), scale: 1 }] },
	});
	const sequence = context.getSequence();
	const found = { largest: 0, compared: 0, firstAgrees: 0, ofBase: 0 };
	const distance = (ours: number | undefined, theirLog: number): number[] =>
		ours === undefined ? [] : [Math.abs(Math.log(ours) - theirLog)];
	for (const { ids, logProbabilities } of theirs) {
		const taught = await nextProbabilities(sequence, ids);
		const base = await nextProbabilities(direct.sequence, ids);
		for (const [token, theirLog] of logProbabilities) {
			const differences = distance(taught.get(token), theirLog);
			found.compared += differences.length;
			found.largest = Math.max(found.largest, ...differences);
			found.ofBase = Math.max(found.ofBase, ...distance(base.get(token), theirLog));
		}
		const [[best] = [-1]] = logProbabilities;
		const likeliest = [...taught.entries()].toSorted((a, b) => b[1] - a[1])[0]?.[0];
		found.firstAgrees += likeliest === best ? 1 : 0;
	}
	await context.dispose();
	await direct.close();
	return found;
}

/** What a script of the trainer's tests prints last. */
function run(script: string, ...given: readonly string[]): unknown {
	return JSON.parse(
		runPython(script, ...given)
			.trim()
			.split('\n')
			.at(-1) ?? '',
	);
}

function runPython(script: string, ...given: readonly string[]): string {
	return execFileSync(
		'path' in python ? python.path : '',
		[path.join(root, 'test', 'python', script), ...given],
		{
			env: { ...process.env, PYTHONPATH: trainer, PYTHONDONTWRITEBYTECODE: '1', OMP_WAIT_POLICY: 'PASSIVE' },
			encoding: 'utf8',
			maxBuffer: 50e6,
			stdio: ['ignore', 'pipe', 'ignore'],
		},
	);
}

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
