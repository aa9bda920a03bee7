import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { root } from '../../tools/setup/places.mjs';
import { answerDialogs, drop, expect, resize, long, test } from '../support/program.ts';

const minutes = path.join(root, 'test', 'eval', 'documents', 'parish-minutes.docx');
const summary = (page: Page) => page.getByTestId('summary').last();
const headings = (page: Page) => page.getByTestId('point-heading').allInnerTexts();

test(
	'a price is said first, and kind, depth and length can be chosen before and after',
	long,
	async ({ launch }, info) => {
		const { page, app } = await launch();
		await drop(page, minutes);
		// On a quick computer it begins by itself.
		const stop = page.getByTestId('summary-stop');
		await page.getByTestId('make-summary').or(stop).first().click({ timeout: 90_000 });
		await expect(summary(page)).toHaveAttribute('data-state', /done|stopped/u, { timeout: 90_000 });
		await page.getByTestId('summary-change').click();
		await expect(page.getByTestId('depth-price').first()).toContainText(/seconds.*of 9 sections/u);
		await expect(page.getByTestId('depth-price')).toHaveCount(2);
		await page.getByTestId('summary-recipe').selectOption({ label: 'Minutes (suggested)' });
		await page.getByTestId('summary-length').getByText('Short').click();
		await shot(page, info, 'change');
		await page.getByTestId('summary-again').click();
		await expect(summary(page)).toHaveAttribute('data-recipe', 'minutes');
		await expect(summary(page)).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
		await expect(summary(page)).toHaveAttribute('data-depth', 'quick');
		expect(await headings(page)).toEqual(expect.arrayContaining(['Decisions', 'Tasks']));
		for (const point of await page.getByTestId('point').all())
			await expect(point).toHaveAttribute('data-support', /supported|partly|not-found/u);
		await expect(page.getByTestId('coverage')).toContainText('quick look');
		await expect(page.getByTestId('summary-method')).toContainText('Minutes');
		await shot(page, info, 'after');

		// The other depth; the coverage line still says what was not read in full.
		await page.getByTestId('summary-change').click();
		await expect(page.getByTestId('summary-limits')).toContainText('goes by the headings of this kind');
		await page.getByTestId('summary-depth').getByText('Thorough').click();
		await shot(page, info, 'thorough');
		await page.getByTestId('summary-again').click();
		await expect(summary(page)).toHaveAttribute('data-depth', 'thorough');
		await expect(summary(page)).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
		await expect(page.getByTestId('summary-method')).toContainText('Thorough');
		await expect(page.getByTestId('coverage')).not.toContainText('quick look');
		await expect(page.getByTestId('coverage')).toContainText('read in full');
		await german(page);
		await page.getByTestId('summary-change').click();
		await resize(app, { width: 900, height: 600 });
		await shot(page, info, 'change-de-900');
	},
);

test('a kind of summary is made, used, changed, given away as a file and taken in again', async ({
	launch,
	dataFolder,
}, info) => {
	const { page, app } = await launch();
	await page.getByTestId('open-settings').click();
	await page.getByTestId('open-recipes').click();
	await shot(page, info, 'kinds');
	await page.getByTestId('recipe-add').click();
	await page.getByTestId('recipe-save').click();
	await expect(page.getByTestId('recipe-fault')).toBeVisible();
	await page.getByTestId('recipe-name').fill('Street lights');
	await page.getByTestId('recipe-add-section').click();
	await page.getByTestId('recipe-section-title').fill('Lights');
	await page.getByTestId('recipe-section-cues').fill('street light, lamp');
	await shot(page, info, 'edit');
	await page.getByTestId('recipe-save').click();
	const own = page.locator('[data-testid=recipe][data-origin=own]');
	await expect(own).toContainText('Street lights');

	const file = path.join(dataFolder, 'lights.json');
	await answerDialogs(app, file);
	await own.getByTestId('recipe-menu').click();
	await page.getByTestId('recipe-export').click();
	await expect
		.poll(() => existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as unknown))
		.toMatchObject({
			format: 'indoors-recipe',
			recipe: { name: 'Street lights', sections: [{ title: 'Lights', cues: ['street light', 'lamp'] }] },
		});
	await page.getByTestId('recipe-import').click();
	await expect(own).toHaveCount(2);
	await expect(own.last()).toContainText('Street lights 2');
	writeFileSync(file, '{"format":"indoors-recipe","version":1,"recipe":{"name":""}}');
	await page.getByTestId('recipe-import').click();
	await expect(page.getByTestId('toast').last()).toContainText('holds no kind of summary');
	await expect(own).toHaveCount(2);

	// One that came with the program can be had as it was.
	const builtIn = page.locator('[data-recipe=minutes]');
	await builtIn.getByTestId('recipe-edit').click();
	await page.getByTestId('recipe-name').fill('Council minutes');
	await page.getByTestId('recipe-save').click();
	await expect(builtIn).toHaveAttribute('data-origin', 'changed');
	await builtIn.getByTestId('recipe-menu').click();
	await page.getByTestId('recipe-reset').click();
	await expect(builtIn).toHaveAttribute('data-origin', 'built-in');
	await expect(builtIn).toContainText('Minutes');

	await drop(page, minutes);
	await page
		.getByTestId('make-quotations')
		.or(page.getByTestId('summary-stop'))
		.first()
		.click({ timeout: 90_000 });
	await page.getByTestId('summary-change').click();
	await page.getByTestId('summary-recipe').selectOption({ label: 'Street lights' });
	await page.getByTestId('summary-again').click();
	await expect(summary(page)).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
	expect(await headings(page)).toEqual(['Lights']);
	await expect(page.getByTestId('point').first()).toContainText(/light|lamp/iu);
});

async function shot(page: Page, info: TestInfo, name: string): Promise<void> {
	await page.screenshot({ path: info.outputPath(`${name}.png`) });
}

async function german(page: Page): Promise<void> {
	await page.getByTestId('open-settings').click();
	await page.getByTestId('setting-language').locator('label:has(input[data-value="de"])').click();
	await page.getByTestId('conversation-row').first().click();
}
