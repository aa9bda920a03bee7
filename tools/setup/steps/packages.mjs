/** The npm packages, exactly as the lock file has them. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, npmComplaint } from '../command.mjs';
import { makeSpace, makeWritable, SetUpFailure } from '../failure.mjs';
import { modules, nodePath, root } from '../places.mjs';

export const packages = {
	name: 'packages',
	// The package `node` gets its binary from its script, after npm has written its record.
	isDone: () => sameAsLocked() && nodePath().startsWith(modules),
	async run({ progress }) {
		// Scripts of packages fetch and compile things; only those run that package.json allows.
		progress.note('npm ci');
		await succeed(['ci', '--ignore-scripts', ...plainly]);
		progress.note('npm rebuild');
		await succeed(['rebuild', ...allowed(), '--ignore-scripts=false', ...plainly]);
	},
};

async function succeed(args) {
	const { code, output } = await npm(args, { cwd: root });
	if (code === 127)
		throw new SetUpFailure('npm was not found.', 'Install Node.js 20 or newer together with npm.');
	const cutShort = output.includes(brokenOff);
	if (code === 0 && !cutShort) return;
	// Without npm's own record the next set-up begins anew.
	if (cutShort) rmSync(join(modules, '.package-lock.json'), { force: true });
	throw new SetUpFailure(`npm ${args[0]} failed:\n${npmComplaint(output)}\n `, nextAfter(output));
}

function nextAfter(output) {
	if (/ENOSPC|no space left/i.test(output)) return makeSpace;
	if (/EACCES|EPERM|EROFS/.test(output)) return makeWritable;
	return 'Connect to the internet (a proxy goes into HTTPS_PROXY) or repair what npm names, then start again.';
}

function allowed() {
	const { allowScripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return Object.keys(allowScripts).filter((name) => allowScripts[name]);
}

/** Compares with npm's own record of what it installed; only packages for other systems may be missing from it. */
function sameAsLocked() {
	const record = join(modules, '.package-lock.json');
	if (!existsSync(record)) return false;
	const installed = packagesIn(record);
	return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
		([path, locked]) =>
			path === '' ||
			(installed[path]
				? installed[path].version === locked.version
				: locked.optional || locked.devOptional || locked.peer),
	);
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** npm only warns of a file that it could not unpack, on a full disk say, and ends with code 0. */
const brokenOff = 'TAR_ENTRY_ERROR';
const plainly = ['--no-audit', '--no-fund', '--loglevel=warn'];
