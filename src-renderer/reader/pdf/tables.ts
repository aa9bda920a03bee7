import type { Line, Piece } from './line.ts';

/**
 * Finds the lines that are rows of a table: neighbours whose cells begin or end at the same places. Returns the row's
 * cells for the row's first line, and null for lines that only go on with a cell of the row above.
 */
export function findTableRows(lines: readonly Line[], leading: number): Map<Line, readonly string[] | null> {
	const found = new Map<Line, readonly string[] | null>();
	const rows = joinCentred(lines, leading);
	for (let at = 0; at < rows.length;) {
		const end = tableEnd(rows, at, leading);
		if (end > at + 1) writeRows(rows.slice(at, end), found, leading);
		at = Math.max(end, at + 1);
	}
	return found;
}

/** A line of the page, or several that together are one row of cells. */
interface RowLine extends Line {
	readonly lines: readonly Line[];
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
	let end = start + 1;
	for (let at = start + 1; at < lines.length; at += 1) {
		const line = lines[at];
		if (
			line === undefined ||
			line.region !== row.region ||
			line.y - (lines[at - 1]?.y ?? 0) > line.size * leading * 3
		)
			break;
		if (line.cells.length >= 2) {
			if (!aligned(row, line)) break;
			row = line;
			end = at + 1;
		} else if (!goesOnInCell(row, line, lines[at - 1], leading)) {
			break;
		} else {
			end = at + 1;
		}
	}
	const full = lines.slice(start, end).filter((line) => line.cells.length >= 2).length;
	return full >= 2 ? end : start;
}

function writeRows(
	lines: readonly RowLine[],
	rows: Map<Line, readonly string[] | null>,
	leading: number,
): void {
	const found: { readonly line: RowLine; readonly cells: Piece[] }[] = [];
	let before: Line | undefined;
	for (const line of lines) {
		for (const one of line.lines) rows.set(one, null);
		const open = found.at(-1);
		if (open !== undefined && before !== undefined && onlyGoesOn(open.line, line, before, leading)) {
			for (const piece of line.cells) {
				const cell = nearest(open.cells, piece);
				if (cell !== undefined) cell.text += ` ${piece.text}`;
			}
		} else {
			found.push({ line, cells: line.cells.map((cell) => ({ ...cell })) });
		}
		before = line;
	}
	const columns = found.reduce<readonly Piece[]>(
		(most, { cells }) => (cells.length > most.length ? cells : most),
		[],
	);
	for (const { line, cells } of found) rows.set(line.lines[0] ?? line, inColumns(cells, columns));
}

/** Each cell below the column it is nearest to, in order; columns that the row leaves out are empty. */
function inColumns(cells: readonly Piece[], columns: readonly Piece[]): string[] {
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
function distance(one: Piece, other: Piece): number {
	return Math.min(
		Math.abs(one.x - other.x),
		Math.abs(one.right - other.right),
		Math.abs(one.x + one.right - other.x - other.right) / 2,
	);
}

/** A line without a first cell, close below its row, whose pieces stand under cells of the row. */
function onlyGoesOn(row: Line, line: Line, before: Line, leading: number): boolean {
	const first = row.cells[0];
	if (
		first === undefined ||
		line.y - before.y > line.size * leading * 1.25 ||
		line.cells.length > row.cells.length
	)
		return false;
	return line.cells.every((piece) => piece.x > first.right && nearest(row.cells, piece) !== undefined);
}

function goesOnInCell(row: Line, line: Line, before: Line | undefined, leading: number): boolean {
	return before !== undefined && onlyGoesOn(row, line, before, leading);
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

function nearest(cells: readonly Piece[], piece: Piece): Piece | undefined {
	return cells.find((cell) => near(cell.x, piece.x, piece.size * 0.7));
}

function near(one: number, other: number, tolerance: number): boolean {
	return Math.abs(one - other) < tolerance;
}
