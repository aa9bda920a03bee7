import { matches, type Recogniser } from '../finding.ts';
import { gap, month, months } from './date-words.ts';

/** Days of German as they are written without a month: limits, questions, nights, several in a row. All are doubtful. */
export const germanDates: Recogniser = (text) => [
	...matches(text, afterLimit, 'date', 'day alone', false),
	...matches(text, beforeSign, 'date', 'day alone', false),
	...matches(text, birthInBrackets, 'date', 'month and year', false),
	...matches(text, instead, 'date', 'day alone', false),
	...matches(text, signedOn, 'date', 'day and month', false, isDayAndMonth),
	...matches(text, moved, 'date', 'day alone', false),
	...matches(text, beforeHour, 'date', 'day and month', false),
	...matches(text, inBrackets, 'date', 'day alone', false),
	...matches(text, overNight, 'date', 'range', false),
	...matches(text, nights, 'date', 'range', false),
	...matches(text, several, 'date', 'range', false),
	...matches(text, listed, 'date', 'range', false),
	...matches(text, ofThisMonth, 'date', 'day of this month'),
	...matches(text, withEnding, 'date', 'day alone', false),
	...matches(text, proposed, 'date', 'day alone', false),
	...matches(text, monthAndYear, 'date', 'month and year', false),
	...matches(text, afterWeekday, 'date', 'day and month', false),
	...matches(text, feast, 'date', 'feast', false),
	...matches(text, partOfMonth, 'date', 'month in words', false),
	...matches(text, inHeading, 'date', 'day and month', false, isDayAndMonth),
	...matches(text, betweenWeekdays, 'date', 'day alone', false),
];

