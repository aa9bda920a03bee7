import type { Page } from '../contract/entities.ts';
import type { Turn } from '../engine/engine.ts';
import { answerTurns } from './prompts.ts';
import { contentWords, countWords, stem, wordsOf } from './words.ts';

/** What of a document a question is about. */
export interface Retrieved {
	/** False: the document does not seem to contain it. */
	readonly found: boolean;
	/** In the order of the document; empty when nothing was found. */
	readonly passages: readonly RetrievedPassage[];
}

export interface RetrievedPassage {
	readonly text: string;
	readonly page: number;
	readonly heading: string;
	/** BM25; larger is better. */
	readonly score: number;
}

/**
 * The best-matching paragraphs for a question by BM25 (Robertson and Zaragoza 2009), with the paragraph after each
 * while the budget lasts. A long word also matches as a part of a compound, because German writes those together.
 */
export function retrieve(
	pages: readonly Page[],
	question: string,
	language: string,
	budgetWords: number,
): Retrieved {
	void language;
	const paragraphs = paragraphsOf(pages);
	const asked = questionWords(question);
	if (asked.length === 0)
		return {
			found: paragraphs.length > 0,
			passages: fill(
				paragraphs,
				paragraphs.map((_, index) => index),
				budgetWords,
			),
		};
	const index = new Bm25(paragraphs);
	const scores = index.scores(asked);
	const order = scores
		.map((score, at) => ({ score, at }))
		.filter(({ score }) => score > 0)
		.sort((one, other) => other.score - one.score || one.at - other.at);
	const best = order[0];
	if (
		best === undefined ||
		!index.answers(
			asked,
			order.slice(0, 5).map(({ at }) => at),
		)
	)
		return { found: false, passages: [] };
	const good = order.filter(({ score }) => score > best.score * leastOfBest).slice(0, mostPassages);
	const wanted = good.flatMap(({ at }) => [at, ...neighbours(paragraphs, at)]);
	return { found: true, passages: fill(paragraphs, wanted, budgetWords, scores) };
}

/** The turns for asking a model about passages. */
export function questionTurns(
	question: string,
	passages: readonly Pick<RetrievedPassage, 'text' | 'heading'>[],
): Turn[] {
	return answerTurns(question, passages);
}

interface Paragraph {
	readonly text: string;
	readonly page: number;
	readonly heading: string;
	readonly words: number;
}

/** Blocks as paragraphs; the rows of a table and the items of a list stay together with what leads to them. */
function paragraphsOf(pages: readonly Page[]): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let heading = '';
	for (const page of pages) {
		let open: string[] = [];
		let words = 0;
		const close = (): void => {
			if (open.length > 0) paragraphs.push({ text: open.join('\n'), page: page.number, heading, words });
			open = [];
			words = 0;
		};
		for (const { kind, text } of page.blocks) {
			if (kind === 'heading') {
				close();
				heading = text;
				continue;
			}
			const size = countWords(text);
			if (words + size > usualWords || (kind === 'paragraph' && words > fewestWords)) close();
			open.push(text);
			words += size;
		}
		close();
	}
	return paragraphs;
}

class Bm25 {
	readonly #counts: readonly Map<string, number>[];
	readonly #inParagraphs = new Map<string, number>();
	readonly #paragraphs: readonly Paragraph[];
	readonly #usualLength: number;

