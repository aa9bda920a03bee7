/** The checks that read the sources and run nothing of them; each counts as one. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { build } from '../setup/steps/build.mjs';
import { logged, tool } from './logged.mjs';
import { svelteCanary, svelteCheckOf } from './svelte-checks.mjs';

/** The longest first, so that two side by side end at about the same time. */
export function staticChecks() {
	return [
		node('eslint', tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0'),
		buildCheck,
		...folders().filter(hasSvelte).map(svelteCheckOf),
		svelteCanary,
		...projects().map((project) =>
			node(`tsc ${project}`, tool('typescript', 'bin', 'tsc'), '-p', project, '--noEmit'),
		),
		node('knip', tool('knip', 'bin', 'knip.js'), '--no-progress', '--treat-config-hints-as-errors'),
		node('prettier', tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'),
	];
}

/** Passes when the script does; `minutes`: how long it may take. */
export function script(name, args, minutes) {
	return {
		name,
		async run() {
			const { code, output } = await logged(name, args, { minutes });
			return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
		},
	};
}

const node = (name, ...args) => script(name, args);

/** Needed by everything that opens the real program. */
export const buildCheck = {
	name: 'build',
	async run() {
		if (!build.isDone()) await build.run();
		return { passed: 1, failed: 0, output: '' };
	},
};

/** Every folder with a TypeScript project of its own. */
function projects() {
	return folders().flatMap((folder) =>
		[folder, ...under(folder)].filter((path) => existsSync(join(root, path, 'tsconfig.json'))),
	);
}

const folders = () => ['src-main', 'src-renderer', 'test'].filter((folder) => existsSync(join(root, folder)));

const hasSvelte = (folder) =>
	readdirSync(join(root, folder), { recursive: true }).some((name) => name.endsWith('.svelte'));

const under = (folder) =>
	readdirSync(join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => `${folder}/${entry.name}`);
