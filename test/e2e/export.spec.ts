import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { readBytes } from '../support/documents/read-file.ts';
import { drop, expect, sampleDocument, test } from '../support/program.ts';

/** The dialog for saving gives this path, as if somebody had chosen it. */
const savesTo = (app: ElectronApplication, file: string): Promise<void> =>
	app.evaluate(({ dialog }, filePath) => {
		dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
	}, file);

async function save(page: Page, how: 'save-pdf' | 'save-docx'): Promise<void> {
	await page.getByTestId('summary-save').click();
	await page.getByTestId(how).click();
	const withMarks = page.getByTestId('take-with-marks');
	await expect(withMarks.or(page.getByTestId('toast')).first()).toBeVisible();
	if (await withMarks.isVisible()) await withMarks.click();
	await expect(page.getByTestId('toast').first()).toBeVisible();
}

test('a summary is saved as PDF and Word file, with its sources as notes and a receipt', async ({
	launch,
	dataFolder,
}) => {
	const { app, page } = await launch({ model: false });
	await drop(page, sampleDocument);
	await expect(page.getByTestId('summary')).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
	const first = (await page.getByTestId('key-passage').first().locator('q').innerText()).slice(0, 40);
	for (const format of ['pdf', 'docx'] as const) {
		const file = path.join(dataFolder, `summary.${format}`);
		await savesTo(app, file);
		await save(page, `save-${format}`);
		const { pages } = await readBytes(new Uint8Array(readFileSync(file)), format);
		const text = pages.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
		expect(text).toContain('Renovation of Millbrook Town Library');
		expect(text).toContain('AI draft, not checked');
		expect(text).toContain(first);
		expect(text).toMatch(/page 1: “/u);
		expect(text.replaceAll(/\s/gu, '')).toMatch(/SHA-256ofthedocument:[0-9a-f]{64}/u);
	}
});
