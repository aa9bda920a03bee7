import { functionWords } from '../ordinary-words.ts';
import { labels, relatives, titles } from '../words/cue-words.ts';
import { medicalWords } from '../words/medical-words.ts';
import { everydayGivenNames, moreGivenNames } from '../words/more-names.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Place } from './name-cue.ts';
import type { Sighted } from './name-signs.ts';

/** "FARTHINGALE Rex M 71", "HUXTABLE, Perpetua M": a surname in capital letters before a first name that is not. */
export function asLoudSurname(
	{ tokens, signs, style, text, lexicon }: Sighted,
	at: number,
): Place | undefined {
	const token = tokens[at];
	const next = tokens[at + 1];
	if (token?.shape !== 'upper' || token.value.length < 3 || style.isUpper || next?.shape !== 'capital')
		return undefined;
	if (!/^,?[ ]$/u.test(next.before) || isNoName(token.key) || isNoName(next.key)) return undefined;
	// "IRO Gwendolyn" is an office and its name.
	if (token.value.length < 5 && !lexicon.family.has(token.key)) return undefined;
	const hasComma = next.before === ', ';
	const isGiven =
		signs[at + 1] === 'given' || lexicon.given.has(next.key) || everydayGivenNames.has(next.key);
	const ends = /^(?:[ ]\p{Lu}\.?)?(?:[ ]{1,4}(?:[MFWmfw*\d]|DOB|geb|born)|[ ]*(?:$|[\n,;()]))/u.test(
		text.slice(next.end, next.end + 12),
	);
	if (
		!isGiven &&
		!(hasComma && ends && signs[at + 1] !== undefined) &&
		!(hasComma && ends && !style.isGerman)
	)
		return undefined;
	const initial = tokens[at + 2];
	const isInitialled =
		initial?.value.length === 1 &&
		initial.shape !== 'lower' &&
		initial.before === ' ' &&
		!/^[MFW]$/u.test(initial.value);
	const isMiddle =
		initial?.value === 'M' &&
		!/^[ ]?\d/u.test(text.slice(initial.end, initial.end + 3)) &&
		initial.before === ' ';
	return { first: at, last: isInitialled || isMiddle ? at + 2 : at + 1, isSure: false };
}

/** "Ffi was splendid", "Vi ate all her tea": who does something, where no list says that the word is one. */
export function asSubject({ tokens, style, lexicon, text }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	const next = tokens[at + 1];
	if (
		token?.shape !== 'capital' ||
		!token.startsSentence ||
		isNoName(token.key) ||
		(style.isGerman && relatives.has(token.key)) ||
		token.value.length < 2 ||
		token.value.length > 20
	)
		return undefined;
	// "Freitag, the gentleman in bay 2"
	if (
		/^,[ ](?:the|a|an|der|die|ein|eine)[ ](?:\p{Ll}+[ ]){0,2}(?:gentleman|lady|man|woman|boy|girl|patient|tenant|resident|applicant|herr|dame|mann|frau|junge|mädchen|patientin|mieter|mieterin|bewohner|bewohnerin|nachbar|nachbarin)(?![\p{L}])/iu.test(
			text.slice(token.end, token.end + 60),
		)
	)
		return { first: at, last: at, isSure: false };
	if (next?.before !== ' ' || next.shape !== 'lower') return undefined;
	const isGiven = everydayGivenNames.has(token.key) || moreGivenNames.has(token.key);
	const isWord = style.isGerman ? lexicon.isGerman(token.key) : lexicon.isEnglish(token.key);
	// "Florin wohnt jetzt": what only people do.
	const isPerson = lexicon.given.has(token.key) && doneByPeople.has(next.key);
	if (isWord && !isGiven && !isPerson) return undefined;
	if (isPerson) return { first: at, last: at, isSure: false };
	const verbs = style.isGerman ? germanVerbs : englishVerbs;
	return verbs.has(next.key) ? { first: at, last: at, isSure: false } : undefined;
}

/** "Could Hyacinth look?", "Kann Peregrin mal schauen": after the verb that begins a question. */
export function inQuestion({ tokens, style, lexicon }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	const name = tokens[at + 1];
	const after = tokens[at + 2];
	if (token === undefined || !token.startsSentence || name?.shape !== 'capital' || name.before !== ' ')
		return undefined;
	if (isNoName(name.key) || after?.before !== ' ' || after.shape !== 'lower') return undefined;
	if (style.isGerman)
		return /^(?:kann|könnte|würde|hat|will|soll|darf|ist|war|möchte)$/u.test(token.key) &&
			/^(?:mal|bitte|das|den|sich|noch|schon|auch|heute|morgen)$/u.test(after.key) &&
			(!lexicon.isNoun(name.key) || everydayGivenNames.has(name.key))
			? { first: at + 1, last: at + 1, isSure: false }
			: undefined;
	return /^(?:could|can|would|will|has|did|does|is|was|should|shall|may)$/u.test(token.key) &&
		!/(?:s|ing)$/u.test(name.key)
		? { first: at + 1, last: at + 1, isSure: false }
		: undefined;
}

