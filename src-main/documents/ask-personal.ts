import { createHash } from 'node:crypto';
import { askTurns, takenWords, type AskTurn } from '../deidentify/asking/ask-turns.ts';
import { kindOfWords } from '../deidentify/asking/kind-of-words.ts';
import { leftOf, piecesOf, shownPiece } from '../deidentify/asking/pieces.ts';
import { withAsked } from '../deidentify/asking/places.ts';
import { wordsOfAnswer } from '../deidentify/asking/read-answer.ts';
import type { PersonalFinding } from '../deidentify/finding.ts';
import { KnownWords } from '../deidentify/words/known-words.ts';
import { personalLexicon } from './find-personal.ts';
import { languageOfWords } from './language-of-words.ts';

/** A piece of a text to ask a model about. */
export interface PieceToAsk {
	/** Of its words as they were written, whatever of them was found. */
	readonly key: string;
	readonly language: 'en' | 'de';
	/** What was not found yet; empty where there is nothing to ask about. */
	readonly left: readonly string[];
	readonly turns: readonly AskTurn[];
}

/** How a text is asked about. */
export interface AskedParts {
	readonly language: 'en' | 'de';
	/** Of its pieces, each once. */
	readonly keys: string[];
}

export function askedParts(text: string): AskedParts {
	const keys = piecesOf(text).map(({ start, end }) => keyOfPiece(text.slice(start, end)));
	return { language: languageOf(text), keys: [...new Set(keys)] };
}

/** Its pieces with everything taken out that was found, without those whose keys are known. */
export function piecesToAsk(
	text: string,
	findings: readonly PersonalFinding[],
	known: readonly string[],
): PieceToAsk[] {
	const language = languageOf(text);
	const isKnown = new Set(known);
	let first = 0;
	return piecesOf(text).flatMap((piece) => {
		while ((findings[first]?.end ?? Infinity) <= piece.start) first += 1;
		let last = first;
		while ((findings[last]?.start ?? Infinity) < piece.end) last += 1;
		const within = findings.slice(first, last);
		const key = keyOfPiece(text.slice(piece.start, piece.end));
		if (isKnown.has(key)) return [];
		isKnown.add(key);
		const left = leftOf(text, piece, within).filter((part) => /\p{L}{2}/u.test(part));
		const shown = shownPiece(text, piece, within, takenWords[language]);
		return [{ key, language, left, turns: left.length === 0 ? [] : askTurns(shown, language) }];
	});
}

/** What of an answer counts. */
export function readAsked({ left, language }: PieceToAsk, answer: string): string[] {
	return wordsOfAnswer(answer, left, new KnownWords(personalLexicon(), language === 'de'));
}

/** The findings of the rules, and those of the words that a model named beside them. */
export function withAskedWords(
	text: string,
	findings: readonly PersonalFinding[],
	words: readonly string[],
): PersonalFinding[] {
	const asked = words
		.slice(0, mostWords)
		.map((one) => ({ words: one, kind: kindOfWords(one, personalLexicon()) }));
	return withAsked(text, findings, asked);
}

/** By its commonest words. */
function languageOf(text: string): 'en' | 'de' {
	return languageOfWords(text.slice(0, sampleLength)) === 'de' ? 'de' : 'en';
}

const keyOfPiece = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 32);
const sampleLength = 20_000;
/** Of one text; looking for each takes longer with every one. */
const mostWords = 2000;
