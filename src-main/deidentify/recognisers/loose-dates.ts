import { matches, type PersonalFinding, type Recogniser } from '../finding.ts';
import { day, dayNumbers, gap, germanNumbers, isDay, month, months, spokenYear, year } from './date-words.ts';

/** Dates as they are written in haste and dictated: without points, months or figures. Most of them are doubtful. */
export const looseDates: Recogniser = (text) => [
	...matches(text, thisMonth, 'date', 'day of this month'),
	...matches(text, lowerRoman, 'date', 'roman month'),
	...matches(text, spoken, 'date', 'day in words'),
	...matches(text, spokenRange, 'date', 'range'),
	...matches(text, severalDays, 'date', 'range'),
	...matches(text, severalOrdinals, 'date', 'day alone', false),
	...matches(text, partOfMonth, 'date', 'month in words', false),
	...matches(text, monthOfEvent, 'date', 'month in words', false),
	...matches(text, monthAndYear, 'date', 'month and year', false),
	...matches(text, movingFeast, 'date', 'feast', false),
	...matches(text, feastAndYear, 'date', 'feast'),
	...matches(text, weekFirst, 'date', 'week'),
	...matches(text, weekOf, 'date', 'week', false),
	...matches(text, lateOrdinal, 'date', 'day alone', false),
	...matches(text, afterWeekday, 'date', 'day alone', false),
	...matches(text, germanDayInWords, 'date', 'day alone', false),
	...matches(text, germanDayAndMonth, 'date', 'day in words', false),
	...matches(text, dayWithEnding, 'date', 'day alone', false),
	...matches(text, slashedWithTime, 'date', 'day and month', false),
	...matches(text, weekdayThe, 'date', 'day alone', false),
	...matches(text, weekdayDen, 'date', 'day alone', false),
	...matches(text, monthsOfYear, 'date', 'range'),
	...matches(text, dayAndTime, 'date', 'day alone', false),
	...matches(text, partOfDay, 'date', 'day alone', false),
	...matches(text, germanAlternatives, 'date', 'day alone', false),
	...matches(text, padded, 'date', 'day and month', false, (value) => isDay(Number(value.slice(0, 2)))),
	...matches(text, hyphened, 'date', 'day and month', false),
	...matches(text, signedOn, 'date', 'day and month', false, isDotted),
	...matches(text, appointment, 'date', 'day and month', false, isDotted),
	...matches(text, afterEvent, 'date', 'day and month', false, isSlashed),
	...matches(text, pastEvent, 'date', 'day and month', false, isOrdered),
	...matches(text, lineStart, 'date', 'day and month', false, isLine),
	...matches(text, shortBirth, 'date', 'label', false),
	...further(text),
	...matches(
		text,
		inRow,
		'date',
		'day and month',
		false,
		(value) => isOrdered(value) && !/\/(?:4|5|7|10|12)$/u.test(value),
	),
];

/** "your letter of 12 inst." */
const thisMonth = /(?<![\d.,])(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?[ ](?:inst|ult|prox)(?![\p{L}])\.?/gu;
const lowerRoman =
	/(?<![\p{L}\d])(?:[12]\d|3[01]|0?[1-9])\.[ ]?(?:xi{0,2}|ix|iv|vi{0,3}|i{1,3})\.[ ]?(?:(?:19|20)\d{2}|\d{2})(?!\d)/gu;
/** "the third of the second forty one" */
const spoken = new RegExp(
	String.raw`(?<![\p{L}])(?<value>${dayNumbers}${gap}of${gap}(?:the${gap})?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)${gap}(?:of${gap})?(?:${year}|${spokenYear})|${day}(?:st|nd|rd|th)?${gap}of${gap}the${gap}${month}(?:st|nd|rd|th)?${gap}(?:${year}))(?![\p{L}\d])`,
	'giu',
);
/** "vom zweiten bis zum neunten märz", "from the second to the ninth of march" */
const spokenRange = new RegExp(
	String.raw`(?<![\p{L}])(?<value>(?:${germanNumbers}${gap}(?:bis(?:${gap}zum)?|und)${gap}${germanNumbers}|${dayNumbers}${gap}(?:to|and|until|till|or|through)${gap}(?:the${gap})?${dayNumbers}(?:${gap}of)?)${gap}${months}(?:,?${gap}(?:${year}|${spokenYear}))?)(?![\p{L}\d])`,
	'giu',
);
/** "3, 10 and 17 June", "am 3., 10. und 17. Juni" */
const severalDays = new RegExp(
	String.raw`(?<![\d.,\p{L}/-])(?<value>${day}(?:\.|st|nd|rd|th)?(?:,[ ]${day}(?!\d)(?:\.|st|nd|rd|th)?){0,4},?[ ](?:and|und|&|oder|or|u\.)[ ]${day}(?!\d)(?:\.|st|nd|rd|th)?[ ](?:${months}(?:${gap}(?:19|20)\d{2})?|${month}\.(?:(?:19|20)?\d{2}(?!\d))?))(?![\p{L}\d])`,
	'giu',
);
/** "the 1st or 2nd", "3rd/4th" */
const severalOrdinals =
	/(?<![\p{L}\d.,])(?<value>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)(?:[ ]?(?:or|and|&|to|-|–|\/)[ ]?(?:the[ ])?(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))+)(?![\p{L}\d]|[ -](?:floor|rib|toe|finger|line|degree|metatarsal|metacarpal|digit|nerve|ventricle|generation|trimester|grade|year|centile|percentile|intercostal|cousin|choice))/gu;
