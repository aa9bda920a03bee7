import { figureAt, type Figure } from './figure.ts';
import { unitAfter, unitNamed, kindOfUnit } from './units.ts';
import { wordNumber } from './word-number.ts';

/** Numbers in words that are no single word, ordinals, "within a month", "once a day", and years alone. */
export function findNumbers(text: string): Figure[] {
	const found: Figure[] = [];
	for (const match of text.matchAll(composed)) {
		const value = wordNumber(match[0]);
		if (value !== undefined) found.push(withUnitAfter(text, match, value));
	}
	for (const match of text.matchAll(ordinal)) {
		const value = ordinalValue(match.groups?.['nth'] ?? '');
		if (value === undefined) continue;
		const lead = match.groups?.['lead'] ?? '';
		found.push(figureAt(after(match, lead), { values: [value], unit: 'nth' }));
	}
	for (const match of text.matchAll(single)) {
		const { lead = '', unit = '' } = match.groups ?? {};
		const name = unitNamed(unit.replace(/(?:en|e?s)$/u, '')) || unitNamed(unit);
		if (name === '') continue;
		found.push(figureAt(after(match, lead), { kind: kindOfUnit(name), values: [1], unit: name }));
	}
	for (const match of text.matchAll(singleInOther)) {
		const { lead = '', unit = '' } = match.groups ?? {};
		const name = unitNamed(unit);
		if (name !== '')
			found.push(figureAt(after(match, lead), { kind: kindOfUnit(name), values: [1], unit: name }));
	}
	for (const match of text.matchAll(negative)) {
		const unit = unitNamed(match.groups?.['unit'] ?? '');
		const value = Number((match.groups?.['number'] ?? '').replace(',', '.'));
		found.push(figureAt(match, { kind: kindOfUnit(unit), values: [-value], unit }));
	}
	for (const match of text.matchAll(once)) found.push(figureAt(match, { values: [1], unit: 'times' }));
	for (const match of text.matchAll(year)) {
		const lead = match.groups?.['lead'] ?? '';
		const at = after(match, lead);
		found.push(figureAt(at, { kind: 'date', dates: [{ year: Number(at[0]) }] }));
	}
	return found;
}

function withUnitAfter(text: string, match: RegExpMatchArray, value: number): Figure {
	const start = match.index ?? 0;
	const end = start + match[0].length;
	const found = unitAfter.exec(text.slice(end, end + 24));
	if (found === null) return figureAt(match, { values: [value] });
	const unit = unitNamed(found[1] ?? '');
	const whole = Object.assign([text.slice(start, end + found[0].length)], { index: start, input: text });
	return figureAt(whole as RegExpMatchArray, { kind: kindOfUnit(unit), values: [value], unit });
}

/** The match without the words before it. */
function after(match: RegExpMatchArray, lead: string): RegExpMatchArray {
	const index = (match.index ?? 0) + lead.length;
	return Object.assign([match[0].slice(lead.length)], { index, input: '' }) as RegExpMatchArray;
}

function ordinalValue(word: string): number | undefined {
	if (/^\d/u.test(word)) return Number.parseInt(word, 10);
	const lower = word.toLowerCase().replace(/(?:e|en|er|es|em)$/u, (end) => (/te$/u.test(word) ? end : ''));
	const english = englishOrdinals.indexOf(word.toLowerCase());
	if (english >= 0) return english + 1;
	const german = germanOrdinals.findIndex((one) => lower === one || lower === `${one}e`);
	return german < 0 ? undefined : german + 1;
}

