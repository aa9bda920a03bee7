import Sqlite from 'better-sqlite3';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../tools/setup/places.mjs';
import { readValue } from '../support/database.ts';
import { drop, expect, long, resize, test } from '../support/program.ts';

const minutes = path.join(root, 'test', 'eval', 'documents', 'housing-minutes.md');

test(
	'what chooses the sentences is measured once, said of the model, and followed',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(500_000);
		const first = await launch();
		await drop(first.page, minutes);
		await summaryDone(first.page);
		// The starter model always takes the first sentences; it is asked while nobody works, which may take a while.
		await expect
			.poll(() => readValue(dataFolder, measured), { timeout: 150_000 })
			.toBe('["sentences","ranking"]');
		await openFacts(first.page);
		await expect(facts(first.page)).toContainText('chosen by this program’s ranking');
		await first.page.screenshot({ path: info.outputPath('ranking.png') });
		await first.app.close();

		const database = new Sqlite(path.join(dataFolder, 'indoors.sqlite'));
		database.exec("UPDATE models SET sentence_choice = 'model'");
		database.close();

		const second = await launch();
		await second.page.getByTestId('new-conversation').click();
		await drop(second.page, minutes);
		await summaryDone(second.page);
		expect(
			Number(readValue(dataFolder, "SELECT count(*) FROM notes WHERE key LIKE 'choice:%'")),
		).toBeGreaterThan(1);
		await openFacts(second.page);
		await expect(facts(second.page)).toContainText('chosen by this model');
		await german(second.page);
		await openFacts(second.page);
		await expect(facts(second.page)).toContainText('ausgewählt durch dieses Modell');
		await resize(second.app, { width: 900, height: 700 });
		await facts(second.page).scrollIntoViewIfNeeded();
		await second.page.screenshot({ path: info.outputPath('model-de-dark-900.png') });
	},
);

const measured = 'SELECT json_array(summary_method, sentence_choice) FROM models';
const facts = (page: Page) => page.getByTestId('model-facts').first();

async function summaryDone(page: Page): Promise<void> {
	const summary = page.getByTestId('summary').last();
	const ask = page.getByTestId('make-summary');
	await expect(ask.or(summary).first()).toBeVisible({ timeout: 90_000 });
	if (await ask.isVisible()) await ask.click();
	await expect(summary).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
}

async function openFacts(page: Page): Promise<void> {
	await page.getByTestId('open-models').click();
	await page.getByTestId('model-details').first().click();
	await facts(page).locator('summary').click();
}

async function german(page: Page): Promise<void> {
	await page.getByTestId('open-settings').click();
	await page.getByTestId('setting-theme').locator('label:has(input[data-value="dark"])').click();
	await page.getByTestId('setting-language').locator('label:has(input[data-value="de"])').click();
}
