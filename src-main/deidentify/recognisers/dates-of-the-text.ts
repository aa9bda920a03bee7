import { matches, type PersonalFinding, type Recogniser } from '../finding.ts';
import { isDay, months } from './date-words.ts';

/**
 * Days and months with a stroke that could be fractions too, told by the months that the text speaks of: beside
 * "seen 04.08.26" a "checked 5/8" is a day, and "for 5/7" is not. All are doubtful.
 */
export const datesOfTheText: Recogniser = (text) => {
	const found = [
		...matches(text, padded, 'date', 'day and month', false, isDayAndMonth),
		...matches(text, afterWeekOf, 'date', 'day and month', false, isDayAndMonth),
		...matches(text, strokedSpan, 'date', 'range', false, (value) =>
			value.split(/[-–]/u).every(isDayAndMonth),
		),
		...matches(text, afterPaying, 'date', 'day and month', false, isDayAndMonth),
		...matches(text, daysAfterMonth, 'date', 'range', false),
	];
	if (!stroked.test(text)) return found;
	const spoken = monthsOf(text);
	return spoken.size === 0 ? found : [...found, ...days(text, spoken)];
};

/** "typed 04/08", "[02/09, 18:02]": nobody writes fractions with a nought before them. */
const padded =
	/(?<![\d.,/:£€+-]|(?:BP|RR|EN|ISO)[ ])(?<value>0[1-9]\/(?:0?[1-9]|1[0-2])|(?:[12]\d|3[01])\/0[1-9])(?![\d/%]|[.,]\d|[ ]?(?:mg|ml|mmHg|kg|µg)(?![\p{L}]))/gu;
/** "week ending 9/8" */
const afterWeekOf =
	/(?<=(?<![\p{L}])(?:week|wk|w)[ /]?(?:commencing|beginning|ending|starting|c|b|e)\.?:?[ ])(?<value>\d{1,2}\/\d{1,2})(?![\d/])/giu;
/** "off 4/8-9/8" */
const strokedSpan = /(?<![\d./-])(?<value>\d{1,2}\/\d{1,2}[ ]?[-–][ ]?\d{1,2}\/\d{1,2})(?![\d/%])/gu;
/** "paid cash 12/9" */
const afterPaying =
	/(?<=(?<![\p{L}])(?:cash|cheque|card|BACS|in full|by hand|by post|by phone)[ ](?:on[ ])?)(?<value>\d{1,2}\/\d{1,2})(?![\d/%])/gu;
/** "Aug 4-8" */
const daysAfterMonth = new RegExp(
	String.raw`(?<![\p{L}])(?<value>${months}[ ]\d{1,2}(?:st|nd|rd|th)?[ ]?(?:[-–]|to)[ ]?(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?)(?![\p{L}\d:%/]|[.,]\d|[ ]?(?:mg|ml|g|kg|pm|am|people|years)(?![\p{L}]))`,
	'giu',
);

const stroked = /\d\/\d/u;
const candidate =
	/(?<![\d./:£€+,<>=-]|[\p{L}\d][ ]?[/=]|[<>≤≥=][ ])(?<value>\d{1,2}\/\d{1,2})(?![\d/%]|[.,]\d|[ ]?(?:mg|ml|mmHg|kg|µg|x|×|hrs?|h|tabs?|cups?|pints?|lobes?|of|murmur|systolic|ESM|PSM|days?|weeks?|months?|cards?|items|questions|points)(?![\p{L}]))/gu;
const fullDate = /(?<![\d.])\d{1,2}[ ]?[./-][ ]?(\d{1,2})[ ]?[./-][ ]?(?:\d{4}|\d{2})(?!\d)/gu;
const dayAndMonth = /(?<![\d./])(?:1[3-9]|2\d|3[01]|0[1-9])[./](1[0-2]|0?[1-9])(?![\d/%])/gu;
const monthInWords = new RegExp(
	String.raw`(?:\d(?:st|nd|rd|th)?[ ](?:of[ ])?(${months})|(?<![\p{L}])(${months})[ ]\d)(?![\p{L}])`,
	'giu',
);

/** The months of all dates that are told clearly, and those after them. */
function monthsOf(text: string): Set<number> {
	const spoken = new Set<number>();
	const add = (one: number): void => {
		if (one < 1 || one > 12) return;
		spoken.add(one);
		spoken.add((one % 12) + 1);
	};
	for (const [, one] of text.matchAll(fullDate)) add(Number(one));
	for (const [, one] of text.matchAll(dayAndMonth)) add(Number(one));
	for (const [, one, other] of text.matchAll(monthInWords))
		add(beginnings.indexOf((one ?? other ?? '').slice(0, 3).toLowerCase()) + 1);
	return spoken;
}

function days(text: string, spoken: ReadonlySet<number>): PersonalFinding[] {
	return matches(text, candidate, 'date', 'day and month', false, (value, { input, index }) => {
		const [one = 0, other = 0] = value.split('/').map(Number);
		if (!isDayAndMonth(value) || !spoken.has(other) || fraction.test(value)) return false;
		if (graded.has(other) && one <= other) return false;
		return !measured.test(input.slice(Math.max(0, index - 24), index));
	});
}

function isDayAndMonth(value: string): boolean {
	const [one = 0, other = 0] = value.trim().split('/').map(Number);
	return isDay(one) && other >= 1 && other <= 12;
}

const beginnings = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** What pain, strength and the days and months of nurses are counted in, up to as many. */
const graded = new Set([4, 5, 7, 10, 12]);
const fraction = /^(?:1\/2|1\/3|2\/3)$/u;
/** Before grades, sharpness of sight and parts of a whole. */
const measured =
	/(?:(?<![\p{L}])(?:VA|vision|acuity|pages?|pp?|grade|score[sd]?|pain|power|murmur|VAS|NRS|GCS|AMTS?|MMSE|Apgar|ratio|sheets?|items?|step|part|box|bed|version|section|every|all|only|×|x)[ :]{1,2}(?:(?:is|was|of|right|left|R|L|RE|LE)[ ])?|[\d/][ ]?\/[ ]?)$/iu;
