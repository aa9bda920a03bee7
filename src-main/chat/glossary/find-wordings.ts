import { isSameWord, keyedWords, type KeyedWord } from './wording-words.ts';

/** Words that stand for something; `of` tells what. */
export interface Wording<T> {
	readonly text: string;
	readonly of: T;
}

export interface FoundWording<T> {
	readonly of: T;
	/** UTF-16 offsets. */
	readonly start: number;
	readonly end: number;
}

/**
 * Looks for wordings in texts, word by word and in all their forms. The longest one that begins at a word is taken and the
 * search goes on behind it, so that each text is read once. What a wording writes in capitals ("IT") has to be in
 * capitals, and signs at its end ("C++") have to be there.
 */
export class WordingFinder<T> {
	readonly #root: Node<T> = { next: new Map(), ends: [] };

	constructor(wordings: Iterable<Wording<T>>) {
		for (const { text, of } of wordings) this.#add(text, of);
	}

	find(text: string): FoundWording<T>[] {
		const words = keyedWords(text);
		const found: FoundWording<T>[] = [];
		for (let at = 0; at < words.length;) {
			const longest = this.#longestAt(text, words, at);
			if (longest === undefined) {
				at += 1;
				continue;
			}
			found.push(...longest.found);
			at = longest.next;
		}
		return found;
	}

	#add(text: string, of: T): void {
		const words = keyedWords(text).slice(0, mostWords);
		if (words.length === 0) return;
		let node = this.#root;
		for (const { key } of words) {
			let next = node.next.get(key);
			if (next === undefined) {
				next = { next: new Map(), ends: [] };
				node.next.set(key, next);
			}
			node = next;
		}
		const last = words.at(-1)?.end ?? 0;
		node.ends.push({
			of,
			words,
			tail: text
				.slice(last)
				.trim()
				.replace(/^[.,;:!?)\]]+$/u, ''),
		});
	}

	#longestAt(
		text: string,
		words: readonly KeyedWord[],
		from: number,
	): { found: FoundWording<T>[]; next: number } | undefined {
		let node: Node<T> | undefined = this.#root;
		let best: { found: FoundWording<T>[]; next: number } | undefined;
		for (let at = from; at < words.length && node !== undefined; at += 1) {
			const word = words[at] as KeyedWord;
			if (at > from && !belongTogether(text, words[at - 1] as KeyedWord, word)) break;
			node = node.next.get(word.key);
			const ends = node?.ends.filter((end) => fits(end, text, words, from, at)) ?? [];
			if (ends.length === 0) continue;
			const start = words[from]?.start ?? 0;
			best = {
				found: ends.map(({ of, tail }) => ({ of, start, end: word.end + tail.length })),
				next: at + 1,
			};
		}
		return best;
	}
}

interface Node<T> {
	readonly next: Map<string, Node<T>>;
	readonly ends: End<T>[];
}

interface End<T> {
	readonly of: T;
	readonly words: readonly KeyedWord[];
	/** Signs behind the last word. */
	readonly tail: string;
}

function fits<T>(
	{ words: wanted, tail }: End<T>,
	text: string,
	words: readonly KeyedWord[],
	from: number,
	to: number,
): boolean {
	if (!text.startsWith(tail, words[to]?.end)) return false;
	return wanted.every((word, at) => {
		const there = words[from + at];
		if (there === undefined) return false;
		if (isInCapitals(word.text)) return there.text === word.text || there.text === `${word.text}s`;
		return isSameWord(word, there, wanted.length > 1);
	});
}

/** Whether only blanks, dashes or an abbreviation's full stop stand between two words. */
function belongTogether(text: string, one: KeyedWord, next: KeyedWord): boolean {
	// Words of scripts without spaces overlap.
	if (next.start <= one.end) return true;
	const between = text.slice(one.end, next.start);
	if (between.length > mostBetween) return false;
	if (/^[\s\p{Pd}'’/&+]*$/u.test(between)) return !/\n\s*\n/u.test(between);
	return one.text.length <= 3 && /^\.\s?$/u.test(between);
}

/** Short words in capitals mean something else than the same word without them: "IT", "WHO", "US". */
function isInCapitals(word: string): boolean {
	return word.length <= 6 && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word);
}

/** Words of a wording that are looked at. */
const mostWords = 12;
const mostBetween = 4;
