import type { Finding } from '../contract/entities.ts';
import { surroundings } from './clauses.ts';
import type { Figure } from './figures/figure.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { findPairs, ofOneKind, pairsOf, same, samePair, targetsOf, type FigurePair } from './pairs.ts';
import type { PageText } from './sentences.ts';
import { contentWords, sameWord } from './words.ts';

/**
 * Pairs of figures whose order or whose other half is not that of the source: "from 52 to 54" for "from 54 to 52", and
 * "moved to 4 September" where it was moved from that day.
 */
export function checkPairs(point: string, sources: readonly PageText[]): Finding[] {
	const given = sources.flatMap(pairsOf);
	const said = findPairs({ text: point, page: 0 });
	const findings = said.flatMap((pair) => {
		if (given.some((one) => samePair(pair, one))) return [];
		const target = pair.kind === 'change' ? wrongTarget(pair, sources) : undefined;
		if (target !== undefined) return [target];
		const alike = given.filter((one) => ofOneKind(one, pair) && sharesHalf(pair, one));
		const [meant] = alike.sort(
			(one, other) => sharedBefore(pair, point, other) - sharedBefore(pair, point, one),
		);
		if (meant === undefined) return [];
		const isFirst = same(pair.first, meant.first);
		const isSecond = same(pair.second, meant.second);
		const other = alike.find((one) =>
			isFirst ? same(pair.second, one.second) : same(pair.first, one.first),
		);
		return [
			...(isFirst ? [] : [found(pair.first, meant.first, meant)]),
			...(isSecond ? [] : [found(pair.second, meant.second, meant)]),
			// Each half stands in a pair of its own: nobody knows which one is meant.
			...(other === undefined || isFirst === isSecond
				? []
				: [
						{
							...(isFirst ? found(pair.first, other.first, other) : found(pair.second, other.second, other)),
							replacement: '',
						},
					]),
		];
	});
	const paired = new Set(said.flatMap(({ first, second }) => [first.start, second.start]));
	const alone = findSaidFigures(point).filter(({ start }) => !paired.has(start));
	return [...findings, ...alone.flatMap((figure) => turnedRound(figure, point, given, sources) ?? [])];
}

/** How many words right before the pair the text of the other one has there too. */
function sharedBefore(pair: FigurePair, point: string, other: FigurePair): number {
	const there = wordsBefore(other.text, other.first);
	return wordsBefore(point, pair.first).filter((word) => there.some((one) => sameWord(one, word))).length;
}

/** Content words of the sentence up to a figure, the last ones. */
function wordsBefore(text: string, { start }: Figure): string[] {
	const from = Math.max(0, start - 80);
	return contentWords(
		text
			.slice(from, start)
			.split(/[.;|]\s/u)
			.at(-1) ?? '',
	).map((word) => word.text);
}

function sharesHalf(one: FigurePair, other: FigurePair): boolean {
	return (
		same(one.first, other.first) ||
		same(one.second, other.second) ||
		(same(one.first, other.second) && same(one.second, other.first))
	);
}

/** "Fell from 19 to 163" where the source only says what it fell to: 19. */
function wrongTarget(pair: FigurePair, sources: readonly PageText[]): Finding | undefined {
	const targets = sources.flatMap(targetsOf);
	const meant = targets.find(({ first }) => same(pair.first, first));
	return meant === undefined || targets.some(({ first }) => same(pair.second, first))
		? undefined
		: found(pair.second, meant.first, meant);
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
	const places = sources.flatMap(({ text }) => findSaidFigures(text)).filter((one) => same(figure, one));
	return meant === undefined || places.length > 1 ? undefined : found(figure, meant.second, meant);
}

function found(said: Figure, meant: Figure, { text, page }: PageText): Finding {
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
