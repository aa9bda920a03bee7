import type { Line, Piece } from './line.ts';
import type { Extent, Table, TableRow } from './table.ts';

/** A line of the page, or several that together are one row of cells. */
export interface RowLine extends Line {
	readonly lines: readonly Line[];
}

/** The lines of a table as rows with a cell in each column: a cell's further lines belong to the row above. */
export function groupRows(lines: readonly RowLine[], leading: number): Table {
	const columns = columnsOf(lines);
	const tight = tightSpace(lines, columns.length, leading);
	const rows: OpenRow[] = [];
	let before: RowLine | undefined;
	for (const line of lines) {
		const open = rows.at(-1);
		if (open !== undefined && before !== undefined && goesOn(line, before, open, columns, leading, tight)) {
			addTo(open, line, columns);
		} else {
			rows.push({ lines: [...line.lines], cells: inColumns(line.cells, columns) });
		}
		before = line;
	}
	return { columns, rows };
}

/** Lines that are one row together. */
export function asOneRow(lines: readonly RowLine[], columns: readonly Extent[]): TableRow {
	const row: OpenRow = { lines: [], cells: columns.map(() => '') };
	for (const line of lines) addTo(row, line, columns);
	return row;
}

interface OpenRow extends TableRow {
	readonly lines: Line[];
	readonly cells: string[];
}

function addTo(row: OpenRow, line: RowLine, columns: readonly Extent[]): void {
	row.lines.push(...line.lines);
	for (const piece of line.cells) {
		const at = columnBelow(piece, columns);
		row.cells[at] = row.cells[at] === '' ? piece.text : `${row.cells[at] ?? ''} ${piece.text}`;
	}
}

/** Those of the line with the most cells, as far as cells reach that stand below one of them only. */
function columnsOf(lines: readonly RowLine[]): Extent[] {
	const model = lines.reduce((most, line) => (line.cells.length > most.cells.length ? line : most));
	const columns = model.cells.map(({ x, right }) => ({ left: x, right }));
	for (const cell of lines.flatMap((line) => line.cells)) {
		const [below, other] = columns.filter((column) => cell.x < column.right && cell.right > column.left);
		if (below === undefined || other !== undefined) continue;
		below.left = Math.min(below.left, cell.x);
		below.right = Math.max(below.right, cell.right);
	}
	return columns;
}

/**
 * The distance of lines inside of a row, where rows are further apart: most lines so close below another leave
 * columns out, and most others do not. Undefined where all lines are alike.
 */
function tightSpace(lines: readonly RowLine[], columns: number, leading: number): number | undefined {
	const spaces = lines.map((line, at) => (line.y - (lines[at - 1]?.y ?? -Infinity)) / line.size);
	const tight = Math.min(...spaces.slice(1)) * tightness;
	if (tight > leading * 1.3) return undefined;
	const close = lines.filter((_, at) => (spaces[at] ?? 0) <= tight);
	const apart = lines.filter((_, at) => (spaces[at] ?? 0) > tight);
	const isPartOfRow = (line: RowLine): boolean => line.cells.length < columns;
	if (apart.length < 2 || close.filter(isPartOfRow).length < close.length * 0.6) return undefined;
	return apart.filter((line) => line.cells.length > 1).length < apart.length * 0.6 ? undefined : tight;
}

function goesOn(
	line: RowLine,
	before: RowLine,
	row: TableRow,
	columns: readonly Extent[],
	leading: number,
	tight: number | undefined,
): boolean {
	const space = (line.y - before.y) / line.size;
	// Words go on in the next line, figures do not.
	if (
		line.cells.some((piece) => isFigure(piece.text) && isFigure(row.cells[columnBelow(piece, columns)] ?? ''))
	)
		return false;
	if (tight !== undefined) return space <= tight;
	const [first] = columns;
	return (
		first !== undefined &&
		space < leading * 1.25 &&
		line.cells.length < columns.length &&
		line.cells.every((piece) => {
			const at = columnBelow(piece, columns);
			const column = columns[at];
			if (column === undefined || row.cells[at] === '' || piece.x <= first.right) return false;
			return distance(column, piece) < piece.size * 0.7;
		})
	);
}

function isFigure(cell: string): boolean {
	return /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell);
}

function columnBelow(piece: Piece, columns: readonly Extent[]): number {
	const shared = columns.map(({ left, right }) => Math.min(right, piece.right) - Math.max(left, piece.x));
	return shared.indexOf(Math.max(...shared));
}

/** Each cell below the column it is nearest to, in order; columns that the row leaves out are empty. */
function inColumns(cells: readonly Piece[], columns: readonly Extent[]): string[] {
	const texts = columns.map(() => '');
	let from = 0;
	cells.forEach((cell, index) => {
		const room = columns.length - (cells.length - index);
		const [place] = columns
			.map((column, at) => ({ at, away: distance(column, cell) }))
			.filter(({ at }) => at >= from && at <= room)
			.sort((one, other) => one.away - other.away);
		texts[place?.at ?? from] = cell.text;
		from = (place?.at ?? from) + 1;
	});
	return texts;
}

/** Columns are set left, right or centred. */
export function distance(
	{ left, right }: Extent,
	cell: { readonly x: number; readonly right: number },
): number {
	return Math.min(
		Math.abs(left - cell.x),
		Math.abs(right - cell.right),
		Math.abs(left + right - cell.x - cell.right) / 2,
	);
}

/** Times the smallest distance, as which others count. */
const tightness = 1.12;
