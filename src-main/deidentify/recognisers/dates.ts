import { matches, type PersonalFinding, type Recogniser } from '../finding.ts';
import {
	day,
	dayNumbers,
	gap,
	germanNumbers,
	isDay,
	month,
	months,
	ordinal,
	space,
	spokenYear,
	weekday,
	year,
} from './date-words.ts';
import { datesOfTheText } from './dates-of-the-text.ts';
import { looseDates } from './loose-dates.ts';

/** Dates that name a day or a month; a year alone and a time of day say little of anybody. */
export const dates: Recogniser = (text) => [
	// 12.03.2026, 12.3.26, 12/03/2026, 12-03-26, 12 . 3 . 2026
	...matches(text, numeric, 'date', 'numeric', true, isNumericDate),
	// 2026-03-12, 2026/03/12
	...matches(text, iso, 'date', 'iso'),
	// 12.3. and ranges such as 3.–5.4.
	...matches(text, dayAndMonth, 'date', 'day and month', isSureDay, isDayAndMonth),
	// 3/26 and 03.2026 as month and year, where a word says so
	...matches(text, monthAndYear, 'date', 'month and year', true, isMonth),
	...matches(text, shortMonthAndYear, 'date', 'month and year', true, isMonth),
	...matches(text, dayThenMonth, 'date', 'in words'),
	...matches(text, monthThenDay, 'date', 'in words'),
	...matches(text, monthWithYear, 'date', 'month in words'),
	...matches(text, monthAfterPreposition, 'date', 'month in words', false),
	...matches(text, dayInWords, 'date', 'day in words'),
	...matches(text, rangeOfDays, 'date', 'range'),
	...matches(text, rangeOfMonths, 'date', 'range'),
	...matches(text, feast, 'date', 'feast'),
	...matches(text, week, 'date', 'week'),
	...matches(text, dayOfMonth, 'date', 'day of this month'),
	...matches(text, dayAlone, 'date', 'day alone', false),
	...matches(text, dayWordAlone, 'date', 'day alone', false),
	...matches(text, dayInBrackets, 'date', 'day alone', false),
	...matches(text, withoutPoint, 'date', 'day and month', false, isDayAndMonth),
	...matches(text, relative, 'date', 'month in words', false),
	...matches(text, feastAlone, 'date', 'feast', false),
	...matches(text, compact, 'date', 'iso'),
	...matches(text, monthAndShortYear, 'date', 'month and year', false, isMonth),
	...matches(text, dayAloneInGerman, 'date', 'day alone', false),
	...matches(text, roman, 'date', 'roman month'),
	...matches(text, packed, 'date', 'label', true, isPacked),
	...matches(text, slashed, 'date', 'day and month', false, isSlashedDate),
	...spans(text),
	...looseDates(text),
	...datesOfTheText(text),
];

