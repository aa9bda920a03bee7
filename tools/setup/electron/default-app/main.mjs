/**
 * Stands in for Electron's own default_app, which packaged programs come without: runs the program named on the
 * command line. It awaits the program's entry, because an ESM program would otherwise start after `ready`.
 */
import { app } from 'electron/main';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { Module } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const { program, required } = readCommandLine(process.argv.slice(1));
if (!program) leave('Expected the folder or the file of a program, as in `electron .`');

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true, configurable: false });
if (required.length > 0) Module._preloadModules(required);

try {
	await import(pathToFileURL(introduce(resolve(program))).href);
} catch (error) {
	leave(`App threw an error during load\n${error?.stack ?? error}`);
}

function readCommandLine(words) {
	const required = [];
	while (words.length > 0) {
		const word = words.shift();
		if (word === '-v' || word === '--version') answer(`v${process.versions.electron}`);
		else if (word === '-a' || word === '--abi') answer(process.versions.modules);
		else if (word === '-r' || word === '--require') required.push(words.shift());
		else if (word.startsWith('--app=')) return { program: word.slice('--app='.length), required };
		else if (!word.startsWith('-')) return { program: word, required };
	}
	return { program: null, required };
}

/** Gives the program its own name, version and folder, as Electron does, and returns its entry file. */
function introduce(path) {
	const about = describe(path);
	if (about.version) app.setVersion(about.version);
	if (about.productName || about.name) app.name = about.productName || about.name;
	if (about.v8Flags) setFlagsFromString(about.v8Flags);
	app.setDesktopName(about.desktopName ?? `${app.name}.desktop`);

	const folder = isFolder(path);
	app.setAppPath(folder ? path : dirname(path));
	return folder ? join(path, about.main ?? 'index.js') : path;
}

function describe(path) {
	const file = join(path, 'package.json');
	return isFolder(path) && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function answer(text) {
	console.log(text);
	process.exit(0);
}

function leave(text) {
	console.error(text);
	process.exit(1);
}
