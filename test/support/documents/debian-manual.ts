import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../../../tools/setup/cache.mjs';

/** A book about Debian that people use, some under the GPL: read by tests, and never a part of the program. */
export interface Manual {
	/** The Debian package that has it. */
	readonly name: string;
	/** Inside of the package. */
	readonly file: string;
}

/**
 * The file of a manual, from the cache of this computer; fetched there once by apt, which checks its signature. Null
 * where there is no apt, or it cannot reach its archive.
 */
export function debianManual({ name, file }: Manual): string | null {
	const folder = path.join(cache, 'manuals', name);
	const found = path.join(folder, file);
	if (existsSync(found)) return found;
	mkdirSync(path.dirname(folder), { recursive: true });
	const fresh = mkdtempSync(`${folder}-`);
	try {
		spawnSync('apt-get', ['download', '-qq', name], { cwd: fresh, timeout: 60_000 });
		const [archive] = readdirSync(fresh);
		if (archive === undefined) return null;
		const unpacked = path.join(fresh, 'unpacked');
		spawnSync('dpkg-deb', ['-x', archive, unpacked], { cwd: fresh, timeout: 60_000 });
		if (!existsSync(path.join(unpacked, file))) return null;
		rmSync(folder, { recursive: true, force: true });
		renameSync(unpacked, folder);
		return found;
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}

export const manualMissing = 'the manual is not in the cache, and apt cannot fetch it here';
