/** The Electron that the lock file names, from its makers' release page, fetched by their own install script. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../cache.mjs';
import { command } from '../command.mjs';
import { modules, nodePath, wantedElectron } from '../places.mjs';
import { sizeOf } from '../report.mjs';
import { inScratch } from '../scratch.mjs';

/** Whether an attempt is due: a failed one is not repeated within a day, because every one costs a start its time. */
export function officialIsWorthTrying() {
	if (!existsSync(failed)) return true;
	const { version, at } = JSON.parse(readFileSync(failed, 'utf8'));
	return version !== wantedElectron() || Date.now() - at > day;
}

/** Returns whether it is in place now. */
export function fetchOfficial(progress) {
	return inScratch(async (folder) => {
		progress.watch(folder);
		const patience = new AbortController();
		// The script downloads into the temporary folder, so an empty one tells that nothing can be reached.
		const stall = setTimeout(() => sizeOf(folder) > 0 || patience.abort(), 20_000);
		const limit = setTimeout(() => patience.abort(), 15 * 60_000);
		const { code } = await command(nodePath(), [join(modules, 'electron', 'install.js')], {
			signal: patience.signal,
			env: {
				TMPDIR: folder,
				TEMP: folder,
				TMP: folder,
				NODE_USE_ENV_PROXY: '1',
				ELECTRON_GET_NO_PROGRESS: '1',
			},
		});
		clearTimeout(stall);
		clearTimeout(limit);
		remember(code === 0);
		return code === 0;
	});
}

function remember(worked) {
	if (worked) return rmSync(failed, { force: true });
	rmSync(join(modules, 'electron', 'dist'), { recursive: true, force: true });
	mkdirSync(cache, { recursive: true });
	writeFileSync(failed, JSON.stringify({ version: wantedElectron(), at: Date.now() }));
}

const failed = join(cache, 'official-electron-failed.json');
const day = 24 * 60 * 60_000;
