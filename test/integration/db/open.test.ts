import Sqlite from 'better-sqlite3';
import {
	chmodSync,
	copyFileSync,
	existsSync,
	readdirSync,
	readFileSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations, newestVersion } from '../../../src-main/db/migrate.ts';
import { openDatabase, openForReading, openInMemory, waitingRestoreName } from '../../../src-main/db/open.ts';
import { Stores } from '../../../src-main/db/store.ts';
import { dataFolder } from '../../support/data-folder.ts';

async function withConversation(folder: string, title: string): Promise<void> {
	const opened = await openDatabase(folder);
	new Stores(opened.database, openInMemory).disk.conversations.create(title, 1);
	await opened.backups.makeDaily(opened.file);
	opened.close();
}

const titles = (database: Sqlite.Database): unknown[] =>
	database.prepare('SELECT title FROM conversations').pluck().all();

describe('openDatabase', () => {
	it('makes a new one that only its owner can read', async () => {
		const folder = path.join(dataFolder(), 'new', 'data');
		const opened = await openDatabase(folder);
		expect(opened.database.pragma('user_version', { simple: true })).toBe(newestVersion);
		expect(opened.database.pragma('journal_mode', { simple: true })).toBe('wal');
		opened.close();
		expect(statSync(folder).mode & 0o777).toBe(0o700);
	});

	it('has the committed schema', async () => {
		const opened = await openDatabase(dataFolder());
		const sql = opened.database
			.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
			.pluck()
			.all();
		opened.close();
		await expect(`${sql.join(';\n\n')};\n`).toMatchFileSnapshot('./schema.sql');
	});

	it('sets a damaged file aside, opens the newest backup and says so', async () => {
		const folder = dataFolder();
		await withConversation(folder, 'Ward 4');
		const file = path.join(folder, 'indoors.sqlite');
		const bytes = readFileSync(file);
		bytes.fill(0x2a, 0, 4096);
		writeFileSync(file, bytes);
		const opened = await openDatabase(folder);
		expect(titles(opened.database)).toEqual(['Ward 4']);
		expect(opened.notices).toEqual([
			{
				kind: 'restored',
				setAside: expect.stringMatching(/^indoors\.sqlite\.damaged-/u) as string,
				backupFrom: expect.any(Number) as number,
			},
		]);
		expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(1);
		opened.close();
	});

	it('finds damage deep in the file when the last run did not end well', async () => {
		const folder = dataFolder();
		await withConversation(folder, 'Ward 4');
		const file = path.join(folder, 'indoors.sqlite');
		truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
		writeFileSync(path.join(folder, 'running'), '');
		const opened = await openDatabase(folder);
		expect(opened.notices[0]).toMatchObject({ kind: 'restored' });
		expect(titles(opened.database)).toEqual(['Ward 4']);
		opened.close();
	});

	it('starts anew and says so when there is no backup', async () => {
		const folder = dataFolder();
		writeFileSync(
			path.join(folder, 'indoors.sqlite'),
			'this is no database at all, but it is long enough to be looked at',
		);
		const opened = await openDatabase(folder);
		expect(opened.notices).toMatchObject([{ kind: 'restored', backupFrom: null }]);
		opened.close();
	});

	it('refuses a newer database and leaves it untouched', async () => {
		const folder = dataFolder();
		await withConversation(folder, 'From the future');
		const file = path.join(folder, 'indoors.sqlite');
		const future = new Sqlite(file);
		future.pragma(`user_version = ${newestVersion + 10}`);
		future.close();
		const before = readFileSync(file);
		await expect(openDatabase(folder)).rejects.toMatchObject({ code: 'database-newer' });
		expect(readFileSync(file).equals(before)).toBe(true);
	});

	it('keeps what a killed run had written', async () => {
		const folder = dataFolder();
		const killed = await openDatabase(folder);
		new Stores(killed.database, openInMemory).disk.conversations.create('Not closed', 1);
		const copy = dataFolder();
		for (const name of readdirSync(folder).filter((one) => statSync(path.join(folder, one)).isFile())) {
			copyFileSync(path.join(folder, name), path.join(copy, name));
		}
		killed.close();
		const opened = await openDatabase(copy);
		expect(titles(opened.database)).toEqual(['Not closed']);
		expect(opened.notices).toEqual([]);
		opened.close();
	});

	it('takes a waiting restore and says from when it is', async () => {
		const folder = dataFolder();
		await withConversation(folder, 'Old');
		const saved = path.join(dataFolder(), 'saved.sqlite');
		copyFileSync(path.join(folder, 'indoors.sqlite'), saved);
		await withConversation(folder, 'New');
		copyFileSync(saved, path.join(folder, waitingRestoreName));
		const opened = await openDatabase(folder);
		expect(titles(opened.database)).toEqual(['Old']);
		expect(opened.notices).toMatchObject([{ kind: 'restore-done' }]);
		expect(existsSync(path.join(folder, waitingRestoreName))).toBe(false);
		opened.close();
	});

	it('can be read where nothing can be written', async () => {
		const folder = dataFolder();
		await withConversation(folder, 'Readable');
		chmodSync(folder, 0o500);
		const opened = openForReading(folder);
		expect(titles(opened.database)).toEqual(['Readable']);
		opened.close();
		chmodSync(folder, 0o700);
	});
});

