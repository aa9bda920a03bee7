import type { PersonalFinding } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { labels, relatives, titles } from '../words/cue-words.ts';
import { noHouses } from '../words/house-words.ts';
import { medicalWords } from '../words/medical-words.ts';
import { everydayGivenNames, everydaySurnames, moreGivenNames } from '../words/more-names.ts';
import { genericWords, germanHeads } from '../words/place-words.ts';
import { departments, shortWords, worldWords } from '../words/world-words.ts';
import type { Sighted } from './name-signs.ts';

/** Names by what is told around them: what somebody hears and is called, who lives next door, and families. All are doubtful. */
export function toldNames(sighted: Sighted): PersonalFinding[] {
	const { text, lexicon } = sighted;
	const isAnyName = (key: string): boolean =>
		lexicon.given.has(key) ||
		lexicon.family.has(key) ||
		everydaySurnames.has(key) ||
		everydayGivenNames.has(key) ||
		moreGivenNames.has(key);
	/** "Müllers", "the Marshes": a name that many people have together. */
	const isFamily = (key: string): boolean =>
		!lexicon.isNoun(key) &&
		['s', 'es', 'ens'].some((end) => key.endsWith(end) && isAnyName(key.slice(0, -end.length)));
	const found: PersonalFinding[] = [];
	const add = (pattern: RegExp, isWanted: (key: string, value: string) => boolean): void => {
		for (const match of text.matchAll(pattern)) {
			const value = match.groups?.['value'] ?? match[0];
			const key = value.split(' ')[0]?.toLowerCase() ?? '';
			if (isPlain(key) || !isWanted(key, value)) continue;
			found.push({
				kind: 'name',
				start: match.index,
				end: match.index + value.length,
				rule: 'told',
				isSure: false,
			});
		}
	};
	add(hears, (key) => !heard.has(key));
	add(reactsTo, (key) => isAnyName(key) || !lexicon.isNoun(key));
	add(isCalled, (key) => !relatives.has(key) && (isAnyName(key) || !lexicon.isNoun(key)));
	add(theyCall, (key) => !relatives.has(key));
	add(nextDoor, (key) => !relatives.has(key) && !germanHeads.has(key) && !noHouses.has(key));
	add(toReach, (key) => !relatives.has(key) && !noHouses.has(key) && !genericWords.has(key));
	add(theFamily, isFamily);
	add(familyNearby, (key) => !relatives.has(key) && !germanHeads.has(key) && !noHouses.has(key));
	return found;
}

const name = String.raw`(?<value>\p{Lu}[\p{L}'’-]{1,20}(?:[ ]\p{Lu}[\p{L}'’-]{1,20})?)(?![\p{L}\d])`;
const one = String.raw`(?<value>\p{Lu}[\p{L}'’-]{1,20})(?![\p{L}\d])`;
const quote = String.raw`["„“'‚]?`;
/** "Sie hört auf Lieschen" */
const hears = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:hört|hören|hörte)[ ](?:nur[ ]|besser[ ]|auch[ ]|zuhause[ ]|lieber[ ]|eher[ ])?auf[ ](?:den[ ]Namen[ ]|die[ ]Anrede[ ])?${quote})${name}`,
	'gu',
);
/** "reagiert nur auf Finchen", "answers to Sparky" */
const reactsTo = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:(?:reagiert|reagierte)[ ](?:nur[ ]|besser[ ]|auch[ ])?auf|(?:answers|answered|responds|responded)[ ](?:only[ ]|better[ ])?to)[ ](?:the[ ]name[ ])?${quote})${name}`,
	'gu',
);
/** "wird Bubi genannt", "will Hannes gerufen werden" */
const isCalled = new RegExp(
	String.raw`(?<=[ ]${quote})${one}(?=["“”'‘]?[ ](?:genannt|gerufen|angesprochen|angeredet|geheißen|ansprechen|anreden)(?![\p{L}]))`,
	'gu',
);
/** "alle nennen sie Mausi", "everyone calls her Bunny", "prefers Bertie" */
const theyCall = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:nenn(?:t|en|e|ten)[ ](?:sie|ihn|ihr|mich|sich)(?:[ ](?:alle|nur|immer|selbst|einfach))?|(?:alle|Freunde|Kinder|Enkel)[ ]sagen|(?:calls?|called|call)[ ](?:her|him|me|them|himself|herself)|prefers?(?:[ ]to[ ]be[ ]called)?|(?:sign|signs|signed)[ ]as|known[ ](?:locally[ ])?as)[ ]${quote})${one}(?=["“”'‘]?(?:[.,;)\n]|$|[ ](?:and|und|but|aber|not|nicht|by|at|zu|oder|or)(?![\p{L}])))`,
	'gu',
);
/** "nebenan bei Pauls", "Schlüssel bei Petersens" */
const nextDoor = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:nebenan|gegenüber|Nachbarn|Schlüssel(?:[ ](?:liegt|ist|hängt))?|klingeln|abgegeben|hinterlegt|Zettel|Päckchen|Paket)[ ](?:bei|an|für)[ ]|(?<![\p{L}])next[ ]door(?:[ ]at|,)[ ]|neighbours,?[ ]the[ ])${one}`,
	'gu',
);
/** "Ring Deb at the office", "Ask Zwerenz about it" */
const toReach = new RegExp(
	String.raw`(?<=(?:^|[\n.!?:;–-][ ]{0,2}|(?<![\p{L}])(?:please|pls|to|and|will|can you|then)[ ])(?:[Rr]ing|[Cc]all|[Tt]ell|[Aa]sk|[Ee]mail|[Pp]hone|[Tt]ext|[Cc]hase|[Rr]emind|[Tt]hank|[Uu]pdate|[Ii]nform|[Mm]essage|[Rr]ang|[Pp]honed|[Aa]sked|[Tt]old)[ ])${one}(?=[ ](?:at|re|about|to|from|on|for|back|if|and|when|in|again|today|tomorrow|that|with)(?![\p{L}])|[.,;)\n]|$)`,
	'gmu',
);
/** "Die Müllers von nebenan", "the Marshes" */
const theFamily = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:[Dd]ie|[Dd]en|[Bb]ei|[Vv]on|[Zz]u|[Tt]he|mit|with)[ ])${one}`,
	'gu',
);
const familyNearby = new RegExp(
	String.raw`(?<=(?<![\p{L}])bei[ ])(?<value>\p{Lu}[\p{L}'’-]{2,20}s)(?=,?[ ](?:nebenan|gegenüber|im[ ]\d\.[ ]Stock|oben|unten)(?![\p{L}]))`,
	'gu',
);

const isPlain = (key: string): boolean =>
	[functionWords, titles, labels, shortWords, worldWords, medicalWords, departments].some((words) =>
		words.has(key),
	);
/** What one hears or stops without its being a name. */
const heard = new Set(
	'zuruf zurufe ansprache namen rufe rufen musik rauchen trinken essen weinen lachen schreien reden arbeiten ärzte arzt ratschläge rat eltern mutter vater sohn tochter niemanden stimmen geräusche signale worte kommandos anweisungen anrede bauch gefühl lehrer pflege'.split(
		' ',
	),
);
