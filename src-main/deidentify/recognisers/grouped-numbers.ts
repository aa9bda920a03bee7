import { matches, type Recogniser } from '../finding.ts';

/** Numbers in groups as they stand on papers and things, those of which a sign cannot be read, and those of officers. All are doubtful. */
export const groupedNumbers: Recogniser = (text) => [
	...matches(text, afterLabel, 'number', 'label', false, hasDigits),
	...matches(text, twoGroups, 'number', 'form', false),
	...matches(text, unreadable, 'number', 'form', false, hasDigits),
	...matches(text, unreadableGroups, 'number', 'form', false),
	...matches(text, ofOfficer, 'number', 'label', false),
	...matches(text, ofReference, 'number', 'label', false),
	...matches(text, ofThing, 'number', 'label', false),
	...matches(text, inBrackets, 'number', 'label', false, hasDigits),
];

const unit = String.raw`(?![\p{L}\p{N}]|[.,]\d|[ ]?(?:mg|ml|mmHg|kg|cm|mm|€|£|Euro|EUR|%|Uhr|Tage|days|pm|am)(?![\p{L}]))`;
const group = String.raw`(?:[A-Z]{1,3}(?![A-Z\d])|[A-Z]{0,4}\d[A-Z\d]{0,7})`;
/** "Blue Badge no 0091 77 4 F 0927", "Zähler-Nr. 1 ESY 1161 4471 88": capital letters and digits in any order. */
const afterLabel = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:[Nn]os?|[Nn]rs?|NO|NR|[Nn]umbers?|[Nn]ummern?|[Bb]adge|[Pp]ermit|[Pp]ass|[Pp]assport|[Aa]usweis|\p{L}{2,24}(?:nr|nummer))\.?[ ]?[:#]?[ ]{1,3}(?:evtl\.?[ ]|is[ ]|ist[ ]|lautet[ ])?["„“(]?)(?<value>${group}(?:[ ./-]{1,2}${group}){1,7})${unit}`,
	'gu',
);
/** "U1188 2039", "HX441 20887" */
const twoGroups = new RegExp(
	String.raw`(?<![\p{L}\d.,/-])[A-Z]{1,3}\d{3,6}[ -]\d{3,6}(?:[ -]\d{1,6})?${unit}`,
	'gu',
);
/** "C0188?039", "L7_R9JG44", "A12345*780": a sign in the place of what nobody could read. */
const unreadable =
	/(?<![\p{L}\d?=&/.-])(?=[A-Z\d]{0,12}[?_*…]{1,3}[A-Z\d])[A-Z\d]{1,12}(?:[?_*…]{1,3}[A-Z\d]{1,12}){1,3}(?![\p{L}\d=])/gu;
/** "943 4?6 5919" */
const unreadableGroups =
	/(?<![\p{L}\d?=&/.-])(?=[\d ]{0,12}[?_*])[\d?_*]{3}[ -][\d?_*]{3}[ -][\d?_*]{4}(?![\p{L}\d=?])/gu;
/** "CEO WX118", "Warden K12", "officer B417", "Beamter 4471". */
const ofOfficer =
	/(?<=(?<![\p{L}])(?:CEO|TE|[Cc]ivil enforcement officer|[Ee]nforcement officer|[Tt]raffic warden|[Ww]arden|[Oo]fficer|[Ii]nspector|[Gg]uard|[Oo]perator|[Aa]gent|[Ii]nterpreter|[Dd]ispatcher|[Cc]ollar|[Ss]houlder|[Bb]adge|[Bb]eamter|[Bb]eamtin|[Kk]ontrolleur|[Kk]ontrolleurin|VB|VA|Dolmetscher(?:in)?|Dienstausweis|Dienst-?[Nn](?:r|ummer))\.?:?[ ](?:no\.?[ ]|Nr\.?[ ]|nr\.?[ ]|number[ ])?\(?)(?<value>[A-Z]{1,4}[ -]?\d{1,6}[A-Z]{0,2}|\d{3,6}[A-Z]{0,2})(?![\p{L}\d]|[.,:/]\d)/gu;
/** "your ref JB/41", "Unser Zeichen: Kr-17" */
const ofReference =
	/(?<=(?<![\p{L}])(?:[Rr]ef|[Rr]eference|REF|[Zz]eichen|[Gg]esch\.-?[Zz]\.|Az|AZ|Tgb\.?|Tagebuch)\.?:?[ ]{1,3}(?:no\.?[ ]|Nr\.?[ ])?)(?<value>\p{Lu}[\p{L}]{0,4}[/-]\d{1,6}(?:[/-][\p{L}\d]{1,6}){0,2})(?![\p{L}\d])/gu;
/** "Teilnehmer HN 4417", "unit id TL-552", "pump P17". */
const ofThing =
	/(?<=(?<![\p{L}])(?:[Tt]eilnehmer|[Hh]ausnotruf|[Uu]nit id|[Aa]larm id|[Pp]endant|[Dd]evice|[Gg]erät|[Pp]ump|[Pp]umpe|[Mm]attress|[Mm]atratze|[Ww]heelchair|[Rr]ollstuhl|[Hh]oist|[Ll]ifter|[Vv]ehicle|[Ff]ahrzeug|[Cc]ontainer|[Bb]eutel|[Pp]latform|[Gg]rab|[Pp]arzelle)\.?:?[ ](?:no\.?[ ]|[Nn]r\.?[ ]|[Ii][Dd][ ])?)(?<value>[A-Z]{1,4}[ -]?\d{2,8})(?![\p{L}\d]|[.,]\d)/gu;
/** "number on the form (U1188 2039)", "Nummer auf dem Karton (44 1187)". */
const inBrackets =
	/(?<=(?<![\p{L}])(?:[Nn]o|[Nn]r|[Nn]umber|[Nn]ummer|[Cc]ode|[Rr]ef)\.?[ ](?:\p{L}{2,16}[ ]){1,4}(?:is[ ]|ist[ ])?["„“(])(?<value>[A-Z\d]{1,10}(?:[ ./-][A-Z\d]{1,10}){0,5})(?=[ )"”“])/gu;

function hasDigits(value: string): boolean {
	const digits = value.replaceAll(/\D/gu, '').length;
	return (
		digits >= fewestDigits &&
		!/^(?:\d{1,2}[./-]){2}\d{2,4}$|^(?:19|20)\d{2}[ /-](?:19|20)?\d{2}$/u.test(value)
	);
}
const fewestDigits = 4;
