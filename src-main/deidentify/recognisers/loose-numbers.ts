import { matches, type Recogniser } from '../finding.ts';

/** Numbers by words that stand near them without being a label of theirs, and by forms that hardly anything else has. */
export const looseNumbers: Recogniser = (text) => [
	...matches(text, exhibit, 'number', 'exhibit', false),
	...matches(text, exhibitNear, 'number', 'exhibit', false, (_, match) => isNear(match, exhibits)),
	...matches(
		text,
		opens,
		'number',
		'near a word',
		false,
		(value, match) => isCode(value) && isNear(match, locks),
	),
	...matches(text, labelledBriefly, 'number', 'label', false),
	...matches(text, flight, 'number', 'label', false),
	...matches(text, lastDigits, 'number', 'last digits', false),
	...matches(text, woven, 'number', 'form', false, isWoven),
	...matches(text, fours, 'number', 'form', false, (value) => value.replaceAll(/\D/gu, '').length >= 12),
	...matches(text, counted, 'number', 'form', false, isCounted),
	...matches(text, courtFile, 'number', 'file of a court', false),
	...matches(text, afterPeople, 'number', 'label', false),
	...matches(text, fewDigits, 'number', 'label', false),
	...matches(text, slashedCode, 'number', 'form', false, (value) => /\d{2}/u.test(value)),
	...matches(text, yearly, 'number', 'form', false),
	...matches(text, afterOfficer, 'number', 'label', false),
	...matches(text, tagged, 'number', 'label', false),
	...matches(text, password, 'number', 'label', false),
	...matches(text, hidden, 'number', 'last digits', false),
	...matches(text, registered, 'number', 'label', false),
	...matches(text, spaced, 'number', 'form', false, (value) => value.replaceAll(/\D/gu, '').length >= 4),
];

/** "RJH/1", "BMcA/2": who found it, and its number. */
const exhibit =
	/(?<=\b(?:exhibits?|items?|asservate?n?|spur|spuren|beweismittel|bag|ex)\.?:?[ ](?:no\.?[ ]|nr\.?[ ])?)(?<value>[A-Z]{1,3}[a-z]{0,2}[A-Z]{0,2}[ ]?[/-]?[ ]?\d{1,4})(?![\p{L}\d])/giu;
