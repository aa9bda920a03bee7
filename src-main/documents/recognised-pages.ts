import { mostUnsureWords, type Document, type Page } from '../contract/entities.ts';

/** How sure the text of each recognised page is, each letter counting the same, and of which words it is not. */
export function recognisedPages(pages: readonly Page[]): Document['recognised'] {
	return pages.flatMap(({ number, blocks }) => {
		const read = blocks.flatMap(({ text, confidence }) =>
			confidence === undefined ? [] : { letters: text.length, confidence },
		);
		if (read.length === 0) return [];
		const letters = read.reduce((sum, one) => sum + one.letters, 0);
		const sum = read.reduce((so, one) => so + one.confidence * one.letters, 0);
		const unsure = [...new Set(blocks.flatMap((block) => block.unsure ?? []))].slice(0, mostUnsureWords);
		return { page: number, confidence: Math.round((sum / Math.max(letters, 1)) * 100) / 100, unsure };
	});
}

/** Of what is cited only, because lists hold many documents. */
export function ofCitedPages(
	recognised: Document['recognised'],
	cited: Iterable<{ readonly page: number }>,
): Document['recognised'] {
	const pages = new Set([...cited].map(({ page }) => page));
	return recognised.filter(({ page }) => pages.has(page));
}
