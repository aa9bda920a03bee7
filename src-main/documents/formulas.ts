import type { Sentence } from './sentences.ts';

/**
 * Share of each sentence's word triples that stand in at least a handful of sentences, 0 to 1: "The home … has … places"
 * under each heading of a report is a form that was filled in, and tells little about the whole. Figures count as one
 * word. Linear in the number of words.
 */
export function formulaShares(sentences: readonly Pick<Sentence, 'text' | 'words'>[]): Float64Array {
	const numbers = new Map<string, number>();
	const mayBeCommon = likelyCommon(sentences, numbers);
	const inSentences = new Map<string, number>();
	for (const { text } of sentences)
		for (const [triple, hash] of triplesOf(text, numbers))
			if (mayBeCommon(hash)) inSentences.set(triple, (inSentences.get(triple) ?? 0) + 1);
	return Float64Array.from(sentences, ({ text }) => {
		const own = triplesOf(text, numbers);
		let common = 0;
		for (const triple of own.keys()) if ((inSentences.get(triple) ?? 0) >= handful) common += 1;
		return own.size === 0 ? 0 : common / own.size;
	});
}

/** Counts by hashes at first, in a table, because a long document has millions of triples and few of them often. */
function likelyCommon(
	sentences: readonly Pick<Sentence, 'text' | 'words'>[],
	numbers: Map<string, number>,
): (hash: number) => boolean {
	const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
	const counts = new Uint8Array(tableSize(words));
	const mask = counts.length - 1;
	for (const { text } of sentences)
		for (const hash of hashesOf(text, numbers)) {
			const count = counts[hash & mask] ?? 0;
			if (count < handful) counts[hash & mask] = count + 1;
		}
	return (hash) => (counts[hash & mask] ?? 0) >= handful;
}

function hashesOf(text: string, numbers: Map<string, number>): Set<number> {
	const plain = plainWords(text, numbers);
	return new Set(plain.slice(2).map((_, at) => hashAt(plain, at)));
}

/** Each with its hash. */
function triplesOf(text: string, numbers: Map<string, number>): Map<string, number> {
	const plain = plainWords(text, numbers);
	return new Map(
		plain.slice(2).map((word, at) => [`${plain[at]} ${plain[at + 1]} ${word}`, hashAt(plain, at)]),
	);
}

function plainWords(text: string, numbers: Map<string, number>): number[] {
	const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d[\d.,]*/gu) ?? [];
	return words.map((word) => numberOf(/^\d/u.test(word) ? '#' : word, numbers));
}

function hashAt(plain: readonly number[], at: number): number {
	return mixed(mixed(mixed(0, plain[at] ?? 0), plain[at + 1] ?? 0), plain[at + 2] ?? 0);
}

function numberOf(word: string, numbers: Map<string, number>): number {
	let number = numbers.get(word);
	if (number === undefined) {
		number = numbers.size + 1;
		numbers.set(word, number);
	}
	return number;
}

/** Multiplication by an odd number near the golden ratio's share of 32 bits (Knuth, TAOCP 3, 6.4). */
function mixed(hash: number, number: number): number {
	const next = Math.imul(hash ^ number, 0x9e3779b1);
	return next ^ (next >>> 15);
}

/** A power of two with so many places for each word that two triples seldom share one. */
function tableSize(words: number): number {
	return 2 ** Math.min(largest, Math.max(smallest, Math.ceil(Math.log2(words * 8 + 1))));
}

const handful = 4;
const smallest = 12;
/** 16 million places, a byte each. */
const largest = 24;
