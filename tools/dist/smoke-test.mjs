/** Starts the packaged program as a person would and does the main job in it, by the same demo as `npm start`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { nodePath, root } from '../setup/places.mjs';
import { withDisplay } from '../xvfb.mjs';

export async function smokeTest(folder) {
	const program = ['indoors', 'Indoors.exe', 'Indoors.app/Contents/MacOS/Indoors']
		.map((name) => path.join(folder, name))
		.find((file) => existsSync(file));
	if (program === undefined) throw new Error(`No program in ${folder}`);
	await checkFuses(program);
	const code = await withDisplay(async (screen) => {
		// A model beside the package must not hide that the one inside is missing.
		const env = { ...process.env, ...screen, INDOORS_DEMO_PROGRAM: program, INDOORS_STARTER_MODEL: '' };
		const demo = spawn(nodePath(), [path.join(root, 'tools', 'demo.mjs')], { env, stdio: 'inherit' });
		const [ended] = await once(demo, 'exit');
		return ended;
	});
	if (code !== 0) throw new Error(`The packaged program did not do the main job (${code})`);
	console.log('✓ The packaged program starts and does the main job');
}

async function checkFuses(program) {
	const wire = await getCurrentFuseWire(program);
	for (const [fuse, state] of Object.entries(wanted)) {
		if (wire[FuseV1Options[fuse]] !== state) throw new Error(`The fuse ${fuse} is not set as it has to be`);
	}
	console.log('✓ Fuses are set');
}

const wanted = {
	RunAsNode: FuseState.DISABLE,
	EnableCookieEncryption: FuseState.ENABLE,
	EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
	EnableNodeCliInspectArguments: FuseState.DISABLE,
	EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
	OnlyLoadAppFromAsar: FuseState.ENABLE,
	GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
};
