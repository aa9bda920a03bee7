import type { PersonalFinding } from '../finding.ts';
import { everydayGivenNames } from '../words/more-names.ts';
import { EnglishNames, firstOf, isThing, isTime, lastOf, namesBy } from './english-names.ts';
import type { Sighted } from './name-signs.ts';

/** First names of English notes, those that are words too, by what somebody does, has and is. All are doubtful. */
export function englishDoers({ text, style, lexicon }: Sighted): PersonalFinding[] {
	if (style.isGerman) return [];
	const { isPlainlyGiven } = new EnglishNames(lexicon);
	const found: PersonalFinding[] = [];
	const add = (pattern: RegExp, rule: string, isWanted: (value: string) => boolean): void => {
		found.push(...namesBy(text, pattern, rule, isWanted));
	};
	add(afterOpening, 'subject', (value) => everydayGivenNames.has(value.toLowerCase()) && !isTime(value));
	add(
		acting,
		'subject',
		(value) => isPlainlyGiven(value.toLowerCase()) && !isTime(value) && !modal.has(value.toLowerCase()),
	);
	add(afterFigure, 'subject', (value) => everydayGivenNames.has(value.toLowerCase()) && !isTime(value));
	add(
		fullyActing,
		'subject',
		(value) => isPlainlyGiven(firstOf(value)) && !isTime(firstOf(value)) && !isThing(lastOf(value)),
	);
	add(inRoster, 'roster', (value) => isPlainlyGiven(value.toLowerCase()) && !isTime(value));
	add(nicknamed, 'nickname', (value) => isPlainlyGiven(lastOf(value)) && !isTime(lastOf(value)));
	add(owning, 'owner', (value) => everydayGivenNames.has(value.toLowerCase()) && !isTime(value));
	return found;
}

/** At the beginning of a sentence they are verbs and things. */
const modal = new Set('will may can grant chase art rose patience general major bond case'.split(' '));
const deeds = String.raw`is|was|has|had|will|would|could|can|did|does|said|says|asked|asks|rang|rings|came|comes|went|goes|wants|wanted|phoned|called|told|tells|needs|thinks|thought|knows|knew|took|takes|gave|gives|got|left|leaves|helped|helps|brought|brings|saw|sees|made|makes|sent|sends|wrote|reports|reported|refused|refuses|agreed|agrees|denied|denies|cried|fell|slept|ate|hates|loves|likes|liked|lives|lived|works|worked|started|starts|moved|attended|visited|visits|arrived|felt|feels|seems|seemed|spoke|speaks|met|texted|emailed|won|sang|drove|bought|paid|fed|held|kept|lent|lost|led|read|rode|ran|sat|shook|swore|taught|threw|wore|hid|hit|hurt|chose|drew|drank|broke|caught|flew|forgot|grew|swam|swept|woke|stood|sold|heard|feeds|drives|runs|keeps|says|holds|opens|locks|picks|drops|chairs|minutes|doesnt|isn['’]t|wasn['’]t|hasn['’]t|won['’]t|didn['’]t|doesn['’]t|can['’]t`;
const ways = String.raw`back|off|away|late|here|now|still|also|again|not|just|already|never|always|then|covers|up|on[ ](?:shift|call|leave|holiday|nights?|days|duty|annual|earlies|lates|reception|the)|in[ ](?:at|from|till|tomorrow|today)|down[ ]as|(?!need|bas|relat|enclos|attach)\p{Ll}{3,12}ed|\p{Ll}{3,12}ing`;
/** "And Verity is off sick", "Initially Ruby denied it", "at 9, Violet at 10". */
const afterOpening = new RegExp(
	String.raw`(?<=(?:^|[.!?:;,–\n(-][ ]{0,2})(?:(?:And|But|So|When|If|Because|Since|As|While|That|Then|Could|Can|Has|Did|Is|Was|Does|Would|Ask|Tell|Thank|With|For|From|To|By|Poor|Little|Young|Both|Only|Even|Just|Today|Yesterday|Tomorrow|Tonight|Later|Maybe|Perhaps|Once|Also|Ring|Call|Text|See|Sorry|Yes|No|Ok|OK|Okay|Please|Oh|Well|Great|Action|Actions|\p{Lu}\p{Ll}{2,12}ly),?[ ]))(?<value>\p{Lu}\p{Ll}{1,22})(?=[ ](?:${deeds}|${ways}|to|at|in|on|by|from|for|about|and|re)(?![\p{L}])|[.,;:!?)]|['’]s(?![\p{L}])|\n|$)`,
	'gmu',
);
/** "Faith back on the 17th", "Mayor at 11, Iris bringing the cake", "; Pip says". */
const acting = new RegExp(
	String.raw`(?<=(?:^|[.!?:;,–\n(-][ \t•*]{0,3}))(?<value>\p{Lu}\p{Ll}{1,22})(?=[ ](?:${deeds}|${ways})(?![\p{L}]))`,
	'gmu',
);
/** "Mercy's review": no palsy and no wort. */
const owning =
	/(?<![\p{L}\p{N}])(?<value>\p{Lu}\p{Ll}{1,22})(?=['’]s[ ](?!palsy|paresis|disease|syndrome|sign|wort|test|score|law|ulcer|fracture|criteria|solution|lymphoma|contracture|balm|day)\p{Ll})/gu;
/** "at 9, Violet at 10" */
const afterFigure = /(?<=\d,[ ])(?<value>\p{Lu}\p{Ll}{1,22})(?=[ ](?:at|on|in|to|by|with)(?![\p{L}]))/gu;
/** "and Bill Tench says": both are words of every day. */
const fullyActing = new RegExp(
	String.raw`(?<![\p{L}\p{N}.-])(?<value>\p{Lu}\p{Ll}{1,22}[ ]\p{Lu}[\p{L}'’-]{1,22})(?=[ ](?:${deeds})(?![\p{L}]))`,
	'gu',
);
/** "Nat 12-8, Bash sick": in one line who is when. */
const inRoster =
	/(?<=(?:^|[,;\n])[ \t]*)(?<value>\p{Lu}\p{Ll}{1,22})(?=[ ]{1,3}(?:\d{1,2}(?:[:.]\d{2})?[ ]?[-–]|off|sick|AL|A\/L|LD|leave|lates?|early|earlies|nights?|tbc|n\/a|NBM|on[ ]call)(?![\p{L}]))/gmu;
/** "Big Mark", "Nan Pat": how people tell those of one name apart. */
const nicknamed =
	/(?<![\p{L}\p{N}-])(?<value>(?:Big|Little|Young|Old|Wee|Lil|Tall|Posh|Ginger|Nan|Nana|Nanny|Gran|Grandad|Granny|Grandma|Auntie|Aunty|Uncle)[ ]\p{Lu}\p{Ll}{1,22})(?![\p{L}-])/gu;
