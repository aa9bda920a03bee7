import type { Database, Statement } from 'better-sqlite3';

/** Small values by name, stored as JSON. */
export class SettingsTable {
	readonly #get: Statement<[string], { value: string }>;
	readonly #set: Statement<[string, string]>;

	constructor(database: Database) {
		this.#get = database.prepare('SELECT value FROM settings WHERE key = ?');
		this.#set = database.prepare(
			'INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
		);
	}

	get(key: string): unknown {
		const row = this.#get.get(key);
		return row === undefined ? undefined : JSON.parse(row.value);
	}

	set(key: string, value: unknown): void {
		this.#set.run(key, JSON.stringify(value));
	}
}
