import type { OfficeContentNode } from 'officeparser/slim';
import type { Block, Page } from '../../../src-main/contract/entities.ts';
import { leaders } from '../contents-line.ts';
import { heading } from '../heading.ts';
import { namedRows, type GivenRow } from '../named-rows.ts';
import { isBold } from './bold-text.ts';
import { onOneLine } from '../one-line.ts';

/** Blocks, and the footnotes that they refer to as "[1]". */
export interface BlocksWithNotes {
	readonly blocks: Block[];
	readonly notes: ReadonlyMap<Block, readonly string[]>;
}

export interface BlockOptions {
	readonly boldLines: 'headings' | 'paragraphs';
	/** What the file says of all tables here and the tree does not. */
	readonly hasHeadRow?: boolean;
}

/** The blocks of officeparser's tree in reading order. Addresses of links are no text. */
export function astBlocks(
	nodes: readonly OfficeContentNode[],
	{ boldLines, hasHeadRow = false }: BlockOptions,
): BlocksWithNotes {
	const blocks: Block[] = [];
	const notes = new Map<Block, readonly string[]>();
	let count = 0;
	const inline = (node: OfficeContentNode): { text: string; notes: string[] } => {
		const found: string[] = [];
		const text = onOneLine(
			inlineText(node, (note) => {
				count += 1;
				found.push(`[${count}] ${onOneLine(inlineText(note, () => ''))}`);
				return `[${count}]`;
			}),
		);
		return { text, notes: found };
	};
	const add = (block: Block, found: readonly string[]): void => {
		if (block.text === '') return;
		blocks.push(block);
		if (found.length > 0) notes.set(block, found);
	};
	const addTable = (rows: readonly Row[]): void => {
		for (const [at, block] of namedRows(rows).entries()) add(block, rows[at]?.notes ?? []);
	};
	const walk = (node: OfficeContentNode): void => {
		switch (node.type) {
			case 'heading': {
				const { text, notes: found } = inline(node);
				add(heading(headingLevel(node.metadata?.level), text), found);
				return;
			}
			case 'list': {
				const { text, notes: found } = inline(node);
				// A heading with a number is a list's item in Writer's files.
				const level = headingOf(node);
				if (level !== undefined) {
					add(heading(level, text), found);
					return;
				}
				const marker = node.metadata?.listType === 'ordered' ? `${node.metadata.itemIndex + 1}.` : '•';
				add({ kind: 'list-item', text: text === '' ? '' : `${marker} ${text}` }, found);
				return;
			}
			case 'table':
				addTable(tableRows(node, inline, hasHeadRow));
				return;
			case 'paragraph':
			case 'code':
			case 'text': {
				const { text, notes: found } = inline(node);
				const isHeading = boldLines === 'headings' && isBoldLine(node, text);
				add(isHeading ? heading(3, text) : { kind: 'paragraph', text }, found);
				return;
			}
			case 'chart':
			case 'image':
			case 'comment':
			case 'header':
			case 'footer':
				return;
			default:
				for (const child of node.children ?? []) walk(child);
		}
	};
	for (const node of nodes) walk(node);
	return { blocks, notes };
}

/** The footnotes of each page after its last block. */
export function withNotes(pages: readonly Page[], notes: BlocksWithNotes['notes']): Page[] {
	return pages.map((page) => {
		const found = page.blocks.flatMap((block) => notes.get(block) ?? []);
		const paragraphs = found.map((text): Block => ({ kind: 'paragraph', text }));
		return { ...page, blocks: [...page.blocks, ...paragraphs] };
	});
}

interface Row extends GivenRow {
	readonly cells: string[];
	readonly notes: string[];
}

/** Merged cells stand in their first row and column, so that columns stay below each other. */
function tableRows(
	table: OfficeContentNode,
	inline: (node: OfficeContentNode) => { text: string; notes: string[] },
	hasHeadRow: boolean,
): Row[] {
	const rows: Row[] = [];
	let width = 0;
	for (const row of table.children ?? []) {
		const isHead = (hasHeadRow && rows.length === 0) || isMarkedHead(row);
		const made: Row = { cells: [], notes: [], isHead, isBold: isBold(row) };
		for (const cell of row.children ?? []) {
			if (cell.type !== 'cell') continue;
			const column = Math.min(cell.metadata?.col ?? made.cells.length, widestRow);
			const { text, notes } = inline(cell);
			while (made.cells.length < column) made.cells.push('');
			made.cells[column] = text;
			made.notes.push(...notes);
			width = Math.max(width, Math.min(column + (cell.metadata?.colSpan ?? 1), widestRow));
		}
		rows.push(made);
	}
	for (const { cells } of rows) while (cells.length < width) cells.push('');
	return rows;
}

/** officeparser marks the cells of rows that Writer repeats on each page. */
function isMarkedHead({ children = [] }: OfficeContentNode): boolean {
	return children.some((cell) => cell.type === 'cell' && cell.metadata?.style === 'header');
}

/** Children of a cell or an item must not run together, runs of a sentence must. */
function inlineText(node: OfficeContentNode, refer: (note: OfficeContentNode) => string): string {
	if (node.type === 'break') return ' ';
	const own =
		node.children === undefined || node.children.length === 0
			? (node.text ?? '')
			: node.children
					.map((child) => {
						const text = inlineText(child, refer);
						return runs.has(child.type) ? text : ` ${text} `;
					})
					.join('');
	return own + (node.notes ?? []).map(refer).join('');
}

/** People often write a heading as a bold line of its own. */
function isBoldLine({ type, children = [] }: OfficeContentNode, text: string): boolean {
	return (
		type === 'paragraph' &&
		text.length < longestHeading &&
		!/[.,;!?]$|:\s/u.test(text) &&
		!leaders.test(text) &&
		!/\t\s*\d{1,4}\s*$/u.test(inlineText({ type: 'paragraph', children }, () => '')) &&
		children.some((child) => child.type === 'text') &&
		children.every((child) => child.type === 'text' && child.formatting?.bold === true)
	);
}

function headingOf({ metadata }: OfficeContentNode): number | undefined {
	return metadata !== undefined && 'level' in metadata && typeof metadata.level === 'number'
		? headingLevel(metadata.level)
		: undefined;
}

function headingLevel(level = 1): number {
	return Math.min(Math.max(Math.trunc(level), 1), 6);
}

const runs: ReadonlySet<OfficeContentNode['type']> = new Set(['text', 'code', 'note', 'break']);
const longestHeading = 90;
/** What Word allows is 63, Writer some hundreds. */
const widestRow = 1000;
