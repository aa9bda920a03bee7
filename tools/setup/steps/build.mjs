/** Bundles the program with tools/build.mjs whenever a source is another one than at the last build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { command, tail } from '../command.mjs';
import { SetUpFailure } from '../failure.mjs';
import { findElectron, modules, nodePath, root } from '../places.mjs';

export const build = {
	name: 'build',
	isDone: () => existsSync(entry()) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(),
	async run() {
		const before = fingerprint();
		const { code, output } = await command(nodePath(), [join(root, 'tools', 'build.mjs')], { cwd: root });
		if (code !== 0)
			throw new SetUpFailure(`The build failed:\n${tail(output, 40)}\n `, 'Correct that and start again.');
		mkdirSync(dirname(stamp), { recursive: true });
		writeFileSync(stamp, before);
	},
	/** What lies in out/ is going to be another build than the one that is wanted next. */
	forget: () => rmSync(stamp, { force: true }),
};

/** Path, size and time of change of every source, and which Electron it is for. */
function fingerprint() {
	const hash = createHash('sha256');
	const configs = readdirSync(root).filter((name) =>
		/^(vite|svelte|tsconfig).*\.(ts|js|mjs|json)$/.test(name),
	);
	for (const name of [...folders, ...configs, 'package.json', 'package-lock.json']) add(name, hash);
	// A part of it is compiled by the Electron in use.
	hash.update(findElectron()?.path ?? '');
	return hash.digest('hex');
}

function add(path, hash) {
	const stats = statSync(join(root, path), { throwIfNoEntry: false });
	if (stats?.isDirectory())
		for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`, hash);
	else if (stats) hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
}

const entry = () => join(root, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).main);
const stamp = join(modules, '.cache', 'indoors-build');
const folders = ['src-main', 'src-renderer', 'resources', 'tools/build.mjs', 'tools/build'];
