import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { Document, Footer, Packer, Paragraph, TextRun } from 'docx';
import { faultsOf } from '../support/faults.ts';
import { chooseLook } from '../support/looks.ts';
import { answerDialogs, drop, expect, long, resize, test } from '../support/program.ts';
import { letters } from '../support/documents/letters.ts';

const cell = (page: Page, name: string, field: string) =>
	page.locator(
		`[data-testid=field-row][data-name="${name}"] [data-testid=field-cell][data-field="${field}"]`,
	);
const table = (page: Page) => page.getByTestId('fields-table');

test(
	'fields are found in six letters, changed, saved, put into a form, and still there after a restart',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(240_000);
		const folder = path.join(dataFolder, 'letters');
		mkdirSync(folder);
		const files = letters.map(({ name, text }) => {
			const file = path.join(folder, name);
			writeFileSync(file, text);
			return file;
		});
		const first = await launch();
		const { app, page } = first;
		await drop(page, ...files);
		await expect(page.getByTestId('many-head')).toHaveAttribute('data-read', '6', { timeout: 60_000 });

		await page.getByTestId('show-fields').click();
		await page.getByTestId('field-input').pressSequentially('Name, Date, Deadline, Amount');
		await page.getByTestId('field-input').press('Enter');
		await page.getByTestId('field-usual').filter({ hasText: 'Reference' }).click();
		await expect(page.getByTestId('field-name')).toHaveCount(5);
		await shot(page, info, 'names');
		await page.getByTestId('fields-find').click();
		await expect(table(page)).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
		await expect(table(page)).toHaveAttribute('data-done', '6');
		for (const { name, expected } of letters)
			for (const [field, value] of Object.entries(expected))
				await expect(cell(page, name, field), `${field} of ${name}`).toHaveAttribute(
					'data-value',
					value ?? '',
				);
		await shot(page, info, 'found');

		// A citation opens the document at the sentence.
		await cell(page, 'invoice-heating.txt', 'Amount').getByTestId('page-chip').click();
		await expect(page.getByTestId('marked-passage').first()).toContainText('Total due');
		await shot(page, info, 'cited');
		await page.getByTestId('panel-close').click();

		// One of several, by hand, and back.
		const several = cell(page, 'two-offers.txt', 'Amount');
		await expect(several).toHaveAttribute('data-because', 'several');
		await several.getByTestId('field-choice').first().click();
		await expect(several).toHaveAttribute('data-value', '£4,100.00');
		const name = cell(page, 'rent-letter.txt', 'Name');
		// The table has become shorter, and moves a little.
		await expect(async () => {
			await name.locator('[data-field-value]').click({ timeout: 1000 });
			await expect(page.getByTestId('field-editor')).toBeVisible({ timeout: 1000 });
		}).toPass();
		await page.getByTestId('field-editor').fill('Carla Jensen');
		await shot(page, info, 'editing');
		await page.getByTestId('field-editor').press('Enter');
		await expect(name).toHaveAttribute('data-value', 'Carla Jensen');
		await expect(name).toHaveAttribute('data-edited', 'true');
		await name.locator('[data-field-value]').press('ArrowRight');
		await expect(cell(page, 'rent-letter.txt', 'Date').locator('[data-field-value]')).toBeFocused();

		// As tables.
		const csv = path.join(dataFolder, 'table.csv');
		await answerDialogs(app, csv);
		await page.getByTestId('fields-save').click();
		await page.getByTestId('fields-csv').click();
		await expect(page.getByTestId('toast').last()).toContainText('Saved');
		const rows = readFileSync(csv, 'utf8').split('\r\n');
		expect(rows[0]).toContain('"Document","Name","Name: place","Name: note","Date"');
		expect(rows.find((row) => row.startsWith('"rent-letter.txt"'))).toContain(
			'"Carla Jensen","","entered by hand"',
		);
		const xlsx = path.join(dataFolder, 'table.xlsx');
		await answerDialogs(app, xlsx);
		await page.getByTestId('fields-save').click();
		await page.getByTestId('fields-xlsx').click();
		await expect.poll(() => existsSync(xlsx) && sheetOf(xlsx)).toContain('£221.40');

		// As a form of the house.
		const form = path.join(dataFolder, 'Cover sheet.docx');
		writeFileSync(form, await coverSheet());
		await answerDialogs(app, form);
		await page.getByTestId('fields-form').click();
		await expect(page.getByTestId('form-places').locator('[data-kind=unknown]')).toContainText('Ward');
		await expect(page.getByTestId('form-places').locator('[data-kind=without]')).toContainText('Deadline');
		await shot(page, info, 'form');
		const filled = path.join(dataFolder, 'filled');
		mkdirSync(filled);
		writeFileSync(path.join(filled, 'rent-letter - Cover sheet.docx'), 'mine');
		await answerDialogs(app, filled);
		await page.getByTestId('form-fill').click();
		await expect(page.getByTestId('toast').last()).toContainText('6 files');
		expect(readFileSync(path.join(filled, 'rent-letter - Cover sheet.docx'), 'utf8')).toBe('mine');
		expect(readdirSync(filled)).toHaveLength(7);
		const sheet = unzipSync(readFileSync(path.join(filled, 'rent-letter - Cover sheet (2).docx')));
		const words = wordsOf(sheet, /^word\/document\.xml$/u);
		expect(words).toContain('Concerns: Carla Jensen, letter of 1 June 2026');
		expect(words).toContain('Amount: ________');
		expect(words).toContain('{{Ward}}');
		expect(wordsOf(sheet, /^word\/footer\d*\.xml$/u)).toContain('GH/4471/26');

		// In German, dark and narrow.
		await page.getByTestId('open-settings').click();
		await page.getByTestId('setting-theme').locator('label:has(input[data-value="dark"])').click();
		await page.getByTestId('setting-language').locator('label:has(input[data-value="de"])').click();
		await page.getByTestId('conversation-row').first().click();
		await resize(app, { width: 900, height: 700 });
		await expect(table(page)).toBeVisible();
		await shot(page, info, 'de-dark-900');
		await page.getByTestId('fields-change').click();
		await shot(page, info, 'de-dark-900-names');
		await app.close();

		const { app: second, page: again, pageErrors } = await launch();
		await again.getByTestId('conversation-row').first().click();
		await again.getByTestId('show-fields').click();
		await expect(cell(again, 'rent-letter.txt', 'Name')).toHaveAttribute('data-value', 'Carla Jensen');
		await expect(cell(again, 'rent-letter.txt', 'Name')).toHaveAttribute('data-edited', 'true');
		await cell(again, 'rent-letter.txt', 'Name').locator('[data-field-value]').click();
		await again.getByTestId('field-set-back').click();
		await expect(cell(again, 'rent-letter.txt', 'Name')).toHaveAttribute('data-value', '');

		// A document that comes later is offered, and names come from a table.
		const late = path.join(folder, 'late.txt');
		writeFileSync(late, 'Invoice No.: INV-9\nDate: 3 July 2026\nTotal due: £12.00\n');
		await answerDialogs(second, late);
		await again.getByTestId('add-document').click();
		await again.getByTestId('add-instead').click();
		await again.getByTestId('show-fields').click();
		await expect(again.getByTestId('fields-added')).toContainText('1 Dokument kam');
		// What stands above grows while the new document is summarised, so that a click may miss.
		await expect(async () => {
			const lookIn = again.getByTestId('fields-look-in');
			if (await lookIn.isVisible()) await lookIn.click({ timeout: 1000 });
			await expect(cell(again, 'late.txt', 'Amount')).toBeVisible({ timeout: 2000 });
		}).toPass();
		await expect(cell(again, 'late.txt', 'Amount')).toHaveAttribute('data-value', '£12.00');
		const headings = path.join(folder, 'headings.csv');
		writeFileSync(headings, 'Invoice number;Total due\n1;2\n');
		await answerDialogs(second, headings);
		await again.getByTestId('fields-change').click();
		await again.getByTestId('fields-from-table').click();
		await expect(again.locator('[data-testid=field-name][data-name="Invoice number"]')).toBeVisible();
		const dropped = path.join(folder, 'dropped.csv');
		writeFileSync(dropped, 'Ward,Customer\n3,Hall\n');
		await drop(again, dropped);
		await expect(again.locator('[data-testid=field-name][data-name="Customer"]')).toBeVisible();
		await again.getByTestId('fields-find').click();
		await expect(cell(again, 'late.txt', 'Invoice number')).toHaveAttribute('data-value', 'INV-9');
		await expect(cell(again, 'invoice-heating.txt', 'Total due')).toHaveAttribute('data-value', '£221.40');
		await shot(again, info, 'late');
		expect([...first.pageErrors, ...pageErrors]).toEqual([]);
	},
);

