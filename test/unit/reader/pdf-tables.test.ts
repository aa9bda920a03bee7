import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { namesAbove, namesText } from '../../../src-main/contract/column-names.ts';
import type { Page } from '../../../src-main/contract/entities.ts';
import { sectionText } from '../../../src-main/documents/sections.ts';
import { findPassage } from '../../../src-renderer/lib/find-passage.ts';
import { readProjectFile } from '../../support/documents/read-file.ts';

const folder = 'test/support/files/tables';
const read = async (name: string): Promise<Page[]> => (await readProjectFile(`${folder}/${name}.pdf`)).pages;
const rowsOf = (page: Page | undefined) => (page?.blocks ?? []).filter((block) => block.kind === 'table-row');

/** Page by page: the columns' names where they change, each row with all its cells, other blocks as they are. */
function written(pages: readonly Page[]): string {
	return pages
		.flatMap(({ number, blocks }) => [
			`— page ${number}`,
			...blocks.flatMap((block, at) => {
				const names = namesAbove(block, blocks[at - 1]);
				const text = block.cells === undefined ? `${block.kind}: ${block.text}` : block.cells.join(' | ');
				return names === undefined ? [text] : [`(${namesText(names)})`, text];
			}),
		])
		.join('\n')
		.concat('\n');
}

describe('tables of a PDF', () => {
	it.each(['payments-repeated', 'medication-once', 'budget-plain', 'two-tables', 'gazette-columns'])(
		'%s is read as it was written',
		async (name) => {
			const golden = path.resolve(folder, `${name}.txt`);
			await expect(written(await read(name))).toMatchFileSnapshot(golden);
		},
	);

	it('go on over pages with the names of their columns, whether or not these stand there again', async () => {
		for (const [name, names, rows] of [
			['payments-repeated', ['Date', 'Payee', 'Purpose', 'Amount'], 58],
			['medication-once', ['Wirkstoff', 'Dosis', 'Einnahme', 'Hinweis'], 66],
			['budget-plain', ['Code', 'Account', 'Owner', 'Budget'], 62],
		] as const) {
			const all = (await read(name)).flatMap(rowsOf);
			const [head, ...others] = all;
			expect(head?.cells).toEqual(names);
			expect(head?.columns).toBeUndefined();
			expect(others).toHaveLength(rows);
			expect(others.filter(({ columns }) => columns?.join() === names.join())).toHaveLength(rows);
		}
	});

	it('lose no row that stands at the top of a page and looks like that of the page before', async () => {
		const pages = await read('medication-once');
		expect(pages.map((page) => rowsOf(page)[0]?.text)).toEqual([
			'Wirkstoff | Dosis | Einnahme | Hinweis',
			'Amlodipin | 40 mg | 0-0-1 | bei Schwindel Rücksprache mit der Stationsärztin',
			'Apixaban | 80 mg | 1-1-1 | abends',
			'Furosemid | 20 mg | 0-0-1',
		]);
	});

	it('are not joined where another one begins the next page', async () => {
		const pages = await read('two-tables');
		const [first] = rowsOf(pages[2]);
		expect(first?.cells).toEqual(['No.', 'Building', 'Rent a month']);
		expect(rowsOf(pages[1]).every(({ columns }) => columns?.[0] === 'Seat')).toBe(true);
		expect(rowsOf(pages[2]).some(({ columns }) => columns?.[0] === 'Seat')).toBe(false);
	});

	it('say to a model what a row on a later page is about', async () => {
		const pages = await read('payments-repeated');
		const blocks = (pages[2]?.blocks ?? []).slice(0, 2).map((block) => ({ page: 3, block }));
		expect(sectionText({ blocks })).toBe(
			'Date | Payee | Purpose | Amount\n' +
				'04/04/2026 | Mill Street Joinery | Repair of the reading desks in the children’s library | 340.00\n' +
				'05/04/2026 | Fenwick Transport | Slates | 19,030.99',
		);
	});
});

describe('a row that is cited', () => {
	const row = '12/02/2026 | Mill Street Joinery | Repair of the reading desks | 1,260.40';

	it.each([
		['cell by cell', ['12/02/2026 Mill Street', 'Joinery', 'Repair of the', 'reading desks', '1,260.40']],
		['line by line', ['12/02/2026', 'Mill Street', 'Repair of the', '1,260.40', 'Joinery', 'reading desks']],
	])('is found where a page writes it %s', (_, texts) => {
		const found = findPassage(['Fenwick Transport', ...texts, '13/02/2026'], row);
		expect(found.map(({ block }) => block)).toEqual(texts.map((_text, at) => at + 1));
	});

	it.each(['payments-repeated', 'medication-once', 'budget-plain', 'two-tables', 'gazette-columns'])(
		'is marked on its own page of %s',
		async (name) => {
			const pages = await read(name);
			const bytes = new Uint8Array(await readFile(path.resolve(folder, `${name}.pdf`)));
			const task = pdfjs.getDocument({ data: bytes, verbosity: 0, useSystemFonts: true });
			const document = await task.promise;
			for (const page of pages) {
				const { items } = await (await document.getPage(page.number)).getTextContent();
				const texts = items.map((item) => ('str' in item ? item.str : ''));
				const lost = rowsOf(page).filter(({ text }) => findPassage(texts, text).length === 0);
				expect(lost.map(({ text }) => text)).toEqual([]);
			}
			await task.destroy();
		},
	);

	it('is not found in another one with the same figures', () => {
		expect(findPassage(['12/02/2026', 'Mill Street Bakery', '1,260.40'], row)).toEqual([]);
	});
});
