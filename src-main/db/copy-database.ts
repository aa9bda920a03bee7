import type { Database } from 'better-sqlite3';
import { renameSync, rmSync } from 'node:fs';
import { sealFileNow } from '../base/seal-file.ts';

/** A copy without what was deleted, which appears at once or not at all. Blocks until done. */
export function copyDatabase(database: Database, to: string): void {
	const partial = `${to}.partial`;
	rmSync(partial, { force: true });
	database.prepare('VACUUM INTO ?').run(partial);
	sealFileNow(partial);
	renameSync(partial, to);
}
