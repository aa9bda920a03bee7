import { matches, type PersonalFinding, type Recogniser } from '../finding.ts';

/** Numbers of German that are short or said in passing: of keys, lockers, savings books, doors and extensions. All are doubtful. */
export const germanNumbers: Recogniser = (text) => [
	...matches(text, shortLabel, 'number', 'label', false, isNoDate),
	...matches(text, shortened, 'number', 'label', false, isNoDate),
	...matches(text, numberInBrackets, 'number', 'label', false),
	...matches(text, ofPaper, 'number', 'label', false, (value) => digitsOf(value) >= 5 && isNoDate(value)),
	...matches(text, password, 'number', 'label', false),
	...matches(text, opening, 'number', 'near a word', false),
	...matches(text, ofThing, 'number', 'label', false),
	...matches(text, courtFile, 'number', 'file of a court'),
	...matches(text, administrativeFile, 'number', 'file of a court', false),
	...matches(text, letterFirst, 'number', 'form', false),
	...matches(text, hashed, 'number', 'label', false),
	...matches(text, keyInBrackets, 'number', 'label', false),
	...matches(text, ofMeter, 'number', 'label', false, (value) => digitsOf(value) >= 6),
	...matches(text, imei, 'number', 'label', false),
	...sameForm(text),
	...matches(text, internal, 'phone', 'extension', false),
	...matches(text, extension, 'phone', 'extension', false),
	...matches(text, shortDial, 'phone', 'label', false),
];

const digitsOf = (value: string): number => value.replaceAll(/\D/gu, '').length;
function isNoDate(value: string): boolean {
	const match = /^(?<day>\d{1,2})[./-](?<month>\d{1,2})(?:[./-](?:\d{2,4})?)?$/u.exec(value)?.groups;
	if (match !== undefined) return Number(match['day']) > 31 || Number(match['month']) > 12;
	return !/^(?:19|20)\d{2}$/u.test(value);
}

/** "Bewohner-Nr.: 417", "Kassenzeichen (Amt): 5100.0417", "Fall-ID F-12": few digits after a word that ends as a label does. */
const shortLabel =
	/(?<=(?<![\p{L}-])(?!(?:Zimmer|Zi|Seiten?|Kapitel|Artikel|Haus|Raum|Klassen|Stations|Linien|Listen|Versions|Telefon|Handy|Mobil|Ruf|Fax|Gleis|Bett|Absatz|Aufgaben|Spiel|Flug|Zug|Ziffer|Punkt|Tabellen|Abbildungs?)-?(?:[Nn]r|[Nn]ummer))\p{Lu}[\p{L}.]{1,24}(?:-?[Nn]r|-?[Nn]ummer|-ID|-Kennung|zeichen|kennziffer)\.?(?:[ ]\(\p{L}{2,14}\.?\))?:?[ ]{1,3}(?:ist[ ]|lautet[ ])?)(?<value>(?:[A-Za-z]{1,4}[-./])?\d{1,10}(?:[-./][A-Z\d]{1,8}){0,4}[a-z]?)(?![\p{L}\d]|[.,]\d|[ ]?(?:€|Euro|mg|ml|kg|Uhr|%))/gu;
/** "Obj. 44-07", "Rechn. 26-1180" */
const shortened =
	/(?<=(?<![\p{L}])(?:Obj|Wohng|Whg|Mietv|Kd|Vers|Vertr|Rechn|Rg|Best|Lief|Auftr|Reg|Inv|Pers|Mitgl|Pat|Verw|Gesch|Tgb|Urk)\.:?[ ](?:-?Nr\.?:?[ ])?)(?<value>[A-Z]{0,3}\d{1,8}[-/]\d{1,8}(?:[-/]\d{1,6})?)(?![\p{L}\d]|[.,]\d)/gu;
/** "der Schlüssel (Nr. 47)" */
const numberInBrackets =
	/(?<=\((?:Inv\.-|Kd\.-|Vers\.-)?(?:Nr|Nummer)\.?[ ])(?<value>[A-Z]{0,3}-?\d{2,8}(?:[-/]\d{1,6})?[a-z]?)(?=\))/gu;
