import { bySharedWords } from './material.ts';

/**
 * The place of the block from which on no note is about the section: weak models note how a section begins. The number
 * of blocks where that rest is small, or where nothing of the section is recognised in the notes.
 */
export function notNotedFrom(blocks: readonly string[], notes: readonly string[]): number {
	const noted = notes.flatMap((note) => {
		const [best] = bySharedWords(note, blocks);
		return best !== undefined && best.shared >= fewestShared ? [best.at] : [];
	});
	if (noted.length === 0) return blocks.length;
	const from = Math.max(...noted) + 1;
	return sizeOf(blocks.slice(from)) < sizeOf(blocks) * smallestShare ? blocks.length : from;
}

const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

/** One word in common is chance. */
const fewestShared = 2;
const smallestShare = 0.35;
