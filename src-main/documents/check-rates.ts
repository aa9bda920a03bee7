import type { Finding } from '../contract/entities.ts';
import { surroundings } from './clauses.ts';
import { agreement } from './figures/agreement.ts';
import type { Figure } from './figures/figure.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { remembered } from './remembered.ts';
import type { PageText } from './sentences.ts';

/** The right amount for another time: "£64 a month" where the source says "£64 a year". */
export function checkRates(point: string, sources: readonly PageText[]): Finding[] {
	return findRates(point).flatMap((said) => {
		const given = sources.flatMap((source) =>
			ratesOf(source)
				.filter(({ figure }) => agreement(said.figure, figure) === 'same')
				.map((rate) => ({ ...rate, ...source })),
		);
		const [other] = given;
		if (other === undefined || given.some(({ period }) => period === said.period)) return [];
		return [
			{
				kind: 'unit' as const,
				start: said.figure.start,
				end: said.end,
				said: point.slice(said.figure.start, said.end),
				source: surroundings(other.text, other.figure.start, other.end),
				page: other.page,
				replacement: other.text.slice(other.figure.start, other.end),
				decision: 'open' as const,
			},
		];
	});
}

interface Rate {
	readonly figure: Figure;
	/** What it is paid or done for each time: a place in `periods`. */
	readonly period: number;
	/** After the period's name. */
	readonly end: number;
}

function findRates(text: string): Rate[] {
	return findSaidFigures(text).flatMap((figure) => {
		const after = perPeriod.exec(text.slice(figure.end, figure.end + 40));
		const match = after ?? periodBefore.exec(text.slice(Math.max(0, figure.start - 50), figure.start));
		const name = match?.[1]?.toLowerCase() ?? '';
		const period = periods.findIndex((names) => names.includes(name));
		return match === null || period < 0
			? []
			: [{ figure, period, end: figure.end + (after?.[0].length ?? 0) }];
	});
}

const ratesOf = remembered(({ text }: PageText) => findRates(text));

const periods = [
	['hour', 'stunde', 'hourly', 'stündlich'],
	['day', 'tag', 'daily', 'täglich'],
	['week', 'woche', 'weekly', 'wöchentlich'],
	['quarter', 'quartal', 'quarterly', 'vierteljährlich'],
	['month', 'monat', 'monthly', 'monatlich'],
	['year', 'jahr', 'annually', 'yearly', 'jährlich'],
];
const perPeriod = new RegExp(
	`^(?:\\sof\\s\\p{L}+)?\\s(?:(?:brutto|netto|gross|net|each|jeweils)\\s)?(?:(?:an?|(?:for )?each|for every|per|every|(?:für )?jede[nrsm]?|pro|je|im|am|in der)\\s(?:(?:further|additional|weitere[nrsm]?|angefangene[nrsm]?|\\p{L}+\\s(?:and|und))\\s)?)?(${periods.flat().join('|')})(?!\\p{L})`,
	'iu',
);
/** "Monatlich 287 Euro", "a yearly fee of 40 pounds". */
const periodBefore =
	/(?<!\p{L})(hourly|daily|weekly|monthly|yearly|annually|stündlich|täglich|wöchentlich|monatlich|jährlich)(?:e[nrsm]?)?(?:\s\p{L}+){0,3}\s$/iu;
