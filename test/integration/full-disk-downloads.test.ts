import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { composeGate } from '../../src-main/app/compose-gate.ts';
import { Jobs } from '../../src-main/base/jobs.ts';
import { DownloadsService } from '../../src-main/catalog/downloads/downloads-service.ts';
import { RateLimit } from '../../src-main/catalog/downloads/rate-limit.ts';
import { FileWorker } from '../../src-main/catalog/files/file-worker-client.ts';
import { ListedLanguage } from '../../src-main/contract/recognition.ts';
import { toKnownError } from '../../src-main/contract/errors.ts';
import { DownloadsTable } from '../../src-main/db/downloads.ts';
import { EventsTable } from '../../src-main/db/events.ts';
import { asStorageProblem, openDatabase } from '../../src-main/db/open.ts';
import { dataFolder } from '../support/data-folder.ts';
import { nodeHttp } from '../support/http-node.ts';
import { HubServer, stall } from '../support/hub-server.ts';

const canMount = process.platform === 'linux' && process.getuid?.() === 0;
const files = new FileWorker();
afterAll(() => files.dispose());

const content = Buffer.concat([Buffer.from('GGUF'), randomBytes(30_000_000)]);
const language = ListedLanguage.parse({
	id: 'deu',
	tag: 'de',
	comesAlong: false,
	files: [{ path: 'deu', bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }],
	unpacked: { bytes: 1, sha256: '0'.repeat(64) },
});

/** Files that arrive, and the database that knows of them, on one small disk. */
async function setUp() {
	const root = dataFolder();
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', root]);
	onTestFinished(() => void execFileSync('umount', ['-l', root]));
	const hub = await HubServer.start(content);
	onTestFinished(() => hub.close());
	const { database } = await openDatabase(root);
	const folder = path.join(root, 'models');
	mkdirSync(folder);
	const table = new DownloadsTable(database, 'downloads', ListedLanguage);
	const problems: unknown[] = [];
	const link = { confirmLink: () => Promise.resolve(false), openLink: () => Promise.resolve() };
	const downloads = new DownloadsService<ListedLanguage>({
		kind: 'language',
		table,
		gate: composeGate({ http: nodeHttp(), ...link }, new EventsTable(database), () => [hub.origin]),
		files,
		jobs: new Jobs(),
		logger: { event: () => undefined },
		folder: () => folder,
		nameOf: ({ tag }) => tag,
		locate: (_, { path: name }) => ({
			url: new URL(name, hub.origin),
			page: undefined,
			headers: {},
			name,
		}),
		onGated: () => undefined,
		atOnce: () => 1,
		limit: new RateLimit(() => 0),
		onArrived: () => undefined,
		onProgress: () => undefined,
		// Another program takes the rest only while the file is on its way.
		freeBytes: () => Promise.resolve(1e12),
		isOnline: () => true,
		onStorageProblem: (error) => problems.push(toKnownError(asStorageProblem(error)).code),
	});
	onTestFinished(() => downloads.dispose());
	downloads.add(language);
	return { root, hub, database, folder, table, downloads, problems };
}

/** Everything that is free is another program's. */
const fill = (root: string): void =>
	void execFileSync('sh', ['-c', 'cat /dev/zero > "$0/other" 2>/dev/null || true', root]);
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 10 });

it.runIf(canMount)('a disk that fills up ends a download, and stopping it makes room', async () => {
	const { database, folder, table, downloads, problems } = await setUp();
	await until(() =>
		expect(downloads.list()).toMatchObject([{ state: { kind: 'failed', problem: { code: 'disk-full' } } }]),
	);
	// That could not be written down, which is said.
	expect(problems).toContain('disk-full');
	expect(table.all()).toMatchObject([{ state: 'queued' }]);
	expect(downloads.list()[0]?.receivedBytes).toBe(statSync(path.join(folder, 'deu.part')).size);
	await downloads.cancel(language.id, false);
	expect(readdirSync(folder)).toEqual([]);
	expect([downloads.list(), table.all()]).toEqual([[], []]);
	expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
});

it.runIf(canMount)('a download can be paused on a full disk', async () => {
	const { root, hub, downloads, problems, database } = await setUp();
	await downloads.cancel(language.id, false);
	hub.faults = [stall];
	downloads.add(language);
	await until(() => expect(downloads.list()[0]?.receivedBytes).toBe(1000));
	fill(root);
	downloads.pause(language.id);
	await until(() => expect(downloads.list()).toMatchObject([{ state: { kind: 'paused' } }]));
	expect(problems).toContain('disk-full');
	expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
});

it.runIf(canMount)(
	'a connection that cannot be written down is not made, and the disk is named',
	async () => {
		const { root, hub, downloads, database } = await setUp();
		await downloads.cancel(language.id, false);
		fill(root);
		const before = hub.requests.length;
		const link = { confirmLink: () => Promise.resolve(false), openLink: () => Promise.resolve() };
		const gate = composeGate({ http: nodeHttp(), ...link }, new EventsTable(database), () => [hub.origin]);
		const request = { url: new URL(hub.origin), purpose: 'download', askedBy: 'person', about: 'x' } as const;
		const fetching = gate.get({ ...request, headers: {} }, new AbortController().signal);
		await expect(fetching).rejects.toMatchObject({ code: 'disk-full' });
		expect(hub.requests).toHaveLength(before);
	},
);
