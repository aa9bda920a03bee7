import type { Sentence } from './sentences.ts';
import { isContentWord, stem, wordsOf } from './words.ts';

/** The mean direction of a run of sentences, by word number, of unit length. */
export type Centroid = Map<number, number> | Float64Array;

/**
 * The words of sentences by number, with weights of unit length (TF-IDF): of all sentences in one stretch of memory,
 * because a long document has a hundred thousand of them.
 */
export class SentenceVectors {
	readonly #numbering = new Map<string, number>();
	/** Where the words of each sentence begin, and after the last one; within a sentence their numbers rise. */
	readonly #starts: Uint32Array;
	readonly #words: Uint32Array;
	readonly #weights: Float64Array;

	constructor(sentences: readonly Pick<Sentence, 'text'>[]) {
		const known = new Map<string, number>();
		const words: number[] = [];
		const counts: number[] = [];
		const inSentences: number[] = [];
		this.#starts = new Uint32Array(sentences.length + 1);
		for (const [index, { text }] of sentences.entries()) {
			const here = new Map<number, number>();
			for (const { text: word } of wordsOf(text)) {
				let number = known.get(word);
				if (number === undefined) {
					number = isContentWord(word) ? this.#number(stem(word)) : -1;
					known.set(word, number);
				}
				if (number >= 0) here.set(number, (here.get(number) ?? 0) + 1);
			}
			for (const number of [...here.keys()].sort((one, other) => one - other)) {
				inSentences[number] = (inSentences[number] ?? 0) + 1;
				words.push(number);
				counts.push(here.get(number) ?? 1);
			}
			this.#starts[index + 1] = words.length;
		}
		this.#words = Uint32Array.from(words);
		this.#weights = new Float64Array(words.length);
		for (let index = 0; index < sentences.length; index += 1) {
			let length = 0;
			for (let at = this.#start(index); at < this.#start(index + 1); at += 1) {
				const rarity = Math.log(1 + sentences.length / (inSentences[words[at] ?? 0] ?? 1));
				const weight = (1 + Math.log(counts[at] ?? 1)) * rarity;
				this.#weights[at] = weight;
				length += weight * weight;
			}
			const norm = Math.sqrt(length) || 1;
			for (let at = this.#start(index); at < this.#start(index + 1); at += 1)
				this.#weights[at] = this.#weight(at) / norm;
		}
	}

	/** Of the sentences from `start` to before `end`. */
	centroid(start: number, end: number): Centroid {
		const sums: Centroid =
			end - start > 200 ? new Float64Array(this.#numbering.size) : new Map<number, number>();
		for (let at = this.#start(start); at < this.#start(end); at += 1) {
			const word = this.#word(at);
			if (sums instanceof Map) sums.set(word, (sums.get(word) ?? 0) + this.#weight(at));
			else sums[word] = (sums[word] ?? 0) + this.#weight(at);
		}
		let length = 0;
		for (const value of sums.values()) length += value * value;
		const norm = Math.sqrt(length) || 1;
		if (sums instanceof Map) for (const [word, value] of sums) sums.set(word, value / norm);
		else for (let word = 0; word < sums.length; word += 1) sums[word] = (sums[word] ?? 0) / norm;
		return sums;
	}

	/** How far a sentence points where the centroid does, 0 to 1. */
	along(index: number, centre: Centroid): number {
		let sum = 0;
		for (let at = this.#start(index); at < this.#start(index + 1); at += 1) {
			const word = this.#word(at);
			sum += this.#weight(at) * ((centre instanceof Map ? centre.get(word) : centre[word]) ?? 0);
		}
		return sum;
	}

	/** Cosine of the two sentences' word weights, 0 to 1; 0 for one that is not there. */
	similarity(one: number, other: number): number {
		let sum = 0;
		let there = this.#start(other);
		for (let at = this.#start(one); at < this.#start(one + 1) && there < this.#start(other + 1);) {
			const a = this.#word(at);
			const b = this.#word(there);
			if (a === b) sum += this.#weight(at++) * this.#weight(there++);
			else if (a < b) at += 1;
			else there += 1;
		}
		return sum;
	}

	/** Numbers of the content words of a text that stand in some sentence. */
	numbersOf(text: string): number[] {
		return wordsOf(text)
			.filter(({ text: word }) => isContentWord(word))
			.flatMap(({ text: word }) => this.#numbering.get(stem(word)) ?? []);
	}

	/** Whether the word of this number stands in a sentence. */
	has(index: number, word: number): boolean {
		return this.#words.subarray(this.#start(index), this.#start(index + 1)).includes(word);
	}

	#number(word: string): number {
		let number = this.#numbering.get(word);
		if (number === undefined) {
			number = this.#numbering.size;
			this.#numbering.set(word, number);
		}
		return number;
	}

	#start(index: number): number {
		return this.#starts[index] ?? 0;
	}

	#word(at: number): number {
		return this.#words[at] ?? 0;
	}

	#weight(at: number): number {
		return this.#weights[at] ?? 0;
	}
}
