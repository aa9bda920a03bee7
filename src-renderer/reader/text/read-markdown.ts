import type { Block } from '../../../src-main/contract/entities.ts';
import type { Reading } from '../reading.ts';
import { heading } from '../heading.ts';
import { namedRows, type GivenRow } from '../named-rows.ts';
import { titleOf } from '../title-of.ts';
import { decodeText } from './decode-text.ts';
import { splitIntoSections } from './split-sections.ts';

export function readMarkdown(bytes: Uint8Array): Promise<Reading> {
	const blocks = markdownBlocks(decodeText(bytes));
	return Promise.resolve({ title: titleOf(blocks), pages: splitIntoSections(blocks) });
}

/** The block structure of CommonMark as far as reading needs it; marks inside a line are taken off. */
export function markdownBlocks(text: string): Block[] {
	const blocks: Block[] = [];
	const tables: PlacedRow[][] = [];
	let open: Block | undefined;
	let table: PlacedRow[] | undefined;
	let fence: string | undefined;
	let broken = false;
	const add = (block: Block): void => {
		blocks.push(block);
		open = block.kind === 'paragraph' || block.kind === 'list-item' ? block : undefined;
	};
	for (const line of withoutFrontMatter(text).split('\n')) {
		const mark = /^\s{0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
		if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
			fence = fence === undefined ? mark : undefined;
			open = undefined;
			table = undefined;
			continue;
		}
		if (fence !== undefined) {
			if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line.trim() });
			continue;
		}
		const bare = line.replace(/^(?:\s{0,3}>\s?)+/u, '');
		const hardBreak = broken;
		broken = /(?: {2,}|\\)$/u.test(line);
		const marks = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/u.exec(bare);
		const item = /^\s*(?:([-*+])|(\d{1,9}[.)]))\s+(.*)$/u.exec(bare);
		if (!tableLine.test(bare) && !isRule(bare)) table = undefined;
		if (bare.trim() === '') open = undefined;
		else if (marks !== null) add(heading(marks[1]?.length ?? 1, inlineText(marks[2] ?? '')));
		else if (open?.kind === 'paragraph' && /^\s{0,3}(?:=+|-{2,})\s*$/u.test(bare)) {
			open.kind = 'heading';
			open.level = bare.includes('=') ? 1 : 2;
			open = undefined;
		} else if (/^\s{0,3}(?:[-*_]\s*){3,}$/u.test(bare)) open = undefined;
		else if (isRule(bare)) {
			const [head] = table ?? [];
			if (head !== undefined && table?.length === 1) head.isHead = true;
		} else if (tableLine.test(bare)) {
			const cells = bare
				.trim()
				.replace(/^\||\|$/gu, '')
				.split('|')
				.map((cell) => inlineText(cell.trim()));
			if (table === undefined) tables.push((table = []));
			table.push({ cells, at: blocks.length, isHead: false });
			add({ kind: 'table-row', text: cells.join(' ') });
		} else if (item !== null)
			add({ kind: 'list-item', text: `${item[2] ?? '•'} ${inlineText(withTick(item[3] ?? ''))}` });
		else if (open !== undefined && !hardBreak && !labelled.test(bare))
			open.text += ` ${inlineText(bare.trim())}`;
		else add({ kind: 'paragraph', text: inlineText(bare.trim()) });
	}
	for (const rows of tables)
		for (const [index, block] of namedRows(rows).entries()) blocks[rows[index]?.at ?? -1] = block;
	return blocks.filter((block) => block.text.trim() !== '');
}

/** The row below a heading row, GitHub Flavored Markdown 4.10. */
function isRule(line: string): boolean {
	const dash = line.indexOf('-');
	return dash >= 0 && line.lastIndexOf('|') > dash && /^[\s:|-]+$/u.test(line);
}

interface PlacedRow extends GivenRow {
	/** Among all blocks. */
	readonly at: number;
	isHead: boolean;
}

/** The boxes of a task list, GitHub Flavored Markdown 5.3. */
function withTick(item: string): string {
	return item.replace(/^\[ \]\s+/u, '☐ ').replace(/^\[[xX]\]\s+/u, '☑ ');
}

/** Where a mark may lack its end, the search for it is short, because a hostile line has very many of them. */
function inlineText(text: string): string {
	return text
		.replace(/!\[([^\]]{0,1000})\]\([^)]{0,2000}\)/gu, '$1')
		.replace(/\[([^\]]{1,1000})\]\([^)]{0,2000}\)/gu, '$1')
		.replace(/<(https?:[^>]{1,2000})>/gu, '$1')
		.replace(/<!--.{0,2000}?-->|<\/?[a-z][^>]{0,2000}>/giu, '')
		.replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
		.replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
		.replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
		.replace(/`([^`]+)`/gu, '$1')
		.replace(/\\([\\`*_{}[\]()#+.!|-])/gu, '$1')
		.replace(/\\$/u, '')
		.trim();
}

function withoutFrontMatter(text: string): string {
	return text.replace(/^---\n[\s\S]*?\n---\n/u, '');
}

const tableLine = /^\s*\|.*\|\s*$/u;
/** "**Date:** 6 October" is meant as a line of its own, also where Markdown would join it. */
const labelled = /^\s*(\*\*|__)[^*_]+(?::\1|\1:)/u;
