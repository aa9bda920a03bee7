import type { Finding } from '../contract/entities.ts';
import { checkFigures } from './check-figures.ts';
import { checkNames } from './check-names.ts';
import { checkNegation } from './check-negation.ts';
import { checkPairs } from './check-pairs.ts';
import { checkRates } from './check-rates.ts';
import type { PageText } from './sentences.ts';

/** Where a point comes from: text with its page, or a stored source reference. */
export type CheckedSource = PageText | { readonly page: number; readonly passage: string };

/**
 * What in a point does not agree with its sources: figures, dates, units, names and negations. Findings stand in the
 * order of the text and do not overlap.
 */
export function checkPoint(point: string, sources: readonly CheckedSource[], language: string): Finding[] {
	const texts = sources
		.map((source) => ('text' in source ? source : { page: source.page, text: source.passage }))
		.filter(({ text }) => text !== '');
	if (texts.length === 0) return [];
	const findings = [
		...checkPairs(point, texts),
		...checkRates(point, texts),
		...checkFigures(point, texts),
		...checkNames(point, texts, language),
		...checkNegation(point, texts),
	];
	findings.sort((one, other) => one.start - other.start || one.end - other.end);
	return findings.filter((one, index) => !findings.slice(0, index).some((before) => before.end > one.start));
}
