import type { SummaryLength } from '../contract/entities.ts';

/** How many points a summary has, by the words of the document: it grows far slower than the text. */
export function pointsFor(length: SummaryLength, words: number): number {
	const medium = Math.max(4, Math.min(40, Math.round(10 * (Math.max(words, 1) / 1000) ** 0.35)));
	switch (length) {
		case 'short':
			return Math.max(3, Math.round(medium * 0.5));
		case 'medium':
			return medium;
		case 'detailed':
			return Math.round(medium * 1.8);
	}
}
