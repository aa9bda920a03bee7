import type { SummaryDepth, SummaryLength } from '../contract/recipes.ts';

/** How many points a summary has, by the words of the document: it grows far slower than the text. */
export function pointsFor(length: SummaryLength, words: number, depth: SummaryDepth = 'quick'): number {
	const most = depth === 'thorough' ? 120 : 40;
	const growth = depth === 'thorough' ? 0.55 : 0.35;
	const medium = Math.max(4, Math.min(most, Math.round(10 * (Math.max(words, 1) / 1000) ** growth)));
	switch (length) {
		case 'short':
			return Math.max(3, Math.round(medium * 0.5));
		case 'medium':
			return medium;
		case 'detailed':
			return Math.round(medium * 1.8);
	}
}

/** Points of the longest summary, which a plan is made for. */
export function mostPoints(words: number, everySection: boolean): number {
	return pointsFor('detailed', words, everySection ? 'thorough' : 'quick');
}
