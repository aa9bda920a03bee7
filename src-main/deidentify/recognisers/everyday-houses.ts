import { matches, type PersonalFinding } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { labels, titles } from '../words/cue-words.ts';
import { genericHouses, noHouses } from '../words/house-words.ts';
import { medicalWords } from '../words/medical-words.ts';
import { germanGeneric, genericWords } from '../words/place-words.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Sighted } from './name-signs.ts';

/** Insurers, practices named after where they are, firms and clubs of everyday notes, and houses told by their number. All are doubtful. */
export function everydayHouses({ text, style, lexicon }: Sighted): PersonalFinding[] {
	/** The first word names it: no article, no adjective of every day, no word that stands before any house. */
	const isNamed = (value: string): boolean => {
		const [first = ''] = value.toLowerCase().split(' ');
		return ![
			functionWords,
			genericWords,
			germanGeneric,
			worldWords,
			shortWords,
			labels,
			titles,
			medicalWords,
			noHouses,
			genericHouses,
			vague,
		].some((words) => words.has(first));
	};
	const organisations = style.isGerman
		? [
				...matches(text, insurer, 'organisation', 'insurer', false, isNamed),
				...matches(text, briefInsurer, 'organisation', 'insurer', false, isNamed),
				...matches(text, mutual, 'organisation', 'insurer', false, isNamed),
				...matches(text, practiceAt, 'organisation', 'house and its name', false),
				...matches(text, wardQuarter, 'organisation', 'ward', false),
				...matches(text, club, 'organisation', 'club', false),
				...matches(text, firmEnding, 'organisation', 'firm', false, isNamed),
				...matches(text, firmFirst, 'organisation', 'firm', false, (value) =>
					isNamed(value.replace(/^\S+ /u, '')),
				),
				...matches(text, body, 'organisation', 'house and its name', false, (value) =>
					isNamed(value.replace(/^\S+ /u, '')),
				),
				...matches(
					text,
					from,
					'organisation',
					'firm',
					false,
					(value) => isNamed(value) && !lexicon.isNoun(value.split(' ')[0]?.toLowerCase() ?? ''),
				),
				...matches(text, meals, 'organisation', 'firm', false),
			]
		: [
				...matches(text, shortHospital, 'organisation', 'house and its name', false, isNamed),
				...matches(
					text,
					unitAndTown,
					'organisation',
					'house and its name',
					false,
					(value) => !plainLast.test(value),
				),
				...matches(text, carer, 'organisation', 'firm', false, isNamed),
				...matches(text, provider, 'organisation', 'label', false, isNamed),
				...matches(text, englishMeals, 'organisation', 'firm', false),
			];
	return [...organisations, ...houses(text)];
}

const word = String.raw`\p{Lu}[\p{L}'’&-]{2,24}`;
/** "Nordmark Krankenkasse", "Weserland BKK" */
const insurer = new RegExp(
	String.raw`(?<![\p{L}-])(?<value>${word}(?:[ ]${word})?[ ](?:Krankenkasse|Krankenversicherung|Versicherung(?:en)?|Lebensversicherung|Ersatzkasse|BKK|IKK|Kasse|Sterbekasse|Assekuranz|Direkt)(?:[ ]a\.[ ]?G\.|[ ]VVaG)?)(?![\p{L}])`,
	'gu',
);
/** "Treuherz Kranken," */
const briefInsurer = new RegExp(String.raw`(?<![\p{L}-])(?<value>${word}[ ]Kranken)(?=[,.;)\n]|$)`, 'gu');
const mutual = new RegExp(String.raw`(?<![\p{L}-])(?<value>(?:${word}[ ]){1,3}(?:a\.[ ]?G\.|VVaG))`, 'gu');
/** "Radiologie am Dom", "Orthopädie am Wall" */
const practiceAt =
	/(?<![\p{L}-])(?:Radiologie|Orthopädie|Kardiologie|Urologie|Neurologie|Chirurgie|Unfallchirurgie|Dermatologie|Gynäkologie|Onkologie|Physio|Physiotherapie|Krankengymnastik|Ergotherapie|Logopädie|Podologie|Augenärzte|Augenklinik|Hautärzte|Hausärzte|Kinderärzte|Zahnärzte|Frauenärzte|HNO-Ärzte|Ärzte|Ärztehaus|Diagnostik|Labor|Tagesklinik|Tagespflege|Pflege|Wohnen|Leben|Betreutes Wohnen|Kinderarzt|Zahnarzt|Gesundheitszentrum|Therapiezentrum|Reha|Rehazentrum|Dialyse|Psychotherapie|Notariat|Anwälte|Steuerberatung|Fahrschule|Optik|Friseur|Bäckerei|Café|Restaurant|Apotheke|MVZ)[ ](?:[Aa]m|[Aa]n der|[Aa]n den|[Ii]m|[Ii]n der|[Zz]um|[Zz]ur|[Aa]uf der|[Uu]nter den|[Bb]eim)[ ](?:\p{Lu}\p{Ll}+(?:en|er)[ ])?(?!Dienst|Haus(?![\p{L}])|Abend|Morgen|Vormittag|Nachmittag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Januar|Februar|März|April|Mai(?![\p{L}])|Juni|Juli|August|September|Oktober|November|Dezember|Rahmen|Verlauf|Anschluss|Alter|Moment|Klinikum|Krankenhaus|Wochenende)\p{Lu}[\p{L}-]{2,24}(?![\p{L}])/gu;
