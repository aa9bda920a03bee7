import type { Page } from '../../../src-main/contract/entities.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { tableRow } from '../table-row.ts';
import { decodeText } from '../text/decode-text.ts';
import { csvRows, delimiterOf } from './csv-rows.ts';

/** A table as text, in sections that each begin with the first row, which names the columns. */
export function readCsv(bytes: Uint8Array, { limits }: ReadingContext): Promise<Reading> {
	const text = decodeText(bytes);
	// Excel's own line that says which delimiter follows.
	const said = /^sep=(.)\n/u.exec(text);
	const body = said === null ? text : text.slice(said[0].length);
	const pages: Page[] = [];
	let header: readonly string[] | undefined;
	let [left, total, read] = [limits.cells, 0, 0];
	for (const row of csvRows(body, said?.[1] ?? delimiterOf(body))) {
		total += 1;
		left -= row.length;
		if (left < 0) continue;
		read += 1;
		// A title above the table has one cell only.
		if (row.filter((cell) => cell !== '').length > 1) header ??= row;
		let page = pages.at(-1);
		if (page === undefined || page.blocks.length > rowsOfSection) {
			page = {
				number: pages.length + 1,
				blocks: page === undefined || header === undefined ? [] : [tableRow(header)],
				hasText: true,
			};
			pages.push(page);
		}
		page.blocks.push(tableRow(row));
	}
	const notes = read < total ? [{ kind: 'rows-left-out' as const, sheet: '', read, total }] : [];
	return Promise.resolve({ title: '', pages, notes });
}

const rowsOfSection = 50;
