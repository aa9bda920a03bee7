import type { Block } from '../../src-main/contract/entities.ts';
import { onOneLine } from './one-line.ts';
import { isHeadingRow, type SeenRow } from './heading-row.ts';
import { tableRow } from './table-row.ts';

/** A row of a table as its format gives it. */
export interface GivenRow {
	readonly cells: readonly string[];
	/** The document says that it names the columns. */
	readonly isHead?: boolean;
	/** All that stands in it is bold. */
	readonly isBold?: boolean;
}

/**
 * The rows of one table, those below a heading row with what it calls the columns: a row that the document marks as one,
 * else the first below a title that looks like it.
 */
export function namedRows(rows: readonly GivenRow[]): Block[] {
	// Where all are marked, nothing is said by it.
	const isSaid = rows.some(isMarked) && !rows.every(isMarked);
	const found = isSaid ? rows : withRecognised(rows.map((row) => ({ ...row, isHead: false })));
	const widest = mostLettersOfNames(rows);
	let heads: GivenRow[] = [];
	let names: string[] | undefined;
	return found.map((row) => {
		if (isMarked(row)) {
			const head = { ...row, cells: row.cells.map(onOneLine) };
			heads.push(head);
			return tableRow(head.cells);
		}
		if (heads.length > 0) names = joined(heads, widest) ?? names;
		heads = [];
		return tableRow(row.cells, names);
	});
}

function isMarked({ isHead }: GivenRow): boolean {
	return isHead === true;
}

/** A title above the table stands in one cell only. */
function withRecognised(rows: readonly GivenRow[]): readonly GivenRow[] {
	const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	const at = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
	const first = rows[at];
	if (first === undefined || width > mostColumns) return rows;
	const seen = ({ cells, isBold = false }: GivenRow): SeenRow => ({
		cells: Array.from({ length: width }, (_, column) => onOneLine(cells[column] ?? '')),
		isBold,
	});
	if (!isHeadingRow(seen(first), rows.slice(at + 1, at + 1 + looked).map(seen))) return rows;
	return rows.map((row) => (row === first ? { ...row, isHead: true } : row));
}

/** Heading rows above each other name their columns together; one with a single cell among many is a title. */
function joined(heads: readonly GivenRow[], widest: number): string[] | undefined {
	const width = heads.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	const names = Array.from({ length: width }, (_, column) => {
		const texts = heads.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
		return [...new Set(texts)].join(' ');
	});
	const named = names.filter((name) => name !== '');
	if (named.some((name) => name.length > longestMarked) || named.join('').length > widest) return undefined;
	return named.length > 1 || (named.length === 1 && width === 1) ? names : undefined;
}

/** Each row carries the names, so a hostile table could become very much larger by them than it is. */
function mostLettersOfNames(rows: readonly GivenRow[]): number {
	const letters = rows.reduce((sum, { cells }) => sum + cells.join('').length, 0);
	return (letters * mostGrowth) / Math.max(rows.length, 1);
}

const mostColumns = 200;
const looked = 200;
const longestMarked = 200;
const mostGrowth = 20;
