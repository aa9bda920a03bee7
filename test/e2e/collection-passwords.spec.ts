import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/setup/places.mjs';
import { faultsOf } from '../support/faults.ts';
import { chooseLook } from '../support/looks.ts';
import { answerDialogs, expect, aside, resize, test } from '../support/program.ts';

const files = path.join(root, 'test', 'support', 'files');
const longName =
	'Letter to the association of tenants about the renovation of the stairwells, final version of the board.docx';

test(
	'a protected file of a collection is read with its password, and again when it changes',
	aside,
	async ({ launch }) => {
		const { app, page, pageErrors } = await launch({ model: false });
		const folder = test.info().outputPath('Ward 3 guidelines');
		const screens = path.join(root, 'out', 'screens', 'collection-passwords');
		for (const one of [folder, screens]) mkdirSync(one, { recursive: true });
		copyFileSync(path.join(files, 'password.pdf'), path.join(folder, 'payslip.pdf'));
		copyFileSync(path.join(files, 'office', 'password.docx'), path.join(folder, longName));
		writeFileSync(path.join(folder, 'damaged.pdf'), '%PDF-1.7\nnothing in here');
		writeFileSync(path.join(folder, 'oxygen.txt'), 'The pressure of the cylinders is checked daily.');
		const row = page.getByTestId('collection').first();
		const file = (name: string) => page.locator(`[data-testid=failed-file][data-path="${name}"]`);
		const look = async (name: string): Promise<void> => {
			expect(await faultsOf(page)).toEqual([]);
			for (const width of [1280, 900]) {
				await resize(app, { width, height: 800 });
				await page.screenshot({ path: path.join(screens, `${name}-${width}.png`), animations: 'disabled' });
			}
			await resize(app, { width: 1280, height: 800 });
		};

		await answerDialogs(app, folder);
		await page.getByTestId('open-collections').click();
		await page.getByTestId('add-collection').click();
		await expect(row).toHaveAttribute('data-state', 'ready');
		await expect(row).toHaveAttribute('data-failed', '3');
		await page.getByTestId('failed-files').click();
		await expect(page.getByTestId('failed-file')).toHaveCount(3);

		// A wrong one is said beside its field.
		await file('payslip.pdf').getByTestId('file-password').fill('wrong');
		await page.keyboard.press('Enter');
		await expect(file('payslip.pdf')).toHaveAttribute('data-code', 'document-password-wrong');
		await expect(file('payslip.pdf')).toContainText('That password does not open it.');
		// What is typed for one file outlives the reading of another.
		await file(longName).getByTestId('file-password').fill('War');
		await file('payslip.pdf').getByTestId('file-password').fill('Ward4');
		await file('payslip.pdf').getByTestId('file-password-open').click();
		await expect(page.getByTestId('toast')).toContainText('payslip.pdf was read. Its password');
		await expect(row).toHaveAttribute('data-read', '2');
		await expect(file('payslip.pdf')).toHaveCount(0);
		await expect(file(longName).getByTestId('file-password')).toHaveValue('War');
		await file(longName).getByTestId('file-password').press('Enter');
		await expect(file(longName)).toHaveAttribute('data-code', 'document-password-wrong');
		await expect(file(longName)).toContainText('That password does not open it.');
		await expect(file(longName).getByTestId('file-password')).toBeFocused();
		await look('en-light');
		await chooseLook(page, { language: 'de', theme: 'dark' });
		await page.getByTestId('open-collections').click();
		await page.getByTestId('failed-files').click();
		await expect(file(longName)).toBeVisible();
		await look('de-dark');
		await file(longName).getByTestId('file-password').fill('Ward4');
		await page.keyboard.press('Enter');
		await expect(row).toHaveAttribute('data-read', '3');

		// The changed file is read again and asks nobody.
		appendFileSync(path.join(folder, 'payslip.pdf'), '\n% changed\n');
		await expect(row).toHaveAttribute('data-state', 'ready');
		await expect(row).toHaveAttribute('data-failed', '1');
		await expect(row).toHaveAttribute('data-read', '3');
		expect(pageErrors).toEqual([]);
	},
);
