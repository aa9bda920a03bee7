import { matches, type PersonalFinding, type Recogniser } from '../finding.ts';

/** Numbers of everyday notes: by forms that hardly anything else has, in rows, and after words that seldom number. All are doubtful. */
export const everydayNumbers: Recogniser = (text) => [
	...matches(text, ofDay, 'number', 'label', false),
	...matches(
		text,
		shareCode,
		'number',
		'form',
		false,
		(value) => /(?:\d.*){2}/u.test(value) && /(?:[A-Z].*){2}/u.test(value),
	),
	...matches(text, sortCode, 'number', 'sort code', false, isNoDate),
	...matches(text, beforeAccount, 'number', 'sort code', false),
	...matches(text, lettersFirst, 'number', 'form', false),
	...matches(text, lock, 'number', 'label', false, (value) => !/^(?:19|20)\d{2}$/u.test(value)),
	...matches(text, policeCase, 'number', 'label', false),
	...matches(text, marked, 'number', 'exhibit', false),
	...matches(text, quoted, 'number', 'label', false, (value) => /\d{2}|\d.*\d/u.test(value)),
	...matches(text, alarm, 'number', 'label', false),
	...matches(text, backOfCard, 'number', 'label', false),
	...matches(text, shortCode, 'number', 'form', false),
	...matches(text, parcel, 'number', 'form', false),
	...matches(text, spacedSortCode, 'number', 'sort code', false),
	...matches(text, passphrase, 'number', 'label', false),
	...matches(text, loudPassword, 'number', 'label', false),
	...matches(text, swissInsured, 'number', 'form', false),
	...matches(text, seldomLabelled, 'number', 'label', false),
	...matches(text, bloodUnit, 'number', 'label', false),
	...rowsOf(text, row, item),
	...rowsOf(text, keyRow, shortItem),
];

/** "log no 417 of 03/08": the police count by days. */
const ofDay =
	/(?<=(?<![\p{L}])(?:log|cad|incident|inc|chs|crime|police ref)[ :.]{1,3})(?<value>(?:(?:no|number|ref)[ .:]{1,2})?\d{1,6}[ ]of[ ](?:the[ ])?\d{1,2}(?:[./]\d{1,2}(?:[./]\d{2,4})?|(?:st|nd|rd|th)?[ ]\p{L}{3,9}(?:[ ]\d{4})?))(?![\p{L}\d/])/giu;
/** "W9K 2TT 7HJ": three groups of three. */
const shareCode = /(?<![\p{L}\d/-])[A-Z\d]{3}([ -])[A-Z\d]{3}\1[A-Z\d]{3}(?![\p{L}\d/]|[ -][A-Z\d])/gu;
/** "20-45-77" is no day. */
const sortCode = /(?<![\p{L}\d./-])\d{2}-\d{2}-\d{2}(?![\p{L}\d/-]|[.,]\d)/gu;
const beforeAccount =
	/(?<![\p{L}\d./-])\d{2}-\d{2}-\d{2}(?=[ ]?[/,;|]?[ ]{1,3}(?:a\/?c|acc(?:oun)?t|account)?(?:[ ]?(?:no|number))?[ .:]{0,3}\d{8}(?!\d))/giu;
/** "BXDD 771402", "HCV 20774" */
const lettersFirst =
	/(?<![\p{L}\d.,/£€-])(?!(?:EUR|GBP|USD|CHF|TEL|FAX|EXT|DIN|ISO|ICD|EN|OPCS|PZN|TBNR|HRB|HRA|PLZ|OVER|FROM|THE|AND|ABOUT|APRIL|MAY|JUNE|JULY|ONLY|FOR)[ ])[A-Z]{2,4}[ ]\d{5,10}(?![\p{L}\d]|[.,]\d|[ ]?(?:mg|ml|€|£|Euro|EUR|units|IU)(?![\p{L}]))/gu;
