import type { Database } from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWholeNow } from '../base/seal-file.ts';

/** Puts the copies of documents into a table of their own. Blocks until done. */
export function putDocumentFiles(database: Database, folder: string): void {
	database.pragma('journal_mode = DELETE');
	database.exec(
		'CREATE TABLE IF NOT EXISTS document_files (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT',
	);
	const put = database.prepare('INSERT OR REPLACE INTO document_files VALUES (?, ?)');
	for (const name of existsSync(folder) ? readdirSync(folder) : [])
		if (namePattern.test(name)) put.run(name, readFileSync(path.join(folder, name)));
}

/** Takes them out again, beside those that are there, and removes the table. Blocks until done. */
export function takeDocumentFiles(database: Database, folder: string): void {
	const hasFiles =
		database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'document_files'").get() !== undefined;
	if (!hasFiles) return;
	const rows = database.prepare<[], { id: string; bytes: Buffer }>('SELECT id, bytes FROM document_files');
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	for (const { id, bytes } of rows.iterate()) {
		const file = path.join(folder, id);
		if (namePattern.test(id) && !existsSync(file)) writeWholeNow(file, bytes);
	}
	database.exec('DROP TABLE document_files; VACUUM');
}

/** Names of copies are ids, with the ending of the format; nothing else gets near the file system. */
const namePattern = /^[0-9a-f-]{36}(?:\.[a-z0-9]{1,8})?$/u;
