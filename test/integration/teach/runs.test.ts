import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Jobs } from '../../../src-main/base/jobs.ts';
import { ExamplesTable } from '../../../src-main/db/teaching.ts';
import { ExamplesService } from '../../../src-main/teach/examples-service.ts';
import { usualSettings } from '../../../src-main/teach/job-folder.ts';
import { RunService, type RunServiceOptions } from '../../../src-main/teach/run-service.ts';
import type { ToolsService } from '../../../src-main/teach/tools-service.ts';
import { adapterDesk } from '../../support/adapter-desk.ts';

let folder = '';
/** A test that fails leaves no process behind. */
const started: RunService[] = [];
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'))));
afterEach(() => {
	vi.useRealTimers();
	for (const run of started.splice(0)) run.dispose();
	rmSync(folder, { recursive: true, force: true });
});

/** Ten examples, and a run whose Python says that it has started, waits until `go` is there, and brings an adapter. */
function runDesk(more: Partial<RunServiceOptions> = {}, tooLong: readonly number[] = []) {
	const { service, file, base, database } = adapterDesk(folder);
	const table = new ExamplesTable(database);
	const examples = new ExamplesService(
		table,
		() => new Map(),
		() => undefined,
	);
	const origins = [{ kind: 'document' as const, id: 'd1', name: 'rota.pdf', sha256: null }];
	examples.take(
		Array.from({ length: 10 }, (_, at) => ({ question: `What is ${at}?`, answer: `It is ${at}.`, origins })),
		'imported',
	);
	const go = path.join(folder, 'go');
	const python = path.join(folder, 'python.mjs');
	writeFileSync(
		python,
		`#!${process.execPath}
		import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
		const say = (event) => console.log(JSON.stringify(event));
		writeFileSync('checkpoint.pt', 'weights');
		say({ event: 'started', steps: 1, done: 0, losses: [], leftOut: ${JSON.stringify(tooLong)} });
		const look = setInterval(() => {
			if (!existsSync(${JSON.stringify(go)})) return;
			clearInterval(look);
			copyFileSync(${JSON.stringify(file)}, 'adapter.gguf');
			say({ event: 'done', heldOutLoss: null, perplexityBefore: 10, perplexityAfter: 10, tokens: 468, seconds: 2 });
			process.exit(0);
		}, 10);`,
		{ mode: 0o755 },
	);
	const options: RunServiceOptions = {
		folder: path.join(folder, 'run'),
		trainer: folder,
		jobs: new Jobs(),
		tools: { need: () => Promise.resolve(python) } as unknown as ToolsService,
		adapters: service,
		examples: () => examples.list(),
		origins: () => table.origins(),
		version: '1.2.3',
		base: () => ({
			...base,
			architecture: 'llama',
			weights: 1000,
			sizes: undefined,
			readingTokensPerSecond: 100,
			learningTokensPerSecond: null,
		}),
		loan: {
			current: () => 'starter' as never,
			othersDone: () => Promise.resolve(),
			lend: () => Promise.resolve(),
		},
		generate: async function* () {
			await Promise.resolve();
			yield { type: 'text' as const, text: 'Yes.', thought: false };
		},
		instructions: '',
		onLearnt: () => undefined,
		changed: () => undefined,
		...more,
	};
	const run = new RunService(options);
	started.push(run);
	run.begin();
	const kept = (): string[] => readdirSync(options.folder).toSorted();
	return {
		...{ service, table, examples, run, kept },
		startAgain: () => new RunService(options),
		begin: async (): Promise<void> => {
			await run.start('House words');
			await until(run, 'training');
		},
		/** Training may come to its end. */
		finish: (): void => writeFileSync(go, ''),
	};
}

async function until(run: RunService, state: string): Promise<void> {
	await vi.waitFor(() => expect(run.run?.state).toBe(state), 10_000);
}

