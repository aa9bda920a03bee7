import type { Block, Page } from '../../../src-main/contract/entities.ts';

/**
 * Blocks as numbered sections: a new one at each heading of level 1 or 2 once there is enough text, and about every
 * 600 words. The beginning of a section is what a citation opens, so they are kept about a page long.
 */
export function splitIntoSections(blocks: readonly Block[]): Page[] {
	const sections: Block[][] = [];
	let open: Block[] = [];
	let words = 0;
	for (const block of blocks) {
		const atHeading = block.kind === 'heading' && (block.level ?? 1) <= 2 && words >= fewestWords;
		const full = words >= usualWords && block.kind !== 'table-row';
		if ((atHeading || full || words >= mostWords) && open.length > 0) {
			// A heading at the end belongs to what follows it.
			const kept: Block[] = [];
			while (open.length > 1 && open.at(-1)?.kind === 'heading') kept.unshift(...open.splice(-1));
			sections.push(open);
			open = kept;
			words = 0;
		}
		open.push(block);
		words += block.text.split(/\s+/u).length;
	}
	if (open.length > 0) sections.push(open);
	return sections.map((section, index) => ({ number: index + 1, blocks: section, hasText: true }));
}

const fewestWords = 120;
const usualWords = 600;
const mostWords = 1200;
