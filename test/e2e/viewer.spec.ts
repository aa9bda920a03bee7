import type { Page } from '@playwright/test';
import { coveredText } from '../support/covered-text.ts';
import { drop, expect, sampleDocument, test } from '../support/program.ts';

const pageAt = (page: Page, number: number) =>
	page.locator(`[data-testid=panel-page][data-page="${number}"][data-drawn=true]`);

test('a PDF is shown as it looks: cited sentences marked, searched, enlarged, and asked about', async ({
	launch,
}) => {
	const { page, pageErrors } = await launch();
	await drop(page, sampleDocument);
	const passage = page.getByTestId('key-passage').first();
	const chip = passage.getByTestId('page-chip');

	// A citation shows its sentences in a card, and marks exactly them on the page.
	await chip.hover();
	await expect(page.getByTestId('citation-card')).toContainText('The town library on Mill Street');
	await chip.click();
	await expect(pageAt(page, 1)).toBeVisible();
	const marks = page.getByTestId('marked-passage');
	await expect(marks).not.toHaveCount(0);
	const marked = await coveredText(page, 'marked-passage');
	expect(marked).toContain('The town library on Mill Street will be closed');
	expect(marked).toContain('the end of their life');
	expect(marked).not.toContain('council decided');

	// Another page is drawn when somebody goes there.
	await page.getByTestId('panel-go-to').fill('3');
	await page.keyboard.press('Enter');
	await expect(pageAt(page, 3)).toBeVisible();
	await expect(page.getByTestId('document-panel')).toHaveAttribute('data-page', '3');

	// Search goes to the first page with the words from here on, and around.
	await page.keyboard.press('ControlOrMeta+f');
	await page.getByTestId('panel-find-text').fill('car park');
	await expect(page.getByTestId('panel-found')).toHaveText('1 of 1');
	await expect(pageAt(page, 2)).toBeVisible();
	expect((await coveredText(page, 'found-place')).toLowerCase()).toContain('car park');
	await page.getByTestId('panel-find-text').fill('dinosaur');
	await expect(page.getByTestId('panel-found')).toHaveText('Not found');
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('panel-find-text')).toBeHidden();

	// Larger than the panel: the rest is reached by scrolling.
	const before = (await pageAt(page, 2).boundingBox())?.width ?? 0;
	await page.getByTestId('zoom-in').click();
	await page.getByTestId('zoom-in').click();
	await expect
		.poll(async () => (await pageAt(page, 2).boundingBox())?.width ?? 0)
		.toBeGreaterThan(before * 1.4);
	const scroller = page.getByTestId('document-panel').getByRole('group').first();
	expect(await scroller.evaluate((element) => element.scrollWidth > element.clientWidth + 50)).toBe(true);
	await page.getByTestId('zoom-fit').click();
	// As wide as the panel has room for, and no wider.
	await expect
		.poll(() => scroller.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
		.toBe(0);
	const inside = await scroller.evaluate(({ clientWidth }) => clientWidth);
	expect((await pageAt(page, 2).boundingBox())?.width).toBeGreaterThan(inside * 0.85);

	// The text alone, and back.
	await page.getByTestId('panel-view').click();
	await expect(scroller).toHaveAttribute('data-view', 'text');
	await page.getByTestId('panel-view').click();
	await expect(scroller).toHaveAttribute('data-view', 'pictures');

	// Selected words can be asked about.
	await expect(pageAt(page, 2)).toBeVisible();
	await select(page, 2, 'The car park behind the library');
	await page.getByTestId('selection-ask').click();
	await expect(page.getByTestId('composer')).toHaveValue(
		/^About this passage: “.*car park behind the library/u,
	);
	await select(page, 2, 'The car park behind the library');
	await page.getByTestId('selection-explain').click();
	const answer = page.locator('[data-role=assistant]').last();
	await expect(answer).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
	await expect(answer).toHaveAttribute('data-basis', 'passages');
	await expect(answer.getByTestId('page-chip').first()).toHaveText('page 2');
	expect(pageErrors).toEqual([]);
});

/** Selects the stretch of a page's text layer that begins with these words, as a person does with the mouse. */
async function select(page: Page, number: number, words: string): Promise<void> {
	const span = page
		.locator(`[data-testid=panel-page][data-page="${number}"] [data-testid=text-layer] span`)
		.filter({ hasText: words })
		.first();
	await span.scrollIntoViewIfNeeded();
	const box = await span.boundingBox();
	if (box === null) throw new Error('The words are not on the page');
	await page.mouse.move(box.x + 1, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 5 });
	await page.mouse.up();
}
