import type { PersonalFinding, PersonalKind } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { labels, relatives, titles } from '../words/cue-words.ts';
import { everydayGivenNames, everydaySurnames, moreGivenNames } from '../words/more-names.ts';
import { genericWords, germanGeneric } from '../words/place-words.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Sighted } from './name-signs.ts';

/** Of texts without capital letters: first name and surname by the lists, houses by the word before or after them, and addresses. */
export function smallTexts(sighted: Sighted): PersonalFinding[] {
	return sighted.style.isSmall ? [...people(sighted), ...places(sighted)] : [];
}

function people(sighted: Sighted): PersonalFinding[] {
	const { tokens, text, lexicon } = sighted;
	const found: PersonalFinding[] = [];
	const isGiven = (key: string): boolean =>
		lexicon.given.has(key) || everydayGivenNames.has(key) || moreGivenNames.has(key);
	const isFamily = (key: string): boolean => lexicon.family.has(key) || everydaySurnames.has(key);
	const isWord = (key: string): boolean => lexicon.isEnglish(key) || lexicon.isGerman(key);
	for (let at = 0; at < tokens.length; at += 1) {
		const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
		if (token === undefined || token.value.length < 2 || !isGiven(token.key)) continue;
		const isTold =
			before !== undefined &&
			/^[:,]?[ ]$/u.test(token.before) &&
			(isCue(before.key) || (beings.has(before.key) && isPerson(tokens[at - 2]?.key ?? '')));
		const isPlainWord = isWord(token.key) && !moreGivenNames.has(token.key);
		const hasSurname =
			next?.before === ' ' &&
			next.value.length > 1 &&
			!isNone(next.key) &&
			(isFamily(next.key) || !isWord(next.key) || (isTold && ends(text, next.end)));
		const isPair = hasSurname && (isTold || !isPlainWord) && (isFamily(next.key) || isTold);
		const isAlone =
			isTold &&
			before !== undefined &&
			speech.has(before.key) &&
			follows(text, token.end) &&
			!isNone(token.key);
		if (!isPair && !isAlone) continue;
		const end = isPair ? next.end : token.end;
		found.push({ kind: 'name', start: token.start, end, rule: 'small letters', isSure: false });
	}
	return found;
}

/** Before a name: "the witness is hope waters", "geschädigte ist hope burgmann", "frau maria burgmann". */
/** "loser is", "tochter heißt": of things something else is said. */
const isPerson = (key: string): boolean => isCue(key) || labels.has(key) || key === 'name' || key === 'pt';
const beings = new Set(['is', 'was', 'ist', 'war']);
const isCue = (key: string): boolean => cues.has(key) || titles.has(key) || relatives.has(key);
const cues = new Set(
	'called named heißt heisst namens by from for to with and of about miss finder witness owner driver caller tenant loser ein eine von durch für an mit und über bei zeuge zeugin fahrer fahrerin halter finderin anrufer anruferin geschädigte geschädigter beschuldigter beschuldigte verlierer'.split(
		' ',
	),
);
/** After these a first name alone is one, if the sentence goes on as it does after somebody. */
const speech = new Set(
	'is was called named ist war heißt heisst namens by to told from von durch mit niece nephew'.split(' '),
);
const isNone = (key: string): boolean =>
	functionWords.has(key) || shortWords.has(key) || worldWords.has(key) || titles.has(key) || noNames.has(key);
