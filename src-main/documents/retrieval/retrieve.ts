import type { DocumentFormat } from '../../contract/document-formats.ts';
import type { DocumentId } from '../../contract/entities.ts';
import type { FoundPassage, PassageSearch, SearchScope } from '../../db/passage-search.ts';
import { isRepetition } from './repetition.ts';
import { askedWords } from './asked-words.ts';
import { rankByWords } from './by-words.ts';
import { type Meaning, similarPassages } from './similar.ts';

/** What of the documents a question is about. */
export interface Retrieved {
	/** False: they do not seem to contain it. */
	readonly found: boolean;
	/** None has enough of the question's words: they are about it in other words, or only about something near. */
	readonly isByMeaning: boolean;
	/** The best document first, each in its own order; empty when nothing was found. */
	readonly passages: readonly RetrievedPassage[];
	/** Passages that fit too, but for which there was no room. */
	readonly leftOut?: number;
}

export interface RetrievedPassage {
	readonly documentId: DocumentId;
	/** Of the document. */
	readonly name: string;
	readonly format: DocumentFormat;
	readonly language: string;
	readonly text: string;
	readonly page: number;
	readonly heading: string;
	/** How high it stands in the ranks; larger is better. */
	readonly score: number;
}

/**
 * The best-matching passages for a question: by its words and, where a model put it into numbers, by its meaning, both
 * ranks fused (reciprocal rank fusion; Cormack, Clarke and Büttcher 2009). Repetitions are left out, no document takes
 * all places, and the passage after each is taken along while the budget lasts.
 */
export function retrieve(
	index: PassageSearch,
	scope: SearchScope,
	question: string,
	budgetWords: number,
	meaning?: Meaning,
): Retrieved {
	const words = askedWords(question, (beginning) => index.wordsBeginning(beginning));
	if (words.length === 0) {
		const first = scope.kind === 'conversation' ? index.first(scope, mostFirst) : [];
		return {
			found: first.length > 0,
			isByMeaning: false,
			...fill(index, first, budgetWords, new Map()),
		};
	}
	const byWords = rankByWords(index, scope, words);
	const similar = meaning === undefined ? [] : similarPassages(index, scope, meaning, mostSimilar);
	const isByMeaning = !byWords.answers && similar.some(({ isAnswer }) => isAnswer);
	if (!byWords.answers && !isByMeaning) return { found: false, isByMeaning, passages: [] };
	const least = (byWords.ranked[0]?.score ?? 0) * leastOfBest;
	const scores = fusedScores(
		byWords.ranked.filter(({ score }) => score > least).map(({ passage }) => passage),
		similar.map(({ passage }) => passage),
	);
	const ranked = [...scores.keys()].sort((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
	const good = balanced(withoutRepetitions(ranked));
	const wanted = good.flatMap((passage) => [passage, ...following(index, passage)]);
	const byNumber = new Map([...scores].map(([{ number }, score]) => [number, score]));
	return { found: true, isByMeaning, ...fill(index, wanted, budgetWords, byNumber) };
}

/** A passage that stands high in both lists comes before one that stands high in one of them. */
function fusedScores(...lists: readonly (readonly FoundPassage[])[]): Map<FoundPassage, number> {
	const byNumber = new Map<number, FoundPassage>();
	const scores = new Map<FoundPassage, number>();
	for (const list of lists)
		for (const [rank, one] of list.entries()) {
			const passage = byNumber.get(one.number) ?? one;
			byNumber.set(one.number, passage);
			scores.set(passage, (scores.get(passage) ?? 0) + 1 / (usualRank + rank + 1));
		}
	return scores;
}

function withoutRepetitions(passages: readonly FoundPassage[]): FoundPassage[] {
	const kept: FoundPassage[] = [];
	for (const passage of passages) {
		if (kept.length >= mostPassages * 2) break;
		if (!kept.some((one) => isRepetition(one.stems, passage.stems))) kept.push(passage);
	}
	return kept;
}

/** Where several documents have something to say, none of them takes more than half of the places. */
function balanced(passages: readonly FoundPassage[]): FoundPassage[] {
	const counts = new Map<DocumentId, number>();
	const first: FoundPassage[] = [];
	const rest: FoundPassage[] = [];
	for (const passage of passages) {
		const count = counts.get(passage.documentId) ?? 0;
		counts.set(passage.documentId, count + 1);
		(count < mostPassages / 2 ? first : rest).push(passage);
	}
	return [...first, ...rest].slice(0, mostPassages);
}

function following(index: PassageSearch, passage: FoundPassage): FoundPassage[] {
	const next = index.after(passage);
	return next !== undefined && next.heading === passage.heading ? [next] : [];
}

/** As many as the budget holds, the wanted ones first, given back in the order of the documents. */
function fill(
	index: PassageSearch,
	wanted: readonly FoundPassage[],
	budgetWords: number,
	scores: ReadonlyMap<number, number>,
): Pick<Retrieved, 'passages' | 'leftOut'> {
	const taken = new Map<number, FoundPassage>();
	let words = 0;
	for (const passage of wanted) {
		if (taken.has(passage.number)) continue;
		if (words + passage.words > budgetWords && taken.size > 0) continue;
		taken.set(passage.number, passage);
		words += passage.words;
	}
	const documents = [...new Set([...taken.values()].map(({ documentId }) => documentId))];
	const passages = [...taken.values()]
		.sort(
			(one, other) =>
				documents.indexOf(one.documentId) - documents.indexOf(other.documentId) ||
				one.position - other.position,
		)
		.map((passage) => ({
			documentId: passage.documentId,
			name: passage.name,
			format: passage.format,
			language: passage.language,
			text: index.text(passage),
			page: passage.page,
			heading: passage.heading,
			score: scores.get(passage.number) ?? 0,
		}));
	return { passages, leftOut: new Set(wanted.map(({ number }) => number)).size - taken.size };
}

const mostPassages = 8;
/** Where a question names nothing, from the beginning of each document. */
const mostFirst = 400;
const mostSimilar = 40;
/** Passages below this share of the best one's score are left out. */
const leastOfBest = 0.35;
/** The constant of reciprocal rank fusion, as its authors chose it. */
const usualRank = 60;
