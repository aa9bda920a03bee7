import type { Database, Statement } from 'better-sqlite3';

/** Work that a model did on a document, found again by what it was made from. */
export interface NoteOrigin {
	readonly documentSha256: string;
	readonly modelSha256: string;
	readonly promptVersion: string;
}

export class NotesTable {
	readonly #get: Statement<[string, string, string, string], { text: string }>;
	readonly #put: Statement<[string, string, string, string, string]>;
	readonly #forget: Statement<[string]>;

	constructor(database: Database) {
		this.#get = database.prepare(
			'SELECT text FROM notes WHERE document_sha256 = ? AND model_sha256 = ? AND prompt_version = ? AND key = ?',
		);
		this.#put = database.prepare('INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?)');
		this.#forget = database.prepare('DELETE FROM notes WHERE document_sha256 = ?');
	}

	get(origin: NoteOrigin, key: string): string | undefined {
		return this.#get.get(origin.documentSha256, origin.modelSha256, origin.promptVersion, key)?.text;
	}

	put(origin: NoteOrigin, key: string, text: string): void {
		this.#put.run(origin.documentSha256, origin.modelSha256, origin.promptVersion, key, text);
	}

	forget(documentSha256: string): void {
		this.#forget.run(documentSha256);
	}
}
