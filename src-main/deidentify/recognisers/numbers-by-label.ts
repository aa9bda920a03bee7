import { matches, type PersonalFinding } from '../finding.ts';

/** Numbers by the word before them that says what they number: "Patienten-Nr.: 4471-208", "policy BT/HL/3390". */
export function numbersByLabel(text: string): PersonalFinding[] {
	const found = [
		...matches(text, labelled, 'number', 'label', true, isNumber),
		...matches(text, ofFew, 'number', 'label', true, (value) => /\d{2}/u.test(value)),
		...matches(
			text,
			secret,
			'number',
			'label',
			true,
			(value) => /\d/u.test(value) && /^[\p{L}\d-]{5,}$/u.test(value),
		),
		...matches(text, bank, 'number', 'label'),
	];
	return [...found, ...found.flatMap((finding) => further(text, finding))];
}

/** What numbers people, things of people and papers about them; as a whole word or at the end of a German one. */
const things = String.raw`receipt|quittung|beleg|token|patient(?:en|innen)?|pat|pid|fall|fallnr|fallnummer|case|krankenblatt|aufnahme|admission|hospital|nhs|mrn|nhi|emr|ehr|crn|hkid|chi|ubrn|record|akten?|aktenzeichen|aktenz|az|gesch(?:ä|ae)ftsz(?:eichen)?|gz|kassenzeichen|kassenz|vorgangs?|kunden?|mitglieds?|versicherten|versicherungs?|vers|kvnr|kv|rvnr|svnr|sv|policy|police|policen|insurance|membership|member|customer|client|konto|kto|account|acct|a\/c|sort code|blz|card|karten?|ec|rechnungs?|rechnung|rg|invoice|inv|auftrags?|auftrag|order|bestell|steuer|tax|steuer-?id|idnr|ust-?id|vat|utr|ausweis|personalausweis|perso|pass|reisepass|passport|id|identity|f(?:ü|ue)hrerschein|driving licen[cs]e|driver.?s licen[cs]e|licen[cs]e|dvla|approbations?|lanr|bsnr|bsnr|ik|ikz|gmc|nmc|hcpc|gphc|npi|dea|arzt|personal|staff|payroll|employee|matrikel|student|pupil|upn|sch(?:ü|ue)ler|ger(?:ä|ae)te?|serien?|seriennr|serial|fabr|fabrikations|device|implant|implantat|asset|inventar|inv|lot|sn|s\/n|lot\/sn|chargen?|batch|ch\.-?b|udi|fin|vin|fahrgestell|rahmen|chassis|evb|tag|referenz|reference|ref|our ref|your ref|zeichen|unser zeichen|ihr zeichen|claim|schaden|schadens?|booking|buchungs?|ticket|incident|datix|meldungs?|tagebuch|urn|crime|collar|badge|shoulder|dienst|wohngeld|bg|bedarfsgemeinschaft|antrags?|application|planning|permit|parkausweis|notice|warrant|mandats?|mandatsreferenz|gl(?:ä|ae)ubiger|creditor|verwendungszweck|zweck|einsatz|proben?|prob|labor|lab|sample|specimen|accession|befund|befundnr|barcode|etikett|aufkleber|rezept|prescription|rx|pzn|blutkonserven?|konserven?|spender|donor|schl(?:ü|ue)ssel|key|locker|spind|depot|z(?:ä|ae)hler|meter|mpan|mprn|vertrags?|contract|tenancy|rent|miet|objekt|wohnungs?|registration|reg|register|handelsregister|hrb|hra|vr|kennzeichen|schwerbehinderten|schwb|pflege|pflegekassen|hilfsmittel|hausnotruf|notruf|web|access|zugangs?|code|door|t(?:ü|ue)r|safe|pin|puk|tan|token`;
const kinds = String.raw`nummern?|nrn?|nos?|num|numbers?|ids?|kennung(?:en)?|zeichen|schein|kennzeichen|kennziffer|codes?|ref(?:erence)?s?|referenz|schlüssel|key|tag`;
const filler = String.raw`(?:(?:dort|hier|intern|bitte|stets|angeben|quote|quoting|starting|beginning|ending|endend|is|ist|lautet|was|war|are|sind|müsste|müßte|should|be|sein|now|jetzt|auf|d\.|dem|der|die|the|for|für|number|nummer|under|unter|mit|with|of|vom|von|gives?|nach unseren unterlagen|to|loan|telephone)[ ]){0,5}`;
const value = String.raw`(?<value>(?:\p{L}{1,8}[ ./-]{0,2}){0,2}(?=[\p{L}]{0,6}\d)[\p{L}\p{N}]{1,24}(?:(?:[./-]|\/\/|[ ]?[-–/][ ]?|[ ](?=[\p{L}]{0,3}\d))[\p{L}\p{N}]{1,20}){0,7}(?:[ -][A-Z](?![\p{L}]))?)(?![\p{L}\p{N}])`;

