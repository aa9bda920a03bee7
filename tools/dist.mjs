/**
 * `npm run dist`: the packaged program for this system in dist/, with the starter model in it, then a smoke test that
 * looks into it, starts it and does the main job. `-- --installers` also makes what people install.
 */
import { Arch, build, Platform } from 'electron-builder';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { canMakeDeb, makeDeb } from './dist/deb.mjs';
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
/** Without a name, what electron-builder.yml lists. */
const forThisSystem = (targets) => Platform.current().createTarget(targets, Arch[process.arch]);

await build({ projectDir: root, config, targets: forThisSystem('dir') });
const unpacked = (await readdir(dist)).find((name) => /unpacked$|^mac/u.test(name));
await smokeTest(path.join(dist, unpacked));
if (process.argv.includes('--installers')) await makeInstallers();

/** What electron-builder.yml names; its tools are downloaded from their release pages, dpkg-deb is there or not. */
async function makeInstallers() {
	if (canMakeDeb) console.log(`✓ ${await makeDeb(path.join(dist, unpacked), electron.kind === 'fallback')}`);
	try {
		await build({
			projectDir: root,
			config,
			prepackaged: path.join(dist, unpacked),
			targets: forThisSystem(),
		});
	} catch (error) {
		console.error(`The other installers could not be made: ${error.message}`);
		process.exitCode = 1;
	}
}
