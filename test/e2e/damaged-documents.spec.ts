import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../tools/setup/places.mjs';
import { mutatedDocument } from '../support/documents/fuzz/mutate-document.ts';
import { seeds, type Seed } from '../support/documents/fuzz/seeds.ts';
import { randomFrom } from '../support/model-files/mutate.ts';
import { drop, expect, long, sampleDocument, test } from '../support/program.ts';

const file = (...names: string[]): string => path.join(root, 'test', 'support', 'files', ...names);
const seedOf = (whole: string, format: Seed['format']): Seed => ({
	name: path.basename(whole),
	format,
	bytes: new Uint8Array(readFileSync(whole)),
});
const pictures = ['stamp.png', 'stamp.jpg', 'stamp.tif'].map((name) =>
	seedOf(file('pictures', name), 'image'),
);
const pdfs = [
	sampleDocument,
	file('right-to-left.pdf'),
	file('tables', 'two-tables.pdf'),
	file('tables', 'budget-plain.pdf'),
	file('partly-scanned.pdf'),
].map((name) => seedOf(name, 'pdf'));
const others = seeds.filter(({ format }) => !['pdf', 'image'].includes(format));

/** Twenty of each, with one to four faults each, the same ones at every run. */
function writeDamaged(folder: string): { readonly all: string[]; readonly pdfs: string[] } {
	mkdirSync(folder);
	const random = randomFrom(20_261_127);
	const write = (from: readonly Seed[]): string[] =>
		Array.from({ length: 20 }, (_, at) => {
			const whole = from[at % from.length] as Seed;
			const { name, ext } = path.parse(whole.name);
			const target = path.join(folder, `${name} ${at}${ext}`);
			writeFileSync(target, mutatedDocument(whole, random));
			return target;
		});
	const damaged = write(pdfs);
	return { all: [...write(pictures), ...damaged, ...write(others)], pdfs: damaged };
}

test(
	'sixty damaged files are read, drawn or refused, and the program goes on',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(180_000);
		const files = writeDamaged(path.join(dataFolder, 'damaged'));
		const { page, pageErrors } = await launch({ model: false });
		const rows = page.getByTestId('many-row');
		const count = (...states: string[]): Promise<number> =>
			rows.evaluateAll(
				(all, which) => all.filter((row) => which.includes(row.dataset['state'] ?? '')).length,
				states,
			);
		await drop(page, ...files.all);
		await expect(page.getByTestId('many-head')).toHaveAttribute('data-rows', /^[6-9]\d$/u);
		await expect.poll(() => count('waiting', 'reading'), { timeout: 120_000 }).toBe(0);
		expect(await count('read', 'failed')).toBe(await rows.count());
		// Faults that always or never break a file would show little.
		expect(await count('read')).toBeGreaterThan(10);
		expect(await count('failed')).toBeGreaterThan(10);
		for (const code of ['document-reader-crashed', 'document-reader-timeout', 'document-reader-memory'])
			await expect(page.locator(`[data-testid=many-row][data-code="${code}"]`)).toHaveCount(0);

		let drawn = 0;
		for (const pdf of files.pdfs) {
			const row = page.locator(`[data-testid=many-row][data-state=read][data-name="${path.basename(pdf)}"]`);
			if ((await row.count()) === 0) continue;
			await row.getByTestId('many-show').click();
			await expect(page.getByTestId('document-panel')).toHaveAccessibleName(
				new RegExp(path.parse(pdf).name, 'u'),
			);
			await isShown(page);
			drawn += await page.locator('[data-testid=panel-page][data-drawn=true]').count();
		}
		expect(drawn).toBeGreaterThan(5);

		const next = path.join(dataFolder, 'next.txt');
		writeFileSync(next, 'The gate is closed on 3 May 2026. It opens again on 5 May 2026.');
		await page.getByTestId('new-conversation').click();
		await drop(page, next);
		await expect(page.getByTestId('document-card')).toHaveAttribute('data-name', 'next.txt');
		expect(pageErrors).toEqual([]);
	},
);

/** Drawn, or as text where it cannot be drawn. */
async function isShown(page: Page): Promise<void> {
	await expect(page.locator('[data-testid=panel-page]:not([data-drawn=false])').first()).toBeVisible();
}
