import { agreement } from './figures/agreement.ts';
import type { Figure } from './figures/figure.ts';
import { findFigures } from './figures/find-figures.ts';
import type { PageText } from './sentences.ts';

/** Two figures that say something only together and in their order. */
export interface FigurePair {
	/** "From 54 to 52", also said as "52 instead of 54"; "19 votes to 32"; "11 of 17". */
	readonly kind: 'change' | 'vote' | 'share';
	readonly first: Figure;
	readonly second: Figure;
	/** The text and page it stands in. */
	readonly text: string;
	readonly page: number;
}

export function findPairs({ text, page }: PageText): FigurePair[] {
	const figures = findFigures(text);
	return figures.flatMap((figure, index): FigurePair[] => {
		const near = figures.slice(index + 1).filter((one) => one.start - figure.end <= mostBetween);
		const next =
			near.find((one) => one.kind === figure.kind) ?? near.find((one) => isComparable(figure, one));
		if (next === undefined) return [];
		const before = text.slice(Math.max(0, figure.start - 24), figure.start);
		const between = text.slice(figure.end, next.start);
		const forwards = { first: figure, second: next, text, page };
		const backwards = { first: next, second: figure, text, page };
		if (contrast.test(between)) return [{ kind: 'change', ...backwards }];
		if (from.test(before) ? to.test(between) : changed.test(between))
			return [{ kind: 'change', ...forwards }];
		if (against.test(between)) return [{ kind: 'vote', ...forwards }];
		if (outOf.test(between)) return [{ kind: 'share', ...forwards }];
		if (ofWhich.test(between) || (of.test(before) && sameClause.test(between)))
			return [{ kind: 'share', ...backwards }];
		return [];
	});
}

/** An amount may leave its unit to the other one. */
function isComparable(one: Figure, other: Figure): boolean {
	const bare = (figure: Figure): boolean => figure.kind === 'number';
	return (bare(one) && other.unit !== '') || (bare(other) && one.unit !== '');
}

/** Both say the same of the same kind. */
export function samePair(one: FigurePair, other: FigurePair): boolean {
	return one.kind === other.kind && same(one.first, other.first) && same(one.second, other.second);
}

export function same(one: Figure, other: Figure): boolean {
	return agreement(one, other) === 'same';
}

/** Where the figures begin that stand in the same pair in a source: nothing near them says it better. */
export function settledByPairs(point: string, sources: readonly PageText[]): ReadonlySet<number> {
	const given = sources.flatMap(findPairs);
	return new Set(
		findPairs({ text: point, page: 0 })
			.filter((pair) => given.some((one) => samePair(pair, one)))
			.flatMap(({ first, second }) => [first.start, second.start]),
	);
}

const from = /(?<!\p{L})(?:from|von|vom)\s(?:(?:the|den|dem|about|etwa|rund|week)\s)?$/iu;
const to =
	/^(?:[^.;:|]*?\s)?(?:to|auf|bis(?: zu[mr]?)?|until)\s(?:(?:the|den|dem|about|etwa|rund|week|now)\s)?$/iu;
const changed = /(?<!\p{L})(?:rose|fell|stieg|sank|fiel|steigt|sinkt)\s(?:to|auf)\s$/iu;
const contrast = /^(?:[^.;:|]*?\s)?(?:instead of|rather than|statt|anstatt|anstelle von)\s(?:\p{L}+\s)?$/iu;
const against = /^\s(?:(?:votes?|stimmen)\s)?(?:to|gegen|zu|against)\s$/iu;
const outOf = /^\s(?:of|out of|von)\s(?:(?:the|its|their|den)\s)?$/iu;
const ofWhich = /^[^.;:|]*,\s(?:of which|davon|darunter|of whom)\s$/iu;
const of = /(?:^|[.,;:]\s)(?:of|von)\s(?:(?:the|den)\s)?$/iu;
const sameClause = /^\s\p{L}+(?:,|\s\p{L}+){1,3}\s$/u;
const mostBetween = 64;