/** "Tom and Young-Hee", "Noah and River", of German only before a verb: "Noah und Fluss hätten". */
export function besideName({ tokens, signs, style }: Sighted, at: number): Place | undefined {
	const [token, and, name, after] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
	if (token?.shape !== 'capital' || and === undefined || name === undefined) return undefined;
	if (!/^(?:and|und|u|&)$/u.test(and.key) || and.before !== ' ' || !/^\.?[ ]$/u.test(name.before))
		return undefined;
	if (!/^\p{Lu}\p{Ll}/u.test(name.value) || isNoName(name.key) || name.value.length < 3) return undefined;
	const isName =
		signs[at] === 'given' || (!style.isGerman && signs[at] !== undefined && signs[at] !== 'town');
	if (!isName) return undefined;
	if (style.isGerman && !(after?.before === ' ' && germanPlurals.has(after.key))) return undefined;
	return { first: at + 2, last: at + 2, isSure: false };
}

/** "he told lou on beech", "er sagte lou": without capital letters, after the word for speaking to somebody. */
export function afterTelling({ tokens, style }: Sighted, at: number): Place | undefined {
	const [verb, name] = [tokens[at], tokens[at + 1]];
	if (!style.isSmall || verb === undefined || name?.before !== ' ' || functionWords.has(name.key))
		return undefined;
	if (
		!/^(?:told|tell|asked|ask|ring|rang|phone|phoned|text|texted|saw|met|thanks|sagte|sag|sagt|frag|fragte|fragt|ruf|rief|traf|danke)$/u.test(
			verb.key,
		)
	)
		return undefined;
	const isGiven = everydayGivenNames.has(name.key) || moreGivenNames.has(name.key);
	return isGiven ? { first: at + 1, last: at + 1, mayBeSmall: true, isSure: false } : undefined;
}

