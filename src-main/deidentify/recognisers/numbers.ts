import {
	isIban,
	isInsuranceNumber,
	isLuhn,
	isNhsNumber,
	isPensionNumber,
	isTaxNumber,
} from '../checksums.ts';
import { matches, type PersonalFinding, type Recogniser } from '../finding.ts';

/** Numbers that belong to one person: by their check digit, or by the word before them. */
export const numbers: Recogniser = (text) => [
	...checked(
		text,
		/(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \t\u00a0-]?[A-Z0-9]{2,4}){3,8}(?![\p{L}\p{N}])/gu,
		'iban',
		isIban,
	),
	...checked(text, /(?<![\p{N}+,.-])(?:\d[ -]?){13,18}\d(?![\p{N}])/gu, 'card', isLuhn),
	...checked(text, /(?<![\p{N}+,.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{N}])/gu, 'nhs-number', isNhsNumber),
	...checked(
		text,
		/(?<![\p{L}\p{N}])[A-Z][ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?![\p{N}])/gu,
		'insurance-number',
		isInsuranceNumber,
	),
	...checked(
		text,
		/(?<![\p{N}])\d{2}[ ]?\d{6}[ ]?[A-Z][ ]?\d{3}(?![\p{N}])/gu,
		'pension-number',
		isPensionNumber,
	),
	...checked(
		text,
		/(?<![\p{N}+,.-])\d{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?![\p{N}])/gu,
		'tax-number',
		isTaxNumber,
	),
	// United Kingdom and United States: national insurance and social security numbers have no check digit.
	...matches(
		text,
		/(?<![\p{L}\p{N}])[A-Z]{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[A-D](?![\p{L}\p{N}])/gu,
		'number',
		'national-insurance',
	),
	...matches(
		text,
		/(?<![\p{N}-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{N}-])/gu,
		'number',
		'social-security',
	),
	...matches(text, plates, 'number', 'licence-plate'),
	...matches(text, labelled, 'number', 'label', true, hasDigits),
	...matches(text, anyNumber, 'number', 'called a number', true, hasDigits),
	...matches(text, card, 'number', 'end of a card'),
	...matches(text, mark, 'number', 'licence-plate'),
];

function checked(
	text: string,
	pattern: RegExp,
	rule: string,
	isRight: (value: string) => boolean,
): PersonalFinding[] {
	return matches(text, pattern, 'number', rule, true, (value) =>
		isRight(value.replaceAll(/[\s\u00a0-]/gu, '')),
	);
}

/** As "S-XX 1234" or "AB12 CDE" stand on cars, where a word says that it is one. */
const plates =
	/(?<=\b(?:kennzeichen|kfz|nummernschild|registration|reg(?:\.|istration)? ?(?:no|number)?|number plate|licen[cs]e plate|plate)[\s.:#-]{0,4}(?:is |lautet |no\.? |nr\.? )?)(?<value>[A-ZÄÖÜ]{1,3}[ -]{1,2}[A-Z]{1,2}[ -]?\d{1,4}[EH]?|[A-Z]{2}\d{2}[ ]?[A-Z]{3}|[A-Z0-9]{2,4}[ -][A-Z0-9]{2,4})(?![\p{L}\p{N}])/giu;

const words = [
	'patient(?:en|innen)?',
	'pat',
	'fall',
	'case',
	'kranken',
	'aufnahme',
	'admission',
	'hospital',
	'nhs',
	'mrn',
	'medical record',
	'record',
	'akten',
	'aktenzeichen',
	'az',
	'gesch(?:ä|ae)ftszeichen',
	'kassenzeichen',
	'vorgangs?',
	'kunden',
	'mitglieds',
	'versicherten',
	'versicherungs',
	'versicherungsschein',
	'policy',
	'policen?',
	'insurance',
	'membership',
	'member',
	'customer',
	'client',
	'konto',
	'account',
	'acct',
	'sort code',
	'blz',
	'bic',
	'card',
	'karten',
	'rechnungs',
	'invoice',
	'auftrags',
	'order',
	'steuer',
	'tax',
	'steuer-?id',
	'idnr',
	'ust-?id',
	'vat',
	'ausweis',
	'personalausweis',
	'pass',
	'reisepass',
	'passport',
	'id',
	'identity card',
	'f(?:ü|ue)hrerschein',
	'driving licen[cs]e',
	'driver.?s licen[cs]e',
	'licen[cs]e',
	'approbations',
	'lanr',
	'bsnr',
	'gmc',
	'nmc',
	'personal',
	'staff',
	'payroll',
	'employee',
	'matrikel',
	'student',
	'pupil',
	'ger(?:ä|ae)te',
	'serien',
	'serial',
	'device',
	'implant',
	'implantat',
	'lot',
	'chargen?',
	'batch',
	'referenz',
	'reference',
	'ref',
	'our ref',
	'your ref',
	'claim',
	'schaden',
	'booking',
	'buchungs',
	'ticket',
	'incident',
	'urn',
	'chi',
	'hospital number',
	'wohngeldnummer',
	'bg',
	'bedarfsgemeinschaft',
];

/** "Patienten-Nr.: 4471-208", "MRN 88231", "Case no. B/2026/17". */
const labelled = new RegExp(
	String.raw`(?<![\p{L}])(?:${words.join('|')})(?:[ -]?(?:nummer|nr|no|num|number|id|kennung|zeichen|schein|kennzeichen|code))?\.?\s{0,2}[:#=]?\s{0,3}(?:(?:lautet|is|ist|was|no\.?|nr\.?)\s)?(?<value>(?=[\p{L}\p{N}./-]*\d)[\p{L}\p{N}]{1,6}(?:[./ -]?[\p{N}][\p{L}\p{N}]*|[./-][\p{L}\p{N}]+)*)(?![\p{L}\p{N}])`,
	'giu',
);

/** Whatever is called a number, a code, a reference or a tag. */
const anyNumber =
	/(?<![\p{L}])(?:n(?:o|r|um(?:ber|mer)?)|code|ref(?:erence|erenz)?|id|tag|notice|application|a\/c|account|serial|kennung|zeichen|schlüssel|[\p{L}-]+(?:nummer|nr|zeichen|kennung))\b\.?\s{0,2}[:#]?\s{0,3}(?<value>(?:[A-Z]{1,6}[ -]?)?(?=[\p{L}./-]{0,8}\d)[\p{L}\p{N}]+(?:[ ./-]{1,2}(?=[\p{L}]{0,3}\d)[\p{L}\p{N}]+){0,5}(?:[ -][A-Z](?![\p{L}]))?)(?![\p{L}\p{N}])/giu;
const card =
	/(?<=\b(?:card|karte|konto|account|iban|number|nummer)\s(?:ending|endend|mit der endung|auf|ends)(?:\s(?:in|auf|with|mit))?\s?(?:…|\.{2,3}|x+|\*+)?\s?)\d{3,4}(?!\d)/giu;
const mark =
	/(?<![\p{L}\d])[A-Z]{2}\d{2}[ ]?[A-Z]{3}(?![\p{L}\d])|(?<![\p{L}\d-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]?\d{1,4}[EH]?(?![\p{L}\d])/gu;

function hasDigits(value: string): boolean {
	return value.replaceAll(/\D/gu, '').length >= fewestDigits;
}

const fewestDigits = 4;
