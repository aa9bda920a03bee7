import type { Database } from 'better-sqlite3';
import * as z from 'zod';
import { Problem } from '../contract/entities.ts';

/** One thing on its way, in the order of the queue. */
export interface StoredDownload<Entry> {
	readonly id: string;
	/** As the list described it when it was asked for. */
	readonly entry: Entry;
	readonly state: 'queued' | 'paused' | 'failed';
	readonly problem: Problem | null;
	readonly totalBytes: number | null;
}

/** A queue of downloads, which survives the program: that of models, or that of languages for scans. */
export class DownloadsTable<Entry> {
	readonly #database: Database;
	readonly #table: 'downloads' | 'language_downloads';
	readonly #entry: z.ZodType<Entry>;

	constructor(database: Database, table: 'downloads' | 'language_downloads', entry: z.ZodType<Entry>) {
		this.#database = database;
		this.#table = table;
		this.#entry = entry;
	}

	/** In order. One whose stored form is not understood any more is left out. */
	all(): StoredDownload<Entry>[] {
		const rows = this.#database
			.prepare(`SELECT * FROM ${this.#table} INDEXED BY ${this.#table}_by_position ORDER BY position`)
			.all() as Row[];
		return rows.flatMap((row) => {
			const entry = this.#entry.safeParse(JSON.parse(row.entry));
			if (!entry.success) return [];
			const problem = row.problem === null ? null : (Problem.safeParse(JSON.parse(row.problem)).data ?? null);
			const state = State.safeParse(row.state).data ?? 'paused';
			return [{ id: row.id, entry: entry.data, state, problem, totalBytes: row.total_bytes }];
		});
	}

	put(download: StoredDownload<Entry>, position: number): void {
		this.#database
			.prepare(
				`INSERT INTO ${this.#table} (id, position, entry, state, problem, total_bytes) VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT (id) DO UPDATE SET position = excluded.position, state = excluded.state,
				problem = excluded.problem, total_bytes = excluded.total_bytes`,
			)
			.run(
				download.id,
				position,
				JSON.stringify(download.entry),
				download.state,
				download.problem === null ? null : JSON.stringify(download.problem),
				download.totalBytes,
			);
	}

	remove(id: string): void {
		this.#database.prepare(`DELETE FROM ${this.#table} WHERE id = ?`).run(id);
	}
}

interface Row {
	id: string;
	entry: string;
	state: string;
	problem: string | null;
	total_bytes: number | null;
}

const State = z.enum(['queued', 'paused', 'failed']);
