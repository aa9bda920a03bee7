import type { FoundPassage, PassageSearch, SearchScope } from '../../db/passage-search.ts';
import type { AskedWord } from './asked-words.ts';

/** Passages with words of a question, and how much of the question they hold. */
export interface ByWords {
	/** Best first. */
	readonly ranked: readonly RankedPassage[];
	/** Whether the words of one of the best passages are enough of what was asked. */
	readonly answers: boolean;
}

export interface RankedPassage {
	readonly passage: FoundPassage;
	/** BM25; larger is better. */
	readonly score: number;
}

/**
 * The index gives candidates by its BM25 (Robertson and Zaragoza 2009); they are ranked again with the frequencies of
 * these documents alone, so that an answer does not depend on what else is on the computer.
 */
export function rankByWords(index: PassageSearch, scope: SearchScope, words: readonly AskedWord[]): ByWords {
	const size = index.size(scope);
	const asked = words.map((word) => new Asked(word, index.count(scope, word.term), size.passages));
	const usualLength = size.words / (size.passages || 1);
	const ranked = index
		.candidates(scope, rarest(asked), mostCandidates)
		.map((passage) => ({ passage, ...rank(passage, asked, usualLength) }))
		.filter(({ score }) => score > 0)
		.sort((one, other) => other.score - one.score || one.passage.number - other.passage.number);
	const strict = strictness[scope.kind];
	const standing = words.map((_, at) => ranked.some(({ held }) => held[at] === 1));
	const shareOf = shares(asked, standing, size.passages, strict);
	const most = Math.max(0, ...ranked.slice(0, passagesLookedAt).map(({ held }) => shareOf(held)));
	return { ranked, answers: ranked.length > 0 && most >= strict.share };
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

interface Ranked extends RankedPassage {
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

/** How much of the question its words make up that a passage holds. */
function shares(
	asked: readonly Asked[],
	standing: readonly boolean[],
	all: number,
	{ floor, absent }: Strictness,
): (held: readonly number[]) => number {
	const weights = asked.map(({ word, weight }, at) =>
		standing[at] === true ? weight + floor : word.isPairOfSigns ? 0 : rarity(1, all) * absent + floor,
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return (held) => held.reduce((sum, part, at) => sum + part * (weights[at] ?? 0), 0) / (total || 1);
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

const passagesLookedAt = 5;
const mostCandidates = 400;
/** Passages that the index looks at for candidates. */
const mostMatches = 4000;
/** What a part of a word tells of the word: "station" of "intensive care station" in one word. */
const partTells = 0.5;