const labelled = new RegExp(
	String.raw`(?<![\p{L}])(?:(?:[\p{L}]{2,24}-?)?(?:${things})(?:[ .-]{0,2}(?:${kinds}))?|(?:[\p{L}]{2,30}[- ]?)?(?:${kinds}))(?![\p{L}])\.?[ ]?\)?[:#=]{0,2}[ \t]{0,8}(?:\r?\n)?[ \t]{0,8}["„“(]?(?:${filler}|(?:\p{L}{2,12}[ ]){0,3}\p{L}{2,12}:[ ])${value}`,
	'giu',
);
/** What has few digits and is still somebody's: an officer, a register's entry, a parcel of land. */
const ofFew =
	/(?<![\p{L}])(?:officer|pc|constable|collar(?: no\.?| number)?|entry(?: no\.?| number)?|register entry|registereintrag|flurstück|flst\.?|flurst\.?|beurkundung|sterbeurkunde|geburtsurkunde|urkunde|grab|grabstelle|parzelle|blatt|standesamt [\p{L}-]{2,30}, nr\.|locker|spind|plot|exhibit|beleg|quittung|urkundenrolle|urk\.?-?rolle|ur|allotment|kursnummer|startnummer)(?: (?:nr|no|number|nummer))?\.?[ ]?:?[ ](?:Nr\.[ ]|(?:is|ist)[ ])?(?<value>(?:[A-Z]{1,3}[ -])?\d{1,6}(?:[-/]\d{1,6}){0,2}[a-z]?|[A-Z]{2,5}\/\d{1,4})(?![\p{L}\p{N}])/giu;
/** Words and codes that open something. */
const secret =
	/(?<=\b(?:password|passwort|kennwort|pin|puk|tan|evb|zugang|zugangscode|access code|web code|activation code|einmalcode|login)[ :=]{1,3}(?:(?:is|ist|lautet|für|code)[ :]){0,2})(?<value>[\p{L}\p{N}]{2,12}(?:-[\p{L}\p{N}]{2,12}){0,4})(?![\p{L}\p{N}])/giu;
const bank =
	/(?<=\b(?:BIC|SWIFT)(?:[ -]?code)?[ :]{1,3})(?<value>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![\p{L}\p{N}])/gu;

/** "serial nos. 2031-00417 and 2031-00471": one more of the same form. */
function further(text: string, { end }: PersonalFinding): PersonalFinding[] {
	const rest = text.slice(end, end + 60);
	const match =
		/^(?:,| und| and| &|\/|;| bzw\.| or| oder)[ ](?<value>(?=[A-Z]{0,4}[ -]?\d)[A-Z]{0,4}[ -]?\d[\dA-Z]*(?:[-/. ]\d[\dA-Z]*)*)(?![\p{L}\p{N}])/u.exec(
			rest,
		);
	const value = match?.groups?.['value'];
	if (value === undefined || value.replaceAll(/\D/gu, '').length < 5) return [];
	const start = end + rest.indexOf(value);
	return [{ kind: 'number', start, end: start + value.length, rule: 'label', isSure: true }];
}

/** Four digits, or letters and digits that are long together; no date and no amount. */
function isNumber(value: string, { input, index, 0: match }: RegExpExecArray): boolean {
	const digits = value.replaceAll(/\D/gu, '').length;
	// "Torasemid 10 1-0-0": how often it is taken.
	if (/(?:^|[ ])\d(?:-\d){2,3}$/u.test(value)) return false;
	const bare = value.replace(/^(?:am|vom|zum|ab|seit|bis|on|from|since|until)[ ]/iu, '');
	if (/^\d{1,2}[./]\d{1,2}[./]?(?:\d{2,4})?$/u.test(bare) || /^(?:19|20)\d{2}$/u.test(bare)) return false;
	const after = input.slice(index + match.length, index + match.length + 8);
	if (/^(?:[.,]\d|[ ]?(?:mg|ml|kg|€|£|%|Euro|EUR|cm|mm|Uhr))/u.test(after)) return false;
	return digits >= 4 || (digits >= 2 && /\p{Lu}/u.test(value) && value.length >= 6 && /^[^ ]+$/u.test(value));
}
