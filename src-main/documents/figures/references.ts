import { figureAt, type Figure } from './figure.ts';

/** Numbers that name something and are compared as written: file and telephone numbers, "Stage III", "Zone B". */
export function findReferences(text: string): Figure[] {
	const found: Figure[] = [];
	for (const match of text.matchAll(phone)) {
		const digits = match[0].replace(/\D/gu, '');
		if (digits.length >= 6 && !/^0+$/u.test(digits)) found.push(named(match, digits.replace(/^0+/u, '')));
	}
	for (const match of text.matchAll(fileNumber)) {
		const { first = '', second = '' } = match.groups ?? {};
		if (Number(first) <= 12 && /^(?:19|20)\d\d$/u.test(second) && first.length <= 2)
			found.push(figureAt(match, { kind: 'date', dates: [{ month: Number(first), year: Number(second) }] }));
		else found.push(named(match, match[0].replace(/\s/gu, '')));
	}
	for (const match of text.matchAll(roman)) {
		const written = match.groups?.['roman'] ?? '';
		const value = romanValue(written);
		if (value === undefined) continue;
		const start = (match.index ?? 0) + match[0].length - written.length;
		found.push(figureAt(placed(written, start), { values: [value] }));
	}
	for (const match of text.matchAll(numberAfterName)) {
		const written = match.groups?.['number'] ?? '';
		const start = (match.index ?? 0) + match[0].length - written.length;
		found.push(figureAt(placed(written, start), { kind: 'scheme', code: `named:${written.toLowerCase()}` }));
	}
	for (const match of text.matchAll(letter)) {
		const written = match.groups?.['letter'] ?? '';
		const start = (match.index ?? 0) + match[0].length - written.length;
		found.push(figureAt(placed(written, start), { kind: 'scheme', code: `letter:${written.toLowerCase()}` }));
	}
	return found;
}

function named(match: RegExpMatchArray, code: string): Figure {
	return figureAt(match, { kind: 'scheme', code });
}

function placed(written: string, start: number): RegExpMatchArray {
	return Object.assign([written], { index: start, input: '' }) as RegExpMatchArray;
}

/** Undefined for what is no Roman numeral as they are written. */
function romanValue(written: string): number | undefined {
	if (!/^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/u.test(written)) return undefined;
	const digits = [...written].map((digit) => romanDigits.get(digit) ?? 0);
	return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

const romanDigits = new Map([
	['I', 1],
	['V', 5],
	['X', 10],
]);
const numbered =
	'stage|grade|phase|type|class|chapter|part|section|level|category|annex|appendix|article|volume|table|figure|zone|factor|block|wing|hall|room|ward|entrance|gate|building|group|form|schedule|floor|stadium|grad|typ|klasse|kapitel|teil|abschnitt|stufe|kategorie|anlage|anhang|artikel|band|tabelle|abbildung|faktor|haus|gebäude|trakt|raum|zimmer|station|eingang|gruppe|formular|bauabschnitt|halle|los|NYHA|ASA|CEAP|SGB|pflegegrad';
const roman = new RegExp(
	`(?<!\\p{L})(?:${numbered}|\\p{L}+(?:stadium|grad|stufe|klasse))\\s(?<roman>[IVX]+)(?![\\p{L}\\p{N}])`,
	'giu',
);
const letter = new RegExp(
	`(?<!\\p{L})(?:${numbered})\\s(?<letter>(?-i:[A-HJ-UWYZ]))(?![\\p{L}\\p{N}’'-]|\\.\\p{L})`,
	'giu',
);
/** "Room 214", "Haus 16": the number names, it counts nothing. */
const numberAfterName =
	/(?<!\p{L})(?:room|ward|bathroom|block|gate|entrance|building|Haus|Zimmer|Raum|Station|Gebäude|Eingang|Trakt|Block|Bad)\s(?<number>\d{1,4}[a-z]?)(?![\p{L}\p{N}]|[.,:]\d|\s(?:Uhr|Euro|%|am|pm|a\.m|p\.m))/giu;
/** "0161 496 0123", "+49 30 123456", "0431/988-0"; a bare number with a nought before is no telephone number. */
const phone =
	/(?<![\p{L}\p{N}.,])(?:\+\d{1,3}[\s-]?(?:\(0\)\s?)?\d{2,5}|\(?0\d{2,5}\)?)(?:\s?[/–-]\s?|\s)\d{2,}(?:[\s-]\d+)*(?!\p{N})/gu;
const fileNumber =
	/(?<![\p{L}\p{N}/.,-])(?:(?<first>\d{1,4})\/(?<second>\d{3,6})|\d{4}\/\d{2}|\d{1,3}-\d{1,3}\/\d{2,4})(?![\p{N}/]|[.,]\d)/gu;
