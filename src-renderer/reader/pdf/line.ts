/** Text on one baseline between two gaps. */
export interface Part {
	readonly text: string;
	readonly x: number;
	readonly right: number;
}

/** A piece of text on one baseline without a wide gap in it: a line of prose, or one cell of a table row. */
export interface Piece {
	text: string;
	/** Left and right edge, and distance of the baseline from the top of the page, in points. */
	x: number;
	right: number;
	y: number;
	/** Font height in points. */
	size: number;
	/** pdf.js's name of the font that most of the characters have. */
	font: string;
	/** The text stands across the reading direction of the page. */
	turned: boolean;
	/** What lies between gaps that are wider than most spaces; cells that stand close together are told apart by them. */
	parts?: readonly Part[];
	/** For text that was recognised in a picture: how sure that is, 0 to 1. */
	confidence?: number;
	/** Of that, the words that may well be wrong. */
	unsure?: readonly string[];
}

/** What stands on one baseline of one column. */
export interface Line {
	readonly cells: Piece[];
	readonly x: number;
	readonly right: number;
	readonly y: number;
	readonly size: number;
	readonly font: string;
	/** Counts up where the reading order jumps: a new column or band. */
	readonly region: number;
	/** Right edge of the prose around it. */
	readonly columnRight: number;
	readonly columnLeft: number;
}

/** One page's text with its places, before anything is known of the other pages. */
export interface PageLines {
	readonly number: number;
	readonly height: number;
	lines: Line[];
}

/** All parts of a line, from left to right. */
export function partsOf(line: Line): readonly Part[] {
	return line.cells.some((cell) => cell.parts !== undefined)
		? line.cells.flatMap((cell): readonly Part[] => cell.parts ?? [cell])
		: line.cells;
}

export function lineText(line: Line): string {
	return line.cells.map((cell) => cell.text).join(' ');
}
