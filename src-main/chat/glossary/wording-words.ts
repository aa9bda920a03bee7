import { fold } from '../../documents/fold.ts';
import { wordsOf } from '../../documents/words.ts';

/** A word of a text, and what it is looked up by: all forms of a word have the same key, and some others too. */
export interface KeyedWord {
	readonly key: string;
	readonly folded: string;
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Words without case and accents, so that "Ärzte" and "Arzt" come together. */
export function keyedWords(text: string): KeyedWord[] {
	return wordsOf(text).map(({ text: word, start, end }) => {
		const folded = fold(word).replace(/['’]s?$/u, '');
		return { key: keyOf(folded), folded, text: word, start, end };
	});
}

/**
 * Whether two words are forms of one word, as far as English and German endings go. Too few are taken for the same
 * rather than too many: "Leben" and "Leber", "Pflege" and "Pfleger" are not. `isPartOfSeveral`: beside a noun, endings
 * of adjectives count as well, as in "ambulanter Pflege".
 */
export function isSameWord(one: KeyedWord, other: KeyedWord, isPartOfSeveral: boolean): boolean {
	if (one.folded === other.folded) return true;
	const bases = new Set(basesOf(one, other, isPartOfSeveral));
	return basesOf(other, one, isPartOfSeveral).some((base) => bases.has(base));
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

/** Without all letters that endings are made of; "y" becomes "ies". */
function keyOf(folded: string): string {
	// Longer than any wording; looking for its ending would take long.
	if (folded.length > longestWord) return folded;
	return folded.replace(/y$/u, 'i').replace(/(?<=^..+?)[enrms]+$/u, '');
}

/** The word and what is left of it without an ending. */
function basesOf(word: KeyedWord, other: KeyedWord, isPartOfSeveral: boolean): string[] {
	const { folded, text } = word;
	const endings = [
		...nounEndings,
		...(isPartOfSeveral && /^\p{Ll}/u.test(text) ? adjectiveEndings : []),
		...(hasUmlaut(text) && !hasUmlaut(other.text) ? umlautEndings : []),
	];
	return [
		folded,
		...endings.filter((ending) => folded.endsWith(ending)).map((ending) => folded.slice(0, -ending.length)),
		...(folded.endsWith('ies') ? [`${folded.slice(0, -3)}y`] : []),
		...(folded.endsWith('innen') ? [folded.slice(0, -3)] : []),
	].filter((base) => base.length >= shortestBase);
}

function hasUmlaut(text: string): boolean {
	return /[äöü]/iu.test(text.normalize('NFC'));
}

const nounEndings = ['s', 'es', 'e', 'n', 'en'];
const adjectiveEndings = ['r', 'er', 'em', 'm'];
/** "Buch" and "Bücher". */
const umlautEndings = ['er', 'ern'];
const shortestBase = 3;
const longestWord = 130;