it('writes down what a run began with, whatever becomes of the examples meanwhile', async () => {
	// Somebody talked with another model while it was trained.
	let model = 'another';
	const models: string[] = [];
	const onLearnt = vi.fn();
	const { service, table, examples, run, begin, finish } = runDesk({
		onLearnt,
		loan: {
			current: () => model as never,
			othersDone: () => Promise.resolve(),
			lend: (id) => {
				models.push((model = id));
				return Promise.resolve();
			},
		},
		generate: async function* () {
			await Promise.resolve();
			expect(model).toBe('starter');
			yield { type: 'text' as const, text: 'Yes.', thought: false };
		},
	});
	await begin();
	examples.remove(examples.list().map(({ id }) => id));
	table.destroyRemoved();
	finish();
	await until(run, 'done');
	const [adapter] = service.list();
	expect(adapter).toMatchObject({ name: 'House words', examples: 10, sources: ['imported'] });
	expect((await service.papers(adapter?.id as never)).passport).toMatchObject({
		program: 'Indoors 1.2.3',
		madeBy: '',
		base: { name: 'Starter', sha256: 'b'.repeat(64) },
		...{ examples: 10, heldOut: 0 },
		origins: [{ kind: 'document', id: 'd1', name: 'rota.pdf', examples: 10 }],
		settings: { rank: usualSettings.rank, epochs: usualSettings.epochs },
	});
	expect(readdirSync(path.join(folder, 'run'))).not.toContain('train.jsonl');
	expect(models).toEqual(['starter', 'another']);
	expect(onLearnt.mock.calls).toEqual([['starter', 234]]);
}, 30_000);

it('says what the trainer left out, and what it was made of is not said to be learnt', async () => {
	const { service, table, examples, run, begin, finish } = runDesk({}, [10]);
	const rota = [{ kind: 'document' as const, id: 'd2', name: 'long.pdf', sha256: null }];
	examples.take([{ question: 'What is long?', answer: 'It is this.', origins: rota }], 'imported');
	examples.save(null, { question: 'What is 1?', answer: 'It is two.' });
	// Two answer one question otherwise now, so ten are given to the trainer, and the long one is the last of them.
	await begin();
	const leftOut = [
		{ because: 'contradiction', examples: 2 },
		{ because: 'too-long', examples: 1 },
	];
	expect(run.run?.leftOut.toSorted((a, b) => b.examples - a.examples)).toEqual(leftOut);
	finish();
	await until(run, 'done');
	expect(run.run?.leftOut).toHaveLength(2);
	const [adapter] = service.list();
	expect(adapter?.examples).toBe(9);
	expect((await service.papers(adapter?.id as never)).passport).toMatchObject({
		...{ examples: 9, heldOut: 0 },
		origins: [{ kind: 'document', id: 'd1', name: 'rota.pdf', examples: 9 }],
	});
	expect(table.all()).toHaveLength(12);
}, 30_000);

it('gives nobody what was taught before both were asked the same', async () => {
	let isReady = false;
	const listed: number[] = [];
	const { service, run, finish } = runDesk({
		generate: async function* (request) {
			listed.push(service.list().length);
			await Promise.resolve();
			if (request.adapter !== undefined && !isReady) throw new Error('The engine went away');
			yield { type: 'text' as const, text: 'Yes.', thought: false };
		},
	});
	finish();
	await run.start('House words');
	await until(run, 'failed');
	expect(service.list()).toEqual([]);
	expect(existsSync(path.join(folder, 'adapters')) ? readdirSync(path.join(folder, 'adapters')) : []).toEqual(
		[],
	);

	// Gone on with, the comparison is made and what was taught is there once.
	isReady = true;
	await run.start('House words');
	await until(run, 'done');
	expect(new Set(listed)).toEqual(new Set([0]));
	const adapters = service.list();
	expect(adapters).toHaveLength(1);
	expect(adapters[0]?.result?.answers.map(({ after }) => after)).toContain('Yes.');
}, 30_000);

