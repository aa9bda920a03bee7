import Sqlite, { type Database } from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { sealFileNow } from '../base/seal-file.ts';
import type { Backup, BackupPreview } from '../contract/data.ts';
import { KnownError } from '../contract/errors.ts';
import { copyDatabase } from './copy-database.ts';
import { backupInWorker } from './database-tasks.ts';
import { newestVersion } from './migrate.ts';

/** Copies of the database beside it: one a day and one before each update or restore, each kept for five days. */
export class Backups {
	readonly #folder: string;
	readonly #now: () => number;
	/** Two at once would write the same file. */
	#making: Promise<unknown> = Promise.resolve();

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

	/** Where there is none of today; older ones than are kept go, but never the last one. */
	async makeDaily(databaseFile: string): Promise<void> {
		await this.#alone(async () => {
			if (!existsSync(path.join(this.#folder, this.#today()))) await this.make(databaseFile, this.#today());
			const [, ...older] = this.list();
			for (const { id } of older)
				if (dayOf(id) + keptMs <= this.#now()) rmSync(this.pathOf(id), { force: true });
		});
	}

	/** Blocks until done: only before something that could harm the file. */
	makeNow(database: Database, why: 'before-update' | 'before-restore'): void {
		mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
		const stamp = new Date(this.#now()).toISOString().replaceAll(/[:.]/gu, '-');
		copyDatabase(database, path.join(this.#folder, `${why}-${stamp}.sqlite`));
	}

	/** The finished file appears at once or not at all; made by a thread of its own. */
	async make(databaseFile: string, name: string): Promise<void> {
		mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
		await backupInWorker(databaseFile, path.join(this.#folder, name));
	}

	/** Until when contents that are deleted now may still stand in a backup; null when there is none. */
	heldUntil(): number | null {
		const [newest] = this.list();
		return newest === undefined ? null : newest.at + keptMs;
	}

	/** Destroys what was deleted in the backups too: first a new one is made of what is there now, then the others go. */
	async rewrite(databaseFile: string): Promise<void> {
		await this.#alone(async () => {
			const name = this.#today();
			await this.make(databaseFile, name);
			for (const { id } of this.list()) if (id !== name) rmSync(this.pathOf(id), { force: true });
		});
	}

	#today(): string {
		return `daily-${new Date(this.#now()).toISOString().slice(0, 10)}.sqlite`;
	}

	async #alone(make: () => Promise<void>): Promise<void> {
		const turn = this.#making.then(make);
		this.#making = turn.catch(() => undefined);
		await turn;
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
	sealFileNow(`${to}.partial`);
	renameSync(`${to}.partial`, to);
}

/** The beginning of the day on which it was made. */
const dayOf = (id: string): number => Date.parse(/\d{4}-\d\d-\d\d/u.exec(id)?.[0] ?? '');

const namePattern = /^(daily-\d{4}-\d\d-\d\d|before-(update|restore)-[\dTZ-]+)\.sqlite$/u;
const keptMs = 5 * 24 * 60 * 60 * 1000;
