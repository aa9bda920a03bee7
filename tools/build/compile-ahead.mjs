import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findElectron } from '../setup/places.mjs';

/**
 * Puts beside a CommonJS file what the Electron in use compiles it to (see src-main/shell/load-compiled.ts). Without it
 * the program starts later, and nothing else: where it cannot be made, that is said and the build goes on.
 */
export async function compileAhead(file) {
	const electron = findElectron();
	if (electron === null) return;
	const profile = await mkdtemp(path.join(os.tmpdir(), 'indoors-compile-'));
	try {
		// No page is opened, and the script ends before a display would be looked for.
		await promisify(execFile)(electron.path, ['--no-sandbox', `--user-data-dir=${profile}`, script, file], {
			timeout: 30_000,
			env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
		});
	} catch (error) {
		console.warn(`Not compiled ahead, so that the program starts a little later: ${error.message}`);
	} finally {
		await rm(profile, { recursive: true, force: true });
	}
}

const script = fileURLToPath(new URL('compile.cjs', import.meta.url));
