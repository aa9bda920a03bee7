import type { PersonalFinding } from '../finding.ts';
import { dayWords, functionWords, germanOnlyWords } from '../ordinary-words.ts';
import { calledWords, labels, relatives, titles } from '../words/cue-words.ts';
import { germanNameCues } from './german-name-cues.ts';
import { departments, shortWords, worldWords } from '../words/world-words.ts';
import type { Cue, Place } from './name-cue.ts';
import type { Sighted } from './name-signs.ts';
import {
	afterJob,
	asListLine,
	asSignedInitial,
	beforeInitial,
	byInitials,
	inQuotes,
} from './names-by-form.ts';
import {
	asCalledTo,
	afterCallsHimself,
	afterTelling,
	asLoudSurname,
	asNumbered,
	atBed,
	asRecipient,
	asSmallSigner,
	asSubject,
	besideName,
	inQuestion,
} from './names-by-place.ts';
import { afterClosing, afterGreeting, asLastWords } from './names-in-letters.ts';
import { endOf, isInitial, nameSpan, particleEnd, particles, pastDegrees } from './name-span.ts';

/** Names by what stands around them: titles, labels, relations, greetings, signatures, the beginning of a list's line. */
export function namesInContext(sighted: Sighted): PersonalFinding[] {
	const found: PersonalFinding[] = [];
	const { tokens } = sighted;
	for (let at = 0; at < tokens.length; at += 1)
		for (const [rule, cue] of cues) {
			const place = cue(sighted, at);
			if (place === undefined) continue;
			const last = place.last ?? nameSpan(sighted, place.first, place.mayBeSmall ?? false);
			const first = tokens[place.first];
			if (last < 0 || first === undefined) continue;
			found.push({
				kind: 'name',
				start: first.start,
				end: endOf(sighted, last),
				rule,
				isSure: place.isSure ?? true,
			});
			found.push(
				...furtherNames(
					sighted,
					last,
					rule,
					(rule === 'label' && peopleLists.has(tokens[at]?.key ?? '')) ||
						(rule === 'title' && /^(?:dres|drs)$/u.test(tokens[at]?.key ?? '')),
				),
			);
			break;
		}
	return found;
}

const cues: readonly (readonly [string, Cue])[] = [
	['nickname', inQuotes],
	['title', afterTitle],
	['label', afterLabel],
	['relative', afterRelative],
	['birth name', afterCalled],
	['greeting', afterGreeting],
	['signature', afterClosing],
	['last line', asLastWords],
	['line of a list', asListLine],
	['initials', byInitials],
	['initials', asSignedInitial],
	['job', afterJob],
	['name and initial', beforeInitial],
	['told', afterTelling],
	['bed', atBed],
	['numbered', asNumbered],
	['calls himself', afterCallsHimself],
	['called to', asCalledTo],
	['surname in capital letters', asLoudSurname],
	['recipient', asRecipient],
	['small signature', asSmallSigner],
	['question', inQuestion],
	['beside a name', besideName],
	['subject', asSubject],
	...germanNameCues,
];

