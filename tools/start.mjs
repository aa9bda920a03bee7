/**
 * `npm start -- [FILE…]`: sets up what is missing, then opens the program, with these documents in it.
 * Without a screen it shows on the command line what the program does with them (tools/demo.mjs).
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { electronPath, nodePath, root, starterModelPath } from './setup/places.mjs';
import { setUp } from './setup/setup.mjs';
import { withDisplay } from './xvfb.mjs';

const words = process.argv.slice(2);
const end = words.indexOf('--');
const switches = words.filter((word, index) => word.startsWith('-') && (end < 0 || index < end));
// npm changes into the project's folder; what was typed belongs to the folder in which it was typed.
const typedIn = process.env.INIT_CWD ?? process.cwd();
const files = words
	.filter((word, index) => word !== '--' && (!word.startsWith('-') || (end >= 0 && index > end)))
	.map((file) => resolve(typedIn, file));

await setUp({ for: 'start', quiet: switches.includes('--json') });

const model = starterModelPath();
const env = { ...process.env, ...(model && { INDOORS_STARTER_MODEL: model }) };
delete env.ELECTRON_RUN_AS_NODE;

const { platform } = process;
const hasScreen = platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
process.exitCode = hasScreen ? await openProgram() : await withDisplay(showWithoutScreen);

/** Files come after `--`, so that no name of a file is taken for a switch. */
function openProgram() {
	const asRoot = platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
	return run(
		electronPath(),
		[...asRoot, root, ...switches, ...(files.length > 0 ? ['--', ...files] : [])],
		env,
	);
}

function showWithoutScreen(screen) {
	return run(nodePath(), [join(root, 'tools', 'demo.mjs'), ...files, ...switches], { ...env, ...screen });
}

/** Resolves to the exit code; a signal that ends this script ends the program too. */
function run(program, args, environment) {
	return new Promise((done, failed) => {
		const child = spawn(program, args, { cwd: root, env: environment, stdio: 'inherit' });
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
		child.on('error', failed);
		child.on('close', (code, signal) => done(code ?? 128 + constants.signals[signal]));
	});
}
