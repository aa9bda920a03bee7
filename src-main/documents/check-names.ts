import type { Finding } from '../contract/entities.ts';
import type { PageText } from './sentences.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { fold } from './fold.ts';
import { isStopWord, wordsOf, type Word } from './words.ts';

/**
 * Names in a point that its sources do not have. In languages that write all nouns with a capital letter, and in a
 * translation, only what stands after a title or is written in capitals counts as a name.
 */
export function checkNames(point: string, sources: readonly PageText[], language: string): Finding[] {
	const known = new Set(sources.flatMap(({ text }) => wordsOf(text).map((word) => fold(word.text))));
	const written = sources.map(({ text }) => text).join(' ');
	// "EUR" and "May" belong to a figure, and are looked at there.
	const figures = findSaidFigures(point);
	return wordsOf(point).flatMap((word, index, all) => {
		if (figures.some((figure) => word.start < figure.end && word.end > figure.start)) return [];
		if (!isName(word, all.slice(0, index), point, language) || isKnown(word.text, known, written)) return [];
		const instead = similarName(word.text, sources);
		return [
			{
				kind: 'name' as const,
				start: word.start,
				end: word.end,
				said: word.text,
				source: instead?.text ?? '',
				page: instead?.page ?? sources[0]?.page ?? 1,
				replacement: instead?.text ?? '',
				decision: 'open' as const,
			},
		];
	});
}

function isName({ text, start }: Word, before: readonly Word[], point: string, language: string): boolean {
	if (!/^\p{Lu}/u.test(text) || text.length < 2 || isStopWord(text)) return false;
	if (/^\p{Lu}{2,}$/u.test(text)) return true;
	const begins =
		start === 0 ||
		/[.!?:]["'”’»)]*\s+["'“‘„«(]*$/u.test(point.slice(0, start)) ||
		/^["'“‘„«(]+$/u.test(point.slice(0, start));
	if (begins) return false;
	return !nounsCapital.has(language) || followsTitle(before);
}

/** "Frau Sommer", and "Frau Heike Sommer". */
function followsTitle(before: readonly Word[]): boolean {
	const [first, second] = before
		.slice(-2)
		.reverse()
		.map((word) => word.text);
	if (first === undefined) return false;
	return titles.test(first) || (second !== undefined && titles.test(second) && /^\p{Lu}/u.test(first));
}

/** Also as a part of a compound or with another ending, and as the initials of words that are there. */
function isKnown(name: string, known: ReadonlySet<string>, written: string): boolean {
	const folded = fold(name).replace(/['’]s$/u, '');
	if (
		known.has(folded) ||
		known.has(`${folded}s`) ||
		(folded.endsWith('s') && known.has(folded.slice(0, -1)))
	)
		return true;
	if (
		folded.length >= 4 &&
		[...known].some(
			(word) =>
				word.includes(folded) ||
				(word.length >= 4 && folded.startsWith(word) && isRest(folded.slice(word.length), known)),
		)
	)
		return true;
	return (
		/^\p{Lu}{2,6}$/u.test(name) &&
		new RegExp([...name].map((letter) => `\\b${letter}\\p{L}*`).join('\\W+(?:\\p{Ll}{1,3}\\W+)?'), 'u').test(
			written,
		)
	);
}

/** An ending, or another word of the compound. */
function isRest(rest: string, known: ReadonlySet<string>): boolean {
	return rest.length <= 2 || known.has(rest);
}

/** A name of the source that differs by a letter or two. */
function similarName(name: string, sources: readonly PageText[]): PageText | undefined {
	for (const { text, page } of sources) {
		for (const word of wordsOf(text)) {
			if (!/^\p{Lu}/u.test(word.text) || Math.abs(word.text.length - name.length) > 2) continue;
			if (editDistance(fold(word.text), fold(name)) <= (name.length > 4 ? 2 : 1))
				return { text: word.text, page };
		}
	}
	return undefined;
}

/** Levenshtein's distance. */
function editDistance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let at = 1; at <= one.length; at += 1) {
		const next = [at];
		for (let there = 1; there <= other.length; there += 1) {
			const change = one[at - 1] === other[there - 1] ? 0 : 1;
			next.push(Math.min((row[there] ?? 0) + 1, (next[there - 1] ?? 0) + 1, (row[there - 1] ?? 0) + change));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}

/** Stands for the language of a point that is written in another one than its sources. */
export const translated = 'mul';
const nounsCapital = new Set(['de', 'lb', translated]);
const titles = /^(?:Herrn?|Frau|Dr|Prof|Mr|Mrs|Ms|Professor|Doktor|Schwester|Pfleger)$/u;
