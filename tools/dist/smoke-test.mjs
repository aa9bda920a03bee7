/** Looks into the packaged program, starts it as a person would, and does the main job in it, by the demo of `npm start`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { nodePath, root } from '../setup/places.mjs';
import { withDisplay } from '../xvfb.mjs';
import { checkContent } from './check-content.mjs';

export async function smokeTest(folder) {
	const [program, resources] = programs
		.map((parts) => parts.map((part) => path.join(folder, part)))
		.find(([file]) => existsSync(file)) ?? [undefined, undefined];
	if (program === undefined) throw new Error(`No program in ${folder}`);
	await checkFuses(program);
	await checkContent(folder, resources);
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
	const wrong = Object.keys(wanted).filter((fuse) => wire[FuseV1Options[fuse]] !== wanted[fuse]);
	if (wrong.length > 0) throw new Error(`These fuses are not set as they have to be: ${wrong.join(', ')}`);
	console.log('✓ Fuses are set');
}

/** The program and Electron's folder of resources, on Linux, Windows and macOS. */
const programs = [
	['indoors', 'resources'],
	['Indoors.exe', 'resources'],
	['Indoors.app/Contents/MacOS/Indoors', 'Indoors.app/Contents/Resources'],
];

const wanted = {
	RunAsNode: FuseState.DISABLE,
	EnableCookieEncryption: FuseState.ENABLE,
	EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
	EnableNodeCliInspectArguments: FuseState.DISABLE,
	EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
	OnlyLoadAppFromAsar: FuseState.ENABLE,
	GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
};