/** "keysafe C22Y", "gate code is 47X" */
const lock =
	/(?<=(?<![\p{L}])(?:key[ -]?safe|key[ -]?box|lock[ -]?box|(?:key[ -]?safe|door|gate|entry|alarm|room|fridge|locker|building|front door|back door|lift)[ ]code|bin store|side gate|back gate|main door|front door|back door|communal door|room key|alarm code)(?:[ ](?:is|code|no\.?|number|now|still|pin)){0,2}[ :]{1,2}\(?)(?<value>[A-Z]{0,2}\d{2,6}[A-Z#*]?)(?![\p{L}\d]|[.,:/]\d)/giu;
/** "URN 12 AB 40771 26" */
const policeCase =
	/(?<=(?<![\p{L}])URN[ :.]{1,3})(?<value>\d{2}[ /]?[A-Z]{2}[ /]?\d{2,6}(?:[ /]\d{2,6}){0,2})(?![\p{L}\d])/gu;
/** "the bag, marked LJ/2" */
const marked =
	/(?<=(?<![\p{L}])(?:marked|labelled|exhibit|produced as|refer to as)(?: as)?[ ]["“(]?)(?<value>[A-Z]{1,4}\/\d{1,4})(?![\p{L}\d/])/gu;
/** "(ref MILL12-3)" */
const quoted =
	/(?<=(?<![\p{L}])(?:[Rr]ef|REF|[Rr]eference|[Qq]uoting|[Qq]uote)\.?:?[ ]{1,3}["“(]?)(?<value>(?=[A-Z\d/-]*\d)[A-Z]{2,8}\d{1,8}(?:[-/][A-Z\d]{1,8}){0,4})(?![\p{L}\d]|[.,]\d)/gu;
/** "Lifeline 440917" */
const alarm =
	/(?<=(?<![\p{L}])(?:candidate|centre no|lifeline|careline|telecare|pendant|care call|carecall|prf|uprn|eircode|library card|bus pass|rail ?card|travel ?card|nectar|clubcard)(?:[ ](?:no\.?|number|id|unit))?[ :.]{1,3})(?<value>[A-Z]{0,4}[ -]?\d{4,14}(?:[ -]\d{2,8}){0,3})(?![\p{L}\d]|[.,]\d)/giu;
const backOfCard =
	/(?<=(?<![\p{L}])(?:security(?: code| no\.?| number)?|cvv2?|cvc)[ :]{1,2}(?:is )?)(?<value>\d{3,4})(?![\p{L}\d]|[.,:/]\d)/giu;

/** "EHC 0992": with a nought before it neither an amount nor, past the minutes of an hour, a time. */
const shortCode = /(?<![\p{L}\d.,/£€-])[A-Z]{2,4}[ ]0\d[6-9]\d(?![\p{L}\d]|[.,:]\d|[ ]\d)/gu;
/** "AB 4417 7120 9GB" */
const parcel = /(?<![\p{L}\d])[A-Z]{2}[ ]?\d{4}[ ]?\d{4}[ ]?\d[ ]?[A-Z]{2}(?![\p{L}\d])/gu;
const spacedSortCode =
	/(?<=(?<![\p{L}])(?:s\/c|sort code|sort|sc)[ :]{1,2})(?<value>\d{2}[ -]?\d{2}[ -]?\d{2})(?!\d|[ -]\d)/giu;
/** "wifi key turtle-oak-77" */
const passphrase =
	/(?<=(?<![\p{L}])(?:wi-?fi|wlan|network)[ ](?:key|password|code|pass)[ :]{1,2}(?:is )?)(?<value>[\p{L}\d][\p{L}\d!?#*_-]{3,30})(?![\p{L}\d])/giu;

/** "password BADGER" */
const loudPassword =
	/(?<=(?<![\p{L}])(?:[Pp]ass ?word|[Pp]ass ?phrase|[Pp]ass ?code|[Cc]ode ?word|[Ss]afe ?word)[ ](?:is |was |= ?)?["“']?)(?<value>[A-Z][A-Z\d]{3,20})(?![\p{L}\d])/gu;

const item = String.raw`[A-Z]{0,4}[-/]?\d{4,12}(?:[-/]\d{1,6})?[A-Z]?`;
const row = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:nos|numbers|ids|refs|references|orders|badges|jobs|tickets|cards|keys|lockers|invoices|claims|cases|cheques|receipts|vouchers|permits|serials|tags|accounts|batches|passes|fobs|certificates|licences|crates|pumps|files|logs)\.?:?[ ](?:nos\.?[ ]|numbers?[ ]|are[ ])?)${item}(?:(?:,|;|[ ]?[-–/&]|[ ](?:and|to|or)|,[ ]and)[ ]?${item}){1,12}(?![\p{L}\d]|[.,]\d|[ ]?(?:mg|ml|€|£|people|patients))`,
	'giu',
);

const shortItem = String.raw`\d{1,4}[A-Za-z]?(?![\p{L}\d])`;
/** "Keys 31, 32 and 40", "Schlüssel 7 und 8" */
const keyRow = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:keys|fobs|lockers|schlüssel|spinde|transponder|chips)(?:[ ](?:nos?|nrn?)\.?)?:?[ ])${shortItem}(?:(?:[ ]?[,/&+]|[ ](?:and|und|or|oder)|,[ ]and)[ ]?${shortItem}){1,12}(?![.,:]\d|[ ]?(?:Uhr|mg|ml|€|£))`,
	'giu',
);

/** "Orders 77140, 77152 and 77160", "badges 30017 to 30025": one after the other. */
function rowsOf(text: string, pattern: RegExp, one: string): PersonalFinding[] {
	return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
		[...found.matchAll(new RegExp(one, 'gu'))]
			.filter(({ 0: value }) => !/^(?:19|20)\d{2}$/u.test(value))
			.map(({ 0: value, index: at }) => ({
				kind: 'number' as const,
				start: index + at,
				end: index + at + value.length,
				rule: 'row',
				isSure: false,
			})),
	);
}

/** "756.9217.0769.85": the number of the Swiss insurance for old age. */
const swissInsured = /(?<![\p{L}\d.])756([. ]?)\d{4}\1\d{4}\1\d{2}(?![\p{L}\d])/gu;
const seldomLabelled =
	/(?<=(?<![\p{L}])(?:parkausweis|parkschein|kassenbon|grundbuchblatt|einlagerung|parking permit|ahv|urn|uln)(?:[ -]?(?:nr|no|nummer|number)\.?)?[ :]{1,3})(?<value>[A-Z\d]{0,4}[-/]?\d{2,8}(?:[-/.]\d{1,6}){0,3})(?![\p{L}\d]|[.,]\d)/giu;
/** "unit 2044 1180 77 was given" */
const bloodUnit =
	/(?<=(?<![\p{L}])(?:units?|donation|konserve|beutel|bag)(?:[ ](?:no\.?|nr\.?|number))?[ :]{1,2})(?<value>[A-Z]?\d{3,4}(?:[ ]\d{2,4}){2,3})(?![\p{L}\d]|[.,]\d)/giu;

function isNoDate(value: string): boolean {
	const [day = 0, month = 0, year = 0] = value.split('-').map(Number);
	return !(
		(day >= 1 && day <= 31 && month >= 1 && month <= 12) ||
		(month >= 1 && month <= 12 && year >= 1 && year <= 31 && day < 40)
	);
}