const partOfMonth = new RegExp(
	String.raw`(?<![\p{L}])(?<value>(?:the[ ])?(?:beginning|start|middle|end|first week|second week|third week|last week|first half|second half)[ ](?:of|in)[ ]${months}|Beginn[ ]${months}|(?:ersten|zweiten|dritten|letzten)[ ]Woche[ ](?:im|des)[ ]${months}s?)(?![\p{L}\d])`,
	'giu',
);
/** "will see her again in March": a month with what happens to somebody in it, as most of them are. */
const monthOfEvent = new RegExp(
	String.raw`(?<=\b(?:in|im|since|seit|until|till|bis|by|from|ab|before|vor|after|again|due|review|jab|clinic|für)[ ])(?<value>${months.replace('|Mar|', '|').replace(String.raw`\.?`, '')})(?![\p{L}\d]|[ ](?:and|und|to|bis|each|every|or|oder)[ ]\p{L}+|[ ]?\d)`,
	'giu',
);
/** "Mar-26", "Mai/26", "6-2026", "2026-06". */
const monthAndYear = new RegExp(
	String.raw`(?<![\p{L}\d.,/-])(?<value>${months}[-/]['’]?\d{2}(?:\d{2})?|(?:0?[1-9]|1[0-2])-(?:19|20)\d{2}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2]))(?![\p{L}\d/-])`,
	'giu',
);
const movingFeast =
	/(?<![\p{L}])(?<value>(?:Maundy Thursday|Ash Wednesday|Shrove Tuesday|Pancake Day|Palm Sunday|Mothering Sunday|Mother['’]s Day|Father['’]s Day|Remembrance Sunday|Armistice Day|Burns Night|May Day|Guy Fawkes(?: Night)?|Bonfire Night|(?:(?:May|spring|August|Easter|early|late)[ ])?bank holiday(?:[ ](?:Monday|weekend))?|Whitsun|Twelfth Night|Christmas Eve|NYE|Eid(?:[ ]al-\p{L}+)?|Gründonnerstag|Palmsonntag|Weißer Sonntag|Totensonntag|Volkstrauertag|Bu(?:ß|ss)-[ ]und[ ]Bettag|Reformationstag|Tag der Arbeit|Maifeiertag|Vatertag|Muttertag|Allerseelen|Heilige Drei Könige|Dreikönige|Buß- und Bettag|Weiberfastnacht|Faschingsdienstag|Pfingstsamstag|Ostersamstag|Karsamstag|(?:erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|[1-4]\.)[ ]Advent(?:ssonntag)?))(?![\p{L}])/gu;
const feastAndYear =
	/(?<![\p{L}])(?:Easter|Christmas|Whitsun|Xmas|Ostern|Weihnachten|Pfingsten|Fasching|Karneval)[ ](?:of[ ])?(?:19|20)\d{2}(?!\d)/gu;
const weekFirst =
	/(?<![\d.,])\d{1,2}\.[ ]?(?:KW|Kalenderwoche)(?![\p{L}])(?:[ ]?\/?[ ]?(?:20)?\d{2}(?!\d))?/gu;
