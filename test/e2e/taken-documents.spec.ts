import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../tools/setup/places.mjs';
import { faultsOf } from '../support/faults.ts';
import { chooseLook } from '../support/looks.ts';
import { ask, drop, expect, lastAnswer, long, resize, test } from '../support/program.ts';

const names = [
	'Lease 2025.txt',
	'Lease 2026.txt',
	'Letter to the association of tenants about the renovation of the stairwells, final version of the board.txt',
];

/** The starter takes its time over a text; what it works on is known before its first word. */
async function askAndStop(page: Page, text: string): Promise<void> {
	await ask(page, text);
	await stop(page);
}

async function stop(page: Page): Promise<void> {
	await expect(lastAnswer(page).getByTestId('taken')).toBeVisible();
	const button = page.getByTestId('stop');
	if (await button.isVisible()) await button.click().catch(() => undefined);
	await expect(page.getByTestId('send')).toBeVisible();
}

test(
	'a task says which of several documents it was done with, and takes another one on a click',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(240_000);
		const { app, page, pageErrors } = await launch();
		const folder = path.join(root, 'out', 'screens', 'taken');
		mkdirSync(folder, { recursive: true });
		const look = async (name: string): Promise<void> => {
			for (const width of [1280, 900]) {
				await resize(app, { width, height: 800 });
				await lastAnswer(page).getByTestId('taken').scrollIntoViewIfNeeded();
				await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), animations: 'disabled' });
			}
			await resize(app, { width: 1280, height: 800 });
		};
		const files = names.map((name) => path.join(dataFolder, name));
		for (const [at, file] of files.entries())
			writeFileSync(
				file,
				`Dear tenants, the rent of flat ${at + 1} is ${410 + at} euros from 1 May 2026.\n`.repeat(6),
			);
		await drop(page, ...files);
		await expect(page.getByTestId('many-head')).toHaveAttribute('data-read', '3');
		const taken = lastAnswer(page).getByTestId('taken');

		await askAndStop(page, 'Write a reply to this letter');
		await expect(taken).toHaveAttribute('data-by', 'newest');
		await expect(taken).toContainText('It was not clear which document you mean');
		await expect(taken.getByTestId('take-document')).toHaveCount(2);
		expect(await faultsOf(page)).toEqual([]);
		await look('en-light-newest');
		await taken.getByTestId('take-document').filter({ hasText: 'Lease 2025' }).click();
		await stop(page);
		await expect(taken).toHaveAttribute('data-by', 'chosen');
		await expect(taken).toContainText('“Lease 2025.txt”, which you chose');
		// Again is again with the same one.
		await page.getByTestId('regenerate').last().click();
		await stop(page);
		await expect(taken).toContainText('“Lease 2025.txt”');

		await askAndStop(page, 'Translate lease 2026 into German');
		await expect(taken).toHaveAttribute('data-by', 'named');
		await expect(taken).toContainText('“Lease 2026.txt”');

		await page.locator(`[data-testid=many-row][data-name="${names[0]}"]`).getByTestId('many-show').click();
		await expect(page.getByTestId('document-panel')).toBeVisible();
		await askAndStop(page, 'Put this in plain language');
		await expect(taken).toHaveAttribute('data-by', 'shown');
		await expect(taken).toContainText('“Lease 2025.txt”');
		await look('en-light-shown');
		await page.keyboard.press('Escape');

		await chooseLook(page, { language: 'de', theme: 'dark' });
		await page.getByTestId('conversation-row').first().click();
		// It is kept with the answer.
		await expect(taken).toHaveAttribute('data-by', 'shown');
		await askAndStop(page, 'Schreibe eine Antwort auf diesen Brief');
		await expect(taken).toContainText('Es war nicht klar');
		await look('de-dark-newest');
		await taken.getByTestId('take-all').click();
		await stop(page);
		await expect(taken).toContainText('allen 3 Dokumenten');
		await look('de-dark-all');
		expect(await faultsOf(page)).toEqual([]);
		expect(pageErrors).toEqual([]);
	},
);
