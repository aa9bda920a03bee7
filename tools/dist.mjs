/**
 * `npm run dist`: the packaged program for this system in dist/, with the starter model in it, then a smoke test that
 * looks into it, starts it and does the main job. `-- --installers` also makes what people install.
 */
import { Arch, build, Platform } from 'electron-builder';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeLicences } from './dist/licences/write-licences.mjs';
import { smokeTest } from './dist/smoke-test.mjs';
import { stageModel } from './dist/stage-model.mjs';
import { findElectron, root } from './setup/places.mjs';
import { setUp } from './setup/setup.mjs';

const dist = path.join(root, 'dist');
await setUp({ for: 'start' });
await writeLicences();
await stageModel();
await rm(dist, { recursive: true, force: true });

const electron = findElectron();
if (electron.kind === 'fallback') {
	console.log('Packaged with the fallback Electron: for trying out on this machine only, never for users.');
}
const config = {
	electronVersion: electron.version,
	...(electron.kind === 'official' ? {} : { electronDist: electron.folder }),
	// It would start where the archive is missing.
	afterPack: ({ appOutDir }) => rm(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
};
const forThisSystem = (targets) => Platform.current().createTarget(targets, Arch[process.arch]);

await build({ projectDir: root, config, targets: forThisSystem('dir') });
const unpacked = (await readdir(dist)).find((name) => /unpacked$|^mac/u.test(name));
await smokeTest(path.join(dist, unpacked));
// Without a name these are the targets that electron-builder.yml lists.
if (process.argv.includes('--installers'))
	await build({ projectDir: root, config, targets: forThisSystem() });
