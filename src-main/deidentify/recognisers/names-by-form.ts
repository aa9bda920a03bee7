import { functionWords } from '../ordinary-words.ts';
import { jobEnding, labels } from '../words/cue-words.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Place } from './name-cue.ts';
import { germanVerbs } from './names-by-place.ts';
import { particleEnd } from './name-span.ts';
import type { Sighted } from './name-signs.ts';

/** "Jung   M 66", "Abara, Lindiwe, 45 y", "Bich Ngoc Pham 31 J." at the beginning of a line. */
export function asListLine({ tokens, text, signs, style }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	if (token === undefined) return undefined;
	if (at > 0 && !/(?:\n[ \t•*–-]*(?:\d{1,2}[.):]?[ \t]*)?|[\d.][.]?[ ])$/u.test(token.before))
		return undefined;
	if (token.shape === 'lower' || functionWords.has(token.key)) return undefined;
	const line = text.slice(token.start, token.start + 80);
	const match =
		/^(?<name>\p{Lu}[\p{L}'’-]*(?:,?[ ]\p{Lu}[\p{L}'’.-]*){0,3})(?:,[ ]?|[ \t]{1,8})\(?(?:[MFWmfw]\b[ ,]{0,4}\d{1,3}\b|\d{1,3}[ ]?(?:y\b|yo\b|yrs|years|J\b|Jahre|j\.|[MFWmfw]\b)|[*][ ]?\d|(?:geb|männl|weibl|male|female|m|w|d)\b[.,; ]|DOB|born\b|\d{1,2}[./-]\d{1,2}[./-]\d{2})/u.exec(
			line,
		);
	const name = match?.groups?.['name'];
	if (name === undefined) return undefined;
	// "Spoke w Jo's mum": with.
	if (!style.isGerman && signs[at] === undefined && /[ \t][wd][ ]$/u.test(match?.[0] ?? '')) return undefined;
	// A heading with its date is no name.
	if (/\d[./-]\d/u.test(match?.[0] ?? '') && signs[at] === undefined && !name.includes(', '))
		return undefined;
	let last = at;
	while ((tokens[last + 1]?.end ?? Infinity) <= token.start + name.length) last += 1;
	return { first: at, last, isSure: false };
}

/** One or two words with capital letters in quotation marks, after a word that says that somebody is called so. */
export function inQuotes({ tokens, text, signs }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	if (token === undefined || token.shape !== 'capital' || !/["„“'‚‘]$/u.test(token.before)) return undefined;
	const rest = /^(?:[ ]\p{Lu}[\p{L}.]*)?["“”'’‘]/u.exec(text.slice(token.end, token.end + 30));
	if (rest === null) return undefined;
	const around =
		text.slice(Math.max(0, token.start - 30), token.start) + text.slice(token.end, token.end + 40);
	if (
		signs[at] === undefined &&
		!/(?<![\p{L}])(?:a\.?k\.?a\.?|alias|goes by|street name|spitzname|rufname|sog(?:enannt)?|the HCA|known|called?|calls|nickname|answers to|genannt|nennt|nennen|nannten|rufen|angesprochen|gerufen|grandmother|grandfather|mother|mum|gran|oma|opa)(?![\p{L}])|^[^\n]*["”“][ ](?:lost|has|had|is|was|said|says|always|took|left|came|went|rang|told|never|wants|hat|ist|war|ließ|sagt|sagte|kam|ging|holt|bringt|ruft|soll|will)(?![\p{L}])/iu.test(
			around,
		)
	)
		return undefined;
	return { first: at, last: rest[0].length > 2 ? at + 1 : at, isSure: false };
}

/** "K. Mbeki", "H.-J. Vogt", "(R.M.)". */
export function byInitials(sighted: Sighted, at: number): Place | undefined {
	const { tokens, text, signs, style, lexicon } = sighted;
	const token = tokens[at];
	if (token === undefined || token.value.length !== 1 || token.shape === 'lower') return undefined;
	const isDotted = text[token.end] === '.';
	const before = tokens[at - 1];
	if (before?.value.length === 1 && before.shape !== 'lower' && /^\.?[ ]?$/u.test(token.before))
		return undefined;
	// "Essen, 2/6/26 M. Sahin" is after a date.
	const isDated = /\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})[ ]$/u.test(token.before);
	if (!isDated && /[\d°%/]$|\d[ \u00a0]$/u.test(token.before)) return undefined;
	if (/^\((?:\p{Lu}\.[ ]?){2,3}[,) ]/u.test(text.slice(token.start - 1, token.start + 9)))
		return { first: at, last: at + 1, isSure: false };
	let next = at + 1;
	while (
		tokens[next]?.value.length === 1 &&
		tokens[next]?.shape !== 'lower' &&
		/^\.?[ -]?$/u.test(tokens[next]?.before ?? '')
	)
		next += 1;
	const name = tokens[next];
	if (name === undefined) return undefined;
	// "H. van der Meulen"
	if (isDotted && particleEnd(sighted, next) > next && name.before === '. ')
		return { first: at, isSure: false };
	if (name.shape === 'lower' || functionWords.has(name.key)) return undefined;
	if (!(isDotted ? /^\.[ ]?(?:\r?\n)?$/u : /^[ ]$/u).test(name.before) || next > at + 3) return undefined;
	if (signs[next] === undefined) {
		// "H. M. Strack": two letters with points and a word before a sign.
		if (
			isDotted &&
			next === at + 2 &&
			text[tokens[at + 1]?.end ?? 0] === '.' &&
			/^(?:[,.;)\n]|$)/u.test(text.slice(name.end, name.end + 1))
		)
			return name.shape === 'capital' ? { first: at, isSure: false } : undefined;
		// "D. Snow" in a list of people; "R. Rinne", "I. Para", "o. B. PDA" are something else.
		const isApart =
			at === 0 ||
			(before !== undefined &&
				before.shape === 'capital' &&
				token.before === ' ' &&
				(jobEnding.test(before.key) || labels.has(before.key))) ||
			/(?:^|[,;(:\n][ ]?)$|\bund |\band /u.test(token.before);
		if (!isDotted || !isApart || name.shape === 'upper') return undefined;
		const isAfterPerson =
			before !== undefined &&
			before.shape === 'capital' &&
			(jobEnding.test(before.key) || labels.has(before.key));
		if (style.isGerman && lexicon.isNoun(name.key) && !isAfterPerson && !/[:\n][ ]?$/u.test(token.before))
			return undefined;
		if (
			!/^(?:[,;)\n]|$|[ ](?:von|vom|aus|und|im|am|in|bei|and|from|of|at)[ ])/u.test(
				text.slice(name.end, name.end + 5),
			)
		)
			return undefined;
	} else if (!isDotted && signs[next] !== 'unknown' && signs[next] !== 'family') return undefined;
	return { first: at, isSure: false };
}

