import { dayWords, functionWords } from '../ordinary-words.ts';
import { everydayGivenNames } from '../words/more-names.ts';
import { germanGeneric, germanHeads } from '../words/place-words.ts';
import { medicalEnding, medicalWords } from '../words/medical-words.ts';
import { closings, degrees, jobEnding, labels, relatives, titles } from '../words/cue-words.ts';
import type { Token } from '../tokens.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Sighted, Sign } from './name-signs.ts';

/** How far a name goes that begins at a word; the number of its last word, or -1 where none begins. */
export function nameSpan(sighted: Sighted, at: number, mayBeSmall = false): number {
	const { tokens, text, style, signs } = sighted;
	let last = particleEnd(sighted, at);
	if (last < 0) {
		const first = tokens[at];
		if (first === undefined || !mayBegin(sighted, at, mayBeSmall)) return -1;
		last = at;
	}
	for (let parts = 1; parts < mostParts; parts += 1) {
		const next = tokens[last + 1];
		if (next === undefined) break;
		const particles = particleEnd(sighted, last + 1);
		if (particles > 0 && (isJoined(next.before) || (isInitial(sighted, last) && next.before === '. '))) {
			last = particles;
			continue;
		}
		// "Oluwaseun (Seun) Balogun"
		if (/^[ ](?:\(["„“]?|["„“”'‘‚])$/u.test(next.before)) {
			const isQuoted = !next.before.includes('(');
			const isClosed = isQuoted
				? /^["”“'’‘][ ]\p{Lu}/u.test(text.slice(next.end, next.end + 3)) && next.shape !== 'lower'
				: signs[last + 1] !== undefined && /^["”“]?\)/u.test(text.slice(next.end));
			if (!isClosed) break;
			last += 1;
			continue;
		}
		if (isInitial(sighted, last) || (mayBeSmall && tokens[last]?.value.length === 1)) {
			if (
				!/^(?:\.?[ \t\u00a0]?(?:\r?\n)?|\.?-)$/u.test(next.before) ||
				!mayFollowInitial(sighted, last + 1, mayBeSmall)
			)
				break;
		} else if (next.before === ', ' || /^,[ ]?\r?\n$/u.test(next.before)) {
			if (parts > 2 || !isFirstName(sighted, last + 1)) break;
		} else if (isInitial(sighted, last + 1)) {
			if (next.before !== ' ' || !(text[next.end] === '.' || style.isSmall)) break;
		} else if (!isJoined(next.before) || !goesOn(sighted, last + 1, mayBeSmall)) break;
		last += 1;
	}
	return last;
}

/** Where a name ends in the text: with the point of an initial. */
export function endOf({ text, tokens }: Sighted, last: number): number {
	const end = tokens[last]?.end ?? 0;
	const younger = /^,?[ ](?:jun|sen|jr|sr|junior|senior)(?![\p{L}])\.?/iu.exec(text.slice(end, end + 10));
	if (younger !== null) return end + younger[0].length;
	return (tokens[last]?.value.length ?? 0) <= 3 && text[end] === '.' && /\p{Lu}/u.test(text[end - 1] ?? '')
		? end + 1
		: end;
}

function mayBegin(sighted: Sighted, at: number, mayBeSmall: boolean): boolean {
	const { tokens, signs, style } = sighted;
	const token = tokens[at];
	if (token === undefined) return false;
	if (signs[at] !== undefined) return true;
	if (dayWords.has(token.key)) return token.shape !== 'lower';
	if (functionWords.has(token.key) && !isInitial(sighted, at)) return false;
	if (
		titles.has(token.key) ||
		(isLabel(sighted, at) && !(titles.has(tokens[at - 1]?.key ?? '') && /^\.?[ ]$/u.test(token.before)))
	)
		return false;
	if (shortWords.has(token.key)) return isInitial(sighted, at);
	if (token.shape !== 'lower') return true;
	return (mayBeSmall || style.isSmall) && token.key.length > 0;
}

/** In German only what has a sign, as every noun has a capital letter; in English every capital letter. */
function goesOn(sighted: Sighted, at: number, mayBeSmall: boolean): boolean {
	const { tokens, signs, style, lexicon } = sighted;
	const token = tokens[at];
	if (token === undefined) return false;
	// "Wundexpertin Corinna Ast: Verband": a colon ends the words of a form, but not a name that began.
	const isIntroduced =
		style.isGerman && signs[at - 1] === 'given' && token.before === ' ' && !labels.has(token.key);
	if (isLabel(sighted, at) && !isIntroduced) return false;
	if (dayWords.has(token.key) && token.shape !== 'lower')
		return token.before === ' ' && (style.isGerman || isSurnameMonth(sighted, at));
	if (functionWords.has(token.key)) return false;
	if (signs[at] === 'town') return !token.before.includes('\n');
	if (signs[at] !== undefined) return true;
	// "Seyda Grünwald-Öz": two surnames, of which each may be a word.
	if (/^\p{Lu}\p{Ll}+[-‐‑]\p{Lu}\p{Ll}+$/u.test(token.value) && signs[at - 1] !== undefined) return true;
	// "herrn ewald hartnagel": no word of the list, though it looks like one of two words.
	if (
		style.isSmall &&
		token.shape === 'lower' &&
		token.before === ' ' &&
		signs[at - 1] === 'given' &&
		token.value.length > 3 &&
		!lexicon.isGerman(token.key) &&
		!lexicon.isEnglish(token.key)
	)
		return true;
	if (mayBeSmall && token.shape === 'lower') return false;
	if (isSurname(sighted, at)) return true;
	// "Abubakar Sani Danjuma": between two words that are surely names.
	const after = tokens[at + 1];
	if (token.shape === 'capital' && after?.before === ' ' && isSure(signs[at - 1]) && isSure(signs[at + 1]))
		return true;
	// "Leonhard Askew": no word of German after a first name.
	if (
		style.isGerman &&
		token.shape === 'capital' &&
		token.before === ' ' &&
		signs[at - 1] === 'given' &&
		!lexicon.isGerman(token.key)
	)
		return !shortWords.has(token.key) && !titles.has(token.key);
	// "Obermaier Frost von Zimmer"
	if (token.shape === 'capital' && signs[at - 1] !== undefined && particleEnd(sighted, at + 1) > 0)
		return true;
	// "Frau Elif Buchholzer": what follows a given name directly.
	const isFirst = signs[at - 1] === 'given' || (signs[at - 1] === 'unknown' && isClosed(sighted.text, token));
	if (token.shape === 'capital' && isFirst && token.before === ' ' && style.isGerman)
		return titles.has(tokens[at - 2]?.key ?? '') || isAfterJob(sighted, at - 1);
	if (token.shape === 'lower' || token.before.includes('\n') || style.isGerman) return false;
	return !shortWords.has(token.key) && !titles.has(token.key) && token.value.length > 1;
}

/** "Ms Rosalind May": no date is written so. */
const isSurnameMonth = ({ tokens, signs, text }: Sighted, at: number): boolean =>
	signs[at - 1] === 'given' && !/^[ ]\d/u.test(text.slice(tokens[at]?.end ?? 0));

/** "Constanze Lehr", "Pflegehelfer Kai Unterholz": of German, a noun directly after a first name. */
function isSurname({ tokens, signs, style, text }: Sighted, at: number): boolean {
	const [before, given, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
	if (!style.isGerman || token?.shape !== 'capital' || given?.shape !== 'capital' || token.before !== ' ')
		return false;
	const isGeneric = [
		noSurnames,
		germanGeneric,
		germanHeads,
		labels,
		titles,
		shortWords,
		worldWords,
		medicalWords,
	].some((words) => words.has(token.key));
	if (isGeneric || medicalEnding.test(token.key)) return false;
	const isSignature =
		/\n[ \t]*\r?\n[ \t]*$/u.test(given.before) &&
		/^[ ]{0,3}(?:$|\n|,)/u.test(text.slice(token.end, token.end + 4));
	if (signs[at - 1] === 'given') return true;
	// "Zwerenza Lehr" as a signature: nobody knows the first word.
	if (signs[at - 1] === 'unknown' && isSignature) return true;
	if (!everydayGivenNames.has(given.key)) return false;
	return (
		isSignature ||
		(before !== undefined &&
			/^\.?[ ]$/u.test(given.before) &&
			(titles.has(before.key) ||
				(before.shape === 'capital' &&
					(jobEnding.test(before.key) || labels.has(before.key) || relatives.has(before.key)))))
	);
}

/** "Bezugstherapeut Gerhard Preis.", "Mandantin: Ottilie Krake": what follows on a first name until a sign. */
function isAfterJob({ tokens, text, lexicon }: Sighted, at: number): boolean {
	const [before, name] = [tokens[at - 1], tokens[at + 1]];
	if (before === undefined || name === undefined) return false;
	const isIntroduced =
		closings.has(before.key) ||
		/^:[ \t]+$/u.test(tokens[at]?.before ?? '') ||
		(before.shape === 'capital' &&
			tokens[at]?.before === ' ' &&
			(jobEnding.test(before.key) || labels.has(before.key) || relatives.has(before.key)));
	return isIntroduced && lexicon.isGerman(name.key) && isClosed(text, name);
}

/** Before a sign or the end of a line. */
const isClosed = (text: string, { end }: Token): boolean =>
	/^(?:[.,;()\n]|[ ]*$)/u.test(text.slice(end, end + 2));

const isFirstName = ({ tokens, signs }: Sighted, at: number): boolean =>
	tokens[at]?.shape !== 'lower' && (signs[at] === 'given' || signs[at] === 'unknown');

function mayFollowInitial({ tokens, signs, style }: Sighted, at: number, mayBeSmall: boolean): boolean {
	const token = tokens[at];
	if (token === undefined) return false;
	if (token.value.length === 1) return token.shape !== 'lower' || style.isSmall;
	if (functionWords.has(token.key)) return false;
	return token.shape !== 'lower' || mayBeSmall || signs[at] !== undefined;
}

export function isInitial({ tokens, style }: Sighted, at: number): boolean {
	const token = tokens[at];
	if (token === undefined) return false;
	if (token.value.length === 1) return token.shape !== 'lower' || style.isSmall;
	// "Sch." and "St." stand for a name too.
	return /^(?:Sch|St|Ch|Th|Ph|Kl)$/u.test(token.value);
}

/** "a. D." has one capital letter; any other alone is an initial. */
function isDegree(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined) return false;
	if (titles.has(token.key)) return true;
	// "Frau Amtmann Birk", but "Herr Kaplan kommt"
	if (ranks.has(token.key)) return tokens[at + 1]?.shape === 'capital' && tokens[at + 1]?.before === ' ';
	if (token.value.length === 1 && token.shape !== 'lower')
		return token.value === 'D' && tokens[at - 1]?.value === 'a';
	return degrees.has(token.key);
}

/** Before a colon stands no name. */
function isLabel({ text, tokens }: Sighted, at: number): boolean {
	const token = tokens[at];
	return token !== undefined && text[token.end] === ':' && (labels.has(token.key) || token.shape !== 'upper');
}

/** "von der Tann": the number of the word with the capital letter, where particles lead to one. */
export function particleEnd({ tokens }: Sighted, at: number): number {
	let last = at;
	while (
		last < at + 3 &&
		(particles.has(tokens[last]?.key ?? '') ||
			(last > at && tokens[last]?.key === 'd' && tokens[last - 1]?.key === 'v') ||
			(last > at && tokens[last]?.key === 'und' && tokens[last + 1]?.key === 'zu'))
	)
		last += 1;
	if (last === at) return -1;
	const name = tokens[last];
	if (name === undefined || name.shape === 'lower' || name.value.length < 2) return -1;
	for (let part = at + 1; part <= last; part += 1)
		if (!/^\.?[ \t\u00a0]?(?:\r?\n)?$/u.test(tokens[part]?.before ?? '')) return -1;
	return last;
}

/** The number of the word after a title, past further titles and degrees. */
export function pastDegrees({ tokens }: Sighted, at: number): number {
	let next = at;
	while (
		next < at + 8 &&
		isDegree(tokens, next) &&
		/^\.?-?[ \t\u00a0]*(?:\r?\n)?[ \t]*$/u.test(tokens[next + 1]?.before ?? '')
	)
		next += 1;
	return next;
}

const isSure = (sign: Sign): boolean => sign === 'given' || sign === 'family' || sign === 'unknown';
export const isJoined = (between: string): boolean =>
	/^(?:[ \t\u00a0]|[ \t]?\r?\n[ \t]*|[ ]?-[ ]?|["”“]?\)[ ]|["”“'’‘][ ])$/u.test(between);
/** What stands after a first name without being a surname: "Sr. Petra Funk 772", "Anna Klasse 3b". */
const noSurnames = new Set(
	'handy mobil funk klasse gruppe team dienst frühdienst spätdienst nachtdienst schicht urlaub krank frei termin anruf rückruf besuch bericht grüße gruß dank bitte danke euro stück kopie ende anfang seite punkt etage stock konto iban mail foto bild wohnung straße anlage'.split(
		' ',
	),
);
const mostParts = 5;
export const particles: ReadonlySet<string> = new Set(
	'von vom van der den dem de del della di da dos du la le el al bin ben abu ter ten zu zum ap ibn bint mac mc st freiherr freifrau frhr frfr v gräfin graf fürst fürstin baronin prinz prinzessin'.split(
		' ',
	),
);
/** Of German, what somebody is, between the form of address and the name. */
const ranks: ReadonlySet<string> = new Set(
	'amtmann amtfrau amtsrat amtsrätin oberamtsrat amtsrichter amtsärztin amtsarzt direktor direktorin inspektor inspektorin oberinspektor oberinspektorin präsident präsidentin dekan dekanin kanzler kanzlerin minister ministerin hofrat hofrätin kommerzialrat regierungsrat regierungsrätin medizinalrat studienrat studienrätin oberstudienrat rat rätin konsul kaplan doktor magister ingenieur vorsitzende vorsitzender abgeordnete abgeordneter'.split(
		' ',
	),
);
