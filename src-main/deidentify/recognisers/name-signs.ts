import { functionWords, germanOnlyWords, ordinaryWords } from '../ordinary-words.ts';
import type { TextStyle } from '../text-style.ts';
import type { Token } from '../tokens.ts';
import { eponyms } from '../words/eponyms.ts';
import { britishSurnames } from '../words/british-names.ts';
import { medicalWords } from '../words/medical-words.ts';
import type { KnownWords } from '../words/known-words.ts';
import {
	germanEverydaySurnames,
	germanGivenNames,
	germanSurnames,
	germanWordsFirst,
} from '../words/german-names.ts';
import { everydayGivenNames, everydaySurnames, moreGivenNames } from '../words/more-names.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { shortWords, worldWords } from '../words/world-words.ts';

/** What a word says of being a name: a list has it, no list of words has it, both have it, or nothing. */
export type Sign = 'given' | 'family' | 'town' | 'unknown' | 'ordinary name' | undefined;

/** A text as the recognisers of names see it. */
export interface Sighted {
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly style: TextStyle;
	readonly signs: readonly Sign[];
	readonly lexicon: Lexicon;
}

export function sightedText(
	text: string,
	tokens: readonly Token[],
	style: TextStyle,
	lexicon: Lexicon,
	known: KnownWords,
): Sighted {
	return {
		text,
		tokens,
		style,
		lexicon,
		signs: tokens.map((_, at) => signOf(text, tokens, at, style, lexicon, known)),
	};
}

