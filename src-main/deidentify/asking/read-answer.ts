import { functionWords, ordinaryWords } from '../ordinary-words.ts';
import { tokensOf } from '../tokens.ts';
import type { KnownWords } from '../words/known-words.ts';
import { placesOf } from './places.ts';

/**
 * The words of an answer that may be personal. An answer is hostile text: a line counts only where it stands in what was left
 * of the piece, sign for sign and in whole words, and is more than a word of every day. One that gives back most of the
 * piece tells nothing.
 */
export function wordsOfAnswer(answer: string, left: readonly string[], known: KnownWords): string[] {
	const lines = answer.slice(0, longestAnswer).split(/[\r\n]+/u, mostLines);
	const words = [...new Set(lines.map(withoutMarks))].filter(
		(line) => isPossible(line, known) && left.some((text) => placesOf(text, line).length > 0),
	);
	const letters = (texts: readonly string[]): number =>
		texts.reduce((sum, text) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
	const isCopy = words.length > fewOfThem && letters(words) > letters(left) * mostShare;
	return isCopy ? [] : words.slice(0, mostWords);
}

/** Without what a list, bold type, quotation marks and the end of a sentence put around it. */
function withoutMarks(line: string): string {
	return line
		.slice(0, longestLine)
		.replace(/^\s*(?:[-*•–+>]+|\(?\d{1,3}[.):])\s+/u, '')
		.replaceAll(/\*\*|__|`/gu, '')
		.trim()
		.replaceAll(/\s+/gu, ' ')
		.replace(/^[^\p{L}\p{N}]+/u, '')
		.replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
}

function isPossible(words: string, known: KnownWords): boolean {
	if (words.length < 2 || words.length > mostLength || !/\p{L}/u.test(words)) return false;
	const keys = tokensOf(words).map(({ key }) => key);
	const [first] = keys;
	if (keys.every((key) => functionWords.has(key)) && keys.length > 0 && !/\p{N}/u.test(words)) return false;
	const isAlone = keys.length === 1 && first !== undefined && !/[\s\p{N}]/u.test(words);
	return !(isAlone && (ordinaryWords.has(first) || known.has(first)));
}

const mostLength = 60;
const longestLine = 200;
const longestAnswer = 20_000;
const mostLines = 200;
/** Of one piece, which has some 170 words. */
const mostWords = 30;
/** Of the letters of a piece. */
const mostShare = 0.5;
/** In a short piece two names may be most of it. */
const fewOfThem = 2;
