import type { OfficeContentNode } from 'officeparser/slim';
import type { DocumentNote, Page } from '../../../src-main/contract/entities.ts';
import type { HeadRows } from '../xlsx/head-rows.ts';
import { cellText } from '../cell-text.ts';
import { isBold } from './bold-text.ts';
import { namedRows, type GivenRow } from '../named-rows.ts';

/** A sheet of a workbook, with rows as they come. */
export interface Sheet {
	readonly name: string;
	readonly rows: Iterable<SheetRow>;
	/** What the workbook itself says of its heading rows. */
	readonly heads?: HeadRows;
}

export interface SheetRow {
	/** 0-based, where it stands in the sheet. */
	readonly row: number;
	/**
	 * Texts by column as the sheet shows them, the last one not empty; an empty cell is a hole, which costs nothing
	 * however far apart the others are.
	 */
	readonly cells: readonly (string | undefined)[];
	/** All of its texts are bold. */
	readonly isBold: boolean;
}

/** Sheets as pages: the name as heading, then the rows that hold something, as long as `cells` last. */
export function sheetsToPages(
	sheets: Iterable<Sheet>,
	cells: number,
): { pages: Page[]; notes: DocumentNote[] } {
	const pages: Page[] = [];
	const notes: DocumentNote[] = [];
	let left = cells;
	for (const { name, rows, heads } of sheets) {
		// Rows without an empty one between them are one table, and all those below names that stay in view.
		const tables: GivenRow[][] = [];
		let [total, read, next] = [0, 0, 0];
		for (const { row, cells: texts, isBold } of rows) {
			if (texts.length === 0) continue;
			total += 1;
			left -= texts.length;
			// No narrow row after the first wide one that does not fit: what is read is the beginning.
			if (left < 0) left = -1;
			else {
				const isBelow = heads?.frozen !== undefined && row > heads.frozen && next > heads.frozen;
				if (read === 0 || (row > next && !isBelow)) tables.push([]);
				const cells = Array.from(texts, (cell) => cell ?? '');
				tables.at(-1)?.push({ cells, isHead: heads?.rows.has(row) ?? false, isBold });
				read += 1;
				next = row + 1;
			}
		}
		if (read < total) notes.push({ kind: 'rows-left-out', sheet: name.slice(0, 200), read, total });
		pages.push({
			number: pages.length + 1,
			blocks: [{ kind: 'heading', level: 1, text: name }, ...tables.flatMap((table) => namedRows(table))],
			hasText: true,
		});
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

function* rowsOf(sheet: OfficeContentNode): Generator<SheetRow> {
	let at = -1;
	for (const row of sheet.children ?? []) {
		const cells: (string | undefined)[] = [];
		at += 1;
		for (const cell of row.children ?? []) {
			if (cell.type !== 'cell') continue;
			at = Math.max(at, cell.metadata?.row ?? 0);
			const text = cellText(cell.text ?? '');
			if (text !== '') cells[Math.min(cell.metadata?.col ?? cells.length, lastColumn)] = text;
		}
		yield { row: at, cells, isBold: isBold(row) };
	}
}

/** The widest sheet that Excel and Calc know has 16,384 columns. */
const lastColumn = 16_383;
