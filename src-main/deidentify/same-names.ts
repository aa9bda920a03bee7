import type { PersonalFinding } from './finding.ts';
import { functionWords, ordinaryWords } from './ordinary-words.ts';
import { tokensOf, type Token } from './tokens.ts';
import { labels, titles } from './words/cue-words.ts';
import type { KnownWords } from './words/known-words.ts';
import { shortWords, worldWords } from './words/world-words.ts';

/**
 * Every other place where a part of a name stands that was found somewhere in the same text or set, also in other
 * letters and with one letter mistyped.
 */
export function sameNames(
	text: string,
	tokens: readonly Token[],
	people: readonly PersonalFinding[],
	knownNames: readonly string[],
	known: KnownWords,
): PersonalFinding[] {
	const parts = new Map<string, boolean>();
	const add = (name: string, isSure: boolean): void => {
		for (const { key } of tokensOf(name))
			for (const part of [key, ...key.split(/[-‐‑]/u)]) {
				// "Hakan Öz": of two letters only what is surely a name.
				if (part.length < 2 || isNoName(part)) continue;
				if (part.length === 2 && (!isSure || known.has(part))) continue;
				if (!isSure && (known.has(part) || ordinaryWords.has(part))) continue;
				parts.set(part, isSure || (parts.get(part) ?? false));
			}
	};
	for (const { start, end, isSure } of people) add(text.slice(start, end), isSure);
	for (const name of knownNames) add(name, true);
	if (parts.size === 0) return [];
	const long = [...parts.keys()].filter((part) => part.length >= longEnough);
	const near = nearWords(long);
	return tokens.flatMap((token, at) => {
		const { key, shape, start, end } = token;
		const isSame =
			parts.has(key) ||
			key.split(/[-‐‑]/u).some((part) => part.length > 3 && parts.has(part)) ||
			(key.endsWith('s') && key.length > 4 && parts.has(key.slice(0, -1)));
		const isPlain = known.has(key) || ordinaryWords.has(key);
		if (isSame) {
			// A small "rose" is a flower where "Rose" was found.
			if (shape === 'lower' && (isPlain || key.length < 4)) return [];
			if (key.length === 2 && shape !== 'capital') return [];
			if (isPlain && /^\s*$/u.test(token.before) && isArticle(tokens[at - 1]?.key ?? '', key)) return [];
			return [
				{ kind: 'name' as const, start, end, rule: 'same name', isSure: !isPlain && parts.get(key) === true },
			];
		}
		if (key.length < longEnough || shape === 'lower' || isPlain || !near(key)) return [];
		return [{ kind: 'name' as const, start, end, rule: 'nearly the same name', isSure: false }];
	});
}

const isNoName = (part: string): boolean =>
	functionWords.has(part) ||
	titles.has(part) ||
	shortWords.has(part) ||
	worldWords.has(part) ||
	labels.has(part);

/** Whether a word is one letter away: by what both are without one of their letters. */
function nearWords(words: readonly string[]): (word: string) => boolean {
	const without = (word: string): string[] =>
		[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
	const shorter = new Set(words.flatMap((word) => [word, ...without(word)]));
	return (word) => word.length <= 40 && [word, ...without(word)].some((one) => shorter.has(one));
}

/** "im Sommer", "the rose", "ist auch Koch". */
const articles = new Set(
	'der die das den dem des ein eine einen einem einer im am vom zum zur ins beim als auch pro kein keine jeden diesen diesem nächsten letzten the a an this each every last next'.split(
		' ',
	),
);
/** "an Kohl": before a consonant it is the German word. */
const isArticle = (word: string, next: string): boolean =>
	articles.has(word) && (word !== 'an' || /^[aeiou]/u.test(next));
const longEnough = 6;
