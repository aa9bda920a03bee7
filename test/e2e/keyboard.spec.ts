import type { Locator, Page } from '@playwright/test';
import { storeConversation } from '../support/database.ts';
import { expect, long, test } from '../support/program.ts';

test('the main job is done by keyboard alone, and the focus is never lost', long, async ({ launch }) => {
	test.setTimeout(240_000);
	const { page, pageErrors } = await launch();
	const press = async (key: string): Promise<void> => {
		await page.keyboard.press(key);
	};

	// From the empty start to the sample document.
	await expect(page.getByTestId('composer')).toBeFocused();
	await tabTo(page, page.getByTestId('start-sample'), 'Shift+Tab');
	await press('Enter');
	await expect(page.getByTestId('document-card')).toBeVisible();
	await focusIsKept(page);
	const summary = page.getByTestId('summary');
	const make = page.getByTestId('make-summary');
	// A summary begins by itself where it is quick; a busy computer asks first.
	await make.or(page.getByTestId('summary-job')).first().waitFor();
	if (await make.isVisible()) {
		await tabTo(page, make, 'Shift+Tab');
		await press('Enter');
	}
	await expect(summary).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
	await focusIsKept(page);

	// A page opens beside it; Esc goes back to where one was.
	const points = page.getByTestId('point');
	const chip = points.first().getByTestId('page-chip').first();
	await tabTo(page, chip, 'Shift+Tab');
	await press('Enter');
	await expect(page.getByTestId('marked-passage').first()).toBeVisible();
	await focusIsKept(page);
	await press('Escape');
	await expect(page.getByTestId('document-panel')).toBeHidden();
	await expect(chip).toBeFocused();

	// A point is corrected, moved and the whole signed off.
	await tabTo(page, points.first().getByTestId('point-menu'), 'Tab');
	await press('Enter');
	await expect(page.getByTestId('point-edit')).toBeFocused();
	await press('Enter');
	const editor = page.getByTestId('point-editor');
	await expect(editor).toBeFocused();
	await press('ControlOrMeta+a');
	await page.keyboard.type('My own words about the library.');
	await press('Enter');
	await expect(points.first()).toContainText('My own words about the library.');
	await focusIsKept(page);
	await expect(points.first()).toBeFocused();
	await tabTo(page, page.getByTestId('checked-by-me'), 'Tab');
	await press('Space');
	await expect(page.getByTestId('checked-by-me')).toBeChecked();
	await focusIsKept(page);

	// A question, sent by Enter; a long answer, stopped by Esc.
	await tabTo(page, page.getByTestId('composer'), 'Tab');
	await page.keyboard.type('When does the library open again?');
	await press('Enter');
	const answers = page.locator('[data-role=assistant]');
	await expect(answers.last()).toHaveAttribute('data-state', 'complete');
	await focusIsKept(page);
	await press('ControlOrMeta+n');
	await expect(page.getByTestId('empty-state')).toBeVisible();
	await expect(page.getByTestId('composer')).toBeFocused();
	await page.keyboard.type('Write a long story about a river and a mountain, with many chapters.');
	await press('Enter');
	await expect(answers.last()).toHaveAttribute('data-state', 'writing');
	await focusIsKept(page);
	await press('Escape');
	await expect(answers.last()).toHaveAttribute('data-state', 'stopped');
	await focusIsKept(page);
	expect(pageErrors).toEqual([]);
});

test('searching, the sheet of shortcuts, deleting and undoing by keyboard alone', async ({
	launch,
	dataFolder,
}) => {
	for (const time of ['morning', 'night'])
		await storeConversation(dataFolder, `Good ${time}`, ['To the otter?', `Good ${time}, otter.`]);
	const { page, pageErrors } = await launch({ model: false });
	const rows = page.getByTestId('conversation-row');
	const shown = page.getByTestId('conversation');
	// The newest is opened from the list.
	await tabTo(page, rows.first().locator('[data-row]'), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(shown).toBeVisible();
	const later = await shown.getAttribute('data-conversation-id');

	await page.keyboard.press('ControlOrMeta+k');
	await expect(page.getByTestId('search-field')).toBeFocused();
	await page.keyboard.type('otter');
	const hits = page.getByTestId('search-hit');
	await expect(hits.nth(1)).toBeVisible();
	const ids = await hits.evaluateAll((all) =>
		all.map((one) => (one as HTMLElement).dataset['conversationId'] ?? ''),
	);
	const down = ids.findIndex((id) => id !== later);
	expect(down).toBeGreaterThanOrEqual(0);
	for (let at = 0; at < down; at += 1) await page.keyboard.press('ArrowDown');
	await expect(hits.nth(down)).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Enter');
	await expect(shown).toHaveAttribute('data-conversation-id', ids[down] ?? '');
	await expect(page.getByTestId('search-field')).toHaveCount(0);
	await focusIsKept(page);

	await page.keyboard.press('ControlOrMeta+/');
	await expect(page.getByTestId('shortcuts')).toBeVisible();
	await focusIsKept(page);
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('shortcuts')).toBeHidden();
	await focusIsKept(page);
	await page.keyboard.press('ControlOrMeta+k');
	await expect(page.getByTestId('search-field')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('search-field')).toHaveCount(0);
	await focusIsKept(page);

	const row = page.locator(`[data-conversation-id="${later ?? ''}"] [data-row]`);
	await tabTo(page, rows.locator('[data-row]:focus'), 'Shift+Tab');
	await page.keyboard.press('Home');
	await expect(row).toBeFocused();
	await page.keyboard.press('Delete');
	await expect(rows).toHaveCount(1);
	await focusIsKept(page);
	await tabTo(page, page.getByTestId('toast').getByRole('button', { name: 'Undo' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(rows).toHaveCount(2);
	await focusIsKept(page);
	expect(pageErrors).toEqual([]);
});

/** Goes on with Tab or Shift and Tab until the wanted part has the focus; every stop on the way can be seen. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
	for (let presses = 0; presses < 150; presses += 1) {
		if ((await wanted.count()) === 1 && (await wanted.evaluate((one) => one === document.activeElement)))
			return;
		await page.keyboard.press(key);
		await expect.poll(() => page.evaluate(focusProblem), { message: 'the focus can be seen' }).toBe('');
	}
	throw new Error(`150 times ${key} do not lead to ${wanted.toString()}`);
}

async function focusIsKept(page: Page): Promise<void> {
	await expect
		.poll(() => page.evaluate(() => document.activeElement?.tagName ?? ''), {
			message: 'something has the focus',
		})
		.not.toMatch(/^(BODY|HTML)?$/u);
}

/** In the window: what is wrong with the element that has the focus, or nothing. */
function focusProblem(): string {
	const focused = document.activeElement;
	if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has the focus';
	const name = focused.dataset['testid'] ?? `${focused.tagName} ${focused.ariaLabel ?? focused.className}`;
	const marks = (element: Element): boolean => {
		const style = getComputedStyle(element);
		return (
			(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
		);
	};
	const box = focused.getBoundingClientRect();
	// A radio button's words, a composer's frame or a splitter's colour show it in its place.
	const stands = focused.closest('label, .composer, [role=separator]');
	if (!marks(focused) && (stands === null || (stands.role !== 'separator' && !marks(stands))))
		return `${name}: unmarked`;
	if (
		stands === null &&
		(box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
	)
		return `${name}: outside of the window`;
	for (let element: Element | null = focused; element !== null; element = element.parentElement)
		if (getComputedStyle(element).opacity === '0') return `${name}: invisible`;
	return '';
}
