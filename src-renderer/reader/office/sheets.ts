import type { OfficeContentNode } from 'officeparser/slim';
import type { DocumentNote, Page } from '../../../src-main/contract/entities.ts';
import { tableRow } from '../table-row.ts';

/** A sheet of a workbook, with rows as they come. */
export interface Sheet {
	readonly name: string;
	/**
	 * Texts by column as the sheet shows them, the last one not empty; an empty cell is a hole, which costs nothing
	 * however far apart the others are.
	 */
	readonly rows: Iterable<readonly (string | undefined)[]>;
}

/** Sheets as pages: the name as heading, then the rows that hold something, as long as `cells` last. */
export function sheetsToPages(
	sheets: Iterable<Sheet>,
	cells: number,
): { pages: Page[]; notes: DocumentNote[] } {
	const pages: Page[] = [];
	const notes: DocumentNote[] = [];
	let left = cells;
	for (const { name, rows } of sheets) {
		const page: Page = {
			number: pages.length + 1,
			blocks: [{ kind: 'heading', level: 1, text: name }],
			hasText: true,
		};
		let total = 0;
		for (const row of rows) {
			if (row.length === 0) continue;
			total += 1;
			left -= row.length;
			if (left >= 0) page.blocks.push(tableRow(Array.from(row, (cell) => cell ?? '')));
			// No narrow row after the first wide one that does not fit: what is read is the beginning.
			else left = -1;
		}
		const read = page.blocks.length - 1;
		if (read < total) notes.push({ kind: 'rows-left-out', sheet: name.slice(0, 200), read, total });
		pages.push(page);
	}
	return { pages: pages.some(({ blocks }) => blocks.length > 1) ? pages : [], notes };
}

/** The sheets in officeparser's tree, which has no nodes for empty cells. */
export function sheetPages(
	nodes: readonly OfficeContentNode[],
	cells: number,
): { pages: Page[]; notes: DocumentNote[] } {
	const sheets = nodes.flatMap((node): Sheet[] =>
		node.type === 'sheet' ? [{ name: node.metadata?.sheetName ?? '', rows: rowsOf(node) }] : [],
	);
	return sheetsToPages(sheets, cells);
}

function* rowsOf(sheet: OfficeContentNode): Generator<(string | undefined)[]> {
	for (const row of sheet.children ?? []) {
		const cells: (string | undefined)[] = [];
		for (const cell of row.children ?? []) {
			if (cell.type !== 'cell') continue;
			const text = (cell.text ?? '').replace(/\s+/gu, ' ').trim();
			if (text !== '') cells[Math.min(cell.metadata?.col ?? cells.length, lastColumn)] = text;
		}
		yield cells;
	}
}

/** The widest sheet that Excel and Calc know has 16,384 columns. */
const lastColumn = 16_383;
