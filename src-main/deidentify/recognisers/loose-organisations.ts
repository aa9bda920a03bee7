import { matches, type PersonalFinding } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { labels, relatives, titles } from '../words/cue-words.ts';
import { genericHouses, noHouses } from '../words/house-words.ts';
import { genericWords } from '../words/place-words.ts';
import { medicalWords } from '../words/medical-words.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Sighted } from './name-signs.ts';

/** Employers, houses, shops and pubs by what is said of them, and houses whose name is one word. All are doubtful. */
export const looseOrganisations = ({ text, style, lexicon }: Sighted): PersonalFinding[] => [
	...matches(text, employer, 'organisation', 'employer', false, isName),
	...matches(text, labelled, 'organisation', 'label', false, isName),
	...matches(text, pub, 'organisation', 'pub', false, isName),
	...matches(text, inn, 'organisation', 'pub', false),
	...matches(text, theHouse, 'organisation', 'where', false, isHouse),
	// Of German, where every noun has a capital letter, only what is no noun: "Pflegegrad 2".
	...matches(
		text,
		numberedHouse,
		'organisation',
		'ward',
		false,
		(value) =>
			isHouse(value) && !(style.isGerman && lexicon.isNoun(value.toLowerCase().replace(/[ ]\d.*$/u, ''))),
	),
	...matches(text, capitalThe, 'organisation', 'where', false, (value) => isHouse(value.slice(4))),
	...matches(text, bareLabel, 'organisation', 'label', false, isName),
	...matches(text, court, 'organisation', 'short for a house', false),
	...matches(text, short, 'organisation', 'short for a house', false),
	...matches(
		text,
		oneWord,
		'organisation',
		'house',
		false,
		(value) => !genericHouses.has(value.toLowerCase()),
	),
	...matches(text, smallFirm, 'organisation', 'firm', false),
	...matches(text, shop, 'organisation', 'shop', false),
	...matches(text, colleagues, 'organisation', 'firm', false),
	...matches(text, smallWard, 'organisation', 'ward', false),
];

const capital = String.raw`\p{Lu}[\p{L}'’&.-]{1,30}`;
const run = String.raw`${capital}(?:[ ](?:(?:&|and|und|of)[ ])?${capital}){0,3}`;
/** "works at Jaguar", "Stelle bei Pegasus Kurierdienst". */
const anyCase = (words: string): string =>
	words
		.split('|')
		.map((word) => `[${word[0]?.toUpperCase() ?? ''}${word[0] ?? ''}]${word.slice(1)}`)
		.join('|');
