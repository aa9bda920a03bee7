import { figureAt, type Figure } from './figure.ts';
import { wordNumber } from './word-number.ts';

/** Times of day in words: "half past nine", "quarter to ten", "halb zehn", "ten past eight", "zehn vor halb acht". */
export function findClockWords(text: string): Figure[] {
	const found: Figure[] = [];
	for (const match of text.matchAll(clock)) {
		const { part = '', way = '', hour = '' } = match.groups ?? {};
		const hours = /^\d/u.test(hour) ? Number(hour) : (clockNames.get(hour.toLowerCase()) ?? wordNumber(hour));
		if (hours === undefined || hours > 24) continue;
		const isBefore = /^(?:to|vor)/iu.test(way);
		const past = /^(?:quarter|Viertel)$/iu.test(part) ? 15 : wordNumber(part);
		const half = /halb$/iu.test(way) || (/^halb/iu.test(part) && way === '') ? -30 : 0;
		const minutes = /^half/iu.test(part) ? 30 : half + (past ?? 0) * (isBefore ? -1 : 1);
		const first = hours * 60 + minutes;
		found.push(figureAt(match, { kind: 'time', values: hours < 12 ? [first, first + 720] : [first] }));
	}
	return found;
}

const clockNames = new Map([
	['noon', 12],
	['midnight', 24],
]);
const clock =
	/(?<!\p{L})(?:(?<part>half|quarter)\s(?<way>past|to)\s(?<hour>\p{L}+|\d{1,2})|(?<part>Viertel)\s(?<way>vor|nach)\s(?<hour>\p{L}+|\d{1,2})|(?<part>five|ten|twenty|twenty-five)\s(?:minutes\s)?(?<way>past|to)\s(?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|\d{1,2}(?=\s(?:in the|o|a\.?m|p\.?m)))|(?<part>fünf|zehn|zwanzig)\s(?<way>(?:vor|nach)(?:\shalb)?)\s(?<hour>eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)|(?<part>halb)\s(?<hour>eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d{1,2}))(?![\p{L}\p{N}])/giu;
