/** Tools that are started with any Node and need the project's own, with everything that tests need set up. */
import { spawnSync } from 'node:child_process';
import { nodePath } from './places.mjs';
import { setUp } from './setup.mjs';

/** Goes on under the project's own Node; under another one it starts the tool again with it and never comes back. */
export async function underOwnNode() {
	if (process.versions.node.startsWith('20')) {
		await setUp({ for: 'test' });
		process.exit(spawnSync(nodePath(), process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
	}
	await setUp({ for: 'test', quiet: true });
}