/** "w/c 3rd", "week beginning 8th". */
const weekOf =
	/(?<=\b(?:w\/c|wc|w\/b|wb|w\/e|wk|week (?:commencing|beginning|ending|of)|Woche (?:ab|vom))[ .:]{1,2}(?:the[ ])?)(?<value>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th|\.)?)(?![\d\p{L}/]|[.,]\d)/giu;
/** From the tenth on an ordinal counts hardly anything but days. */
const lateOrdinal =
	/(?<![\p{L}\d.,])(?<value>(?:1\d|2\d|3[01])(?:st|nd|rd|th))(?![\p{L}\d-]|[ ](?:floor|day|time|grade|percentile|centile|birthday|century|rib|week|anniversary|edition|dose|attempt|street|avenue|place|year|cycle|visit|session|amendment|Street|Avenue|hour|regiment|minute|in|out|of[ ](?:each|every)|Century))/gu;
/** "Fri 22, review", "Sat 3". */
const afterWeekday =
	/(?<=(?<![\p{L}])(?:[Mm]on|[Tt]ues?|[Ww]eds?|[Tt]hu(?:rs?)?|[Ff]ri|[Ss]at|[Ss]un|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|Mo|Di|Mi|Do|Fr|Sa|So|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)\.?,?[ ])(?<value>(?:[12]\d|3[01]|[1-9]))(?=[,;)\n]|$|\.(?:\s|$)|[ ](?:[-–]|for|to|at|review|with|um|mit|bei)(?![\p{L}]))(?!,\d|[ ](?:for|to)[ ]\d)/gmu;
/** "am fünfzehnten wieder", "bis zum dritten." */
const germanDayInWords = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:am|vom|zum|seit dem|ab dem|bis)[ ])(?<value>${germanNumbers})(?=[ ]?(?:$|[.,;)]|(?:und|um|oder|bis|wieder|kommt|erneut|punkt|komma|bei|mit|noch)(?![\p{L}])))`,
	'gimu',
);
/** "am achtundzwanzigsten neunten", dictated: the day and the number of the month. */
const germanDayAndMonth = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:am|vom|zum|dem|den|der|bis|ab|seit)[ ])(?<value>${germanNumbers}${gap}(?:ersten|zweiten|dritten|vierten|fünften|sechsten|siebten|siebenten|achten|neunten|zehnten|elften|zwölften)(?:${gap}(?:${year}|${spokenYear}))?)(?![\p{L}\d])`,
	'giu',
);
/** "given 4/11 2000H", "7/3 at 09:15h" */
const slashedWithTime =
	/(?<![\d/.,])(?<value>(?:[12]\d|3[01]|0?[1-9])\/(?:1[0-2]|0?[1-9]))(?=,?[ ](?:at[ ]|um[ ])?(?:[01]\d|2[0-3])[:.]?[0-5]\d[ ]?[Hh](?![\p{L}]))/gu;
/** "am 12ten" */
const dayWithEnding =
	/(?<=(?<![\p{L}])(?:[Aa]m|[Dd]en|[Vv]om|[Zz]um|[Bb]is|[Aa]b|[Ss]eit dem)[ ])(?<value>(?:[12]\d|3[01]|[1-9])te[nr])(?![\p{L}])/gu;
