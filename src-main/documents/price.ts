import type { Model } from '../contract/models.ts';
import type { SummaryDepth, SummaryLength, SummaryMethod, SummaryPrice } from '../contract/recipes.ts';
import { pointsFor } from './summary-size.ts';

/** What is known of a document and of the model before anything was started. */
export interface PriceFacts {
	readonly words: number;
	readonly pages: number;
	readonly method: SummaryMethod;
	/** What chooses the sentences, where only some are read. */
	readonly choice?: Model['sentenceChoice'] | undefined;
	/** As measured on this computer; undefined before. */
	readonly readingTokensPerSecond: number | undefined;
	readonly wordsPerSecond: number | undefined;
}

/** What somebody may choose. */
type PriceChoice = Pick<SummaryPrice, 'depth' | 'length' | 'isParticular'>;

/** Words that the model reads, and words that it writes. */
interface Work {
	/** Of the document. */
	readonly text: number;
	/** Of its own notes, and of instructions that are not kept from one request to the next. */
	readonly more: number;
	readonly written: number;
}

/** What a summary costs: time on this computer, and how much of the document the model reads. */
export function priceOf(facts: PriceFacts, choice: PriceChoice): SummaryPrice {
	const { words, pages, readingTokensPerSecond: reading, wordsPerSecond: writing } = facts;
	const work = workOf(facts, choice);
	const seconds =
		facts.method === 'quotations'
			? 0
			: reading === undefined || writing === undefined
				? null
				: ((work.text + work.more) * tokensPerWord) / reading + work.written / writing;
	return {
		...choice,
		seconds,
		pagesWorth: words === 0 ? 0 : Math.min(pages, (work.text / words) * pages),
	};
}

function workOf({ words, method, choice }: PriceFacts, { depth, length, isParticular }: PriceChoice): Work {
	const points = pointsFor(length, words, depth);
	if (method === 'quotations') return { text: 0, more: 0, written: 0 };
	if (method === 'sentences') {
		const asked = points * shareAsked;
		const shortened = Math.min(words, asked * wordsOfSentences);
		// The model reads what it chooses from, and then once more what it has chosen.
		const choosing = choice === 'model' ? points * candidatesPerPoint * wordsOfSentences : 0;
		const text = Math.min(words, Math.max(shortened, choosing));
		return {
			text,
			more: wordsOfExamples + asked * wordsAround + (choosing === 0 ? 0 : shortened),
			written: asked * triesPerPoint * wordsShortened,
		};
	}
	const written = points * wordsPerPoint;
	const isSinglePass = words * tokensPerWord <= tokensOfSinglePass;
	if (isSinglePass) return { text: words, more: wordsAround, written };
	if (depth === 'quick') {
		const text = Math.min(words, pointsFor('detailed', words) * wordsOfSentences, wordsOfSinglePass);
		return { text, more: wordsAround, written };
	}
	const isNoted = isParticular || words / wordsPerSection > points;
	if (!isNoted) return { text: words, more: Math.ceil(points / pointsPerSection) * wordsAround, written };
	const notes = Math.min(words / 6, (words / wordsPerSection) * wordsOfNotes);
	return { text: words, more: notes + wordsAround, written: notes + written };
}

/** Every choice of depth, length and kind. */
export function pricesOf(facts: PriceFacts): SummaryPrice[] {
	const depths: SummaryDepth[] = ['quick', 'thorough'];
	const lengths: SummaryLength[] = ['short', 'medium', 'detailed'];
	return depths.flatMap((depth) =>
		lengths.flatMap((length) =>
			[false, true].map((isParticular) => priceOf(facts, { depth, length, isParticular })),
		),
	);
}

const tokensPerWord = 1.4;
/** The worked examples are read once. */
const wordsOfExamples = 250;
const wordsAround = 20;
/** Points whose sentences are long enough to be shortened. */
const shareAsked = 0.75;
const wordsOfSentences = 32;
const triesPerPoint = 1.25;
/** Candidates that the model chooses from, for each point. */
const candidatesPerPoint = 3;
const wordsShortened = 17;
const wordsPerPoint = 26;
const tokensOfSinglePass = 2250;
const wordsOfSinglePass = 2500;
const wordsPerSection = 1070;
const wordsOfNotes = 110;
/** About, where points are written section by section. */
const pointsPerSection = 3;
