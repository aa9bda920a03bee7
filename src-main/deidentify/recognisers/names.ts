import { matches, type PersonalFinding } from '../finding.ts';
import type { NameLists } from '../name-lists.ts';
import { functionWords, ordinaryWords } from '../ordinary-words.ts';

/** Names of people: by the title or label before them, by what words around them say, and by lists of names. */
export function names(text: string, lists: NameLists): PersonalFinding[] {
	return [
		...matches(text, titled, 'name', 'title', true, isNoFunctionWord),
		...matches(text, labelled, 'name', 'label', true, isNoFunctionWord),
		...matches(text, greeted, 'name', 'greeting', true, isNoFunctionWord),
		...matches(text, signed, 'name', 'signature', true, isNameLike),
		...matches(text, related, 'name', 'relative', false, isNoFunctionWord),
		...matches(text, born, 'name', 'birth name', true, isNameLike),
		...matches(text, surnameFirst, 'name', 'surname, first name', false, (value) => {
			const [family = '', given = ''] = value.split(/,\s*/u);
			return lists.given.has(key(given.split(/[\s-]/u)[0] ?? '')) && isNameLike(family);
		}),
		...matches(text, initials, 'name', 'initials', false, isNameLike),
		...byLists(text, lists),
	];
}

const word = String.raw`(?:\p{Lu}\p{M}*['’]\p{Lu}[\p{L}\p{M}]+|\p{Lu}[\p{L}\p{M}'’]*[\p{Ll}\p{M}][\p{L}\p{M}'’]*|\p{Lu}{2,}(?:['’]\p{Lu}+)?)`;
const part = String.raw`${word}(?:[-‐]\s?${word})*`;
const initial = String.raw`\p{Lu}\.?(?:[ -]?\p{Lu}\.)*(?![\p{L}'’])`;
const particle = String.raw`(?:von der|von und zu|von dem|von|van der|van den|van de|van|zu|zum|vom|de la|de los|de|del|della|di|da|dos|du|le|la|el|al|bin|ben|abu|ter|ten|St\.|Mc|Mac|O['’])`;
const gap = String.raw`[ \t\u00a0]?(?:\r?\n)?[ \t\u00a0]?`;
const space = String.raw`(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*)`;
const piece = String.raw`(?:${initial}|(?:${particle}[ ])?${part})`;
const name = String.raw`${piece}(?:${space}${piece}){0,3}`;
const titles = String.raw`(?:Mrs|Mr|Ms|Miss|Mx|Master|Madam|Sir|Lady|Lord|Dame|Rev(?:erend)?|Fr|Father|Sister|Sr|Nurse|Matron|Professor|Prof|Doctor|Dr|Herrn?|Frau|Hr|Fräulein|Schwester|Pfleger|Pflegerin|OA|OÄ|CA|CÄ|AÄ|Oberarzt|Oberärztin|Chefarzt|Chefärztin|Assistenzarzt|Assistenzärztin|Stationsarzt|Stationsärztin|Hausarzt|Hausärztin|Kollegin|Kollegen?|Councillor|Cllr|Officer|Inspector|Judge|Familie|Eheleute|Family|Midwife|Hebamme|Pastor|Pfarrer|Pfarrerin)`;
const degrees = String.raw`(?:(?:Dr|Prof|PD|Priv|Doz|med|dent|phil|jur|rer|nat|h|c|univ|Dipl|Ing|habil|MdB)\.?[ -]?)*`;
const titled = new RegExp(
	String.raw`(?<![\p{L}])${titles}\.?${gap}(?:${titles}\.?${gap})*${degrees}(?:and|und|&)?${gap}(?<value>${name})`,
	'gu',
);
const labels = String.raw`(?:Patient(?:in|en)?|Pat|Pt|Re|RE|Betr|Betreff|NAME|PATIENT|Child|Sibling|Mother|Father|Partner|Daughter|Son|Wife|Husband|Mutter|Vater|Sohn|Tochter|Referrer|Reported by|Case officer|Officer|Checked|Forename\\(s\\)|First names?|Previous surname|Surname|Signature|Unterschrift|Gemeldet von|Sachbearbeiter(?:in)?|Bearbeiter(?:in)?|Einsenderin|Name(?: of (?:patient|child|client))?|Full name|Surname|Family name|First name|Forename|Last name|Vorname|Nachname|Zuname|Familienname|Geburtsname|Kind|Client|Resident|Bewohner(?:in)?|Mieter(?:in)?|Tenant|Applicant|Antragsteller(?:in)?|Versicherter?|Contact(?: person)?|Ansprechpartner(?:in)?|Kontakt|Next of kin|NOK|GP|Consultant|Named nurse|Key ?worker|Carer|Betreuer(?:in)?|Angehöriger?|Bezugsperson|Arzt|Ärztin|Hausarzt|Behandler|Einsender|Empfänger|Attn|z\. ?Hd\.?(?: v(?:on|\.)?)?|From|To|Von|An|Cc|Present|Anwesend|Chair|Vorsitz|Minutes(?: taken)? by|Protokoll(?:führ(?:er|ung|erin))?|Author|Verfasser(?:in)?|Seen by|Reviewed by|Dictated by|Diktiert von|Untersucher(?:in)?|Operateur(?:in)?|Surgeon|Anaesthetist|Assistenz|Caller|Anrufer(?:in)?|Inhaber(?:in)?|Account holder|Kontoinhaber(?:in)?|Witness|Zeuge|Zeugin)`;
const labelled = new RegExp(
	String.raw`(?<![\p{L}])${labels}\.?[ ]?[:=–-][ \t]{0,6}(?:(?:MRS|MR|MS|MISS|DR|HERR|FRAU)\.?[ ])?(?:${titles}\.?[ ])*${degrees}(?<value>${name}(?:,[ ]${part})?)`,
	'gu',
);
const greeted = new RegExp(
	String.raw`(?<=(?:^|[\n.!?][ ]?)(?:Dear|Hello|Hi|Hallo|Liebe[rs]?|Guten (?:Tag|Morgen),?|Moin|Good (?:morning|afternoon),?|Thanks,?|Thank you,?|Danke,?)[ ])(?:${titles}\.?[ ])*${degrees}(?<value>${name})`,
	'gu',
);
const signed = new RegExp(
	String.raw`(?<=(?:gez\.|[Ss]igned:?|i\. ?[AV]\.|[Uu]nterzeichnet:?|ppa\.|[Kk]ind regards,?|[Bb]est wishes,?|[Rr]egards,?|[Yy]ours (?:sincerely|faithfully|truly),?|[Ss]incerely,?|[Bb]est,?|[Cc]heers,?|Mit freundlichen (?:Grüßen|kollegialen Grüßen),?|[Ff]reundliche Grüße,?|[Vv]iele Grüße,?|[Ll]iebe Grüße,?|Hochachtungsvoll,?|MfG,?|LG,?|[Mm]any thanks,?)\s{1,4})(?:${titles}\.?[ ])*${degrees}(?<value>${name})`,
	'gu',
);
const relatives = String.raw`(?:[Ss]on|[Dd]aughter|[Hh]usband|[Ww]ife|[Bb]rother|[Ss]ister|[Mm]other|[Ff]ather|[Pp]artner|[Nn]eighbou?r|[Ff]riend|[Nn]iece|[Nn]ephew|[Gg]randson|[Gg]randdaughter|[Cc]ousin|[Cc]arer|[Aa]unt|[Uu]ncle|[Cc]olleague|Sohn|Tochter|Ehemann|Ehefrau|Mann|Bruder|Schwester|Mutter|Vater|Lebensgefährtin|Lebensgefährte|Nachbarin|Nachbar|Freundin|Freund|Nichte|Neffe|Enkelin|Enkel|Tante|Onkel|Oma|Opa|Cousine|Cousin|Kollegin|Kollege)`;
const related = new RegExp(
	String.raw`(?<![\p{L}])${relatives},?[ ]\(?[„“"]?(?<value>${piece}(?:[ ]${piece}){0,2})`,
	'gu',
);
const born = new RegExp(
	String.raw`(?<=\b(?:née|nee|geb\.|geborene[r]?|formerly|called|named|namens|genannt|known as|heißt|Rufname:?)[ ])(?<value>${name})`,
	'gu',
);
const surnameFirst = new RegExp(String.raw`(?<![\p{L}])(?<value>${part},[ ]?${part})(?![\p{L}])`, 'gu');
const initials = new RegExp(String.raw`(?<![\p{L}.])(?<value>(?:\p{Lu}\.[ ]?){1,3}${part})(?![\p{L}])`, 'gu');

