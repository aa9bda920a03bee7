import { Worker } from 'node:worker_threads';

/** What takes long with a whole file, done by a thread of its own so that the window goes on. */
export type DatabaseTask =
	| { kind: 'check'; file: string }
	| { kind: 'backup'; file: string; to: string }
	| { kind: 'put-files' | 'take-files'; file: string; folder: string };

export type DatabaseTaskResult = { ok: true } | { ok: false; code: string; message: string };

/** Errors: with SQLite's code, `SQLITE_CORRUPT` for damage. */
export async function checkInWorker(file: string): Promise<void> {
	await runTask({ kind: 'check', file });
}

/** Writes `to` by way of a partial file beside it. */
export async function backupInWorker(file: string, to: string): Promise<void> {
	await runTask({ kind: 'backup', file, to });
}

/** Puts the files of a folder of documents into the database. */
export async function putFilesInWorker(file: string, folder: string): Promise<void> {
	await runTask({ kind: 'put-files', file, folder });
}

/** The other way round. */
export async function takeFilesInWorker(file: string, folder: string): Promise<void> {
	await runTask({ kind: 'take-files', file, folder });
}

async function runTask(task: DatabaseTask): Promise<void> {
	const name = import.meta.url.endsWith('.ts') ? 'database-worker.ts' : 'database-worker.js';
	const worker = new Worker(new URL(name, import.meta.url), { workerData: task });
	try {
		const result = await new Promise<DatabaseTaskResult>((resolve, reject) => {
			worker.once('message', resolve);
			worker.once('error', reject);
		});
		if (!result.ok) throw Object.assign(new Error(result.message), { code: result.code });
	} finally {
		await worker.terminate();
	}
}