/** "thursday the third if she can" */
const weekdayThe = new RegExp(
	String.raw`(?<=(?:mon|tues|wednes|thurs|fri|satur|sun)day[ ](?:the[ ])?)(?<value>${dayNumbers})(?![\p{L}]|${gap}(?:of|time|day|week)(?![\p{L}]))`,
	'giu',
);
/** "Dienstag, den 9." */
const weekdayDen =
	/(?<=(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag,?[ ](?:den|der|dem)[ ]|Mittwoch,?[ ](?:den|der|dem)[ ])(?<value>(?:[12]\d|3[01]|[1-9])\.)(?![ ]?(?:\d|\p{Lu}\p{Ll}+ber|Januar|Februar|März|April|Mai|Juni|Juli|August))/gu;
/** "June–August 2026", "Juni bis August 2026" */
const monthsOfYear = new RegExp(
	String.raw`(?<![\p{L}])(?<value>${months}(?:[ ]?[-–\/][ ]?|[ ](?:bis|to|until|and|und)[ ])${months},?[ ](?:19|20)\d{2})(?!\d)`,
	'giu',
);
/** "morgen 14. 6.45": a day and a time of it. */
const dayAndTime =
	/(?<=(?<![\p{L}])(?:morgen|heute|gestern|Mo|Di|Mi|Do|Fr|Sa|So|am|den)\.?,?[ ])(?<value>(?:[12]\d|3[01]|[1-9])\.)(?=[ ]\d{1,2}[.:]\d{2}(?!\d|\.))/gu;
/** "am Abend des 7. hat" */
const partOfDay =
	/(?<=(?<![\p{L}])(?:Abend|Morgen|Nacht|Nachmittag|Mittag|Vormittag|Früh)[ ](?:des|vom|zum|auf den|am)[ ])(?<value>(?:[12]\d|3[01]|[1-9])\.)(?![ ]?\d)/gu;
/** "am 1. oder 2.", "der 3. und der 10." */
const germanAlternatives =
	/(?<=(?<![\p{L}])(?:[Aa]m|[Vv]om|[Zz]um|[Dd]er|[Dd]en|[Dd]em|[Bb]is|[Ss]eit|[Aa]b)[ ])(?<value>(?:[12]\d|3[01]|[1-9])\.,?[ ]?(?:oder|und|u\.|bis|bis zum|\/|-|–)[ ]?(?:(?:am|den|der)[ ])?(?:[12]\d|3[01]|[1-9])\.)(?![ ]?\d|[ ](?:lebensjahr|tag|woche|stock|klasse|mal|monat|platz|og|etage|quartal|grad|\p{Lu}\p{Ll}+))/gu;
/** "12.05" with a zero before its month, where no time of day is told: it has no word of time beside it. */
const padded =
	/(?<=(?<![\p{L}])(?:Termin|Termine|Datum|Aufn(?:ahme)?|Entl(?:assung)?|OP|Visite|Übergabe|Kontrolle|WV|Wiedervorstellung|Neu|neu|Brief|Schreiben|Anruf|Sturz|Klinikum|Bericht|Befund|Labor|Stand|Dienst|Nacht|Protokoll)\.?:?[ ](?:(?:\p{Lu}\p{L}+|bei|mit)[ ]){0,2})(?<value>(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2]))(?![\d:]|\.\d|,\d|[ ]?(?:Uhr|h(?![\p{L}])|mg|ml|g(?![\p{L}])|kg|cm|%|Stunden|€|Euro))/gu;
/** "25-05" beside a time of day. */
const hyphened =
	/(?<![\d\p{L}.,/-])(?<value>(?:1[3-9]|2\d|3[01]|0[1-9])-0[1-9])(?=[ ](?:\d{2}[:.]?\d{2}(?!\d)|um |at ))/gu;
