import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { readValue } from '../support/database.ts';
import { ask, expect, lastAnswer, aside, test } from '../support/program.ts';

test(
	'a model of a folder that the organisation shares is found, used where it lies, forgotten, and never touched',
	aside,
	async ({ launch, dataFolder }) => {
		test.setTimeout(120_000);
		const shared = path.join(dataFolder, 'Models of the clinic');
		mkdirSync(shared);
		const file = path.join(shared, 'ward.gguf');
		// The starter under another name in its header, which no list knows.
		const bytes = readFileSync(starterModelPath() ?? '');
		bytes.write('X', bytes.indexOf('general.name') + 'general.name'.length + 4 + 8, 'latin1');
		writeFileSync(file, bytes);
		chmodSync(file, 0o444);
		chmodSync(shared, 0o555);
		const before = statSync(file);
		const administrator = path.join(dataFolder, 'administrator.json');
		writeFileSync(administrator, JSON.stringify({ modelFolders: [shared] }));
		const { page } = await launch({ env: { INDOORS_ADMINISTRATOR_FILE: administrator }, model: false });
		await page.getByTestId('open-models').click();
		await page.getByTestId('add-file').click();
		await page.getByTestId('search-models').click();
		const candidate = page.locator('[data-testid=candidate][data-name=ward]');
		await expect(candidate).toContainText('Models of the clinic');
		// It belongs to somebody else.
		await expect(candidate.getByTestId('take-move')).toHaveCount(0);
		await candidate.getByTestId('take-in-place').click();
		await candidate.getByTestId('trust-unknown').click();
		await expect(candidate).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
		await page.getByTestId('bringing-close').click();
		expect(readValue(dataFolder, 'SELECT path FROM models')).toBe(file);
		expect(readValue(dataFolder, 'SELECT place FROM models')).toBe('elsewhere');

		await page.getByTestId('new-conversation').click();
		await ask(page, 'Say hello.');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
		await page.getByTestId('open-models').click();
		const row = page.getByTestId('model');
		await row.getByTestId('model-details').click();
		await row.getByTestId('model-remove').click();
		await page.getByTestId('model-remove-confirm').click();
		await page.getByTestId('delete-model-for-good').click();
		await expect(page.getByTestId('bin-row')).toHaveCount(0);
		expect(readdirSync(shared)).toEqual(['ward.gguf']);
		const after = statSync(file);
		expect([after.size, after.mtimeMs, after.ctimeMs]).toEqual([before.size, before.mtimeMs, before.ctimeMs]);
		chmodSync(shared, 0o755);
	},
);
