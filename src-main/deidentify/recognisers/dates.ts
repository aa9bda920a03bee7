import { matches, type Recogniser } from '../finding.ts';

/** Dates that name a day or a month; a year alone and a time of day say little of anybody. */
export const dates: Recogniser = (text) => [
	// 12.03.2026, 12.3.26, 12/03/2026, 12-03-26, 12 . 3 . 2026
	...matches(text, numeric, 'date', 'numeric', true, isNumericDate),
	// 2026-03-12, 2026/03/12
	...matches(text, iso, 'date', 'iso'),
	// 12.3. and ranges such as 3.–5.4.
	...matches(
		text,
		dayAndMonth,
		'date',
		'day and month',
		({ 0: value }) => /\d{2}\.\d{2}\.$/u.test(value),
		isDayAndMonth,
	),
	// 3/26 and 03.2026 as month and year, where a word says so
	...matches(text, monthAndYear, 'date', 'month and year', true, isMonth),
	...matches(text, dayThenMonth, 'date', 'in words'),
	...matches(text, monthThenDay, 'date', 'in words'),
	...matches(text, monthWithYear, 'date', 'month in words'),
	...matches(text, dayBeforeRange, 'date', 'range'),
	...matches(text, dayAlone, 'date', 'day alone', false),
	...matches(text, roman, 'date', 'roman month'),
	...matches(text, slashed, 'date', 'day and month', false, isSlashedDate),
];

const months = String.raw`(?:Januar|Jänner|Februar|Feber|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December|Jan|Feb|Mär|Mar|Apr|Jun|Jul|Aug|Sept?|Okt|Oct|Nov|Dez|Dec)\.?`;
const year = String.raw`(?:['’]\d{2}|(?:19|20)\d{2}|\d{2}(?!\d|[.,:/]\d|[\s\u00a0]?(?:mg|ml|kg|g|°|%|Uhr|h)(?![\p{L}])))`;
const space = String.raw`[\s\u00a0]{0,3}`;
const gap = String.raw`[\s\u00a0]{1,3}`;
const ordinal = String.raw`(?:st|nd|rd|th)?`;
const numeric = new RegExp(
	String.raw`(?<![\d.,/:-])(?<value>\d{1,2}(?<sign>[./-])${space}\d{1,2}\k<sign>${space}(?:\d{4}|\d{2}))(?![\d]|[.,/:-]\d)`,
	'gu',
);
const iso =
	/(?<![\d-])(?:19|20)\d{2}(?<sign>[-/.])(?:0?[1-9]|1[0-2])\k<sign>(?:0?[1-9]|[12]\d|3[01])(?![\d])/gu;
const dayAndMonth =
	/(?<![\d.,/-])(?:(?:0?[1-9]|[12]\d|3[01])\.[ ]?[-–][ ]?)?(?<value>(?:0?[1-9]|[12]\d|3[01])\.[ ]?(?:0?[1-9]|1[0-2])\.)(?!\d|[ ]?\d{2,4}(?!\d))/gu;
