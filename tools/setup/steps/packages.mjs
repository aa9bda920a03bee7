/** The npm packages, exactly as the lock file has them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, tail } from '../command.mjs';
import { SetUpFailure } from '../failure.mjs';
import { modules, root } from '../places.mjs';

export const packages = {
	name: 'packages',
	isDone: () => sameAsLocked(),
	async run({ progress }) {
		progress.note('npm ci');
		// Both would fetch from a release page while installing, where a failure would end everything else.
		const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1', NODE_LLAMA_CPP_SKIP_DOWNLOAD: 'true' };
		const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
			cwd: root,
			env,
		});
		if (code === 127)
			throw new SetUpFailure('npm was not found.', 'Install Node.js 20 or newer together with npm.');
		if (code !== 0)
			throw new SetUpFailure(
				`npm ci failed:\n${tail(output)}\n `,
				'Connect to the internet and run `npm ci` by hand.',
			);
	},
};

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
