import { WordFilter } from './word-filter.ts';

/** What a lexicon is made of when the program is built. */
export interface LexiconParts {
	readonly given: readonly string[];
	readonly family: readonly string[];
	readonly ordinary: readonly string[];
	readonly towns: readonly string[];
	readonly wordTowns: readonly string[];
	readonly english: Uint8Array;
	readonly german: Uint8Array;
}

export const filterOf = (words: readonly string[]): Uint8Array => WordFilter.of(words);

/** One file of its parts, each with its length before it. */
export function packLexicon(parts: LexiconParts): Uint8Array {
	const lists = [parts.given, parts.family, parts.ordinary, parts.towns, parts.wordTowns];
	const pieces = [
		...lists.map((words) => new TextEncoder().encode(words.join('\n'))),
		parts.english,
		parts.german,
	];
	const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + 4 + piece.length, 0));
	const view = new DataView(bytes.buffer);
	let from = 0;
	for (const piece of pieces) {
		view.setUint32(from, piece.length, true);
		bytes.set(piece, from + 4);
		from += 4 + piece.length;
	}
	return bytes;
}
