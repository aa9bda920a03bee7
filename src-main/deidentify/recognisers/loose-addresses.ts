import { matches, type PersonalFinding } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { eponyms } from '../words/eponyms.ts';
import { medicalEnding, medicalWords } from '../words/medical-words.ts';
import { genericWords } from '../words/place-words.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import { titles, labels } from '../words/cue-words.ts';
import type { Sighted } from './name-signs.ts';

/** Places as they are told: houses with names, villages after commas, numbers of houses alone. All are doubtful. */
export function looseAddresses(sighted: Sighted): PersonalFinding[] {
	const { text, style } = sighted;
	return [
		...matches(text, labelled, 'address', 'label', false),
		...matches(text, fromTo, 'address', 'label', false),
		...matches(text, shortNumbered, 'address', 'street', false),
		...matches(text, shortStreet, 'address', 'street', false),
		...matches(text, smallStreet, 'address', 'street', false),
		...matches(text, smallRoad, 'address', 'street', false),
		...(style.isSmall ? matches(text, onSmallRoad, 'address', 'street', false) : []),
		...matches(text, smallFlat, 'address', 'flat', false),
		...matches(text, smallHome, 'address', 'where somebody lives', false),
		...(style.isGerman
			? [
					...matches(text, germanHouse, 'address', 'street', false),
					...matches(text, germanNumber, 'address', 'number of a house', false),
					...matches(text, capitalPreposition, 'address', 'place', false),
					...matches(text, partOfTown, 'address', 'place', false),
					...matches(text, houseThenTown, 'address', 'place', false),
					...matches(text, villageHouse, 'address', 'street', false, isNoDrug),
					...matches(text, afterStreet, 'address', 'after a street', false),
					...germanTowns(sighted),
				]
			: [
					...matches(text, numberAndName, 'address', 'number of a house', false, isHouse),
					...matches(text, chain, 'address', 'where somebody lives', false, (value) => !startsGeneric(value)),
					...matches(text, smallTown, 'address', 'where', false),
				]),
	];
}