/** "gez. B. Weber 20.5", "Signed T. Hale 3.6". */
const signedOn =
	/(?<=(?<![\p{L}])(?:gez|signed|unterschrift|erfasst|sign|geprüft|checked|seen)\.?:?[ ](?:by[ ]|von[ ])?(?:\p{L}[\p{L}.'’-]{0,20}[ ,]{1,2}){1,3})(?<value>\d{1,2}\.\d{1,2}\.?)(?![\d:]|[.,]\d)/giu;
/** "Nächster Termin 28.5", "Sturz 3.6 im Bad". */
const appointment =
	/(?<=(?<![\p{L}])(?:ward round|round|handover|übergabe|schichtübergabe|termin|termine|aufnahme|aufn|entlassung|entl|op|wv|sturz|anruf|visite|appointment|appt|admitted|adm|discharged|disch|d\/c|review|clinic|heute|gestern|morgen|today|yesterday|tomorrow|ab|dated|datiert)\.?:?[ ](?:am[ ]|on[ ])?)(?<value>\d{1,2}\.\d{1,2}\.?)(?![\d:]|[.,]\d|[ ]?(?:Uhr|h(?![\p{L}])|pm|am(?![\p{L}])|mg|ml|kg|cm|%|€|Euro|Stunden|mmol))/giu;
/** "Adm 2/6, Disch 5/6", "missed 2/6". */
const afterEvent =
	/(?<=(?<![\p{L}])(?:checked|dressed|redressed|changed|phoned|spoke|emailed|faxed|posted|renewed|referred|removed|bloods|repeat|cleaned|removed|clips out|sutures out|collected|verified|reported|received|delivered|sent|issued|paid|born|arrived|returned|ordered|completed|taken|done|abgeholt|freigegeben|erstellt|eingang|bezahlt|geliefert|adm|admitted|admission|disch|discharge|discharged|dc|d\/c|missed|attend|attended|appt|appointment|clinic|review|rv|reviewed|scan|op|surgery|theatre|booked|rebooked|fitted|visited|visit|dated|signed|last|next|fell|fall|call|called|rang|started|stopped|moved|given|exp|aufn|entl|termin|op|wv|sturz|neu)\.?:?[ ](?:on[ ]|am[ ])?)(?<value>\d{1,2}\/\d{1,2})(?![\d/%]|[.,]\d|[ ]?(?:mg|ml|mmhg|h(?![\p{L}])|tbl|days?|weeks?|pain|with|teeth))/giu;
/** "Seen 3/12": what was done, was done on a day and takes no months. */
const pastEvent =
	/(?<=(?<![\p{L}])(?:seen|checked|dressed|redressed|changed|phoned|spoke|admitted|adm|discharged|disch|fell|fall|died|visited|taken|issued|received|rec['’]?d|sent|collected|reported|given|signed|dated|came|rang|called|clips out|sutures out|started|stopped|gefallen|gestürzt|erhalten)[.:]?[ ](?:on[ ]|her[ ]|him[ ]|them[ ])?)(?<value>\d{1,2}\/\d{1,2})(?=[,.;)\n]|$|[ ]\p{L})(?![ ](?:ago|of|pain|mg|ml|x)(?![\p{L}]))/giu;
/** "3/12 0840 Ward round" at the beginning of a line. */
const lineStart =
	/(?<=(?:^|\n)[ \t*•–-]{0,4})(?<value>\d{1,2}\/\d{1,2})(?=[ ]?[-–:,][ ]|[ ]{1,4}(?:\d{4}(?!\d)|\d{1,2}[:.]\d{2}|\p{Lu}\p{L}))/gu;

/** "geb. 3/62", "DOB 3 6 71". */
const shortBirth =
	/(?<=\b(?:dob|d\.o\.b\.|born|geb|geboren)[ .:]{1,3}(?:am |on )?)(?<value>(?:0?[1-9]|1[0-2])\/\d{2}(?![\d/])|(?:[12]\d|3[01]|0?[1-9])[ ](?:1[0-2]|0?[1-9])[ ](?:(?:19|20)\d{2}|\d{2}))(?!\d)/giu;

/** "Seizures: 1/8, 9/8": of tens and fives are grades and pain. */
const inRow =
	/(?<![\d/.,])(?<value>\d{1,2}\/\d{1,2})(?=(?:,| and| und| &)[ ]\d{1,2}\/(?:1[0-2]|[1-9])(?![\d/%]))/gu;
/** "Missed 26/5 & 2/6": one more of the same form. */
function further(text: string): PersonalFinding[] {
	return matches(
		text,
		/(?<=(?<![\d/])(?:1[3-9]|2\d|3[01])\/(?:1[0-2]|0?[1-9])(?:,|[ ]?&|[ ]and|[ ]und|[ ]u\.|[ ]?\+|[ ]or|[ ]oder|[ ]to|[ ]?[-–])[ ]?)(?<value>\d{1,2}\/\d{1,2})(?![\d/%])|(?<![\d/])(?<other>\d{1,2}\/\d{1,2})(?=(?:,|[ ]?&|[ ]and|[ ]und|[ ]u\.|[ ]?\+|[ ]or|[ ]oder|[ ]to|[ ]?[-–])[ ]?(?:1[3-9]|2\d|3[01])\/(?:1[0-2]|0?[1-9])(?![\d/]))/gu,
		'date',
		'day and month',
		false,
		isOrdered,
	);
}

function isOrdered(value: string): boolean {
	const [one = 0, other = 0] = value.split('/').map(Number);
	return isDay(one) && other >= 1 && other <= 12;
}

/** No grade of pain or strength. */
const isLine = (value: string): boolean =>
	isOrdered(value) && !/^(?:[0-4]\/[45]|\d\/10|[1-7]\/7)$/u.test(value);

function isDotted(value: string): boolean {
	const [one = 0, other = 0] = value.split('.').map(Number);
	return isDay(one) && other >= 1 && other <= 12;
}

/** Sevenths and twelfths are days and months in notes of nurses: "review 6/12". */
const isSlashed = (value: string): boolean => isOrdered(value) && !/(?:^[1-7]\/7|\/12|\/52)$/u.test(value);
