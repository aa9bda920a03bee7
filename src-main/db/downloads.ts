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

	/** In order. One whose stored form is not understood any more is left out; what came of it stays on the disk. */
	all(): StoredDownload<Entry>[] {
		const rows = this.#database
			.prepare(`SELECT * FROM ${this.#table} INDEXED BY ${this.#table}_by_position ORDER BY position`)
			.all() as Row[];
		return rows.flatMap((row) => {
			const entry = understood(this.#entry, row.entry);
			if (entry === undefined) return [];
			const problem = row.problem === null ? null : (understood(Problem, row.problem) ?? null);
			const state = State.safeParse(row.state).data ?? 'paused';
			return [{ id: row.id, entry, state, problem, totalBytes: row.total_bytes }];
		});
	}

	put(download: StoredDownload<Entry>, position: number): void {
		this.#database
			.prepare(
				`INSERT INTO ${this.#table} (id, position, entry, state, problem, total_bytes) VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT (id) DO UPDATE SET position = excluded.position, entry = excluded.entry, state = excluded.state,
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

/** What another version of the program wrote beside what is known now does no harm. */
function understood<T>(type: z.ZodType<T>, stored: string): T | undefined {
	let value: unknown;
	try {
		value = JSON.parse(stored);
	} catch {
		return undefined;
	}
	const { data, error } = type.safeParse(value);
	for (const issue of error?.issues ?? []) {
		if (issue.code !== 'unrecognized_keys') continue;
		const holder = issue.path.reduce((inner, key) => (inner as Record<PropertyKey, unknown>)[key], value);
		for (const key of issue.keys) Reflect.deleteProperty(holder as object, key);
	}
	return error === undefined ? data : type.safeParse(value).data;
}

interface Row {
	id: string;
	entry: string;
	state: string;
	problem: string | null;
	total_bytes: number | null;
}

const State = z.enum(['queued', 'paused', 'failed']);
