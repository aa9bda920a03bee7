import { namesAbove, namesText } from '../contract/column-names.ts';
import type { Block, Page } from '../contract/entities.ts';
import { splitSentences } from './sentences.ts';
import { countWords } from './words.ts';

/** A run of the document that a model can take in at once. */
export interface DocumentSection {
	/** 0-based. */
	readonly index: number;
	/** The heading it begins with or lies under; empty before the first one. */
	readonly heading: string;
	readonly blocks: readonly PlacedBlock[];
	readonly pages: readonly number[];
	readonly tokens: number;
}

export interface PlacedBlock {
	readonly page: number;
	readonly block: Block;
}

/**
 * Splits along headings, highest level first, into sections of at most `budget` tokens; small neighbours are taken
 * together, and only a paragraph that alone exceeds the budget is split at its sentences. All text is in exactly one
 * section.
 */
export function findSections(
	pages: readonly Page[],
	budget: number,
	tokensOf: (text: string) => number,
): DocumentSection[] {
	const items: Item[] = pages.flatMap((page) =>
		page.blocks.map((block) => ({ page: page.number, block, tokens: tokensOf(block.text) + tokensPerBlock })),
	);
	const runs = split(items, budget - tokensOfNames(items, tokensOf), tokensOf);
	let heading = '';
	return runs.map((run, index) => {
		const own = run.find((item) => item.block.kind === 'heading');
		const begins = run[0]?.block.kind === 'heading';
		const named = begins ? (run[0]?.block.text ?? '') : heading || (own?.block.text ?? '');
		heading = run.findLast((item) => item.block.kind === 'heading')?.block.text ?? heading;
		return {
			index,
			heading: named,
			blocks: run.map(({ page, block }) => ({ page, block })),
			pages: [...new Set(run.map((item) => item.page))],
			tokens: sum(run),
		};
	});
}

/** A section's text as the model reads it; rows whose heading row stands before the section come with its names. */
export function sectionText(section: Pick<DocumentSection, 'blocks'>): string {
	return section.blocks
		.flatMap(({ block }, at) => {
			if (block.kind === 'heading') return [`\n${block.text}\n`];
			const names = namesAbove(block, section.blocks[at - 1]?.block);
			return names === undefined ? [block.text] : [namesText(names), block.text];
		})
		.join('\n')
		.trim();
}

export function countSectionWords(sections: readonly Pick<DocumentSection, 'blocks'>[]): number {
	return sections.reduce(
		(sum, { blocks }) => blocks.reduce((all, { block }) => all + countWords(block.text), sum),
		0,
	);
}

/** A section may begin with the names of one table. */
function tokensOfNames(items: readonly Item[], tokensOf: (text: string) => number): number {
	const names = new Set(items.flatMap(({ block }) => (block.columns ? [namesText(block.columns)] : [])));
	return Math.max(0, ...[...names].map((text) => tokensOf(text) + tokensPerBlock));
}

interface Item extends PlacedBlock {
	readonly tokens: number;
}

function split(items: readonly Item[], budget: number, tokensOf: (text: string) => number): Item[][] {
	if (items.length === 0) return [];
	if (sum(items) <= budget) return [[...items]];
	const levels = items
		.slice(1)
		.flatMap((item) => (item.block.kind === 'heading' ? [item.block.level ?? 1] : []));
	if (levels.length === 0) return splitAtBlocks(items, budget, tokensOf);
	const level = Math.min(...levels);
	const parts: Item[][] = [[]];
	items.forEach((item, index) => {
		const before = items[index - 1];
		// A heading directly under a heading stays with it.
		if (index > 0 && isHeading(item, level) && before?.block.kind !== 'heading') parts.push([]);
		parts.at(-1)?.push(item);
	});
	if (parts.length === 1) return splitAtBlocks(items, budget, tokensOf);
	return pack(
		parts.flatMap((part) => split(part, budget, tokensOf)),
		budget,
	);
}

function isHeading(item: Item, level: number): boolean {
	return item.block.kind === 'heading' && (item.block.level ?? 1) <= level;
}

function splitAtBlocks(items: readonly Item[], budget: number, tokensOf: (text: string) => number): Item[][] {
	const pieces = items.flatMap((item) =>
		item.tokens > budget ? splitLongBlock(item, budget, tokensOf) : [[item]],
	);
	return pack(pieces, budget);
}

function splitLongBlock(item: Item, budget: number, tokensOf: (text: string) => number): Item[][] {
	const pieces = splitSentences(item.block.text, 'und').flatMap((text) => cutLong(text, budget, tokensOf));
	const groups: Item[] = [];
	let open: string[] = [];
	let tokens = tokensPerBlock;
	const close = (): void => {
		if (open.length > 0)
			groups.push({ page: item.page, block: { ...item.block, text: open.join(' ') }, tokens });
		open = [];
		tokens = tokensPerBlock;
	};
	for (const text of pieces) {
		const more = tokensOf(text) + 1;
		if (tokens + more > budget) close();
		open.push(text);
		tokens += more;
	}
	close();
	return groups.map((group) => [group]);
}

/** Text without any sentence end, cut between words. */
function cutLong(text: string, budget: number, tokensOf: (text: string) => number): string[] {
	if (tokensOf(text) + tokensPerBlock + 1 <= budget) return [text];
	const half = Math.floor(text.length / 2);
	const space = text.lastIndexOf(' ', half);
	const at = space > 0 ? space : half;
	if (at === 0) return [text];
	return [text.slice(0, at).trim(), text.slice(at).trim()]
		.filter(Boolean)
		.flatMap((part) => cutLong(part, budget, tokensOf));
}

/** Takes neighbours together as long as they fit. */
function pack(parts: readonly Item[][], budget: number): Item[][] {
	const packed: Item[][] = [];
	for (const part of parts) {
		const last = packed.at(-1);
		if (last !== undefined && sum(last) + sum(part) <= budget) last.push(...part);
		else packed.push([...part]);
	}
	return packed;
}

function sum(items: readonly Item[]): number {
	return items.reduce((total, item) => total + item.tokens, 0);
}

/** The line ends around a block. */
const tokensPerBlock = 2;
