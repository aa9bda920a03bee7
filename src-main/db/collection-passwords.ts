import type { Database } from 'better-sqlite3';
import type { CollectionFileId } from '../contract/collections.ts';

/** Passwords of files in collections, as the system's keyring encrypted them. */
export class CollectionPasswordsTable {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	get(id: CollectionFileId): string | undefined {
		return this.#database
			.prepare<[string], string>('SELECT sealed FROM collection_passwords WHERE file_id = ?')
			.pluck()
			.get(id);
	}

	set(id: CollectionFileId, sealed: string): void {
		this.#database
			.prepare(
				'INSERT INTO collection_passwords VALUES (?, ?) ON CONFLICT (file_id) DO UPDATE SET sealed = excluded.sealed',
			)
			.run(id, sealed);
	}

	remove(id: CollectionFileId): void {
		this.#database.prepare('DELETE FROM collection_passwords WHERE file_id = ?').run(id);
	}
}
