import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import type { DownloadsServiceOptions } from '../../src-main/catalog/downloads/downloads-options.ts';
import { DownloadsService } from '../../src-main/catalog/downloads/downloads-service.ts';
import { FileWorker } from '../../src-main/catalog/files/file-worker-client.ts';
import { modelFile } from '../../src-main/catalog/downloads/model-file.ts';
import { RateLimit } from '../../src-main/catalog/downloads/rate-limit.ts';
import { CatalogEntry } from '../../src-main/contract/catalog.ts';
import type { ModelId, Problem } from '../../src-main/contract/entities.ts';
import { KnownError } from '../../src-main/contract/errors.ts';
import type { Download } from '../../src-main/contract/models.ts';
import { LedgerEntry } from '../../src-main/contract/program.ts';
import { DownloadsTable } from '../../src-main/db/downloads.ts';
import { EventsTable } from '../../src-main/db/events.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { Gate } from '../../src-main/net/gate.ts';
import { dataFolder } from '../support/data-folder.ts';
import { nodeHttp } from '../support/http-node.ts';
import { corruptByte, HubServer, reset, stall, status } from '../support/hub-server.ts';

const files = new FileWorker();
afterAll(() => files.dispose());
afterEach(() => vi.restoreAllMocks());

const content = Buffer.concat([Buffer.from('GGUF'), randomBytes(500_000)]);
const sha256 = createHash('sha256').update(content).digest('hex');
const source = { source: 'https://example.org/', checked: '2026-11' };
const sentence = { en: 'Good.', de: 'Gut.' };
const entry = (id: string, change: Partial<CatalogEntry['files'][number]> = {}): CatalogEntry => ({
	id: id as ModelId,
	name: id,
	maker: 'Maker',
	family: 'Family',
	kind: 'chat',
	parameters: 1,
	goodFor: sentence,
	purposes: ['everyday'],
	files: [{ repository: 'maker/model', file: `${id}.gguf`, sha256, ...source, ...change }],
	quantisation: 'Q4_0',
	licence: { id: 'MIT', ...source },
	published: {},
	restrictions: [],
	gated: false,
	conflicts: [],
});

async function setUp({ token = nobody, ...change }: Change = {}, root = dataFolder()) {
	const hub = await HubServer.start(content);
	onTestFinished(() => hub.close());
	const opened = await openDatabase(root);
	const events = new EventsTable(opened.database);
	const arrived: string[] = [];
	const progress: (number | null)[] = [];
	const folder = path.join(root, 'models');
	const options: DownloadsServiceOptions<CatalogEntry> = {
		kind: 'download',
		table: new DownloadsTable(opened.database, 'downloads', CatalogEntry),
		gate: new Gate({
			ledger: {
				add: (made) => events.add('connection', made),
				change: (id, made) => events.change(id, made),
				list: () => events.ledger(),
			},
			opener: { confirm: () => Promise.resolve(false), open: () => Promise.resolve() },
			transport: nodeHttp(),
			origins: () => [hub.origin],
		}),
		files,
		jobs: new Jobs(),
		logger: { event: () => undefined },
		folder: () => folder,
		nameOf: ({ name }) => name,
		locate: (wanted, part) => modelFile(new URL(`${hub.origin}/`), token, wanted, part),
		onGated: () => undefined,
		atOnce: () => 1,
		limit: new RateLimit(() => 0),
		onArrived: ({ id }) => void arrived.push(id),
		onProgress: (fraction) => progress.push(fraction),
		freeBytes: () => Promise.resolve(1e12),
		isOnline: () => true,
		onStorageProblem: (error) => {
			throw error;
		},
		...change,
	};
	const downloads = new DownloadsService(options);
	onTestFinished(() => downloads.dispose());
	return { hub, downloads, options, events, arrived, progress, folder, root };
}

type Change = Partial<DownloadsServiceOptions<CatalogEntry>> & { token?: () => string | undefined };
const nobody = (): undefined => undefined;
const states = (downloads: DownloadsService<CatalogEntry>): string[] =>
	downloads.list().map(({ state }) => state.kind);
const until = (check: () => boolean): Promise<void> =>
	vi.waitFor(() => expect(check()).toBe(true), { timeout: 10_000, interval: 10 });

it('fetches one after the other, in the order of the queue', async () => {
	const { downloads, arrived, progress } = await setUp();
	for (const id of ['a', 'b', 'c']) downloads.add(entry(id));
	downloads.move('c' as ModelId, -1);
	expect(downloads.list().map(({ id }) => id)).toEqual(['a', 'c', 'b']);
	await until(() => arrived.length === 3);
	expect(arrived).toEqual(['a', 'c', 'b']);
	expect([downloads.list(), progress.at(-1)]).toEqual([[], null]);
});

