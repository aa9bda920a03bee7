/** svelte-check, and the proof that it looks at our files at all: a wrong `include` would find nothing to complain of. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { logged, logs, tool } from './logged.mjs';

export const svelteCheckOf = (folder) => ({
	name: `svelte-check ${folder}`,
	async run() {
		const { code, output } = await svelteCheck(`svelte-check ${folder}`, root, folder);
		return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
	},
});

/** Wrong components under the real tsconfig files: each of them has to be reported. */
export const svelteCanary = {
	name: 'svelte-check canary',
	async run() {
		const copy = join(logs, 'canary');
		rmSync(copy, { recursive: true, force: true });
		for (const folder of places) {
			mkdirSync(join(copy, 'src-renderer', folder), { recursive: true });
			writeFileSync(join(copy, 'src-renderer', folder, 'Canary.svelte'), wrong);
		}
		for (const file of ['tsconfig.json', 'src-renderer/tsconfig.json'])
			cpSync(join(root, file), join(copy, file));
		const { code, output } = await svelteCheck('svelte-check canary', copy, 'src-renderer');
		const unseen = places.filter(
			(folder) =>
				!output.includes(join('src-renderer', folder, 'Canary.svelte')) &&
				!output.includes(join(folder, 'Canary.svelte')),
		);
		const noticed = code !== 0 && unseen.length === 0 && output.includes('is not assignable to type');
		if (noticed) return { passed: 1, failed: 0, output };
		return {
			passed: 0,
			failed: 1,
			output: `svelte-check did not report a wrong component in: ${unseen.join(', ')}\n${output}`,
		};
	},
};

function svelteCheck(name, cwd, folder) {
	const project = ['--workspace', join(cwd, folder), '--tsconfig', join(cwd, folder, 'tsconfig.json')];
	return logged(
		name,
		[tool('svelte-check', 'bin', 'svelte-check'), ...project, '--fail-on-warnings', '--output', 'human'],
		{ cwd },
	);
}

const places = ['ui', join('features', 'chat')];
const wrong = `<script lang="ts">\n\tconst count: number = 'not a number';\n</script>\n\n<p>{count}</p>\n`;
