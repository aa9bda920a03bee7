import { leaders } from '../contents-line.ts';
import { lineText, partsOf, type Line, type Part, type Piece } from './line.ts';
import type { Column, Extent } from './table.ts';
import { columnsBelow, findColumns } from './table-columns.ts';
import { cutAtWords } from './cut-at-words.ts';

/**
 * Divides pieces that hold cells of several columns: cells that stand as close together as words do. Where the columns
 * are is learnt from the lines around that have them apart, and at a page's beginning from the page before.
 */
export function divideCells(
	lines: readonly Line[],
	leading: number,
	before: readonly Extent[] | undefined,
): Line[] {
	const divided: Line[] = [];
	for (let at = 0; at < lines.length;) {
		const end = endOfStretch(lines, at, leading);
		const stretch = lines.slice(at, end);
		divided.push(...divideStretch(stretch, at === 0 ? before : undefined));
		at = end;
	}
	return divided;
}

/** Index after lines that may be one table: only few of them lie between two with several parts. */
function endOfStretch(lines: readonly Line[], start: number, leading: number): number {
	let end = start + 1;
	if (partsOf(lines[start] as Line).length < 2 || isEntry(lines[start] as Line)) return end;
	for (let at = start + 1; at < lines.length && at - end < mostPlain; at += 1) {
		const [before, line] = [lines[at - 1] as Line, lines[at] as Line];
		if (line.region !== before.region || line.y - before.y > line.size * leading * widestSpace) break;
		if (isEntry(line) || caption.test(lineText(line))) break;
		if (partsOf(line).length > 1) end = at + 1;
	}
	return end;
}

/** Of a table of contents. */
function isEntry(line: Line): boolean {
	return leaders.test(lineText(line));
}

function divideStretch(lines: readonly Line[], before: readonly Extent[] | undefined): readonly Line[] {
	if (lines.length < 2) return lines;
	const found = findColumns(lines, before);
	if (found === undefined) return lines;
	const { columns, start, end } = found;
	return [
		...divideStretch(lines.slice(0, start), before),
		...lines.slice(start, end).map((line) => divideLine(line, columns)),
		...divideStretch(lines.slice(end), undefined),
	];
}

function divideLine(line: Line, columns: readonly Column[]): Line {
	const [first] = columns;
	// What neither begins with the table nor has anything below one of its columns only stands between its rows.
	const isRow =
		(first !== undefined && Math.abs(line.x - first.left) < line.size * 0.5) ||
		partsOf(line).some((part) => columnsBelow(part, columns, line.size).length === 1);
	if (!isRow) return line;
	const cells = line.cells.flatMap((cell) => divideCell(cell, columns));
	return cells.length === line.cells.length ? line : { ...line, cells };
}

function divideCell(cell: Piece, columns: readonly Column[]): Piece[] {
	if (columnsBelow(cell, columns, cell.size).length < 2) return [cell];
	const parts: Part[] = (cell.parts ?? [cell]).flatMap((part) => {
		const below = columnsBelow(part, columns, cell.size);
		return below.length < 2 ? [part] : cutAtWords(part, below, cell.size);
	});
	const cells: { part: Part; column: Column | undefined }[] = [];
	for (const part of parts) {
		const [column] = columnsBelow(part, columns, cell.size);
		const last = cells.at(-1);
		if (last !== undefined && (column === undefined || last.column === column)) {
			const text = `${last.part.text} ${part.text}`;
			cells[cells.length - 1] = { part: { text, x: last.part.x, right: part.right }, column: last.column };
		} else cells.push({ part, column });
	}
	const { parts: _, ...rest } = cell;
	return cells.map(({ part }) => ({ ...rest, ...part }));
}

const caption = /^(?:table|tabelle|figure|fig\.|abbildung|abb\.)\s*\d/iu;
/** Font heights, times the usual distance of lines. */
const widestSpace = 2.4;
/** Lines with one part between two of a table. */
const mostPlain = 5;
