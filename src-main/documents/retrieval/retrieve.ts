import type { DocumentFormat } from '../../contract/document-formats.ts';
import type { DocumentId } from '../../contract/entities.ts';
import type { FoundPassage, PassageSearch, SearchScope } from '../../db/passage-search.ts';
import { isRepetition } from './repetition.ts';
import { askedWords, type AskedWord } from './asked-words.ts';

/** What of the documents a question is about. */
export interface Retrieved {
	/** False: they do not seem to contain it. */
	readonly found: boolean;
	/** The best document first, each in its own order; empty when nothing was found. */
	readonly passages: readonly RetrievedPassage[];
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
	/** BM25; larger is better. */
	readonly score: number;
}

/**
 * The best-matching passages for a question. The index gives candidates by its BM25 (Robertson and Zaragoza 2009); they
 * are ranked again with the frequencies of these documents alone, so that an answer does not depend on what else is on
 * the computer. Repetitions are left out, no document takes all places, and the passage after each is taken along while
 * the budget lasts.
 */
export function retrieve(
	index: PassageSearch,
	scope: SearchScope,
	question: string,
	budgetWords: number,
): Retrieved {
	const words = askedWords(question, (beginning) => index.wordsBeginning(beginning));
	if (words.length === 0) {
		const first = scope.kind === 'conversation' ? index.first(scope, mostCandidates) : [];
		return { found: first.length > 0, passages: fill(index, first, budgetWords, new Map()) };
	}
	const size = index.size(scope);
	const asked = words.map((word) => new Asked(word, index.count(scope, word.term), size.passages));
	const found = index.candidates(scope, rarest(asked), mostCandidates);
	const usualLength = size.words / (size.passages || 1);
	const ranked = found
		.map((passage) => ({ passage, ...rank(passage, asked, usualLength) }))
		.filter(({ score }) => score > 0)
		.sort((one, other) => other.score - one.score || one.passage.number - other.passage.number);
	const [best] = ranked;
	if (best === undefined || !answers(ranked, asked, size.passages, strictness[scope.kind]))
		return { found: false, passages: [] };
	const good = balanced(
		withoutRepetitions(
			ranked.filter(({ score }) => score > best.score * leastOfBest).map(({ passage }) => passage),
		),
	);
	const wanted = good.flatMap((passage) => [passage, ...following(index, passage)]);
	const scores = new Map(ranked.map(({ passage, score }) => [passage.number, score]));
	return { found: true, passages: fill(index, wanted, budgetWords, scores) };
}

/** A word of the question with what it tells in these documents. */
class Asked {
	readonly word: AskedWord;
	readonly passages: number;
	readonly weight: number;

	constructor(word: AskedWord, passages: number, all: number) {
		this.word = word;
		this.passages = passages;
		this.weight = rarity(passages, all);
	}
}

/** How much it tells that a word stands in so many of all passages. */
function rarity(passages: number, all: number): number {
	return Math.log(1 + (all - Math.min(passages, all) + 0.5) / (passages + 0.5));
}

interface Ranked {
	readonly passage: FoundPassage;
	readonly score: number;
	/** For each word of the question how much of it the passage has: 1, a part, 0. */
	readonly held: readonly number[];
}

function rank(
	passage: FoundPassage,
	asked: readonly Asked[],
	usualLength: number,
): Pick<Ranked, 'score' | 'held'> {
	const texts = [passage.stems, passage.headings].map((text) => text.split(' '));
	const length = passage.words / (usualLength || 1);
	let score = 0;
	const held: number[] = [];
	for (const { word, weight } of asked) {
		const found = texts.map((text) => word.countIn(text));
		const count = found.reduce((sum, one) => sum + one.count, 0);
		held.push(count === 0 ? 0 : found.some(({ isWhole }) => isWhole) ? 1 : partTells);
		score += (weight * count * 2.2) / (count + 1.2 * (0.25 + 0.75 * length));
	}
	return { score, held };
}

/** The words that tell most, as many as keep the number of candidates within bounds. */
function rarest(asked: readonly Asked[]): AskedWord['term'][] {
	const taken: AskedWord['term'][] = [];
	let passages = 0;
	for (const one of asked.filter((word) => word.passages > 0).sort((a, b) => a.passages - b.passages)) {
		if (taken.length > 0 && passages + one.passages > mostMatches) break;
		taken.push(one.word.term);
		passages += one.passages;
	}
	return taken;
}

/** Whether one of the best passages holds enough of what was asked, measured by how rare the words are. */
function answers(
	ranked: readonly Ranked[],
	asked: readonly Asked[],
	all: number,
	{ floor, absent, share }: Strictness,
): boolean {
	const weights = asked.map(({ word, weight, passages }) =>
		passages > 0 ? weight + floor : word.isPairOfSigns ? 0 : rarity(1, all) * absent + floor,
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const most = Math.max(
		...ranked
			.slice(0, passagesLookedAt)
			.map(({ held }) => held.reduce((sum, part, at) => sum + part * (weights[at] ?? 0), 0)),
	);
	return most >= total * share;
}

/** When a question counts as answered, as measured with test/eval/questions.json. */
interface Strictness {
	/** What every word tells, also one that stands everywhere. */
	readonly floor: number;
	/** What a word tells that stands nowhere, as a multiple of one that stands once: that this is about something else. */
	readonly absent: number;
	/** Share of the question's weight that one passage must hold. */
	readonly share: number;
}

/** Somebody who opened a document asks about it; in a folder there is something about nearly every word. */
const strictness: Readonly<Record<SearchScope['kind'], Strictness>> = {
	conversation: { floor: 2, absent: 1, share: 0.48 },
	collection: { floor: 1, absent: 2, share: 0.5 },
	// Whoever names a field lists words that mean it; one of them is enough.
	document: { floor: 1, absent: 0, share: 0 },
};

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
): RetrievedPassage[] {
	const taken = new Map<number, FoundPassage>();
	let words = 0;
	for (const passage of wanted) {
		if (taken.has(passage.number)) continue;
		if (words + passage.words > budgetWords && taken.size > 0) continue;
		taken.set(passage.number, passage);
		words += passage.words;
	}
	const documents = [...new Set([...taken.values()].map(({ documentId }) => documentId))];
	return [...taken.values()]
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
}

const mostPassages = 8;
const passagesLookedAt = 5;
const mostCandidates = 400;
/** Passages that the index looks at for candidates. */
const mostMatches = 4000;
/** Passages below this share of the best one's score are left out. */
const leastOfBest = 0.35;
/** What a part of a word tells of the word: "station" of "intensive care station" in one word. */
const partTells = 0.5;
