import { cellText } from '../cell-text.ts';
import type { SheetRow } from '../office/sheets.ts';
import type { CellFormats } from './cell-formats.ts';
import { ReadFailure } from '../read-failure.ts';
import { attributeOf, xmlTags, xmlText, type XmlTag } from '../xml/xml-tags.ts';

/**
 * The rows of a sheet as it shows them (ECMA-376 part 1, 18.3.1); a merged cell's text stands in its first cell. Throws
 * `document-damaged` where the sheet breaks off.
 */
export function* sheetRows(
	xml: string,
	strings: readonly string[],
	formats: CellFormats,
): Generator<SheetRow> {
	let cells: (string | undefined)[] = [];
	let [row, column] = [-1, -1];
	let isBold = true;
	let cell: XmlTag | undefined;
	let value = '';
	let phonetic = false;
	let whole = false;
	for (const tag of xmlTags(xml)) {
		switch (tag.name) {
			case 'sheetData':
				whole = tag.kind !== 'open';
				break;
			case 'row':
				if (tag.kind === 'open')
					[cells, row, column, isBold] = [[], (Number(attributeOf(tag, 'r')) || row + 2) - 1, -1, true];
				else if (tag.kind === 'close') yield { row, cells, isBold };
				break;
			case 'c':
				if (tag.kind !== 'close') [cell, value, column] = [tag, '', columnOf(tag) ?? column + 1];
				else if (cell !== undefined) {
					const text = cellText(shown(cell, value, strings, formats));
					if (text !== '') {
						cells[column] = text;
						isBold &&= formats.isBold(styleOf(cell));
					}
					cell = undefined;
				}
				break;
			case 'rPh':
				phonetic = tag.kind === 'open';
				break;
			case 'v':
			case 't':
				if (tag.kind === 'open' && !phonetic) value += xmlText(tag.text);
		}
	}
	if (!whole) throw new ReadFailure('document-damaged');
}

/** The 0-based column of a reference such as AB12; undefined where a cell has none and follows the one before. */
function columnOf(cell: XmlTag): number | undefined {
	const letters = /^[A-Z]{1,3}/u.exec(attributeOf(cell, 'r'))?.[0];
	if (letters === undefined) return undefined;
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return Math.min(column - 1, lastColumn);
}

/** The types of values: ECMA-376 part 1, 18.18.11. */
function shown(cell: XmlTag, value: string, strings: readonly string[], formats: CellFormats): string {
	switch (attributeOf(cell, 't')) {
		case 's':
			return strings[Number(value)] ?? '';
		case 'b':
			return value === '1' ? 'TRUE' : 'FALSE';
		case '':
		case 'n':
			return value === '' ? '' : formats.shown(styleOf(cell), Number(value));
		// Texts, dates in words, and errors as the sheet shows them.
		default:
			return value;
	}
}

function styleOf(cell: XmlTag): number {
	return Number(attributeOf(cell, 's') || 0);
}

/** Excel has 16,384 columns. */
const lastColumn = 16_383;
