import { Worker } from 'node:worker_threads';

/** What takes long with a whole file, done by a thread of its own so that the window goes on. */
export type DatabaseTask = { kind: 'check'; file: string } | { kind: 'backup'; file: string; to: string };

export type DatabaseTaskResult = { ok: true } | { ok: false; code: string; message: string };

/** Errors: with SQLite's code, `SQLITE_CORRUPT` for damage. */
export async function checkInWorker(file: string): Promise<void> {
	await runTask({ kind: 'check', file });
}

/** Writes `to` by way of a partial file beside it. */
export async function backupInWorker(file: string, to: string): Promise<void> {
	await runTask({ kind: 'backup', file, to });
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