/** "B Onions, Council Tax", "D Marrow" on a line of its own: a letter without a point and a surname that may be any word. */
export function asSignedInitial({ tokens, text }: Sighted, at: number): Place | undefined {
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (token?.value.length !== 1 || token.shape === 'lower' || name?.shape !== 'capital') return undefined;
	if (!/\n[ \t]*\r?\n[ \t]*$/u.test(token.before) || !/^\.?[ ]$/u.test(name.before)) return undefined;
	if (functionWords.has(name.key) || shortWords.has(name.key) || name.value.length < 3) return undefined;
	return /^(?:[ ]*(?:$|\n)|,[ ]|[ ]\()/u.test(text.slice(name.end, name.end + 12))
		? { first: at, last: at + 1, isSure: false }
		: undefined;
}

/** "der Kämmerer Ritter": of German, where an ordinary word is a surname too. */
export function afterJob({ tokens, signs, style }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	if (token === undefined || !style.isGerman || token.shape !== 'capital' || !jobEnding.test(token.key))
		return undefined;
	const name = tokens[at + 1];
	// "Bezugsbetreuerin Tola ging"
	const acts =
		name?.shape === 'capital' && tokens[at + 2]?.before === ' ' && germanVerbs.has(tokens[at + 2]?.key ?? '');
	return name?.before === ' ' && (signs[at + 1] === 'ordinary name' || (acts && !functionWords.has(name.key)))
		? { first: at + 1, isSure: false, ...(signs[at + 1] === undefined ? { last: at + 1 } : {}) }
		: undefined;
}

/** "Nadim R.", "Blessing T.": a word with a capital letter and an initial. */
export function beforeInitial(
	{ tokens, signs, style, text, lexicon }: Sighted,
	at: number,
): Place | undefined {
	const token = tokens[at];
	const next = tokens[at + 1];
	if (token?.shape !== 'capital' || token.value.length < 3 || next?.value.length !== 1) return undefined;
	if (
		next.before !== ' ' ||
		next.shape === 'lower' ||
		!(
			/^\.(?:[ ]?[),;.:\n]|[ ]\p{Ll}|$)/u.test(text.slice(next.end, next.end + 3)) ||
			// "Ethel P – refused tea"
			(signs[at] === 'given' && /^(?:,|;|:|\n|[ ][-–(]|$)/u.test(text.slice(next.end, next.end + 2)))
		)
	)
		return undefined;
	if (
		functionWords.has(token.key) ||
		shortWords.has(token.key) ||
		worldWords.has(token.key) ||
		labels.has(token.key)
	)
		return undefined;
	if (signs[at] === undefined && (style.isGerman ? lexicon.isNoun(token.key) : token.startsSentence))
		return undefined;
	return { first: at, last: at + 1, isSure: false };
}
