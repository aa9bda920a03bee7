import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { storeConversation } from '../support/database.ts';
import { choose } from '../support/looks.ts';
import { answerDialogs, drop, expect, aside, sampleDocument, test, type Launch } from '../support/program.ts';

/** What a person made or chose: it takes effect, leaves the program as it should, and is there again. */
test('the size of text changes at once and is remembered', aside, async ({ launch }) => {
	const first = await launch({ model: false });
	const sizes = (page: Page): Promise<[root: string, composer: number]> =>
		page.evaluate(() => [
			document.documentElement.style.fontSize,
			parseFloat(getComputedStyle(document.body).fontSize),
		]);
	const [before, usual] = await sizes(first.page);
	expect(before).toBe('100%');
	await first.page.getByTestId('open-settings').click();
	await choose(first.page, 'setting-text-size', '150');
	const large: [string, number] = ['150%', usual * 1.5];
	await expect.poll(() => sizes(first.page)).toEqual(large);
	expect(await first.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	await first.app.close();
	const second = await launch({ model: false });
	await expect.poll(() => sizes(second.page)).toEqual(large);
});

test(
	'a daily backup is looked at and restored, and what it replaces can be had back',
	aside,
	async ({ launch, dataFolder }) => {
		test.setTimeout(180_000);
		const folder = path.join(dataFolder, 'data');
		const backups = path.join(folder, 'backups');
		const has = (start: string): boolean =>
			existsSync(backups) && readdirSync(backups).some((name) => name.startsWith(start));
		const titles = (page: Page) => page.getByTestId('conversation-row').allInnerTexts();
		await storeConversation(folder, 'House rules', ['May visitors bring flowers?', 'Only without soil.']);
		const first = await launch({ dataFolder: folder, model: false });
		await expect.poll(() => has('daily')).toBe(true);
		await first.app.close();
		await storeConversation(folder, 'Duty roster', ['Who is on duty?', 'Anna.']);

		const second = await launch({ dataFolder: folder, model: false });
		await expect(second.page.getByTestId('conversation-row')).toHaveCount(2);
		await second.page.getByTestId('open-settings').click();
		await second.page.getByTestId('restore-backup').first().click();
		const holds = second.page.getByRole('dialog');
		await expect(holds).toContainText('House rules');
		await expect(holds).not.toContainText('Duty roster');
		await expect(second.page.getByTestId('restore-holds')).toContainText('1 conversation');
		await restore(second.app, second.page);

		const third = await launch({ dataFolder: folder, model: false });
		await expect(third.page.getByTestId('notice-restore-done')).toBeVisible();
		await expect(third.page.getByTestId('conversation-row')).toHaveCount(1);
		expect(await titles(third.page)).toEqual([expect.stringContaining('House rules')]);
		await third.page.getByTestId('open-settings').click();
		const replaced = third.page.locator('[data-testid=restore-backup][data-backup-id^=before-restore]');
		await replaced.click();
		await expect(third.page.getByRole('dialog')).toContainText('Duty roster');
		await restore(third.app, third.page);

		const fourth = await launch({ dataFolder: folder, model: false });
		await expect(fourth.page.getByTestId('conversation-row')).toHaveCount(2);
		await fourth.page
			.getByTestId('conversation-row')
			.filter({ hasText: 'Duty roster' })
			.locator('[data-row]')
			.click();
		await expect(fourth.page.getByText('Anna.')).toBeVisible();
	},
);

test(
	'an unchecked summary says so in Markdown and on the clipboard, and a checked one does not',
	aside,
	async ({ launch, dataFolder }) => {
		const { app, page } = await withSummary(launch);
		const point = (await page.getByTestId('point-text').first().innerText())
			.replaceAll(/[“”]/gu, '')
			.slice(0, 30);
		const clipboard = (): Promise<string> => app.evaluate(({ clipboard: system }) => system.readText());
		const draft = 'AI draft, not checked';
		const markdown = path.join(dataFolder, 'summary.md');
		await answerDialogs(app, markdown);
		await page.getByTestId('summary-save').click();
		await page.getByTestId('save-markdown').click();
		await expect.poll(() => existsSync(markdown) && readFileSync(markdown, 'utf8')).toContain(point);
		const saved = readFileSync(markdown, 'utf8');
		expect(saved).toMatch(/^# /u);
		expect(saved).toContain(draft);
		expect(saved).toMatch(/page 1/u);

		await page.getByTestId('summary-copy').click();
		await expect.poll(clipboard).toContain(point);
		expect(await clipboard()).toContain(draft);
		await page.getByTestId('checked-by-me').click();
		await expect(page.getByTestId('document-card')).toContainText(/checked by you/iu);
		await page.getByTestId('summary-copy').click();
		await expect.poll(clipboard).not.toContain(draft);
		expect(await clipboard()).toContain(point);
	},
);

test(
	'an edited summary stays beside the one that is made after it, also the next day',
	aside,
	async ({ launch }) => {
		const first = await withSummary(launch);
		const words = 'My own words about the library.';
		const points = (page: Page) => page.getByTestId('point');
		await points(first.page).first().hover();
		await points(first.page).first().getByTestId('point-menu').click();
		await first.page.getByTestId('point-edit').click();
		await first.page.getByTestId('point-editor').fill(words);
		await first.page.keyboard.press('Enter');
		await expect(points(first.page).first()).toContainText(words);
		await choose(first.page, 'summary-kind', 'detailed');
		await expect(first.page.getByTestId('summary-versions')).toContainText('2 of 2');
		await expect(first.page.getByTestId('summary')).toHaveAttribute('data-state', 'done');
		await expect(first.page.getByTestId('summary')).not.toContainText(words);
		await first.app.close();

		const { page } = await launch({ model: false });
		await page.getByTestId('conversation-row').first().locator('[data-row]').click();
		await page.getByTestId('summary-versions').getByRole('button').first().click();
		await expect(points(page).first()).toContainText(words);
		await expect(points(page).first()).toHaveAttribute('data-edited', 'true');
		await page.getByTestId('summary-versions').getByRole('button').last().click();
		await expect(page.getByTestId('summary')).not.toContainText(words);
		await expect(points(page)).not.toHaveCount(0);
	},
);

/** The program without a model, with the quotations of the sample on screen. */
async function withSummary(launch: Launch): Promise<{ app: ElectronApplication; page: Page }> {
	const program = await launch({ model: false });
	await drop(program.page, sampleDocument);
	await expect(program.page.getByTestId('summary')).toHaveAttribute('data-state', 'done', {
		timeout: 60_000,
	});
	return program;
}

/** Agrees to what the dialog shows; the program ends to begin anew, which the test does in its place. */
async function restore(app: ElectronApplication, page: Page): Promise<void> {
	await app.evaluate(({ app: program }) => (program.relaunch = () => undefined));
	const closed = app.waitForEvent('close');
	await page.getByTestId('restore-confirm').click();
	await closed;
}
