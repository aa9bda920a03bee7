import { dayWords, functionWords } from '../ordinary-words.ts';
import { closings, greetings, jobEnding, labels, relatives, titles } from '../words/cue-words.ts';
import {
	leads,
	meals,
	cases,
	deeds,
	joins,
	helpers,
	done,
	hasDone,
	personLabel,
	personEnding,
	times,
	stuffs,
	kin,
	noble,
	actions,
	objects,
} from '../words/german-cue-words.ts';
import { germanEverydaySurnames, germanGivenNames, germanSurnames } from '../words/german-names.ts';
import { medicalWords } from '../words/medical-words.ts';
import { everydayGivenNames, everydaySurnames, moreGivenNames } from '../words/more-names.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Cue, Place } from './name-cue.ts';
import { isInitial, nameSpan } from './name-span.ts';
import type { Sighted } from './name-signs.ts';

/** Of German texts: where a word that is a noun as well can only be somebody's name. All of it is doubtful. */
export const germanNameCues: readonly (readonly [string, Cue])[] = [
	['surname first', asSurnameFirst],
	['title after', beforeTitle],
	['surname first', beforeGivenName],
	['called', beforeCalled],
	['at a time', atTime],
	['genitive', asGenitive],
	['signature', asYours],
	['recipient', asAddressee],
	['case', afterCase],
	['doer', asDoer],
	['without article', afterPreposition],
	['households', asHousehold],
	['after a verb', afterVerb],
	['label', afterPersonLabel],
	['title', afterShortTitle],
	['job', afterPerson],
	['initials', initialAndVerb],
];

/** "Freitag, Lieselotte", "Da Silva, João", "Schnabel, J.": a surname before the first name. */
function asSurnameFirst(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style, text } = sighted;
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || token === undefined || name?.before !== ', ' || !isFree(sighted, at))
		return undefined;
	const isPart = noble.test(tokens[at - 1]?.key ?? '') && tokens[at - 1]?.shape === 'capital';
	const first = isPart && token.before === ' ' ? at - 1 : at;
	const left = tokens[first]?.before ?? '';
	const isApart = first === 0 || /[\n\t/|(•→]\s*$|[\d\n] ?[.:)–-]?[ ]+$|: $|; $|^[ ]?[–-] $/u.test(left);
	const isLed = left === ' ' && leads.has(tokens[first - 1]?.key ?? '');
	if (!isApart && !isLed) return undefined;
	const rest = text.slice(name.end, name.end + 6);
	if (isInitial(sighted, at + 1))
		return isApart && /^\.(?:\s*$|[ ]*\n|[ ]?[–(/|;,-]|[ ]\d|[ ][–-])/u.test(rest)
			? { first, last: at + 1, isSure: false }
			: undefined;
	const isGiven =
		signs[at + 1] === 'given' || (name.key.includes('-') && isGivenName(name.key.split('-')[0] ?? ''));
	if (!isGiven || (isLed && signs[at] === undefined)) return undefined;
	return /^(?:\s*$|[ ]*\n|[ \t]*[/|;)(–*-]|[ ]{2}|\t|[,;:.)]|[ ](?:und|u\.|geb|\d|\p{Ll}))/u.test(rest)
		? { first, last: Math.max(at + 1, nameSpan(sighted, at + 1)), isSure: false }
		: undefined;
}

/** "4  Engel Eva-Maria  anw.": in a list, the surname before the first name without a comma. */
function beforeGivenName(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style, text } = sighted;
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || token?.shape !== 'capital' || name?.before !== ' ' || !isFree(sighted, at))
		return undefined;
	const isGiven =
		signs[at + 1] === 'given' || (name.key.includes('-') && isGivenName(name.key.split('-')[0] ?? ''));
	if (!isGiven || !(at === 0 || /\n[ \t]*(?:[•*–-]|\d{1,3}[.):]?)?[ \t]*$/u.test(token.before)))
		return undefined;
	return /^(?:[ ]{2}|\t|[ ]*(?:$|\n)|,|;|[ ][(|–*-]|[ ]\d)/u.test(text.slice(name.end, name.end + 4))
		? { first: at, last: at + 1, isSure: false }
		: undefined;
}

/** "ich glaube, Tews heißt sie" */
function beforeCalled(sighted: Sighted, at: number): Place | undefined {
	const { tokens, style, text } = sighted;
	const token = tokens[at];
	if (!style.isGerman || token?.shape !== 'capital' || !isFree(sighted, at)) return undefined;
	return /^[ ](?:heißt|heisst|hieß|hiess)[ ](?:sie|er|der|die|glaub|wohl)(?![\p{L}])/u.test(
		text.slice(token.end, token.end + 16),
	)
		? { first: at, last: at, isSure: false }
		: undefined;
}