/** "Das Sparbuch (3 410 227 806)", "Konto 4 118 220" */
const ofPaper =
	/(?<=(?<![\p{L}])(?:\p{Lu}\p{L}{1,16})?(?:[Ss]parbuch|[Kk]onto|[Dd]epot|[Kk]arte|[Aa]usweis|[Pp]ass|[Pp]olice|[Vv]ertrag|[Vv]ersicherung|[Rr]ezept|[Pp]aket|[Ss]endung|[Tt]itel|[Uu]rkunde|[Ss]chein)(?:[ ]\((?:Nr\.?[ ])?|[ ]Nr\.?[ ]|:[ ]|[ ]))(?<value>[A-Z]{0,3}[ ]?\d[\dA-Z]{0,9}(?:[ ./-]\d[\dA-Z]{0,9}){1,6})(?![\p{L}\d]|[.,]\d|[ ]?(?:€|Euro|EUR|CHF|mg|ml|%))/gu;
/** "Passwort Sonne#2291", "Das Kennwort für das Tablet ist Igel2024!" */
const password =
	/(?<=(?<![\p{L}])(?:[Pp]asswort|[Kk]ennwort|[Pp]assphrase|PW|[Ll]ogin|WLAN-Schlüssel|[Cc]odewort)(?:[ ](?:für|zum|vom|im|am|das|den|der|die|dem|ist|lautet|jetzt|neu|\p{Lu}[\p{L}-]{1,20})){0,5}:?[ ]["„“]?)(?<value>(?=[^\s\d#!_*$%&+]{0,30}[\d#_*$%&+!]\S)(?=\S{0,30}\p{L})[\p{L}\d][\p{L}\d#!?_*$%&+.-]{3,30}(?<![.?]))/gu;
/** "Türcode: 19#37", "Code ist 1-9-5-7" */
const opening =
	/(?<=(?:[Cc]ode|[Gg]eheimzahl|[Kk]ombination|[Pp]in|PIN|[Ss]chloss|[Tt]resor|[Kk]asten)(?![\p{L}])[^\d\n.;]{0,24})(?<value>\d{1,6}[#*]\d{0,6}|[#*]\d{2,6}[#*]?|\d(?:[- ]\d){3,7})(?![\p{L}\d-]|[.,]\d)/gu;
/** "Transponder T-31", "Garantie-Nr G/771" */
const ofThing =
	/(?<=(?<![\p{L}])(?:Transponder|Chip|Schlüsselbund|Spind|Fach|Garderobe|Parkplatz|Stellplatz|Kellerabteil|Abteil|Garantie|Gutschein|Hausnotruf|Inventar|Inv\.|Rollator|Rollstuhl|Bett|Matratze|Gerät)(?:[ -]?(?:Nr|ID)\.?)?:?[ ]{1,2})(?<value>[A-Z]{1,4}[-/]\d{1,6}[a-z]?)(?![\p{L}\d]|[.,]\d)/gu;
/** "22 Ds 417 Js 1184/26" */
const courtFile =
	/(?<![\p{L}\d.,/])\d{1,4}[ ][A-Z][A-Za-z]{0,3}[ ][(]?\d{1,4}[ ][A-Z][A-Za-z]{0,3}[ ]\d{1,6}\/\d{2}(?!\d)/gu;
/** "A 3 K 417.26", "3 K 1187/26.KA" */
const administrativeFile =
	/(?<![\p{L}\d.,/])(?:[A-Z][ ])?\d{1,3}[ ][A-Z]{1,2}[ ]\d{2,5}[./]\d{2}(?:\.[A-Z]{1,3})?(?![\p{L}\d])/gu;
/** "D 4471820" on papers, "FN 417882x", "D1234 26 447188 00" on blood */
const letterFirst =
	/(?<![\p{L}\d])(?:[A-Z][ ]\d{7,9}|FN[ ]\d{5,6}[ ]?[a-z]|[A-Z]\d{4}[ ]\d{2}[ ]\d{6}(?:[ ]\d{2})?)(?![\p{L}\d]|[.,]\d)/gu;
/** "Fall #417" */
const hashed =
	/(?<=(?<![\p{L}])(?:Fall|Ticket|Vorgang|Auftrag|Bestellung|Meldung|Nr\.)[ ]#?)(?<=#)(?<value>\d{2,8})(?!\d)/gu;
/** "1 Keller (K 12)" */
const keyInBrackets =
	/(?<=(?<![\p{L}])(?:\p{Lu}\p{L}{0,16})?(?:[Ss]chlüssel|[Kk]eller|[Hh]austür|[Bb]riefkasten|[Gg]arage|[Ss]pind|[Rr]ollstuhl|[Rr]ollator|[Bb]ett|[Gg]erät|[Kk]arte|[Cc]hip)[ ]\()(?<value>[A-Z]{1,4}[ -]?\d{1,6}[a-z]?)(?=\))/gu;
/** "Gas 7 GMT 4 0081 7731" */
const ofMeter =
	/(?<=(?<![\p{L}])(?:Gas|Strom|Wasser|Kaltwasser|Warmwasser|Wärme|Zähler|Heizung):?[ ](?:Nr\.?[ ])?)(?<value>[A-Z\d]{1,14}(?:[ -][A-Z\d]{1,10}){1,5})(?![\p{L}\d]|[.,]\d|[ ]?(?:kWh|m³|€|Euro))/gu;
const imei = /(?<=IMEI(?:[- ]?Nr)?\.?:?[ ]{1,2})(?<value>\d[\d -]{13,20}\d)(?!\d)/gu;

/** "S-014 … S-022 … S-031a": the same letter before digits again and again numbers things of people. */
function sameForm(text: string): PersonalFinding[] {
	const found = matches(text, formed, 'number', 'form', false);
	const counts = new Map<string, Set<string>>();
	for (const { start, end } of found) {
		const value = text.slice(start, end);
		const prefix = value.replace(/\d.*$/u, '');
		const values = counts.get(prefix);
		if (values === undefined) counts.set(prefix, new Set([value]));
		else values.add(value);
	}
	return found.filter(
		({ start, end }) => (counts.get(text.slice(start, end).replace(/\d.*$/u, ''))?.size ?? 0) >= fewestOfForm,
	);
}
const formed = /(?<![\p{L}\d./-])[A-Z]{1,3}-\d{3,6}[a-z]?(?![\p{L}\d-]|[.,/]\d)/gu;
const fewestOfForm = 3;

/** "unter 8874 (intern)" */
const internal = /(?<![\d.,:/-])\d{2,5}(?=[ ]\((?:haus)?int(?:ern)?\.?\))/gu;
/** "an Silvana (-44)", "Küche (-212)" */
const extension =
	/(?<=(?<![\p{L}])(?!Bilanz|Saldo|Gewicht|Temperatur|Differenz|Einfuhr|Ausfuhr)\p{Lu}\p{L}{2,24}\.?[ ]\()(?<value>-\d{2,4})(?=\))/gu;
const shortDial =
	/(?<=(?<![\p{L}])(?:Kurzwahl|Klingel|Pieper|Piepser|Nebenstelle|Hausruf)\.?:?[ ](?:Nr\.?[ ])?)(?<value>-?\d{2,5})(?![\d.,:]\d|\d)/gu;
