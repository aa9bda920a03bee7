import type { ShadedWord } from '../../contract/inspection.ts';
import type { ScoredPiece } from '../../engine/inspection.ts';

/**
 * Pieces of words joined to words, with the space before them; a word is as probable as all of its pieces together. A
 * piece that begins in the middle of a word goes on with it.
 */
export function wordsOf(answer: string, pieces: readonly ScoredPiece[]): ShadedWord[] {
	const words: ShadedWord[] = [];
	let at = 0;
	for (const { text, probability } of pieces) {
		const start = at;
		at = Math.min(at + text.length, answer.length);
		const last = words.at(-1);
		const goesOn = last !== undefined && isWithin(answer, last.start, start);
		if (goesOn) words[words.length - 1] = { ...last, end: at, probability: last.probability * probability };
		else if (at > start) words.push({ start, end: at, probability });
	}
	return words;
}

/** Whether `at` does not begin a new word: no space stands there, and letters stand before it. */
function isWithin(answer: string, wordStart: number, at: number): boolean {
	if (/^\s/u.test(answer.slice(at))) return /^\s*$/u.test(answer.slice(wordStart, at));
	return !/\s$/u.test(answer.slice(wordStart, at)) || /^\s*$/u.test(answer.slice(wordStart, at));
}
