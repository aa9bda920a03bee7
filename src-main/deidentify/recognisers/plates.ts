import { matches, type Recogniser } from '../finding.ts';
import { shortWords } from '../words/world-words.ts';

/** Number plates as they are written beside a word for a vehicle, by their form alone, small, and only in part. */
export const plates: Recogniser = (text) => [
	...matches(text, british, 'number', 'licence-plate'),
	...matches(text, smallBritish, 'number', 'licence-plate', false),
	...matches(text, older, 'number', 'licence-plate', false, (value) => !hasWord(value)),
	...matches(text, smallGerman, 'number', 'licence-plate', false),
	...matches(
		text,
		nearVehicle,
		'number',
		'licence-plate',
		false,
		(value, match) => isPlate(value) && isNear(match),
	),
	...matches(text, part, 'number', 'licence-plate', false, (value) => /\p{L}/u.test(value) && isPlate(value)),
];

const british = /(?<![\p{L}\d])[A-Z]{2}[ ]?\d{2}[ ]?[A-Z]{3}(?![\p{L}\d])/gu;
const smallBritish = /(?<![\p{L}\d])[a-z]{2}\d{2}[ ]?[a-z]{3}(?![\p{L}\d])/gu;
/** "P604 WLN", "ABC 417D". */
const older = /(?<![\p{L}\d-])(?:[A-Z]\d{2,3}[ ][A-Z]{3}|[A-Z]{3}[ ]\d{2,3}[A-Z])(?![\p{L}\d])/gu;
/** "st-kx 54" in a text without capital letters. */
const smallGerman = /(?<![\p{L}\d-])[a-zäöü]{1,3}[-–][a-z]{1,2}[ ]\d{2,4}[eh]?(?![\p{L}\d])/gu;
/** What may be one where a word for a vehicle or its plate stands before: also mopeds, and other countries. */
const nearVehicle =
	/(?<![\p{L}\d.,/-])(?:[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]?\d{1,4}[EH]?|\d{3}[ -]?[A-Z]{3}|[A-Z]{3}[ -]?\d{1,4}[A-Z]?|[A-Z]{1,3}[ -]?\d{3,5}[ -]?[A-Z]{0,3}|\d{1,4}[ -]?[A-Z]{1,3}[ -]?\d{0,4}|\d{2,3}-[A-Z]{1,2}-\d{1,6})(?![\p{L}\d/]|[.,]\d)/giu;
/** "part index KV7", "Teilkennzeichen N-KV 7". */
const part =
	/(?<=\b(?:index|vrm|vrn|reg(?:istration)?|plates?|kennzeichen|teilkennzeichen|kennz|nummernschild|kz)\.?:?[ ](?:is[ ]|mit[ ]|no\.?[ ]|nr\.?[ ]|beginning[ ]|starting[ ]|ending[ ]|part[ ]|like[ ]|something like[ ]|wie[ ]|irgendwas mit[ ]|beginnend mit[ ])?["„“(]?)(?<value>(?=[\p{L} -]{0,6}\d)[A-ZÄÖÜ]{0,3}[ -]?[A-Z]{0,2}[ -]?\d{1,4}[ ]?[A-Z]{0,3})(?![\p{L}\d])/giu;

const vehicle =
	/(?:kennz(?:eichen)?|versicherungskennz(?:eichen)?|kfz|pkw|lkw|auto|wagen|transporter|anhänger|motorrad|krad|moped|mofa|roller|mokick|simson|vespa|taxi|bus|fahrzeug|halter|car|van|lorry|truck|vehicle|motorbike|motorcycle|scooter|moped|taxi|cab|trailer|caravan|minibus|drives?|driving|index|reg|plate|transit|golf|polo|passat|astra|corsa|fiesta|focus|sprinter|audi|bmw|mercedes|opel|ford|vw|skoda|toyota|nissan|honda|volvo|renault|peugeot|citro[eë]n|fiat|kia|hyundai|mazda|vauxhall|dacia|tesla|seat|mini|jeep|yaris|clio|micra|qashqai|octavia|touran|tiguan|caddy|vito|fährt|hatchback|saloon|estate)(?![\p{L}])[^\n]{0,32}$/iu;
const isNear = ({ input, index }: RegExpExecArray): boolean =>
	vehicle.test(input.slice(Math.max(0, index - 52), index));
/** Words and units beside figures are none: "AND 12", "250 MBQ". */
const isPlate = (value: string): boolean =>
	(value === value.toUpperCase() || value === value.toLowerCase()) && !hasWord(value);
const hasWord = (value: string): boolean =>
	value
		.toLowerCase()
		.split(/[\d -]+/u)
		.some((part) => part.length > 1 && (words.has(part) || (part.length > 2 && shortWords.has(part))));
const words = new Set(
	'mg ml kg km cm mm min max std uhr am pm to in at on of no an um ab bis and the für mit von der die das bpm mph kmh ps hp kw ccm cc euro eur gbp age jahre und or is was for her his at by via nr tel ext age am im zu old new one two six day days yrs mal bed ward room flat zi gcs icp cpp map rass nyha mmst moca bga'.split(
		' ',
	),
);