/** "Winter, Fr. – neu": the form of address after the name. */
function beforeTitle(sighted: Sighted, at: number): Place | undefined {
	const { tokens, style, text } = sighted;
	const token = tokens[at];
	if (!style.isGerman || token === undefined || !isFree(sighted, at)) return undefined;
	return /^,[ ](?:Fr|Hr|Hrn|Frau|Herrn?|Dr|Fam)(?![\p{L}])\.?(?:[ ]*(?:$|[\n,;)(|/–-])|[ ](?:\p{Ll}|\d|[–-]))/u.test(
		text.slice(token.end, token.end + 12),
	)
		? { first: at, last: at, isSure: false }
		: undefined;
}

/** "08:40 Winter – Impfung", "14.15 Uhr: Koch, Verband": in a list of appointments. */
function atTime(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style, text } = sighted;
	const token = tokens[at];
	if (!style.isGerman || token === undefined || signs[at] !== 'ordinary name' || !isFree(sighted, at))
		return undefined;
	if (
		meals.has(token.key) ||
		!/(?:^|\n|[,;][ ])[ \t•–-]*\d{1,2}[:.]\d{2}(?:[ ]?(?:Uhr|h))?:?[ \t]{1,4}$/u.test(lead(text, token.start))
	)
		return undefined;
	return /^(?:[ ]?[,(|]|[ ][–-][ ]|[ ]*(?:$|\n))/u.test(text.slice(token.end, token.end + 4))
		? { first: at, last: at, isSure: false }
		: undefined;
}

/** "Marks Schwester", "Steins Brille": nouns follow on each other so only after a name. */
function asGenitive(sighted: Sighted, at: number): Place | undefined {
	const { tokens, style, lexicon } = sighted;
	const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	if (!style.isGerman || token?.shape !== 'capital' || !token.key.endsWith('s') || next?.before !== ' ')
		return undefined;
	if (next.shape !== 'capital' || !lexicon.isNoun(next.key) || !isFree(sighted, at)) return undefined;
	const stem = token.key.slice(0, -1);
	// "Liebes Team"
	if (stem.length < 3 || times.has(stem) || (stem.endsWith('e') && lexicon.isGerman(token.key)))
		return undefined;
	if (isGivenName(stem) && (!lexicon.isGerman(token.key) || kin.test(next.key)))
		return { first: at, last: at, isSure: false };
	// "des Steins Farbe", "des alten Wolfs Höhle"
	const isLed = before?.shape === 'lower' && token.before === ' ' && /(?:es|en|er|des|em)$/u.test(before.key);
	const isSurname =
		everydaySurnames.has(stem) || germanSurnames.has(stem) || germanEverydaySurnames.has(stem);
	return isSurname && !isLed ? { first: at, last: at, isSure: false } : undefined;
}

/** "Deine Lilo", "Euer Wolf" on the last line: who wrote it. */
function asYours(sighted: Sighted, at: number): Place | undefined {
	const { tokens, style, text } = sighted;
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || token === undefined || name === undefined || !isFree(sighted, at + 1))
		return undefined;
	if (!/^(?:deine?|eure?|euer|ihre?)$/u.test(token.key) || token.shape !== 'capital') return undefined;
	if (!/(?:^|\n|[.!?,][ ])[ \t]*$/u.test(token.before) || !/^[ ]?\r?\n?[ ]?$/u.test(name.before))
		return undefined;
	if (sighted.signs[at + 1] === undefined && !isGivenName(name.key)) return undefined;
	return /^(?:[ ]\p{Lu}\p{L}+)?[ .!]*(?:$|\n)/u.test(text.slice(name.end, name.end + 30))
		? { first: at + 1, isSure: false }
		: undefined;
}

/** "Für Conny!", "An Wolf," on a line of its own: for whom a slip of paper is. */
function asAddressee(sighted: Sighted, at: number): Place | undefined {
	const { tokens, style, text } = sighted;
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || token === undefined || name?.before !== ' ' || !isFree(sighted, at + 1))
		return undefined;
	if (!/^(?:für|an)$/u.test(token.key) || !(at === 0 || /\n[ \t]*$/u.test(token.before))) return undefined;
	return (isGivenName(name.key) || sighted.signs[at + 1] !== undefined) &&
		/^[ ]?(?:[!:,]|[ ]*(?:$|\n))/u.test(text.slice(name.end, name.end + 3))
		? { first: at + 1, last: at + 1, isSure: false }
		: undefined;
}