const numeric =
	/(?<![\d.,/:-]|§[ ]?|[vV]ersion |Kap\. |Nr\. )(?<value>(?<day>\d{1,2})(?<sign>[ ]?[./-][ ]?)(?:\r?\n)?\d{1,2}\k<sign>(?:\r?\n)?(?:\d{4}|['’]?\d{2}))(?!\d|[.,:/-]\d)/gu;
const iso =
	/(?<![\d-])(?:19|20)\d{2}(?<sign>[-/.])(?:0?[1-9]|1[0-2])\k<sign>(?:[12]\d|3[01]|0?[1-9])(?!\d)/gu;
const dayAndMonth =
	/(?<![\d.,/-]|§[ ]?|[vV]ersion |Kap\. |Abschnitt |section |[<>=≤≥] ?)(?<value>(?:[12]\d|3[01]|0?[1-9])\.[ ]?(?:1[0-2]|0?[1-9])\.)(?!\d|[ ]?\d{2,4}(?![\d:.]))/gu;
const monthAndYear = /(?<![\d./,-])(?:0?[1-9]|1[0-2])[ ]?[/.][ ]?(?:19|20)\d{2}(?!\d|[./-]\d)/gu;
const shortMonthAndYear =
	/(?<=\b(?:HU|bis|seit|exp|expiry|expires?|gültig|valid|verfall|ablauf|geb|born|since|until|end|stand|ab|from|AU)[ .:]{1,4}(?:bis|until|to|date|ab)?[ .:]{0,3})(?:0[1-9]|1[0-2])[ ]?\/[ ]?\d{2}(?![\d/]|[ ]?(?:mg|ml|mmhg|Uhr))/giu;
const dayThenMonth = new RegExp(
	String.raw`(?<![\d.,\p{L}]|\d[ ])(?<value>${day}(?:[ ]?\.|${ordinal}|te[nr]?|-)${space}(?:of${gap})?(?:day of${gap})?${months}(?:(?:,?${space}|-)${year})?)(?![\p{L}\d])`,
	'giu',
);
const monthThenDay = new RegExp(
	String.raw`(?<![\p{L}])(?<value>${months}${gap}(?:the${gap})?${day}${ordinal}(?:,?${gap}(?:19|20)\d{2})?)(?<!\p{Ll}{4}\.[\s]{1,3}\d{1,2})(?<!\n\d{1,2}(?=\.[ ]\p{Lu}))(?![\p{L}\d:%]|[.,]\d|${space}(?:mg|ml|g|kg|%|Uhr|pm|am|people|years|units)(?![\p{L}]))`,
	'giu',
);
const monthWithYear = new RegExp(
	String.raw`(?<![\p{L}])(?<value>(?:(?:Anfang|Mitte|Ende|early|mid|late|end of)[\s\u00a0-])?${months},?${gap}(?:of${gap})?(?:['’]\d{2}|(?:19|20)\d{2}))(?!\d)`,
	'giu',
);
/** "Anfang Mai", "late March": a part of a month without its year. */
const monthAfterPreposition = new RegExp(
	String.raw`(?<![\p{L}])(?<value>(?:Anfang|Mitte|Ende|early|mid|late)[\s\u00a0-]${months})(?![\p{L}\d])`,
	'giu',
);
/** "the third of May", "am dritten Mai", as people dictate. */
const dayInWords = new RegExp(
	String.raw`(?<![\p{L}])(?<value>(?:${dayNumbers}${gap}(?:of${gap})?${months}|${months}${gap}(?:the${gap})?${dayNumbers}|${germanNumbers}${gap}(?:${months}|(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft)e[nr]?(?=${gap}(?:neunzehn|zweitausend|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|\d{2}))))(?:,?${gap}(?:${year}|${spokenYear}))?)(?![\p{L}\d])`,
	'giu',
);
/** "3. bis 11. Mai 2026", "3–5 May", "between 3 and 5 May": from the first day to the last. */
const rangeOfDays = new RegExp(
	String.raw`(?<![\d.,\p{L}/-])(?<value>${day}(?:\.|${ordinal})(?:${space}${month}\.)?${space}(?:[-–/]|bis(?:${gap}zum)?|und|u\.|to|and|until|till|&)${space}(?:the${gap})?${weekday}${day}(?!\d)(?:\.|${ordinal})${space}(?:(?:of${gap})?${months}(?:,?${space}${year})?|${month}\.(?:${space}(?:(?:19|20)\d{2}|\d{2}))?))(?![\p{L}\d])`,
	'giu',
);
/** "between 14 Sept and 9 Nov 2026", "14. Sept. bis 9. Nov. 2026": two days of two months as one. */
const rangeOfMonths = new RegExp(
	String.raw`(?<![\d.,\p{L}/-])(?<value>${day}(?:\.|${ordinal})${space}(?:of${gap})?${months}(?:,?${gap}(?:19|20)\d{2})?${space}(?:[-–]|bis(?:${gap}zum)?|und|to|and|until|till|through|&)${space}(?:the${gap})?${weekday}${day}(?!\d)(?:\.|${ordinal})${space}(?:of${gap})?${months}(?:,?${space}${year})?)(?![\p{L}\d])`,
	'giu',
);
const feast =
	/(?<![\p{L}])(?<value>(?:Valentine['’]s Day|Christmas (?:Eve|Day)|Boxing Day|New Year['’]s (?:Eve|Day)|Good Friday|Easter (?:Sunday|Monday)|Whit (?:Sunday|Monday)|Halloween|Bonfire Night|St\.? Patrick['’]s Day|Heiligabend|Heiliger Abend|Silvester|Neujahr(?:stag)?|Karfreitag|Ostersonntag|Ostermontag|Pfingstsonntag|Pfingstmontag|Christi Himmelfahrt|Fronleichnam|Allerheiligen|Rosenmontag|Aschermittwoch|Nikolaus(?:tag)?)[ ](?:19|20)\d{2})(?!\d)/gu;
const week =
	/(?<![\p{L}])(?<value>(?:KW|Kalenderwoche|calendar week|week (?:no\.?|number))[ ]?\d{1,2}(?:[ ]?\/[ ]?(?:20)?\d{2}|[ ]20\d{2})?)(?!\d)/giu;
/** "am 22. d. M.", "the 14th inst.". */
const dayOfMonth =
	/(?<![\d.,])(?<value>(?:[12]\d|3[01]|0?[1-9])(?:\.[ ](?:d|v|l|n)\.[ ]?(?:M|Mts|J)\.|(?:st|nd|rd|th)[ ](?:inst|ult|prox)\.?))/gu;
/** "am Montag, dem siebten", "on the seventh": a day alone in words. */
const dayWordAlone = new RegExp(
	String.raw`(?<=\b(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend),?[ ](?:dem|den)[ ])(?<value>${germanNumbers})(?![\p{L}]|[ ]mal)|(?<=\b(?:on|until|till|since|by)[ ]the[ ])(?<english>${dayNumbers})(?=[ ]?(?:$|[.,;)]|and\b|because|for\b|in the|at\b))`,
	'gimu',
);
/** "the 14th", "on the 3rd" without its month. */
const dayAlone =
	/(?<=\b(?:the|[Oo]n|[Tt]hurs?|[Mm]on|[Tt]ues?|[Ww]eds?|[Ff]ri|[Ss]at|[Ss]un|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|d\/c|until|till|from|by)\s(?:the\s)?)(?<value>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))(?![\p{L}\d]|\s(?:floor|day|time|grade|percentile|centile|birthday|century|rib|toe|finger|nerve|dose|attempt|week|of\seach|of\severy|metatarsal|metacarpal|digit|ventricle|trimester|degree|edition|year|lumbar|cycle|stage|party|line|generation|largest|most))/gimu;
/** "am 14.", "seit gestern, 12.", "vom 3." without its month. */
const dayAloneInGerman =
	/(?<=\b(?:am|vom|bis zum|seit dem|ab dem|zum|bis|ab|seit|heute|gestern|morgen|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Mo|Di|Mi|Do|Fr|Sa|So|Nacht zum|zum|bis zum)\.?,?[ ](?:(?:den|dem|der)[ ])?)(?<value>(?:[12]\d|3[01]|[1-9])\.)(?=[\s,;):]{0,3}(?:$|\p{L}|[(,;:–-])|[ ]?\r?\n)(?![ ]*\d|\s(?:lebensjahr|tag|woche|stock|klasse|mal|monat|jahrhundert|platz|lj|ssw|og|etage|quartal|halbjahr|grad|dosis|impfung|zyklus|schuljahr|postop))/gimu;
/** "Freitag (23.)" */
const dayInBrackets =
	/(?<=(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag[ ]\(|Mittwoch[ ]\(|\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?[ ]\()(?<value>(?:[12]\d|3[01]|[1-9])\.)(?=\))/gu;
/** "am 1.12" without the second point. */
const withoutPoint =
	/(?<=\b(?:am|vom|seit|bis|ab|zum|den|der|dem|on|since|until|from|born|geb\.?)[ ])(?<value>(?:[12]\d|3[01]|0?[1-9])\.(?:1[0-2]|0?[1-9]))(?![\d.:]|,\d|[ ]?(?:Uhr|h\b|pm|am\b|mg|ml|g\b|kg|km|m\b|cm|%|Stunden|Mio|million|€|£|Euro))/gu;
/** "May last year", "Mai letzten Jahres", "last October". */
const relative = new RegExp(
	String.raw`(?<![\p{L}])(?<value>${months}[ ](?:last year|this year|next year|of last year|letzten Jahres|vorigen Jahres|vergangenen Jahres|dieses Jahres|d\.[ ]?J\.|v\.[ ]?J\.|nächsten Jahres)|(?:last|next|vergangenen|letzten|vorigen|nächsten)[ ]${months})(?![\p{L}])`,
	'giu',
);
const feastAlone =
	/(?<![\p{L}])(?<value>Valentine['’]s Day|Christmas (?:Eve|Day)|Boxing Day|New Year['’]s (?:Eve|Day)|Good Friday|Easter (?:Sunday|Monday)|Whit (?:Sunday|Monday)|Halloween|Bonfire Night|Heiligabend|Heiliger Abend|Silvester|Neujahr(?:stag)?|Karfreitag|Ostersonntag|Ostermontag|Pfingstsonntag|Pfingstmontag|Himmelfahrt|Fronleichnam|Rosenmontag|Aschermittwoch|Nikolaustag|(?:erste[nr]?|zweite[nr]?|1\.|2\.) Weihnachts(?:feier)?tag)(?![\p{L}])/giu;
/** 20260118, 22MAR26. */
const compact = new RegExp(
	String.raw`(?<![\d\p{L}.,/-])(?<value>(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:JAN|FEB|MAR|MÄR|APR|MAY|MAI|JUN|JUL|AUG|SEP|OCT|OKT|NOV|DEC|DEZ)(?:(?:19|20)?\d{2}))(?![\d\p{L}])`,
	'giu',
);
/** "before 06/26 is out", where a word of time stands before. */
const monthAndShortYear =
	/(?<=\b(?:before|after|by|since|until|till|from|in|ende|anfang|mitte|seit|bis|ab|vor|nach|im)[ ])(?<value>(?:0[1-9]|1[0-2])\/\d{2})(?![\d/]|[ ]?(?:mg|ml|mmhg|uhr|%))/giu;

/** 19.VII.1979, 3.III.26, 17.VI. */
const roman =
	/(?<![\p{L}\d])(?:[12]\d|3[01]|0?[1-9])\.[ ]?(?:XI{0,2}|IX|IV|VI{0,3}|I{1,3}|X)\.?[ ]?(?:(?:(?:19|20)\d{2}|\d{2})(?!\d)|(?<=\.)(?![\p{L}\d]))|(?<![\p{L}\d])(?:[12]\d|3[01]|0?[1-9])[ ](?:XI{0,2}|IX|IV|VI{0,3}|I{1,3}|X)[ ](?:19|20)\d{2}(?!\d)/gu;
/** "DOB 03111967", "geb. 031167": without signs, where a word says what it is. */
const packed =
	/(?<=\b(?:dob|d\.o\.b\.|born|birth|geb|geboren|geburtsdatum|date|datum)[ .:]{1,4}(?:am |on )?)(?<value>\d{8}|\d{6}|\d{2}[ ]\d{2}[ ](?:\d{4}|\d{2}))(?![\d])/giu;
/** 19/3, where it is no fraction, no strength and no reading of an instrument. */
const slashed =
	/(?<![\d./,-])(?<value>\d{1,2}\/\d{1,2})(?![\d/%]|[.,]\d|[ ]?(?:mg|ml|mmhg|h\b|tbl|days?|weeks?))/giu;

/** Two dates with a sign between them, written without what they share: "20.-24.02.26", "12./13.3.". */
function spans(text: string): PersonalFinding[] {
	return matches(text, sharedMonth, 'date', 'range', true, (value) => {
		const [one = 0, , other = 0] = value.split(/[.\-–/ ]+/u).map(Number);
		return isDay(one) || isDay(other);
	});
}
const sharedMonth =
	/(?<![\d.,/-])(?<value>(?:[12]\d|3[01]|0?[1-9])\.(?:(?:1[0-2]|0?[1-9])\.)?[ ]?[-–/+][ ]?(?:[12]\d|3[01]|0?[1-9])\.[ ]?(?:1[0-2]|0?[1-9])\.(?:[ ]?(?:(?:19|20)\d{2}|\d{2})(?!\d))?)/gu;

function isSlashedDate(value: string, { input, index }: RegExpExecArray): boolean {
	const [day = 0, month = 0] = value.split('/').map(Number);
	if (!isDay(day) || month < 1 || month > 12 || value === '24/7') return false;
	const before = input.slice(Math.max(0, index - 16), index);
	// "review in 6/12", "for 5/7": months and days of nurses.
	if (/\/(?:7|12)$/u.test(value) && /\b(?:in|for|over|after|every|x|within|next)[ ]$/iu.test(before))
		return false;
	return (
		day > 12 ||
		/(?:\b(?:on|til+|until|since|from|by|due|seen|born|am|vom|bis|seit|ab|zum|night|MAU|c|e|wc|we|week|handover|shift|yesterday|today|tomorrow|ward|date|admitted|discharged|out|in|line|cvc|absence|absences|and|or|to|heute|gestern|[*]|(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day)?|mo|di|mi|do|fr|sa|so)\.?|[(,;])\s*$/iu.test(
			before,
		)
	);
}

function isNumericDate(value: string, { input, index }: RegExpExecArray): boolean {
	const [one = 0, other = 0] = value.split(/[\s./-]+/u).map((part) => Number(part.replace(/['’]/u, '')));
	if (
		/\b(?:Apgar|Version|Ver\.|v|Kap\.|section|RR|BP)[ ]?$/iu.test(input.slice(Math.max(0, index - 10), index))
	)
		return false;
	return (isDay(one) && other >= 1 && other <= 12) || (isDay(other) && one >= 1 && one <= 12);
}

function isDayAndMonth(value: string, { input, index }: RegExpExecArray): boolean {
	const [day = 0, month = 0] = value.split('.').map((part) => Number(part.trim()));
	if (!isDay(day) || month < 1 || month > 12) return false;
	if (/^\d{2}\.0\d\.$/u.test(value)) return true;
	if (sections.test(input.slice(Math.max(0, index - 12), index))) return false;
	// "TSH 3.3." and "K+ > 5.5." end a sentence, and a date in English is hardly ever written so.
	const before = input.slice(Math.max(0, index - 24), index);
	if (
		/(?:\b(?:am|vom|bis|zum|seit|ab|bis zum|und|u\.|geb\.|der|den|dem|on|Übergabe|Visite|ex|tag|mo|di|mi|do|fr|sa|so)\.?,?[ ]?|[-–(/*,;][ ]?|\n|^)$/iu.test(
			before,
		)
	)
		return true;
	const after = input.slice(index + value.length, index + value.length + 4);
	if (/^[ ]?(?:um|bis|ab|[-–,;:)\d])/u.test(after)) return true;
	return !/(?:[A-Z]{2,5}|[\p{L}]\+|[<>=]|\p{Ll}{2,}(?:in|an|ase|ium|at|ate|ine))[ ]$/u.test(before);
}

function isPacked(value: string): boolean {
	const digits = value.replaceAll(' ', '');
	const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
	return (isDay(day) && month >= 1 && month <= 12) || /^(?:19|20)\d{6}$/u.test(digits);
}

const sections =
	/(?:^|[^\p{L}])(?:Seite|S\.|Fassung|Kapitel|Ziffer|Ziff\.|Punkt|Anlage|Tabelle|Tab\.|Abb\.|Stufe|Teil|page|table|figure|item|step|Nr\.)[ ]?$/iu;
const isSureDay = ({ 0: value }: RegExpExecArray): boolean => /\d{2}\.\d{2}\.$/u.test(value);
const isMonth = (value: string): boolean => Number(value.split(/[/.]/u)[0]) <= 12;
