import type { Page, TestInfo } from '@playwright/test';
import { faultsOf } from './faults.ts';
import { expect } from './program.ts';

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
