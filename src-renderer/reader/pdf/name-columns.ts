import { isHeadingRow, type SeenRow } from '../heading-row.ts';
import { lineText, type Line, type PageLines } from './line.ts';
import type { Extent, Table, TableRow } from './table.ts';
import { distance } from './table-rows.ts';

/** What is known of a row from the rest of its table, also on the pages before. */
export interface RowNames {
	/** What the table's heading row calls the columns. */
	readonly columns?: readonly string[];
	/** The heading row once more, on a further page. */
	readonly isRepeated?: true;
}

/** A table that may go on at the top of the next page. */
export interface OpenTable {
	readonly columns: readonly Extent[];
	readonly size: number;
	readonly names: readonly string[] | undefined;
}

/**
 * Finds the heading rows of a page's tables and names the columns of the rows below. A table that the page before ended
 * with goes on here if it has the same columns and no other heading row.
 */
export class ColumnNames {
	readonly rows = new Map<TableRow, RowNames>();
	readonly #isBold: (line: Line) => boolean;
	#open: OpenTable | undefined;

	constructor(isBold: (line: Line) => boolean) {
		this.#isBold = isBold;
	}

	/** The columns of a table that may go on. */
	get open(): readonly Extent[] | undefined {
		return this.#open?.columns;
	}

	look(page: PageLines, tables: readonly Table[]): void {
		const before = this.#open;
		this.#open = undefined;
		for (const [at, table] of tables.entries()) {
			const [first] = table.rows;
			const line = first?.lines[0];
			if (first === undefined || line === undefined) continue;
			const isTop = at === 0 && isAtTop(page.lines, line);
			const names = this.#name(table, first, isTop ? before : undefined);
			const last = table.rows.at(-1)?.lines.at(-1);
			if (last === page.lines.at(-1)) this.#open = { columns: table.columns, size: line.size, names };
		}
	}

	#name(table: Table, first: TableRow, before: OpenTable | undefined): readonly string[] | undefined {
		const goesOn = before !== undefined && isSameShape(before, table);
		const isRepeated = goesOn && before.names !== undefined && sameTexts(before.names, first.cells);
		const isHead = isRepeated || this.#isHead(table, first);
		const names = isRepeated || (goesOn && !isHead) ? before.names : isHead ? first.cells : undefined;
		if (isRepeated) this.rows.set(first, { isRepeated: true });
		if (names === undefined) return undefined;
		for (const row of table.rows.slice(isHead ? 1 : 0)) this.rows.set(row, { columns: names });
		return names;
	}

	#isHead({ rows }: Table, first: TableRow): boolean {
		const seen = ({ cells, lines }: TableRow): SeenRow => ({ cells, isBold: lines.every(this.#isBold) });
		return isHeadingRow(
			seen(first),
			rows.slice(1).map((row) => seen(row)),
		);
	}
}

/** Nothing stands above but that it goes on. */
function isAtTop(lines: readonly Line[], first: Line): boolean {
	return lines.slice(0, lines.indexOf(first)).every((line) => continued.test(lineText(line)));
}

/** As many columns, set at the same places. */
function isSameShape({ columns, size }: OpenTable, table: Table): boolean {
	return (
		columns.length === table.columns.length &&
		columns.every((column, at) => {
			const other = table.columns[at];
			return other !== undefined && distance(column, { x: other.left, right: other.right }) < size * 0.5;
		})
	);
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((text, at) => plain(text) === plain(other[at] ?? ''));
}

function plain(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const continued = /(?<!\p{L})(?:continued|cont\.|fortsetzung|forts\.)/iu;