const exhibitNear = /(?<![\p{L}\d/])[A-Z]{2,3}[a-z]{0,2}[A-Z]?\/\d{1,3}(?![\p{L}\d/]|[.,]\d)/gu;
const exhibits = /(?:exhibit|asservat|item|seal|siegel|spur|beweis|property)[^\n]{0,60}$/iu;
/** "Key back in box (2580)", "Tür: 1942#". */
const opens =
	/(?<![\p{L}\d.,:/£€+-])(?:[A-Z]\d{3,6}[A-Z]?|\d{4,6}[A-Z#*]?)(?![\p{L}\d]|[.,:/]\d|[ ]?(?:Uhr|h(?![\p{L}])|€|£|Euro|EUR|mg|ml|kcal|kJ|hrs))/gu;
const locks =
	/(?:key ?safe|keysafe|key ?box|lock ?box|door|gate|entry|alarm|safe|padlock|combination|combi|code|key|locker|schlüssel\p{L}*|tresor|\p{L}*code|zahlenschloss|schloss|alarm\p{L}*|kombination|tür\p{L}*|haustür|kasten|pin)(?![\p{L}])[^\d\n.;]{0,32}$/iu;
/** "CAD 1187", "Einsatznr. 417", "seal B00773216", "call sign DA417". */
const labelledBriefly =
	/(?<=(?<![\p{L}])(?:cad|chs|log|incident log|call ?sign|funkruf(?:name)?|rufname|wristband|armband|patientenarmband|seal|siegel|imei|auth(?:orisation)?(?: code)?|job|auth\.? code|folio|fundsache|los(?:nummer)?|beleg|bon|quittung|receipt|cheque|check|scheck|ticket|token|parkschein|strafzettel|bußgeldbescheid|invoice|rechnung|police|policy|claim|schaden|\p{L}{3,24}(?:nr|nummer|kennung|zeichen|kennz))\.?:?[ ](?:(?:no|nr|number|nummer)\.?:?[ ])?)(?<value>(?:[A-Z]{1,4}[ -]?)?(?=[\dA-Z./-]*\d{3})[\dA-Z]{1,12}(?:[./-][\dA-Z]{1,12}){0,4})(?![\p{L}\d]|[.,]\d|[ ]?(?:€|£|Euro|EUR|mg|ml|Uhr))/giu;
const flight =
	/(?<=\b(?:flt|flight|flug|flugnr\.?|zug|train|train no\.?)[ :]{1,2}(?:no\.?[ ]|nr\.?[ ])?)(?<value>[A-Z]{1,3}[ ]?\d{2,5})(?![\p{L}\d])/giu;
/** "ending in 4471", "Endziffern 771", "last four 4471". */
const lastDigits =
	/(?<=(?<![\p{L}])(?:ending|ends?|endet|endend|endziffern?|endnummer|endung|last (?:four|three|4|3|two|few)(?: digits)?|letzte[nr]?(?: (?:drei|vier|3|4|zwei))?(?: (?:ziffern|stellen))?|starting|starts|begins|beginnt|beginning)[ :]{1,2}(?:in |with |auf |mit |are |is |sind |…|\.{2,3}|x{2,}|\*+)?["„“]?)(?<value>\d{2,4}[A-Z]?)(?![\d\p{L}]|[.,:/]\d|[ ]?(?:%|mg|ml|kg|Uhr|pm|am|hrs|o'clock|days?|weeks?|Tage|Wochen|€|£|Euro|years|minutes))/giu;
/** "77A31K9": letters and digits in turn. */
const woven =
	/(?<![\p{L}\d./+-])(?=[A-Z\d]*[A-Z])(?=[A-Z\d]*\d[A-Z\d]*\d)[A-Z\d]{6,24}(?![\p{L}\d]|[.,]\d)/gu;
/** A card or a key of four digits each: "633597 0001 4471 2209". */
const fours = /(?<![\p{L}\d.,+-])\d{4,6}(?:[ -]\d{4}){2,5}(?:[ -]\d{1,3})?(?![\d]|[.,]\d)/gu;
/** "44/1187", "417/2026", "0044-118". */
const counted =
	/(?<![\p{L}\d.,/+-])\d{2,5}\/\d{3,7}(?:[ ]?[A-Z]{1,3}(?![\p{L}]))?(?![\p{L}\d/%]|[.,]\d|[ ]?(?:mg|ml|mmHg|µ|€|Euro|£|kg|l(?![\p{L}])|min|µg|IE|mcg))/gu;
/** "41 BRs 773/25", "118/26 DP", "4 Ds 12/26". */
const courtFile =
	/(?<![\p{L}\d.,/])(?:\d{1,4}[ ][A-Z][A-Za-z]{0,4}(?:-\p{L}{1,3})?[ ](?:[A-Z][a-z]?[ ])?\d{1,6}\/\d{2,4}|\d{2,6}\/\d{2}[ ]?[A-Z]{2,4})(?![\p{L}\d/])/gu;
/** "PC 4471 Hallam", "Officer 2209". */
const afterPeople =
	/(?<=(?<![\p{L}])(?:PC|WPC|PS|DC|DS|DI|PCSO|CEO|CSO|Sgt|Constable|Officer|warden|Beamter|Beamtin|Dienstnummer|Kontrolleur|Fahrer|driver|badge|collar|operator|agent)[ ](?:no\.?[ ]|nr\.?[ ])?)(?<value>[A-Z]{0,2}\d{2,6}[A-Z]{0,2})(?![\p{L}\d]|[.,:/]\d)/gu;
/** "Receipt No. 417", "Fach 12", "Zettel Nr. 88". */
const fewDigits =
	/(?<=(?<![\p{L}])(?:receipt|cheque|check|invoice|job|ticket|token|bag|unit|locker|case|claim|file|folder|box|seal|quittung|scheck|rechnung|auftrag|zettel|beleg|schein|marke|wertmarke|garderobe|fach|schließfach|spind|akte|mappe|ordner|beutel|tüte|asservat|spur|fund|urkunde|platz|kabine|gerät|pumpe|rollator|rollstuhl|chip|schlüssel|key|fob|trolley|pump|mattress|wheelchair|plot|grave|pitch|berth|parzelle|stellplatz|garage)(?:[ -]?)(?:no|nr|number|nummer)\.?:?[ ])(?<value>[A-Z]{0,3}[ -]?\d{1,6}[a-z]?(?:[-/]\d{1,6})?)(?![\p{L}\d]|[.,]\d)/giu;
/** "DC Adair 2201" */
const afterOfficer =
	/(?<=(?<![\p{L}])(?:PC|WPC|PS|DC|DS|DI|PCSO|Sgt|Const|KHK|POM|PK|PHK|PM)\.?[ ]\p{Lu}[\p{L}'’-]{1,20}[ ,]{1,2})(?<value>[A-Z]{0,2}\d{2,6})(?![\p{L}\d]|[.,:/]\d)/gu;
/** "Key tag K-19" */
const tagged =
	/(?<=(?<![\p{L}])(?:key|tag|key tag|fob|locker|spind|schlüssel\p{L}*|anhänger|marke|badge|parkplatz|stellplatz|bay permit|permit)(?:[ ](?:nr|no|nummer|number)\.?)?[ :]{1,2})(?<value>(?!(?:nr|no)[. ])[A-Z]{1,3}[- ]?\d{1,5}[a-z]?|\d{1,4}-[A-Z])(?![\p{L}\d]|[.,]\d)/giu;
/** "Password for collection: PINEAPPLE7" */
const password =
	/(?<=(?<![\p{L}])(?:pass ?word|pass ?phrase|code ?word|safe ?word|kennwort|passwort|codewort|losungswort|zugangswort)(?:[ ][^:\n]{1,24})?:[ ]{0,4}["„“]?)(?<value>[\p{L}\p{N}][\p{L}\p{N}!?#*_-]{2,30})/giu;
/** "Karte ..417" */
const hidden = /(?<![\p{L}\d.])(?:\.{2,4}|…|x{2,12}|\*{2,12})[ -]?\d{3,4}(?![\d%]|[.,]\d)/giu;
/** "GDC 77104": in a register of people of a trade. */
const registered =
	/(?<=(?<![\p{L}])(?:GDC|GPhC|GOC|GMC|NMC|HCPC|SWE|RCN|MCRN|RCVS|SRA|FCA|LANR|BSNR|EFN|GCC|GOsC)[ :.#-]{1,3}(?:no\.?[ ]|reg\.?[ ]|nr\.?[ ])?)(?<value>(?:[A-Z]{1,3}[ ]?)?\d[\dA-Z]{3,9})(?![\p{L}\d])/gu;
/** "CT/77/B" */
const slashedCode = /(?<![\p{L}\d/])[A-Z]{1,5}(?:\/[A-Z\d]{1,8}){2,5}(?![\p{L}\d/])/gu;
/** "417/26": a number and its year. */
const yearly =
	/(?<![\p{L}\d.,/+-])\d{3,6}\/(?:1[5-9]|2\d)(?![\p{L}\d/%]|[.,]\d|[ ]?(?:mg|ml|mmHg|µg|€|£|g|kg|x)(?![\p{L}]))/gu;
/** "HHX 2290 117 Q", "RV 330 918": groups with a space between, beginning with letters. */
const spaced =
	/(?<![\p{L}\d.,/-])(?!(?:BP|RR|HR|HF|AF|SGB|AZ|DIN|ISO|EN|ICD|GCS|NIBP|EUR|GBP|USD|CHF|TEL|FAX|EXT|UHR|AND|TO|VON|BIS|NR|NO|ML|MG|KG|ZI|BZ|BE|IE|IU|PCO|PO|SPO|CRP|BMI|MRT|CT|EKG|ECG)[ ])[A-Z]{1,4}[ ]\d{2,4}[ ]\d{2,4}(?:[ ]\d{2,4})?(?:[ ][A-Z](?![\p{L}\d]))?(?![\p{L}\d]|[.,:]\d|[ ]?(?:mg|ml|mmHg|kg|€|£|Euro|%))/gu;

const isNear = ({ input, index }: RegExpExecArray, words: RegExp): boolean =>
	words.test(input.slice(Math.max(0, index - 70), index));
/** A year and a time of day open nothing. */
const isCode = (value: string): boolean => !/^(?:19|20)\d{2}$/u.test(value);

/** Changes between letters and digits twice, or has many digits; no dose, no code of an illness. */
function isWoven(value: string): boolean {
	const turns = value.replaceAll(/\d+/gu, '0').replaceAll(/[A-Z]+/gu, 'A').length;
	return turns >= 3 && value.replaceAll(/\D/gu, '').length >= 3 && !/^\d+X\d+/u.test(value);
}

/** No month with its year, no reading, no thousand of something. */
function isCounted(value: string): boolean {
	const [one = '', other = ''] = value.split(/[/ ]/u);
	if (/^(?:0?\d|1[0-2])$/u.test(one) && /^(?:19|20)\d{2}$/u.test(other)) return false;
	if (/000$/u.test(other) || /^(?:19|20)\d{2}$/u.test(one)) return false;
	return other.length > 3 || one.length > 3 || /^0/u.test(one);
}
