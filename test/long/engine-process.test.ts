import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { LoadedModel } from '../../src-main/engine/engine.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { isThere } from '../support/is-there.ts';

const file = starterModelPath() ?? '';
const sampling = { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 };
const never = new AbortController().signal;
/** Some 500 tokens, which no computer reads in less than three slices. */
const long = 'The library opens on Monday at nine and closes at six. '.repeat(40);
/** Several would wait for each other where others work too. */
const fewThreads = 1;

/** The real engine process with the real model, under plain Node. */
describe.skipIf(file === '')('the engine process by itself', () => {
	let states = '';
	let learnt: number | undefined;
	/** A load of the model began and did not end, as the program writes it down. */
	let isMarked = false;
	const hosts: EngineHost[] = [];
	beforeEach(() => {
		states = mkdtempSync(path.join(os.tmpdir(), 'indoors-states-'));
		learnt = undefined;
		isMarked = false;
	});
	afterEach(async () => {
		for (const host of hosts.splice(0)) await host.dispose();
		rmSync(states, { recursive: true, force: true });
	});

	/** As the program starts one: how many threads are best is asked for where it is not known. */
	const start = (): EngineHost => {
		const host = new EngineHost({
			fork: forkEngineWithNode,
			loadOptions: () => ({ contextTokens: 1024, gpu: false, threads: learnt, stateFolder: states }),
			onLoadPhase: (_, phase) => (isMarked = phase === 'begun'),
			mustAsk: () => isMarked,
		});
		host.choose({ id: starterModel.id, path: file, sha256: starterModel.sha256, bytes: starterModel.bytes });
		hosts.push(host);
		return host;
	};
	/** `onWord` after each piece. */
	const write = async (
		host: EngineHost,
		onWord: () => void,
		signal: AbortSignal,
		maxTokens = 600,
	): Promise<void> => {
		const turns = [{ role: 'person' as const, text: 'Tell me a story about a river.' }];
		for await (const event of host.generate({ lane: 'front', turns, maxTokens, sampling }, signal))
			if (event.type === 'text') onWord();
	};
	/** Has a long prompt read, and calls `onProgress` whenever the process tells how far it is. */
	const read = async (
		host: EngineHost,
		onProgress: (progress: { done: number; total: number }) => void,
		signal: AbortSignal = never,
	): Promise<void> => {
		const turns = [{ role: 'person' as const, text: long }];
		for await (const event of host.generate({ lane: 'front', turns, maxTokens: 2, sampling }, signal))
			if (event.type === 'reading') onProgress(event);
	};
	/** Loads, and calls `onProgress` whenever the process tells how far it is. */
	const load = async (
		host: EngineHost,
		onProgress: (pid: number, fraction: number) => void,
		signal: AbortSignal = never,
	): Promise<void> => {
		const end = new AbortController();
		const watching = (async () => {
			for await (const state of host.watch(end.signal))
				if (state.kind === 'loading' && state.fraction > 0) onProgress(host.pid ?? 0, state.fraction);
		})();
		try {
			await host.load(signal);
		} finally {
			end.abort();
			await watching;
		}
	};
	const expectAnswer = async (host: EngineHost): Promise<void> => {
		let words = 0;
		await write(host, () => (words += 1), never, 4);
		expect(words).toBeGreaterThan(0);
		expect(host.state.kind).toBe('ready');
	};

	it('measures how many threads are fastest, once', async () => {
		const first: LoadedModel = await start().load(never);
		const cores = os.availableParallelism();
		expect(first.threadTrials.map(({ threads }) => threads)).toContain(first.threads);
		for (const { threads, tokensPerSecond } of first.threadTrials) {
			expect(threads).toBeGreaterThanOrEqual(1);
			expect(threads).toBeLessThanOrEqual(cores);
			expect(tokensPerSecond).toBeGreaterThan(0);
		}
		const best = Math.max(...first.threadTrials.map(({ tokensPerSecond }) => tokensPerSecond));
		expect(first.threadTrials.find(({ threads }) => threads === first.threads)?.tokensPerSecond).toBe(best);

		learnt = first.threads;
		const second = await start().load(never);
		expect(second.threadTrials).toEqual([]);
		expect(second.threads).toBe(first.threads);
	});

	it('goes on with the first when one that waits behind it is stopped', async () => {
		learnt = os.availableParallelism();
		const host = start();
		await host.load(never);
		const before = host.pid;
		const abort = new AbortController();
		const waiting: Promise<unknown>[] = [];
		let words = 0;
		let stoppedAt = 0;
		await write(
			host,
			() => {
				words += 1;
				if (words === 1)
					waiting.push(write(host, () => undefined, abort.signal).catch((error: unknown) => error));
				// Longer than a process is given to answer a stop, in the words of this model.
				if (words === 5) [stoppedAt] = [performance.now(), abort.abort()];
			},
			never,
			900,
		);
		expect(performance.now() - stoppedAt).toBeGreaterThan(2500);
		expect(await Promise.all(waiting)).toMatchObject([{ code: 'cancelled' }]);
		expect(host.pid).toBe(before);
	});

	it('is ended when it does not answer a stop, and the next question is answered by another', async () => {
		learnt = os.availableParallelism();
		const host = start();
		await host.load(never);
		const stuck = host.pid ?? 0;
		const abort = new AbortController();
		let at = 0;
		const stopped = write(
			host,
			() => {
				if (at > 0) return;
				process.kill(stuck, 'SIGSTOP');
				at = performance.now();
				abort.abort();
			},
			abort.signal,
		);
		await expect(stopped).rejects.toMatchObject({ code: expect.stringMatching(/cancelled|engine-crashed/u) });
		expect(performance.now() - at).toBeGreaterThan(1900);
		expect(performance.now() - at).toBeLessThan(4000);
		await expect.poll(() => isThere(stuck)).toBe(false);
		await expectAnswer(host);
		expect(host.pid).toBeDefined();
		expect(host.pid).not.toBe(stuck);
	});

	it('tells how far loading and reading are, never less than before', async () => {
		learnt = fewThreads;
		const host = start();
		const loading: number[] = [];
		await load(host, (_, fraction) => loading.push(fraction));
		expect(loading.length).toBeGreaterThan(5);
		expect(loading).toEqual(inOrder(loading));
		expect(loading[0]).toBeLessThan(0.9);
		expect(loading.at(-1)).toBe(1);

		const reading: number[] = [];
		await read(host, ({ done, total }) => reading.push(done / total));
		expect(reading.length).toBeGreaterThan(2);
		expect(reading).toEqual(inOrder(reading));
		expect(reading[0]).toBe(0);
		// What is left is read along with the first word.
		expect(reading.at(-1)).toBeGreaterThan(0.9);
	});

	it('stops a load for its caller at once, and loads for the next request', async () => {
		const host = start();
		const abort = new AbortController();
		let at = 0;
		const stopped = load(
			host,
			() => {
				learnt = fewThreads;
				if (at === 0) [at] = [performance.now(), abort.abort()];
			},
			abort.signal,
		);
		await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
		expect(performance.now() - at).toBeLessThan(500);
		await expectAnswer(host);
		expect(isMarked).toBe(false);
	});

	it('stops reading for its caller at once, and the same process answers the next request', async () => {
		learnt = fewThreads;
		const host = start();
		await host.load(never);
		const before = host.pid;
		const abort = new AbortController();
		let at = 0;
		const stopped = read(
			host,
			({ done }) => {
				if (done > 0 && at === 0) [at] = [performance.now(), abort.abort()];
			},
			abort.signal,
		);
		await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
		expect(performance.now() - at).toBeLessThan(500);
		await expectAnswer(host);
		expect(host.pid).toBe(before);
	});

	it('asks for a word before it loads again what was killed while it loaded', async () => {
		const host = start();
		let killed = 0;
		const loading = load(host, (pid) => {
			if (killed > 0) return;
			learnt = fewThreads;
			killed = pid;
			process.kill(pid, 'SIGKILL');
		});
		await expect(loading).rejects.toMatchObject({ code: 'engine-crashed', details: { whileLoading: true } });
		expect([host.state.kind, host.pid]).toEqual(['asks', undefined]);
		expect(isThere(killed)).toBe(false);

		await expect(read(host, () => undefined)).rejects.toMatchObject({ code: 'engine-gave-up' });
		expect([host.state.kind, host.pid]).toEqual(['asks', undefined]);
		await host.load(never);
		await expectAnswer(host);
		expect(isMarked).toBe(false);
	});

	it('answers the next request with another process when one was killed while it read', async () => {
		learnt = fewThreads;
		const host = start();
		let killed = 0;
		const reading = read(host, () => {
			if (killed > 0) return;
			killed = host.pid ?? 0;
			process.kill(killed, 'SIGKILL');
		});
		await expect(reading).rejects.toMatchObject({ code: 'engine-crashed', details: {} });
		expect([host.state.kind, host.pid]).toEqual(['idle', undefined]);
		expect(isThere(killed)).toBe(false);
		await expectAnswer(host);
		expect(host.pid).not.toBe(killed);
	});
});

const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);