const noNames = new Set(
	'on up out off in at it so too very all be been being do done go gone get got make made take taken come came home work school bed day days week today tomorrow now then again back here there will can may must would could should has had have mit auf ab zu so da wo hat habe wird kann will soll muss schon noch nur auch sehr gut mal hause arbeit line art mark hope rose'.split(
		' ',
	),
);
const ends = (text: string, end: number): boolean =>
	/^(?:[,.;:()\n]|$|[ ](?:\(|hat|ist|war|kommt|rief|wohnt|will|möchte|wurde|wird|sagt|und|from|of|was|is|has|had|rang|called|says|said|born|geb|aus|and|who|at|on|in|phoned|lives|about)(?![\p{L}]))/u.test(
		text.slice(end, end + 12),
	);
const follows = (text: string, end: number): boolean =>
	/^(?:[,;(]|\.(?:\s|$)|\n|$|[ ](?:from|at|in|on|about|who|and|has|was|is|says|said|aus|von|und|hat|ist|war|bescheid)(?![\p{L}]))/u.test(
		text.slice(end, end + 12),
	);

function places({ text, lexicon, style }: Sighted): PersonalFinding[] {
	const found: PersonalFinding[] = [];
	const add = (
		kind: PersonalKind,
		pattern: RegExp,
		isWanted: (words: readonly string[]) => boolean,
	): void => {
		for (const match of text.matchAll(pattern)) {
			const value = match.groups?.['value'] ?? match[0];
			if (!isWanted(value.replaceAll(',', '').split(' '))) continue;
			const start = match.index + match[0].indexOf(value);
			found.push({ kind, start, end: start + value.length, rule: 'small letters', isSure: false });
		}
	};
	const isName = (word: string): boolean =>
		!functionWords.has(word) &&
		!genericWords.has(word) &&
		!germanGeneric.has(word) &&
		!noNames.has(word) &&
		!vague.has(word);
	if (style.isGerman) {
		add('organisation', germanHouse, (words) => {
			const name = words.at(-1) ?? '';
			return isName(name) && (lexicon.isNoun(name) || !lexicon.isGerman(name));
		});
		add('organisation', insurer, ([name = '']) => isName(name) && !/e[nrms]?$/u.test(name));
		add('address', germanHome, ([name = '']) => isName(name));
	} else {
		add('organisation', owned, ([name = '']) => isName(name));
		add('organisation', firm, ([name = '']) => isName(name));
		add('address', englishHome, (words) =>
			words.slice(1).every((word) => !functionWords.has(word) || word === 'the'),
		);
	}
	return found;
}

/** "bäckerei barthel", "polizeiwache wallbruch", "gymnasium am wall" */
const germanHouse =
	/(?<![\p{L}-])(?<value>(?:bäckerei|metzgerei|fleischerei|konditorei|café|cafe|gasthaus|gasthof|gaststätte|hotel|pension|apotheke|praxis|pflegedienst|sozialstation|diakoniestation|polizeiwache|polizeiinspektion|polizei|wache|realschule|grundschule|hauptschule|gesamtschule|oberschule|schule|gymnasium|kita|kindergarten|krippe|hort|klinik|klinikum|krankenhaus|hospiz|stadtwerken?|sparkasse|volksbank|seniorenheim|altenheim|pflegeheim|autohaus|spedition|kanzlei|salon|friseur|supermarkt|buchhandlung|gärtnerei|tischlerei|schreinerei|sanitätshaus|pizzeria|imbiss|kiosk|taxi|standesamt|bürgeramt|jobcenter|jugendamt|amtsgericht|landratsamt|turnverein|sportverein|tsv|fc|sv)[ ](?:(?:am|an der|im|zum|zur|auf der)[ ])?\p{Ll}{3,24})(?![\p{L}-])/gu;
const insurer =
	/(?<![\p{L}-])\p{Ll}{4,20}[ ](?:krankenkasse|versicherung|bkk|sparkasse|kranken)(?![\p{L}-])/gu;
/** "wohnt kalkofen 5, wallbruch" */
const germanHome =
	/(?<=(?<![\p{L}])(?:wohnt|wohnhaft|wohnend|wohnung|anschrift|adresse|an|post|aus|in|zuhause)[ ](?:in[ ]|ist[ ]|jetzt[ ]|an[ ]|der[ ]|dem[ ]|am[ ]){0,2})(?<value>\p{Ll}{4,25}\.?[ ]\d{1,3}[ ]?[a-h]?(?:,[ ](?:\d{5}[ ])?\p{Ll}{4,25})?)(?![\p{L}\d]|[.,:/]\d|[ ]?(?:mg|ml|uhr|euro|tage|tagen|wochen|monate|monaten|jahren|jahre|stunden|minuten|personen|prozent|mal|kg|cm|km|m)(?![\p{L}]))/gu;
/** "barton's bakery" */
const owned =
	/(?<![\p{L}-])\p{Ll}{3,20}['’]?s[ ](?:bakery|bakers|butchers|butcher|cafe|café|garage|shop|stores|chemist|pharmacy|newsagents|florist|motors|taxis|cabs|farm|nursery|bar|kitchen|diner|salon|barbers)(?![\p{L}-])/gu;
const firm =
	/(?<![\p{L}-])\p{Ll}{4,20}[ ](?:motors|lettings|bakery|butchers|dental|taxis|cabs|builders|plumbing|roofing|scaffolding|stores|tyres|homecare|opticians|removals|rovers|infirmary|library|leisure centre|community centre|day centre|police station|fire station|bus station|medical centre|health centre|kitchen|physio|surgery|pharmacy)(?![\p{L}-])/gu;
/** "from 4 hill view, pelling" */
const englishHome =
	/(?<=(?<![\p{L}])(?:of|from|at|in|to|is|lives|living|address|home|outside|visit)[ ](?:flat[ ]\d{1,3}[a-z]?,?[ ])?)(?<value>\d{1,4}[a-z]?[ ](?:\p{Ll}{2,20}[ ]){1,3}(?:lane|road|street|terrace|row|view|close|avenue|hill|drive|way|court|gardens|place|green|crescent|mews|walk|grove|square|parade|rise|yard|cottages?)(?:,[ ]\p{Ll}{4,20})?)(?![\p{L}-])/gu;
/** Before a word for a house these name none. */
const vague = new Set(
	'linie punkt stop haltestelle zimmer station raum bett seite the a an our my your their her his this that local nearest main central little other same own nearby usual next busy closed family village town city mobile public private central kleine große neue alte nächste städtische örtliche gesetzliche private eigene welche seine ihre meine deine unsere keine diese jede angerufen gegangen gewesen geschlossen zuständig weiter direkt wegen damit wieder heute gestern morgen danach abends morgens geht ging sagt kommt'.split(
		' ',
	),
);
