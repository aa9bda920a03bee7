import type { Locator, Page } from '@playwright/test';
import { expect } from './program.ts';

/** What a person does with texts that hold personal data. */
export async function paste(page: Page, name: string, text: string): Promise<void> {
	await page.getByTestId('paste-text').click();
	await page.getByTestId('text-name').fill(name);
	await page.getByTestId('text-words').fill(text);
	await page.getByTestId('save-text').click();
	await expect(row(page, name)).toBeVisible();
}

export const row = (page: Page, name: string): Locator =>
	page.locator(`[data-testid=set-text][data-name="${name}"]`);
export const item = (page: Page, words: string): Locator =>
	page.locator(`[data-testid=finding-item][data-words="${words}"]`).first();

export async function openText(page: Page, name: string): Promise<void> {
	await row(page, name).getByTestId('open-text').click();
	await expect(page.getByTestId('review')).toHaveAttribute('data-state', 'ready');
}

/** Every open one by Enter, until none is left; what a model found is listed when the text was looked through again. */
export async function acceptByKeyboard(page: Page): Promise<void> {
	await expect(page.getByTestId('review')).toHaveAttribute('data-state', 'ready');
	await page.getByTestId('finding-list').focus();
	const left = async (): Promise<number> => {
		const review = page.getByTestId('review');
		return (
			Number(await review.getAttribute('data-findings')) - Number(await review.getAttribute('data-looked-at'))
		);
	};
	while ((await left()) > 0) {
		const before = await left();
		await page.keyboard.press('Enter');
		await expect.poll(left).toBeLessThan(before);
	}
	await expect(page.getByTestId('review')).toHaveAttribute('data-state', 'ready');
}

/** The bar moves when the last finding was looked at, so that a click may miss. */
export async function confirm(page: Page): Promise<void> {
	const button = page.getByTestId('confirm-text');
	await expect(async () => {
		if (await button.isVisible()) await button.click({ timeout: 1000 });
		await expect(page.getByTestId('review')).toHaveAttribute('data-confirmed', 'true', { timeout: 2000 });
	}).toPass();
}
