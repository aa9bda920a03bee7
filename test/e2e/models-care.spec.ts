import type { Page, TestInfo } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { readValue } from '../support/database.ts';
import { administratorFile, houseModel } from '../support/house-catalog.ts';
import { HubServer } from '../support/hub-server.ts';
import { chooseLook, everyLook } from '../support/looks.ts';
import { answerDialogs, ask, drop, expect, lastAnswer, aside, test } from '../support/program.ts';

const name = 'House model with a name as long as names of models sometimes are, Instruct';

test(
	'a model arrives, is used, moved with its folder, used from there, removed after its users were named, and brought back',
	aside,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(240_000);
		const hub = await HubServer.start(readFileSync(starterModelPath() ?? ''));
		const env = administratorFile(dataFolder, { mirror: hub.origin, bandwidthLimit: 12_000_000 }, { name });
		const { app, page } = await launch({ env, model: false });
		await page.getByTestId('open-models').click();
		await page.getByTestId('all-models').click();
		await page.getByTestId('catalog-search').fill('House');
		const item = page.locator(`[data-testid=catalog-item][data-model-id=${houseModel}]`);
		await item.getByTestId('get').click();
		await page.getByTestId('open-models').click();
		const arriving = page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
		await expect(arriving).toHaveAttribute('data-state', 'receiving');
		await expect(arriving.getByTestId('openness')).toHaveAttribute('data-openness', 'open-source');
		await arriving.getByTestId('download-pause').click();
		await everyLook(page, info, 'arriving');
		await arriving.getByTestId('download-resume').click();
		const installed = page.locator(`[data-testid=model][data-model-id=${houseModel}]`);
		await expect(installed).toBeVisible({ timeout: 60_000 });

		await page.getByTestId('new-conversation').click();
		await ask(page, 'Say hello.');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
		await page.getByTestId('conversation').getByTestId('model-chip').click();
		const choice = page.locator(`[data-testid=model-choice][data-value="${houseModel}"]`);
		await expect(choice.getByTestId('openness')).toHaveAttribute('data-openness', 'open-source');
		await shots(page, info, 'menu');
		await choice.click();
		await expect.poll(() => readValue(dataFolder, 'SELECT model_id FROM conversations')).toBe(houseModel);

		// To another folder, while it is in memory; then it is read from there.
		const other = path.join(dataFolder, 'other disk');
		mkdirSync(other);
		await answerDialogs(app, other);
		await page.getByTestId('open-settings').click();
		await page.getByTestId('move-models').click();
		await expect.poll(() => names(other), { timeout: 60_000 }).toHaveLength(1);
		await expect.poll(() => names(path.join(dataFolder, 'models'))).toEqual([]);
		await page.locator('[data-testid=conversation-row]').first().click();
		await page.getByTestId('conversation').getByTestId('model-chip').click();
		await page.getByTestId('unload').click();
		await expect(page.getByTestId('model-chip')).toHaveAttribute('data-state', 'idle');
		await ask(page, 'And a good day.');
		await expect(page.locator('[data-role=assistant]')).toHaveCount(2);
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });

		await chooseLook(page, { language: 'de', theme: 'light' });
		await page.getByTestId('open-models').click();
		await installed.getByTestId('model-details').click();
		await installed.getByTestId('model-remove').click();
		const uses = page.getByTestId('model-uses');
		await expect(uses).toContainText('Neue Gespräche beginnen damit.');
		await expect(uses).toContainText('1 Gespräch benutzt es');
		await everyLook(page, info, 'remove-de');
		await page.getByTestId('model-remove-confirm').click();
		const binned = page.getByTestId('bin-row');
		await expect(binned.getByTestId('openness')).toHaveAttribute('data-openness', 'open-source');
		expect(names(path.join(other, 'bin'))).toHaveLength(1);
		await everyLook(page, info, 'bin-de');
		await page.getByTestId('bring-back').click();
		await expect(installed).toBeVisible();
		await expect(installed).not.toHaveAttribute('data-blocked', /./u);
		expect(names(other)).toHaveLength(1);

		const whole = path.join(dataFolder, 'same-length.gguf');
		writeFileSync(whole, readFileSync(starterModelPath() ?? ''));
		await drop(page, whole);
		const candidate = page.getByTestId('candidate');
		await expect(candidate.getByTestId('openness')).toBeVisible();
		await everyLook(page, info, 'candidate-de');
		await hub.close();
	},
);

const names = (folder: string): string[] =>
	existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith('.gguf')) : [];

/** A menu closes when the window gets another size. */
async function shots(page: Page, info: TestInfo, what: string): Promise<void> {
	for (const theme of ['dark', 'light']) {
		await page.evaluate((one) => (document.documentElement.dataset['theme'] = one), theme);
		await page.screenshot({ path: info.outputPath(`${what}-${theme}.png`) });
	}
}
