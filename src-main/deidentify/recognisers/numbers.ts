import {
	isIban,
	isInsuranceNumber,
	isLuhn,
	isNhsNumber,
	isPensionNumber,
	isTaxNumber,
} from '../checksums.ts';
import { matches, type PersonalFinding, type Recogniser } from '../finding.ts';
import { everydayNumbers } from './everyday-numbers.ts';
import { groupedNumbers } from './grouped-numbers.ts';
import { looseNumbers } from './loose-numbers.ts';
import { numbersByLabel } from './numbers-by-label.ts';
import { plates } from './plates.ts';

/** Numbers that belong to one person: by their check digit, by the word before them, or by their form. */
export const numbers: Recogniser = (text) => [
	...checked(text, iban, 'iban', isIban),
	...checked(text, /(?<![\p{N}+,.-])(?:\d[ -]?){13,18}\d(?![\p{N}])/gu, 'card', isLuhn),
	...checked(text, /(?<![\p{N}+,.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{N}])/gu, 'nhs-number', isNhsNumber),
	...checked(text, insurance, 'insurance-number', isInsuranceNumber),
	...checked(text, pension, 'pension-number', isPensionNumber),
	...checked(
		text,
		/(?<![\p{N}+,.-])\d{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?![\p{N}])/gu,
		'tax-number',
		isTaxNumber,
	),
	// Of the right form with a wrong digit: somebody mistyped it, and it is as personal.
	...matches(text, iban, 'number', 'iban', false, (value) => /^[A-Z]{2}\d{2}/u.test(value)),
	...matches(text, insurance, 'number', 'insurance-number', false),
	...matches(text, pension, 'number', 'pension-number', false),
	// United Kingdom and United States: national insurance and social security numbers have no check digit.
	...matches(text, nationalInsurance, 'number', 'national-insurance'),
	...matches(text, socialSecurity, 'number', 'social-security'),
	...matches(text, plateNearWord, 'number', 'licence-plate'),
	...matches(text, mark, 'number', 'licence-plate', ({ 0: value }) => !/^[A-Z]{1,3}[ ]–/u.test(value)),
	...matches(
		text,
		vehicle,
		'number',
		'vehicle',
		true,
		(value) => /\d{4}/u.test(value) && /[A-Z]{3}/u.test(value),
	),
	...matches(text, card, 'number', 'end of a card'),
	...matches(text, europeanCode, 'number', 'form', false, hasDigits(4)),
	...matches(text, groups, 'number', 'form', false, isCode),
	...matches(
		text,
		mixed,
		'number',
		'form',
		false,
		(value) => hasDigits(4)(value) && !/^\d+(?:x|X)\d+$/u.test(value),
	),
	...matches(text, long, 'number', 'form', false),
	...matches(text, file, 'number', 'file of a court'),
	...matches(text, spacedPlate, 'number', 'licence-plate', false),
	...matches(text, threes, 'number', 'form', false),
	...numbersByLabel(text),
	...plates(text),
	...looseNumbers(text),
	...groupedNumbers(text),
	...everydayNumbers(text),
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

const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \t\u00a0-]?(?:\r?\n)?[A-Z0-9]{2,4}){3,8}(?![\p{L}\p{N}])/gu;
const insurance = /(?<![\p{L}\p{N}])[A-Z][ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?![\p{N}])/gu;
const pension = /(?<![\p{N}])\d{2}[ ]?\d{6}[ ]?[A-Z][ ]?\d{3}(?![\p{N}])/gu;
const nationalInsurance = /(?<![\p{L}\p{N}])[A-Z]{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[A-D](?![\p{L}\p{N}])/gu;
const socialSecurity = /(?<![\p{N}-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{N}-])/gu;
/** As "S-XX 1234" or "AB12 CDE" stand on cars, where a word says that it is one. */
const plateNearWord =
	/(?<=\b(?:kennzeichen|kz|kfz|nummernschild|registration|reg(?:\.|istration)? ?(?:no|number|mark)?|number plate|licen[cs]e plate|plate|car|van|auto|pkw|lkw|wagen|anhänger|roller|motorrad)[\s.:#(-]{0,4}(?:is |lautet |no\.? |nr\.? |mit )?)(?<value>[A-ZÄÖÜ]{1,3}[ ]?[-–—:][ ]?[A-Z]{1,2}[ -]?\d{1,4}[EH]?|[A-Z]{2}\d{2}[ ]?[A-Z]{3}|[A-Z]{1,3}[ ][A-Z]{1,2}[ ]?\d{1,4}[EH]?|[A-Z]\d{1,3}[ ]?[A-Z]{3})(?![\p{L}\p{N}])/giu;
const mark =
	/(?<![\p{L}\d])[A-Z]{2}\d{2}[ ]?[A-Z]{3}(?![\p{L}\d])|(?<![\p{L}\d-])[A-ZÄÖÜ]{1,3}(?:-|[ ]–[ ])[A-Z]{1,2}[ -]?\d{1,4}[EH]?(?![\p{L}\d])/gu;
/** The number on the frame of a car: 17 signs. */
const vehicle = /(?<![\p{L}\p{N}])[A-HJ-NPR-Z0-9]{17}(?![\p{L}\p{N}])/gu;
const card =
	/(?<=\b(?:card|karte|konto|account|iban|number|nummer)\s(?:ending|endend|mit der endung|auf|ends)(?:\s(?:in|auf|with|mit))?\s?(?:…|\.{2,3}|x+|\*+)?\s?)\d{3,4}(?!\d)/giu;
/** Groups of letters and digits: "60-B-771043", "26/00918/HH", "SCHUL-7Q4-KX2". */
const groups =
	/(?<![\p{L}\p{N}./-])(?:[A-Z]{1,8}|\d{1,10}|[A-Z\d]{2,10})(?:[-/.](?:[A-Z]{1,6}|\d{1,10}|[A-Z\d]{1,10})){1,5}(?:[ ]\d{3,4}(?:[ ]\d{1,4})?)?(?![\p{L}\p{N}]|[.,]\d|[-/]\p{L})/gu;
/** "HN 0471-883", "S 118/2026". */
const europeanCode =
	/(?<![\p{L}\p{N}-])(?!(?:BP|RR|SGB|AZ|DIN|ISO|EN|ICD|MMST|MMSE|GCS|NIBP)[ ])[A-Z]{1,4}[ ](?=[\d/-]{7,})\d{2,6}[-/]\d{2,6}(?:[-/]\d{1,6})?(?![\p{L}\p{N}]|[.,]\d|[ ]?(?:mg|ml|mmHg))/gu;
/** "SM80417725", "C4471X". */
const mixed =
	/(?<![\p{L}\p{N}.,/-])(?=[A-Z\d]*\d[A-Z\d]*)(?:[A-Z]{1,6}\d{4,14}[A-Z]{0,3}|\d{4,14}[A-Z]{1,3}|(?=[A-Z\d]{8,20}(?![A-Z\d]))[A-Z]+\d+[A-Z]+[A-Z\d]+)(?![\p{L}\p{N}]|[.,]\d)/gu;
const long =
	/(?<![\p{L}\p{N}.,+€£$/-])(?<![€£$][ ])\d{7,20}(?:[ ]\d{2,4})?(?!\d|[.,]\d|[\p{L}/]|[ ]?(?:€|£|\$|Euro|EUR|mg|ml|Einwohner|people|\/))/gu;
/** "S 12 R 418/25", "3 C 117/26". */
const file = /(?<![\p{L}\p{N}])(?:[A-Z][ ])?\d{1,3}[ ][A-Z][A-Za-z]{0,3}[ ]\d{1,5}\/\d{2}(?!\d)/gu;
const spacedPlate = /(?<![\p{L}\d])[A-Z]{2}[ ]\d{2}[ ][A-Z]{3}(?![\p{L}\d])/gu;
const threes =
	/(?<![\p{L}\p{N}.,+€£$/-])(?<![€£$][ ])\d{3}[ -]\d{3}[ -]\d{3,4}(?!\d|[ -]?\d|[.,]\d|[ ]?(?:€|£|\$|Euro|EUR))/gu;

/** With letters or many digits, and not what illnesses, laws, readings and dates are written like. */
function isCode(value: string): boolean {
	const digits = value.replaceAll(/\D/gu, '').length;
	if (!/[A-Z]/u.test(value))
		return (
			digits >= 7 &&
			/[-/]/u.test(value) &&
			!/^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})$/u.test(value) &&
			!/^(?:19|20)\d{2}[-/](?:19|20)\d{2}$/u.test(value) &&
			!/^\d+[.]\d{3}(?:[.]\d{3})*$/u.test(value) &&
			!/^0\d/u.test(value)
		);
	if (/^[A-Z]\d{2}\.\d{1,2}$/u.test(value) || /^(?:ICD|DIN|ISO|EN|COVID|SARS|HLA|EORTC|CHA)/u.test(value))
		return false;
	return digits >= 4 || (digits >= 2 && value.length >= 11);
}

const hasDigits =
	(fewest: number) =>
	(value: string): boolean =>
		value.replaceAll(/\D/gu, '').length >= fewest;