describe('backups', () => {
	it('keeps one a day, five in all', async () => {
		const folder = dataFolder();
		for (let day = 1; day <= 7; day += 1) {
			const opened = await openDatabase(folder, () => Date.UTC(2026, 0, day));
			await opened.backups.makeDaily(opened.file);
			await opened.backups.makeDaily(opened.file);
			opened.close();
		}
		const opened = await openDatabase(folder);
		expect(opened.backups.list().map((backup) => backup.id)).toHaveLength(5);
		expect(opened.backups.list().every((backup) => opened.backups.isGood(backup.id))).toBe(true);
		opened.close();
	});

	it('has one from before a database is brought up to date', async () => {
		const folder = dataFolder();
		const old = new Sqlite(path.join(folder, 'indoors.sqlite'));
		const earlier = migrations.slice(0, 10);
		for (const { sql } of earlier) old.exec(sql);
		const version = Math.max(...earlier.map((one) => one.version));
		old.pragma(`user_version = ${version}`);
		old.exec("INSERT INTO conversations (id, title, created_at, updated_at) VALUES ('c', 'Ward 4', 1, 1)");
		old.close();
		const opened = await openDatabase(folder);
		expect(opened.database.pragma('user_version', { simple: true })).toBe(newestVersion);
		expect(titles(opened.database)).toEqual(['Ward 4']);
		const [backup, ...others] = opened.backups.list();
		expect(others).toEqual([]);
		expect(backup?.id).toMatch(/^before-update-/u);
		const kept = new Sqlite(opened.backups.pathOf(backup?.id ?? ''), { readonly: true });
		expect(kept.pragma('user_version', { simple: true })).toBe(version);
		expect(titles(kept)).toEqual(['Ward 4']);
		kept.close();
		opened.close();
	});

	it('keeps those before an update no longer, and says until when', async () => {
		const folder = dataFolder();
		const at = (day: number) => openDatabase(folder, () => Date.UTC(2026, 0, day, 12));
		const first = await at(1);
		first.backups.makeNow(first.database, 'before-update');
		await first.backups.makeDaily(first.file);
		expect(first.backups.list()).toHaveLength(2);
		const newest = Math.max(...first.backups.list().map((backup) => backup.at));
		expect(first.backups.heldUntil()).toBe(newest + 5 * 24 * 60 * 60 * 1000);
		first.close();
		// Weeks later, when the program is started again.
		const later = await at(20);
		await later.backups.makeDaily(later.file);
		expect(later.backups.list().map(({ id }) => id)).toEqual(['daily-2026-01-20.sqlite']);
		later.close();
	});

	it('makes them anew without what was deleted, and loses none where that fails', async () => {
		const folder = dataFolder();
		const opened = await openDatabase(folder, () => Date.UTC(2026, 0, 1));
		const { database, file, backups } = opened;
		database.exec("CREATE TABLE secrets (words TEXT); INSERT INTO secrets VALUES ('Farrow')");
		await backups.makeDaily(file);
		backups.makeNow(database, 'before-restore');
		const before = backups.list();
		await expect(backups.rewrite(`${file}.gone`)).rejects.toThrow();
		expect(backups.list()).toEqual(before);
		database.exec('DELETE FROM secrets');
		await Promise.all([backups.rewrite(file), backups.makeDaily(file)]);
		const [only, ...others] = backups.list();
		expect(others).toEqual([]);
		expect(readFileSync(backups.pathOf(only?.id ?? '')).includes('Farrow')).toBe(false);
		opened.close();
	});

	it('previews what a backup holds, and refuses a damaged one', async () => {
		const folder = dataFolder();
		await withConversation(folder, 'Ward 4');
		const opened = await openDatabase(folder);
		const [backup] = opened.backups.list();
		expect(opened.backups.preview(backup?.id ?? '')).toMatchObject({
			conversations: 1,
			messages: 0,
			newest: ['Ward 4'],
		});
		truncateSync(opened.backups.pathOf(backup?.id ?? ''), 5000);
		expect(() => opened.backups.preview(backup?.id ?? '')).toThrowError(
			expect.objectContaining({ code: 'backup-damaged' }),
		);
		expect(() => opened.backups.pathOf('../indoors.sqlite')).toThrowError(
			expect.objectContaining({ code: 'not-found' }),
		);
		opened.close();
	});
});
