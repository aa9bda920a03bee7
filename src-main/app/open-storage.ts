import { mkdirSync } from 'node:fs';
import { KnownError } from '../contract/errors.ts';
import { openDatabase, openForReading, type OpenedDatabase } from '../db/open.ts';

/** Where nothing can be written, what is there can still be read. */
export async function openStorage(root: string): Promise<{
	opened: OpenedDatabase;
	problem: KnownError | undefined;
}> {
	try {
		return { opened: await openDatabase(root), problem: undefined };
	} catch (error) {
		const readable =
			error instanceof KnownError && (error.code === 'read-only' || error.code === 'disk-full');
		if (!readable) throw error;
		return { opened: openForReading(root), problem: error };
	}
}

/** Only their owner may look into them. */
export function makeFolders(paths: readonly string[]): void {
	for (const folder of paths) mkdirSync(folder, { recursive: true, mode: 0o700 });
}
