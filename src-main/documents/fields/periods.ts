import { textKey, type Span } from './spans.ts';

/**
 * Deadlines that are said in words: "within 14 days of receipt", "bis Ende des Monats". They stay as they are written:
 * when they begin is mostly known to the reader only.
 */
export function findPeriods(text: string): Span[] {
	return [...text.matchAll(periods)].map((match) => {
		const found = match[0].trimEnd();
		return { start: match.index, end: match.index + found.length, text: found, key: periodKey(found) };
	});
}

/** What follows a label such as "Zahlungsziel": a period without a word before it is one there too. */
export function periodAtLabel(rest: string): Span | undefined {
	const match = atLabel.exec(rest);
	const text = match?.[1]?.trim() ?? '';
	if (text === '') return undefined;
	const start = rest.indexOf(text);
	return { start, end: start + text.length, text, key: periodKey(text) };
}

/** Whether somebody is asked to have something done within the period, rather than told how long it takes or takes us. */
export function isAskedWithin(text: string, { start, end }: Span): boolean {
	const before = text.slice(Math.max(0, start - reach), start).replace(/^.*[;:–]\s/su, '');
	const after = text.slice(end, end + reach).replace(/[;:–]\s.*$/su, '');
	return !ofOthers.test(before) && (asked.test(before) || askedAfter.test(after));
}

export function isPeriod({ key }: { readonly key: string }): boolean {
	return key.startsWith(mark);
}

/** The words that only lead to it make no other period. */
function periodKey(text: string): string {
	const plain = text.replace(
		/^(?:within|no later than|not later than|at the latest|by|innerhalb(?: von)?|binnen|(?:bis )?spätestens|bis)\s+/iu,
		'',
	);
	return `${mark} ${textKey(plain)}`;
}

const mark = 'period';
const reach = 140;
const english = String.raw`(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|twenty|thirty)(?:\s\(\d{1,3}\))?\s(?:(?:calendar|working|business|full)\s)?(?:hours?|days?|weeks?|months?|years?)(?!\p{L})`;
const thing = String.raw`(?:(?:the|this|that|your|our|its)\s)?(?:(?!of\s|the\s|to\s|and\s|or\s|if\s|unless\s|by\s|in\s|on\s|at\s|with\s|we\s|you\s)[\p{L}-]+)(?:\s(?!of\s|the\s|to\s|and\s|or\s|if\s|unless\s|by\s|in\s|on\s|at\s|with\s|we\s|you\s|is\s|are\s|was\s|will\s|otherwise\s|please\s)[\p{L}-]+){0,2}`;
const since = String.raw`(?:\s(?:of|from|after|following)\s${thing}(?:\sof\s${thing}){0,2})?`;
const deutsch = String.raw`(?:\d{1,3}|eine[rmsn]?|zwei|zweier|drei|dreier|vier|fünf|sechs|sieben|acht|zehn|zwölf|vierzehn|zwanzig|dreißig)(?:\s\(\d{1,3}\))?\s(?:Kalender|Werk|Arbeits|Bank)?(?:[Tt]age?n?|[Tt]ages|Stunden?|Wochen?|Monate?n?|Monats|Jahr(?:e[ns]?)?)(?!\p{L})`;
const article = String.raw`(?:de[rsmn]|diese[srmn]|Ihre[srmn]|unsere[srmn]|von)`;
const nach = String.raw`(?:\s(?:nach|ab|seit)\s(?:${article}\s)?(?:\p{Ll}+e[nrs]\s)?\p{Lu}[\p{L}-]+(?:\s${article}\s(?:\p{Ll}+e[nr]\s)?\p{Lu}[\p{L}-]+){0,2})?`;
const months = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December)`;
const monate = String.raw`(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)`;
const spans = [
	String.raw`(?:within|no later than|not later than)\s${english}${since}`,
	String.raw`(?:by|before|no later than|at the latest by)\s(?:the\s)?(?:end|middle|beginning|start)\sof\s(?:(?:the|this|next)\s)?(?:(?:calendar|working|school)\s)?(?:month|week|year|quarter|term|day|${months})(?:\s\d{4})?`,
	String.raw`(?:innerhalb(?:\svon)?|binnen|(?:bis\s)?spätestens)\s${deutsch}${nach}`,
	String.raw`bis\s(?:spätestens\s)?(?:zum\s)?(?:Ende|Mitte|Anfang)\s(?:(?:de[rs]|diese[rs])\s(?:(?:laufenden|nächsten|kommenden|folgenden)\s)?|(?:nächste[rn]|kommende[rn])\s)?(?:Monats|Monat|Jahres|Woche|Quartals|Schuljahres|${monate})(?:\s\d{4})?`,
	String.raw`bis\s(?:spätestens\s)?zum\s(?:Monats|Jahres|Quartals)ende`,
];
const periods = new RegExp(String.raw`(?<!\p{L})(?:${spans.join('|')})(?![\p{L}\p{N}])`, 'giu');
const bare = String.raw`(?:${english}${since}|${deutsch}${nach})(?:\s(?:net|netto|strictly))?`;
const atLabel = new RegExp(
	String.raw`^\s*((?:${spans.join('|')}|${bare}|(?:the\s)?end of (?:the\s)?(?:month|${months})(?:\s\d{4})?|(?:Ende|Mitte|Anfang)\s(?:des Monats|${monate})(?:\s\d{4})?))\s*[.,;]?\s*(?:$|\n|[.;(]|,\s|\s{3,}|\|)`,
	'iu',
);
/** What asks for something before the period. */
const asked =
	/(?<!\p{L})(?:please|kindly|must|should|due|payable|to be (?:paid|returned|submitted|sent|filed|received|settled|made)|ha(?:ve|s) to|needs? to|asked to|can (?:appeal|object|apply)|may (?:appeal|object|apply)|(?:pay|reply|respond|return|send|submit|apply|register|appeal|object|notify|contact|tell)(?= (?:us|it|this|the|your|to|in|within|by|no|before|for|against)(?!\p{L}))|bitte|bitten|müssen|muss|sollten|sollen|soll|haben Sie|zahlbar|fällig|zu zahlen|Widerspruch|Einspruch|Klage)(?!\p{L})/iu;
const askedAfter =
	/^[^.]{0,100}(?<!\p{L})(?:to (?:reply|respond|object|appeal)|(?:ab|zurück)zugeben|(?:ein|nach)zureichen|vorzulegen|zurückzusenden|einzusenden|zuzusenden|anzumelden|mitzuteilen|einzuzahlen|einzulegen|nachzuweisen|zu (?:senden|schicken|zahlen|bezahlen|überweisen|begleichen|entrichten|melden|stellen|beantragen|unterschreiben|erbringen|übergeben|übermitteln|beantworten|bestätigen|erheben)|(?:Widerspruch|Einspruch|Klage)(?: \p{L}+){0,4} (?:einlegen|erheben|eingelegt|erhoben)|an object(?:ion)?|an appeal|fällig|zahlbar)(?!\p{L})/iu;
/** What we do ourselves, how long something is good for, and what was. */
const ofOthers =
	/(?<!\p{L})(?:we (?:will|shall|aim|reply|answer|process)|wir (?:werden|liefern|melden|antworten|bearbeiten|erstatten)|werden wir|(?:was|were|wurden?|war|waren) (?:\p{L}+ ){0,4}$|valid|gültig|delivered|deliver|geliefert|Lieferung|shipped|refunded|erstattet)(?!\p{L})/iu;
