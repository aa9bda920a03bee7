import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../../tools/setup/places.mjs';
import { makeManyFiles } from '../support/documents/many-files.ts';
import { readBytes } from '../support/documents/read-file.ts';
import { answerDialogs, ask, drop, expect, long, resize, test } from '../support/program.ts';

const head = (page: Page): Locator => page.getByTestId('many-head');
const row = (page: Page, file: string): Locator =>
	page.locator(`[data-testid=many-row][data-name="${path.basename(file)}"]`);
const readCount = async (page: Page): Promise<number> =>
	Number((await head(page).getAttribute('data-read')) ?? 0);

async function look(page: Page, name: string): Promise<void> {
	const folder = path.join(root, 'out', 'screens', 'many');
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}

async function choose(page: Page, file: string, what: string): Promise<void> {
	await row(page, file).getByTestId('many-menu').click();
	await page.getByTestId(what).click();
}

test(
	'forty files at once: read, stopped, gone on with, summarised, compared, exported, removed, and kept',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(420_000);
		const files = await makeManyFiles(path.join(dataFolder, 'Cases'));
		expect(files.paths).toHaveLength(40);
		const first = await launch();
		const { app, page } = first;
		await drop(page, ...files.paths);
		await expect(page.getByTestId('conversation')).toHaveAttribute('data-title', '40 documents');
		await expect(head(page)).toHaveAttribute('data-rows', '40');

		// Stopped in the middle, nothing is lost; the rest is read on a click.
		await expect.poll(() => readCount(page)).toBeGreaterThanOrEqual(2);
		await look(page, 'reading');
		await page.getByTestId('many-stop').click();
		await expect(page.getByTestId('many-go-on')).toBeVisible();
		await expect(page.locator('[data-testid=many-row][data-state=stopped]').first()).toBeAttached();
		expect(await readCount(page)).toBeLessThan(37);
		await look(page, 'stopped');
		await page.getByTestId('many-go-on').click();
		await expect(head(page)).toHaveAttribute('data-read', '37', { timeout: 120_000 });
		await expect(head(page)).toHaveAttribute('data-rows', '40');
		await expect(row(page, files.broken)).toHaveAttribute('data-code', 'document-damaged');
		await expect(row(page, files.locked)).toHaveAttribute('data-code', 'document-password-needed');
		const same = page.locator('[data-testid=many-row][data-code=document-already-here]');
		await expect(same).toHaveCount(1);
		await expect(row(page, files.long).getByTestId('gist')).toBeVisible();
		await expect(page.getByTestId('gist')).toHaveCount(37);
		await page.getByTestId('many-sort').nth(1).click();
		await look(page, 'read');

		// A wrong password says so, the right one opens.
		await row(page, files.locked).getByTestId('many-password').fill('wrong');
		await page.keyboard.press('Enter');
		await expect(row(page, files.locked)).toHaveAttribute('data-code', 'document-password-wrong');
		await row(page, files.locked).getByTestId('many-password').fill('Ward4');
		await page.keyboard.press('Enter');
		await expect(row(page, files.locked)).toHaveAttribute('data-state', 'read');
		await row(page, files.broken).getByTestId('many-dismiss').click();
		await same.getByTestId('many-dismiss').click();
		await expect(head(page)).toHaveAttribute('data-rows', '38');

		// What was read already is not read again.
		await drop(page, files.before);
		await expect(page.getByTestId('add-offer')).toBeVisible();
		await page.getByTestId('conversation-row').nth(1).click();
		await expect(head(page)).toHaveAttribute('data-rows', '38');

		// Two summaries, then stop; over all of them.
		await page.getByTestId('many-sort').first().click();
		await page.getByTestId('summarise-all').click();
		await expect
			.poll(async () => Number(await head(page).getAttribute('data-summarised')), { timeout: 120_000 })
			.toBeGreaterThanOrEqual(2);
		await expect(head(page)).toContainText(/· (?:about .+|a few seconds) left/u);
		await look(page, 'summarising');
		await page.getByTestId('many-stop-summaries').click();
		await expect(page.getByTestId('many-stop-summaries')).toBeHidden();
		await expect(page.getByTestId('summarise-all')).toBeVisible();
		const summarised = Number(await head(page).getAttribute('data-summarised'));
		expect(summarised).toBeLessThan(38);
		await page.getByTestId('show-overall').click();
		await expect(page.getByTestId('overall-document')).toHaveCount(summarised);
		await expect(page.getByTestId('overall-point').first()).toBeVisible();
		await look(page, 'overall');
		const overall = path.join(dataFolder, 'overall.docx');
		await answerDialogs(app, overall);
		await page.getByTestId('overall-save').click();
		await page.getByTestId('overall-docx').click();
		await expect.poll(() => existsSync(overall)).toBe(true);
		const saved = await textOf(overall, 'docx');
		expect(saved).toContain('AI draft, not checked');
		expect(saved).toContain('No summary was made of:');
		// A mail has messages where a letter has pages or sections.
		await page.getByTestId('overall-point').first().getByTestId('page-chip').first().click();
		await expect(page.getByTestId('document-panel')).toBeVisible();
		await look(page, 'overall-panel');
		await page.keyboard.press('Escape');

		// Two versions.
		await choose(page, files.before, 'compare-with');
		await look(page, 'choosing');
		await row(page, files.after).getByTestId('compare-this').click();
		const changes = page.getByTestId('compared-change');
		await expect(page.getByTestId('comparison-verdict')).toHaveText(
			'2 sentences changed, 2 figures or dates among them; 1 added; 1 removed',
		);
		await expect(changes).toHaveCount(4);
		await expect(changes.first()).toContainText('12 May 2025 → 19 May 2026');
		await expect(changes.nth(1)).toBeInViewport();
		await look(page, 'comparison');
		await changes.first().getByTestId('page-chip').nth(1).click();
		await expect(page.getByTestId('marked-passage').first()).toContainText('19 May 2026');
		await look(page, 'comparison-panel');
		await page.keyboard.press('Escape');
		await page.getByTestId('comparison-swap').click();
		await expect(changes.first()).toContainText('19 May 2026 → 12 May 2025');

		// The table in files.
		for (const format of ['csv', 'xlsx'] as const) {
			const file = path.join(dataFolder, `table.${format}`);
			await answerDialogs(app, file);
			await page.getByTestId('save-table').click();
			await page.getByTestId(`save-${format}`).click();
			await expect.poll(() => existsSync(file)).toBe(true);
			const text = await textOf(file, format);
			for (const name of ['Letter 34', 'Lease 2026.docx', 'Maintenance manual.pdf', '120 pages'])
				expect(text).toContain(name);
			expect(text).not.toContain('Scan from the copier');
		}
		expect([...readFileSync(path.join(dataFolder, 'table.csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);

		// Removed with its copy and its text.
		const id = (await row(page, files.long).getAttribute('data-document-id')) ?? '';
		const copies = (): string[] => readdirSync(path.join(dataFolder, 'documents'));
		await expect.poll(() => copies().some((name) => name.startsWith(id))).toBe(true);
		await choose(page, files.long, 'many-remove');
		await look(page, 'removing');
		await page.getByTestId('many-remove-yes').click();
		await expect(row(page, files.long)).toHaveCount(0);
		await expect(head(page)).toHaveAttribute('data-rows', '37');
		await expect.poll(() => copies().some((name) => name.startsWith(id))).toBe(false);
		await ask(page, 'When is pump 7 inspected?');
		const answer = page.locator('[data-role=assistant]').last();
		await expect(answer).toHaveAttribute('data-state', /complete|failed/u, { timeout: 90_000 });
		await expect(answer).not.toContainText('Maintenance manual');
		await look(page, 'answer');

		await resize(app, { width: 900, height: 600 });
		await page.getByTestId('thread').evaluate((thread) => thread.scrollTo(0, 0));
		await look(page, 'narrow');
		await first.app.close();
		const second = await launch();
		await second.page.getByTestId('conversation-row').nth(0).click();
		await expect(head(second.page)).toHaveAttribute('data-rows', '37');
		await expect(head(second.page)).toHaveAttribute('data-summarised', String(summarised));
		await expect(second.page.getByTestId('gist').first()).toBeVisible();
		expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
	},
);

test(
	'a program that ends while files are read has them all the next time, each once',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(240_000);
		const files = await makeManyFiles(path.join(dataFolder, 'Cases'), 300);
		const chosen = [files.long, ...files.paths.slice(0, 12)];
		const first = await launch({ model: false });
		await drop(first.page, ...chosen);
		await expect.poll(() => readCount(first.page)).toBeGreaterThanOrEqual(1);
		await first.app.close();
		const second = await launch({ model: false });
		const { page } = second;
		await page.getByTestId('conversation-row').first().click();
		await expect(head(page)).toHaveAttribute('data-rows', '13');
		await look(page, 'after-quit');
		await page.getByTestId('many-go-on').click();
		await expect(head(page)).toHaveAttribute('data-read', '13', { timeout: 120_000 });
		await expect(head(page)).toHaveAttribute('data-rows', '13');

		// Killed: what was half stored is not there twice.
		await drop(page, ...files.paths.slice(12, 34));
		await expect(head(page)).toHaveAttribute('data-rows', '22');
		await expect.poll(() => readCount(page)).toBeGreaterThanOrEqual(1);
		second.app.process().kill('SIGKILL');
		const third = await launch({ model: false });
		await third.page.getByTestId('conversation-row').first().click();
		await expect(head(third.page)).toHaveAttribute('data-rows', '22');
		await third.page.getByTestId('many-go-on').click();
		await expect(head(third.page)).toHaveAttribute('data-read', '22', { timeout: 120_000 });
		await expect(head(third.page)).toHaveAttribute('data-rows', '22');
	},
);

test(
	'a dropped folder is offered, two versions stay a table, and all of it is there in German and dark',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(240_000);
		const folder = path.join(dataFolder, 'Cases');
		const files = await makeManyFiles(folder);
		mkdirSync(path.join(folder, 'more'));
		writeFileSync(path.join(folder, 'more', 'notes.txt'), 'The board meets on 4 May 2026 in room 12.');
		writeFileSync(path.join(folder, 'program.exe'), 'no document');
		const { app, page, pageErrors } = await launch({
			model: false,
			size: { width: 900, height: 600 },
			env: { LANGUAGE: 'de', LC_ALL: 'de_DE.UTF-8' },
			args: ['--lang=de'],
		});
		await page.getByTestId('open-settings').click();
		await page.getByTestId('setting-theme').locator('label:has(input[data-value=dark])').click();
		await page.getByTestId('new-conversation').click();
		await drop(page, files.before, files.after);
		await expect(head(page)).toHaveAttribute('data-read', '2');
		await expect(page.getByTestId('document-card')).toHaveCount(0);
		await look(page, 'de-two');
		await choose(page, files.before, 'compare-with');
		await row(page, files.after).getByTestId('compare-this').click();
		await expect(page.getByTestId('compared-change')).toHaveCount(4);
		await look(page, 'de-comparison');

		await drop(page, folder);
		await expect(page.getByTestId('folder-offer')).toContainText('41');
		await look(page, 'de-folder');
		await page.getByTestId('folder-open').click();
		await expect(head(page)).toHaveAttribute('data-rows', '41');
		await expect(head(page)).toHaveAttribute('data-read', '38', { timeout: 120_000 });
		await page.getByTestId('many-sort').nth(1).click();
		await look(page, 'de-read');
		await page.getByTestId('summarise-all').click();
		await expect(head(page)).toHaveAttribute('data-summarised', '38', { timeout: 120_000 });
		await page.getByTestId('show-overall').click();
		await expect(page.getByTestId('overall-document').first()).toBeVisible();
		await look(page, 'de-overall');
		// Each citation in the words of its document.
		const overall = path.join(dataFolder, 'overall.md');
		await answerDialogs(app, overall);
		await page.getByTestId('overall-save').click();
		await page.getByTestId('overall-markdown').click();
		await expect.poll(() => existsSync(overall)).toBe(true);
		const text = readFileSync(overall, 'utf8');
		expect(/# Letter 3\.pdf\n[^#]*/u.exec(text)?.[0]).toContain('(Seite 1)');
		expect(/# Letter 7\.docx\n[^#]*/u.exec(text)?.[0]).toContain('(Abschnitt 1)');
		expect(text.indexOf('Letter 9.pdf')).toBeLessThan(text.indexOf('Letter 10.eml'));
		await choose(page, files.before, 'many-detail');
		await expect(page.getByTestId('many-detail-view').getByTestId('document-card')).toBeVisible();
		await look(page, 'de-detail');
		await resize(app, { width: 1280, height: 800 });
		await look(page, 'de-detail-wide');
		expect(pageErrors).toEqual([]);
	},
);

async function textOf(file: string, format: 'docx' | 'csv' | 'xlsx'): Promise<string> {
	const { pages } = await readBytes(new Uint8Array(readFileSync(file)), format);
	return pages.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
}