/** "die Akte Fink", "Beschwerde Sommer:", "bei Bewohnerin Engel": whose it is. */
function afterCase(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style, text } = sighted;
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || token === undefined || token.shape === 'lower' || !cases.has(token.key))
		return undefined;
	if (name === undefined || !/^\.?[ ]$/u.test(name.before) || !isFree(sighted, at + 1)) return undefined;
	if (signs[at + 1] !== 'ordinary name') return undefined;
	return /^(?:[ ]?[,;:.)(!?/–-]|[ ]*(?:$|\n)|[ ](?:\p{Ll}|\d|[–-]))/u.test(text.slice(name.end, name.end + 4))
		? { first: at + 1, last: at + 1, isSure: false }
		: undefined;
}

/** "Koch bittet um Rückruf", "Stock hat angerufen": what only people do, without an article before. */
function asDoer(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style, text } = sighted;
	const [token, verb] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || token === undefined || signs[at] !== 'ordinary name' || !isFree(sighted, at))
		return undefined;
	if (verb?.before !== ' ' || verb.shape !== 'lower') return undefined;
	if (!isDoing(verb.key, text.slice(verb.end, verb.end + widest))) return undefined;
	if (!deeds.has(verb.key) && (stuffs.has(token.key) || times.has(token.key))) return undefined;
	// "Der 2. Stock ist da"
	if (/\d\.\s*$/u.test(token.before)) return undefined;
	const first = noble.test(tokens[at - 1]?.key ?? '') && token.before === ' ' ? at - 1 : at;
	const before = tokens[first - 1];
	const between = tokens[first]?.before ?? '';
	const isApart =
		first === 0 ||
		/[.!?:;,–\n-]\s*$/u.test(between) ||
		(before?.shape === 'lower' && /^,?[ ]$/u.test(between) && joins.has(before.key));
	return isApart ? { first, last: at, isSure: false } : undefined;
}

/** "von Rabe", "bei Kranz", "laut Busch": what is no stuff and no time needs an article there, unless it is a name. */
function afterPreposition(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style, text } = sighted;
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || style.isSmall || token === undefined || name?.before !== ' ') return undefined;
	if (!/^(?:von|bei|laut|durch|für|mit|gegen)$/u.test(token.key) || signs[at + 1] !== 'ordinary name')
		return undefined;
	if (
		!isFree(sighted, at + 1) ||
		stuffs.has(name.key) ||
		times.has(name.key) ||
		/(?:en|ung|heit|keit)$/u.test(name.key)
	)
		return undefined;
	return /^(?:[.,;:!?)]|[ ]*(?:$|\n)|[ ](?:\p{Ll}|[–(-]))/u.test(text.slice(name.end, name.end + 3)) &&
		!/^[ ](?:zu|bis)[ ]/u.test(text.slice(name.end, name.end + 5))
		? { first: at + 1, last: at + 1, isSure: false }
		: undefined;
}

/** "Bei Müllers wird gebaut", "von Kranzens" */
function asHousehold(sighted: Sighted, at: number): Place | undefined {
	const { tokens, style, text, lexicon } = sighted;
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || token === undefined || name?.before !== ' ' || !isFree(sighted, at + 1))
		return undefined;
	if (!/^(?:bei|von|zu|mit|für)$/u.test(token.key) || !/s$/u.test(name.key) || name.value.length < 4)
		return undefined;
	const stem = name.key.replace(/(?:ens|s)$/u, '');
	const isSurname =
		everydaySurnames.has(stem) ||
		germanSurnames.has(stem) ||
		germanEverydaySurnames.has(stem) ||
		lexicon.family.has(stem);
	return isSurname &&
		!times.has(stem) &&
		/^(?:[.,;!?)]|[ ](?:\p{Ll}|\()|[ ]*(?:$|\n))/u.test(text.slice(name.end, name.end + 3))
		? { first: at + 1, last: at + 1, isSure: false }
		: undefined;
}

/** "bis dahin macht Linke die Kasse": who does it, between the verb and what is done. */
function afterVerb(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style } = sighted;
	const [token, name, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
	if (!style.isGerman || token?.shape !== 'lower' || name?.before !== ' ' || next?.before !== ' ')
		return undefined;
	if (!actions.has(token.key) || signs[at + 1] !== 'ordinary name' || !isFree(sighted, at + 1))
		return undefined;
	return objects.has(next.key) && !stuffs.has(name.key) && !times.has(name.key)
		? { first: at + 1, last: at + 1, isSure: false }
		: undefined;
}

