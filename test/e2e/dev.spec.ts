import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodePath, root } from '../../tools/setup/places.mjs';
import { expect, long, test } from '../support/program.ts';
import { windowOf } from '../support/window-of.ts';

test(
	'npm run dev replaces an edited component in its place, and starts the program again when its main part is edited',
	long,
	async ({ dataFolder }) => {
		test.setTimeout(240_000);
		test.skip(process.platform !== 'linux', 'Copies packages by hard links.');
		const project = copyOfProject(path.join(root, 'out', 'test', 'project-to-edit'));
		const dev = start(project, path.join(dataFolder, 'data'));
		const gone = once(dev, 'exit');
		try {
			const page = await windowOf(dev);
			await page.evaluate(() => Object.assign(window, { stayed: true }));
			edit(project, 'src-renderer/features/onboarding/EmptyState.svelte', (text) =>
				text.replace('<style>', '<p>Edited in its place</p>\n<style>'),
			);
			await expect(page.getByText('Edited in its place')).toBeVisible();
			expect(await page.evaluate(() => 'stayed' in window)).toBe(true);

			edit(project, 'src-main/shell/texts.ts', (text) => `${text}\n`);
			const again = await windowOf(dev);
			await expect(again.getByText('Edited in its place')).toBeVisible();
			expect(await again.evaluate(() => 'stayed' in window)).toBe(false);
		} finally {
			dev.kill();
			await gone;
			rmSync(project, { recursive: true, force: true });
		}
	},
);

function start(project: string, data: string): ChildProcess {
	return spawn(nodePath(), ['tools/dev.mjs', '--remote-debugging-port=0'], {
		cwd: project,
		// A runner that sets both makes Node complain.
		env: {
			...process.env,
			NO_COLOR: undefined,
			FORCE_COLOR: undefined,
			INDOORS_NO_DIALOGS: '1',
			INDOORS_DATA_FOLDER: data,
		},
		stdio: ['ignore', 'ignore', 'pipe'],
	});
}

/** With the packages of this one, and files of its own, so that nothing here is edited or built anew. */
function copyOfProject(folder: string): string {
	rmSync(folder, { recursive: true, force: true });
	for (const name of ['src-main', 'src-renderer', 'resources', 'tools'])
		cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
	for (const name of ['package.json', 'package-lock.json', 'tsconfig.json'])
		cpSync(path.join(root, name), path.join(folder, name));
	for (const name of ['personal-words.bin', 'personal-words.bin.made-of'])
		cpSync(path.join(root, 'out', name), path.join(folder, 'out', name));
	execFileSync('cp', ['-al', path.join(root, 'node_modules'), folder]);
	// A link to a file that says what was built here, which a build there would say otherwise.
	rmSync(path.join(folder, 'node_modules', '.cache'), { recursive: true, force: true });
	return folder;
}

function edit(project: string, file: string, change: (text: string) => string): void {
	const place = path.join(project, file);
	writeFileSync(place, change(readFileSync(place, 'utf8')));
}
