import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import { DownloadsService } from '../../src-main/catalog/downloads/downloads-service.ts';
import { RateLimit } from '../../src-main/catalog/downloads/rate-limit.ts';
import { FileWorker } from '../../src-main/catalog/files/file-worker-client.ts';
import { LanguageFiles } from '../../src-main/catalog/recognition/language-files.ts';
import { packedName } from '../../src-main/catalog/recognition/language-list.ts';
import { LanguagesService } from '../../src-main/catalog/recognition/languages-service.ts';
import type { RecognitionId } from '../../src-main/contract/ids.ts';
import type { LedgerEntry } from '../../src-main/contract/program.ts';
import { LanguageList, ListedLanguage } from '../../src-main/contract/recognition.ts';
import { DownloadsTable } from '../../src-main/db/downloads.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { Gate } from '../../src-main/net/gate.ts';
import { dataFolder } from '../support/data-folder.ts';
import { nodeHttp } from '../support/http-node.ts';
import { corruptByte, HubServer, stall, status } from '../support/hub-server.ts';

const worker = new FileWorker();
afterAll(() => worker.dispose());

const packed = Buffer.concat([Buffer.from([0x1f, 0x8b]), randomBytes(300_000)]);
const unpacked = randomBytes(400_000);
const id = (code: string): RecognitionId => code as RecognitionId;
const [eng, deu, fra] = [id('eng'), id('deu'), id('fra')];
const week = 7 * 24 * 60 * 60 * 1000;

async function setUp({ root = dataFolder(), agreed = true, allowed = [] as string[] } = {}) {
	const hub = await HubServer.start(packed);
	onTestFinished(() => hub.close());
	const opened = await openDatabase(root);
	const folder = path.join(root, 'recognition');
	const list = LanguageList.parse({
		base: 'https://languages.example.org/',
		licence: 'Apache-2.0',
		source: 'https://languages.example.org/source',
		languages: [
			described(eng, 'en', randomBytes(10), randomBytes(20)),
			described(deu, 'de', randomBytes(11), randomBytes(21)),
			described(fra, 'fr', packed, unpacked),
		],
	});
	const clock = { now: Date.now() };
	const files = new LanguageFiles({
		languages: list.languages,
		folder,
		files: worker,
		now: () => clock.now,
	});
	const ledger: Omit<LedgerEntry, 'id' | 'at'>[] = [];
	const downloads = new DownloadsService<ListedLanguage>({
		kind: 'language',
		table: new DownloadsTable(opened.database, 'language_downloads', ListedLanguage),
		gate: new Gate({
			ledger: { add: (entry) => ledger.push(entry), change: () => undefined, list: () => [] },
			opener: { confirm: () => Promise.resolve(false), open: () => Promise.resolve() },
			transport: nodeHttp(),
			origins: () => (agreed ? [hub.origin] : []),
		}),
		files: worker,
		jobs: new Jobs(),
		logger: { event: () => undefined },
		folder: () => folder,
		nameOf: ({ tag }) => tag,
		locate: (language, part) => ({
			url: new URL(part.path, hub.origin),
			page: undefined,
			headers: {},
			name: packedName(language.id),
		}),
		onGated: () => undefined,
		atOnce: () => 1,
		limit: new RateLimit(() => 0),
		onArrived: (language) => languages.arrived(language.id),
		isOnline: () => true,
		onStorageProblem: (error) => {
			throw error;
		},
		onProgress: () => languages.changed(),
		freeBytes: () => Promise.resolve(1e12),
	});
	onTestFinished(() => downloads.dispose());
	let wanted = [eng, deu];
	const languages: LanguagesService = new LanguagesService({
		list,
		files,
		downloads,
		host: () => new URL(hub.origin).host,
		agreedTo: () => agreed,
		allowedLicences: () => allowed,
		wanted: () => wanted,
		setWanted: (ids) => (wanted = ids),
	});
	await files.look();
	const read = (...ids: RecognitionId[]): void => void (wanted = ids);
	return { root, hub, folder, files, downloads, languages, ledger, clock, read };
}

