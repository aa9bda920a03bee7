import type { Finding } from '../contract/entities.ts';
import { surroundings } from './clauses.ts';
import { remembered } from './remembered.ts';
import type { PageText } from './sentences.ts';
import { isStopWord } from './words.ts';

/** A known surname behind another first name or another "Mr" than in the source, which has two people then. */
export function checkPersons(point: string, sources: readonly PageText[]): Finding[] {
	const given = sources.flatMap(pairsIn);
	return namePairs(point).flatMap((said) => {
		const sameLast = given.filter(({ last }) => last === said.last);
		const [other] = sameLast;
		if (other === undefined || sameLast.some(({ first }) => agrees(first, said.first))) return [];
		// The first name must be one that the source knows as well: any other unknown word is looked at as a name.
		const isKnown = isTitle(said.first)
			? sameLast.every(({ first }) => isTitle(first))
			: given.some(({ first }) => first === said.first);
		if (!isKnown) return [];
		return [
			{
				kind: 'name' as const,
				start: said.start,
				end: said.end,
				said: point.slice(said.start, said.end),
				source: surroundings(other.text, other.start, other.end),
				page: other.page,
				replacement: other.text.slice(other.start, other.end),
				decision: 'open' as const,
			},
		];
	});
}

interface NamePair {
	readonly first: string;
	readonly last: string;
	readonly start: number;
	readonly end: number;
}

function namePairs(text: string): NamePair[] {
	return [...text.matchAll(twoNames)].flatMap((match) => {
		const [, first = '', last = ''] = match;
		if (isStopWord(first) || isStopWord(last)) return [];
		return [{ first, last, start: match.index, end: match.index + first.length }];
	});
}

const pairsIn = remembered((source: PageText) =>
	namePairs(source.text).map((pair) => ({ ...pair, ...source })),
);

/** "Mrs" and "Ms" may be the same person, "Mr" is another. */
function agrees(one: string, other: string): boolean {
	// "Mr Price" may be called Oscar Price.
	if (!isTitle(one) || !isTitle(other)) return one === other || isTitle(one) !== isTitle(other);
	return sexOf(one) === undefined || sexOf(other) === undefined || sexOf(one) === sexOf(other);
}

function isTitle(word: string): boolean {
	return titles.test(word);
}

function sexOf(title: string): 'he' | 'she' | undefined {
	if (/^(?:Mr|Herrn?)$/u.test(title)) return 'he';
	return /^(?:Mrs|Ms|Miss|Frau)$/u.test(title) ? 'she' : undefined;
}

const titles = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau)$/u;
/** Each word with the one after it, both with a capital letter. */
const twoNames = /(?<![\p{L}])(?=(\p{Lu}\p{Ll}+)\.?\s(\p{Lu}\p{Ll}+))\p{Lu}\p{Ll}+\.?/gu;
