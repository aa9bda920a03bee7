import { existsSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasApt } from '../../../tools/setup/debian.mjs';
import {
	asAdministrator,
	asOrdinaryAccount,
	hasAdministrator,
	hasOrdinaryAccount,
} from '../../support/other-accounts.ts';
import { expectAdvice, SetUpProject } from '../../support/set-up-project.ts';

describe.runIf(hasApt && hasOrdinaryAccount)('without the rights to install', () => {
	test('the set-up ends with the command that installs what is missing', async () => {
		const project = bareProject();
		const ended = await project.run('start.mjs', {
			env: { DISPLAY: undefined },
			wrapper: asOrdinaryAccount(project),
		});
		expectAdvice(
			ended,
			/^✗ system libraries {2}\d+\.\d s$/mu,
			/^These system packages are missing: unzip, xvfb, xauth, dbus\. Run: sudo apt-get install --no-install-recommends unzip xvfb xauth dbus$/mu,
		);
		expect(project.builds()).toEqual([]);
	});

	test('npm test ends in the same way, and names what only the tests need as well', async () => {
		const project = bareProject();
		const ended = await project.run('test.mjs', { wrapper: asOrdinaryAccount(project) });
		expectAdvice(ended, /sudo apt-get install --no-install-recommends unzip xvfb xauth dbus strace/u);
		expect(ended.said).not.toContain('passed');
	});

	test('the command calls packages as this release of Debian does', async () => {
		const project = bareProject();
		project.write('programs/apt-cache', newerRelease, 0o755);
		const ended = await project.run('start.mjs', { wrapper: asOrdinaryAccount(project) });
		expectAdvice(ended, /sudo apt-get install --no-install-recommends unzipt64$/mu);
	});
});

describe.runIf(hasApt && hasAdministrator)('as root', () => {
	test('the set-up installs what is missing, says so, and goes on', async () => {
		const project = bareProject();
		project.write('programs/apt-get', installsUnzip, 0o755);
		const wrapper = asAdministrator();
		const { code, said } = await project.run('start.mjs', { wrapper });
		expect(said).toMatch(/^✓ system libraries {2}\d+\.\d s {2}unzip$/mu);
		expect(said).toContain('opened with');
		expect(code).toBe(0);
		const installed = 'noninteractive install -y -qq --no-install-recommends unzip';
		expect(readFileSync(project.path('programs', 'calls'), 'utf8').split('\n').slice(0, 2)).toEqual([
			'noninteractive update -qq',
			installed,
		]);
		expect((await project.run('start.mjs', { wrapper })).said).not.toContain('system libraries');
	});

	test('a failing apt-get is shown with what to do', async () => {
		const project = bareProject();
		project.write('programs/apt-get', '#!/bin/sh\necho "E: Could not get lock" >&2\nexit 100\n', 0o755);
		const ended = await project.run('start.mjs', { wrapper: asAdministrator() });
		expectAdvice(ended, 'apt-get update failed:\n    E: Could not get lock\n', 'then start again.');
		expect(existsSync(project.path('out'))).toBe(false);
	});
});

/** A project on a computer that lacks a program which the set-up needs. */
function bareProject(): SetUpProject {
	const project = new SetUpProject();
	rmSync(project.path('programs', 'unzip'));
	project.letEverybodyWrite();
	return project;
}

/** What `apt-cache policy` says of a package that was renamed. */
const newerRelease = `#!/bin/sh
printf '%s:\\n  Installed: (none)\\n  Candidate: 6.0-29\\n' unzipt64
`;

const installsUnzip = `#!/bin/sh
folder=\${0%/*}
echo "$DEBIAN_FRONTEND $*" >> "$folder/calls"
if [ "$1" = install ]; then : > "$folder/unzip"; fi
`;
