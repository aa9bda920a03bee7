import { onlyAnnounces, tellingCues } from './cue-words.ts';
import { formulaShares } from './formulas.ts';
import { headingWeight } from './heading-weight.ts';
import type { Sentence } from './sentences.ts';
import { isContentWord, stem, wordsOf } from './words.ts';

/** Sentences of a document with how telling each one is, comparable only within one ranking. */
export interface Ranking {
	/** By sentence index; 0 for what should not be chosen. */
	readonly scores: Float64Array;
	/** How far each sentence is a form that was filled in, 0 to 1; see `formulaShares`. */
	readonly formulas: Float64Array;
	/** Cosine of the two sentences' word weights, 0 to 1. */
	similarity(one: number, other: number): number;
}

/**
 * Ranks sentences by their nearness to the centroid of the document and of their section (TF-IDF centroids as in
 * Radev et al., "Centroid-based summarization of multiple documents", 2004), with place, heading, length, figures and
 * cue words weighed in, and less for forms that were filled in. Linear in the number of words: no sentence is
 * compared with every other.
 *
 * `sectionEnds` are the indices after the last sentence of each section, rising; `title` may be empty.
 */
export function rankSentences(
	sentences: readonly Sentence[],
	sectionEnds: readonly number[],
	title: string,
): Ranking {
	const vectors = weigh(sentences);
	const centre = centroid(vectors, 0, sentences.length);
	const headings = new HeadingWords();
	const formulas = formulaShares(sentences);
	const scores = new Float64Array(sentences.length);
	let start = 0;
	for (const end of sectionEnds) {
		const sectionCentre = centroid(vectors, start, end);
		for (let index = start; index < end; index += 1) {
			const sentence = sentences[index];
			const vector = vectors[index];
			if (sentence === undefined || vector === undefined) continue;
			const quality = qualityOf(sentence);
			if (quality === 0) continue;
			const telling =
				0.45 * along(vector, centre) +
				0.3 * along(vector, sectionCentre) +
				0.1 * headings.overlap(sentence.heading, vector) +
				0.15 * headings.overlap(title, vector) +
				0.2 * placeWeight(sentence, sentences[index - 1], index, sentences.length) +
				0.36 * tellingCues(sentence.text) +
				0.05 * Math.min(3, sentence.text.match(figures)?.length ?? 0);
			scores[index] =
				telling * quality * headingWeight(sentence.heading) ** 0.5 * (1 - 0.6 * (formulas[index] ?? 0));
		}
		start = end;
	}
	return { scores, formulas, similarity: (one, other) => cosine(vectors[one], vectors[other]) };
}

/** Words of a sentence by number, with weights of unit length; numbers rise. */
interface Vector {
	readonly words: Uint32Array;
	readonly weights: Float64Array;
}

const numbering = new Map<string, number>();

function weigh(sentences: readonly Sentence[]): Vector[] {
	const known = new Map<string, number>();
	numbering.clear();
	const counted: Map<number, number>[] = [];
	const inSentences: number[] = [];
	for (const { text } of sentences) {
		const counts = new Map<number, number>();
		for (const { text: word } of wordsOf(text)) {
			let number = known.get(word);
			if (number === undefined) {
				number = isContentWord(word) ? numberOf(stem(word)) : -1;
				known.set(word, number);
			}
			if (number >= 0) counts.set(number, (counts.get(number) ?? 0) + 1);
		}
		for (const number of counts.keys()) inSentences[number] = (inSentences[number] ?? 0) + 1;
		counted.push(counts);
	}
	return counted.map((counts) => {
		const words = Uint32Array.from(counts.keys()).sort();
		const weights = new Float64Array(words.length);
		let length = 0;
		words.forEach((word, at) => {
			const weight =
				(1 + Math.log(counts.get(word) ?? 1)) * Math.log(1 + sentences.length / (inSentences[word] ?? 1));
			weights[at] = weight;
			length += weight * weight;
		});
		const norm = Math.sqrt(length) || 1;
		for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / norm;
		return { words, weights };
	});
}

function numberOf(word: string): number {
	let number = numbering.get(word);
	if (number === undefined) {
		number = numbering.size;
		numbering.set(word, number);
	}
	return number;
}

