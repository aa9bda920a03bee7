import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { storeConversation } from '../support/database.ts';
import { ask, drop, expect, lastAnswer, aside, menuOf, test } from '../support/program.ts';

/** Files below a folder that hold a word; of what is compressed nothing is known. */
function filesWith(word: string, folder: string, ...options: string[]): string {
	return spawnSync('grep', ['-rlia', ...options, word, folder], { encoding: 'utf8' }).stdout;
}

/** Files that others than their owner may read; Chromium's lie in a folder of its own that is closed to them. */
function openToOthers(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}chromium`))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.filter((file) => (statSync(file).mode & 0o077) !== 0);
}

test(
	'a deleted conversation is nowhere on disk after the next start: document, index, notes and saved state',
	aside,
	async ({ launch, dataFolder }) => {
		const folder = path.join(dataFolder, 'data');
		const letter = path.join(dataFolder, 'zebrafinken.md');
		const sentence = 'The choir of ward seven sings the Zebrafinkenlied on every first Monday of the month. ';
		writeFileSync(letter, `# Zebrafinken\n\n${sentence.repeat(40)}`);
		const states = path.join(folder, 'states');
		const savedStates = (): number =>
			existsSync(states) ? readdirSync(states).filter((name) => name.endsWith('.state')).length : 0;

		const first = await launch({ dataFolder: folder });
		// The backup of the day is older than the letter; what is in one stays there until it is replaced.
		const backups = path.join(folder, 'backups');
		await expect.poll(() => existsSync(backups) && readdirSync(backups).length).toBe(1);
		await drop(first.page, letter);
		await expect(first.page.getByTestId('document-card')).toBeVisible();
		await ask(first.page, 'When is the Zebrafinkenlied sung?');
		await expect(lastAnswer(first.page)).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
		await expect.poll(savedStates, { timeout: 30_000 }).toBe(1);
		expect(filesWith('zebrafinken', folder)).toContain('indoors.sqlite');
		expect(openToOthers(folder)).toEqual([]);
		await menuOf(first.page.getByTestId('conversation-row').first(), 'conversation-delete');
		await expect(first.page.getByTestId('conversation-row')).toHaveCount(0);
		await first.app.close();

		const second = await launch({ dataFolder: folder, model: false });
		await expect(second.page.getByTestId('composer')).toBeVisible();
		await expect.poll(() => filesWith('zebrafinken', folder)).toBe('');
		await expect.poll(savedStates).toBe(0);
		expect(existsSync(letter)).toBe(true);
	},
);

test('what is deleted for good is in no backup either', aside, async ({ launch, dataFolder }) => {
	const folder = path.join(dataFolder, 'data');
	await storeConversation(folder, 'Wendehals', ['Who sings the Wendehalsmusik?', 'Nobody.']);
	await storeConversation(folder, 'Kept', ['Who stays?', 'The Rohrdommel.']);
	const { page } = await launch({ dataFolder: folder, model: false });
	const backups = path.join(folder, 'backups');
	await expect.poll(() => filesWith('wendehalsmusik', backups)).not.toBe('');
	const row = page.getByTestId('conversation-row').filter({ hasText: 'Wendehals' });
	await menuOf(row, 'conversation-delete');
	await page.getByRole('button', { name: 'Delete for good' }).click();
	await expect.poll(() => filesWith('wendehals', folder)).toBe('');
	await expect(page.getByTestId('conversation-row')).toHaveCount(1);
	expect(filesWith('rohrdommel', backups)).not.toBe('');
});