function described(code: RecognitionId, tag: string, gz: Buffer, raw: Buffer): unknown {
	const facts = (bytes: Buffer) => ({ bytes: bytes.length, sha256: sha256(bytes) });
	return {
		id: code,
		tag,
		comesAlong: code !== fra,
		files: [{ path: `npm/${code}.traineddata.gz`, ...facts(gz) }],
		unpacked: facts(raw),
	};
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const until = (check: () => boolean): Promise<void> =>
	vi.waitFor(() => expect(check()).toBe(true), { timeout: 10_000, interval: 10 });
const never = new AbortController().signal;
const lent = (languages: LanguagesService): string | undefined => languages.fileFor('fra.traineddata.gz');

it('fetches a language, going on after a pause, and gives it to readers from then on', async () => {
	const { hub, languages, downloads, folder, ledger } = await setUp();
	hub.faults = [stall];
	expect(lent(languages)).toBeUndefined();
	expect(languages.chosen()).toEqual([deu, eng]);
	expect(await languages.add(fra)).toEqual({ kind: 'queued' });
	await until(() => downloads.list()[0]?.receivedBytes === 1000);
	downloads.pause(fra);
	await until(() => downloads.list()[0]?.state.kind === 'paused');
	downloads.resume(fra);
	await until(() => lent(languages) !== undefined && downloads.list().length === 0);
	expect(hub.requests.at(-1)?.headers.range).toBe('bytes=1000-');
	expect(readFileSync(lent(languages) ?? '').equals(packed)).toBe(true);
	expect(readdirSync(folder)).toEqual(['fra.traineddata.gz']);
	expect(ledger[0]).toMatchObject({ purpose: 'language', outcome: 'allowed' });
	// English last: it would take words for its own and leave their accents out.
	expect(languages.chosen()).toEqual([fra, deu, eng]);
	expect(await languages.add(fra)).toEqual({ kind: 'here' });
});

it('throws a file with a wrong hash away, and fetches it again when asked', async () => {
	const { hub, languages, downloads, folder } = await setUp();
	hub.faults = [corruptByte];
	await languages.add(fra);
	await until(() => downloads.list()[0]?.state.kind === 'failed');
	expect(downloads.list()[0]?.state).toMatchObject({ problem: { code: 'download-wrong-hash' } });
	expect([lent(languages), readdirSync(folder)]).toEqual([undefined, []]);
	downloads.resume(fra);
	await until(() => lent(languages) !== undefined);
});

it('goes on by itself after the program was ended in the middle', async () => {
	const first = await setUp();
	first.hub.faults = [stall];
	await first.languages.add(fra);
	await until(() => first.downloads.list()[0]?.receivedBytes === 1000);
	await first.downloads.dispose();
	const second = await setUp({ root: first.root });
	expect(second.downloads.list()).toMatchObject([{ id: fra, name: 'fr', state: { kind: 'waiting' } }]);
	second.downloads.begin();
	await until(() => lent(second.languages) !== undefined);
	expect(second.hub.requests[0]?.headers.range).toBe('bytes=1000-');
});

it('says of a server that refuses that it cannot be had there, not that an account is needed', async () => {
	const { hub, languages, downloads } = await setUp();
	hub.faults = [status(403)];
	await languages.add(fra);
	await until(() => downloads.list()[0]?.state.kind === 'failed');
	expect(downloads.list()[0]?.state).toMatchObject({ problem: { code: 'download-unexpected' } });
});

it('asks before a server is named to it, and obeys the rules about licences', async () => {
	const asking = await setUp({ agreed: false });
	expect(await asking.languages.add(fra)).toEqual({
		kind: 'connection',
		host: new URL(asking.hub.origin).host,
	});
	const forbidden = await setUp({ allowed: ['MIT'] });
	await expect(forbidden.languages.add(fra)).rejects.toMatchObject({ code: 'recognition-refused' });
	expect([asking.hub.requests, forbidden.hub.requests]).toEqual([[], []]);
	const allowed = await setUp({ allowed: ['Apache-2.0'] });
	expect(await allowed.languages.add(fra)).toEqual({ kind: 'queued' });
});

it.each([
	['packed', 'holiday.jpg', packed, 'fra.traineddata.gz'],
	['unpacked', 'fra.traineddata', unpacked, 'fra.traineddata'],
])('takes a file from a stick by its contents, %s', async (_, name, bytes, stored) => {
	const { root, languages, folder, hub } = await setUp();
	writeFileSync(path.join(root, name), bytes);
	expect(await languages.take([path.join(root, name)], never)).toEqual([fra]);
	expect(lent(languages)).toBe(path.join(folder, stored));
	expect(existsSync(path.join(root, name))).toBe(true);
	expect(hub.requests).toEqual([]);
});

it('refuses every other file, and does not even read one of another length', async () => {
	const { root, languages, folder } = await setUp();
	const hash = vi.spyOn(worker, 'hash');
	onTestFinished(() => hash.mockRestore());
	const file = path.join(root, 'fra.traineddata.gz');
	writeFileSync(file, randomBytes(packed.length + 1));
	await expect(languages.take([file], never)).rejects.toMatchObject({ code: 'recognition-file-unknown' });
	expect(hash).not.toHaveBeenCalled();
	writeFileSync(file, randomBytes(packed.length));
	await expect(languages.take([file], never)).rejects.toMatchObject({ code: 'recognition-file-unknown' });
	await expect(languages.take([root], never)).rejects.toMatchObject({ code: 'recognition-file-unknown' });
	await expect(languages.take([path.join(root, 'gone')], never)).rejects.toMatchObject({
		code: 'recognition-file-unreadable',
	});
	expect([existsSync(folder), lent(languages)]).toEqual([false, undefined]);
});

it('stops fetching what comes on a stick meanwhile', async () => {
	const { root, hub, languages, downloads, folder } = await setUp();
	hub.faults = [status(404)];
	await languages.add(fra);
	await until(() => downloads.list()[0]?.state.kind === 'failed');
	writeFileSync(path.join(root, 'stick'), packed);
	await languages.take([path.join(root, 'stick')], never);
	expect([downloads.list(), readdirSync(folder)]).toEqual([[], ['fra.traineddata.gz']]);
});

it('brings a removed language back as it was, for a week, without a connection', async () => {
	const { root, hub, files, languages, clock, read } = await setUp();
	writeFileSync(path.join(root, 'stick'), packed);
	await languages.take([path.join(root, 'stick')], never);
	await languages.remove(fra);
	expect([lent(languages), languages.chosen()]).toEqual([undefined, [deu, eng]]);
	await languages.bringBack(fra);
	expect(languages.chosen()).toEqual([fra, deu, eng]);
	// One that was not read in when it was removed is not read in when it is back.
	read(deu);
	await languages.remove(fra);
	await languages.bringBack(fra);
	expect(languages.chosen()).toEqual([deu]);

	await languages.remove(fra);
	expect(await languages.add(fra)).toEqual({ kind: 'here' });
	await languages.remove(fra);
	clock.now += week - 1000;
	await files.tidy();
	await languages.bringBack(fra);
	await languages.remove(fra);
	clock.now += week + 1000;
	await files.tidy();
	await expect(languages.bringBack(fra)).rejects.toMatchObject({ code: 'not-found' });
	expect(hub.requests).toEqual([]);
});

it('counts a damaged file as not there, keeps it aside, and lends nothing but files of the list', async () => {
	const root = dataFolder();
	const folder = path.join(root, 'recognition');
	mkdirSync(folder);
	writeFileSync(path.join(folder, 'fra.traineddata.gz'), packed.subarray(1));
	writeFileSync(path.join(folder, 'xyz.traineddata.gz'), packed);
	const { languages } = await setUp({ root });
	expect(lent(languages)).toBeUndefined();
	expect(existsSync(path.join(folder, 'fra.traineddata.gz.unknown'))).toBe(true);
	await languages.add(fra);
	await until(() => lent(languages) !== undefined);
	for (const name of ['xyz.traineddata.gz', 'eng.traineddata.gz', '../indoors.sqlite', 'fra.traineddata', ''])
		expect(languages.fileFor(name)).toBeUndefined();
});

it('reads in those that come along where nothing that is here is ticked', async () => {
	const { languages, read } = await setUp();
	read(fra);
	expect(languages.chosen()).toEqual([deu, eng]);
	read();
	expect(languages.chosen()).toEqual([deu, eng]);
	read(eng);
	expect(languages.chosen()).toEqual([eng]);
});
