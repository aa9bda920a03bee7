/** Installs what is missing from a Debian or Ubuntu system, or says the exact command where it may not. */
import { existsSync } from 'node:fs';
import { command, tail } from './command.mjs';
import { SetUpFailure } from './failure.mjs';

/** Whether this computer installs its programs with apt-get. */
export const hasApt = process.platform === 'linux' && existsSync('/usr/bin/apt-get');

/** Installs the packages as root; as anybody else fails with the command that an administrator has to run. */
export async function install(packages, progress) {
	if (process.getuid() !== 0)
		throw new SetUpFailure(
			`These system packages are missing: ${packages.join(', ')}.`,
			`Run: sudo apt-get install --no-install-recommends ${(await namesHere(packages)).join(' ')}`,
		);
	if (!updated) {
		progress.note('reading the package lists');
		await apt(['update', '-qq']);
		updated = true;
	}
	progress.note(`installing ${packages.length} packages`);
	await apt(['install', '-y', '-qq', '--no-install-recommends', ...(await namesHere(packages))]);
}

async function apt(args) {
	const { code, output } = await command('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
	if (code !== 0)
		throw new SetUpFailure(
			`apt-get ${args[0]} failed:\n${tail(output)}\n `,
			'Repair that by hand (is there a network, does another apt-get run?), then start again.',
		);
}

/** Newer releases call some libraries by the same name with `t64` behind it. */
async function namesHere(packages) {
	const renamed = packages.map((name) => `${name}t64`);
	const { output } = await command('apt-cache', ['policy', ...renamed], { env: { LC_ALL: 'C' } });
	const known = new Set(
		[...output.matchAll(/^(\S+):\n.*\n {2}Candidate: (?!\(none\))/gm)].map((match) => match[1]),
	);
	return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

let updated = false;
