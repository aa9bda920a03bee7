import Sqlite, { type Database } from 'better-sqlite3';
import {
	chmodSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import path from 'node:path';
import type { Backup, BackupPreview } from '../contract/data.ts';
import { KnownError } from '../contract/errors.ts';
import { backupInWorker } from './database-tasks.ts';
import { newestVersion } from './migrate.ts';

/** Copies of the database beside it: one a day, five kept, and one before each update or restore. */
export class Backups {
	readonly #folder: string;
	readonly #now: () => number;

	constructor(folder: string, now: () => number) {
		this.#folder = folder;
		this.#now = now;
	}

	/** Newest first. */
	list(): Backup[] {
		if (!existsSync(this.#folder)) return [];
		return readdirSync(this.#folder)
			.filter((name) => namePattern.test(name))
			.map((name) => {
				const facts = statSync(path.join(this.#folder, name));
				return { id: name, at: Math.round(facts.mtimeMs), bytes: facts.size };
			})
			.sort((a, b) => b.at - a.at);
	}

	/** Only names that `list` gives are paths; anything else is refused. */
	pathOf(id: string): string {
		if (!namePattern.test(id)) throw new KnownError('not-found');
		return path.join(this.#folder, id);
	}

	async makeDaily(databaseFile: string): Promise<void> {
		const day = new Date(this.#now()).toISOString().slice(0, 10);
		const name = `daily-${day}.sqlite`;
		if (existsSync(path.join(this.#folder, name))) return;
		await this.make(databaseFile, name);
		const daily = this.list().filter((backup) => backup.id.startsWith('daily-'));
		for (const old of daily.slice(keptDays)) rmSync(this.pathOf(old.id), { force: true });
	}

	/** Blocks until done: only before something that could harm the file. */
	makeNow(database: Database, why: 'before-update' | 'before-restore'): void {
		mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
		const stamp = new Date(this.#now()).toISOString().replaceAll(/[:.]/gu, '-');
		const file = path.join(this.#folder, `${why}-${stamp}.sqlite`);
		database.prepare('VACUUM INTO ?').run(file);
		chmodSync(file, 0o600);
	}

	/** The finished file appears at once or not at all; made by a thread of its own. */
	async make(databaseFile: string, name: string): Promise<void> {
		mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
		await backupInWorker(databaseFile, path.join(this.#folder, name));
	}

	/** Until when contents that are deleted now may still stand in a backup; null when there is none. */
	heldUntil(): number | null {
		const daily = this.list().filter((backup) => backup.id.startsWith('daily-'));
		const newest = daily[0];
		return newest === undefined ? null : newest.at + keptDays * day;
	}

	/** Destroys what was deleted in the backups too, by making them anew from what is there now. */
	async rewrite(databaseFile: string): Promise<void> {
		for (const backup of this.list()) rmSync(this.pathOf(backup.id), { force: true });
		await this.makeDaily(databaseFile);
	}

	isGood(id: string): boolean {
		try {
			preview(this.pathOf(id), id);
			return true;
		} catch {
			return false;
		}
	}

	preview(id: string): BackupPreview {
		return preview(this.pathOf(id), id);
	}
}

/** What a saved database holds. Errors: `backup-damaged`, `backup-newer`. */
export function preview(file: string, id: string): BackupPreview {
	let database: Database | undefined;
	try {
		database = new Sqlite(file, { readonly: true, fileMustExist: true });
		if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new KnownError('backup-damaged');
		const version = database.pragma('user_version', { simple: true }) as number;
		if (version > newestVersion)
			throw new KnownError('backup-newer', { found: version, known: newestVersion });
		if (version === 0) throw new KnownError('backup-damaged');
		const count = (table: string): number =>
			(database?.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
		const newest = database
			.prepare('SELECT title FROM conversations WHERE deleted_at IS NULL ORDER BY updated_at DESC LIMIT 5')
			.all() as { title: string }[];
		return {
			id,
			at: Math.round(statSync(file).mtimeMs),
			conversations: count('conversations'),
			messages: count('messages'),
			documents: count('documents'),
			newest: newest.map((row) => row.title),
		};
	} catch (error) {
		throw error instanceof KnownError ? error : new KnownError('backup-damaged', {}, error);
	} finally {
		database?.close();
	}
}

export function backupFile(from: string, to: string): void {
	copyFileSync(from, `${to}.partial`);
	chmodSync(`${to}.partial`, 0o600);
	renameSync(`${to}.partial`, to);
}

const namePattern = /^(daily-\d{4}-\d\d-\d\d|before-(update|restore)-[\dTZ-]+)\.sqlite$/u;
const keptDays = 5;
const day = 24 * 60 * 60 * 1000;
