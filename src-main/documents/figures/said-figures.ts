import { findClockWords } from './clock-words.ts';
import { findCompoundDurations } from './compound-durations.ts';
import type { Figure } from './figure.ts';
import { findFigures } from './find-figures.ts';
import { findKindsOfTime } from './kinds-of-time.ts';
import { findNumbers } from './more-numbers.ts';
import { findOccasions } from './occasions.ts';
import { findParts } from './parts.ts';
import { findReferences } from './references.ts';

/**
 * Every figure of a text as the check of a point looks at it: besides numbers, dates and times also what is said in
 * words ("half", "the third floor", "within a month"), numbers that only name something ("25/0171", "Stage III", a
 * telephone number) and parts of the day, seasons and how often something comes back.
 */
export function findSaidFigures(text: string): readonly Figure[] {
	if (latest.text !== text) latest = { text, figures: find(text) };
	return latest.figures;
}

/** Every check of a point asks for its figures once more. */
let latest: { readonly text: string; readonly figures: readonly Figure[] } = { text: '', figures: [] };

function find(text: string): Figure[] {
	const found: Figure[] = [];
	for (const part of [
		findReferences,
		findOccasions,
		findClockWords,
		findCompoundDurations,
		findNumbers,
		findParts,
		findKindsOfTime,
	])
		for (const figure of part(text)) if (isFree(figure, found)) found.push(figure);
	for (const figure of findFigures(text)) if (isFree(figure, found)) found.push(figure);
	return found.sort((one, other) => one.start - other.start).map((figure) => asPart(figure, text));
}

/** "Ten of them" counts something, whatever it is: it is no "10 mg". */
function asPart(figure: Figure, text: string): Figure {
	return figure.kind === 'number' &&
		figure.unit === '' &&
		figure.counts === '' &&
		/^\s(?:of|von)\s/u.test(text.slice(figure.end))
		? { ...figure, counts: 'of' }
		: figure;
}

function isFree(figure: Figure, found: readonly Figure[]): boolean {
	return !found.some((one) => figure.start < one.end && figure.end > one.start);
}
