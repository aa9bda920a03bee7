import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/setup/places.mjs';
import { chooseLook } from '../support/looks.ts';
import { drop, expect, resize, aside, test } from '../support/program.ts';

const tables = (name: string): string => path.join(root, 'test', 'support', 'files', 'tables', name);
const shot = (name: string): string => {
	const folder = path.join(root, 'out', 'screens', 'tables');
	mkdirSync(folder, { recursive: true });
	return path.join(folder, `${name}.png`);
};

test('a table over several pages says on each what its columns are called', async ({ launch }) => {
	const { page, pageErrors } = await launch({ model: false });
	await drop(page, tables('payments-repeated.pdf'));
	await page.getByTestId('show-document').click();
	const point = page.getByTestId('point').filter({ hasText: '24/06/2026' });
	await point.getByTestId('page-chip').click();
	const fourth = page.locator('[data-testid=panel-page][data-page="4"][data-drawn=true]');
	await expect(fourth.getByTestId('marked-passage').first()).toBeInViewport();
	await page.screenshot({ path: shot('marked-row'), animations: 'disabled' });
	await page.getByTestId('panel-view').click();
	await page.getByTestId('panel-go-to').fill('3');
	await page.keyboard.press('Enter');
	const third = page.locator('[data-testid=panel-page][data-page="3"]');
	await expect(third.locator('thead th')).toHaveText(['Date', 'Payee', 'Purpose', 'Amount']);
	await expect(third.locator('tbody tr').first()).toContainText('04/04/2026');
	await page.screenshot({ path: shot('third-page'), animations: 'disabled' });
	const first = page.locator('[data-testid=panel-page][data-page="1"]');
	await page.getByTestId('panel-go-to').fill('1');
	await page.keyboard.press('Enter');
	await expect(first.locator('tbody tr').first()).toHaveText(/Date\s*Payee/u);
	await expect(first.locator('thead')).toHaveCount(0);
	expect(pageErrors).toEqual([]);
});

test('a later section of a long list says what its columns are called, also beside long names', async ({
	launch,
	dataFolder,
}) => {
	const { app, page, pageErrors } = await launch({ model: false });
	const file = path.join(dataFolder, 'Visitors of the library in the northern district, final version.csv');
	const rows = Array.from(
		{ length: 120 },
		(_, at) => `${at + 1};${at % 9 === 0 ? 'Association of tenants of the northern district' : 'Okafor'};yes`,
	);
	writeFileSync(file, ['No.;Name of the visitor;Has a card of the library', ...rows].join('\n'));
	await drop(page, file);
	await page.getByTestId('show-document').click();
	await page.getByTestId('panel-go-to').fill('2');
	await page.keyboard.press('Enter');
	const second = page.locator('[data-testid=panel-page][data-page="2"]');
	await expect(second.locator('thead th')).toHaveText([
		'No.',
		'Name of the visitor',
		'Has a card of the library',
	]);
	await expect(second.locator('tbody tr').first()).toContainText('50');
	await page.screenshot({ path: shot('list-en-light-1280'), animations: 'disabled' });
	await page.getByTestId('panel-close').click();
	await chooseLook(page, { language: 'de', theme: 'dark' });
	await page.getByTestId('conversation-row').first().click();
	await page.getByTestId('show-document').click();
	await page.getByTestId('panel-go-to').fill('2');
	await page.keyboard.press('Enter');
	await resize(app, { width: 900, height: 800 });
	await expect(second.locator('thead th').first()).toBeInViewport();
	await page.screenshot({ path: shot('list-de-dark-900'), animations: 'disabled' });
	expect(pageErrors).toEqual([]);
});

test(
	'the head of a table of many documents stays in sight while its rows are scrolled',
	aside,
	async ({ launch, dataFolder }) => {
		const { app, page, pageErrors } = await launch({ model: false });
		const files = Array.from({ length: 45 }, (_, at) => {
			const file = path.join(
				dataFolder,
				at === 30
					? `${'A very long name of a letter about the renovation '.repeat(3)}${at}.txt`
					: `Letter ${at + 1}.txt`,
			);
			writeFileSync(file, `The ward round begins at ${at} o’clock on Mondays and takes about half an hour.`);
			return file;
		});
		writeFileSync(path.join(dataFolder, 'Broken.pdf'), '%PDF-1.7 nothing');
		await drop(page, ...files, path.join(dataFolder, 'Broken.pdf'));
		await expect(page.getByTestId('many-head')).toHaveAttribute('data-read', '45', { timeout: 60_000 });
		await expect(page.getByTestId('many-row')).toHaveCount(46);
		for (const [language, theme, width] of [
			['en', 'light', 1280],
			['de', 'dark', 900],
		] as const) {
			await chooseLook(page, { language, theme });
			await page.getByTestId('conversation-row').first().click();
			await resize(app, { width, height: width === 900 ? 600 : 800 });
			await expect(page.getByTestId('many-row')).toHaveCount(46);
			const thread = page.getByTestId('thread');
			await thread.evaluate((element) => (element.scrollTop = 1200));
			const head = page.getByTestId('many-sort').first();
			await expect(head).toBeInViewport();
			await expect
				.poll(async () => {
					const [top, outer] = await Promise.all([head.boundingBox(), thread.boundingBox()]);
					return Math.round((top?.y ?? 0) - (outer?.y ?? 0));
				})
				.toBeLessThan(24);
			await page.screenshot({ path: shot(`head-${language}-${width}`), animations: 'disabled' });
			await thread.evaluate((element) => (element.scrollTop = 0));
			await page.screenshot({ path: shot(`top-${language}-${width}`), animations: 'disabled' });
		}
		expect(pageErrors).toEqual([]);
	},
);