const day = String.raw`(?:[12]\d|3[01]|0?[1-9])\.`;
const noDay = String.raw`(?![ ]*\d|[ ](?:[Ll]ebens|[Tt]ag(?:en?)?(?![\p{L}])|[Ww]oche|[Ss]tock|OG|[Ee]tage|[Kk]lasse|[Mm]al(?![\p{L}])|[Pp]latz|[Ss]tufe|[Gg]rad|[Qq]uartal|[Hh]albjahr|[Ss]chuljahr|[Dd]osis|[Ii]mpfung|[Zz]yklus|[Jj]ahr|SSW|LJ|Kind|Absatz|Teil|Rate|Mahnung|Platz|Reihe|Liga|Mannschaft))`;
const softened = String.raw`(?:spät|sp|inkl|incl|einschl|einschließlich|inklusive|mind|mindestens|spätestens|frühestens|vorauss|voraussichtlich|vsl|ca|circa|etwa|vorerst|erst|wieder|und mit|mit|kommenden|nächsten|folgenden|letzten)\.?`;
/** "bis einschl. 9.", "ab voraussichtlich dem 12." */
const afterLimit = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:bis|ab|seit|vom|am|zum|erst)[ ](?:(?:zum|am|den|dem)[ ])?(?:${softened}[ ]){1,2}(?:(?:zum|am|den|dem)[ ])?)(?<value>${day})${noDay}(?=[\s,;:.!?)"“/–-]|$)`,
	'giu',
);
/** "zum 20.!", "am 17.?", "bis 9./" */
const beforeSign = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:am|vom|zum|bis|ab|seit|den|dem|Mo|Di|Mi|Do|Fr|Sa|So|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch),?[ ])(?<value>${day})(?=[ ]?[!?"“”/…→=|])(?!\/\d)`,
	'giu',
);
/** "Kessel, Björn (5/81)": no grade of anything has so many. */
const birthInBrackets = /(?<=\p{L}[ ]\()(?<value>(?:0?[1-9]|1[0-2])\/(?:1[3-9]|[2-9]\d))(?=\))/gu;
/** "nicht 13. (Feiertag 14.)" */
const instead = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:nicht|statt|sondern|erst|Mal|Feiertag|Termin|Treffen|Probe|Abgabe|Frist)[ ])(?<value>${day})(?=[ ]?(?:[(),;!?]|$|\n))`,
	'gmu',
);
/** "gegengez. M. Lang 2/11" */
const signedOn =
	/(?<=(?<![\p{L}])(?:gegen)?gez(?:eichnet)?\.?:?[ ](?:\p{L}[\p{L}.'’-]{0,20}[ ,]{1,2}){1,3})(?<value>\d{1,2}\/\d{1,2})(?![\d/])/gu;
/** "verschoben auf den 17." */
const moved = new RegExp(
	String.raw`(?<=(?:verschoben|verlegt|vertagt|vorgezogen|gelegt|verlängert|terminiert|umgebucht|gebucht|angesetzt)[ ](?:auf|zum|für)[ ](?:(?:den|dem)[ ])?)(?<value>${day})${noDay}`,
	'gu',
);
/** "Telefonnotiz 18.6. 11h", "Sa 8.8. 10–12", "ab sofort/1.9.": the hour is no year, and "sofort" no part of a fraction. */
const beforeHour = new RegExp(
	String.raw`(?<![\d.,/-]|§[ ]?|Kap\.[ ]|Nr\.[ ]|Abschnitt[ ]|Version[ ])(?<value>${day}[ ]?${month}\.(?:[ ](?:19|20)\d{2}(?![\d-]|[./]\d)|(?=[ ]\d)))|(?<=\p{L}\/)(?<other>${day}[ ]?${month}\.)(?!\d)`,
	'gu',
);
/** "gestern (23.)" */
const inBrackets = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:heute|gestern|vorgestern|morgen|übermorgen)[ ]\()(?<value>${day})(?=\)|,)`,
	'giu',
);
const monthAfter = String.raw`(?:[ ]?(?:${month}\.(?:[ ]?(?:20)?\d{2}(?!\d))?|${months}(?:${gap}(?:19|20)\d{2})?))?`;
/** "vom 3. auf den 4. Mai" */
const overNight = new RegExp(
	String.raw`(?<![\d.,\p{L}])(?<value>${day}(?:[ ]?${month}\.)?[ ](?:auf(?:[ ](?:den|zum))?|zum)[ ]${day}(?!\d)${monthAfter})(?![ ]*\d)`,
	'giu',
);
/** "Nachtdienst 3./4.", "am 29./30." */
const nights = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:[Nn]acht(?:dienst|wache|schicht)?|ND|NW|[Ww]ochenende|WE|[Dd]ienst|[Uu]rlaub|[Ff]rei|[Aa]m|[Vv]om|[Bb]is|[Aa]b|[Dd]en|[Zz]um)[ ])(?<value>${day}[ ]?[/+–-][ ]?${day})(?![ ]?\d)`,
	'gu',
);
/** "am 3., 7. und 12." */
const several = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:am|vom|zum|den|dem|bis|ab)[ ])(?<value>${day}(?:,[ ]${day}){1,8}(?:,?[ ](?:und|u\.|oder|sowie|bis|&)[ ]${day})?)${noDay}`,
	'giu',
);
/** "Termine im Mai: 4., 11., 18." */
const listed = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:Termine?|Tage|Dienste?|Nächte|Nachtdienste?|Spätdienste?|Frühdienste?|Urlaub|frei|Schließtage|Proben?|Sitzungen|Treffen)(?:[ ]\p{L}{2,12}){0,3}:[ ])(?<value>${day}(?:(?:,|[ ]?/)[ ]?${day}){1,12}(?:,?[ ](?:und|u\.|oder)[ ]${day})?)(?![ ]?\d)`,
	'giu',
);
/** "4. ds. Mts." */
const ofThisMonth = new RegExp(
	String.raw`(?<![\d.,])${day}[ ](?:(?:ds|d|dss|lfd|v|vor|n)\.[ ](?:Mts|Monats|M|J|Jhs)(?![\p{L}])\.?|(?:dieses|des|laufenden|vorigen|letzten|nächsten)[ ]Monats)`,
	'gu',
);
/** "ab dem 15ten", "Am 1.ten", "der 3te." */
const withEnding =
	/(?<=(?<![\p{L}])(?:am|den|vom|zum|bis|ab|seit|dem|der)[ ])(?<value>(?:[12]\d|3[01]|[1-9])(?:\.te[nrs]?|\.?ste[nrs]?|te[nr]?))(?![\p{L}])(?=[\s]*(?:$|[,.;:!?()]|\p{Ll}))/gimu;
/** "der 24. wäre gut", "geht der 28.?" */
const proposed = new RegExp(
	String.raw`(?<=(?<![\p{L}])der[ ])(?<value>${day})(?=[ ]?[?!,;)]|[ ](?:wäre?|ist|war|geht|ginge|passt|klappt|würde|reicht|fällt|oder|auch|nicht|steht|bleibt|wird|bei|um|ab)(?![\p{L}]))`,
	'giu',
);
/** "zuletzt 08/25", "Kontrolle 11/25" */
const monthAndYear =
	/(?<![\d./,\p{L}-]|\p{Lu}[ ])(?<value>0[1-9]\/(?:1[5-9]|2\d))(?![\d/%]|[.,]\d|[ ]?(?:mg|ml|mmHg|Uhr|h(?![\p{L}])))|(?<=(?<![\p{L}])(?:zuletzt|Kontakt|seit|Kontrolle|OP|ED|Diagnose|Impfung|Booster|Dosis|geimpft|Befund|HU|TÜV|Stand|Vorstellung|Untersuchung)[ :]{1,2}(?:(?:ca\.|circa|etwa|ungefähr)[ ])?)(?<later>(?:0?[1-9]|1[0-2])\/(?:1[5-9]|2\d))(?![\d/%]|[.,]\d)/gu;
/** "Sonntag 12.4": no time of day has minutes of one digit. */
const afterWeekday =
	/(?<=(?<![\p{L}])(?:Mo|Di|Mi|Do|Fr|Sa|So|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)\.?,?[ ](?:den[ ])?)(?<value>(?:[12]\d|3[01]|0?[1-9])\.[1-9])(?![\d.:]|,\d|[ ]?(?:Uhr|h(?![\p{L}])))/gu;
/** "Dienstag 11 und Mittwoch 12 bin ich da" */
const betweenWeekdays =
	/(?<=(?<![\p{L}])(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)[ ])(?<value>(?:[12]\d|3[01]|[1-9]))(?=[ ](?:und|oder|bin|ist|war|habe|hat|kann|geht)[ ](?!\d))/gu;
/** "Weihnachten '24" */
const feast =
	/(?<![\p{L}])(?:Weihnachten|Ostern|Pfingsten|Silvester|Neujahr|Heiligabend|Fasching|Karneval)[ ]['’]\d{2}(?!\d)|(?<![\p{L}\d])(?:[1-4]\.|[Ee]rste[nr]?|[Zz]weite[nr]?|[Dd]ritte[nr]?|[Vv]ierte[nr]?)[ ]Advent[ ](?:19|20)\d{2}(?!\d)|(?<![\p{L}\d])(?:[12]\.|[Ee]rste[nr]?|[Zz]weite[nr]?)[ ](?:Weihnachts|Oster|Pfingst)(?:feier)?tag(?:[ ](?:19|20)\d{2})?(?![\p{L}\d])/gu;
/** "verst. Anf. April" */
const partOfMonth = new RegExp(
	String.raw`(?<![\p{L}])(?<value>(?:Anf|E|M)\.[ ]${months}(?:${gap}(?:19|20)\d{2})?)(?![\p{L}\d])`,
	'gu',
);
/** "ÜBERGABE INTENSIV 12/11" on the first line */
const inHeading = /(?<=^[^\n]{3,60}[ ])(?<value>\d{1,2}\/\d{1,2})(?=[ ]*\n)/gu;
const isDayAndMonth = (value: string): boolean => {
	const [one = 0, other = 0] = value.split('/').map(Number);
	return one >= 1 && one <= 31 && other >= 1 && other <= 12;
};
