import { fold } from '../../documents/fold.ts';
import { stem, wordsOf } from '../../documents/words.ts';

/** A word of a text in the form in which it is looked up. */
export interface StemmedWord {
	readonly stem: string;
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Words by their stems, without case and accents: "Ärzte" and "Arzt" are the same. */
export function stemmedWords(text: string): StemmedWord[] {
	return wordsOf(text).map(({ text: word, start, end }) => ({
		stem: stem(fold(word)) || fold(word),
		text: word,
		start,
		end,
	}));
}

/** In which form a term is the same as another one. */
export function termKey(term: string): string {
	const words = wordsOf(term).map(({ text }) => fold(text));
	return words.join(' ') || term.toLowerCase();
}

/** What is searched in, and for. */
export function searchedForm(text: string): string {
	return fold(text.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}