	constructor(paragraphs: readonly Paragraph[]) {
		this.#paragraphs = paragraphs;
		this.#counts = paragraphs.map(({ text, heading }) => {
			const counts = new Map<string, number>();
			for (const word of [...wordsOf(text), ...wordsOf(heading)]) {
				const one = stem(word.text);
				counts.set(one, (counts.get(one) ?? 0) + 1);
			}
			return counts;
		});
		for (const counts of this.#counts)
			for (const one of counts.keys()) this.#inParagraphs.set(one, (this.#inParagraphs.get(one) ?? 0) + 1);
		this.#usualLength =
			paragraphs.reduce((sum, paragraph) => sum + paragraph.words, 0) / (paragraphs.length || 1);
	}

	scores(asked: readonly string[]): number[] {
		const terms = asked.map((word) => this.#matching(word));
		return this.#counts.map((counts, at) => {
			const length = (this.#paragraphs[at]?.words ?? 0) / (this.#usualLength || 1);
			let score = 0;
			for (const { forms, weight } of terms) {
				let count = 0;
				for (const form of forms) count += counts.get(form) ?? 0;
				score += (weight * count * 2.2) / (count + 1.2 * (0.25 + 0.75 * length));
			}
			return score;
		});
	}

	/** Whether the best paragraphs hold enough of what was asked, measured by how rare the words are. */
	answers(asked: readonly string[], best: readonly number[]): boolean {
		const terms = asked.map((word) => this.#matching(word));
		const total = terms.reduce((sum, term) => sum + term.weight, 0);
		const most = Math.max(
			...best.map((at) => {
				const counts = this.#counts[at];
				return terms.reduce(
					(sum, { forms, weight }) => sum + (forms.some((form) => counts?.has(form)) ? weight : 0),
					0,
				);
			}),
		);
		return most >= total * leastShare;
	}

	/** The forms in the document that count as the word asked for, and how much that tells. */
	#matching(word: string): { forms: string[]; weight: number } {
		const forms = this.#inParagraphs.has(word) ? [word] : [];
		if (word.length >= 4)
			for (const one of this.#inParagraphs.keys()) if (one !== word && isRelated(one, word)) forms.push(one);
		const paragraphs = forms.reduce((most, form) => Math.max(most, this.#inParagraphs.get(form) ?? 0), 0);
		return { forms, weight: Math.log(1 + (this.#paragraphs.length - paragraphs + 0.5) / (paragraphs + 0.5)) };
	}
}

/** Another ending, or one word of a compound. */
function isRelated(one: string, word: string): boolean {
	if (one.length < 4 || /\d/u.test(one)) return false;
	if (one.startsWith(word)) return word.length >= 6 || one.length - word.length <= 2;
	if (word.startsWith(one)) return one.length >= 6 || word.length - one.length <= (one.length >= 5 ? 4 : 2);
	if (one.length >= 6 && word.length > one.length && word.endsWith(one)) return true;
	return word.length >= 5 && one.length > word.length + 2 && one.endsWith(word);
}

function questionWords(question: string): string[] {
	return [
		...new Set(
			contentWords(question)
				.filter((word) => !asking.test(word.text))
				.map((word) => stem(word.text)),
		),
	].concat(
		[...question.matchAll(/(?<![\p{L}\p{N}])\d[\d.,]*(?![\p{L}\p{N}])/gu)].map(([number]) =>
			number.replace(/[.,]$/u, ''),
		),
	);
}

function neighbours(paragraphs: readonly Paragraph[], at: number): number[] {
	const next = paragraphs[at + 1];
	return next !== undefined && next.heading === paragraphs[at]?.heading ? [at + 1] : [];
}

/** As many as the budget holds, the wanted ones first, given back in the order of the document. */
function fill(
	paragraphs: readonly Paragraph[],
	wanted: readonly number[],
	budgetWords: number,
	scores: readonly number[] = [],
): RetrievedPassage[] {
	const taken = new Set<number>();
	let words = 0;
	for (const at of wanted) {
		const paragraph = paragraphs[at];
		if (paragraph === undefined || taken.has(at)) continue;
		if (words + paragraph.words > budgetWords && taken.size > 0) continue;
		taken.add(at);
		words += paragraph.words;
	}
	return [...taken]
		.sort((one, other) => one - other)
		.flatMap((at) => {
			const paragraph = paragraphs[at];
			return paragraph === undefined
				? []
				: [
						{
							text: paragraph.text,
							page: paragraph.page,
							heading: paragraph.heading,
							score: scores[at] ?? 0,
						},
					];
		});
}

/** Words that ask but name nothing. */
const asking =
	/^(?:tell|show|give|find|list|say|says|said|explain|describe|know|mean|means|document|text|page|letter|file|much|many|long|please|happens?|sage?n?|zeige?n?|nenne?n?|finde?n?|erkläre?n?|steht|dokument|text|seite|brief|datei|viel|viele|lange|bedeutet|heißt|gibt|bitte)$/iu;
const usualWords = 110;
const fewestWords = 40;
const mostPassages = 8;
/** Paragraphs below this share of the best one's score are left out. */
const leastOfBest = 0.35;
/** Share of the question's weight that one paragraph must hold. */
const leastShare = 0.34;
