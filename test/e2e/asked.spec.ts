import Sqlite from 'better-sqlite3';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { storedAsking } from '../../src-main/catalog/measured-asking.ts';
import { readValue } from '../support/database.ts';
import { expect, long, resize, test } from '../support/program.ts';
import { acceptByKeyboard, confirm, openText, paste } from '../support/text-set-steps.ts';

const note = [
	'Patient: Edith Farrow, born 3 May 1941',
	'Mrs Farrow keeps the last lighthouse on the skerries and asks for minka every evening.',
	'The dressing was changed, and physiotherapy starts tomorrow morning.',
].join('\n');
const poor = { isGood: false, found: 1, wanted: 5, wrong: 5, texts: 3 };

test(
	'a model that is not good enough is not asked about the rest of a text, one that is can be',
	long,
	async ({ launch, dataFolder }, info) => {
		const { app, page, pageErrors } = await launch();
		// What it was measured to be is stored here, because measuring it takes long.
		await expect.poll(() => readValue(dataFolder, 'SELECT count(*) FROM models')).toBe(1);
		store(dataFolder, poor);
		await openNote(page);
		const rest = page.getByTestId('ask-rest');
		await expect(rest).toHaveAttribute('data-ready', 'not-good-enough');
		await expect(page.getByTestId('not-asked')).toContainText(
			'is not good enough for this and was not asked',
		);
		await expect(page.getByTestId('ask-model')).toHaveCount(0);
		await shot(page, info, 'not-good-enough');
		await page.getByTestId('open-models').click();
		await page.getByTestId('model-details').first().click();
		const facts = page.getByTestId('model-facts').first();
		await facts.locator('summary').click();
		await expect(facts).toContainText('not good enough to be asked about it');

		// The same model as if it were good: what it says is read, whatever it is, and a person decides.
		store(dataFolder, { ...poor, isGood: true });
		await page.getByTestId('open-deidentify').click();
		await page.getByTestId('open-set').click();
		await openText(page, 'Note one');
		await shot(page, info, 'good-enough');
		await page.getByTestId('ask-model').click();
		await expect(rest).toHaveAttribute('data-running', 'true');
		await shot(page, info, 'asking');
		await expect(page.getByTestId('asked-all')).toBeVisible();
		await expect(rest).toHaveAttribute('data-asked', '1');
		expect(readValue(dataFolder, 'SELECT count(*) FROM deidentify_asked')).toBe(1);
		await shot(page, info, 'asked');
		await acceptByKeyboard(page);
		await confirm(page);

		await german(page);
		store(dataFolder, poor);
		await page.getByTestId('open-deidentify').click();
		await page.getByTestId('open-set').click();
		await paste(page, 'Eine Notiz mit einem langen Namen von der Station im zweiten Stock', `${note} Again.`);
		await openText(page, 'Eine Notiz mit einem langen Namen von der Station im zweiten Stock');
		await expect(page.getByTestId('not-asked')).toContainText(
			'dafür nicht gut genug und wurde nicht gefragt',
		);
		await resize(app, { width: 900, height: 700 });
		await shot(page, info, 'de-dark-900');
		expect(pageErrors).toEqual([]);
	},
);

test(
	'the starter is measured for real, and is not good enough to be asked',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(300_000);
		const { page } = await launch();
		await openNote(page);
		const rest = page.getByTestId('ask-rest');
		await expect(rest).toHaveAttribute('data-ready', 'not-good-enough', { timeout: 200_000 });
		const measured = JSON.parse(
			String(readValue(dataFolder, 'SELECT personal_asking FROM models')),
		) as object;
		expect(measured).toMatchObject({ isGood: false });
		expect(readValue(dataFolder, 'SELECT count(*) FROM deidentify_asked')).toBe(0);
		await shot(page, info, 'measured');
		// Nobody has to ask a model before a text counts as confirmed.
		await acceptByKeyboard(page);
		await confirm(page);
	},
);

function store(dataFolder: string, measured: typeof poor): void {
	const database = new Sqlite(path.join(dataFolder, 'indoors.sqlite'));
	database.prepare('UPDATE models SET personal_asking = ?').run(storedAsking(measured));
	database.close();
}

async function openNote(page: Page): Promise<void> {
	await page.getByTestId('open-deidentify').click();
	await page.getByTestId('add-set').click();
	await page.getByTestId('set-name').fill('Handover notes March');
	await page.getByTestId('set-save').click();
	await paste(page, 'Note one', note);
	await openText(page, 'Note one');
}

async function german(page: Page): Promise<void> {
	await page.getByTestId('open-settings').click();
	await page.getByTestId('setting-theme').locator('label:has(input[data-value="dark"])').click();
	await page.getByTestId('setting-language').locator('label:has(input[data-value="de"])').click();
}

async function shot(page: Page, info: TestInfo, name: string): Promise<void> {
	await page.screenshot({ path: info.outputPath(`${name}.png`) });
}
