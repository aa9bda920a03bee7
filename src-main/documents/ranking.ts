import { onlyAnnounces, tellingCues } from './cue-words.ts';
import { formulaShares } from './formulas.ts';
import { headingWeight } from './heading-weight.ts';
import { SentenceVectors } from './sentence-vectors.ts';
import type { Sentence } from './sentences.ts';

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
	const vectors = new SentenceVectors(sentences);
	const centre = vectors.centroid(0, sentences.length);
	const headings = new HeadingWords(vectors);
	const formulas = formulaShares(sentences);
	const scores = new Float64Array(sentences.length);
	let start = 0;
	for (const end of sectionEnds) {
		const sectionCentre = vectors.centroid(start, end);
		for (let index = start; index < end; index += 1) {
			const sentence = sentences[index];
			if (sentence === undefined) continue;
			const quality = qualityOf(sentence);
			if (quality === 0) continue;
			const telling =
				0.45 * vectors.along(index, centre) +
				0.3 * vectors.along(index, sectionCentre) +
				0.1 * headings.overlap(sentence.heading, index) +
				0.15 * headings.overlap(title, index) +
				0.2 * placeWeight(sentence, sentences[index - 1], index, sentences.length) +
				0.36 * tellingCues(sentence.text) +
				0.05 * Math.min(3, sentence.text.match(figures)?.length ?? 0);
			scores[index] =
				telling * quality * headingWeight(sentence.heading) ** 0.5 * (1 - 0.6 * (formulas[index] ?? 0));
		}
		start = end;
	}
	return { scores, formulas, similarity: (one, other) => vectors.similarity(one, other) };
}

/** How much of the heading's words a sentence takes up; headings are few, so their words are kept. */
class HeadingWords {
	readonly #vectors: SentenceVectors;
	readonly #known = new Map<string, readonly number[]>();

	constructor(vectors: SentenceVectors) {
		this.#vectors = vectors;
	}

	overlap(heading: string, sentence: number): number {
		let words = this.#known.get(heading);
		if (words === undefined) {
			words = this.#vectors.numbersOf(heading);
			this.#known.set(heading, words);
		}
		if (words.length === 0) return 0;
		return words.filter((word) => this.#vectors.has(sentence, word)).length / words.length;
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
