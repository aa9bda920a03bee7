import type { PersonalFinding } from '../finding.ts';
import { functionWords, ordinaryWords } from '../ordinary-words.ts';
import { labels, relatives, titles } from '../words/cue-words.ts';
import { medicalEnding } from '../words/medical-words.ts';
import { genericWords } from '../words/place-words.ts';
import { everydayGivenNames } from '../words/more-names.ts';
import { isNoName } from '../words/no-names.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Sighted } from './name-signs.ts';
import { endOf, isJoined, nameSpan } from './name-span.ts';

/** Names by lists of names, and words with a capital letter that no list of words has. */
export function listedNames(sighted: Sighted): PersonalFinding[] {
	const { tokens, signs } = sighted;
	const found: PersonalFinding[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const sign = signs[at];
		if (sign === undefined && !isCapitalWithin(sighted, at)) continue;
		if (sign === 'ordinary name' && !standsAlone(sighted, at)) continue;
		const span = nameSpan(sighted, at);
		const last = Math.max(span, at);
		// "Rose Abara": the ordinary word before one that is none.
		const isAfterName = isJoined(tokens[at]?.before ?? '') && mayPrecede(sighted, at - 1);
		const first = tokens[isAfterName && tokens[at - 1]?.shape !== 'lower' ? at - 1 : at];
		if (first === undefined) continue;
		found.push({
			kind: sign === 'town' && last === at ? 'address' : 'name',
			start: first.start,
			end: endOf(sighted, last),
			rule: last > at && sign === 'given' ? 'given name and surname' : (sign ?? 'capital letter'),
			// "Anna Lehr": the second word alone would be no name.
			isSure: last > at && sign === 'given' && signs[last] !== undefined,
		});
		at = last;
	}
	return found;
}

/** Of an English text: any word with a capital letter alone within a sentence, but those that are always written so. */
function isCapitalWithin({ tokens, style, text }: Sighted, at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	const after = tokens[at + 1];
	if (token?.shape !== 'capital' || style.isGerman || style.isSmall || token.startsSentence) return false;
	if (before?.shape !== 'lower' || token.before !== ' ' || token.value.length < 3) return false;
	if (after !== undefined && after.shape !== 'lower' && isJoined(after.before)) return false;
	if (/^(?:the|a|an|each|this|every|last|next|our|your|their|no|by|x)$/u.test(before.key)) return false;
	// "Year 5"
	if (/^[ ]\d/u.test(text.slice(token.end, token.end + 2))) return false;
	return !isNoName(token.key) && !ordinaryWords.has(token.key) && !medicalEnding.test(token.key);
}

/** An ordinary word that is a name here: by its capital letter in English, by the word before it in German. */
function standsAlone({ tokens, signs, style, text, lexicon }: Sighted, at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	const after = tokens[at + 1];
	if (token?.shape !== 'capital' || style.isSmall || worldWords.has(token.key)) return false;
	const isNoble =
		after !== undefined &&
		after.before === ' ' &&
		/^(?:freiherr|freifrau|graf|gräfin|von|van)$/u.test(after.key);
	if (isNoble && signs[at + 2] !== undefined) return true;
	// "Wolf Bishop", "für August Schuster": a given name and a surname that are both words.
	const isFull = after?.before === ' ' && after.shape === 'capital' && signs[at + 1] !== undefined;
	if (isFull && (everydayGivenNames.has(token.key) || (!style.isGerman && !token.startsSentence)))
		return true;
	// "Joy is staying on three days"
	if (
		token.startsSentence &&
		everydayGivenNames.has(token.key) &&
		after?.before === ' ' &&
		verbs.has(after.key)
	)
		return true;
	// "Jack - the tenant at 14", "Faith, as discussed"
	if (
		token.startsSentence &&
		everydayGivenNames.has(token.key) &&
		!(style.isGerman && lexicon.isNoun(token.key))
	)
		return /^(?:[ ][-–][ ]|,[ ]|:)/u.test(text.slice(token.end, token.end + 3));
	if (token.startsSentence || before === undefined || before.shape !== 'lower') return false;
	if (!/^(?:\s|\/ ?|, )$/u.test(token.before)) return false;
	const isLast =
		after === undefined || after.shape === 'lower' || functionWords.has(after.key) || !isJoined(after.before);
	// "sagt Ehrlich": no noun, and still with a capital letter.
	if (style.isGerman && isLast && !lexicon.isNoun(token.key) && !germanArticle.test(before.key)) return true;
	if (style.isGerman) return isLast && everydayGivenNames.has(token.key) && germanCues.has(before.key);
	return isLast && !/^(?:the|a|an|each|this|every|last|next)$/u.test(before.key);
}

/** An English word with a capital letter before a name is its first part, and so is a name that is also a word. */
function mayPrecede({ tokens, signs, style, lexicon }: Sighted, at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.shape === 'lower') return false;
	if (signs[at] === 'ordinary name') return true;
	if (style.isGerman)
		return (
			token.shape === 'capital' &&
			signs[at + 1] !== 'town' &&
			!lexicon.isNoun(token.key) &&
			!lexicon.isGerman(token.key) &&
			!functionWords.has(token.key)
		);
	if (token.shape !== 'capital' || token.value.length < 3) return false;
	if (functionWords.has(token.key) || titles.has(token.key) || relatives.has(token.key)) return false;
	if (
		labels.has(token.key) ||
		genericWords.has(token.key) ||
		worldWords.has(token.key) ||
		shortWords.has(token.key)
	)
		return false;
	return !token.startsSentence || /\n[ \t]*\r?\n[ \t]*$/u.test(token.before);
}

const verbs = new Set(
	'is was has had will said says asked rang came went can would wants phoned called hat ist war ruft kommt wird möchte sagt fragt'.split(
		' ',
	),
);
const germanArticle =
	/^(?:der|die|das|dem|den|des|ein\p{L}{0,2}|kein\p{L}{0,2}|etwas|nichts|alles|viel|wenig|im|am|zum|zur|vom|beim|\p{L}+(?:em|en|er|es))$/u;
const germanCues = new Set(
	'an von mit bei für und durch auch macht heißt hat fragt ruft sagt kommt war ist wegen über als'.split(' '),
);
