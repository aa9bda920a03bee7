import type { Line, Piece } from './line.ts';
import type { Extent, Table } from './table.ts';
import { asOneRow, groupRows, type RowLine } from './table-rows.ts';

/**
 * Finds the tables of a page: neighbouring lines whose cells begin or end at the same places. `before` are the columns
 * of a table that may go on from the page before.
 */
export function findTables(lines: readonly Line[], leading: number, before?: readonly Extent[]): Table[] {
	const tables: Table[] = [];
	const rows = joinCentred(lines, leading);
	const rest = before === undefined ? 0 : restOfRow(rows, before);
	for (let at = 0; at < rows.length;) {
		const end = tableEnd(rows, at, leading);
		if (end > at + 1) {
			const table = groupRows(rows.slice(at, end), leading);
			const isFirst = rest > 0 && at === rest && isCloseBelow(rows, at, leading);
			tables.push(isFirst ? withRest(table, rows.slice(0, rest)) : table);
		}
		at = Math.max(end, at + 1);
	}
	return tables;
}

/** How many lines at the top of a page are the end of a row that the page's end divided. */
function restOfRow(lines: readonly RowLine[], columns: readonly Extent[]): number {
	const [, ...later] = columns;
	const isRest = ({ cells }: RowLine): boolean =>
		cells.every((cell) => later.some(({ left, right }) => cell.x > left - 2 && cell.right < right + 2)) &&
		cells.length < columns.length;
	const end = lines.slice(0, mostOfRow + 1).findIndex((line) => !isRest(line));
	return Math.max(end, 0);
}

function isCloseBelow(lines: readonly RowLine[], at: number, leading: number): boolean {
	const [before, line] = lines.slice(at - 1, at + 1);
	return before !== undefined && line !== undefined && line.y - before.y < line.size * leading * 3;
}

/** It stays a row of its own, because it stands on a page of its own. */
function withRest({ columns, rows }: Table, rest: readonly RowLine[]): Table {
	return { columns, rows: [asOneRow(rest, columns), ...rows] };
}

/**
 * Where cells of one and of two lines are centred beside each other, their lines are half a line apart and have
 * nothing above each other.
 */
function joinCentred(lines: readonly Line[], leading: number): RowLine[] {
	const rows: { lines: Line[] }[] = [];
	for (const line of lines) {
		const before = rows.at(-1)?.lines.at(-1);
		const isHalf =
			before !== undefined &&
			before.region === line.region &&
			Math.abs(line.y - before.y) < line.size * leading * 0.8 &&
			!line.cells.some((cell) => before.cells.some((other) => overlap(cell, other)));
		if (isHalf) rows.at(-1)?.lines.push(line);
		else rows.push({ lines: [line] });
	}
	return rows.flatMap((row) => {
		const [first] = row.lines;
		if (first === undefined) return [];
		return row.lines.length === 1
			? [{ ...first, lines: row.lines }]
			: [{ ...first, ...joinCells(row.lines) }];
	});
}

function joinCells(lines: readonly Line[]): Pick<RowLine, 'lines' | 'cells' | 'x' | 'right'> {
	const cells: Piece[] = [];
	for (const piece of lines.flatMap((line) => line.cells)) {
		const cell = cells.find((one) => overlap(one, piece));
		if (cell === undefined) cells.push({ ...piece });
		else {
			cell.text += ` ${piece.text}`;
			cell.x = Math.min(cell.x, piece.x);
			cell.right = Math.max(cell.right, piece.right);
		}
	}
	cells.sort((one, other) => one.x - other.x);
	return { lines, cells, x: cells[0]?.x ?? 0, right: Math.max(...cells.map((cell) => cell.right)) };
}

function overlap(one: Piece, other: Piece): boolean {
	return one.x < other.right && other.x < one.right;
}

/** Index after the last line of the table that begins here. */
function tableEnd(lines: readonly RowLine[], start: number, leading: number): number {
	const first = lines[start];
	if (first === undefined || first.cells.length < 2) return start;
	let row = first;
	let widest = first;
	let end = start + 1;
	for (let at = start + 1; at < lines.length; at += 1) {
		const [before, line] = [lines[at - 1], lines[at]];
		if (
			line === undefined ||
			before === undefined ||
			line.region !== row.region ||
			line.y - before.y > line.size * leading * 3
		)
			break;
		if (line.cells.length >= 2) {
			if (!aligned(row, line) && !aligned(widest, line)) break;
			row = line;
			if (line.cells.length > widest.cells.length) widest = line;
			end = at + 1;
		} else if (goesOn(widest, line, before, leading) || goesOnFirst(lines, at, widest, leading)) {
			end = at + 1;
		} else {
			break;
		}
	}
	const full = lines.slice(start, end).filter((line) => line.cells.length >= 2).length;
	return full >= 2 ? end : start;
}

/** A line without a first cell, close below its row, that stands under a cell of it. */
function goesOn(row: Line, line: Line, before: Line, leading: number): boolean {
	const [first] = row.cells;
	if (first === undefined || line.y - before.y > line.size * leading * 1.25) return false;
	return line.cells.every((piece) => piece.x > first.right && row.cells.some((cell) => isBelow(piece, cell)));
}

/** The second line of a first cell: nearer to the line above than the rows are to each other. */
function goesOnFirst(lines: readonly RowLine[], at: number, row: Line, leading: number): boolean {
	const [before, line, after] = lines.slice(at - 1, at + 2);
	const [first, second] = row.cells;
	const [piece] = line?.cells ?? [];
	if (before === undefined || line === undefined || piece === undefined) return false;
	if (first === undefined || second === undefined || after === undefined) return false;
	const gap = line.y - before.y;
	return (
		isBelow(piece, first) &&
		piece.right < second.x &&
		gap < line.size * leading * 1.15 &&
		after.region === line.region &&
		after.y - line.y > gap * 1.15 &&
		after.cells.length > 1 &&
		aligned(row, after)
	);
}

function aligned(row: Line, line: Line): boolean {
	const tolerance = row.size * 0.7;
	return line.cells
		.slice(1)
		.some((piece) =>
			row.cells
				.slice(1)
				.some((cell) => near(cell.x, piece.x, tolerance) || near(cell.right, piece.right, tolerance)),
		);
}

/** Set left, right or in the middle of it. */
function isBelow(piece: Piece, cell: Piece): boolean {
	const tolerance = piece.size * 0.7;
	return (
		near(cell.x, piece.x, tolerance) ||
		near(cell.right, piece.right, tolerance) ||
		near(cell.x + cell.right, piece.x + piece.right, tolerance)
	);
}

function near(one: number, other: number, tolerance: number): boolean {
	return Math.abs(one - other) < tolerance;
}

/** Lines of a row on the next page. */
const mostOfRow = 6;