it('says what a person has to decide, keeps the rest of the queue going, and tries again when asked', async () => {
	const { hub, downloads, arrived } = await setUp();
	hub.faults = [status(404)];
	downloads.add(entry('a'));
	downloads.add(entry('b'));
	await until(() => arrived.length === 1);
	expect(downloads.list()).toMatchObject([
		{ id: 'a', state: { kind: 'failed', problem: { code: 'download-not-found' } } },
	]);
	downloads.resume('a' as ModelId);
	await until(() => arrived.length === 2);
});

it('throws a wrong file away and fetches it again only when somebody asks', async () => {
	const { hub, downloads, folder, arrived } = await setUp();
	hub.faults = [corruptByte];
	downloads.add(entry('a'));
	await until(() => states(downloads)[0] === 'failed');
	expect(downloads.list()).toMatchObject([{ state: { problem: { code: 'download-wrong-hash' } } }]);
	expect([readdirSync(folder), hub.requests.length]).toEqual([[], 1]);
	downloads.resume('a' as ModelId);
	await until(() => arrived.length === 1);
});

it('waits as long as the server asks, and goes on by itself', async () => {
	const { hub, downloads, arrived } = await setUp();
	hub.faults = [status(429, { 'retry-after': '2' })];
	downloads.add(entry('a'));
	await until(() => states(downloads)[0] === 'retrying');
	const [{ state }] = downloads.list() as [Download];
	expect(state).toMatchObject({
		kind: 'retrying',
		problem: { code: 'download-too-many', details: { seconds: 2 } },
	});
	const began = Date.now();
	await until(() => arrived.length === 1);
	expect(Date.now() - began).toBeGreaterThan(1500);
});

it('stops with the numbers where the disk has no room, other downloads counted', async () => {
	let free = 1e9;
	const { downloads, arrived } = await setUp({ freeBytes: () => Promise.resolve(free) });
	downloads.add(entry('a'));
	await until(() => states(downloads)[0] === 'failed');
	expect(downloads.list()).toMatchObject([
		{
			state: {
				problem: { code: 'disk-too-small', details: { freeBytes: 1e9, neededBytes: 2e9 + content.length } },
			},
		},
	]);
	free = 1e12;
	downloads.resume('a' as ModelId);
	await until(() => arrived.length === 1);
});

it('counts what another download still needs before it says that there is room', async () => {
	// Enough for each of them alone.
	const free = 2e9 + content.length + 1000;
	const { hub, downloads, arrived } = await setUp({
		atOnce: () => 2,
		freeBytes: () => Promise.resolve(free),
	});
	hub.faults = [stall];
	downloads.add(entry('a'));
	await until(() => (downloads.list()[0]?.receivedBytes ?? 0) > 0);
	const received = downloads.list()[0]?.receivedBytes ?? 0;
	downloads.add(entry('b'));
	await until(() => states(downloads)[1] === 'failed');
	expect(downloads.list()[1]).toMatchObject({
		state: {
			problem: {
				code: 'disk-too-small',
				details: { freeBytes: free, neededBytes: 2e9 + content.length + (content.length - received) },
			},
		},
	});
	// The other one is given up, so that nothing but this one is counted.
	await downloads.cancel('a' as ModelId, false);
	downloads.resume('b' as ModelId);
	await until(() => arrived.length === 1);
	expect(arrived).toEqual(['b']);
});

it.each([
	[
		'the disk fills up in the middle, and says how much is missing',
		1_000_000,
		{ code: 'disk-too-small', details: { freeBytes: 1_000_000, neededBytes: expect.any(Number) as number } },
	],
	['a quota is used up, whatever room the disk has', 1e12, { code: 'disk-full', details: {} }],
])('keeps what came when %s, and goes on from there', async (_, freeThen, problem) => {
	let isFull = true;
	let hasBegun = false;
	const { hub, downloads, arrived } = await setUp({
		freeBytes: () => Promise.resolve(hasBegun && isFull ? freeThen : 1e12),
		files: {
			hash: (...input) => files.hash(...input),
			append: async (...input) => {
				const sink = await files.append(...input);
				const write: typeof sink.write = async (chunk) => {
					if (isFull) {
						hasBegun = true;
						await sink.write(chunk.subarray(0, 1000));
						throw new KnownError('disk-full');
					}
					await sink.write(chunk);
				};
				return {
					write,
					drain: () => sink.drain(),
					finish: (...how) => sink.finish(...how),
					close: () => sink.close(),
				};
			},
		},
	});
	downloads.add(entry('a'));
	await until(() => states(downloads)[0] === 'failed');
	expect(downloads.list()).toMatchObject([{ state: { problem } }]);
	isFull = false;
	downloads.resume('a' as ModelId);
	await until(() => arrived.length === 1);
	expect(hub.requests.at(-1)?.headers.range).toBe('bytes=1000-');
});