const englishOrdinals =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const germanOrdinals = 'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft'.split(' ');
const ordinal = new RegExp(
	`(?<lead>(?<!\\p{L})(?:(?:the|a|his|her|its|their|on|in|every|im|am|der|die|das|den|dem|des|zum|zur|jede[nrsm]?|ein(?:e[nmrs]?)?)\\s))(?<nth>${englishOrdinals.join('|')}|(?:${germanOrdinals.join('|')})e[nrsm]?|\\d{1,2}(?:st|nd|rd|th)(?!\\s(?:to|and|or|until|at)\\s)|\\d{1,2}\\.(?=\\s(?-i:\\p{Lu})))(?=\\s\\p{L})(?!\\s(?:of\\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|quarter|quartal|of))`,
	'giu',
);
/** "Two hundred and forty", "twenty-four", "vierundzwanzig", "zweihundert", "seventy". */
const composed =
	/(?<![\p{L}\p{N}-])(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\p{L}+|seventy|eighty|ninety|siebzig|achtzig|neunzig|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und\p{L}+zig|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)unddreißig|(?:one|two|three|four|five|six|seven|eight|nine|a)\shundred(?:\sand\s\p{L}+(?:-\p{L}+)?)?|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)hundert\p{L}*)(?![\p{L}\p{N}])/giu;
/** "Within a month", "innerhalb eines Jahres", "for one week"; "twice a day" is something else. */
const single =
	/(?<lead>(?<!\p{L})(?:(?:within|in|for|after|about|over|least|most|than|by|every|innerhalb|binnen|in|nach|vor|für|seit|von|mindestens|höchstens|als|um)\s)(?:the\s)?)(?:one|a|an|ein(?:e[nmrs]?)?|jede[nrsm]?)\s(?<unit>hour|day|week|fortnight|month|year|minute|litre|liter|gram|tablet|metre|meter|mile|Stunde|Tag(?:es)?|Woche|Monat(?:s|es)?|Jahr(?:es)?|Minute|Liter|Tablette|Meter)(?!\p{L})/giu;
/** "The past month", "im letzten Jahr", "a year before", "ein Jahr später". */
const singleInOther =
	/(?<lead>(?<!\p{L})(?:in|over|during|for|im|in der)\s(?:the\s)?(?:past|last|previous|coming|letzten|vergangenen|kommenden)\s)(?<unit>hour|day|week|month|year|Stunde|Woche|Monat|Jahr)(?!\p{L})|(?<lead>(?<!\p{L}))(?:one|a|an|eine?[nmrs]?)\s(?<unit>hour|day|week|month|year|Stunde|Tag|Woche|Monat|Jahr)(?=\s(?:before|earlier|later|ago|previously|longer|früher|später|zuvor|vorher|länger)(?!\p{L}))/giu;
/** "-5 °C" and "minus 5 degrees". */
const negative =
	/(?<=^|[\s(])(?:[-−–]|minus\s)(?<number>\d{1,3}(?:[.,]\d+)?)\s?(?<unit>°C|%|degrees|Grad|per cent|Prozent)(?!\p{L})/giu;
const once =
	/(?<!\p{L})(?:once(?=\s(?:a|daily|per|each|every|in|weekly|monthly|yearly)(?!\p{L}))|einmal(?=\s(?:am|pro|täglich|wöchentlich|im|in der|je|alle|monatlich|jährlich)(?!\p{L})))/giu;
const unitsAfter =
	'(?![\\p{L}\\p{N}/%]|[.,:-]\\d|\\s?(?:\\p{Sc}|%|(?:euros?|pounds?|people|times|hours|m²|kWh|kg|Stunden|Personen)(?!\\p{L})))';
const year = new RegExp(
	`(?<lead>(?<![\\p{L}\\p{N}])(?:(?:in|since|year|early|late|mid|end of|beginning of|Anfang|Mitte|Ende|im Jahre?|Jahr|Jahre|Jahres|seit|in the year|anno)\\s|\\())(?:19|20)\\d\\d${unitsAfter}|(?<lead>(?<![\\p{L}\\p{N}])(?:of|until|till|from|to|by|before|after|for|than|and|und|ab|bis|von|vor|nach|für|aus|gegenüber)\\s)(?:19|20)\\d\\d${unitsAfter}(?!\\s(?:(?-i:\\p{Lu})|\\p{L}{3,}s(?!\\p{L})))`,
	'giu',
);
