import type { Page, TestInfo } from '@playwright/test';
import { faultsOf } from './faults.ts';
import { expect } from './program.ts';

/** Both languages, both themes and both widths in two runs instead of eight. */
export const twoLooks = [
	{ language: 'en', theme: 'light', width: 1280 },
	{ language: 'de', theme: 'dark', width: 900 },
] as const;

/** In the settings, as a person chooses it. */
export async function chooseLook(
	page: Page,
	{ language, theme }: { language: 'en' | 'de'; theme: 'light' | 'dark' },
): Promise<void> {
	await page.getByTestId('open-settings').click();
	for (const [group, value] of [
		['setting-theme', theme],
		['setting-language', language],
	] as const)
		await choose(page, group, value);
}

/** One of a group in the settings. */
export async function choose(page: Page, group: string, value: string): Promise<void> {
	const label = page.getByTestId(group).locator(`label:has(input[data-value="${value}"])`);
	await label.click();
	await expect(label.locator('input')).toBeChecked();
}

/** Pictures in both themes and sizes, and what a screen reader would stumble over. */
export async function everyLook(page: Page, info: TestInfo, name: string): Promise<void> {
	for (const theme of ['light', 'dark']) {
		await page.evaluate((one) => (document.documentElement.dataset['theme'] = one), theme);
		expect(await faultsOf(page)).toEqual([]);
		for (const width of [1280, 900]) {
			await page.setViewportSize({ width, height: 800 });
			await page.screenshot({ path: info.outputPath(`${name}-${theme}-${width}.png`) });
		}
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
}
