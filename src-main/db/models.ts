import type { Database, Statement } from 'better-sqlite3';

/** What this computer knows of a model: where its file is, that it was verified, and what was measured. */
export interface ModelRow {
	id: string;
	path: string;
	sha256: string;
	bytes: number;
	verified_at: number;
	threads: number | null;
	words_per_second: number | null;
	reading_tokens_per_second: number | null;
	/** Seconds that one point of a summary by sentences takes. */
	point_seconds: number | null;
	summary_method: string | null;
	/** Set while it loads; still set at the next start, the load crashed. */
	loading_since: number | null;
}

export class ModelsTable {
	readonly #all: Statement<[], ModelRow>;
	readonly #get: Statement<[string], ModelRow>;
	readonly #put: Statement<[string, string, string, number, number]>;
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
		this.#all = database.prepare('SELECT * FROM models ORDER BY id');
		this.#get = database.prepare('SELECT * FROM models WHERE id = ?');
		this.#put = database.prepare(
			`INSERT INTO models (id, path, sha256, bytes, verified_at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET path = excluded.path, sha256 = excluded.sha256, bytes = excluded.bytes, verified_at = excluded.verified_at`,
		);
	}

	all(): ModelRow[] {
		return this.#all.all();
	}

	get(id: string): ModelRow | undefined {
		return this.#get.get(id);
	}

	put(model: Pick<ModelRow, 'id' | 'path' | 'sha256' | 'bytes' | 'verified_at'>): void {
		this.#put.run(model.id, model.path, model.sha256, model.bytes, model.verified_at);
	}

	/** Sets one measured fact. */
	measured(
		id: string,
		fact:
			| 'threads'
			| 'words_per_second'
			| 'reading_tokens_per_second'
			| 'point_seconds'
			| 'summary_method'
			| 'loading_since',
		value: number | string | null,
	): void {
		this.#database.prepare(`UPDATE models SET ${fact} = ? WHERE id = ?`).run(value, id);
	}
}
