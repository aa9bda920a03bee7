import Sqlite from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backupInWorker } from './database-tasks.ts';

/**
 * One file with everything but the models: the database itself, with the copies of documents in a table of their own.
 * Being a database, it can be previewed and checked like any backup.
 */
export async function packEverything(
	databaseFile: string,
	documentsFolder: string,
	target: string,
): Promise<void> {
	const partial = `${target}.partial`;
	rmSync(partial, { force: true });
	try {
		await backupInWorker(databaseFile, partial);
		const database = new Sqlite(partial);
		try {
			database.pragma('journal_mode = DELETE');
			database.exec(
				'CREATE TABLE IF NOT EXISTS document_files (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT',
			);
			const put = database.prepare('INSERT OR REPLACE INTO document_files VALUES (?, ?)');
			for (const name of existsSync(documentsFolder) ? readdirSync(documentsFolder) : []) {
				if (namePattern.test(name)) put.run(name, readFileSync(path.join(documentsFolder, name)));
				await new Promise((resolve) => setImmediate(resolve));
			}
		} finally {
			database.close();
		}
		renameSync(partial, target);
	} finally {
		rmSync(partial, { force: true });
	}
}

/** Takes the documents' copies out again and leaves a plain database at `target`. */
export async function unpackEverything(
	packed: string,
	documentsFolder: string,
	target: string,
): Promise<void> {
	const database = new Sqlite(packed);
	try {
		const hasFiles =
			database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'document_files'").get() !== undefined;
		if (hasFiles) {
			const rows = database.prepare<[], { id: string; bytes: Buffer }>(
				'SELECT id, bytes FROM document_files',
			);
			for (const { id, bytes } of rows.iterate()) {
				const file = path.join(documentsFolder, id);
				if (namePattern.test(id) && !existsSync(file)) writeFileSync(file, bytes, { mode: 0o600 });
			}
			database.exec('DROP TABLE document_files; VACUUM');
		}
	} finally {
		database.close();
	}
	renameSync(packed, target);
	return Promise.resolve();
}

/** Names of copies are ids, nothing else gets near the file system. */
const namePattern = /^[0-9a-f-]{36}$/u;