/** "Bed 3 Agnieszka K.", "Zi. 12 Tunde -": who lies where, in lists that are handed over. */
export function atBed({ tokens, text, signs }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	if (token === undefined || !/^(?:bed|bett|zi|zimmer|room|rm|bay|platz|sr|br|bp)$/u.test(token.key))
		return undefined;
	const name = tokens[at + 1];
	if (name === undefined || !/^\.?[ ]?\d{1,3}[a-z]?[.:)]?[ ]{1,4}$/u.test(name.before)) return undefined;
	if (!/^\p{Lu}/u.test(name.value) || name.value.length < 2 || isNoName(name.key)) return undefined;
	if (signs[at + 1] !== undefined) return { first: at + 1, isSure: false };
	return name.shape === 'capital' &&
		/^(?:[ ]\p{Lu}\.?)?(?:[,.:(]|[ ][-–(]|[ ]\d)/u.test(text.slice(name.end, name.end + 5))
		? { first: at + 1, last: at + 1, isSure: false }
		: undefined;
}

/** "1. Beryl, 5 Glebe": first names that are words, in a list with numbers. */
export function asNumbered({ tokens, text, lexicon }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	if (
		token?.shape !== 'capital' ||
		!/(?:^|[\s])\d{1,2}[.):][ ]{1,3}$/u.test(token.before) ||
		isNoName(token.key)
	)
		return undefined;
	const isGiven =
		everydayGivenNames.has(token.key) || moreGivenNames.has(token.key) || lexicon.given.has(token.key);
	return isGiven && /^(?:,[ ]|[ ][(–-]|:|[ ]*(?:\n|$))/u.test(text.slice(token.end, token.end + 3))
		? { first: at, last: at, isSure: false }
		: undefined;
}

/** "goes by Tiny", "nennt sich Zwerg", "answers to Duke". */
export function afterCallsHimself({ tokens }: Sighted, at: number): Place | undefined {
	const [verb, word, name] = [tokens[at], tokens[at + 1], tokens[at + 2]];
	if (verb === undefined || word?.before !== ' ' || name?.shape !== 'capital') return undefined;
	const phrase = `${verb.key} ${word.key}`;
	if (
		!/^(?:goes by|go by|went by|answers to|nicknamed the|calls (?:himself|herself|themselves)|nennt (?:sich|ihn|sie)|nannte sich|known as|dubbed the)$/u.test(
			phrase,
		)
	)
		return undefined;
	return /^[ ]["„“'‘]?$/u.test(name.before) && !isNoName(name.key)
		? { first: at + 2, last: at + 2, isSure: false }
		: undefined;
}

/** "“Roz, open up”": who is spoken to. */
export function asCalledTo({ tokens, text, signs, lexicon }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	if (token?.shape !== 'capital' || !/["„“”'‘]$/u.test(token.before) || isNoName(token.key)) return undefined;
	if (!/^,[ ]\p{Ll}/u.test(text.slice(token.end, token.end + 3))) return undefined;
	const isKnown = lexicon.isEnglish(token.key) || lexicon.isGerman(token.key);
	return signs[at] !== undefined || everydayGivenNames.has(token.key) || !isKnown
		? { first: at, last: at, isSure: false }
		: undefined;
}

/** "n. feldkamp" at the end of a line: who wrote it, without capital letters. */
export function asSmallSigner({ tokens, text, lexicon }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	const name = tokens[at + 1];
	if (
		token?.value.length !== 1 ||
		token.shape !== 'lower' ||
		name?.shape !== 'lower' ||
		!/^\.[ ]?$/u.test(name.before)
	)
		return undefined;
	if (!(lexicon.family.has(name.key) || lexicon.given.has(name.key)) || functionWords.has(name.key))
		return undefined;
	return /^[ .)]*(?:$|\n)/u.test(text.slice(name.end))
		? { first: at, last: at + 1, isSure: false }
		: undefined;
}

/** "Ergebnis an Fell", "copy to Rook": to whom something goes, whatever the word means. */
export function asRecipient({ tokens, style, text }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	const [to, name] = [tokens[at + 1], tokens[at + 2]];
	if (!style.isGerman || token === undefined || to?.key !== 'an' || name?.shape !== 'capital')
		return undefined;
	if (
		!/^(?:ergebnis|befund|kopie|rückruf|info|bericht|brief|mail|bescheid|rückmeldung|übergabe|weitergabe|meldung|weiter|frage|gruß|grüße|dank)$/u.test(
			token.key,
		)
	)
		return undefined;
	if (to.before !== ' ' || name.before !== ' ' || isNoName(name.key)) return undefined;
	return /^(?:[.,;)]|[ ]*(?:$|\n))/u.test(text.slice(name.end, name.end + 4))
		? { first: at + 2, last: at + 2, isSure: false }
		: undefined;
}

const isNoName = (key: string): boolean =>
	functionWords.has(key) ||
	titles.has(key) ||
	labels.has(key) ||
	shortWords.has(key) ||
	worldWords.has(key) ||
	medicalWords.has(key);

const englishVerbs = new Set(
	'is was has had will says said asked rang came went can would wants phoned called ate took ran fell slept refused left told needs gets lives likes looked seemed managed walked complained reported denied felt saw gave got made sent brought thinks thought knows knew does did keeps kept stayed stays visited helped cried woke sat stood lost found wrote spoke met moved enjoys enjoyed loves hates struggles attended arrived became began reads writes plays eats drinks goes sleeps talks speaks sings swims shares misses prefers refuses wears sits naps cries laughs smiles settled'.split(
		' ',
	),
);
export const germanVerbs: ReadonlySet<string> = new Set(
	'ist war hat hatte ruft rief kommt kam wird wurde möchte sagt sagte fragt fragte will wollte geht ging isst aß trinkt schläft schlief lebt wohnt bringt brachte holt holte nimmt nahm gibt gab meint meinte berichtet klagt lehnt liegt lag sitzt saß weint lacht braucht kann konnte soll sollte bleibt blieb arbeitet freut sieht sah spricht sprach stürzte fiel schreibt schrieb habe hörte hört fand findet sei brauchte brauchst lese liest spielt singt besucht fehlt übt zeigt hilft half rufe bestätigt bestätigte übernimmt übernahm öffnete öffnet bemerkte meldete meldet zog zieht'.split(
		' ',
	),
);
const doneByPeople = new Set(
	'lives lived wants said says told rang phoned slept eats ate drinks drank reads writes speaks spoke wears likes enjoys misses cried cries laughed wohnt wohnte lebt lebte besucht spielt möchte will sagt sagte erzählt erzählte weint weinte lacht schläft schlief isst aß trinkt trank spricht sprach freut fühlt zieht zog liest mag vermisst fehlt braucht kommt kam geht ging'.split(
		' ',
	),
);
const germanPlurals = new Set(
	'haben hatten hätten sind waren seien wollen wollten kommen kamen gehen gingen sagen sagten werden würden rufen holen brachten bringen besuchen leben wohnen spielen spielten'.split(
		' ',
	),
);
