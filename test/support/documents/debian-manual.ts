import { existsSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../../../tools/setup/cache.mjs';
import { unpackPackages } from '../debian-packages.ts';

/** A book about Debian that people use, some under the GPL: read by tests, and never a part of the program. */
export interface Manual {
	/** The Debian package that has it. */
	readonly name: string;
	/** Inside of the package. */
	readonly file: string;
}

/**
 * The file of a manual, from the cache of this computer; fetched there once by apt. Null where it
 * cannot be.
 */
export function debianManual({ name, file }: Manual): string | null {
	const folder = path.join(cache, 'manuals', name);
	const found = path.join(folder, file);
	if (existsSync(found)) return found;
	return unpackPackages([name], folder, file) ? found : null;
}

export const manualMissing = 'the manual is not in the cache, and apt cannot fetch it here';
