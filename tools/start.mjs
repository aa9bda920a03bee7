/**
 * `npm start -- [FILE…]`: sets up what is missing, then opens the program, with these documents in it.
 * Without a screen it shows on the command line what the program does with them (tools/demo.mjs).
 */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { electronPath, nodePath, root, starterModelPath } from './setup/places.mjs';
import { setUp } from './setup/setup.mjs';
import { withDisplay } from './xvfb.mjs';

const usage = `npm start -- [FILE…] [--json]

Sets up what is missing and opens the program, with these documents in it. Without a screen the program
runs unseen, and what it does with them is printed here.

  --json   let the program do its work by itself and print what it finds, one JSON value a line
           (npm start --silent -- FILE --json keeps npm's own lines out)
  --help   this text

With a screen all other options go to Electron. A name that begins with a dash follows a second --.`;

const words = process.argv.slice(2);
const end = words.indexOf('--');
const switches = words.filter((word, index) => word.startsWith('-') && (end < 0 || index < end));
// npm changes into the project's folder; what was typed belongs to the folder in which it was typed.
const typedIn = process.env.INIT_CWD ?? process.cwd();
const files = words
	.filter((word, index) => word !== '--' && (!word.startsWith('-') || (end >= 0 && index > end)))
	.map((file) => resolve(typedIn, file));

const { platform } = process;
const hasScreen = platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const asJson = switches.includes('--json');
const byItself = asJson || !hasScreen;

if (switches.some((word) => ['--help', '-h'].includes(word))) console.log(usage);
else if (complaint() !== undefined) {
	console.error(complaint());
	process.exitCode = 1;
} else {
	await setUp({ for: 'start', quiet: asJson });
	process.exitCode = byItself ? await withDisplay(showByItself) : await openProgram();
}

/** What is wrong with the words that were typed, before anything is set up for them. */
function complaint() {
	const unknown = switches.find((word) => word !== '--json');
	if (byItself && unknown)
		return `There is no option ${unknown} here. npm start -- --help lists those there are.`;
	const absent = files.find((file) => !existsSync(file));
	if (absent) return `There is no file ${absent}. Correct its name and start again.`;
	const folder = files.find((file) => statSync(file).isDirectory());
	if (byItself && folder) return `${folder} is a folder. Name the files in it.`;
	return undefined;
}

/** Files come after `--`, so that no name of a file is taken for a switch. */
function openProgram() {
	const asRoot = platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
	return run(
		electronPath(),
		[...asRoot, root, ...switches, ...(files.length > 0 ? ['--', ...files] : [])],
		environment(),
	);
}

function showByItself(screen) {
	return run(nodePath(), [join(root, 'tools', 'demo.mjs'), ...files, ...switches], {
		...environment(),
		...screen,
	});
}

/** Names the starter model only where its hash was found right. */
function environment() {
	const env = { ...process.env, INDOORS_STARTER_MODEL: starterModelPath() ?? '' };
	delete env.ELECTRON_RUN_AS_NODE;
	return env;
}

/** Resolves to the exit code; a signal that ends this script ends the program too. */
function run(program, args, env) {
	return new Promise((done, failed) => {
		const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
		child.on('error', failed);
		child.on('close', (code, signal) => done(code ?? 128 + constants.signals[signal]));
	});
}
