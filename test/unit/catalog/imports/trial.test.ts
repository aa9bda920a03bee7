import { describe, expect, it } from 'vitest';
import { type TrialTools, tryOut } from '../../../../src-main/catalog/imports/trial.ts';
import { type FakeBehaviour, forkFake } from '../../../../src-main/engine/fake.ts';
import { EngineHost } from '../../../../src-main/engine/host.ts';

const file = { id: 'file-1', path: '/nowhere.gguf', sha256: '0', bytes: 1000 };
const size = { bytes: 1000, bytesPerToken: 10, contextTokens: 8192 };
const never = new AbortController().signal;

/** A trial of a model that none is, with every engine that it started. */
function trial(behaviour: FakeBehaviour, tools: Partial<TrialTools> = {}) {
	const engines: (EngineHost & { pid: number | undefined })[] = [];
	const all: TrialTools = {
		start: (options) => {
			const host = new EngineHost({ fork: forkFake(behaviour), loadOptions: () => options });
			const engine = Object.defineProperty(host, 'pid', { value: 2 ** 30 });
			engines.push(engine);
			return engine;
		},
		freeBytes: () => 8e9,
		memoryOf: () => Promise.resolve(7_000_000),
		...tools,
		limits: { lookEvery: 10, ...tools.limits },
	};
	return { engines, run: (signal = never) => tryOut(file, size, all, signal) };
}

describe('tryOut', () => {
	it('tells how much memory a model took', async () => {
		expect(await trial({}).run()).toEqual({ memoryBytes: 7_000_000 });
	});

	it.each(['loading', 'reading', 'writing'] as const)('says that it crashed while %s', async (crashWhile) => {
		const { run } = trial({ crashWhile, answer: () => 'one two three four' });
		// The fake crashes at the third word; it is asked for one only.
		if (crashWhile === 'writing') expect(await run()).toMatchObject({});
		else
			await expect(run()).rejects.toMatchObject({
				code: 'model-crashed-in-trial',
				details: { how: 'died' },
			});
	});

	it('says that the library refused it', async () => {
		const { run } = trial({ contextTokens: 1 });
		await expect(run()).rejects.toMatchObject({
			code: 'model-crashed-in-trial',
			details: { how: 'refused' },
		});
	});

	it('does not even begin where it would not fit', async () => {
		const { run, engines } = trial({}, { freeBytes: () => 1e8 });
		await expect(run()).rejects.toMatchObject({
			code: 'model-does-not-fit',
			details: { freeBytes: 1e8, neededBytes: expect.any(Number) as number },
		});
		expect(engines).toEqual([]);
	});

	it('ends it when it takes half as much again as it needs and 1 GB more', async () => {
		const needed = 1000 * 1.1 + 2 * 512 * 10 + 200 * 1024 * 1024;
		const slow = { msPerWord: 50 };
		const held = (bytes: number) => ({ memoryOf: () => Promise.resolve(bytes) });
		await expect(trial(slow, held(needed * 1.5 + 1e9 + 2)).run()).rejects.toMatchObject({
			code: 'model-too-large-in-trial',
			details: { freeBytes: 8e9 },
		});
		await expect(trial(slow, held(needed * 1.5 + 1e9 - 2)).run()).resolves.toBeDefined();
	});

	it('ends it when nothing happens for a while, however it resists', async () => {
		const { run } = trial({ msPerWord: 60_000, ignoresStop: true }, { limits: { silentFor: 100 } });
		const started = performance.now();
		await expect(run()).rejects.toMatchObject({ code: 'model-hung-in-trial' });
		expect(performance.now() - started).toBeLessThan(5000);
	});

	it('waits as long as its memory changes, and no longer than the whole time', async () => {
		let held = 0;
		const growing = { memoryOf: () => Promise.resolve((held += 5e6)) };
		const slow = { msPerWord: 100 };
		await expect(trial(slow, { limits: { silentFor: 60 } }).run()).rejects.toMatchObject({
			code: 'model-hung-in-trial',
		});
		await expect(trial(slow, { ...growing, limits: { silentFor: 60 } }).run()).resolves.toBeDefined();
		await expect(
			trial(slow, { ...growing, limits: { silentFor: 60, inAll: 80 } }).run(),
		).rejects.toMatchObject({ code: 'model-hung-in-trial' });
	});

	it('stops when it is told to', async () => {
		const abort = new AbortController();
		const { run } = trial({ msPerWord: 60_000, ignoresStop: true });
		const running = run(abort.signal);
		abort.abort();
		await expect(running).rejects.toMatchObject({ code: 'cancelled' });
	});

	it('leaves no engine behind', async () => {
		for (const behaviour of [{}, { crashWhile: 'loading' as const }, { contextTokens: 1 }]) {
			const { run, engines } = trial(behaviour);
			await run().catch(() => undefined);
			expect(engines).toHaveLength(1);
			for (const engine of engines)
				await expect(engine.load(never)).rejects.toMatchObject({ code: 'cancelled' });
		}
	});
});
