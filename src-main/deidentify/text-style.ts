import type { Token } from './tokens.ts';
import type { Lexicon } from './words/lexicon.ts';

/** How a text is written, as far as it matters for telling names. */
export interface TextStyle {
	/** Where every noun has a capital letter, one says little. */
	readonly isGerman: boolean;
	/** Without capital letters, as people write in haste. */
	readonly isSmall: boolean;
	/** In capital letters throughout. */
	readonly isUpper: boolean;
}

/** By its short words, of lists without any by all of them, and by how many words have a capital letter. */
export function styleOf(tokens: readonly Token[], lexicon: Lexicon): TextStyle {
	let german = 0;
	let english = 0;
	let capitals = 0;
	let upper = 0;
	let words = 0;
	for (const { key, shape } of tokens) {
		if (germanWords.has(key)) german += 1;
		if (englishWords.has(key)) english += 1;
		if (key.length < 3) continue;
		words += 1;
		if (shape === 'upper') upper += 1;
		if (shape === 'capital' || shape === 'mixed') capitals += 1;
	}
	const isClose = Math.abs(german - english) <= 2 && german + english <= fewShortWords;
	const more = isClose ? moreGerman(tokens, lexicon) : 0;
	const isGerman = more === 0 ? german > english : more > 0;
	return {
		isGerman,
		isSmall: words >= 8 && capitals / words < (isGerman ? 0.06 : 0.015) && upper / words < 0.2,
		isUpper: words >= 8 && upper / words > 0.6,
	};
}

/** By how many words more are of German alone than of English alone. */
function moreGerman(tokens: readonly Token[], { isGerman, isEnglish }: Lexicon): number {
	let more = 0;
	for (const { key } of tokens)
		for (const word of key.split('-')) {
			if (word.length < 3) continue;
			more += Number(isGerman(word)) - Number(isEnglish(word));
			if (/(?:nummer|.nr|[äöüß].*)$/u.test(word)) more += 1;
		}
	return more;
}

/** With so few of them they tell little. */
const fewShortWords = 6;
const split = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
const germanWords = split(
	'der die das und mit ist von bei im zu zum zur nicht wurde für auf den dem des ein eine einen einer hat wird sich aus nach vom seit oder sie er ihr am noch heute bitte hr fr dann auch kein keine uhr tgl geb',
);
const englishWords = split(
	'the of and to is was with for on at by has have had his her he she not from be been will it this that are were an or as if no please after but all we you your my they re who today',
);