it('receives nothing while the folder is moved, and then goes on from where it was in the new one', async () => {
	let here = path.join(dataFolder(), 'before');
	const { hub, downloads, arrived } = await setUp({ folder: () => here });
	hub.faults = [stall];
	downloads.add(entry('a'));
	await until(() => readdirOf(here).some((name) => name.endsWith('.part.json')));
	await until(() => (downloads.list()[0]?.receivedBytes ?? 0) > 0);
	const release = await downloads.hold();
	downloads.add(entry('b'));
	expect(states(downloads)).toEqual(['waiting', 'waiting']);
	const there = path.join(path.dirname(here), 'after');
	renameSync(here, there);
	const asked = hub.requests.length;
	here = there;
	release();
	await until(() => arrived.length === 2);
	expect(hub.requests[asked]?.headers.range).toMatch(/^bytes=[1-9]/u);
});

it('is stopped and goes on, also after the program was closed in between', async () => {
	const first = await setUp();
	first.hub.faults = [stall];
	first.downloads.add(entry('a'));
	first.downloads.add(entry('b'));
	await until(() => readdirOf(first.folder).some((name) => name.endsWith('.part.json')));
	first.downloads.pause('a' as ModelId);
	await until(() => first.arrived.length === 1);
	expect(states(first.downloads)).toEqual(['paused']);
	await first.downloads.dispose();

	const second = await setUp({}, first.root);
	second.downloads.begin();
	// Who stops it now is asked whether to keep that.
	await until(() => second.downloads.list()[0]?.receivedBytes === 1000);
	expect(second.downloads.list()).toMatchObject([{ id: 'a', state: { kind: 'paused' } }]);
	second.downloads.resume('a' as ModelId);
	await until(() => second.arrived.length === 1);
	expect(second.hub.requests[0]?.headers.range).toBe('bytes=1000-');
});

it.each([true, false])('keeps what came when it is cancelled: %s', async (keep) => {
	const { hub, downloads, folder } = await setUp();
	hub.faults = [stall];
	downloads.add(entry('a'));
	await until(() => readdirOf(folder).some((name) => name.endsWith('.part.json')));
	await downloads.cancel('a' as ModelId, keep);
	expect(downloads.list()).toEqual([]);
	expect(readdirOf(folder).length).toBe(keep ? 2 : 0);
});

it('sends a token to the hub that it is for', async () => {
	const { hub, downloads, arrived } = await setUp({ token: () => 'secret' });
	downloads.add(entry('a'));
	await until(() => arrived.length === 1);
	expect(hub.requests[0]?.headers.authorization).toBe('Bearer secret');
});

it('forgets a token that the hub did not take, so that another one can be given', async () => {
	let token: string | undefined = 'mistyped';
	const { hub, downloads, arrived } = await setUp({
		token: () => token,
		onGated: () => (token = undefined),
	});
	hub.faults = [status(401)];
	downloads.add(entry('a'));
	await until(() => states(downloads)[0] === 'failed');
	expect([token, downloads.isGated('a' as ModelId)]).toEqual([undefined, true]);
	token = 'right';
	downloads.add(entry('a'));
	await until(() => arrived.length === 1);
	expect(hub.requests.at(-1)?.headers.authorization).toBe('Bearer right');
});

it('ends what may not be fetched any more, says why, and goes on when it may again', async () => {
	let problem: Problem | null = null;
	const { hub, downloads, folder, arrived } = await setUp({ refused: () => problem });
	hub.faults = [stall];
	downloads.add(entry('a'));
	await until(() => readdirOf(folder).some((name) => name.endsWith('.part.json')));
	problem = { code: 'model-recalled', details: { en: 'It harms.', de: 'Es schadet.' } };
	downloads.reconsider();
	await until(() => states(downloads)[0] === 'failed');
	expect(downloads.list()[0]?.state).toMatchObject({ problem: { code: 'model-recalled' } });
	downloads.resume('a' as ModelId);
	expect([states(downloads)[0], hub.requests.length]).toEqual(['failed', 1]);
	problem = null;
	downloads.resume('a' as ModelId);
	await until(() => arrived.length === 1);
});

