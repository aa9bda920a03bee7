import { matches, type Recogniser } from '../finding.ts';

/** Firms by their form, wards by their number, and houses of a saint. */
export const organisations: Recogniser = (text) => [
	...matches(text, firm, 'organisation', 'firm'),
	...matches(text, ward, 'organisation', 'ward'),
	...matches(text, wardAlone, 'organisation', 'ward', false),
	...matches(text, quarterOfHouse, 'organisation', 'ward', false),
	...matches(text, saint, 'organisation', 'saint', false),
	...matches(text, compound, 'organisation', 'house', false),
];

const firm =
	/(?<![\p{L}])(?<value>(?:\p{Lu}[\p{L}&.'’-]{0,40}[ ](?:(?:&|und|and)[ ])?){1,4}(?:g?GmbH(?:[ ]&[ ]Co\.?[ ]KG)?|AG|KG|OHG|GbR|e\.[ ]?V\.|e\.[ ]?K\.|e\.[ ]?G\.|eG|UG|SE|AöR|Ltd\.?|Limited|PLC|plc|LLP|LLC|CIC|Inc\.?|Corp\.?|Co\.|&[ ](?:Sons?|Daughters?|Partners?|Söhne|Sohn|Co|Bros)))(?![\p{L}])/gu;
const code = String.raw`(?:[A-Z]{0,2}[ ]?\d{1,4}[ ]?[A-Za-z]?(?:\/[A-Z]?\d{1,2})?(?![\p{L}\d]|[.,:]\d|[ ]?(?:mg|ml|x|h|%))|[A-Z]\d{0,3}(?![\p{L}\d]|\.))`;
const ward = new RegExp(
	String.raw`(?<![\p{L}])(?<value>(?:Ward|WARD|ward|Wards|Station|STATION|Stat\.|Sta-\r?\n[ ]*tion|Kinderstation|Intensivstation|Wohnbereich|WB|Wohngruppe|Theatre|Block|\p{Lu}[\p{Ll}]{2,20}station)[ ]${code})`,
	'gu',
);
const wardAlone =
	/(?<=\b(?:auf|Verlegung auf|verlegt auf|von|nach|ward|from|to|on)[ ])(?<value>[A-Z]{1,2}\d{1,2}[a-z]?)(?![\p{L}\d]|[.,]\d|[ ]?(?:mg|ml|%|\d))(?=[ ,.;)\n]|$)/gu;
/** "Innere 5 West", "Depot North". */
const quarterOfHouse =
	/(?<![\p{L}-])(?<value>(?:Innere|Chirurgie|Kardio|Kardiologie|Neuro|Neurologie|Geriatrie|Ortho|Orthopädie|Urologie|Gyn|HNO|Onko|Onkologie|Medizin|Psychiatrie|Pädiatrie)[ ]\d{1,2}[A-Z]?(?:[ ](?:West|Ost|Nord|Süd))?|(?:Depot|Unit|Block|Wing|Campus|Site|Hub|Clinic|Filiale|Standort|Haus|Station)[ ](?:North|South|East|West|Nord|Süd|Ost|Mitte|Central))(?![\p{L}\d]|[.,]\d|[ ]?(?:mg|ml|x[ ]))/gu;
const saint =
	/(?<![\p{L}])(?<value>(?:St\.?|Sankt|ST\.?)[ ](?!John['’]?s?[ ][Ww]ort|Jude(?:[ ]Medical|[,)]))\p{Lu}[\p{L}]{2,20}(?:['’]s)?(?:[ -]\p{Lu}[\p{L}]{2,20}){0,2})(?![\p{L}])/gu;
/** "Hirsch-Apotheke", "Lindenhof-Klinik". */
const compound =
	/(?<![\p{L}])(?<value>\p{Lu}[\p{L}.]{1,30}(?:-\p{Lu}[\p{L}.]{1,30}){0,3}-(?:Praxis|Reha|Markt|Hotel|Pension|Werke?|Kindergarten|Kirche|Gemeinde|Stiftung|Pflege|Taxi|Bau|Café|Club|Schenke|Stube|Bäckerei|Metzgerei|Versicherung|Kasse|Klinikum|Klinik|Krankenhaus|Hospital|Gymnasium|Schule|Grundschule|Realschule|Gesamtschule|Apotheke|Apo|Stift|Heim|Kita|Hospiz|Haus|Bank|Center|Zentrum|Halle|Verein))(?![\p{L}])/gu;
