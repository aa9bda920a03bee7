import type { Document, Page } from '../contract/entities.ts';

/** How sure the text of each recognised page is, each letter counting the same. */
export function recognisedPages(pages: readonly Page[]): Document['recognised'] {
	return pages.flatMap(({ number, blocks }) => {
		const read = blocks.flatMap(({ text, confidence }) =>
			confidence === undefined ? [] : { letters: text.length, confidence },
		);
		if (read.length === 0) return [];
		const letters = read.reduce((sum, one) => sum + one.letters, 0);
		const sum = read.reduce((so, one) => so + one.confidence * one.letters, 0);
		return { page: number, confidence: Math.round((sum / Math.max(letters, 1)) * 100) / 100 };
	});
}
