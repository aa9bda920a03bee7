import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import { DownloadsService } from '../../src-main/catalog/downloads/downloads-service.ts';
import { RateLimit } from '../../src-main/catalog/downloads/rate-limit.ts';
import { FileWorker } from '../../src-main/catalog/files/file-worker-client.ts';
import { CatalogEntry } from '../../src-main/contract/catalog.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import { Download } from '../../src-main/contract/models.ts';
import { DownloadsTable } from '../../src-main/db/downloads.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { Gate } from '../../src-main/net/gate.ts';
import { dataFolder } from '../support/data-folder.ts';
import { nodeHttp } from '../support/http-node.ts';
import { HubServer } from '../support/hub-server.ts';

const files = new FileWorker();
afterAll(() => files.dispose());

const content = Buffer.concat([Buffer.from('GGUF'), randomBytes(300_000)]);
const sha256 = createHash('sha256').update(content).digest('hex');
const source = { source: 'https://example.org/', checked: '2026-11' };
/** As an earlier version wrote it: without what came later, and with what is gone since. */
const stored = {
	id: 'm',
	name: 'Model',
	maker: 'Maker',
	family: 'Family',
	kind: 'chat',
	parameters: 1,
	goodFor: { en: 'Good.', de: 'Gut.' },
	purposes: ['everyday'],
	files: [{ repository: 'maker/model', file: 'm.gguf', sha256, ...source, mirrorsOfThen: ['x'] }],
	quantisation: 'Q4_0',
	licence: { id: 'MIT', ...source },
	published: {},
	restrictions: [],
	gated: false,
	conflicts: [],
	rating: 5,
};

async function queueWith(...rows: { entry: string; state: string; problem: string | null }[]) {
	const hub = await HubServer.start(content);
	onTestFinished(() => hub.close());
	const root = dataFolder();
	const { database } = await openDatabase(root);
	const insert = database.prepare(
		'INSERT INTO downloads (id, position, entry, state, problem, total_bytes) VALUES (?, ?, ?, ?, ?, NULL)',
	);
	for (const [at, row] of rows.entries())
		insert.run(at === 0 ? 'm' : `m${at}`, at, row.entry, row.state, row.problem);
	const folder = path.join(root, 'models');
	mkdirSync(folder);
	const arrived: string[] = [];
	const downloads = new DownloadsService<CatalogEntry>({
		kind: 'download',
		table: new DownloadsTable(database, 'downloads', CatalogEntry),
		gate: new Gate({
			ledger: { add: () => 1, change: () => undefined, list: () => [] },
			opener: { confirm: () => Promise.resolve(false), open: () => Promise.resolve() },
			transport: nodeHttp(),
			origins: () => [hub.origin],
		}),
		files,
		jobs: new Jobs(),
		logger: { event: () => undefined },
		folder: () => folder,
		nameOf: ({ name }) => name,
		locate: (_, part) => ({
			url: new URL(part.file, `${hub.origin}/`),
			page: undefined,
			headers: {},
			name: part.file,
		}),
		onGated: () => undefined,
		atOnce: () => 1,
		limit: new RateLimit(() => 0),
		onArrived: ({ id }) => void arrived.push(id),
		onProgress: () => undefined,
		freeBytes: () => Promise.resolve(1e12),
		isOnline: () => true,
		onStorageProblem: (error) => {
			throw error;
		},
	});
	onTestFinished(() => downloads.dispose());
	/** As the window is given it. */
	const described = () => downloads.list().map((one) => Download.parse(one));
	return { hub, folder, downloads, arrived, described };
}

const entry = JSON.stringify(stored);

it.each([
	['paused', null, { kind: 'paused' }],
	['queued', null, { kind: 'waiting' }],
	[
		'failed',
		'{"code":"download-server","details":{"host":"a"}}',
		{ kind: 'failed', problem: { code: 'download-server' } },
	],
	['failed', '{"code":"a-code-of-then"}', { kind: 'failed', problem: { code: 'a-code-of-then' } }],
	// What is not understood waits for a person.
	['failed', '{"code":5}', { kind: 'paused' }],
	['failed', '{"code"', { kind: 'paused' }],
	['failed', null, { kind: 'paused' }],
	['running', null, { kind: 'paused' }],
])('describes one that an earlier version left as %s with the problem %s', async (state, problem, shown) => {
	const { described } = await queueWith({ entry, state, problem });
	expect(described()).toMatchObject([{ id: 'm', name: 'Model', receivedBytes: 0, state: shown }]);
});

it('leaves out what it does not understand, and goes on with the rest', async () => {
	const paused = { state: 'paused', problem: null };
	const { described } = await queueWith(
		{ entry, ...paused },
		{ entry: '{"id":"m1","of":"a later version"}', ...paused },
		{ entry: '{"id"', ...paused },
	);
	expect(described().map(({ id }) => id)).toEqual(['m']);
});

it.each([
	['of an earlier version', (etag: string) => JSON.stringify({ sha256, url: 'http://a/', etag, speed: 5 })],
	['of a version that wrote other things', () => JSON.stringify({ version: 2, hash: sha256 })],
])('goes on where a journal %s ended', async (_, journal) => {
	const { hub, folder, downloads, arrived } = await queueWith({ entry, state: 'paused', problem: null });
	writeFileSync(path.join(folder, 'm.gguf.part'), content.subarray(0, 100_000));
	writeFileSync(path.join(folder, 'm.gguf.part.json'), journal(hub.file.etag));
	downloads.resume('m' as ModelId);
	await vi.waitFor(() => expect(arrived).toEqual(['m']), { timeout: 10_000, interval: 20 });
	expect(hub.requests.map(({ headers }) => headers.range)).toEqual(['bytes=100000-']);
});
