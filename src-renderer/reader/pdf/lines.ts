import { findRegions } from './columns.ts';
import { footnotesLast } from './footnotes-last.ts';
import type { Line, PageLines, Piece } from './line.ts';

/** Pieces of one page as lines in reading order. */
export function findLines(number: number, height: number, pieces: readonly Piece[]): PageLines {
	const lines: Line[] = [];
	footnotesLast(findRegions(pieces), height).forEach((region, index) => {
		const byPlace = [...region.pieces].sort((one, other) => one.y - other.y || one.x - other.x);
		let row: Piece[] = [];
		const endRow = (): void => {
			if (row.length > 0) lines.push(toLine(row, index, region.left, region.right));
			row = [];
		};
		for (const piece of byPlace) {
			const first = row[0];
			if (first !== undefined && (piece.turned || piece.y - first.y > Math.min(first.size, piece.size) * 0.5))
				endRow();
			row.push(piece);
		}
		endRow();
	});
	return { number, height, lines };
}

function toLine(row: Piece[], region: number, columnLeft: number, columnRight: number): Line {
	const cells = joinMarker(row.sort((one, other) => one.x - other.x));
	const largest = cells.reduce((best, cell) => (cell.text.length > best.text.length ? cell : best));
	return {
		cells,
		x: Math.min(...cells.map((cell) => cell.x)),
		right: Math.max(...cells.map((cell) => cell.right)),
		y: largest.y,
		size: largest.size,
		font: largest.font,
		region,
		columnRight,
		columnLeft,
	};
}

/** A bullet or number before a wide gap belongs to the text after it and is no cell. */
function joinMarker(cells: Piece[]): Piece[] {
	const [first, second, ...rest] = cells;
	if (
		first === undefined ||
		second === undefined ||
		!/^(?:[•◦▪‣●○■–—*·-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d+(?:\.\d+)+\.?)$/u.test(first.text)
	) {
		return cells;
	}
	const joined: Piece = { ...second, text: `${first.text} ${second.text}`, x: first.x };
	// With more cells behind it, it may be the first column of a table after all.
	if (rest.length > 0) joined.parts = [...(first.parts ?? [first]), ...(second.parts ?? [second])];
	else delete joined.parts;
	return [joined, ...rest];
}
