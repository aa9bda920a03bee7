import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import { workersConfig } from '../../../tools/build.mjs';
import { root } from '../../../tools/setup/places.mjs';
import { test as base } from '../program.ts';

/** The built program but for the thread that computes, in whose place a script stands: launch({ program }). */
export const test = base.extend<object, { scriptedProgram: string }>({
	scriptedProgram: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-scripted-'));
			await assemble(folder);
			await use(folder);
			rmSync(folder, { recursive: true, force: true });
		},
		{ scope: 'worker' },
	],
});

async function assemble(folder: string): Promise<void> {
	mkdirSync(path.join(folder, 'out'));
	for (const name of ['package.json', 'node_modules', 'resources', 'out/renderer', 'out/preload'])
		symlinkSync(path.join(root, name), path.join(folder, name));
	const main = path.join(folder, 'out', 'main');
	cpSync(path.join(root, 'out', 'main'), main, { recursive: true });
	const config = workersConfig();
	await build({
		...config,
		build: {
			...config.build,
			outDir: main,
			emptyOutDir: false,
			rollupOptions: {
				...config.build.rollupOptions,
				input: { 'engine-worker': path.join(import.meta.dirname, 'worker.ts') },
			},
		},
	} as InlineConfig);
}
