import { WordFilter } from './word-filter.ts';

/** What names are told from other words by; everything in small letters. */
export interface Lexicon {
	readonly given: ReadonlySet<string>;
	readonly family: ReadonlySet<string>;
	/** Names of other languages that are also words of English or German. */
	readonly ordinary: ReadonlySet<string>;
	/** Also of several words, with spaces between. */
	readonly towns: ReadonlySet<string>;
	/** Towns whose names are also words. */
	readonly wordTowns: ReadonlySet<string>;
	isEnglish(word: string): boolean;
	isGerman(word: string): boolean;
	/** A noun of German. */
	isNoun(word: string): boolean;
}

/** Without lists every word is an ordinary one, and only what stands around a name tells it. */
export const emptyLexicon: Lexicon = {
	given: new Set(),
	family: new Set(),
	ordinary: new Set(),
	towns: new Set(),
	wordTowns: new Set(),
	isEnglish: () => true,
	isGerman: () => true,
	isNoun: () => true,
};

/** As `packLexicon` writes it: its parts one after the other, each with its length before it. */
export function readLexicon(bytes: Uint8Array): Lexicon {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let from = 0;
	const next = (): Uint8Array => {
		const length = view.getUint32(from, true);
		from += 4 + length;
		return bytes.subarray(from - length, from);
	};
	const list = (): ReadonlySet<string> => new Set(new TextDecoder().decode(next()).split('\n'));
	const [given, family, ordinary, towns, wordTowns] = [list(), list(), list(), list(), list()];
	const english = new WordFilter(next());
	const german = new WordFilter(next());
	return {
		given,
		family,
		ordinary,
		towns,
		wordTowns,
		isEnglish: (word) => english.has(word),
		isGerman: (word) => german.has(word),
		isNoun: (word) => german.has(`^${word}`),
	};
}
