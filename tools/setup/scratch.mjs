/** A temporary folder inside the cache, so that its result can be renamed into place in one go. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './cache.mjs';

/** Gives `work` a new empty folder and removes it afterwards, whatever happened. */
export async function inScratch(work) {
	mkdirSync(cache, { recursive: true });
	const folder = mkdtempSync(join(cache, prefix));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	}
}

/** Removes what killed set-ups left behind; safe only while the lock is held. */
export function sweepScratch() {
	for (const name of readdirSync(cache))
		if (name.startsWith(prefix)) rmSync(join(cache, name), { recursive: true, force: true });
}

const prefix = 'temporary-';
