import type { CalendarDate, Figure } from './figure.ts';

/** Dates and weekdays in a text, in the forms of English, German and ISO 8601. */
export function findDates(text: string): Figure[] {
	const found: Figure[] = [];
	const add = (start: number, written: string, dates: readonly CalendarDate[]): void => {
		const end = start + written.length;
		if (dates.length === 0 || found.some((one) => start < one.end && end > one.start)) return;
		found.push({
			kind: 'date',
			start,
			end,
			text: written,
			values: [],
			unit: '',
			counts: '',
			dates,
			code: '',
		});
	};
	for (const [pattern, read] of forms)
		for (const match of text.matchAll(pattern)) {
			const { lead = '', month = '' } = match.groups ?? {};
			// "You may 5 times": a month begins with a capital letter.
			if (/^\p{Ll}/u.test(month)) continue;
			const written = match[0].slice(lead.length);
			const point = /\p{L}\.$/u.test(written);
			add(match.index + lead.length, point ? written.slice(0, -1) : written, read(match.groups ?? {}));
		}
	for (const match of text.matchAll(weekdayPattern)) {
		const code = weekdays.findIndex((names) => names.includes(match[1]?.toLowerCase() ?? ''));
		found.push({
			kind: 'weekday',
			start: match.index,
			end: match.index + match[0].length,
			text: match[0],
			values: [],
			unit: '',
			counts: '',
			dates: [],
			code: String(code),
		});
	}
	return found;
}

/** What both say of the date is the same. */
export function datesAgree(one: readonly CalendarDate[], other: readonly CalendarDate[]): boolean {
	return one.some((a) =>
		other.some(
			(b) => agree(a.day, b.day) && agree(a.month, b.month) && agree(a.year, b.year) && shares(a, b),
		),
	);
}

function agree(one: number | undefined, other: number | undefined): boolean {
	return one === undefined || other === undefined || one === other;
}

function shares(a: CalendarDate, b: CalendarDate): boolean {
	return (
		(a.day !== undefined && b.day !== undefined) ||
		(a.month !== undefined && b.month !== undefined) ||
		(a.year !== undefined && b.year !== undefined)
	);
}

type Groups = Readonly<Record<string, string | undefined>>;

const months: readonly (readonly string[])[] = [
	['january', 'jan', 'januar', 'jänner'],
	['february', 'feb', 'februar'],
	['march', 'mar', 'märz', 'mär'],
	['april', 'apr'],
	['may', 'mai'],
	['june', 'jun', 'juni'],
	['july', 'jul', 'juli'],
	['august', 'aug'],
	['september', 'sept', 'sep'],
	['october', 'oct', 'oktober', 'okt'],
	['november', 'nov'],
	['december', 'dec', 'dezember', 'dez'],
];
const weekdays: readonly (readonly string[])[] = [
	['monday', 'montag'],
	['tuesday', 'dienstag'],
	['wednesday', 'mittwoch'],
	['thursday', 'donnerstag'],
	['friday', 'freitag'],
	['saturday', 'samstag', 'sonnabend'],
	['sunday', 'sonntag'],
];

const monthNames = months
	.flat()
	.sort((one, other) => other.length - one.length)
	.join('|');
