import type { Finding } from '../contract/entities.ts';
import { surroundings } from './clauses.ts';
import type { Figure } from './figures/figure.ts';
import { findFigures } from './figures/find-figures.ts';
import { findPairs, same, samePair, type FigurePair } from './pairs.ts';
import type { PageText } from './sentences.ts';

/**
 * Pairs of figures whose order or whose other half is not that of the source: "from 52 to 54" for "from 54 to 52", and
 * "moved to 4 September" where it was moved from that day.
 */
export function checkPairs(point: string, sources: readonly PageText[]): Finding[] {
	const given = sources.flatMap(findPairs);
	if (given.length === 0) return [];
	const said = findPairs({ text: point, page: 0 });
	const findings = said.flatMap((pair) => {
		if (given.some((one) => samePair(pair, one))) return [];
		const meant = given.find((one) => one.kind === pair.kind && sharesHalf(pair, one));
		if (meant === undefined) return [];
		return [
			...(same(pair.first, meant.first) ? [] : [found(pair.first, meant.first, meant)]),
			...(same(pair.second, meant.second) ? [] : [found(pair.second, meant.second, meant)]),
		];
	});
	const paired = new Set(said.flatMap(({ first, second }) => [first.start, second.start]));
	const alone = findFigures(point).filter(({ start }) => !paired.has(start));
	return [...findings, ...alone.flatMap((figure) => turnedRound(figure, point, given, sources) ?? [])];
}

function sharesHalf(one: FigurePair, other: FigurePair): boolean {
	return (
		same(one.first, other.first) ||
		same(one.second, other.second) ||
		(same(one.first, other.second) && same(one.second, other.first))
	);
}

/** "Moved to X" where the source only says what it was moved from X to. */
function turnedRound(
	figure: Figure,
	point: string,
	given: readonly FigurePair[],
	sources: readonly PageText[],
): Finding | undefined {
	if (!changedTo.test(point.slice(0, figure.start))) return undefined;
	const meant = given.find(
		({ kind, first, second }) => kind === 'change' && same(figure, first) && !same(figure, second),
	);
	const places = sources.flatMap(({ text }) => findFigures(text)).filter((one) => same(figure, one));
	return meant === undefined || places.length > 1 ? undefined : found(figure, meant.second, meant);
}

function found(said: Figure, meant: Figure, { text, page }: FigurePair): Finding {
	return {
		kind: said.kind === 'date' || said.kind === 'time' ? 'date' : 'figure',
		start: said.start,
		end: said.end,
		said: said.text,
		source: surroundings(text, meant.start, meant.end),
		page,
		replacement: meant.text,
		decision: 'open',
	};
}

const changedTo =
	/(?<!\p{L})(?:moved|changed|postponed|rises?|rose|risen|falls?|fell|fallen|reduced|raised|increased|lowered|auf|verschoben|steigt|sinkt)\s(?:\p{L}+\s)?(?:to|auf|auf den)\s(?:the\s)?$|(?<!\p{L})auf(?: den)?\s$/iu;