/** "Station 2 Süd", "Station 4 B Nord" */
const wardQuarter =
	/(?<![\p{L}])(?:Station|Stat\.|Ebene|Haus|Wohnbereich|WB|Bereich|Gruppe|Ward|Unit|Block)[ ]\d{1,3}[ ]?[A-Z]?[ ](?:Süd|Nord|Ost|West|Mitte|links|rechts|oben|unten)(?![\p{L}])/gu;
/** "TV Wallbruch 1904", "FC Grünau 09" */
const club = new RegExp(
	String.raw`(?<![\p{L}-])(?:TV|TSV|SV|FC|VfL|VfB|TuS|SC|TC|SG|SSV|ESV|MTV|TSG|HSG|DJK|BV|BSV|RV|SpVgg|FSV|KSV|Turnverein|Sportverein|Schützenverein|Gesangverein|Musikverein|Heimatverein|Kegelclub|Angelverein|Schachclub|Tennisclub|Reitverein|Chor|Männerchor|Frauenchor|Kirchenchor|Posaunenchor)[ ]${word}(?:[ -]${word})?(?:[ ](?:\d{4}|\d{2}))?(?![\p{L}\d])`,
	'gu',
);
/** "Seeblick Immobilien", "Ostsee Logistik" */
const firmEnding = new RegExp(
	String.raw`(?<![\p{L}-])(?<value>${word}(?:[ ]${word})?[ ](?:Immobilien|Logistik|Hausverwaltung|Hausverwaltungen|Wohnbau|Wohnen|Bau|Bautechnik|Haustechnik|Gebäudetechnik|Gebäudereinigung|Reinigung|Dachbau|Elektrotechnik|Sanitär|Pflege|Pflegedienst|Pflegeteam|Seniorenpflege|Ambulant|Mobil|Reisen|Touristik|Taxi|Transporte|Spedition|Umzüge|Automobile|Medizintechnik|Homecare|Orthopädietechnik|Akustik|Optik|Bestattungen|Catering|Menüdienst|Großküche|Energie|Stadtwerke|Telekom|Mobilfunk|Gartenbau|Möbel|Moden|Fleischwaren|Backwaren|Stahlbau|Metallbau|Maschinenbau|Kunststoffe|Textil|Werke|Markt|Elektronik))(?![\p{L}-])`,
	'gu',
);
/** "Kühlhaus Frostia", "Leasing MediFlex" */
const firmFirst = new RegExp(
	String.raw`(?<![\p{L}-])(?:Kühlhaus|Lagerhaus|Baumarkt|Möbelhaus|Gartencenter|Reiterhof|Weingut|Hofgut|Hofladen|Molkerei|Mühle|Schlachthof|Callcenter|Fitnessstudio|Tanzstudio|Zeitarbeit|Leasing|Leasingfirma|Kieswerk|Sägewerk|Autohaus|Fahrradladen|Buchhandlung|Drogerie|Schreibwaren|Eisdiele|Pizzeria|Trattoria|Bistro|Bestattungen|Bestattungsinstitut|Pflegeteam|Pflegezentrum|Seniorenzentrum|Physiopraxis|Zahnarztpraxis|Zahnarzt|Tierklinik|Hausverwaltung|Immobilien|Umzüge|Elektro|Dachdeckerei|Malermeister|Wohnstift|Seniorenheim|Polizeiwache|Polizeirevier|Polizeiposten|PI|PP|PK|Feuerwache|Rettungswache|Bürgerhaus|Gemeindehaus|Jugendzentrum|Familienzentrum|Beratungsstelle|Innungskasse|lnnungskasse|Hilfskasse|Unfallkasse|Diagnostikzentrum|Röntgenpraxis|Blutspendedienst|Betreuungsbüro|Inkasso|Reederei)[ ](?:(?:am|an der|zum|zur|im)[ ])?${word}(?:[ -]${word})?(?![\p{L}])`,
	'gu',
);
/** "Ortsrat Nieder-Kleebach", "Gemeinderat Unterhalden" */
const body = new RegExp(
	String.raw`(?<![\p{L}-])(?:Ortsrat|Ortsbeirat|Gemeinderat|Stadtrat|Kreistag|Bezirksbeirat|Ortschaftsrat|Pfarrgemeinderat|Kirchenvorstand|Elternbeirat|Elternrat|Heimbeirat|Ordnungsamt|Standesamt|Sozialamt|Jugendamt|Bauamt|Gesundheitsamt|Bürgerbüro|Stadtverwaltung|Kreisverwaltung|Samtgemeinde|Stadtkasse|Wohngeldstelle)[ ](?!Herr|Frau)${word}(?![\p{L}])`,
	'gu',
);
/** "Leasing von MediFlex Kirchrode": two words of which no list has the first. */
const from = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:Leasing|Lieferung|Rechnung|Angebot|Paket|geliefert|beliefert|gemietet|Techniker|Mitarbeiter|Aushilfe|Personal|Fahrer|Bett|Rollator|Rollstuhl|Sauerstoff)[ ](?:von|durch|der|vom|bei)[ ])(?<value>${word}[ ]${word})(?![\p{L}])`,
	'gu',
);
const meals = new RegExp(
	String.raw`(?<![\p{L}])(?:Essen|Menü)[ ]auf[ ]Rädern[ ](?!Mo|Di|Mi|Do|Fr|Sa|So|Am|Im|Ab|Bis)${word}(?![\p{L}])`,
	'gu',
);
/** "Thornhill Comm Hosp", "Alderbeck Gen Hosp" */
const shortHospital = new RegExp(
	String.raw`(?<![\p{L}-])(?<value>(?:St\.?[ ])?${word}(?:[ ]${word})?[ ](?:(?:Comm|Gen|Cott|Cottage|Mem|Dist|Univ|Royal|Mat|Psych|Day)\.?[ ]){0,2}(?:Hosp|Infirm|Surg|Pharm|Prim|Sch|Ctr|Nsg Home|N\/H|Comm Nurses|District Nurses|DNs|Physio|Dental|Imaging|Opticians|Homecare|Home Support|Care Agency|Nursing Agency|Patient Cars|Patient Transport|Cars|Mutual|Insurance Society|Friendly Society|Building Society|Credit Union|Benevolent Fund|Legal|Law|Funerals|Funeral Directors|Funeral Service|Undertakers|Homefinder|Homes|Housing|Day Centre|Lunch Club|Food Bank|Foodbank|Mobility|Hearing|Radiology|Diagnostics|Labs|Laboratories|Kitchens|Catering|Meals)\.?)(?![\p{L}])`,
	'gu',
);
/** "Day Surgery Unit Alderbeck", "Eye Clinic Tidewell" */
const unitAndTown = new RegExp(
	String.raw`(?<![\p{L}-])(?:(?:Day|Eye|Pain|Fracture|Memory|Breast|Stroke|Dialysis|Renal|Surgical|Surgery|Case|Assessment|Minor|Injuries|Injury|Urgent|Care|Treatment|Outpatient|Maternity|Birth|Wound|Foot|Diabetes|Chest|Heart|Rehab|Children['’]s|Blood|Test|Sexual|Health|Walk-in)[ ]){1,3}(?:Unit|Clinic|Centre|Ward|Hub|Dept|Department|Suite)[ ](?!Tel|Date|Name|Ward|Room|Mr|Mrs|Ms|Dr|Monday|Tuesday|Wednesday|Thursday|Friday)${word}(?![\p{L}])`,
	'gu',
);
const plainLast =
	/[ ](?:Letter|Referral|Review|Report|Notes?|Form|Nurse|Sister|Manager|Lead|Team|Reception|Phone|Patient|Appointment|Discharge|Summary|Record|Opening|Hours|Policy|Plan|Staff)$/u;
/** "Kindly Light Homecare", "Helping Hands Care" */
const carer = new RegExp(
	String.raw`(?<![\p{L}-])(?<value>(?:${word}[ ]){1,2}(?:Homecare|Home Care|Care|Carers|Support|Nursing|Lettings|Roofing|Scaffolding|Plumbing|Dental|Taxis|Cabs|Leisure|Bakery|Motors))(?=[,.;:)\n]|$|[ ](?:and|on|at|for|by|have|has|is|was|will|who|came|rang|twice|daily|bd|od|since|said|says|no|from|to|via)(?![\p{L}]))`,
	'gu',
);
const provider = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:[Pp]rovider|[Aa]gency|[Ii]nsurer|[Ll]andlord|[Ee]mployer|[Ss]upplier|[Cc]ontractor|[Uu]ndertaker|[Cc]arers? from|[Mm]eals from|[Dd]elivered by|[Tt]ransport by)[ :]{1,2})(?<value>${word}(?:[ ]${word}){0,3})(?![\p{L}])`,
	'gu',
);
const englishMeals = /(?<![\p{L}])\p{Lu}[\p{L}'’]{2,20}[ ][Mm]eals[ ][Oo]n[ ][Ww]heels(?![\p{L}])/gu;

function houses(text: string): PersonalFinding[] {
	return [
		...matches(text, opposite, 'address', 'number of a house', false),
		...matches(text, streetOpposite, 'address', 'street', false),
		...matches(text, houseNumber, 'address', 'number of a house', false),
		...matches(text, nextTo, 'address', 'number of a house', false),
		...matches(text, flatAndHouse, 'address', 'flat', false),
		...matches(text, brokenPostcode, 'address', 'address', false),
		...matches(text, houseBeforeStreet, 'address', 'address', false),
		...matches(text, atNeighbours, 'address', 'street', false),
		...matches(text, streetInTown, 'address', 'street', false),
	];
}

const number = String.raw`\d{1,4}[ ]?[a-h]?(?![\p{L}\d]|[.,:/]\d|[ ]?(?:mg|ml|Uhr|kg|cm))`;
/** "o/s no 14", "opp. 22", "same street no 28" */
const opposite = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:o\/s|opp\.?|opposite|outside|nr|near|next to|beside|behind|same street|same road|next door at|front of|gate at|garden (?:at|of)|bins? (?:at|of)|from|and)[ ])(?<value>(?:[Nn]o|[Nn]os|[Nn]umber|#)\.?[ ]?${number})`,
	'gu',
);
/** "Kornstr. ggü. 14", "Hauptstraße gegenüber Nr. 6", "Corn St o/s 14" */
const streetOpposite = new RegExp(
	String.raw`(?<![\p{L}-])(?<value>(?:\p{Lu}[\p{L}-]{2,25},[ ])?\p{Lu}[\p{L}-]{2,25}(?:str\.|straße|strasse|weg|gasse|platz|allee|ring|[ ](?:Str\.|Straße|St|Rd|Street|Road|Lane))[ ](?:ggü\.?|gg\.|gegenüber|Höhe|vor|neben|o\/s|opp\.?|opposite|outside)[ ](?:(?:Hausnr|Haus-Nr|Nr|Haus|no|No|number)\.?[ ]?)*${number})`,
	'gu',
);
/** "vor Haus Nr. 6", "Hausnr. 12a", "Whg 14" */
const houseNumber = new RegExp(
	String.raw`(?<![\p{L}-])(?<value>(?:Haus[ ]?-?(?:Nr|Nummer)\.?|Hs\.[ ]?Nr\.|Hausnr\.?|Whg\.?(?:[ ]?Nr\.)?|Wohnung[ ](?:Nr\.[ ])?|App\.[ ]Nr\.|Haus[ ]Nummer)[ ]?${number})`,
	'gu',
);
/** "nebenan bei Pauls, Nr. 28", "neben Nr. 8" */
const nextTo = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:neben|nebenan|vor|ggü\.?|gegenüber|hinter|zwischen|und|bei|von|aus|in|Höhe)[ ](?:\p{L}[\p{L} ]{1,20},[ ])?)(?<value>(?:Haus[ ])?Nr\.[ ]?${number})`,
	'gu',
);
/** "Flat 2,⏎Maltings Hse, Ferry Rd" */
const flatAndHouse =
	/(?<![\p{L}])(?:Flat|Apt|Apartment|Room|Rm|Unit)\.?[ ]\d{1,4}[A-Za-z]?,?[ ]?(?:\r?\n)?[ ]?(?:\d{1,4}[A-Za-z]?,?[ ])?(?:\p{Lu}[\p{L}'’]{1,20}[ ]){1,3}(?:Hse|House|Ct|Court|Bldgs?|Lodge|Mansions|Towers?|St|Rd|Street|Road|Ave|Avenue|Lane|Ln|Close|Cl|Ter|Terrace|Parade|Yd|Row|Sq|Pl|Place|Way|Hill)\.?(?:,[ ]?(?:\r?\n)?(?:\d{1,4}[ ])?\p{Lu}[\p{L}'’]{2,20}(?:[ ](?:St|Rd|Street|Road|Ave|Lane|Ln|Hill|Way)\.?)?){0,2}(?![\p{L}])/gu;
/** "80 Drapers Hill, Wexmoor WX2⏎6PQ": a postcode over two lines. */
const brokenPostcode =
	/(?<![\p{L}\d])(?:\d{1,4}[a-zA-Z]?,?[ ])?(?:\p{Lu}[\p{L}'’]{1,20}[ ]){1,3}\p{Lu}[\p{L}'’]{1,20},(?:[ ]|[ ]?\r?\n)\p{Lu}[\p{L}'’]{2,20}(?:[ ]\p{Lu}[\p{L}'’]{2,20})?,?(?:[ ]|[ ]?\r?\n)[A-Z]{1,2}\d{1,2}[A-Z]?[ ]?\r?\n?[ ]?\d[A-Z]{2}(?![\p{L}\d])/gu;
/** "Pfarrhaus, Dorfstraße 1, 99989 Kleinfehringen" */
const houseBeforeStreet =
	/(?<=(?:^|\n|[,:][ ]|in[ ])[ \t]{0,3})(?<value>\p{Lu}[\p{L}-]{2,20}(?:haus|hof|mühle|hütte|schloss|burg|villa|heim|gut|amt|stift)(?:[ ]\p{Lu}\p{L}{2,20})?,[ ](?:\p{Lu}[\p{L}.’'-]{1,30}[ ]){1,3}\d{1,4}[ ]?[a-h]?,[ ](?:D-)?\d{5}[ ]\p{Lu}[\p{L}-]{2,30})(?![\p{L}])/gmu;
/** "beim Nachbarn Achterdiek 5", "wohnt jetzt Achterdiek 3, Osterwarfen": a street whose end says nothing. */
const atNeighbours =
	/(?<=(?<![\p{L}])(?:Nachbarn|Nachbarin|Nachbar|wohnt|wohnhaft|wohnend|gemeldet|Wohnung|Anschrift|Adresse|zuhause|abgeholt|Abholung|Einsatz|Einsatzort|Tatort|Unfallort)[ :]{1,2}(?:ist[ ]|jetzt[ ]|nun[ ]|weiterhin[ ]|seit[ ]\p{L}+[ ]|in[ ]|an der[ ]|am[ ]|im[ ])?)(?<value>(?!(?:Station|Zimmer|Bett|Haus|Etage|Ebene|Pflegegrad|Grad|Stufe|Wohngruppe|Gruppe|Nr|Tel|Telefon|Handy|App|Apparat)[ .])\p{Lu}[\p{L}-]{3,25}[ ]\d{1,3}[ ]?[a-h]?(?:,[ ](?:\d{5}[ ])?\p{Lu}[\p{L}-]{2,25})?)(?![\p{L}\d]|[.,:/]\d|[ ](?:mg|ml|Uhr|Tage|Wochen|Monate|Jahre|Stunden|Personen)(?![\p{L}]))/gu;
/** "Kornstraße 12 in Wallbruch" */
const streetInTown =
	/(?<![\p{L}-])\p{Lu}[\p{L}-]{2,25}(?:str\.|straße|strasse|weg|gasse|platz|allee|ring|damm|ufer|kamp|stieg)[ ]\d{1,4}[ ]?[a-h]?[ ]in[ ](?!der|dem|den)\p{Lu}[\p{L}-]{2,25}(?![\p{L}])/gu;
/** Before a word for a house without naming it. */
const vague = new Set(
	'gesetzliche gesetzlichen private privaten andere anderen neue neuen eigene eigenen alte alten zuständige zuständigen bisherige bisherigen ihre ihrer seine seiner familienkasse häusliche häuslichen ambulante ambulanten mobile stationäre private privater soziale sozialer betreutes betreuten zusatz private personal continuing basic respite home day end intermediate palliative good routine oral mouth skin hand pressure wound total duty under over further any full extra some more all one two three four health social adult child both his her intensive urgent primary secondary tertiary after special self peer emotional family mental floating senior junior lead clinical specialist band inpatient outpatient'.split(
		' ',
	),
);
