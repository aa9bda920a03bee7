import { randomInt } from 'node:crypto';
import type { DateWay } from '../contract/deidentify.ts';
import type { PersonalFinding } from '../deidentify/finding.ts';
import { PersonSet, type SavedPersonSet } from '../deidentify/person-set.ts';
import { languageOfWords } from './language-of-words.ts';

export interface ReplacingOptions {
	readonly people: SavedPersonSet;
	/** Of dates that do not name theirs. */
	readonly year: number;
	readonly dates: DateWay;
	/** Words of a name; null: of whom the text seems to be about. */
	readonly datesOf: string | null;
}

export interface Replacements {
	/** What stands in the place of each finding. */
	readonly texts: string[];
	readonly people: SavedPersonSet;
}

/**
 * What to put in the place of personal data. Only people of sure findings are remembered: a doubtful name has a letter that
 * it may lose.
 */
export function replacementsFor(
	text: string,
	findings: readonly PersonalFinding[],
	{ people, year, dates, datesOf }: ReplacingOptions,
): Replacements {
	const set = new PersonSet(draw, people);
	const language = languageOfWords(text.slice(0, sampleLength)) === 'de' ? 'de' : 'en';
	const names = findings.filter(({ kind, isSure }) => kind === 'name' && isSure);
	const letters = names.map(({ start, end }) => set.people.letterOf(text.slice(start, end)));
	const withDates = new Set(Object.keys(set.saved.days));
	const known = letters.findIndex((letter) => withDates.has(letter));
	const about = names[known < 0 ? names.findIndex((name) => !isOfStaff(text, name)) : known] ?? names[0];
	const person = datesOf ?? (about === undefined ? '' : text.slice(about.start, about.end));
	const hasDates = findings.some(({ kind }) => kind === 'date');
	if (hasDates && dates === 'shift') set.daysOf(person === '' ? '' : set.people.letterOf(person));
	const saved = set.saved;
	const pieces = set.replace(text, findings, { language, year, person });
	const texts = pieces.flatMap(({ text: replaced, finding, start, end }) => {
		if (finding === null) return [];
		return finding.kind === 'date' && dates !== 'shift'
			? [withoutDay(text.slice(start, end), dates, language)]
			: [replaced];
	});
	return { texts, people: saved };
}

const draw = (): number => randomInt(2 ** 40) / 2 ** 40;

/** "Dr Weiss", "Sister Agnes": a note is about somebody else. */
const isOfStaff = (text: string, { start }: PersonalFinding): boolean =>
	/(?:\b(?:Dr|Prof|Nurse|Sister|Schwester|Pfleger(?:in)?|Consultant|Oberarzt|Oberärztin)\.?|med\.)\s*$/u.test(
		text.slice(Math.max(0, start - 24), start),
	);

/** The years of a date alone, or a word where it has none. */
function withoutDay(date: string, dates: 'year' | 'replace', language: 'en' | 'de'): string {
	const word = language === 'de' ? '[Datum]' : '[date]';
	if (dates === 'replace') return word;
	const years = [...new Set(date.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu))];
	return years.length === 0 ? word : years.join('–');
}

const sampleLength = 20_000;
