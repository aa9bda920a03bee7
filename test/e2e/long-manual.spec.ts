import path from 'node:path';
import { writeLongPdf } from '../../tools/bench/pdf.mjs';
import { quote } from '../support/quote.ts';
import { ask, drop, expect, lastAnswer, long, test } from '../support/program.ts';

test(
	'a manual of 397 pages is quoted, looked at, searched and asked about',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(300_000);
		const manual = path.join(dataFolder, 'manual.pdf');
		const sentence = 'The boiler of the north wing is serviced by Harrow Heating every May.';
		await writeLongPdf(manual, 397, 320, { added: { 211: sentence } });
		const { page, pageErrors } = await launch();
		await drop(page, manual);
		await expect(page.getByTestId('document-card')).toHaveAttribute('data-pages', '397', {
			timeout: 120_000,
		});
		await quote(page);
		const pages = await page
			.getByTestId('point')
			.getByTestId('page-chip')
			.evaluateAll((chips) => chips.map((chip) => Number(chip.dataset['page'])));
		expect(pages.length).toBeGreaterThan(5);
		expect(Math.max(...pages)).toBeGreaterThan(200);
		await expect(page.getByTestId('coverage')).toContainText('397');

		// Only the pages in sight are there at all.
		await page.getByTestId('show-document').click();
		const there = page.getByTestId('panel-page');
		for (const number of [397, 1, 211]) {
			await page.getByTestId('panel-go-to').fill(String(number));
			await page.keyboard.press('Enter');
			await expect(
				page.locator(`[data-testid=panel-page][data-page="${number}"][data-drawn=true]`),
			).toBeVisible();
			expect(await there.count()).toBeLessThan(15);
		}
		await page.getByTestId('panel-go-to').fill('390');
		await page.keyboard.press('Enter');
		await page.getByTestId('panel-find').click();
		await page.getByTestId('panel-find-text').fill('Harrow Heating');
		await expect(page.getByTestId('panel-found')).toHaveText('1 of 1');
		await expect(page.getByTestId('document-panel')).toHaveAttribute('data-page', '211');
		await page.keyboard.press('Escape');

		await ask(page, 'Who services the boiler of the north wing?');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 90_000 });
		await expect(lastAnswer(page)).toHaveAttribute('data-basis', 'passages');
		await expect(lastAnswer(page)).toContainText('Harrow');
		await expect(lastAnswer(page).locator('[data-testid=page-chip][data-page="211"]').first()).toBeVisible();
		await ask(page, 'Which dinosaur lived longest?');
		await expect(lastAnswer(page)).toHaveAttribute('data-basis', 'not-found', { timeout: 60_000 });
		expect(pageErrors).toEqual([]);
	},
);
