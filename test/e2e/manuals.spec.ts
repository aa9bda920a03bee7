import { debianManual, manualMissing } from '../support/documents/debian-manual.ts';
import { long, drop, expect, test } from '../support/program.ts';

/** `word` is told by the manual far behind its table of contents. */
const manuals = [
	{ language: 'en', pages: 200, word: 'fsck', ...reference('en') },
	{ language: 'de', pages: 200, word: 'fsck', ...reference('de') },
	{ language: 'fr', pages: 200, word: 'fsck', ...reference('fr') },
	{ language: 'ja', pages: 200, word: 'fsck', ...reference('ja') },
	{
		language: 'es',
		pages: 60,
		word: 'lintian',
		name: 'maint-guide-es',
		file: 'usr/share/doc/maint-guide-es/maint-guide.es.pdf',
	},
];

for (const manual of manuals)
	test(`a real manual is read, quoted and searched (${manual.language})`, long, async ({ launch }) => {
		test.setTimeout(240_000);
		const file = debianManual(manual);
		test.skip(file === null, manualMissing);
		const { page, pageErrors } = await launch({ model: false });
		await drop(page, file ?? '');
		const card = page.getByTestId('document-card');
		await expect(card).toHaveAttribute('data-language', manual.language, { timeout: 60_000 });
		expect(Number(await card.getAttribute('data-pages'))).toBeGreaterThan(manual.pages);
		await expect(page.getByTestId('summary')).toHaveAttribute('data-state', 'done');
		const pages = await page
			.getByTestId('point')
			.getByTestId('page-chip')
			.evaluateAll((chips) => chips.map((chip) => Number(chip.dataset['page'])));
		expect(pages.length).toBeGreaterThan(5);
		expect(Math.max(...pages)).toBeGreaterThan(manual.pages / 2);

		await page.getByTestId('show-document').click();
		await page.getByTestId('panel-find').click();
		await page.getByTestId('panel-find-text').fill(manual.word);
		await expect(page.getByTestId('panel-found')).toHaveText(/^1 of \d+$/u);
		await page.getByTestId('panel-go-to').fill(String(manual.pages));
		await page.keyboard.press('Enter');
		await expect(
			page.locator(`[data-testid=panel-page][data-page="${manual.pages}"][data-drawn=true]`),
		).toBeVisible();
		expect(pageErrors).toEqual([]);
	});

function reference(language: string): { name: string; file: string } {
	const name = `debian-reference-${language}`;
	return { name, file: `usr/share/debian-reference/debian-reference.${language}.pdf` };
}