function signOf(
	text: string,
	tokens: readonly Token[],
	at: number,
	style: TextStyle,
	lexicon: Lexicon,
	known: KnownWords,
): Sign {
	const token = tokens[at];
	if (token === undefined) return undefined;
	const { key, shape } = token;
	if (key.length < 2 || key.length > 40) return undefined;
	const isForeign =
		!style.isGerman && shape === 'capital' && !token.startsSentence && germanOnlyWords.has(key);
	if (functionWords.has(key) && !isForeign && !(key === 'freitag' && !style.isGerman)) return undefined;
	if (shape === 'lower' && !style.isSmall) return undefined;
	if (isShortened(text, tokens, at, style.isSmall) || medicalWords.has(key) || isEponym(tokens, at))
		return undefined;
	if (/-nr$/u.test(key) || isFostering(tokens, at)) return undefined;
	if (style.isGerman && text[token.end] === '.' && germanShortTitles.has(key)) return undefined;
	if (style.isGerman && (shape === 'capital' || style.isUpper)) {
		if (germanWordsFirst.has(key)) return 'ordinary name';
		if (germanGivenNames.has(key)) return 'given';
		if (germanSurnames.has(key) || isGenitive(key, lexicon)) return 'family';
	}
	const parts = key.split(/[-‐‑\u00ad]/u);
	const isIn = (list: ReadonlySet<string>): boolean =>
		list.has(key) || (parts.length > 1 && parts.some((part) => isSurely(part, list, lexicon)));
	const isGiven = isIn(lexicon.given) || parts.some((part) => moreGivenNames.has(part));
	// "O'Dowd", "McAtamney": nothing else is written so.
	if (/^(?:O['’]\p{Lu}|Mc\p{Lu}|Fitz\p{Ll})\p{Ll}{2,}$/u.test(token.value)) return 'family';
	const isFamily = isIn(lexicon.family) || (!style.isGerman && britishSurnames.has(key));
	if (isGiven || isFamily || isDouble(parts, lexicon)) {
		if (
			isAmbiguous(key, lexicon) ||
			key.length === 2 ||
			(shape === 'upper' && key.length < 4 && !style.isUpper)
		)
			return 'ordinary name';
		// "Little-Parsons": two surnames with a hyphen are one, whatever they mean.
		if (isDouble(parts, lexicon)) return eponymEnding.test(key) ? undefined : 'family';
		if (medicalWords.has(parts[0] ?? '') || eponymEnding.test(key)) return undefined;
		if (shape === 'lower' && known.has(key)) return isGiven && key.length > 3 ? 'given' : 'ordinary name';
		return isGiven ? 'given' : 'family';
	}
	if (everydaySurnames.has(key) || everydayGivenNames.has(key)) return 'ordinary name';
	if (style.isGerman && germanEverydaySurnames.has(key)) return 'ordinary name';
	if (ordinaryWords.has(key) || key.length < 3) return undefined;
	if (shape !== 'mixed' && lexicon.towns.has(key)) return 'town';
	if (known.has(key) || eponymEnding.test(key)) return undefined;
	if (parts.length > 1 && parts.some((part) => ordinaryWords.has(part) || medicalWords.has(part)))
		return undefined;
	if (token.startsSentence && isTurned(key, known)) return undefined;
	return looksUnknown(token, style) ? 'unknown' : undefined;
}

/** "foster carer" at the beginning of a sentence is no name. */
const isFostering = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]?.key === 'foster' &&
	/^(?:carers?|mum|dad|mother|father|parents?|sister|brother|home|family|child|children|care|placement)$/u.test(
		tokens[at + 1]?.key ?? '',
	);
/** After a first name or a title an eponym is a surname: "Harold Pyle". */
const isEponym = (tokens: readonly Token[], at: number): boolean => {
	const [token, before] = [tokens[at], tokens[at - 1]];
	if (token === undefined || !eponyms.has(token.key)) return false;
	return !(before?.shape === 'capital' && token.before === ' ' && moreGivenNames.has(before.key));
};
/** "Astrids", of German: no word of its own. */
const isGenitive = (key: string, lexicon: Lexicon): boolean => {
	const stem = key.slice(0, -1);
	if (!key.endsWith('s') || stem.length < 4 || lexicon.isGerman(key) || lexicon.isEnglish(key)) return false;
	const lists = [germanGivenNames, germanSurnames, moreGivenNames];
	return (
		lists.some((list) => list.has(stem)) ||
		isSurely(stem, lexicon.given, lexicon) ||
		isSurely(stem, lexicon.family, lexicon)
	);
};
const isAmbiguous = (key: string, lexicon: Lexicon): boolean =>
	ordinaryWords.has(key) ||
	(lexicon.ordinary.has(key) && !moreGivenNames.has(key)) ||
	shortWords.has(key) ||
	worldWords.has(key);
const isAnyName = (part: string, lexicon: Lexicon): boolean =>
	lexicon.given.has(part) ||
	lexicon.family.has(part) ||
	britishSurnames.has(part) ||
	everydaySurnames.has(part) ||
	everydayGivenNames.has(part);
const isDouble = (parts: readonly string[], lexicon: Lexicon): boolean =>
	parts.length === 2 && parts.every((part) => part.length > 2 && isAnyName(part, lexicon));
const isSurely = (part: string, list: ReadonlySet<string>, lexicon: Lexicon): boolean =>
	part.length > 2 && list.has(part) && !isAmbiguous(part, lexicon);

function looksUnknown({ key, shape, value, startsSentence }: Token, style: TextStyle): boolean {
	if (!hasVowels(key)) return false;
	if (shape === 'upper')
		return value.split(/[-‐‑'’]/u).some((part) => part.length >= (style.isUpper ? 4 : 6));
	// Units, genes and programs: "kPa", "MBq", "PoliScan".
	if (shape === 'mixed' && !nameShape.test(value)) return false;
	return key.length > 3 || (!style.isSmall && !startsSentence);
}

/** Two letters that changed places: "Recieved". */
function isTurned(key: string, known: KnownWords): boolean {
	if (key.length < 7) return false;
	for (let at = 0; at + 1 < key.length; at += 1)
		if (known.has(key.slice(0, at) + (key[at + 1] ?? '') + (key[at] ?? '') + key.slice(at + 2))) return true;
	return false;
}

/** Ends with a point that ends no sentence, as "Vers." and "Tbl." do. */
function isShortened(text: string, tokens: readonly Token[], at: number, isSmall: boolean): boolean {
	const token = tokens[at];
	if (token === undefined || text[token.end] !== '.') return false;
	// "Erziehungsber.:"
	if (token.value.length > 7) return text[token.end + 1] === ':';
	if (shortWords.has(token.key)) return true;
	const next = tokens[at + 1];
	if (next === undefined) return /^\.[ \t]*\S/u.test(text.slice(token.end, token.end + 6));
	if (/^\.(?:-|[ \t]*[,;:)/])/u.test(next.before)) return true;
	if (token.value.length > 5) return false;
	return /^\.[ \t]*\d/u.test(next.before) || (next.shape === 'lower' && !isSmall);
}

const hasVowels = (key: string): boolean => /[aeiouyøæœı]/u.test(key.normalize('NFD'));
const nameShape =
	/^(?:(?:Mc|Mac|De|Di|Da|Du|Le|La|Van|Von|Al|El|Fitz|ap|ff)?\p{Lu}?[\p{Ll}\p{M}]+|\p{L}['’]\p{Lu}?[\p{Ll}\p{M}]+)(?:[-‐‑'’ ](?:Mc|Mac|De|Di|Le|La)?\p{Lu}?[\p{Ll}\p{M}]+)*$/u;
/** What is called after somebody who described it. */
const eponymEnding =
	/-(?:syndroms?|zeichen|test|tests|krankheit|skala|score|index|operation|katheter|sonde|drain|drainage|klassifikation|stadium|reflex|färbung|diät|wert|schema|linie|gips|nagel|draht|lagerung|ray|atmung|block|schiene|manöver|versuch|phänomen|arthritis|lymphom|sarkom|tumor|sklerose|hernie|prothese|verband|kanüle|tubus|knoten|disease|sign|scale|syndrome|wilson)$/u;

/** "Dres.", "Insp.": of German, short before a name. */
const germanShortTitles: ReadonlySet<string> = new Set(
	'dres bgm sr säugl ehep kto koll überw insp schriftf sekr vertr elternvertr schülervertr bew erz mitarb schül stv stellv hausm verw bez mag'.split(
		' ',
	),
);
