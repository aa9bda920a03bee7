import { agreement } from './figures/agreement.ts';
import { isComparable, type Figure } from './figures/figure.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { remembered } from './remembered.ts';
import type { PageText } from './sentences.ts';

/** A figure of a text, and whether the text says that it was planned first and then given up. */
export interface Status {
	readonly figure: Figure;
	readonly isGivenUp: boolean;
	readonly source: PageText;
}

export const statusesOf = remembered((source: PageText): Status[] => {
	const { text } = source;
	return findSaidFigures(text).map((figure) => {
		const start = Math.max(...[...text.slice(0, figure.start).matchAll(borders)].map(endOf), 0);
		const after = text.slice(figure.end).search(borders);
		const before = text.slice(start, figure.start);
		const behind = text.slice(figure.end, after < 0 ? undefined : figure.end + after);
		const isGivenUp =
			instead.test(before) ||
			givenUpBefore.test(before) ||
			beforeChange.test(text.slice(0, figure.start)) ||
			(planned.test(before) && givenUpAfter.test(behind)) ||
			/^[^,;]*\s(?:has been|was|wurde) (?:given up|dropped|fallen ?gelassen|aufgegeben|verworfen)/iu.test(
				behind,
			);
		return { figure, isGivenUp, source };
	});
});

function endOf(match: RegExpMatchArray): number {
	return (match.index ?? 0) + match[0].length;
}

/** Where the figures of a point begin that hold by a source which says what was given up for them. */
export function settledByGivenUp(point: string, sources: readonly PageText[]): ReadonlySet<number> {
	const kept = sources.flatMap((source) => {
		const all = statusesOf(source);
		return all.filter(
			(one) =>
				!one.isGivenUp && all.some((other) => other.isGivenUp && isComparable(one.figure, other.figure)),
		);
	});
	return new Set(
		findSaidFigures(point)
			.filter((said) => kept.some(({ figure }) => agreement(said, figure) === 'same'))
			.map(({ start }) => start),
	);
}

const borders = /[.!?;|\n](?=\s|$)/gu;
const instead =
	/(?<!\p{L})(?:instead of|rather than|statt|anstatt|anstelle|not(?:, as printed,)? on|nicht(?:, wie gedruckt,)? am)\s(?:\p{L}+\s){0,2}$/iu;
/** Right before the figure, a few words between. */
const givenUpBefore =
	/(?<!\p{L})(?:originally|initially|at first|ursprünglich|zunächst|anfangs)\s(?:[\p{L}]+\s){0,5}$/iu;
/** "10 mg | increased from 5 mg" and "10 mg (erhöht von 5 mg)": in a cell or brackets of its own. */
const beforeChange =
	/(?:\|\s|\()(?:\p{L}+\s)?(?:increased|reduced|raised|lowered|doubled|halved|up|down|changed|erhöht|gesteigert|gesenkt|reduziert|verdoppelt|halbiert|geändert)\s(?:from|von)\s$/iu;
const planned =
	/(?<!\p{L})(?:planned|scheduled|intended|due|booked|arranged|announced|geplant\p{L}*|vorgesehen\p{L}*|angesetzt\p{L}*|angekündigt\p{L}*)\s(?:\p{L}+\s){0,4}$/iu;
const givenUpAfter =
	/(?<!\p{L})(?:moved|postponed|brought forward|put off|changed|cancelled|given up|verschoben|verlegt|vorgezogen|abgesagt|geändert)(?!\p{L})/iu;