const month = `(?<month>${monthNames})\\.?(?!\\p{L})`;
const ordinal = '(?:st|nd|rd|th|\\.)?';
const forms: readonly (readonly [RegExp, (groups: Groups) => CalendarDate[]])[] = [
	[/(?<![\d.])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu, numeric],
	[
		/(?<![\d.,]|(?:Zimmer|Raum|Room|Nr\.|Nummer|Version|Ziffer|Abschnitt|Punkt|TOP|§)\s)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?:\s?(?<year>\d{4}|\d{2})(?!\d))?/gu,
		numeric,
	],
	[
		/(?<![\d/])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4}|\d{2})(?![\d/])/gu,
		(groups) => [...numeric(groups), ...numeric({ ...groups, day: groups['month'], month: groups['day'] })],
	],
	// The first days of a list: "14, 15 and 16 March".
	[
		new RegExp(
			`(?<![\\d.,])(?<day>\\d{1,2})${ordinal}(?=(?:,\\s(?:the\\s|den\\s|am\\s)?\\d{1,2}${ordinal}){0,4},?\\s(?:and|und|or|oder|auf)\\s(?:the\\s|den\\s|am\\s)?\\d{1,2}${ordinal}\\s+(?:of\\s+)?(?:${monthNames})(?!\\p{L}))(?=.*?(?<month>${monthNames}))`,
			'giu',
		),
		named,
	],
	// The first day of a range: "4–8 May", "3 to 17 August".
	[
		new RegExp(
			`(?<![\\d.,])(?<day>\\d{1,2})${ordinal}(?=\\s?(?:[-–—]|to|until|and|bis|und|/)\\s?(?:(?:${weekdays.flat().join('|')}),?\\s(?:the\\s|den\\s|dem\\s)?)?\\d{1,2}${ordinal}\\s+(?:of\\s+)?(?:${monthNames})(?!\\p{L}))(?=.*?(?<month>${monthNames}))`,
			'giu',
		),
		named,
	],
	[
		new RegExp(
			`(?<![\\d.,])(?<day>\\d{1,2})${ordinal}\\s+(?:of\\s+)?${month}(?:,?\\s+(?<year>\\d{4})(?!\\d))?`,
			'giu',
		),
		named,
	],
	[
		new RegExp(
			`(?<!\\p{L})${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d|\\d|\\p{L})(?:,?\\s+(?<year>\\d{4})(?!\\d))?`,
			'giu',
		),
		named,
	],
	[new RegExp(`(?<!\\p{L})${month}\\s+(?<year>\\d{4})(?!\\d)`, 'giu'), named],
	[
		new RegExp(
			`(?<lead>(?<!\\p{L})(?:in|since|until|till|by|from|to|and|or|through|between|before|after|und|oder|zwischen|of|early|late|mid|last|next|end|beginning|during|im|ab|bis|seit|ende|anfang|mitte|vom|zum)\\s+(?:of\\s+)?)(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)(?!\\p{L})`,
			'gu',
		),
		named,
	],
	[
		/(?<lead>^|[\s(–-])(?<month>January|February|April|June|July|August|September|October|November|December|Januar|Februar|März|Juni|Juli|Oktober|Dezember)(?!\p{L})/gu,
		named,
	],
	[
		/(?<lead>(?<!\p{L})(?:from|on|for|of|until|till|to|by|and|or)\sthe\s)(?<day>\d{1,2})(?:st|nd|rd|th)(?=[,.;:)]|$|\s(?:to|and|or|until|at|because|but|as)(?!\p{L}))/gu,
		dayAlone,
	],
];
const weekdayPattern = new RegExp(`(?<!\\p{L})(${weekdays.flat().join('|')})(?:s)?(?!\\p{L})`, 'giu');

function numeric(groups: Groups): CalendarDate[] {
	return valid({ day: Number(groups['day']), month: Number(groups['month']), ...fullYear(groups['year']) });
}

/** "The 15th" has its month elsewhere. */
function dayAlone(groups: Groups): CalendarDate[] {
	return valid({ day: Number(groups['day']) });
}

function named(groups: Groups): CalendarDate[] {
	const index = months.findIndex((names) => names.includes(groups['month']?.toLowerCase() ?? ''));
	if (index < 0) return [];
	return valid({
		...(groups['day'] === undefined ? {} : { day: Number(groups['day']) }),
		month: index + 1,
		...fullYear(groups['year']),
	});
}

function fullYear(year: string | undefined): { year?: number } {
	if (year === undefined) return {};
	const value = Number(year);
	return { year: year.length === 4 ? value : value < 70 ? 2000 + value : 1900 + value };
}

function valid(date: CalendarDate): CalendarDate[] {
	const { day = 1, month: number = 1 } = date;
	return day >= 1 && day <= 31 && number >= 1 && number <= 12 ? [date] : [];
}