it.each([
	['disk-full', 'disk-full'],
	['out-of-memory', 'teaching-out-of-memory'],
	['error', 'teaching-failed'],
])('says why a training failed: %s', async (said, code) => {
	const python = path.join(folder, 'failing.mjs');
	const event = JSON.stringify({ event: 'failed', code: said, message: 'So it ended.' });
	writeFileSync(
		python,
		`#!${process.execPath}\nconsole.log(${JSON.stringify(event)}); process.exitCode = 1;`,
		{
			mode: 0o755,
		},
	);
	const { run } = runDesk({ tools: { need: () => Promise.resolve(python) } as unknown as ToolsService });
	await run.start('House words');
	await until(run, 'failed');
	expect(run.run).toMatchObject({
		problem: { code, details: {} },
		details: 'So it ended.',
		secondsLeft: null,
	});
});

it('keeps nothing that was learnt beside the adapter, and no answers once that is gone', async () => {
	const { service, run, kept, startAgain, begin, finish } = runDesk();
	await begin();
	expect(kept()).toContain('checkpoint.pt');
	finish();
	await until(run, 'done');
	expect(kept()).toEqual(['run.json']);
	expect(readFileSync(path.join(folder, 'run', 'run.json'), 'utf8')).not.toContain('Yes.');
	expect(startAgain().run?.result?.answers[0]?.after).toBe('Yes.');
	service.remove(service.list()[0]?.id as never);
	expect(run.run).toMatchObject({ state: 'done', result: null });
	service.dispose();
});

it('is gone with an example that it learnt from, once that cannot come back', async () => {
	const { table, examples, run, kept, startAgain, begin } = runDesk();
	await begin();
	run.stop();
	run.dispose();
	await until(run, 'stopped');
	const [first] = examples.list();
	examples.save(null, { question: 'One more?', answer: 'Yes.' });
	const again = startAgain();
	again.begin();
	expect(again.run?.state).toBe('stopped');
	expect(kept()).toContain('checkpoint.pt');

	// While it can be undone, the run can be gone on with too.
	run.begin();
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	examples.remove([first?.id as never]);
	run.examplesChanged();
	vi.advanceTimersByTime(20_000);
	examples.undoRemove();
	run.examplesChanged();
	vi.advanceTimersByTime(60_000);
	expect(run.run?.state).toBe('stopped');
	expect(kept()).toContain('checkpoint.pt');
	examples.remove([first?.id as never]);
	run.examplesChanged();
	vi.advanceTimersByTime(60_000);
	expect(run.run).toBeNull();
	expect(kept()).toEqual([]);
	table.destroyRemoved();
});

it('is kept while nobody knows whether its examples could be opened, and gone at the next start without them', async () => {
	const { examples, run, kept, startAgain, begin } = runDesk();
	await begin();
	run.stop();
	run.dispose();
	await until(run, 'stopped');
	examples.remove(examples.list().map(({ id }) => id));
	const again = startAgain();
	again.examplesChanged();
	again.dispose();
	expect(kept()).toContain('checkpoint.pt');
	again.begin();
	expect(again.run).toBeNull();
	expect(kept()).toEqual([]);
});

it('leaves nothing behind at the start of what an earlier program kept of a run that is done', async () => {
	const { run, kept, startAgain, begin, finish } = runDesk();
	await begin();
	finish();
	await until(run, 'done');
	for (const name of ['checkpoint.pt', 'adapter.gguf'])
		writeFileSync(path.join(folder, 'run', name), 'weights');
	const answer = {
		question: 'Who?',
		wanted: 'Ms A',
		before: '',
		after: '',
		isRightBefore: null,
		isRightAfter: null,
	};
	const result = { answers: [answer], notAsked: 0, perplexityBefore: 1, perplexityAfter: 1 };
	writeFileSync(path.join(folder, 'run', 'run.json'), JSON.stringify({ ...run.run, result }));
	expect(startAgain().run?.state).toBe('done');
	expect(kept()).toEqual(['run.json']);
	expect(readFileSync(path.join(folder, 'run', 'run.json'), 'utf8')).not.toContain('Ms A');
});
