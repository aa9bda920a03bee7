import { agreement } from './figures/agreement.ts';
import type { Figure } from './figures/figure.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { remembered } from './remembered.ts';
import type { PageText } from './sentences.ts';

/** Two figures that say something only together and in their order. */
export interface FigurePair {
	/** "From 54 to 52", also said as "52 instead of 54"; "19 votes to 32"; "11 of 17". */
	readonly kind: 'change' | 'vote' | 'share' | 'range';
	readonly first: Figure;
	readonly second: Figure;
	/** The text and page it stands in. */
	readonly text: string;
	readonly page: number;
}

export function findPairs({ text, page }: PageText): FigurePair[] {
	const figures = findSaidFigures(text);
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
		if (figure.kind === next.kind && (spans.test(before) ? both.test(between) : range.test(between)))
			return [{ kind: 'range', ...forwards }];
		if (/^,\s$/u.test(between.slice(between.indexOf(','))) && whichOf.test(text.slice(next.end)))
			return [{ kind: 'share', ...backwards }];
		if (ofWhich.test(between) || (of.test(before) && sameClause.test(between)))
			return [{ kind: 'share', ...backwards }];
		return [];
	});
}

export const figuresIn = remembered(({ text }: PageText) => findSaidFigures(text));

/** What something fell or rose to, where it is not said from what: "the fee fell to 19". */
export const targetsOf = remembered(({ text, page }: PageText) =>
	findSaidFigures(text)
		.filter((figure) => reached.test(text.slice(0, figure.start)))
		.map((first) => ({ first, text, page })),
);

/** The same of a text that is looked at for many points. */
export const pairsOf = remembered(findPairs);

/** An amount may leave its unit to the other one. */
function isComparable(one: Figure, other: Figure): boolean {
	const bare = (figure: Figure): boolean => figure.kind === 'number';
	return (bare(one) && other.unit !== '') || (bare(other) && one.unit !== '');
}

/** Both say the same of the same kind. */
export function samePair(one: FigurePair, other: FigurePair): boolean {
	return ofOneKind(one, other) && same(one.first, other.first) && same(one.second, other.second);
}

/** What goes from one figure to another may be a change or a range. */
export function ofOneKind(one: FigurePair, other: FigurePair): boolean {
	const kind = ({ kind: name }: FigurePair): string => (name === 'range' ? 'change' : name);
	return kind(one) === kind(other);
}

export function same(one: Figure, other: Figure): boolean {
	return agreement(one, other) === 'same';
}

/** Where the figures begin that stand in the same pair in a source: nothing near them says it better. */
export function settledByPairs(point: string, sources: readonly PageText[]): ReadonlySet<number> {
	const given = sources.flatMap(pairsOf);
	const targets = sources.flatMap(targetsOf);
	const isGiven = (figure: Figure): boolean =>
		sources.some((source) => figuresIn(source).some((one) => same(figure, one)));
	return new Set(
		findPairs({ text: point, page: 0 }).flatMap((pair) => {
			const { kind, first, second } = pair;
			if (given.some((one) => samePair(pair, one))) return [first.start, second.start];
			if (kind !== 'change' || !targets.some((one) => same(second, one.first))) return [];
			return isGiven(first) ? [first.start, second.start] : [second.start];
		}),
	);
}

const from = /(?<!\p{L})(?:from|von|vom)\s(?:(?:the|den|dem|about|etwa|rund|week)\s)?$/iu;
const to =
	/^(?:[^.;:|]*?\s)?(?:to|auf|bis(?: zu[mr]?)?|until)\s(?:(?:the end of|end of|the|den|dem|about|etwa|rund|week|now|early|late|Ende|Anfang|Mitte)\s)?$/iu;
const changed = /(?<!\p{L})(?:rose|fell|stieg|sank|fiel|steigt|sinkt)\s(?:to|auf)\s$/iu;
const reached =
	/(?<!\p{L})(?:rises?|rose|risen|falls?|fell|fallen|increased?s?|decreased?s?|reduced|raised|lowered|drops?|dropped|grew|grows?|stieg|steigt|gestiegen|sank|sinkt|gesunken|fiel|fällt|gefallen|erhöht|gesenkt|doubled|halved|trebled|verdoppelt|halbiert)\s(?:to|auf)\s(?:\p{L}+\s)?$/iu;
const contrast =
	/^(?:(?:[^.;:|]|[.:](?=\d))*?[\s(])?(?:instead of|rather than|statt|anstatt|anstelle von|(?:moved|postponed|put off|brought forward|verlegt|verschoben|vorgezogen|vorverlegt)\s(?:from|vom|von))\s(?:\p{L}+\s)?$/iu;
const against = /^\s(?:(?:votes?|stimmen)\s)?(?:to|gegen|zu|against)\s$/iu;
const outOf = /^\s(?:of|out of|von)\s(?:(?:the|its|their|den)\s)?$/iu;
/** "38 spaces, four of which". */
const whichOf = /^\s(?:of which|of whom|of them|davon)(?!\p{L})/iu;
const ofWhich = /^[^.;:|]*,\s(?:of which|davon|darunter|of whom)\s$/iu;
const of = /(?:^|[.,;:]\s)(?:of|von)\s(?:(?:the|den)\s)?$/iu;
const sameClause = /^\s\p{L}+(?:,|\s\p{L}+){1,3}\s$/u;
/** "From 9 am to 3 pm" and "between 1 October and 31 January". */
const range =
	/^\s?(?:[-–—]|to|until|till|bis(?: zu[mr]?)?)\s?(?:(?:the end of|end of|the|den|early|late|Ende|Anfang|Mitte)\s)?$/iu;
const both = /^\s(?:and|und)\s(?:(?:the|dem|den)\s)?$/iu;
const spans = /(?<!\p{L})(?:between|zwischen)\s(?:(?:the|dem|den)\s)?$/iu;
const mostBetween = 64;
