import { figuresIn } from './pairs.ts';
import type { Figure } from './figures/figure.ts';
import type { PageText } from './sentences.ts';
import { stemsOf } from './words.ts';

/** A table as its rows stand in a text: cells between upright lines, one row after the other. */
export interface TextTable {
	/** Words of each column's head; empty where the table has none. */
	readonly heads: readonly ColumnHead[];
	readonly rows: readonly TableRow[];
}

export interface ColumnHead {
	readonly words: ReadonlySet<string>;
	readonly figures: readonly Figure[];
}

export interface TableRow {
	readonly source: PageText;
	/** Words of the cells that have no figure. */
	readonly label: ReadonlySet<string>;
	readonly cells: readonly { readonly figures: readonly Figure[]; readonly start: number }[];
}

/** Rows that follow each other with as many cells. */
export function tablesOf(pages: readonly PageText[]): TextTable[] {
	const tables: TableRow[][] = [];
	let open: TableRow[] | undefined;
	for (const page of pages) {
		const row = rowOf(page);
		if (row === undefined) open = undefined;
		else if (open?.[0]?.cells.length === row.cells.length) open.push(row);
		else tables.push((open = [row]));
	}
	return tables
		.filter((rows) => rows.length > 1)
		.map((rows) => {
			const [first] = rows;
			const isHead =
				first !== undefined &&
				first.cells.filter(({ figures }) => figures.length > 0).length * 2 <= first.cells.length;
			return {
				heads: isHead
					? first.source.text
							.split(between)
							.map((text, at) => ({ words: stemsOf(text), figures: first.cells[at]?.figures ?? [] }))
					: [],
				rows: isHead ? rows.slice(1) : rows,
			};
		});
}

function rowOf(source: PageText): TableRow | undefined {
	if (!source.text.includes(between) || source.text.includes('\n')) return undefined;
	const found = figuresIn(source);
	let start = 0;
	const label = new Set<string>();
	const cells = source.text.split(between).map((text) => {
		const from = start;
		start += text.length + between.length;
		const figures = found.filter((one) => one.start >= from && one.end <= from + text.length);
		if (figures.length === 0 || from === 0) for (const word of stemsOf(text)) label.add(word);
		return { figures, start: from };
	});
	return { source, label, cells };
}

const between = ' | ';
