import Sqlite from 'better-sqlite3';
import { parentPort, workerData } from 'node:worker_threads';
import { copyDatabase } from './copy-database.ts';
import type { DatabaseTask, DatabaseTaskResult } from './database-tasks.ts';
import { putDocumentFiles, takeDocumentFiles } from './document-files.ts';

parentPort?.postMessage(run(workerData as DatabaseTask));

function run(task: DatabaseTask): DatabaseTaskResult {
	try {
		const database = new Sqlite(task.file, { fileMustExist: true });
		try {
			if (task.kind === 'check') check(database);
			else if (task.kind === 'backup') copyDatabase(database, task.to);
			else if (task.kind === 'put-files') putDocumentFiles(database, task.folder);
			else takeDocumentFiles(database, task.folder);
		} finally {
			database.close();
		}
		return { ok: true };
	} catch (error) {
		const { code, message } = error as { code?: string; message: string };
		return { ok: false, code: code ?? 'SQLITE_ERROR', message };
	}
}

function check(database: Sqlite.Database): void {
	const found = database.pragma('quick_check(1)', { simple: true });
	if (found !== 'ok') throw Object.assign(new Error(String(found)), { code: 'SQLITE_CORRUPT' });
}
