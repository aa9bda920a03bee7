import { figureAt, type Figure } from './figure.ts';
import { kindOfUnit, unitNamed } from './units.ts';
import { wordNumber } from './word-number.ts';

/** Fractions in words, alone ("two thirds") or of a unit ("half an hour", "anderthalb Jahre"). */
export function findParts(text: string): Figure[] {
	const found: Figure[] = [];
	for (const match of text.matchAll(ofUnit)) {
		const { whole, unit = '' } = match.groups ?? {};
		const name = unitNamed(unit);
		const value = 0.5 + (whole === undefined ? 0 : wholeOf(whole));
		if (name !== '') found.push(figureAt(match, { kind: kindOfUnit(name), values: [value], unit: name }));
	}
	for (const match of text.matchAll(share)) {
		const { many, part = '' } = match.groups ?? {};
		const count =
			many === undefined || many === '' ? 1 : wordNumber(many.replace(/^(?:an?|eine?[mn]?)$/iu, 'ein'));
		const of = parts.find(([pattern]) => pattern.test(part))?.[1];
		if (count === undefined || of === undefined || count >= of) continue;
		found.push(figureAt(match, { kind: 'percent', values: [count / of], unit: 'part' }));
	}
	return found;
}

function wholeOf(word: string): number {
	const lower = word.toLowerCase();
	return lower === 'ander' || lower === 'einein' ? 1 : (wordNumber(lower.replace(/ein$/u, '')) ?? 1);
}

const parts: readonly (readonly [RegExp, number])[] = [
	[/^(?:half|hälfte|halved|halves|halbier\p{L}*)$/iu, 2],
	[/^(?:third|thirds|drittel[ns]?|gedrittelt\p{L}*)$/iu, 3],
	[/^(?:quarter|quarters|viertel[ns]?)$/iu, 4],
	[/^(?:fifth|fifths|fünftel[ns]?)$/iu, 5],
	[/^(?:tenth|tenths|zehntel[ns]?)$/iu, 10],
];
const unitNames =
	'minute|minutes|kilometre|kilometres|metre|metres|Minuten?|Kilometer|hour|hours|day|days|week|weeks|month|months|year|years|tablet|tablets|litre|litres|mile|miles|Stunden?|Tage?|Wochen?|Monate?|Jahre?|Tabletten?|Liter|Meter';
const ofUnit = new RegExp(
	`(?<!\\p{L})(?:half\\s(?:an?\\s)?|(?:(?:eine?[nmrs]?|die|der|das|den)\\s)?halbe[nmrs]?\\s|(?:(?<whole>one|two|three|four)\\sand\\sa\\shalf\\s)|(?<whole>ander|einein|zweiein|dreiein|viereinein)halb\\s)(?<unit>${unitNames})(?!\\p{L})`,
	'giu',
);
/** "A quarter" alone is more often three months, "Viertel" part of a town. */
const share =
	/(?<!\p{L})(?:(?<many>)(?<part>halve[sd]|halbier(?:t|te|ten)|gedrittelt)|(?<many>)(?<part>half|Hälfte)(?!-|\s(?:an?|past|hour|day|year|board)(?!\p{L}))|(?<many>two|three|four|zwei|drei|vier)[\s-](?<part>thirds|quarters|fifths|tenths|Drittel[ns]?|Viertel[ns]?|Fünftel[ns]?|Zehntel[ns]?)|(?<many>ein|eine?m|einen)\s(?<part>Drittel|Fünftel|Zehntel)|(?<many>an?|one|ein|eine?m)\s(?<part>third|quarter|fifth|tenth|Drittel|Viertel|Fünftel|Zehntel)(?=\s(?:of|der|des|dieser|davon|von|aus|aller|less|more|weniger|mehr)(?!\p{L})))(?!\p{L})/giu;