const monthAndYear = /(?<![\d./,-])(?:0?[1-9]|1[0-2])[/.](?:19|20)\d{2}(?![\d]|[./-]\d)/gu;
const weekday = String.raw`(?:(?:Mo(?:n(?:tag|day)?)?|Di(?:enstag)?|Tue(?:sday)?|Mi(?:ttwoch)?|Wed(?:nesday)?|Do(?:nnerstag)?|Thu(?:rsday)?|Fr(?:eitag|i(?:day)?)?|Sa(?:mstag|t(?:urday)?)?|Sonnabend|So(?:nntag)?|Sun(?:day)?)\.?,?${space})?`;
const dayThenMonth = new RegExp(
	String.raw`(?<![\d.,\p{L}])(?<value>(?:0?[1-9]|[12]\d|3[01])(?:\.|${ordinal})${space}(?:of${gap})?(?:day of${gap})?${months}(?:,?${space}${year})?)(?![\p{L}\d])`,
	'giu',
);
const monthThenDay = new RegExp(
	String.raw`(?<![\p{L}])(?<value>${months}${gap}(?:the${gap})?(?:0?[1-9]|[12]\d|3[01])${ordinal}(?:,?${gap}(?:19|20)\d{2})?)(?![\p{L}\d:%]|[.,]\d|${space}(?:mg|ml|g|kg|%|Uhr|pm|am|people|years|units)(?![\p{L}]))`,
	'giu',
);
const monthWithYear = new RegExp(
	String.raw`(?<![\p{L}])(?<value>(?:(?:Anfang|Mitte|Ende|early|mid|late)[\s\u00a0-])?${months},?${gap}(?:of${gap})?(?:['’]\d{2}|(?:19|20)\d{2}))(?!\d)`,
	'giu',
);
/** "vom 3. bis 5. Mai", "3–5 May", "between 3 and 5 May": the first day too. */
const dayBeforeRange = new RegExp(
	String.raw`(?<![\d.,\p{L}])(?<value>(?:0?[1-9]|[12]\d|3[01])(?:\.|${ordinal}))(?=${space}(?:[-–/]|bis|und|to|and|until|till)${space}(?:zum${gap})?(?:the${gap})?${weekday}(?:0?[1-9]|[12]\d|3[01])(?:\.|${ordinal})${space}(?:of${gap})?(?:${months}|(?:0?[1-9]|1[0-2])\.))`,
	'giu',
);
/** "the 14th", "am 14." without its month. */
const dayAlone =
	/(?<=\b(?:the|[Oo]n|[Tt]hurs?|[Mm]on|[Tt]ues?|[Ww]eds?|[Ff]ri|[Ss]at|[Ss]un|d\/c)\s)(?<value>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))(?![\p{L}\d]|\s(?:floor|day|time|grade|percentile|centile|birthday|century|rib|toe|finger|nerve|dose|attempt|week))|(?<=\b(?:am|vom|bis zum|seit dem|ab dem|zum)\s)(?<day>(?:[1-9]|[12]\d|3[01])\.)(?=[\s,;)]*(?:$|[\p{Ll}(,;]))(?!\s*\d)/gmu;

/** 19.VII.1979 */
const roman =
	/(?<![\p{L}\d])(?:0?[1-9]|[12]\d|3[01])\.?[ ]?(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2}|X)\.?[ ]?(?:19|20)\d{2}(?!\d)/gu;
/** 19/3, where it is no fraction, no strength and no reading of an instrument. */
const slashed =
	/(?<![\d./,-])(?<value>\d{1,2}\/\d{1,2})(?![\d/%]|[.,]\d|[ ]?(?:mg|ml|mmhg|h\b|tbl|days?|weeks?))/giu;

function isSlashedDate(value: string, { input, index }: RegExpExecArray): boolean {
	const [day = 0, month = 0] = value.split('/').map(Number);
	if (!isDay(day) || month < 1 || month > 12 || value === '24/7') return false;
	const before = input.slice(Math.max(0, index - 16), index);
	return (
		day > 12 ||
		/(?:\b(?:on|til+|until|since|from|by|due|seen|born|am|vom|bis|seit|ab|zum|night|MAU)|[(,;])\s*$/iu.test(
			before,
		)
	);
}

function isNumericDate(value: string): boolean {
	const [one = 0, other = 0] = value.split(/[./-]/u).map((part) => Number(part.trim()));
	return (isDay(one) && other >= 1 && other <= 12) || (isDay(other) && one >= 1 && one <= 12);
}

function isDayAndMonth(value: string): boolean {
	const [day = 0, month = 0] = value.split('.').map((part) => Number(part.trim()));
	return isDay(day) && month >= 1 && month <= 12;
}

const isMonth = (value: string): boolean => Number(value.split(/[/.]/u)[0]) <= 12;
const isDay = (value: number): boolean => value >= 1 && value <= 31;
