import type { Page, TestInfo } from '@playwright/test';
import { readValue } from '../support/database.ts';
import { expect, resize, test } from '../support/program.ts';
import { acceptByKeyboard, openText, paste } from '../support/text-set-steps.ts';

const note = [
	'Patient: Edith Farrow, born 3 May 1941',
	'Mrs Farrow keeps the last lighthouse on the skerries and asks for minka every evening.',
	'The dressing was changed, and physiotherapy starts tomorrow morning.',
].join('\n');

test('the starter is measured, is not good enough to be asked about the rest of a text, and is not needed', async ({
	launch,
	dataFolder,
}, info) => {
	test.setTimeout(240_000);
	const { app, page, pageErrors } = await launch();
	await page.getByTestId('open-deidentify').click();
	await page.getByTestId('add-set').click();
	await page.getByTestId('set-name').fill('Handover notes March');
	await page.getByTestId('set-save').click();
	await paste(page, 'Note one', note);
	await openText(page, 'Note one');

	const rest = page.getByTestId('ask-rest');
	await expect(rest).toHaveAttribute('data-ready', /measuring|not-good-enough/u);
	await shot(page, info, 'measuring');
	await expect(rest).toHaveAttribute('data-ready', 'not-good-enough', { timeout: 150_000 });
	await expect(page.getByTestId('not-asked')).toContainText('is not good enough for this and was not asked');
	await expect(page.getByTestId('ask-model')).toHaveCount(0);
	const measured = JSON.parse(String(readValue(dataFolder, 'SELECT personal_asking FROM models'))) as Record<
		string,
		number
	>;
	expect(measured['found']).toBeLessThan((measured['wanted'] ?? 0) * 0.6 + (measured['wrong'] ?? 0));
	expect(readValue(dataFolder, 'SELECT count(*) FROM deidentify_asked')).toBe(0);
	await shot(page, info, 'not-good-enough');

	// Nobody has to ask a model before a text counts as confirmed.
	await acceptByKeyboard(page);
	await page.getByTestId('confirm-text').click();
	await expect(page.getByTestId('review')).toHaveAttribute('data-confirmed', 'true');

	await page.getByTestId('open-models').click();
	await page.getByTestId('model-details').first().click();
	const facts = page.getByTestId('model-facts').first();
	await facts.locator('summary').click();
	await expect(facts).toContainText('not good enough to be asked about it');
	await facts.scrollIntoViewIfNeeded();
	await shot(page, info, 'facts');

	// It stays measured, and is said in German too.
	await german(page);
	await page.getByTestId('open-deidentify').click();
	await page.getByTestId('open-set').click();
	await openText(page, 'Note one');
	await expect(rest).toHaveAttribute('data-ready', 'not-good-enough');
	await expect(page.getByTestId('not-asked')).toContainText('dafür nicht gut genug und wurde nicht gefragt');
	await resize(app, { width: 900, height: 700 });
	await shot(page, info, 'de-dark-900');
	expect(pageErrors).toEqual([]);
});

async function german(page: Page): Promise<void> {
	await page.getByTestId('open-settings').click();
	await page.getByTestId('setting-theme').locator('label:has(input[data-value="dark"])').click();
	await page.getByTestId('setting-language').locator('label:has(input[data-value="de"])').click();
}

async function shot(page: Page, info: TestInfo, name: string): Promise<void> {
	await page.screenshot({ path: info.outputPath(`${name}.png`) });
}
