import { numberWords } from './number-words.ts';

/** What a number in words means, English or German, up to some thousands; undefined for any other word. */
export function wordNumber(word: string): number | undefined {
	const lower = word.toLowerCase().replace(/\s+/gu, ' ');
	const simple = small.get(lower) ?? numberWords.get(lower);
	if (simple !== undefined) return simple;
	const english = /^(?<tens>\p{L}+ty)[- ](?<ones>\p{L}+)$/u.exec(lower)?.groups;
	if (english !== undefined) return sum(wordNumber(english['tens'] ?? ''), wordNumber(english['ones'] ?? ''));
	const hundreds = /^(?<many>\p{L}+)[- ]?(?:hundred|hundert)(?:[- ]?(?:and |und)?(?<rest>.+))?$/u.exec(
		lower,
	)?.groups;
	if (hundreds !== undefined) {
		const many = wordNumber(hundreds['many'] ?? '');
		const rest = hundreds['rest'] === undefined ? 0 : wordNumber(hundreds['rest']);
		return many === undefined || many > 99 ? undefined : sum(many * 100, rest);
	}
	const german =
		/^(?<ones>ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?<tens>\p{L}+zig|dreißig)$/u.exec(
			lower,
		)?.groups;
	return german === undefined
		? undefined
		: sum(wordNumber(german['ones'] ?? ''), wordNumber(german['tens'] ?? ''));
}

function sum(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? undefined : one + other;
}

const small = new Map([
	['one', 1],
	['a', 1],
	['ein', 1],
	['eins', 1],
	['seventy', 70],
	['siebzig', 70],
	['eighty', 80],
	['achtzig', 80],
	['ninety', 90],
	['neunzig', 90],
	['zwo', 2],
]);
