import { dayWords, functionWords } from '../ordinary-words.ts';
import type { PersonalFinding } from '../finding.ts';
import { britishSurnames } from '../words/british-names.ts';
import { titles } from '../words/cue-words.ts';
import { everydayGivenNames, everydaySurnames, moreGivenNames } from '../words/more-names.ts';
import { isNoName } from '../words/no-names.ts';
import { genericWords } from '../words/place-words.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { shortWords, worldWords } from '../words/world-words.ts';

/** What the recognisers of English notes ask of a word, in small letters. */
export class EnglishNames {
	readonly #lexicon: Lexicon;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	readonly isGiven = (key: string): boolean =>
		this.#lexicon.given.has(key) || moreGivenNames.has(key) || everydayGivenNames.has(key);
	/** Of lists that hold no other words, or no word of English. */
	readonly isPlainlyGiven = (key: string): boolean =>
		moreGivenNames.has(key) ||
		everydayGivenNames.has(key) ||
		(this.#lexicon.given.has(key) && !this.#lexicon.isEnglish(key));
	readonly isSurname = (key: string): boolean =>
		this.#lexicon.family.has(key) || britishSurnames.has(key) || everydaySurnames.has(key);
	readonly isAnyName = (key: string): boolean => this.isGiven(key) || this.isSurname(key);
	/** Of a list of names, or of no list of words. */
	readonly mayBeName = (key: string): boolean => this.isAnyName(key) || !this.#lexicon.isEnglish(key);
	/** A name and no word of every day besides. */
	readonly isClearName = (key: string): boolean => britishSurnames.has(key) || !this.#lexicon.isEnglish(key);
}

/** Doubtful findings for every match of a pattern, of its group `value` where it has one. */
export function namesBy(
	text: string,
	pattern: RegExp,
	rule: string,
	isWanted: (value: string, match: RegExpExecArray) => boolean,
): PersonalFinding[] {
	return [...text.matchAll(pattern)].flatMap((match) => {
		const value = match.groups?.['value'] ?? match[0];
		if (!isWanted(value, match)) return [];
		const start = match.index + match[0].indexOf(value);
		return [{ kind: 'name' as const, start, end: start + value.length, rule, isSure: false }];
	});
}

export const firstOf = (value: string): string =>
	(/^[\p{L}'’-]+/u.exec(value)?.[0] ?? '').toLowerCase().replace(/['’]s$/u, '');
export const lastOf = (value: string): string =>
	(/[\p{L}'’]+$/u.exec(value)?.[0] ?? '').toLowerCase().replace(/['’]s$/u, '');
export const isTime = (value: string): boolean =>
	dayWords.has(value.toLowerCase()) ||
	months.has(value.toLowerCase()) ||
	/^(?:mon|tues?|weds?|thurs?|fri|sat|sun|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu.test(value);

/** What is no name even where one would stand. */
export function isThing(key: string): boolean {
	if (everydayGivenNames.has(key) || moreGivenNames.has(key)) return months.has(key);
	return key.length < 2 || isNoName(key);
}
/** After a title what others are named after is a surname. */
export const isOffice = (key: string): boolean =>
	[functionWords, worldWords, shortWords, genericWords, titles].some((words) => words.has(key));
/** Months that are names too. */
export const months = new Set('april may june august march'.split(' '));
