import type { SummaryMethod } from '../contract/entities.ts';
import { pointsFor } from './summary-size.ts';

/** Seconds that a summary of medium length takes here; null before the model was measured. */
export function estimateSummarySeconds(known: {
	readonly words: number;
	readonly method: SummaryMethod;
	readonly readingTokensPerSecond: number | undefined;
	readonly wordsPerSecond: number | undefined;
}): number | null {
	const { words, method, readingTokensPerSecond: reading, wordsPerSecond: writing } = known;
	if (method === 'quotations') return 0;
	if (reading === undefined || writing === undefined) return null;
	const points = pointsFor('medium', words);
	if (method === 'sentences')
		return prefixTokens / reading + points * (sentenceTokens / reading + sentenceWords / writing);
	const text = words * tokensPerWord;
	const noteWords = Math.min(words / 6, (text / sectionTokens) * wordsPerSection);
	return (
		text / reading +
		(noteWords * (1 + tokensPerWord * (writing / reading)) + points * wordsPerPoint) / writing
	);
}

const tokensPerWord = 1.4;
const prefixTokens = 350;
const sentenceTokens = 60;
const sentenceWords = 24;
const sectionTokens = 1500;
const wordsPerSection = 110;
const wordsPerPoint = 26;
