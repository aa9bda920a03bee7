import type { Finding } from '../contract/entities.ts';
import { checkBound } from './check-bound.ts';
import { checkFigures } from './check-figures.ts';
import { checkGivenUp } from './check-given-up.ts';
import { checkLapse } from './check-lapse.ts';
import { checkLimits } from './check-limits.ts';
import { checkNames } from './check-names.ts';
import { checkNegation } from './check-negation.ts';
import { checkOpposites } from './check-opposites.ts';
import { checkPairs } from './check-pairs.ts';
import { checkPersons } from './check-persons.ts';
import { checkRates } from './check-rates.ts';
import { checkTurned } from './check-turned.ts';
import { checkTwice } from './check-twice.ts';
import type { PageText } from './sentences.ts';

/** Where a point comes from: text with its page, or a stored source reference. */
export type CheckedSource = PageText | { readonly page: number; readonly passage: string };

/**
 * What in a point does not agree with its sources: figures, dates, units, names and negations. Findings stand in the
 * order of the text and do not overlap. `language`: of both, or `translated`.
 */
export function checkPoint(point: string, sources: readonly CheckedSource[], language: string): Finding[] {
	const texts = sources
		.map((source) => ('text' in source ? source : { page: source.page, text: source.passage }))
		.filter(({ text }) => text !== '');
	if (texts.length === 0) return [];
	const findings = [
		...checkPairs(point, texts),
		...checkRates(point, texts),
		...checkGivenUp(point, texts),
		...checkTurned(point, texts),
		...checkTwice(point, texts),
		...checkLapse(point, texts),
		...checkBound(point, texts),
		...checkLimits(point, texts),
		...checkFigures(point, texts),
		...checkNames(point, texts, language),
		...checkPersons(point, texts),
		...checkNegation(point, texts),
		...checkOpposites(point, texts),
	];
	findings.sort((one, other) => one.start - other.start || one.end - other.end);
	return findings.filter((one, index) => !findings.slice(0, index).some((before) => before.end > one.start));
}