/** "Betreuer: Finger, Tel. folgt": a single word after a label of nobody but people. */
function afterPersonLabel({ tokens, style, text, lexicon }: Sighted, at: number): Place | undefined {
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || token === undefined || !/^:[ ]{1,4}$/u.test(name?.before ?? '')) return undefined;
	if (name?.shape !== 'capital' || isNoName(name.key) || !personLabel.test(token.key)) return undefined;
	if (/(?:ung|heit|keit|schaft|amt|dienst|praxis|verein|rückruf|termin|heim|haus|klinik)$/u.test(name.key))
		return undefined;
	return lexicon.isNoun(name.key) && /^(?:,|;|[ ]\(|[ ]*(?:$|\n))/u.test(text.slice(name.end, name.end + 3))
		? { first: at + 1, last: at + 1, isSure: false }
		: undefined;
}

/** "Koll. Stumpf", "Fam. Eck": after what is short for people only. */
function afterShortTitle(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style } = sighted;
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || token?.shape !== 'capital' || name?.before !== '. ' || !isFree(sighted, at + 1))
		return undefined;
	const isShort = /^(?:koll|kol|fam|ehel|insp)$/u.test(token.key);
	const isRather = /^(?:bew|pat|schül|mitarb|prakt|stv|erz|betr|kd|vors|schriftf)$/u.test(token.key);
	return isShort || (isRather && signs[at + 1] === 'ordinary name')
		? { first: at + 1, isSure: false }
		: undefined;
}

/** "Zimmernachbar Kohl", "Fallmanagerin Wolke": after what somebody is to others. */
function afterPerson(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style, lexicon } = sighted;
	const [token, name] = [tokens[at], tokens[at + 1]];
	if (!style.isGerman || token?.shape !== 'capital' || name?.before !== ' ') return undefined;
	if (!personEnding.test(token.key) && !jobEnding.test(token.key)) return undefined;
	// "Konrektor Obermoser": no noun of the list, though it may look like one of two.
	const isNone = !lexicon.isGerman(name.key) && !lexicon.isEnglish(name.key) && name.value.length > 3;
	return (signs[at + 1] === 'ordinary name' || isNone) && isFree(sighted, at + 1)
		? { first: at + 1, last: at + 1, isSure: false }
		: undefined;
}

/** "J. Eisen bestätigt das": an initial, a noun, and what people do. */
function initialAndVerb(sighted: Sighted, at: number): Place | undefined {
	const { tokens, style, text } = sighted;
	const [token, name, verb] = [tokens[at], tokens[at + 1], tokens[at + 2]];
	if (!style.isGerman || token?.value.length !== 1 || token.shape === 'lower' || name?.before !== '. ')
		return undefined;
	if (!isFree(sighted, at + 1) || verb?.before !== ' ' || /[\d%°.]$|\d[ ]$/u.test(token.before))
		return undefined;
	return isDoing(verb.key, text.slice(verb.end, verb.end + widest))
		? { first: at, last: at + 1, isSure: false }
		: undefined;
}

/** Whether a verb and what follows it are said of people. */
const isDoing = (verb: string, rest: string): boolean =>
	deeds.has(verb) ||
	(helpers.has(verb) && done.test(rest)) ||
	(/^(?:hat|hatte|habe)$/u.test(verb) && hasDone.test(rest));

/** A word with a capital letter that may be a name in such a place. */
export function isFree({ tokens }: Sighted, at: number): boolean {
	const token = tokens[at];
	return (
		token !== undefined &&
		(token.shape === 'capital' || token.shape === 'mixed') &&
		token.value.length > 1 &&
		!isNoName(token.key)
	);
}

/** What no one is called in these places. */
export const isNoName = (key: string): boolean =>
	(functionWords.has(key) && !dayWords.has(key)) ||
	titles.has(key) ||
	labels.has(key) ||
	relatives.has(key) ||
	greetings.has(key) ||
	closings.has(key) ||
	shortWords.has(key) ||
	worldWords.has(key) ||
	medicalWords.has(key) ||
	/^(?:niemand|jemand|keiner|einer)$/u.test(key);

export const isGivenName = (key: string): boolean =>
	germanGivenNames.has(key) || everydayGivenNames.has(key) || moreGivenNames.has(key);

const lead = (text: string, start: number): string => text.slice(Math.max(0, start - 20), start);
const widest = 60;
