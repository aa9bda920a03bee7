import { matches, type Recogniser } from '../finding.ts';

/** Where somebody lives: streets with numbers, postcodes with towns, post boxes, and towns that words name. */
export const addresses: Recogniser = (text) => [
	...matches(text, germanStreet, 'address', 'street'),
	...matches(text, prefixedStreet, 'address', 'street'),
	...matches(text, englishStreet, 'address', 'street'),
	...matches(text, englishBlock, 'address', 'address'),
	...matches(text, germanBlock, 'address', 'address'),
	...matches(text, labelled, 'address', 'label'),
	...matches(text, englishStreetAlone, 'address', 'street without a number', false),
	...matches(text, germanTown, 'address', 'postcode'),
	...matches(text, britishPostcode, 'address', 'postcode'),
	...matches(text, americanTown, 'address', 'postcode'),
	...matches(text, postBox, 'address', 'post box'),
	...matches(text, numbered, 'address', 'number of a house', false),
	...matches(text, lines, 'address', 'address'),
	...matches(text, townThenStreet, 'address', 'address'),
	...matches(text, small, 'address', 'street', false),
	...matches(text, careOf, 'address', 'address'),
	...matches(text, gone, 'address', 'where somebody lives', false),
	...matches(text, flat, 'address', 'flat', false),
	...matches(text, germanStreetAlone, 'address', 'street without a number', false),
	...matches(text, quarter, 'address', 'place', false),
	...matches(text, resort, 'address', 'place', false),
	...matches(text, home, 'address', 'where somebody lives', false),
];

