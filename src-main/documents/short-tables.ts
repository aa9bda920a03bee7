import type { Sentence } from './sentences.ts';

/** Rows of a table that is short enough to be quoted whole, as places among the sentences. */
export interface ShortTable {
	readonly start: number;
	readonly end: number;
}

/** Tables of figures: a list of medicines with their doses says more than any sentence about it. */
export function findShortTables(sentences: readonly Sentence[]): ShortTable[] {
	const tables: ShortTable[] = [];
	for (let start = 0; start < sentences.length;) {
		let end = start;
		while (sentences[end]?.kind === 'table-row' && sentences[end]?.heading === sentences[start]?.heading)
			end += 1;
		const rows = sentences.slice(start, end);
		const words = rows.reduce((sum, row) => sum + row.words, 0);
		const withFigures = rows.filter((row) => /\d/u.test(row.text)).length;
		if (rows.length >= fewestRows && words <= mostWords && withFigures * 2 >= rows.length)
			tables.push({ start, end });
		start = Math.max(end, start + 1);
	}
	return tables;
}

export function tableAt(tables: readonly ShortTable[], index: number): ShortTable | undefined {
	return tables.find((table) => index >= table.start && index < table.end);
}

/** Of the worth of the best sentence beside it. */
export const worthOfTable = 0.95;
const fewestRows = 3;
/** Borders between cells count as words here. */
const mostWords = 90;
