import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	DownloadRun,
	type RunSurroundings,
	type RunView,
} from '../../src-main/catalog/downloads/download-run.ts';
import { RateLimit } from '../../src-main/catalog/downloads/rate-limit.ts';
import { FileWorker } from '../../src-main/catalog/files/file-worker-client.ts';
import type { DownloadState } from '../../src-main/contract/models.ts';
import { Gate } from '../../src-main/net/gate.ts';
import { nodeHttp } from '../support/http-node.ts';
import { HubServer, reset, slowly, stall, trickle } from '../support/hub-server.ts';

const files = new FileWorker();
afterAll(() => files.dispose());
const bytes = Buffer.concat([Buffer.from('GGUF'), randomBytes(1_000_000)]);

let hub: HubServer;
let folder: string;
beforeEach(async () => {
	hub = await HubServer.start(bytes);
	folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-run-'));
});
afterEach(async () => {
	await hub.close();
	rmSync(folder, { recursive: true, force: true });
});

interface Started {
	readonly views: RunView[];
	/** The state that was shown last, of this kind. */
	seen<Kind extends DownloadState['kind']>(kind: Kind): Extract<DownloadState, { kind: Kind }> | undefined;
	readonly stop: AbortController;
	readonly ended: Promise<unknown>;
}

function start({
	names = ['model.gguf'],
	bytesPerSecond = 0,
	...surroundings
}: RunSurroundings & { names?: readonly string[]; bytesPerSecond?: number } = {}): Started {
	const gate = new Gate({
		ledger: { add: () => 1, change: () => undefined, list: () => [] },
		opener: { confirm: () => Promise.resolve(false), open: () => Promise.resolve() },
		transport: nodeHttp(),
		origins: () => [hub.origin],
	});
	const limit = new RateLimit(() => bytesPerSecond);
	const views: RunView[] = [];
	const stop = new AbortController();
	const run = new DownloadRun(
		names.map((name) => ({
			url: new URL(name, `${hub.origin}/`),
			page: undefined,
			headers: {},
			sha256: hub.sha256,
			bytes: bytes.length,
			path: path.join(folder, name),
		})),
		{
			get: (url, headers, signal) =>
				gate.get({ url, purpose: 'download', askedBy: 'person', about: 'Model', headers }, signal),
			files,
			limit: (count, signal) => limit.take(count, signal),
			needRoom: () => Promise.resolve(),
		},
		(view) => views.push(view),
		surroundings,
	);
	const ended = run.run(existsSync, stop.signal).catch((error: unknown) => error);
	return {
		views,
		seen: (kind) => views.map(({ state }) => state).findLast((state) => state.kind === kind) as never,
		stop,
		ended,
	};
}

/** A clock on which so many seconds pass in one. */
const fast = (times: number) => (): number => performance.now() * times;
const installed = (name = 'model.gguf'): boolean =>
	existsSync(path.join(folder, name)) && readFileSync(path.join(folder, name)).equals(bytes);
const soon = { timeout: 10_000, interval: 20 };

describe('what a download says of itself', () => {
	it('receives at a rate, with the time that is left', async () => {
		hub.faults = [slowly];
		const { views, seen, ended } = start();
		await ended;
		expect(installed()).toBe(true);
		// 20 KB ten times a second.
		const { bytesPerSecond = 0 } = seen('receiving') ?? {};
		expect(bytesPerSecond).toBeGreaterThan(100_000);
		expect(bytesPerSecond).toBeLessThan(300_000);
		const told = views.flatMap(({ state, receivedBytes }) =>
			state.kind === 'receiving' ? [{ ...state, receivedBytes }] : [],
		);
		expect(told.length).toBeGreaterThan(2);
		for (const { secondsLeft, bytesPerSecond: rate, receivedBytes } of told)
			expect(secondsLeft).toBeCloseTo((bytes.length - receivedBytes) / rate, 3);
		expect(views.at(-1)).toMatchObject({ receivedBytes: bytes.length, totalBytes: bytes.length });
	});

	it('counts the seconds in which nothing comes', async () => {
		hub.faults = [stall];
		const { seen, stop, ended } = start({ now: fast(12) });
		await expect.poll(() => seen('stalled')?.seconds ?? 0, soon).toBeGreaterThanOrEqual(30);
		stop.abort();
		expect(await ended).toMatchObject({ code: 'cancelled' });
	});

	it.each([
		['nothing', stall],
		['hardly anything', trickle],
	])(
		'gives a connection up on which %s comes for two minutes, keeps what came and tries again',
		async (_, fault) => {
			hub.faults = [fault];
			const { seen, ended } = start({ now: fast(60) });
			await expect.poll(() => seen('retrying')?.problem.code, soon).toBe('download-too-slow');
			expect(await ended).toBeUndefined();
			expect(installed()).toBe(true);
			expect(hub.requests.at(-1)?.headers.range).toMatch(/^bytes=[1-9]\d*-$/u);
		},
	);

	it('is at both files together, and does not fetch again what is in place', async () => {
		const both = { names: ['a.gguf', 'b.gguf'] };
		const first = start(both);
		await first.ended;
		expect(first.views.at(-1)).toMatchObject({
			receivedBytes: 2 * bytes.length,
			totalBytes: 2 * bytes.length,
		});
		rmSync(path.join(folder, 'b.gguf'));
		hub.sent = 0;
		await start(both).ended;
		expect([installed('a.gguf'), installed('b.gguf'), hub.sent]).toEqual([true, true, bytes.length]);
	});

	it('says when the next try is, and tries at once when there is a network again', async () => {
		let isOnline = false;
		hub.faults = [reset, reset, reset];
		const { seen, ended } = start({ isOnline: () => isOnline });
		await expect.poll(() => hub.requests.length, soon).toBe(3);
		await expect.poll(() => (seen('retrying')?.at ?? 0) - Date.now(), soon).toBeGreaterThan(8000);
		expect(seen('retrying')?.problem).toMatchObject({ code: 'net-broken' });
		isOnline = true;
		const began = Date.now();
		expect(await ended).toBeUndefined();
		expect(Date.now() - began).toBeLessThan(4000);
	});
});

it('keeps to the limit of bytes a second', async () => {
	const began = performance.now();
	await start({ bytesPerSecond: 400_000 }).ended;
	const seconds = (performance.now() - began) / 1000;
	expect(installed()).toBe(true);
	// What was saved up is a second's worth at most.
	expect(bytes.length / seconds).toBeLessThan(400_000 * 1.7);
	expect(bytes.length / seconds).toBeGreaterThan(400_000 * 0.6);
});
