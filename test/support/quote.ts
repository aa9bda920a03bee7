import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { choose } from './looks.ts';

/** Quotations, whether the summary has begun by itself or a busy computer asks first. */
export async function quote(page: Page): Promise<void> {
	const asked = page.getByTestId('make-quotations');
	const stop = page.getByTestId('summary-stop');
	await asked.or(stop).first().waitFor();
	if (!(await asked.isVisible())) await stop.click();
	// One that began by itself and was stopped offers them too: before its first point like this, afterwards as a kind.
	const kinds = page.getByTestId('summary-kind');
	await asked.or(kinds).first().waitFor();
	if (await asked.isVisible()) await asked.click();
	else await choose(page, 'summary-kind', 'quotations');
	await expect(page.locator('[data-testid=summary][data-method=quotations]')).toHaveAttribute(
		'data-state',
		'done',
	);
}
