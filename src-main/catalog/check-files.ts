import type { JobHandle, Jobs } from '../base/jobs.ts';
import type { ModelId } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import { filesOf, type ModelsTable } from '../db/models.ts';
import type { FileWork } from './files/file-work.ts';
import type { ModelsService } from './models-service.ts';

export interface CheckFilesOptions {
	readonly table: ModelsTable;
	readonly models: ModelsService;
	readonly files: FileWork;
	readonly jobs: Jobs;
}

/**
 * Reads a model's files again and compares their hashes. What differs is not loaded any more; what agrees again is.
 * Errors: `not-found`, `model-file-gone`, `model-file-locked`, `cancelled`.
 */
export async function checkFiles(id: ModelId, options: CheckFilesOptions): Promise<boolean> {
	const { table, models, files, jobs } = options;
	const row = table.get(id);
	if (row === undefined || row.removed_at !== null) throw new KnownError('not-found');
	const job = jobs.start({ kind: 'checking-model', title: models.describe(row).name, conversationId: null });
	try {
		const parts = filesOf(row);
		let before = 0;
		let intact = true;
		for (const { path, sha256, bytes } of parts) {
			const found = await files.hash(path, job.signal, progressOf(job, before, row.bytes));
			intact &&= found === sha256;
			before += bytes;
		}
		if (intact) table.set(id, 'verified_at', Date.now());
		const isQuarantined = row.problem !== null && row.problem !== 'model-changed';
		if (!isQuarantined) table.set(id, 'problem', intact ? null : 'model-changed');
		models.changed();
		return intact;
	} finally {
		job.end();
	}
}

/** Tells a job how much of all bytes is done, and how long the rest takes at this pace. */
export function progressOf(job: JobHandle, before: number, all: number): (bytes: number) => void {
	const started = performance.now();
	return (bytes) => {
		const fraction = all === 0 ? 1 : Math.min(1, (before + bytes) / all);
		const seconds = (performance.now() - started) / 1000;
		job.update({ fraction, secondsLeft: bytes === 0 ? null : (seconds / bytes) * (all - before - bytes) });
	};
}
