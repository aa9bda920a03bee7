import type { Page } from '../../../src-main/contract/entities.ts';
import { onOneLine } from '../one-line.ts';
import { canBeName, isNumber } from '../heading-row.ts';
import { namedRows, type GivenRow } from '../named-rows.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { decodeText } from '../text/decode-text.ts';
import { csvRows, delimiterOf } from './csv-rows.ts';

/** A table as text, in sections of rows that know what its first row calls the columns. */
export function readCsv(bytes: Uint8Array, { limits }: ReadingContext): Promise<Reading> {
	const text = decodeText(bytes);
	// Excel's own line that says which delimiter follows.
	const said = /^sep=(.)\n/u.exec(text);
	const body = said === null ? text : text.slice(said[0].length);
	const rows: GivenRow[] = [];
	let hasHead = false;
	let [left, total] = [limits.cells, 0];
	for (const cells of csvRows(body, said?.[1] ?? delimiterOf(body))) {
		total += 1;
		left -= cells.length;
		if (left < 0) continue;
		// A title above the table has one cell only.
		const isFirst: boolean = !hasHead && cells.filter((cell) => cell !== '').length > 1;
		hasHead ||= isFirst;
		rows.push({ cells, isHead: isFirst && isHead(cells) });
	}
	const blocks = namedRows(rows);
	const pages: Page[] = [];
	for (let at = 0; at < blocks.length; at += rowsOfSection)
		pages.push({
			number: pages.length + 1,
			blocks: blocks.slice(at, at + rowsOfSection),
			hasText: true,
		});
	const notes =
		rows.length < total ? [{ kind: 'rows-left-out' as const, sheet: '', read: rows.length, total }] : [];
	return Promise.resolve({ title: '', pages, notes });
}

/** Such a file has no other way of saying what its columns are called (RFC 4180, 2), but may leave it out. */
function isHead(cells: readonly string[]): boolean {
	return cells.map(onOneLine).every((cell) => cell === '' || (canBeName(cell) && !isNumber(cell)));
}

const rowsOfSection = 50;
