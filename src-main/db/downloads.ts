import type { Database } from 'better-sqlite3';
import * as z from 'zod';
import { CatalogEntry } from '../contract/catalog.ts';
import { Problem } from '../contract/entities.ts';

/** One model on its way, in the order of the queue. */
export interface StoredDownload {
	readonly id: string;
	/** As the catalog described it when it was asked for. */
	readonly entry: CatalogEntry;
	readonly state: 'queued' | 'paused' | 'failed';
	readonly problem: Problem | null;
	readonly totalBytes: number | null;
}

/** The queue of downloads, which survives the program. */
export class DownloadsTable {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	/** In order. One whose stored form is not understood any more is left out. */
	all(): StoredDownload[] {
		const rows = this.#database
			.prepare('SELECT * FROM downloads INDEXED BY downloads_by_position ORDER BY position')
			.all() as Row[];
		return rows.flatMap((row) => {
			const entry = CatalogEntry.safeParse(JSON.parse(row.entry));
			if (!entry.success) return [];
			const problem = row.problem === null ? null : (Problem.safeParse(JSON.parse(row.problem)).data ?? null);
			const state = State.safeParse(row.state).data ?? 'paused';
			return [{ id: row.model_id, entry: entry.data, state, problem, totalBytes: row.total_bytes }];
		});
	}

	put(download: StoredDownload, position: number): void {
		this.#database
			.prepare(
				`INSERT INTO downloads (model_id, position, entry, state, problem, total_bytes) VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT (model_id) DO UPDATE SET position = excluded.position, state = excluded.state,
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
		this.#database.prepare('DELETE FROM downloads WHERE model_id = ?').run(id);
	}
}

interface Row {
	model_id: string;
	entry: string;
	state: string;
	problem: string | null;
	total_bytes: number | null;
}

const State = z.enum(['queued', 'paused', 'failed']);