/** A given name with what follows it, and a surname or given name that stands alone. */
function byLists(text: string, lists: NameLists): PersonalFinding[] {
	const found: PersonalFinding[] = [];
	const words = [...text.matchAll(new RegExp(String.raw`(?<![\p{L}])${part}(?![\p{L}])`, 'gu'))];
	for (const [at, match] of words.entries()) {
		const value = match[0];
		const isGiven = value.split(/[-‐]/u).every((one) => lists.given.has(key(one)));
		const isFamily = lists.family.has(key(value));
		if (!isGiven && !isFamily) continue;
		const next = words[at + 1];
		const between = next === undefined ? '' : text.slice(match.index + value.length, next.index);
		const isFull =
			isGiven &&
			next !== undefined &&
			/^[ \u00a0](?:\p{Lu}\.[ ])?(?:(?:von|van|de|der|den|al|el|bin|le|la|di|da|dos)[ ]){0,2}$/u.test(
				between,
			) &&
			!isOrdinary(next[0]);
		if (isFull) {
			found.push({
				kind: 'name',
				start: match.index,
				end: next.index + next[0].length,
				rule: 'given name and surname',
				isSure: true,
			});
			continue;
		}
		if (isOrdinary(value) || value.length < 3) continue;
		found.push({
			kind: 'name',
			start: match.index,
			end: match.index + value.length,
			rule: isGiven ? 'given name' : 'surname',
			isSure: false,
		});
	}
	return found;
}

function isNameLike(value: string): boolean {
	const parts = value.split(/[\s,]+/u).filter((one) => /\p{L}{2}/u.test(one));
	return parts.length > 0 && parts.some((one) => !isOrdinary(one));
}

/** After a title or a label, "Rose" and "Freitag" are people. */
function isNoFunctionWord(value: string): boolean {
	return value.split(/[\s,]+/u).some((one) => /\p{L}/u.test(one) && !functionWords.has(key(one)));
}

function isOrdinary(value: string): boolean {
	return ordinaryWords.has(key(value));
}

const key = (value: string): string => value.toLowerCase().replaceAll(/['’]s$/gu, '');