it('keeps a token that is good where the conditions of one model were not agreed to yet', async () => {
	const onGated = vi.fn();
	const { hub, downloads } = await setUp({ token: () => 'right', onGated });
	hub.faults = [status(403)];
	downloads.add(entry('a'));
	await until(() => states(downloads)[0] === 'failed');
	expect(onGated).not.toHaveBeenCalled();
});

it('connects anew after sleep instead of waiting for a dead connection', async () => {
	const { hub, downloads, folder, arrived } = await setUp();
	hub.faults = [stall];
	downloads.add(entry('a'));
	await until(() => readdirOf(folder).some((name) => name.endsWith('.part.json')));
	downloads.wake();
	await until(() => arrived.length === 1);
	expect(hub.requests.at(-1)?.headers.range).toBe('bytes=1000-');
});

it('says that nothing can be written to the folder, and goes on when that is mended', async () => {
	const { downloads, arrived, folder } = await setUp();
	writeFileSync(folder, 'a file where the folder should be');
	downloads.add(entry('a'));
	await until(() => states(downloads)[0] === 'failed');
	expect(downloads.list()).toMatchObject([{ state: { problem: { code: 'folder-not-writable' } } }]);
	rmSync(folder);
	downloads.resume('a' as ModelId);
	await until(() => arrived.length === 1);
});

describe('without a network', () => {
	/** A queue whose server is gone: two tries are over, and the next one is three seconds away. */
	async function withoutNetwork(change: Change = {}) {
		const world = await setUp(change);
		const { hub, downloads } = world;
		hub.faults = [reset, reset];
		downloads.add(entry('a'));
		await until(() => hub.requests.length === 2 && states(downloads)[0] === 'retrying');
		return { ...world, from: Date.now() };
	}
	const soon = (from: number): void => expect(Date.now() - from).toBeLessThan(2500);

	it('goes on at once when the system has a network again', async () => {
		let isOnline = false;
		const { arrived, from } = await withoutNetwork({ isOnline: () => isOnline });
		isOnline = true;
		await until(() => arrived.length === 1);
		soon(from);
	});

	it('goes on at once after sleep, and when a person does not want to wait', async () => {
		for (const again of ['wake', 'resume'] as const) {
			const { downloads, arrived, from } = await withoutNetwork();
			downloads[again]('a' as ModelId);
			await until(() => arrived.length === 1);
			soon(from);
		}
	});

	it('goes on at once at the next start', async () => {
		const first = await withoutNetwork();
		await first.downloads.dispose();
		const second = await setUp({}, first.root);
		second.downloads.begin();
		await until(() => second.arrived.length === 1);
		soon(first.from);
	});

	it('takes up what an earlier version of the program gave up, but not what a person has to decide', async () => {
		const { options, root, downloads } = await setUp();
		const put = (id: string, code: string, position: number): void =>
			options.table.put(
				{ id, entry: entry(id), state: 'failed', problem: { code }, totalBytes: null },
				position,
			);
		put('a', 'net-offline', 0);
		put('b', 'net-certificate', 1);
		await downloads.dispose();
		const { downloads: again, arrived } = await setUp({}, root);
		again.begin();
		await until(() => arrived.length === 1);
		expect(again.list()).toMatchObject([{ id: 'b', state: { problem: { code: 'net-certificate' } } }]);
	});
});

it('writes down who asked and what for: a click, or the program that goes on by itself', async () => {
	const first = await setUp();
	first.hub.faults = [stall, status(500)];
	first.downloads.add(entry('a'));
	await until(() => readdirOf(first.folder).some((name) => name.endsWith('.part.json')));
	first.downloads.wake();
	await until(() => states(first.downloads)[0] === 'retrying');
	first.downloads.pause('a' as ModelId);
	await until(() => states(first.downloads)[0] === 'paused');
	await first.downloads.dispose();
	const second = await setUp({}, first.root);
	second.downloads.resume('a' as ModelId);
	await until(() => second.arrived.length === 1);
	const ledger = second.events.ledger().toReversed();
	expect(ledger.map(({ askedBy, about, outcome }) => [askedBy, about, outcome])).toEqual([
		['person', 'a', 'allowed'],
		['program', 'a', 'allowed'],
		['person', 'a', 'allowed'],
	]);
});

it('shows what an earlier version of the program wrote down, without a word about who asked', async () => {
	const { events } = await setUp();
	events.add('connection', { host: 'example.org', purpose: 'download', outcome: 'allowed', bytes: 5 });
	expect(events.ledger().map((one) => LedgerEntry.parse(one))).toMatchObject([
		{ host: 'example.org', bytes: 5, askedBy: null, about: null },
	]);
});

const readdirOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Something that one side waits for and the other says. */
function step(): { come: () => void; comes: Promise<void> } {
	let come = (): void => undefined;
	const comes = new Promise<void>((resolve) => (come = resolve));
	return { come, comes };
}

describe('what is given up', () => {
	it('leaves a model alone that somebody brought under the same name meanwhile', async () => {
		const { hub, downloads, folder } = await setUp({ isInstalled: (file) => file.endsWith('-a.gguf') });
		hub.faults = [stall];
		downloads.add(entry('a'));
		await until(() => readdirOf(folder).some((name) => name.endsWith('.part.json')));
		const brought = path.join(folder, `${sha256.slice(0, 12)}-a.gguf`);
		writeFileSync(brought, content);
		await downloads.cancel('a' as ModelId, false);
		expect(readdirSync(folder)).toEqual([path.basename(brought)]);
	});

	it.each(['before it is in place', 'while it is put in the list'])(
		'is either here or gone where it was whole already %s',
		async (when) => {
			const place = step();
			const isWhole = step();
			const wait = async (at: string): Promise<void> => {
				if (at !== when) return;
				isWhole.come();
				await place.comes;
			};
			const { downloads, folder, arrived } = await setUp({
				files: {
					hash: (...input) => files.hash(...input),
					append: async (...input) => {
						const sink = await files.append(...input);
						return {
							write: (chunk) => sink.write(chunk),
							drain: () => sink.drain(),
							close: () => sink.close(),
							finish: async (...how) => {
								await wait('before it is in place');
								return sink.finish(...how);
							},
						};
					},
				},
				onArrived: async ({ id }) => {
					await wait('while it is put in the list');
					arrived.push(id);
				},
			});
			downloads.add(entry('a'));
			await isWhole.comes;
			const cancelled = downloads.cancel('a' as ModelId, false);
			place.come();
			await cancelled;
			expect(downloads.list()).toEqual([]);
			expect(readdirSync(folder).length).toBe(arrived.length);
		},
	);

	it('is not begun again by a click that came before it was gone', async () => {
		const { hub, downloads, folder, arrived } = await setUp();
		hub.faults = [stall];
		downloads.add(entry('a'));
		await until(() => readdirOf(folder).some((name) => name.endsWith('.part.json')));
		const cancelled = downloads.cancel('a' as ModelId, false);
		downloads.resume('a' as ModelId);
		await cancelled;
		expect(downloads.list()).toEqual([]);
		downloads.add(entry('b'));
		await until(() => arrived.length === 1);
		expect([arrived, readdirSync(folder), hub.requests.length]).toEqual([
			['b'],
			[`${sha256.slice(0, 12)}-b.gguf`],
			2,
		]);
	});
});

it.each(['gets', 'resumes'])(
	'takes what the list says now where it was wrong before, when somebody %s it',
	async (how) => {
		const { hub, downloads, arrived, folder } = await setUp({ listedNow: () => entry('a') });
		downloads.add(entry('a', { sha256: 'f'.repeat(64) }));
		await until(() => states(downloads)[0] === 'failed');
		if (how === 'gets') downloads.add(entry('a'));
		else downloads.resume('a' as ModelId);
		await until(() => arrived.length === 1);
		expect([readdirSync(folder), hub.requests.length]).toEqual([[`${sha256.slice(0, 12)}-a.gguf`], 2]);
	},
);

it('keeps what the list said, after a start too, where what came of it is worth more', async () => {
	const first = await setUp({ listedNow: () => entry('a', { sha256: 'f'.repeat(64) }) });
	first.hub.faults = [stall];
	first.downloads.add(entry('a'));
	await until(() => readdirOf(first.folder).some((name) => name.endsWith('.part.json')));
	first.downloads.pause('a' as ModelId);
	await first.downloads.dispose();
	const { hub, downloads, arrived } = await setUp(
		{ listedNow: () => entry('a', { sha256: 'f'.repeat(64) }) },
		first.root,
	);
	downloads.resume('a' as ModelId);
	await until(() => arrived.length === 1);
	expect(hub.requests[0]?.headers.range).toBe('bytes=1000-');
});

it('remembers what the list says now after a start', async () => {
	const { downloads, options } = await setUp();
	downloads.add(entry('a', { sha256: 'f'.repeat(64) }));
	await until(() => states(downloads)[0] === 'failed');
	downloads.add(entry('a'));
	expect(options.table.all()).toMatchObject([{ entry: { files: [{ sha256 }] } }]);
});
