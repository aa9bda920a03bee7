import { renameSync, rmSync } from 'node:fs';
import { sealFile } from '../base/seal-file.ts';
import { backupInWorker, putFilesInWorker, takeFilesInWorker } from './database-tasks.ts';

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
		await putFilesInWorker(partial, documentsFolder);
		await sealFile(partial);
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
	await takeFilesInWorker(packed, documentsFolder);
	await sealFile(packed);
	renameSync(packed, target);
}