for (const [language, theme, width] of [
	['en', 'light', 1280],
	['de', 'dark', 900],
] as const)
	test(
		`forty documents with long names and values, in ${language}, ${theme}, ${width} wide`,
		long,
		async ({ launch, dataFolder }, info) => {
			test.setTimeout(180_000);
			const folder = path.join(dataFolder, 'many');
			mkdirSync(folder);
			const files = Array.from({ length: 40 }, (_, at) => {
				const letter = letters[at % letters.length];
				const name = `${at + 1} Widerspruch gegen den Bescheid der Bezirksverwaltung Lindenau-Süd vom April.txt`;
				const more = `Diagnosis: ${'Degenerative disease of the lumbar spine with sciatica, '.repeat((at % 3) + 1)}left\nCopy no. ${at + 1} of the folder\n`;
				writeFileSync(path.join(folder, name), `${letter?.text ?? ''}\n${more}`);
				return path.join(folder, name);
			});
			const { page } = await launch({ size: { width, height: 760 } });
			await chooseLook(page, { language, theme });
			await page.getByTestId('new-conversation').click();
			await drop(page, ...files);
			await expect(page.getByTestId('many-head')).toHaveAttribute('data-read', '40', { timeout: 90_000 });
			await page.getByTestId('show-fields').click();
			const names = ['Name', 'Date', 'Deadline', 'Amount', 'Reference', 'Diagnosis', 'Bankverbindung'];
			await page.getByTestId('field-input').fill(`${names.join(', ')},`);
			await page.getByTestId('fields-find').click();
			await expect(table(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
			await expect(table(page)).toHaveAttribute('data-done', '40');
			await page.getByTestId('fields-head').scrollIntoViewIfNeeded();
			await shot(page, info, `forty-${language}-${width}`);
			const last = page.getByTestId('field-row').last();
			await last.getByTestId('field-cell').nth(5).locator('[data-field-value]').click();
			await expect(page.getByTestId('field-editor')).toBeVisible();
			await shot(page, info, `forty-last-${language}-${width}`);
			expect(await faultsOf(page)).toEqual([]);
			await page.getByTestId('field-editor').press('Escape');
			await expect(last.getByTestId('field-cell').nth(5).locator('[data-field-value]')).toBeFocused();
		},
	);

async function coverSheet(): Promise<Buffer> {
	const split = (...parts: string[]): Paragraph =>
		new Paragraph({ children: parts.map((text, at) => new TextRun({ text, bold: at % 2 === 1 })) });
	const document = new Document({
		sections: [
			{
				footers: { default: new Footer({ children: [split('Our file {{Refer', 'ence}}')] }) },
				children: [
					split('Concerns: {', '{Na', 'me}}, letter of {{ date }}'),
					split('Amount: {{Amount}}'),
					split('Ward {{Ward}}'),
				],
			},
		],
	});
	return Packer.toBuffer(document);
}

function sheetOf(xlsx: string): string {
	return strFromU8(unzipSync(readFileSync(xlsx))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

function wordsOf(files: Record<string, Uint8Array>, wanted: RegExp): string {
	return Object.entries(files)
		.filter(([name]) => wanted.test(name))
		.map(([, bytes]) =>
			strFromU8(bytes)
				.replaceAll(/<\/w:p>/gu, '\n')
				.replaceAll(/<[^>]+>/gu, ''),
		)
		.join('\n');
}

async function shot(page: Page, info: TestInfo, name: string): Promise<void> {
	await page.screenshot({ path: info.outputPath(`${name}.png`) });
}
