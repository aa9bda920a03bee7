import type { Line } from './line.ts';

/** From the leftmost to the rightmost text of a column. */
export interface Extent {
	readonly left: number;
	readonly right: number;
}

export interface Column extends Extent {
	/** Most of its texts begin at its left edge. */
	readonly isSetLeft: boolean;
}

/** Rows of cells that stand below each other on one page. */
export interface Table {
	readonly columns: readonly Extent[];
	readonly rows: readonly TableRow[];
}

export interface TableRow {
	/** The lines that it takes, the first of which stands for it. */
	readonly lines: readonly Line[];
	/** One for each column, empty where the row leaves it out. */
	readonly cells: readonly string[];
}