const capital = String.raw`\p{Lu}[\p{L}'’.-]{1,30}`;
const run = String.raw`${capital}(?:[ ](?:(?:of|the|on|under|upon|and|am|an der|im)[ ])?${capital}){0,3}`;
const labelled =
	/(?<=(?:^|[\n .;,(])(?:Einsatzort|Tatort|Unfallort|Meldeadresse|Meldeanschrift|Lieferadresse|Rechnungsadresse|Geburtsort|Aufenthaltsort|Fundort|Abholort|Abholung|Zielort|Pick-?up(?: point)?|Scene|Premises|Property|Last address|Previous address|Place of birth|Birthplace|Venue|Home address|Current address|Village|Town|Stadt|Gemeinde|Straße|Street|Lower Street)[ ]?:?[ \t]{1,6})(?<value>["„“]?(?:\d{1,5}[A-Za-z]?[ ])?\p{Lu}[^\n:;.(]{2,70}?)(?=[\n:;.(]|$|,[ ](?:\p{Ll}|Übergabe))/gu;
/** "Dock St", "42b Railway Tce, Goole". */
const shortStreet =
	/(?<![\p{L}\d])(?<value>(?:\d{1,4}[a-zA-Z]?,?[ ])?(?:\p{Lu}[\p{L}'’-]{2,20}[ ]){1,2}(?:St|Rd|Tce|Terr|Ter|Cl|Cres|Gdns|Gdn|Ave|Av|Sq|Pde|Ln|Cott|Cotts|Hse|Est)\.?(?:,[ ]\p{Lu}[\p{L}'’-]{2,20}(?:[ ]\p{Lu}[\p{L}'’-]{2,20})?)?)(?![\p{L}]|[ ]\p{Lu}\p{Ll}+(?:'s|[ ](?:Church|School|Hospital|Ward)))/gu;
/** "4 Almond Ct, Withernsea" */
const shortNumbered =
	/(?<![\p{L}\d.,/])\d{1,4}[a-zA-Z]?,?[ ](?:\p{Lu}[\p{L}'’-]{2,20}[ ]){1,2}(?:Ct|Dr|Gr|Pl|Cr|Wy|Wk|Pk|Gn)\.?(?:,[ ]\p{Lu}[\p{L}'’-]{2,20})?(?![\p{L}])/gu;
/** "FROM: …  TO: …" in capital letters, as journeys are booked. */
const fromTo =
	/(?<=(?:^|[\n ])(?:FROM|TO|VON|NACH|AB|ZIEL):[ ]{1,4})(?<value>\p{Lu}[^\n:]{2,60}?|\d{1,4}[a-zA-Z]?[ ]\p{Lu}[^\n:]{2,60}?)(?=[ ]{2,}|[ ]*(?:\n|$))/gu;
/** "Mafekingstr. 3, Dachgeschoss, Husum" */
const afterStreet =
	/(?<=(?:[Ss]tr\.|[Ss]traße|[Ss]trasse|[Ww]eg|[Gg]asse|[Pp]latz|[Rr]ing|[Aa]llee|hof|[Dd]amm|[Uu]fer|gang|berg|[Mm]arkt|kamp|stieg|graben|wall)[ ]\d{1,4}[ ]?[a-h]?,[ ])(?<value>(?:(?:Dachgeschoss|Erdgeschoss|DG|EG|Souterrain|Hinterhaus|Vorderhaus|Seitenflügel|\d\.[ ]?(?:OG|Stock|Etage)|\p{L}+geschoss),[ ])?\p{Lu}[\p{L}-]{2,25}(?:[ ](?:am|an der|im|bei)[ ]\p{Lu}\p{L}+)?)(?=[ ]?(?:[.;,)\n]|$))/gu;
/** "hainholzweg 88", "88 hales lane", "on stratford road" */
const smallStreet =
	/(?<![\p{L}-])\p{Ll}{3,20}(?:weg|straße|strasse|str\.|gasse|platz|allee|damm|ufer|stieg|kamp)[ ]\d{1,3}[ ]?[a-h]?(?![\p{L}\d]|[.,:]\d|[ ]?(?:mg|ml|uhr|m(?![\p{L}])))/gu;
const smallRoad =
	/(?<![\p{L}\d.,/])\d{1,4}[a-z]?[ ](?:\p{Ll}{3,20}[ ]){1,2}(?:lane|road|street|avenue|close|crescent|terrace|gardens|grove|mews)(?![\p{L}])/gu;
const onSmallRoad =
	/(?<=(?<![\p{L}])(?:on|in|at|of|off|from|to|along)[ ])(?<value>(?!(?:the|a|an|this|that|our|my|your|their|her|his|main|busy|same|every|each|wrong|right|other)[ ])\p{Ll}{4,20}[ ](?:road|street|lane|avenue|drive|close|crescent|terrace|grove|mews))(?![\p{L}])/gu;
/** "Vorwerk 3, Lügde" */
const villageHouse =
	/(?<=[,:(\n][ ]?)(?<value>(?!(?:Flur|Saal|Station|Zimmer|Bett|Seite|Klasse|Gruppe|Raum|Ebene|Stufe|Grad|Kapitel|Band|Punkt|Ziffer|Etage|Tag|Woche|Phase|Teil|Heft|Pflegegrad|Zi)[ ])\p{Lu}\p{Ll}{3,25}[ ]\d{1,3}[ ]?[a-h]?,[ ](?:\d{5}[ ])?(?!(?:Station|Zimmer|Bett|Seite|Klasse|Gruppe|Raum|Tel)[ ])\p{Lu}\p{Ll}{2,25})(?![\p{L}])/gu;
const smallFlat =
	/(?<![\p{L}])(?<value>(?:flat|apt|apartment|unit|room)[ ]\d{1,4}[a-z]?,?[ ](?:\p{L}[\p{L}'’-]{1,20}[ ]){1,3}(?:house|court|lodge|tower|towers|mansions|buildings|heights|point|place|mews|close|road|street|lane|terrace|gardens|close))(?![\p{L}])/giu;
/** Without capital letters: "wohnhaft alte schule am kirchweg thurow geboren", "of the old schoolhouse chapel lane thurlby date of birth". */
const smallHome =
	/(?<=(?<![\p{L}])(?:wohnhaft(?: in| im| zu)?|anschrift|residing at|lives at|living at|resident at|address)[ ])(?<value>(?:\p{Ll}[\p{L}'’-]{0,20}[ ]){0,7}?(?:\d{1,4}[a-z]?[ ])?(?:\p{Ll}[\p{L}'’-]{0,20}[ ]?){1,3}?)(?=[ ]?(?:[,.;)\n]|$|(?:geboren|geb|tel|telefon|punkt|komma|neuer|ist|war|hat|wurde|und|seit|bei|date|dob|born|full|comma|new|and|is|was|has|with|who|since)(?![\p{L}])))|(?<=(?<![\p{L}])of[ ])(?<lane>(?:\p{Ll}[\p{L}'’-]{1,20}[ ]){1,5}(?:lane|road|street|close|avenue|drive|crescent|terrace|gardens|grove|mews)(?:[ ](?!date|born|dob|full|comma|new|and|is|was|has|who|with)\p{Ll}{4,20})?)(?=[ ](?:date|born|dob|full|comma|new|and|is|was|has|who|with)|[,.\n]|$)/gu;
const germanHouse =
	/(?<![\p{L}\d-])(?<value>(?:\p{Lu}[\p{L}-]{1,25}[ -])?\p{Lu}\p{L}{2,25}(?:terrasse|promenade|twiete|redder|kehre|zeile|siedlung|gang|winkel|bogen|blick|feld|wiese|wiesen|park|anger|bleiche|kuhle|brücke|kai|hafen|mühle|rain|halde|leite|garten|gärten|eck|stiege|treppe|bach|tal|grund|hang|wald|busch|horst|bruch|heide|moor|haus|stück|acker|berge|warf|deich|siel|hörn|kirche|bahnhof|schule)[ ](?:Whg\.?[ ]|Wohnung[ ]|Nr\.[ ])?\d{1,3}[ ]?[a-h]?(?:,[ ](?:\d{5}[ ])?\p{Lu}[\p{L}-]{2,25})?)(?![\p{L}\d]|[.,:/]\d|[ ]?(?:mg|ml|Uhr|x|€|Euro|%|Patienten|Betten))/gu;
/** "Nachbar in Nr. 12", "Hausnummer 9", "Whg. 11". */
const germanNumber =
	/(?<=(?<![\p{L}])(?:in|aus|von|gegenüber|neben|bei|auf)[ ](?:der[ ]|die[ ])?)(?<value>(?:Nr\.|Nummer|Hausnr\.?|Whg\.|Wohnung)[ ]\d{1,4}[ ]?[a-h]?)(?![\p{L}\d]|[.,]\d)|(?<![\p{L}])(?<house>(?:Hausnummer|Hausnr\.?|Haus-Nr\.?)[ :]{1,2}(?:ist[ ])?\d{1,4}[ ]?[a-h]?)(?![\p{L}\d])/gu;
/** A preposition with a capital letter within a sentence begins a name: "Praxis Am Gutshof", "Spielplatz Am Kirchberg". */
const capitalPreposition =
	/(?<=(?:\p{L}|,)[ ])(?<value>(?:Am|Im|An der|An den|Auf der|Auf dem|Zum|Zur|In der|In den|Hinter der|Hinter dem|Unter den|Unter der|Bei der|Beim|Vor dem|Vorm)[ ](?:\p{Lu}\p{Ll}+(?:en|er|em|es|e)[ ])?\p{Lu}[\p{L}-]{2,30}(?:[ ]\d{1,4}[ ]?[a-h]?(?![\p{L}\d]))?)(?![\p{L}])/gu;
const partOfTown =
	/(?<![\p{L}-])(?:Nord|Süd|Ost|West|Alt|Neu|Groß|Klein|Ober|Unter|Hinter|Vorder)-\p{Lu}\p{Ll}{3,25}(?![\p{L}-])/gu;
/** "Forsthaus, Niederschlag", "Haus Sonnseite, Unterer Weg, Blofeld". */
const houseThenTown =
	/(?<=(?<![\p{L}])(?:in|im|auf|an|von|aus|nach|:|,)[ ](?:der[ ]|dem[ ])?)(?<value>(?:Haus[ ]\p{Lu}\p{L}{2,25}|\p{Lu}\p{L}{2,20}(?:haus|hof|mühle|hütte|gut|schloss|burg|villa))(?:,[ ](?:(?:Hinterm?|Am|Im|An der|Auf der|Zum|Zur|Vorm)[ ])?\p{Lu}[\p{L}-]{2,25}(?:[ ](?:Weg|Straße|Gasse))?){1,2})(?![\p{L}])/gu;
/** "9 The Maltings", "2 Chandler's Steps, Portwick". */
const numberAndName = new RegExp(
	String.raw`(?<=(?:^|[,;:(\n][ ]?|(?<![\p{L}])(?:at|to|of|from|is|as|and)[ ]))(?<value>\d{1,4}[a-zA-Z]?,?[ ](?:The[ ])?(?:${capital}[ ]){0,2}${capital}(?:,[ ]${capital}(?:[ ]${capital})?){0,2})(?=[ ]?(?:[.;)\n]|$|,|or[ ]|and[ ]))`,
	'gu',
);
/** "at The Old Forge, Church End, Little Totley" */
const chain = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:at|address(?:[ ]is)?|home)[ ](?:the[ ])?)(?<value>["“]?${run}["”]?(?:,[ ]${run}){1,3})`,
	'gu',
);
const smallTown =
	/(?<=(?<![\p{L}])(?:in|to|from|near)[ ])(?<value>(?:market|great|little|upper|lower|much|nether|north|south|east|west|long|saint|st)[ ]\p{Ll}{4,20})(?![\p{L}])(?<!(?:west|east|north|south|little|great|long|lower|upper|much)[ ](?:side|part|wing|lobe|limb|limbs|back|abdomen|more|time|term|pain|half|wales|america|africa|london|better|worse|later|less|detail|finger|interest|stay|line|lines|grade|leg|legs))/gu;

function isHouse(value: string): boolean {
	const words = value
		.replace(/^\d+[a-zA-Z]?,?[ ](?:The[ ])?/u, '')
		.toLowerCase()
		.split(/[ ,]+/u);
	return !words.some(
		(word) =>
			months.test(word) ||
			functionWords.has(word) ||
			medicalWords.has(word) ||
			shortWords.has(word) ||
			titles.has(word) ||
			labels.has(word),
	);
}
/** "Ramipril 5, Allopurinol" is no house and its town. */
const isNoDrug = (value: string): boolean =>
	!value
		.toLowerCase()
		.split(/[ ,]+/u)
		.some((word) => medicalWords.has(word) || medicalEnding.test(word));
const startsGeneric = (value: string): boolean =>
	genericWords.has(value.split(/[ ,]/u)[0]?.toLowerCase().replace(/["“]/u, '') ?? '') &&
	!/^["“]?(?:The|Old)/u.test(value);
const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/u;

/** "zurück nach Nieste", "Bad sobernheim": what is no noun and has a capital letter after a preposition of place. */
function germanTowns({ tokens, signs, lexicon, style, text }: Sighted): PersonalFinding[] {
	return tokens.flatMap((token, at): PersonalFinding[] => {
		const before = tokens[at - 1];
		if (
			before === undefined ||
			token.before !== ' ' ||
			!/^(?:nach|aus|in|bei|nahe|richtung|gen|im|beim|ins|vom|zum)$/u.test(before.key)
		)
			return [];
		const { key, start } = token;
		const next = tokens[at + 1];
		const isHouse = /^(?:bei|im|beim|ins|vom|zum)$/u.test(before.key);
		const found = (end: number): PersonalFinding[] => [
			{ kind: isHouse ? 'organisation' : 'address', start, end, rule: 'where', isSure: false },
		];
		if (
			/^(?:bad|sankt|st|neu|alt|groß|klein|ober|unter)$/u.test(key) &&
			style.isSmall &&
			next?.before === ' ' &&
			next.key.length > 4 &&
			!lexicon.isGerman(next.key)
		)
			return found(next.end);
		if (token.shape !== 'capital' || key.length < 4 || key === 'hause') return [];
		if (
			functionWords.has(key) ||
			worldWords.has(key) ||
			shortWords.has(key) ||
			medicalWords.has(key) ||
			eponyms.has(key) ||
			titles.has(key)
		)
			return [];
		// "im Notfallschrank": a compound that is known.
		if (isHouse && signs[at] === undefined) return [];
		if (!lexicon.isNoun(key) && (!isHouse || !lexicon.isGerman(key))) {
			// "in Innerer Medizin": an adjective before its noun.
			const isAdjective = /(?:er|en|em|es|e)$/u.test(key) && next?.before === ' ' && next.shape === 'capital';
			return isAdjective || /(?:ung|heit|keit|ion|tät|ismus|itis|ie|ik)$/u.test(key) ? [] : found(token.end);
		}
		const isGone =
			before.key === 'nach' &&
			/(?:zurück|heim|hause|umzug|zog|zieht|gezogen|verzogen|fährt|fuhr|reist|reise|fahrt|flug|gebracht|verlegt|verlegung|ausflug|möchte|will)[^.;\n]{0,24}$/iu.test(
				text.slice(Math.max(0, before.start - 40), before.start),
			);
		return isGone &&
			/^[.,;)]|^$|^[ ](?:oder|und|gebracht|gezogen)/u.test(text.slice(token.end, token.end + 10))
			? found(token.end)
			: [];
	});
}
