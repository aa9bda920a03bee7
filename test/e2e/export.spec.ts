import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readBytes } from '../support/documents/read-file.ts';
import {
	answerDialogs,
	drop,
	expect,
	sampleDocument,
	test,
	type Launch,
	type RunningProgram,
} from '../support/program.ts';

/** The program without a model, with the quotations of the sample on screen. */
async function withSummary(launch: Launch): Promise<RunningProgram> {
	const program = await launch({ model: false });
	await drop(program.page, sampleDocument);
	await expect(program.page.getByTestId('summary')).toHaveAttribute('data-state', 'done', {
		timeout: 60_000,
	});
	return program;
}

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
	const { app, page } = await withSummary(launch);
	const first = (await page.getByTestId('key-passage').first().locator('q').innerText()).slice(0, 40);
	for (const format of ['pdf', 'docx'] as const) {
		const file = path.join(dataFolder, `summary.${format}`);
		await answerDialogs(app, file);
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

test('a summary goes to the printer, and what the printer says is said', async ({ launch }) => {
	const { app, page } = await withSummary(launch);
	// The system's dialog cannot be operated here; what it is given and what it answers can be.
	const answer = (printed: boolean, why: string): Promise<void> =>
		app.evaluate(
			({ app: electron }, [isPrinted, reason]) => {
				electron.removeAllListeners('web-contents-created');
				electron.on('web-contents-created', (_, contents) => {
					contents.print = (_options, callback) => {
						(globalThis as { printedPage?: string }).printedPage = contents.getURL();
						callback?.(isPrinted === true, String(reason));
					};
				});
			},
			[printed, why],
		);
	const print = async (): Promise<void> => {
		await page.getByTestId('summary-save').click();
		await page.getByTestId('summary-print').click();
	};
	await answer(true, '');
	await print();
	await expect(page.getByTestId('toast').last()).toContainText('Handed to the printer');
	const url = await app.evaluate(() => (globalThis as { printedPage?: string }).printedPage ?? '');
	const html = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64').toString('utf8');
	expect(html).toContain('Renovation of Millbrook Town Library');
	expect(html).toContain('AI draft, not checked');
	await answer(false, 'Invalid printer settings');
	await print();
	await expect(page.getByTestId('toast').last()).toContainText('Printing did not work');
});

test('a summary is dragged out of the window as a Word file, which is gone when the program ends', async ({
	launch,
	dataFolder,
}) => {
	const { app, page } = await withSummary(launch);
	await app.evaluate(({ BrowserWindow }) => {
		for (const window of BrowserWindow.getAllWindows())
			window.webContents.startDrag = (item) => {
				(globalThis as { dragged?: unknown }).dragged = item;
			};
	});
	const folder = path.join(dataFolder, 'outgoing');
	// Nothing is written before somebody drags.
	await page.getByTestId('summary-drag').hover();
	expect(existsSync(folder)).toBe(false);
	await page.getByTestId('summary-drag').dispatchEvent('dragstart');
	const dragged = (): Promise<{ file: string; icon: string } | undefined> =>
		app.evaluate(() => (globalThis as { dragged?: { file: string; icon: string } }).dragged);
	await expect.poll(async () => (await dragged())?.file ?? '').toContain('library-renovation - summary.docx');
	expect(readdirSync(folder, { recursive: true })).toHaveLength(2);
	const { file, icon } = (await dragged()) ?? { file: '', icon: '' };
	expect(existsSync(icon)).toBe(true);
	const { pages } = await readBytes(new Uint8Array(readFileSync(file)), 'docx');
	expect(pages.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n')).toContain('AI draft');
	await app.close();
	expect(existsSync(folder)).toBe(false);
});
