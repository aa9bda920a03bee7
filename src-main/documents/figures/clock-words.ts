import { figureAt, type Figure } from './figure.ts';
import { wordNumber } from './word-number.ts';

/** Times of day in words: "half past nine", "quarter to ten", "halb zehn", "Viertel nach acht". */
export function findClockWords(text: string): Figure[] {
	const found: Figure[] = [];
	for (const match of text.matchAll(clock)) {
		const { part = '', way = '', hour = '' } = match.groups ?? {};
		const hours = /^\d/u.test(hour) ? Number(hour) : wordNumber(hour);
		if (hours === undefined || hours > 24) continue;
		const isBefore = /^(?:to|vor)$/iu.test(way);
		const minutes = /^ha/iu.test(part) ? (way === '' ? -30 : 30) : isBefore ? -15 : 15;
		const first = hours * 60 + minutes;
		found.push(figureAt(match, { kind: 'time', values: hours < 12 ? [first, first + 720] : [first] }));
	}
	return found;
}

const clock =
	/(?<!\p{L})(?:(?<part>half|quarter)\s(?<way>past|to)\s(?<hour>\p{L}+|\d{1,2})|(?<part>Viertel)\s(?<way>vor|nach)\s(?<hour>\p{L}+|\d{1,2})|(?<part>halb)\s(?<hour>eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d{1,2}))(?![\p{L}\p{N}])/giu;