function afterTitle(sighted: Sighted, at: number): Place | undefined {
	const { tokens, style } = sighted;
	const token = tokens[at];
	if (token === undefined || !titles.has(token.key.replace(/['’*:]in$/u, ''))) return undefined;
	const next = tokens[at + 1];
	// "frag frau Ott", written in haste
	const isHasty =
		style.isGerman &&
		/^(?:frau|herrn?)$/u.test(token.key) &&
		(next?.shape === 'capital' || particles.has(next?.key ?? ''));
	if (token.shape === 'lower' && !style.isSmall && !isHasty && !smallTitles.test(token.key)) return undefined;
	if (next === undefined || !afterWord(token.value).test(next.before)) return undefined;
	if (
		next.before.includes('\n') &&
		(!namesFollow.has(token.key) ||
			labels.has(next.key) ||
			/^(?:date|time|address|name|phone|datum|dob)$/u.test(next.key))
	)
		return undefined;
	if (medicalJob.test(next.key)) return undefined;
	// "Karls Frau.⏎Kuchen": no abbreviation, so a sentence ends.
	if (/^(?:frau|herr|herrn|familie)$/u.test(token.key) && next.before.startsWith('.')) return undefined;
	const first = pastDegrees(sighted, at + 1);
	const name = tokens[first];
	if (name === undefined || (functionWords.has(name.key) && name.value.length > 1 && !dayWords.has(name.key)))
		return undefined;
	if (name.value.length === 1 && !/^(?:[^\p{L}°]|$)/u.test(sighted.text.slice(name.end, name.end + 2)))
		return undefined;
	if (longTitles.has(token.key)) {
		// "PATIENT TRANSPORT BOOKING"
		if (name.shape === 'upper' && sighted.signs[first] === undefined && name.value.length > 1)
			return undefined;
		// "Sister can be phoned", "Schwester Rollator": the word is no title everywhere.
		if (name.shape === 'lower' && sighted.signs[first] === undefined) return undefined;
		if (
			style.isGerman &&
			sighted.signs[first] === undefined &&
			!isInitial(sighted, first) &&
			first === at + 1
		)
			return undefined;
	}
	return { first, mayBeSmall: style.isSmall };
}

function afterLabel(sighted: Sighted, at: number): Place | undefined {
	const { tokens, text, style, signs } = sighted;
	const token = tokens[at];
	const isEnding =
		/^(?:\(|\/|\*)$/u.test(tokens[at + 1]?.before ?? '') &&
		/^(?:s|n|in|innen|r|pt)$/u.test(tokens[at + 1]?.key ?? '');
	const from = isEnding ? at + 2 : at + 1;
	const next = tokens[from];
	if (token === undefined || next === undefined) return undefined;
	if (!labels.has(token.key) && !labels.has(token.key.split('-').at(-1) ?? '')) return undefined;
	const isForm = /^\)?\.?[ ]?(?:\([^()\n]{0,20}\))?[:=][ \t]{0,30}(?:\r?\n)?[ \t]*["„“]?$/u.test(next.before);
	const isColumn = /^[ ]{2,12}$|^\t+$/u.test(next.before) && token.shape !== 'lower';
	const isBare = /^[ ]$|^\.[ ]?$/u.test(next.before) && bareLabels.has(token.key);
	if (!isForm && !isColumn && !isBare) return undefined;
	const first = pastDegrees(sighted, from);
	const name = tokens[first];
	if (name === undefined) return undefined;
	if (replies.has(name.key) && name.shape === 'upper') return undefined;
	// "Kontakt: Bruder Eckart": the name comes after what he is.
	if (style.isGerman && relatives.has(name.key) && tokens[first + 1]?.before === ' ') return undefined;
	// "To: Highways", "GP to: U&E in ten days"
	if (!style.isGerman && (departments.has(name.key) || text[name.end] === '&')) return undefined;
	// "Seen by:⏎I have increased the dose"
	if (name.value === 'I' && tokens[first + 1]?.shape === 'lower') return undefined;
	// "Von: Freitag, Anja"
	const isSurnameFirst =
		/^, \p{Lu}/u.test(text.slice(name.end, name.end + 3)) && signs[first + 1] === 'given';
	if (functionWords.has(name.key) && name.value.length > 1 && !(dayWords.has(name.key) && isSurnameFirst))
		return undefined;
	if (isBare && initialled.has(token.key) && /^\p{Lu}{2,3}$/u.test(name.value))
		return { first, last: first, isSure: false };
	if (isForm) {
		const isSmall = name.shape === 'lower';
		// A sentence may follow a colon; a small name stands alone.
		if (
			isSmall &&
			!style.isSmall &&
			!/^[ \t.]*(?:\p{L}+[ \t]*)?(?:$|[\n),;(])/u.test(text.slice(name.end, name.end + 30))
		)
			return undefined;
		if (
			!isSurnameFirst &&
			!peopleLists.has(token.key) &&
			isOrdinaryHere(sighted, first) &&
			!nameLabels.has(token.key)
		)
			return undefined;
		return { first, mayBeSmall: isSmall };
	}
	if (signs[first] === undefined && !isInitial(sighted, first) && !(isColumn && nameLabels.has(token.key)))
		return undefined;
	return { first, mayBeSmall: style.isSmall, isSure: isColumn };
}

/** A word of every day after a label that names things and people alike: "Kontakt: Telefon", "From: ward". */
function isOrdinaryHere({ signs, tokens, style, text }: Sighted, at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.value.length === 1) return false;
	// "Going to: Kenya"
	if (
		!style.isGerman &&
		worldWords.has(token.key) &&
		/^,?[ ]?(?:\d|$|\n)/u.test(text.slice(token.end, token.end + 3))
	)
		return true;
	if (signs[at] !== undefined) return false;
	if (worldWords.has(token.key) || shortWords.has(token.key) || titles.has(token.key)) return true;
	return (
		style.isGerman ||
		token.shape === 'lower' ||
		!/^[ \t]*(?:\p{Lu}|$|\n)/u.test(text.slice(token.end, token.end + 4))
	);
}

function afterRelative(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style, lexicon } = sighted;
	const token = tokens[at];
	let first = at + 1;
	if (token === undefined) return undefined;
	// "mother-in-law", "great-grandson"
	if (!token.key.split('-').some((part) => relatives.has(part))) return undefined;
	// "mother of Kacper", "Sohn des Herrn"
	if (/^(?:of|von|is|ist|heißt|called|named|namens)$/u.test(tokens[first]?.key ?? '')) first += 1;
	const name = tokens[first];
	if (
		name === undefined ||
		!/^(?:,?[ \t\u00a0]?(?:\r?\n)?[ \t]?\(?["„“']?|[:;]?[ ]["„“(]?|\/)$/u.test(name.before)
	)
		return undefined;
	if (labels.has(name.key) || titles.has(name.key)) return undefined;
	if (dayWords.has(name.key) && name.shape === 'capital' && name.before === ' ' && first === at + 1)
		return { first, last: first, isSure: false };
	if (first > at + 1 && /^(?:is|ist)$/u.test(tokens[at + 1]?.key ?? '') && signs[first] === 'ordinary name')
		return undefined;
	if (
		(functionWords.has(name.key) &&
			!(germanOnlyWords.has(name.key) && !style.isGerman && name.shape === 'capital')) ||
		(worldWords.has(name.key) && signs[first] === undefined) ||
		name.shape === 'lower'
	) {
		if (!style.isSmall || signs[first] === undefined) return undefined;
	}
	const isFull =
		particles.has(name.key) ||
		(tokens[first + 1]?.before === ' ' && signs[first + 1] !== undefined && name.shape === 'capital');
	// "Ehefrau Shirin", "Papas Freund Schlange hat"
	const isNamed =
		style.isGerman &&
		first === at + 1 &&
		name.shape === 'capital' &&
		name.before === ' ' &&
		!/^(?:patient|patientin|bewohner|bewohnerin|kind|kinder|eltern|pt|pat|gast|kollegen|baby)$/u.test(
			token.key,
		) &&
		(!lexicon.isGerman(name.key) ||
			(tokens[first + 1]?.before === ' ' &&
				/^(?:hat|ist|war|hatte|sagt|sagte|kommt|kam|will|wird)$/u.test(tokens[first + 1]?.key ?? '')));
	if (isNamed) return { first, isSure: false };
	if (
		signs[first] === undefined &&
		!isFull &&
		(style.isGerman || name.startsSentence || isKnownCapital(sighted, first))
	)
		return undefined;
	return { first, mayBeSmall: style.isSmall, isSure: signs[first] === 'given' || signs[first] === 'family' };
}

/** Of English: what is written with a capital letter without being a name. */
function isKnownCapital({ tokens }: Sighted, at: number): boolean {
	const token = tokens[at];
	return (
		token === undefined ||
		token.value.length < 2 ||
		shortWords.has(token.key) ||
		titles.has(token.key) ||
		token.shape === 'upper'
	);
}

function afterCalled(sighted: Sighted, at: number): Place | undefined {
	const { tokens, signs, style } = sighted;
	const token = tokens[at];
	const next = tokens[at + 1];
	if (token === undefined || next === undefined) return undefined;
	// "mum's name is frank bird"
	if (/^(?:name|names)$/u.test(token.key) && /^(?:is|was|ist|war)$/u.test(next.key)) {
		const name = tokens[at + 2];
		const isName = name !== undefined && name.before === ' ' && !functionWords.has(name.key);
		return isName && (style.isSmall || name.shape !== 'lower')
			? { first: at + 2, mayBeSmall: style.isSmall }
			: undefined;
	}
	if (!calledWords.has(token.key)) return undefined;
	if (/^as$/u.test(next.key)) return afterCalled(sighted, at + 1);
	if (
		!/^\.?:?[ ]["„“']?$/u.test(next.before) ||
		(next.shape === 'lower' && !(style.isSmall && signs[at + 1] !== undefined)) ||
		functionWords.has(next.key)
	)
		return undefined;
	if (titles.has(next.key) || shortWords.has(next.key)) return undefined;
	return signs[at + 1] === undefined &&
		style.isGerman &&
		!/^(?:geb|née|nee|geborene[nr]?)$/u.test(token.key) &&
		!/["„“']$/u.test(next.before)
		? undefined
		: { first: at + 1, isSure: signs[at + 1] !== undefined };
}

/** "Herr und Frau Tomasz u. Zofia Grabowski", "Dres. Jung & Sommer", "Present: Li, Church and Snow". */
function furtherNames(sighted: Sighted, after: number, rule: string, isList: boolean): PersonalFinding[] {
	const { tokens, signs } = sighted;
	const isEnglish = !sighted.style.isGerman;
	const found: PersonalFinding[] = [];
	let at = after;
	for (let more = 0; more < 20; more += 1) {
		let next = tokens[at + 1];
		let first = at + 1;
		if (next !== undefined && /^(?:und|and|u|sowie)$/u.test(next.key) && /^,? ?$/u.test(next.before)) {
			first += 1;
			next = tokens[first];
			if (next === undefined || !/^\.?[ ]$/u.test(next.before)) break;
		} else if (
			next === undefined ||
			!/^(?:[ ]?[&/+][ ]?|,[ ]|[ ]?\([\p{L} .]{2,24}\),?[ ]|;[ ])$/u.test(next.before)
		)
			break;
		// "My brother Neville and I sat for hours"
		if (isEnglish && next.value === 'I' && sighted.text[next.end] !== '.') break;
		// "Hyacinth Bogle, F, 84"
		const isWhole = isEnglish && tokens[at]?.before === ' ' && tokens[at - 1]?.shape !== 'lower';
		if (
			isWhole &&
			/^[MF]$/u.test(next.value) &&
			/^(?:,|[ ]?\d|\))/u.test(sighted.text.slice(next.end, next.end + 2))
		)
			break;
		const isListed = isList && next.shape === 'capital' && !functionWords.has(next.key);
		if (
			signs[first] === undefined &&
			!isInitial(sighted, first) &&
			!isListed &&
			particleEnd(sighted, first) < 0
		)
			break;
		if (signs[first] === 'ordinary name' && next.shape === 'lower') break;
		// "die Kinder Yousef und Maryam, der Nachweis", "Enno, Nachbarin Frau Lang"
		if (sighted.style.isGerman && (relatives.has(next.key) || /^(?:der|den|dem)$/u.test(next.key))) break;
		// "Frau Petra Mai, Zimmer 12"
		if (next.value.length > 2 && /^[ ]\d/u.test(sighted.text.slice(next.end, next.end + 2))) break;
		const last = nameSpan(sighted, first);
		if (last < 0) break;
		// "Tomasz u. Zofia Grabowski" is one name of two people.
		const start = rule === 'title' && first > at + 1 ? (tokens[at]?.start ?? next.start) : next.start;
		found.push({ kind: 'name', start, end: endOf(sighted, last), rule, isSure: false });
		at = last;
	}
	return found;
}

const afterWord = (title: string): RegExp =>
	title.length <= 5
		? /^\.?[ \t\u00a0]{0,2}(?:\r?\n)?[ \t]*["„“]?$/u
		: /^[ \t\u00a0]{1,2}(?:\r?\n)?[ \t]*$|^[ \t]?\r?\n[ \t]*$/u;
/** "Consultant Cardiologist" */
const medicalJob =
	/(?:ologist|ologe|ologin|iatrician|iatrist|iater|surgeon|physician|an?a?esthetist|therapist|geneticist|practitioner|virologist|chirurg|chirurgin|internist|internistin)s?$/u;
const namesFollow = new Set('mr mrs ms miss dr prof herr herrn hr hrn frau fr fräulein familie'.split(' '));
const smallTitles = /^(?:dr|mr|mrs|ms|hr|fr|prof)$/u;
const longTitles = new Set(
	'sister nurse matron father doctor officer consultant registrar midwife master lady lord judge family nan nanny granny grandma grandpa auntie uncle aunt inspector pc sr familie schwester pfleger kollegin kollege kollegen hebamme oma opa tante onkel patientin patient bewohner bewohnerin hausarzt hausärztin ra oa ca dipl'.split(
		' ',
	),
);
/** "RE: AW: WG: bed" */
const replies = new Set(['re', 'aw', 'wg', 'fw', 'fwd', 'antw']);
const bareLabels = new Set(
	'present anwesend apologies entschuldigt pt pat patient patientin name checked kürzel handzeichen initials witness from clerk driver owner'.split(
		' ',
	),
);
/** After these stand people, whatever their names mean; also in brackets what they are. */
const peopleLists = new Set(
	'present anwesend anwesende apologies entschuldigt abwesend attendees participants teilnehmer teilnehmende participants cc distribution verteiler zeugen beisitzer prüfer kassenprüfer wahlhelfer kandidaten bewerber vertreter stellvertreter'.split(
		' ',
	),
);
const initialled = new Set(['checked', 'kürzel', 'handzeichen', 'initials']);
const nameLabels = new Set(
	'name surname forename forenames vorname vornamen nachname zuname familienname geburtsname mädchenname rufname patient patientin pat signature signed unterschrift gez clerk caller anrufer anruferin'.split(
		' ',
	),
);