const capital = String.raw`\p{Lu}[\p{L}'’-]{1,30}\.?`;
const houseNumber = String.raw`\d{1,4}(?:[ ]?[a-hA-H](?![\p{L}\d]))?(?:[ ]?[-/–][ ]?\d{1,4}[a-h]?)?(?:,[ ](?:Aufgang|Hinterhaus|Vorderhaus|Haus|Whg\.?|Wohnung|App\.|Apartment|OT|Eingang|EG|\d{1,2}\.[ ]?(?:OG|Stock|Etage))(?:[ ](?:[A-Z\d][\p{L}\d]{0,20}|links|rechts|mitte|li\.?|re\.?))?)?`;
const germanEnding = String.raw`(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ss]traße|[Gg]asse|[Ww]eg|[Aa]llee|[Pp]latz|[Rr]ing|[Uu]fer|[Dd]amm|[Cc]haussee|[Ss]teig|[Hh]of|[Gg]raben|[Pp]fad|[Ss]tieg|[Mm]arkt|[Bb]erg|[Hh]öhe|[Ww]all|[Tt]or|[Kk]amp)`;
const germanStreet = new RegExp(
	String.raw`(?<![\p{L}\d])(?<value>(?:(?:\p{Lu}[\p{L}.'’]{1,30}[ -]){0,3}\p{Lu}[\p{L}]{0,30})?${germanEnding},?[\s\u00a0]{1,3}${houseNumber})(?![\p{L}\d])`,
	'gu',
);
const prefixedStreet = new RegExp(
	String.raw`(?<![\p{L}])(?<value>(?:Am|An der|An den|Auf der|Auf dem|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Bei der|Alte[rn]?|Neue[rn]?)[ ](?:\p{Lu}[\p{L}'’]{1,30}[ -]){1,3}${houseNumber})(?=,?\s*\d{5}|\s*$|,|;|\.\s)`,
	'gmu',
);
const englishEnding = String.raw`(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Crescent|Terrace|Way|Place|Square|Sq|Gardens|Grove|Hill|Row|Mews|Walk|Boulevard|Blvd|Parade|Park|Rise|View|Green|Quay|Wharf|Mount|Yard|Path|Common|Heights|Circle|Highway|Hwy)`;
const unit = String.raw`(?:(?:Flat|Apt|Apartment|Unit|Suite|Room|House)\.?[ ]?\d{1,4}[A-Za-z]?,?[\s]{1,3})?`;
const englishStreet = new RegExp(
	String.raw`(?<![\p{L}\d.,-])(?<value>${unit}\d{1,5}[A-Za-z]?(?:[-–]\d{1,4})?,?[ ](?:(?:\p{Lu}[\p{L}'’-]{1,30}|St\.?)[ ]){1,3}${englishEnding}\.?)(?![\p{L}])`,
	'gu',
);
const englishStreetAlone = new RegExp(
	String.raw`(?<=\b(?:in|on|at|of|from|to|along|near)[ ])(?<value>(?:${capital}[ ]){1,2}(?:Street|Road|Avenue|Lane|Drive|Close|Crescent|Terrace|Gardens|Grove|Mews))(?![\p{L}])`,
	'gu',
);
const comma = String.raw`(?:[ \t]*,[ \t]*|[ \t]*,?[ \t]*\r?\n[ \t]*)`;
const line = String.raw`\p{Lu}[\p{L}\p{M}.'’ -]{1,30}`;
const britishCode = String.raw`[A-Z]{1,2}\d[A-Z\d]?[ ]{0,3}\d[A-Z]{2}`;
/** From the house to the postcode: "Flat 3, 118 Gasworks Road, Wexmoor WX4 2NE". */
const englishBlock = new RegExp(
	String.raw`(?<![\p{L}\d.,-])(?<value>(?:(?:The[ ])?${line}${comma})?(?:(?:Flat|Apt|Unit|Room|House)\.?[ ]?\d{1,4}[A-Za-z]?${comma})?(?:\d{1,5}[A-Za-z]?(?:[-–]\d{1,4})?,?[ ])?${line}(?:${comma}${line}){0,4}(?:${comma}|[ ])${britishCode})(?![\p{L}\d])`,
	'gu',
);
const labelled = new RegExp(
	String.raw`(?<=(?:^|[\n ])(?:Address|Adresse|Anschrift|Wohnort|Home address|Location|Ort|Wohnanschrift)[ ]?:[ \t]{0,6})(?<value>(?:\d{1,5}[A-Za-z]?[ ])?\p{Lu}[^\n:;]{3,80})`,
	'gu',
);
const germanBlock = new RegExp(
	String.raw`(?<![\p{L}\d])(?<value>(?:(?:Am|An der|Auf der|Im|In der|Zum|Zur|Alte[rn]?|Neue[rn]?|Unter den)[ ])?\p{Lu}[\p{L}.’']{1,30}(?:[ -]{1,2}\p{Lu}[\p{L}.’']{1,30}){0,3},?[ ]{1,2}${houseNumber}(?:${comma}|[ ])(?:D-)?\d{5}[ ]{1,2}\p{Lu}[\p{L}-]{1,30}(?:[ ](?:am|an der|im|in der|bei)[ ]\p{Lu}[\p{L}-]{1,30}|[ ]\p{Lu}[\p{L}-]{1,30})?)(?![\p{L}])`,
	'gu',
);
const germanTown = new RegExp(
	String.raw`(?<![\p{L}\d.,/-])(?<value>(?:D-|DE-|A-|CH-)?\d{5}(?:[ \u00a0]{1,3}|[ ]?\r?\n[ ]?)(?!\p{L}{2,20}:)\p{Lu}[\p{L}-]{1,30}(?:[ ](?:am|an der|im|in der|bei|ob der|vor der|a\.[ ]?[dM]\.?)(?:[ ]\p{Lu}[\p{L}-]{1,30})?|[ -]\p{Lu}[\p{L}-]{1,30})?(?:/[ ]?\p{Lu}[\p{L}.-]{1,30})?)(?![\p{L}])`,
	'gu',
);
const britishPostcode =
	/(?<![\p{L}\d])(?<value>(?:(?!NI|NHS|NO)\p{Lu}[\p{L}'’-]{1,30}[ ]){0,2}(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d{2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y])[ ]{0,3}\d[ABD-HJLNP-UW-Z]{2}))(?![\p{L}\d])|(?<![\p{L}\d])(?<code>[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2})(?![\p{L}\d])/gu;
const americanTown =
	/(?<![\p{L}])(?<value>\p{Lu}[\p{L}'’.]{1,30}(?:[ -]\p{Lu}[\p{L}'’.]{1,30}){0,2},[ ][A-Z]{2}[ ]\d{5}(?:-\d{4})?)(?!\d)/gu;
const postBox = /(?<![\p{L}])(?:Postfach|P\.?O\.? ?Box|PO Box)[ ]\d[\d ]{1,8}\d?/giu;
/** "number nine Lime Avenue", "number 33 Quayside", "in der Nummer 14". */
const numbered =
	/(?<![\p{L}])(?<value>(?:[Nn]umber|[Nn]o\.?)[ ](?:\d{1,4}[a-z]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ ](?:\p{Lu}[\p{L}'’-]{2,20}(?:[ ]\p{Lu}[\p{L}'’-]{2,20}){0,2}))|(?<=\b(?:in|aus|von|zu)[ ](?:der|die)[ ])(?<home>(?:Nr\.|Nummer|Hausnummer)[ ]\d{1,4}[a-z]?)(?![\d.,]\d)|(?<=\b(?:at|of|in|from|to|outside|opposite|is|and)[ ])(?<house>(?:number|no\.?|nos\.?)[ ]\d{1,4}[a-z]?(?:[ ]the[ ]\p{Lu}\p{L}+)?)(?![\d.,/]\d|[ ]?(?:mg|ml))/gu;
const streetLike = String.raw`(?:(?:Am|An|Auf|Hinter|Vor|Unter|In|Im|Zum|Zur|Bei|Beim|Neben|Über)[ ](?:der[ ]|den[ ]|dem[ ])?)?(?:\p{Lu}[\p{L}.’'-]{1,30}[ ]){1,3}\d{1,4}(?:[ ]?[a-h](?![\p{L}]))?(?:[ ]?[-–/][ ]?\d{1,4})?`;
/** A street and, on the next lines or after commas, what else is said of the house, down to the postcode and the town. */
const lines = new RegExp(
	String.raw`(?<![\p{L}\d])(?<value>${streetLike}(?:(?:,[ ]|[ ]?\r?\n)[^\n,\d]{0,3}[^\n,]{2,30}){0,2}(?:,[ ]|[ ]?[·|•–][ ]?|[ ]?\r?\n)[ \t]*(?:D-)?\d{5}[ ]{1,2}\p{Lu}[\p{L}-]{1,30}(?:[- ]\p{Lu}[\p{L}-]{1,30})?)(?![\p{L}])`,
	'gu',
);
const townThenStreet = new RegExp(
	String.raw`(?<![\p{L}\d])(?<value>\d{5}[ ]{1,2}\p{Lu}[\p{L}-]{1,30}(?:[- ]\p{Lu}[\p{L}-]{1,30})?,[ ]${streetLike})(?![\p{L}\d])`,
	'gu',
);
/** "am alten wehr 2, nesselbach" */
const small =
	/(?<![\p{L}])(?<value>(?:am|an der|auf der|auf dem|im|in der|zur|zum|hinter der|hinter dem|hinter den|unter den)[ ](?:\p{Ll}{3,20}[ ]){1,2}\d{1,3}[a-h]?,[ ]\p{Ll}{4,30})(?![\p{L}\d])/gu;
const careOf = /(?<![\p{L}])(?<value>c\/o[ ]\p{Lu}[^\n,;]{1,30})/gu;
/** "nach Oberschwalm gezogen", "Ausflug nach Bad Wiesau". */
const gone =
	/(?<=\b(?:nach|in|aus)[ ])(?<value>\p{Lu}[\p{L}-]{2,30}(?:[ -]\p{Lu}[\p{L}-]{2,30})?)(?=[ ](?:gezogen|verzogen|umgezogen|gefahren|gereist|zurückgekehrt|zurück|wohnhaft|wohnend|gemeldet|wohnt|lebt|lebend|geboren|beigesetzt|begraben|aufgewachsen|verlegt)(?![\p{L}]))/gu;
const flat =
	/(?<![\p{L}])(?<value>(?:[Ff]lat|[Aa]pt\.?|[Aa]partment|[Uu]nit|Whg\.?|Wohnung)[ ](?:no\.?[ ]|Nr\.[ ])?\d{1,4}[a-zA-Z]?,?(?:[ ]\p{Lu}[\p{L}'’-]{1,20}){1,3}(?:,[ ]\p{Lu}[\p{L}'’-]{2,20})?)(?![\p{L}])/gu;
const germanStreetAlone =
	/(?<![\p{L}-])(?<value>(?!(?:Bundes|Land|Kreis|Einbahn|Spiel|Haupt|Auto|Ring|Zufahrts|Seiten|Neben|Durchgangs|Wohn)stra)(?:\p{Lu}[\p{L}]{2,20}-){0,2}\p{Lu}\p{L}{2,20}(?:straße|strasse|gasse|allee|chaussee)|(?:Neue|Alte|Lange|Kurze|Hohe|Breite|Obere|Untere|Kleine|Große)[ ](?:Straße|Reihe|Gasse|Allee))(?![\p{L}])/gu;
/** "Oberschwalm ZOB", "Wietzhorn Mitte". */
const quarter =
	/(?<![\p{L}-])(?<value>(?!(?:Station|Haus|Ebene|Flügel|Eingang|Tor|Team)[ ])\p{Lu}\p{Ll}{3,30}[ -](?:Mitte|ZOB|Hbf|Hauptbahnhof|Bahnhof|Stadtmitte|Altstadt|Neustadt|Süd|Nord|Ost|West))(?![\p{L}])/gu;
const resort =
	/(?<![\p{L}])(?<value>(?:Bad|Ober|Neu|Alt|Groß|Klein|Sankt|Great|Little|Nether|Upper|Lower|Much|Long)[ ]\p{Lu}\p{Ll}{2,30}(?:-\p{Lu}\p{Ll}{2,30})?)(?![\p{L}])/gu;
const home = new RegExp(
	String.raw`(?<=\b(?:wohnhaft in|wohnt in|wohnend in|lebt in|zuhause in|aus|lives? in|living in|resident of|resides in|moved to|home in|born in|geboren in|gebürtig aus|rang from|visiting from|back from|driving from|home to|nach Hause nach)[ ])(?<value>\p{Lu}[\p{L}-]{1,30}(?:[- ](?:am|an der|upon|on|under|le)[- ]\p{Lu}[\p{L}-]{1,30}|[- ]\p{Lu}[\p{L}-]{1,30})?)(?![\p{L}])`,
	'gu',
);