const employer = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:(?:${anyCase('works?|worked|working|job|employed|shifts?|trainee|apprentice|volunteers?|cleaner|driver|chef|warehouse|cash in hand|placement|off work|off sick')})[ ](?:for|at|by|with|from|in)|(?:${anyCase('student|pupil|studies|teaches|lecturer|course')})[ ](?:at|of|from)|(?:${anyCase('arbeitet|arbeite|arbeitete|gearbeitet|beschäftigt|angestellt|tätig|jobbt|stelle|anstellung|ausbildung|azubi|lehre|praktikum|minijob|schicht|putzt|fährt|chef|chefin|kollegin|kollege|versichert|mitglied|kunde|kundin')})[ ](?:bei|im|in|beim|für|von)|(?:${anyCase('studentin|student|schülerin|schüler|studiert|lehrerin|lehrer')})[ ](?:der|des|an der|am|im|in der|bei der))[ ](?:the[ ]|der[ ]|dem[ ]|den[ ]|einer[ ]|einem[ ]|local[ ]|Firma[ ])?)(?<value>${run})(?![\p{L}])`,
	'gu',
);
const labelled = new RegExp(
	String.raw`(?<=(?:^|[\n .;,(])(?:Employer|Workplace|School|Surgery|Practice|GP practice|Hospital|Ward|Nursery|Home|Pharmacy|Chemist|Provider|Agency|Supplier|Contractor|Insurer|Bank|Arbeitgeber|Schule|Kita|Krankenhaus|Praxis|Apotheke|Pflegedienst|Krankenkasse|Kostenträger|Versicherung|Versicherer|Einrichtung|Träger|Station|Heim|Firma|Lieferant|Sanitätshaus|Hausbank|Verein)[ ]?:[ ]{0,6})(?<value>${run})`,
	'gu',
);
/** "the Fox and Grapes" */
const pub = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:at|in|to|from|outside|near|behind|opposite|of|into|inside|left|leaving|runs|by|via|The|the)[ ](?:the[ ])?)(?<value>${capital}[ ](?:and|&|'n')[ ]${capital}(?!.?[ ]\p{Lu}))`,
	'gu',
);
const inn =
	/(?<![\p{L}])(?:the|The)[ ](?<value>(?:Red|White|Black|Blue|Green|Golden|Old|Royal|King['’]?s|Queen['’]?s|Duke['’]?s|Prince['’]?s|Three|Five|Six|Seven|Railway|Station|Travellers?['’]?|Crooked|Jolly|New|Flying|Bay|Grey|Wheat|Royal|Nag['’]?s|Bull['’]?s|Hare|Coach)[ ](?:Lion|Hart|Horse|Horses|Swan|Swans|Bull|Head|Arms|Oak|Bell|Bells|Dragon|Boar|Ship|Anchor|Crown|Plough|Fox|Hounds|Inn|Tavern|Cow|Dog|Duck|Stag|Cat|Cross|Tuns|Feathers|Sheaf|Rest|Billet|Sailors?|Farmers?|Legion|Exchange|Standard))(?![\p{L}])/gu;
/** "brought to the Lister", "under the Warneford". */
const theHouse =
	/(?<=(?<![\p{L}])(?:to|at|from|under|via|outside|into|inside|near|left|by|in|above|over|behind|opposite)[ ](?:the)[ ])(?<value>\p{Lu}\p{Ll}{2,20}(?:[ ]\p{Lu}\p{Ll}{2,20})?)(?=[ ]?(?:$|[.,;:)\n]|(?:and|with|by|on|for|in|at|again|after|before|last|this|yesterday|today|because|when|where|but|who|that|as|is|was|has|had|they|she|he|via|until|since)(?![\p{L}])))/gmu;
/** "at The Limes": the article with a capital letter within a sentence. */
const capitalThe =
	/(?<=\p{Ll}[ ])(?<value>The[ ]\p{Lu}[\p{L}'’]{2,20}(?:[ ]\p{Lu}[\p{L}'’]{2,20})?)(?![\p{L}])/gu;
/** "on Nightingale 2", "auf der Nightingale 2". */
const numberedHouse =
	/(?<=(?<![\p{L}])(?:on|to|from|auf|auf der|von|von der|nach|bei)[ ])(?<value>\p{Lu}\p{Ll}{3,20}[ ]\d{1,2}[A-Z]?)(?![\p{L}\d]|[.,:/]\d|\.[ ]?\p{Ll}|[ ]?(?:mg|ml|Uhr|am|pm|x|Tage|Tabl|Wochen|Stunden|hours|days|weeks|years|Jahre|Punkte|of|von))/gu;
/** "Employer Amazon DXS1", "Contractor Rainbow" */
const bareLabel = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:[Ee]mployer|[Cc]ontractor|[Ii]nsurer|[Ll]andlord is|Arbeitgeber|Auftraggeber|Spedition|Firma|Fa\.|Versicherer|Träger|Vermieterin ist)[ ])(?<value>${run})`,
	'gu',
);
/** "beim AG Hameln" */
const court =
	/(?<=(?:beim|vom|am|das|dem)[ ])(?<value>(?:AG|LG|OLG|VG|SG|ArbG|FamG)[ ]\p{Lu}\p{Ll}[\p{L}-]{1,30})(?![\p{L}])/gu;
/** "HMP Ranby", "JVA Rottleben", "TSV Moor". */
const short = new RegExp(
	String.raw`(?<![\p{L}-])(?<value>(?:HMP|HMYOI|YOI|IRC|RAF|HMS|RMS|MV|JVA|JSA|AOK|IKK|BKK|DRK|AWO|ASB|THW|FC|AFC|RFC|CC|SV|TSV|VfL|VfB|TuS|SC|TV|TC|SG|SpVgg|FF|Uni|Universität|Hochschule|TU|FH|University of|College of|Bishop of|Diocese of|Port of|Borough of|City of|Bürgeramt|Finanzamt|Jobcenter|Amtsgericht|Landgericht|Standesamt|Arbeitsagentur|Grundbuchamt|Gesundheitsamt|Ordnungsamt|Veterinäramt|Amt)[ ]\p{Lu}\p{Ll}[\p{L}-]{1,30}(?:[ -]\p{Lu}\p{Ll}[\p{L}]{1,30})?)(?![\p{L}])`,
	'gu',
);
/** "Moorschule", "ins marienstift": a house whose name is one word. */
const oneWord =
	/(?<![\p{L}-])\p{L}\p{Ll}{2,18}(?:klinikum|klinik|krankenhaus|hospital|hospiz|stift|inum|schule|gymnasium|apotheke|praxis)(?![\p{L}-])/gu;
/** "firma tiefbau ahlborn" */
const smallFirm = /(?<=(?<![\p{L}])(?:firma|fa\.)[ ])(?<value>\p{Ll}{3,20}[ ]\p{Ll}{4,20})(?![\p{L}])/gu;
const shop =
	/(?<![\p{L}-])(?:Aldi|ALDI|Lidl|LIDL|Rewe|REWE|Edeka|EDEKA|Netto|Kaufland|Rossmann|Tesco|Tescos|Sainsbury['’]?s|Asda|Morrisons|Waitrose|Greggs|Argos|Wetherspoons?|Wilko|Poundland|B&Q|Screwfix|Primark|Co-op|Iceland['’]s|Kwik Save|Netto|Obi|OBI|Bauhaus|Hornbach|Saturn|MediaMarkt|Deichmann|Globus|Norma|Penny(?=-Markt|[ ]Markt|,)|Barclays|HSBC|Lloyds|NatWest|Santander|Halifax|Nationwide)(?![\p{L}-])/gu;
/** "Labor Dr. Quast & Kollegen", "Messrs Tolland & Pyke", "Lärche & Linde Immobilien". */
const colleagues = new RegExp(
	String.raw`(?<![\p{L}&])(?<value>(?!Kolleg|Liebe|Sehr)(?:${capital}[ ]){1,5}(?:&|und|u\.)[ ](?:Kollegen|Kolleginnen|Partner|Söhne|Sohn|Tochter|Töchter|Co\.?|Sons?|Daughters?|Partners|Colleagues|Associates|Bros)|(?:Messrs\.?|Kanzlei|Firma|Praxis|Notare|Rechtsanwälte|Anwälte)[ ](?:${capital}[ ]){1,2}(?:&|und|and)[ ]${capital}|(?:${capital}[ ]){1,3}&[ ]${capital}[ ](?:GmbH|KG|OHG|GbR|AG|Ltd|LLP|Immobilien|Solicitors|Rechtsanwälte|Architekten|Notare|Accountants|Surveyors|Estates))(?![\p{L}])`,
	'gu',
);
const smallWard =
	/(?<![\p{L}])(?:ward|station|unit|stroke unit|wohnbereich)[ ](?:[a-z]\d{1,2}[a-z]?|\d{1,2}[a-z]?)(?![\p{L}\d]|[.,:/]\d|[ ]?(?:mg|ml|uhr|tage|days|patients|patienten|beds|betten))/gu;

/** Not what stands for any house: "the Council", "the Emergency Department". */
function isName(value: string): boolean {
	const words = value.toLowerCase().split(/[ .]+/u);
	return (
		/^\p{Lu}/u.test(value) &&
		words.some((word) => word.length > 1 && !isGeneric(word)) &&
		!isGeneric(words[0] ?? '')
	);
}

const isHouse = (value: string): boolean => {
	const key = value.toLowerCase().replace(/[ ]\d.*$/u, '');
	return (
		!key.split(' ').some(isGeneric) &&
		!noHouses.has(key) &&
		!/(?:day|ology|iatrics|ment|tion|ness|ity|ship|ung|heit|keit)$/u.test(key)
	);
};

const isGeneric = (key: string): boolean =>
	functionWords.has(key) ||
	genericWords.has(key) ||
	worldWords.has(key) ||
	shortWords.has(key) ||
	titles.has(key) ||
	labels.has(key) ||
	relatives.has(key) ||
	medicalWords.has(key) ||
	noHouses.has(key);
