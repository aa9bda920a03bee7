import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { field, formFile } from '../support/documents/form-file.ts';
import { drop, expect, aside, test } from '../support/program.ts';

test(
	'what was filled into a form is cited, and marked where it stands',
	aside,
	async ({ launch, dataFolder }) => {
		const form = path.join(dataFolder, 'application.pdf');
		const text = (name: string, value: string, rect: string): string =>
			field(`/FT /Tx /T (${name}) /V (${value}) /DA (/F1 11 Tf 0 g)`, rect);
		writeFileSync(
			form,
			formFile(
				[
					['The applicant is', 60, 700],
					['The rent of the flat in euros is', 60, 660],
				],
				[
					text('name', 'Anna Miller from Harrow.', '150 695 420 713'),
					text('rent', '1,250.00 for each month.', '240 655 420 673'),
				],
			),
		);
		const { page, pageErrors } = await launch({ model: false });
		await drop(page, form);
		const point = page.getByTestId('point').filter({ hasText: '1,250.00' });
		await point.getByTestId('page-chip').first().click();
		await expect(page.locator('[data-testid=panel-page][data-drawn=true]')).toBeVisible();
		const marks = page.getByTestId('marked-passage');
		await expect(marks).not.toHaveCount(0);
		const right = async (): Promise<number> =>
			Math.max(...(await marks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right))));
		const sheet = await page.getByTestId('panel-page').first().boundingBox();
		// The value begins at 240 of the page's 595 points.
		await expect.poll(right).toBeGreaterThan((sheet?.x ?? 0) + (sheet?.width ?? 0) * (280 / 595));
		expect(pageErrors).toEqual([]);
	},
);
