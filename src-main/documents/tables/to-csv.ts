import type { TextTable } from './table-of.ts';

/**
 * RFC 4180 with a byte order mark, by which spreadsheets know UTF-8. `separator` is the semicolon where the comma is a
 * decimal one. What a spreadsheet would run as a formula is prefixed by an apostrophe, so that it stays a text.
 */
export function toCsv(table: TextTable, separator: ',' | ';'): string {
	const lines = table.map((row) => row.map((cell) => quoted(harmless(cell))).join(separator));
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function harmless(cell: string): string {
	return /^[\s\0]*[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

/** Every cell, so that no sign inside of it has a meaning. */
function quoted(cell: string): string {
	return `"${cell.replaceAll('"', '""')}"`;
}