/** The mean direction of a run of sentences, by word number, of unit length. */
function centroid(
	vectors: readonly Vector[],
	start: number,
	end: number,
): Map<number, number> | Float64Array {
	const wide = end - start > 200;
	const sums: Map<number, number> | Float64Array = wide
		? new Float64Array(numbering.size)
		: new Map<number, number>();
	for (let index = start; index < end; index += 1) {
		const vector = vectors[index];
		if (vector === undefined) continue;
		for (let at = 0; at < vector.words.length; at += 1) {
			const word = vector.words[at] ?? 0;
			const weight = vector.weights[at] ?? 0;
			if (sums instanceof Map) sums.set(word, (sums.get(word) ?? 0) + weight);
			else sums[word] = (sums[word] ?? 0) + weight;
		}
	}
	let length = 0;
	for (const value of sums.values()) length += value * value;
	const norm = Math.sqrt(length) || 1;
	if (sums instanceof Map) for (const [word, value] of sums) sums.set(word, value / norm);
	else for (let word = 0; word < sums.length; word += 1) sums[word] = (sums[word] ?? 0) / norm;
	return sums;
}

function along(vector: Vector, centre: Map<number, number> | Float64Array): number {
	let sum = 0;
	for (let at = 0; at < vector.words.length; at += 1) {
		const word = vector.words[at] ?? 0;
		const there = centre instanceof Map ? centre.get(word) : centre[word];
		sum += (vector.weights[at] ?? 0) * (there ?? 0);
	}
	return sum;
}

function cosine(one: Vector | undefined, other: Vector | undefined): number {
	if (one === undefined || other === undefined) return 0;
	let sum = 0;
	for (let at = 0, there = 0; at < one.words.length && there < other.words.length;) {
		const a = one.words[at] ?? 0;
		const b = other.words[there] ?? 0;
		if (a === b) sum += (one.weights[at++] ?? 0) * (other.weights[there++] ?? 0);
		else if (a < b) at += 1;
		else there += 1;
	}
	return sum;
}

/** How much of the heading's words a sentence takes up; headings are few, so their words are kept. */
class HeadingWords {
	readonly #known = new Map<string, readonly number[]>();

	overlap(heading: string, vector: Vector): number {
		let words = this.#known.get(heading);
		if (words === undefined) {
			words = wordsOf(heading)
				.filter(({ text }) => isContentWord(text))
				.flatMap(({ text }) => numbering.get(stem(text)) ?? []);
			this.#known.set(heading, words);
		}
		if (words.length === 0) return 0;
		return words.filter((word) => vector.words.includes(word)).length / words.length;
	}
}

/** The first sentences under a heading and of the document say most often what it is about. */
function placeWeight(sentence: Sentence, before: Sentence | undefined, index: number, count: number): number {
	if (index < 3) return index === 0 ? 1 : 0.7;
	if (before?.heading !== sentence.heading) return 0.5;
	if (sentence.place === 0) return 0.5;
	return index > count - 3 ? 0.3 : 0;
}

/** 0 to 1: whether it can stand alone as a sentence. */
function qualityOf({ text, words, kind }: Sentence): number {
	if (words < 5 || words > 80 || text.length < 25) return 0;
	const letters = text.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0;
	if (letters < text.length * 0.72) return kind === 'table-row' ? 0.2 : 0;
	let quality = words < 8 ? 0.7 : words > 55 ? 0.6 : words > 45 ? 0.85 : 1;
	if (kind === 'table-row') quality *= 0.45;
	if (kind === 'list-item') quality *= 0.95;
	if (!/[.!?。！？…]["'”’»)\]]*$/u.test(text)) quality *= kind === 'list-item' ? 0.9 : 0.4;
	if (kind !== 'list-item' && !/^[\p{Lu}\p{Lo}\p{N}"'“‘„«(•–-]/u.test(text)) quality *= 0.5;
	if (leansOnOthers.test(text)) quality *= 0.75;
	if (onlyAnnounces(text)) quality *= 0.7;
	if (/[?]$|https?:|[{}<>=\\|]{2}|\s[=<>]\s/u.test(text)) quality *= 0.6;
	return quality;
}

const figures = /\d+(?:[.,]\d+)*/gu;

/** Beginnings that point back to a sentence before. */
export const leansOnOthers =
	/^(?:It|They|He|She|This|These|Those|That|Such|However|But|Also|Then|Therefore|Thus|Instead|Otherwise|Both|Its|Their|Dies|Diese[rsnm]?|Er|Es|Sie|Dabei|Dafür|Dazu|Damit|Daher|Deshalb|Jedoch|Aber|Auch|Dann|Sonst|Solche|Beide)\b/u;
