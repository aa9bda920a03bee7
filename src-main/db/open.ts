import Sqlite, { type Database } from 'better-sqlite3';
import {
	chmodSync,
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ownerOnly } from '../base/seal-file.ts';
import type { Notice } from '../contract/program.ts';
import { KnownError } from '../contract/errors.ts';
import { backupFile, Backups } from './backups.ts';
import { checkInWorker } from './database-tasks.ts';
import { migrate, pendingMigrations } from './migrate.ts';

export interface OpenedDatabase {
	readonly database: Database;
	readonly file: string;
	readonly backups: Backups;
	/** What the person has to be told about how it was opened. */
	readonly notices: Notice[];
	/** Ends well: without this, the next start checks the whole file. */
	close(): void;
}

/**
 * Opens the one database of the data folder: checked when the last run did not end well, backed up before it is
 * migrated. A damaged file is set aside and the newest good backup opened in its place.
 * Errors: `database-newer` (the file stays untouched), `read-only`, `disk-full`.
 */
export async function openDatabase(folder: string, now: () => number = Date.now): Promise<OpenedDatabase> {
	makeFolder(folder);
	const file = path.join(folder, 'indoors.sqlite');
	const backups = new Backups(path.join(folder, 'backups'), now);
	const runningMark = path.join(folder, 'running');
	const endedBadly = existsSync(runningMark);
	const notices: Notice[] = [];
	const restored = takeWaitingRestore(folder, file);
	if (restored !== null) notices.push({ kind: 'restore-done', from: restored });

	let database: Database;
	try {
		if (endedBadly && existsSync(file)) await checkInWorker(file);
		makePrivate(file);
		database = configure(new Sqlite(file));
	} catch (error) {
		if (!isDamage(error)) throw asStorageProblem(error);
		const { setAside, backupFrom } = replaceDamaged(file, backups, now);
		notices.push({ kind: 'restored', setAside, backupFrom });
		database = configure(new Sqlite(file));
	}
	try {
		const pending = pendingMigrations(database);
		const isNew = database.pragma('user_version', { simple: true }) === 0;
		if (pending.length > 0 && !isNew) backups.makeNow(database, 'before-update');
		migrate(database);
		writeFileSync(runningMark, '', { mode: 0o600 });
	} catch (error) {
		database.close();
		throw asStorageProblem(error);
	}
	return {
		database,
		file,
		backups,
		notices,
		close: () => {
			database.pragma('wal_checkpoint(TRUNCATE)');
			database.close();
			rmSync(runningMark, { force: true });
		},
	};
}

/** What SQLite or the file system says, as a code that a person can be told about. */
export function asStorageProblem(error: unknown): unknown {
	if (error instanceof KnownError) return error;
	const code = (error as { code?: unknown }).code;
	if (typeof code !== 'string') return error;
	if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new KnownError('disk-full', {}, error);
	if (/^SQLITE_(READONLY|CANTOPEN|IOERR|PERM)/u.test(code) || ['EACCES', 'EPERM', 'EROFS'].includes(code)) {
		return new KnownError('read-only', {}, error);
	}
	return error;
}

function configure(database: Database): Database {
	database.pragma('journal_mode = WAL');
	database.pragma('synchronous = NORMAL');
	database.pragma('foreign_keys = ON');
	database.pragma('secure_delete = ON');
	database.pragma('busy_timeout = 2000');
	database.pragma('mmap_size = 268435456');
	// A first read finds what is not a database at all.
	database.prepare('SELECT count(*) FROM sqlite_schema').get();
	return database;
}

/** Its journal gets the same mode. Where the folder cannot be written, opening says so. */
function makePrivate(file: string): void {
	try {
		closeSync(openSync(file, 'a', ownerOnly));
		chmodSync(file, ownerOnly);
	} catch {
		// Said by what follows.
	}
}

function isDamage(error: unknown): boolean {
	return /^SQLITE_(CORRUPT|NOTADB)/u.test(String((error as { code?: unknown }).code));
}

/** A restore that was asked for in the last run: the time of what it brings, null when there is none. */
function takeWaitingRestore(folder: string, file: string): number | null {
	const waiting = path.join(folder, waitingRestoreName);
	if (!existsSync(waiting)) return null;
	const from = Math.round(statSync(waiting).mtimeMs);
	for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
	renameSync(waiting, file);
	return from;
}

/** The database that takes the place of the present one when the program starts. */
export const waitingRestoreName = 'restore.sqlite';

/** Nothing is thrown away: the damaged file and its journal keep their bytes under another name. */
function replaceDamaged(
	file: string,
	backups: Backups,
	now: () => number,
): { setAside: string; backupFrom: number | null } {
	const stamp = new Date(now()).toISOString().replaceAll(/[:.]/gu, '-');
	const setAside = `${file}.damaged-${stamp}`;
	renameSync(file, setAside);
	for (const suffix of ['-wal', '-shm']) {
		if (existsSync(file + suffix)) renameSync(file + suffix, setAside + suffix);
	}
	const good = backups.list().find((backup) => backups.isGood(backup.id));
	if (good !== undefined) backupFile(backups.pathOf(good.id), file);
	return { setAside: path.basename(setAside), backupFrom: good?.at ?? null };
}

/**
 * The last resort where nothing can be written: what the file holds, in memory. Changes are gone when the program ends.
 * `folder` may lack a database; then it is an empty one.
 */
export function openForReading(folder: string, now: () => number = Date.now): OpenedDatabase {
	const file = path.join(folder, 'indoors.sqlite');
	let database: Database;
	try {
		const bytes = readFileSync(file);
		// Bytes 18 and 19 say that a journal file belongs to it, which memory has none of (SQLite file format, 1.3.3).
		bytes[18] = 1;
		bytes[19] = 1;
		database = new Sqlite(bytes);
		database.prepare('SELECT count(*) FROM sqlite_schema').get();
	} catch {
		database = new Sqlite(':memory:');
	}
	database.pragma('foreign_keys = ON');
	migrate(database);
	return {
		database,
		file,
		backups: new Backups(path.join(folder, 'backups'), now),
		notices: [],
		close: () => database.close(),
	};
}

/** For conversations that are not kept: the same tables, never on disk. */
export function openInMemory(): Database {
	const database = new Sqlite(':memory:');
	database.pragma('foreign_keys = ON');
	database.pragma('temp_store = MEMORY');
	migrate(database);
	return database;
}

function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
	} catch (error) {
		throw asStorageProblem(error);
	}
}
