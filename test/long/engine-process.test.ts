import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { LoadedModel } from '../../src-main/engine/engine.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';

const file = starterModelPath() ?? '';
const sampling = { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 };
const never = new AbortController().signal;

/** The real engine process with the real model, under plain Node. */
describe.skipIf(file === '')('the engine process by itself', () => {
	let states = '';
	let learnt: number | undefined;
	const hosts: EngineHost[] = [];
	beforeEach(() => {
		states = mkdtempSync(path.join(os.tmpdir(), 'indoors-states-'));
		learnt = undefined;
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
				if (words === 20) [stoppedAt] = [performance.now(), abort.abort()];
			},
			never,
			500,
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
		await expect.poll(() => isRunning(stuck)).toBe(false);
		let words = 0;
		await write(host, () => (words += 1), never, 4);
		expect(words).toBeGreaterThan(0);
		expect(host.pid).toBeDefined();
		expect(host.pid).not.toBe(stuck);
	});
});

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
