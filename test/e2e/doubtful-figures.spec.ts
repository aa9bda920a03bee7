import type { Locator, Page } from '@playwright/test';
import { quote } from '../support/quote.ts';
import { drop, expect, long, sampleDocument, test } from '../support/program.ts';
import { onClipboard } from '../support/system-clipboard.ts';

test(
	'a figure that differs is marked with the words of its source, put right or confirmed, and taken along clean',
	long,
	async ({ launch }) => {
		const { app, page, pageErrors } = await launch();
		await drop(page, sampleDocument);
		await quote(page);

		// Put right by one click.
		const cost = await write(page, 'The renovation will cost', ['1,840,000', '1,480,000']);
		await expect(cost.getByTestId('finding')).toContainText(
			'Page 1 says “The renovation will cost 1,840,000 euros',
		);
		await cost.getByRole('button', { name: 'Change to 1,840,000 euros' }).click();
		await expect(cost).toHaveAttribute('data-findings', '0');
		await expect(cost.getByTestId('point-text')).toContainText('will cost 1,840,000 euros');
		await expect(cost.getByTestId('finding')).toHaveCount(0);

		// Confirmed by the person: the warning goes, the words stay.
		const meetings = await write(page, 'The council decided', ['214 residents', '241 residents']);
		await expect(meetings.getByTestId('finding')).toContainText('214 residents');
		await meetings.getByRole('button', { name: 'It is right' }).click();
		await expect(meetings).toHaveAttribute('data-findings', '0');
		await expect(meetings.getByTestId('finding')).toHaveCount(0);
		await expect(meetings.getByTestId('finding-kept')).toContainText('You confirmed “241');
		await expect(meetings.getByTestId('point-text')).toContainText('241 residents');

		// With one left open, copying asks first.
		const room = await write(page, 'can object in writing', ['Room 214', 'Room 241']);
		await page.getByTestId('summary-copy').click();
		const dialog = page.getByRole('dialog');
		await expect(dialog).toContainText('1 doubtful place is still open');
		await dialog.getByRole('button', { name: 'Correct first' }).click();
		await expect(dialog).toBeHidden();
		await expect(room.getByTestId('finding').getByRole('button').first()).toBeFocused();
		await expect(room.getByTestId('finding')).toBeInViewport();
		expect(await onClipboard(app)).toEqual({ text: '', html: '' });

		await page.getByTestId('summary-copy').click();
		await dialog.getByRole('button', { name: 'Copy with marks' }).click();
		await expect
			.poll(async () => (await onClipboard(app)).text)
			.toMatch(/Room 241 \[source: “[^”]*Room 214/u);
		expect((await onClipboard(app)).html).toMatch(/Room <mark>241<\/mark><i> \[source: “[^”]*Room 214/u);

		// Without an open one it is copied at once, with nothing of how it was written.
		await room.getByTestId('finding-change').click();
		await expect(room).toHaveAttribute('data-findings', '0');
		await page.getByTestId('summary-copy').click();
		await expect.poll(async () => (await onClipboard(app)).text).not.toContain('[source:');
		await expect(dialog).toHaveCount(0);
		const { text, html } = await onClipboard(app);
		for (const copied of [text, html]) {
			expect(copied).toContain('will cost 1,840,000 euros');
			expect(copied).toContain('241 residents');
			expect(copied).toContain('Room 214');
			expect(copied).toContain('(page 3)');
			expect(copied).toContain('AI draft, not checked');
			expect(copied).not.toMatch(/[*#]|<mark>|\[source/u);
		}
		expect(text).not.toMatch(/<\w/u);
		expect(html).toMatch(/<h1>.*<h2>.*<ul><li>/su);

		// Without page numbers where somebody wants the text alone.
		await page.getByTestId('summary-save').click();
		await page.getByTestId('copy-plain').click();
		await expect.poll(async () => (await onClipboard(app)).text).not.toMatch(/\(pages? \d/u);
		const alone = await onClipboard(app);
		for (const copied of [alone.text, alone.html]) {
			expect(copied).toContain('will cost 1,840,000 euros');
			expect(copied).toContain('AI draft, not checked');
			expect(copied).toMatch(/SHA-256 of the document: [0-9a-f]{64}/u);
			expect(copied).not.toContain('(page');
		}
		expect(pageErrors).toEqual([]);
	},
);

/** Edits the point in place and waits for the doubt about it. */
async function write(page: Page, start: string, [right, wrong]: [string, string]): Promise<Locator> {
	const id = await page.getByTestId('point').filter({ hasText: start }).getAttribute('data-point-id');
	const point = page.locator(`[data-point-id="${id ?? ''}"]`);
	await point.hover();
	await point.getByTestId('point-menu').click();
	await page.getByTestId('point-edit').click();
	const editor = page.getByTestId('point-editor');
	const before = await editor.inputValue();
	expect(before).toContain(right);
	await editor.fill(before.replace(right, wrong));
	await editor.press('Enter');
	await expect(point).toHaveAttribute('data-findings', '1');
	await expect(point.locator('mark')).toContainText(/\d/u);
	return point;
}
