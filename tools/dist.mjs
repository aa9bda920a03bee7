/**
 * `npm run dist`: the packaged program for this system in dist/, with the starter model in it, then a smoke test that
 * starts it and does the main job. `-- --installers` also makes what people install, where its tools can be had.
 */
import { build, Platform } from 'electron-builder';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { findElectron, root, starterModelPath } from './setup/places.mjs';
import { setUp } from './setup/setup.mjs';
import { smokeTest } from './dist/smoke-test.mjs';
import { starterModelName } from './dist/starter-model-name.mjs';

await setUp({ for: 'start' });
const electron = findElectron();
const installers = process.argv.includes('--installers');
if (electron.kind === 'fallback') {
	console.log('Packaged with the fallback Electron: for trying out on this machine only, never for users.');
}
const dist = path.join(root, 'dist');
await rm(dist, { recursive: true, force: true });
const staged = await stageModel();
await build({
	projectDir: root,
	targets: Platform.current().createTarget(installers ? undefined : ['dir']),
	config: {
		electronVersion: electron.version,
		...(electron.kind === 'official' ? {} : { electronDist: electron.folder }),
		extraResources: [
			{ from: 'resources', to: 'resources', filter: ['**/*', '!icons/**', '!**/*.mjs'] },
			...(staged === null ? [] : [{ from: staged, to: 'resources/models' }]),
		],
	},
});
const unpacked = (await readdir(dist)).find((name) => /unpacked$|^mac/u.test(name));
await smokeTest(path.join(dist, unpacked));

/** The model under the name that the program looks for; null where there is none. */
async function stageModel() {
	const model = starterModelPath();
	if (model === null) {
		console.log('No starter model on this computer: the package comes without one and says how to get one.');
		return null;
	}
	const folder = path.join(root, 'out', 'dist-models');
	await mkdir(folder, { recursive: true });
	await cp(model, path.join(folder, starterModelName));
	return folder;
}
