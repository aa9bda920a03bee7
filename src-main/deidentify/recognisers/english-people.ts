import type { PersonalFinding } from '../finding.ts';
import { dayWords, functionWords, ordinaryWords } from '../ordinary-words.ts';
import { britishSurnames } from '../words/british-names.ts';
import { labels, relatives, titles } from '../words/cue-words.ts';
import { eponyms } from '../words/eponyms.ts';
import { medicalWords } from '../words/medical-words.ts';
import { everydayGivenNames, everydaySurnames, moreGivenNames } from '../words/more-names.ts';
import { genericWords } from '../words/place-words.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import { briefRoles, rolesInBrackets } from '../words/role-words.ts';
import type { Sighted } from './name-signs.ts';
import { areInitials } from './signed-initials.ts';

/**
 * People as everyday notes in English name them: after what is short for their work, before it in brackets, with one letter
 * for the surname or the first name, in rows, and as who does something. All are doubtful.
 */
export function englishPeople(sighted: Sighted): PersonalFinding[] {
	const { text, style, lexicon } = sighted;
	if (style.isGerman) return [];
	const found: PersonalFinding[] = [];
	const isGiven = (key: string): boolean =>
		lexicon.given.has(key) || moreGivenNames.has(key) || everydayGivenNames.has(key);
	/** Of lists that hold no other words, or no word of English. */
	const isPlainlyGiven = (key: string): boolean =>
		moreGivenNames.has(key) ||
		everydayGivenNames.has(key) ||
		(lexicon.given.has(key) && !lexicon.isEnglish(key));
	const isSurname = (key: string): boolean =>
		lexicon.family.has(key) || britishSurnames.has(key) || everydaySurnames.has(key);
	const isAnyName = (key: string): boolean => isGiven(key) || isSurname(key);
	/** Of letters that no list of words has, or a list of names. */
	const mayBeName = (key: string): boolean => isAnyName(key) || !lexicon.isEnglish(key);
	const add = (
		pattern: RegExp,
		rule: string,
		isWanted: (value: string, match: RegExpExecArray) => boolean,
	): void => {
		for (const match of text.matchAll(pattern)) {
			const value = match.groups?.['value'] ?? match[0];
			const start = match.index + match[0].indexOf(value);
			if (isWanted(value, match))
				found.push({ kind: 'name', start, end: start + value.length, rule, isSure: false });
		}
	};

	add(afterRole, 'role', (value) => !isOffice(firstOf(value)));
	add(afterOffice, 'role', (value) => !isThing(firstOf(value)) && mayBeName(firstOf(value)));
	add(beforeRole, 'role in brackets', (value, { input, index }) => {
		const key = firstOf(value);
		if (
			isThing(key) ||
			/(?<![\p{L}])(?:the|a|an|this|each|every)[ ]$/iu.test(input.slice(Math.max(0, index - 6), index))
		)
			return false;
		return mayBeName(key) || mayBeName(lastOf(value));
	});
	add(beforeAge, 'age in brackets', (value) => isGiven(firstOf(value)));
	add(withInitial, 'name and initial', (value) => isGiven(firstOf(value)) && !noFirst.has(firstOf(value)));
	add(withInitialFirst, 'initial and name', (value) => {
		const key = lastOf(value);
		if (isThing(key) && !britishSurnames.has(key)) return false;
		return /^[AI] /u.test(value) ? !lexicon.isEnglish(key) || britishSurnames.has(key) : mayBeName(key);
	});
	add(inQuotes, 'nickname', (value, match) => {
		const before = (match.groups?.['before'] ?? '').toLowerCase();
		return !isThing(firstOf(value)) && !isThing(before) && mayBeName(before);
	});
	add(knownAs, 'called', (value) => !functionWords.has(firstOf(value)));
	add(fullName, 'full name', (value) => {
		const [given, surname] = [firstOf(value), lastOf(value)];
		return (
			isGiven(given) && !months.has(given) && isSurname(surname) && !(isPlace(surname) && growing.has(given))
		);
	});
	add(afterOpening, 'subject', (value) => everydayGivenNames.has(value.toLowerCase()) && !isTime(value));
	add(
		acting,
		'subject',
		(value) => isPlainlyGiven(value.toLowerCase()) && !isTime(value) && !modal.has(value.toLowerCase()),
	);
	add(afterFigure, 'subject', (value) => everydayGivenNames.has(value.toLowerCase()) && !isTime(value));
	add(afterWord, 'beside a word', (value) => isGiven(value.toLowerCase()) && !isTime(value));
	add(afterTitle, 'title', (value) => foreign.has(value.toLowerCase()));
	add(signedOn, 'initials', (value) => areInitials(value));
	add(owning, 'owner', (value) => everydayGivenNames.has(value.toLowerCase()) && !isTime(value));
	add(relation, 'relative', (value) => isGiven(value.toLowerCase()) && !isTime(value));
	add(withParticle, 'particle', (value) => mayBeName(lastOf(value)) && !isThing(lastOf(value)));
	add(spokenOf, 'initials', (value) => !/^(?:U\.[SK]|N\.B|P\.S|P\.M|A\.M|E\.G|I\.E|O\.K)\./u.test(value));
	found.push(...inRows(text, isGiven, mayBeName));
	return found;
}

const firstOf = (value: string): string =>
	(/^[\p{L}'’-]+/u.exec(value)?.[0] ?? '').toLowerCase().replace(/['’]s$/u, '');
const lastOf = (value: string): string =>
	(/[\p{L}'’]+$/u.exec(value)?.[0] ?? '').toLowerCase().replace(/['’]s$/u, '');
const isTime = (value: string): boolean =>
	dayWords.has(value.toLowerCase()) ||
	months.has(value.toLowerCase()) ||
	/^(?:mon|tues?|weds?|thurs?|fri|sat|sun|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu.test(value);

/** What is no name even where one would stand. */
function isThing(key: string): boolean {
	if (everydayGivenNames.has(key) || moreGivenNames.has(key)) return months.has(key);
	return (
		key.length < 2 ||
		[
			functionWords,
			worldWords,
			shortWords,
			genericWords,
			titles,
			labels,
			relatives,
			medicalWords,
			eponyms,
		].some((words) => words.has(key))
	);
}
/** After a title what others are named after is a surname. */
const isOffice = (key: string): boolean =>
	[functionWords, worldWords, shortWords, genericWords, titles].some((words) => words.has(key));
const isPlace = (key: string): boolean => genericWords.has(key) || places.has(key);
const places = new Set(
	'ward house court lodge hall close drive road street room day green bank park hill field farm cottage'.split(
		' ',
	),
);
/** Houses and wards are called after them. */
const growing = new Set(
	'hazel holly ivy rose heather willow rowan ash aspen lily daisy violet olive fern laurel clover briar victoria albert george sunny robin wren swan'.split(
		' ',
	),
);
const months = new Set('april may june august march'.split(' '));
/** At the beginning of a sentence they are verbs and things. */
const modal = new Set('will may can grant chase art rose patience general major bond case'.split(' '));
/** "Plan B", "Ward C", "Vitamin K". */
const noFirst = new Set(
	'ward art general major bond vitamin plan type grade block band part group unit team stage case page'.split(
		' ',
	),
);

/** With a small or a capital letter at the beginning, where the rest of a pattern tells them apart. */
const either = (words: string): string =>
	words
		.split('|')
		.map((one) => `[${one.charAt(0).toUpperCase()}${one.charAt(0)}]${one.slice(1)}`)
		.join('|');
const word = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,22}`;
const rest = String.raw`(?:[ ](?:(?:de|van|von|der|da|le|la|el|al|bin)[ ]){0,2}\p{Lu}[\p{L}\p{M}'’-]{1,22}){0,2}`;
/** "DS Marsh", "ODP Wes", "ST3 Bright", "Cllrs Pine": nothing but people follow. */
const afterRole = new RegExp(
	String.raw`(?<=(?<![\p{L}\p{N}/-])(?:${briefRoles.people})\.?[ ](?:\p{Lu}\.?[ ])?)(?<value>${word}${rest})(?![\p{L}\p{N}])`,
	'gu',
);
/** "HV Tansy": an office follows as often as a person. */
const afterOffice = new RegExp(
	String.raw`(?<=(?<![\p{L}\p{N}/-])(?:${briefRoles.offices})[ ])(?<value>\p{Lu}[\p{Ll}\p{M}'’-]{1,22})(?=[ ](?:is|was|has|had|will|to|said|says|rang|came|went|and|who|from|on|at|in|re|aware|informed|visited|saw|seen|told|asked|called|reviewed|attended)(?![\p{L}])|[.,;:)\n]|$|['’]s)`,
	'gmu',
);
/** "Jonty (FY1)", "Flora (med stud)", "Pam (chair)", "Ezra (she/her)". */
const beforeRole = new RegExp(
	String.raw`(?<![\p{L}\p{N}.-])(?<value>${word}(?:[ ]\p{Lu}[\p{L}\p{M}'’.-]{0,22}){0,2})(?=[ ]\((?:${rolesInBrackets})(?:[ ,;:/)-]))`,
	'gu',
);
/** "Bill (78)", "Maja (6)". */
const beforeAge =
	/(?<![\p{L}\p{N}.-])(?<value>\p{Lu}[\p{L}'’-]{1,22}(?:[ ]\p{Lu}[\p{L}'’-]{1,22})?)(?=[ ]\((?:aged?[ ])?\d{1,2}(?:[ ]?(?:yo|yrs?|years?|months?|m|f|F|M|wks?))?[),])/gu;
/** "Callum B was", "Donna K to", "Sam K's". A and I are words too. */
const withInitial =
	/(?<![\p{L}\p{N}.-])(?<value>\p{Lu}[\p{Ll}\p{M}'’-]{1,22}[ ](?:(?![AI])\p{Lu}(?=['’]s(?![\p{L}])|[.,;:!?)"”]|[ ](?:\p{Ll}|\d|[(–&/-])|[ ]{2}|\n|$)|[AI](?=[.,;:)]|\n|$|[ ](?:and|&|with)[ ])))(?!\p{L})/gmu;
/** "Signed C Blackwood", "cc K Pascoe, T Begum", "pay S Greenwood". */
const withInitialFirst = new RegExp(
	String.raw`(?<=(?:^|\n|[,;:(/&–-]|[ ]{2}|(?<![\p{L}])(?:${either('signed|sig|by|to|from|cc|with|w\\/|and|for|pay|paid|told|of|per|attn|re|then')}))[ \t]{0,4})(?<value>\p{Lu}(?:\.[ ]?|[ ])(?:\p{Lu}(?:\.[ ]?|[ ]))?${word})(?=[.,;:)/]|[ ]{2}|[ ]?(?:\n|$)|['’]s(?![\p{L}])|[ ](?:\(|[–-]|to|by|and|&|on|for|at|is|was|has|will|rang|called|said|asked|says|who|re|from)(?![\p{L}]))`,
	'gmu',
);
/** "Bartholomew (“Barty”)", "Kyle and "Tank"". */
const inQuotes = new RegExp(
	String.raw`(?<![\p{L}])(?<before>${word})[ ](?:(?:and|or|&|aka|called|alias)[ ])?\(?["“‘'„](?<value>${word})["”’'“]`,
	'gu',
);
/** "Known as: Zee", "likes to be called RJ", "circ: Jun-Ho". */
const knownAs = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:${either('known as|likes to be called|prefers to be called|preferred name|wants to be called|goes by|pet name|scrub|scrub nurse|circ|circulating|runner|anaes|anaesthetist|first assistant|chaperone|minutes by|notes by|notes taken by|taken by|entered by|booked by|checked by|chaperoned by')})(?:[ ]?:[ ]{0,8}|[ ]{1,4})["“‘']?)(?<value>\p{Lu}[\p{L}\p{M}'’-]{1,22})(?=["”’']|[.,;:)]|[ ]{2}|[ ]?(?:\n|$)|[ ](?:\(|and|on|at|not|to)(?![\p{L}]))`,
	'gmu',
);
/** "Mark Field: left card", "1. Frank Summers (…": both words are words of every day. */
const fullName = new RegExp(
	String.raw`(?<=(?:^|\n|[;:–(/.!?-]|\d[.)])[ \t•*]{0,4})(?<value>\p{Lu}[\p{Ll}\p{M}'’-]{1,22}[ ]\p{Lu}[\p{L}\p{M}'’-]{1,22})(?=[,;:/)]|[ ][–(-]|[ ]{2}|[ ]?(?:\n|$))`,
	'gmu',
);
const deeds = String.raw`is|was|has|had|will|would|could|can|did|does|said|says|asked|asks|rang|rings|came|comes|went|goes|wants|wanted|phoned|called|told|tells|needs|thinks|thought|knows|knew|took|takes|gave|gives|got|left|leaves|helped|helps|brought|brings|saw|sees|made|makes|sent|sends|wrote|reports|reported|refused|refuses|agreed|agrees|denied|denies|cried|fell|slept|ate|hates|loves|likes|liked|lives|lived|works|worked|started|starts|moved|attended|visited|visits|arrived|felt|feels|seems|seemed|spoke|speaks|met|texted|emailed|isn['’]t|wasn['’]t|hasn['’]t|won['’]t|didn['’]t|doesn['’]t|can['’]t`;
const ways = String.raw`back|off|away|late|here|now|still|also|again|not|just|already|never|always|then|covers|covering|\p{Ll}{3,12}ing`;
/** "And Verity is off sick", "Initially Ruby denied it", "at 9, Violet at 10". */
const afterOpening = new RegExp(
	String.raw`(?<=(?:^|[.!?:;,–\n(-][ ]{0,2})(?:(?:And|But|So|When|If|Because|Since|As|While|That|Then|Could|Can|Has|Did|Is|Was|Does|Would|Ask|Tell|Thank|With|For|From|To|By|Poor|Little|Young|Both|Only|Even|Just|Today|Yesterday|Tomorrow|Tonight|Later|Maybe|Perhaps|Once|Also|Ring|Call|Text|See|\p{Lu}\p{Ll}{2,12}ly),?[ ]))(?<value>\p{Lu}\p{Ll}{1,22})(?=[ ](?:${deeds}|${ways}|to|at|in|on|from|for|about|and|re)(?![\p{L}])|[.,;:!?)]|['’]s(?![\p{L}])|\n|$)`,
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
/** "with Pat.", "OK'd by Trish": before a sign, where the point could be one of a short form. */
const afterWord =
	/(?<=(?<![\p{L}])(?:with|by|from|and|told|tell|ask|asked|rang|ring|thanks?|saw|see|w\/|re|to|for|that)[ ])(?<value>\p{Lu}\p{Ll}{1,22})(?=[.,;:!?)]|\n|$|['’]s(?![\p{L}]))/gu;
/** "Mrs Das": a small word of another language. */
const afterTitle =
	/(?<=(?<![\p{L}])(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Sir|Lady|Master)\.?[ ])(?<value>\p{Lu}\p{Ll}{1,6})(?![\p{L}\p{N}'’-])/gu;
const foreign = new Set(
	'das der die den dem des ein mit von vom zum zur bei auf aus als wenn dann hier dort unser mein sein nach seit ohne kein ja nein bitte ich er sie es wir ihr wie war an am im so ho no to'.split(
		' ',
	),
);
/** "Informed. SJW 18/8" at the end of a line. */
const signedOn =
	/(?<=[.!?)][ ]{1,2}[–-]?[ ]?)(?<value>\p{Lu}{2,4})(?=[ ,]{1,2}\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?[ .)]*(?:\n|$))/gmu;
/** "Partner – Ash.", "ex-husband: Clay" */
const relation = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:${either('mum|mam|mom|dad|mother|father|son|daughter|wife|husband|partner|sister|brother|gran|nan|nana|grandad|granddad|aunt|auntie|uncle|niece|nephew|cousin|friend|neighbour|carer|fiancé|fiancée|lodger|flatmate|housemate|ex|baby')})(?:[ ]?[–:-][ ]|,[ ]|[ ]\(|[ ]))(?<value>\p{Lu}\p{Ll}{1,22})(?=[.,;:)]|[ ]\p{Ll}|[ ]?\(|\n|$|['’]s(?![\p{L}]))`,
	'gmu',
);
/** "de Vries", "ap Rhys" */
const withParticle = new RegExp(
	String.raw`(?<![\p{L}\p{N}'’-])(?:(?:van|von)(?:[ ](?:der|den|de))?|de(?:[ ](?:la|los|las))?|da|di|du|le|la|ap|ab|ibn|bin|bint|el|al|ter|ten|dos|mac|nic|ní|ó|ó)[ ]\p{Lu}[\p{Ll}\p{M}'’-]{2,22}(?:[ ]\p{Lu}\p{Ll}{2,22})?(?![\p{L}\p{N}])`,
	'gu',
);
/** "T.J. and A.B. were seen" */
const spokenOf =
	/(?<![\p{L}.])(?<value>(?:\p{Lu}\.){2,3})(?=[ ](?:and|or|was|were|is|are|has|have|had|said|told|who|will|came|went|rang|asked|lives|attends|moved)(?![\p{L}])|['’]s(?![\p{L}]))/gu;

const item = String.raw`(?:(?:Mrs?|Ms|Miss|Dr|Prof|Rev|Cllr|Sr|Fr)\.?[ ])?\p{Lu}[\p{L}\p{M}'’-]{1,22}(?:[ ]\p{Lu}[\p{L}\p{M}'’.-]{0,22}){0,2}(?:[ ]\([^()\n]{1,24}\))?(?:[ ]?[×x]\d)?`;
/** "Rooms: Rose, Hazel and Ivy" */
const ofHouses = /(?:rooms?|wards?|units?|houses?|class(?:es)?|streets?|bays?|scores?):?[ ]$/iu;
/** "Anneke, Col, Dr Sethi", "Precious & Gift". */
const row = new RegExp(
	String.raw`(?<![\p{L}\p{N}.'’-])${item}(?:(?:,[ ](?:and[ ])?|;[ ]|[ ](?:and|&|or|\+)[ ])${item}){1,24}(?![\p{L}])`,
	'gu',
);

/** Where most of a row are names, all of it are; of two that are words too, both must be first names. */
function inRows(
	text: string,
	isGiven: (key: string) => boolean,
	mayBeName: (key: string) => boolean,
): PersonalFinding[] {
	const found: PersonalFinding[] = [];
	for (const { 0: whole, index } of text.matchAll(row)) {
		const before = text.slice(Math.max(0, index - 16), index);
		if (ofHouses.test(before)) continue;
		const parts = [...whole.matchAll(part)].map(({ groups, index: at }) => {
			const all = groups?.['value'] ?? '';
			// "Then Kev, Aggie", "Cllrs Frost, Pine"
			const opening = /^\p{L}+\.?[ ](?=\p{Lu})/u.exec(all)?.[0] ?? '';
			const isOpening =
				severalTitles.test(all) || isRole.test(opening) || functionWords.has(opening.trim().toLowerCase());
			const value = isOpening ? all.slice(opening.length) : all;
			const start = at + (groups?.['title']?.length ?? 0) + (isOpening ? opening.length : 0);
			const key = firstOf(value);
			return { value, start, key, isTitled: groups?.['title'] !== undefined };
		});
		const isTitled = severalTitles.test(whole);
		if (!isTitled && parts.some(({ key }) => isThing(key) || isTime(key))) continue;
		const given = parts.filter(({ key }) => isGiven(key)).length;
		const clear = parts.filter(
			({ key, isTitled }) =>
				isTitled || (isGiven(key) && !ordinaryWords.has(key) && !everydayGivenNames.has(key)),
		).length;
		const likely = parts.filter(({ key, isTitled }) => isTitled || mayBeName(key)).length;
		const isRow =
			isTitled ||
			(parts.length === 2
				? given > 0 && likely === 2 && (clear > 0 || given === 2)
				: likely >= parts.length - 1 && (clear > 0 ? given * 2 >= parts.length : given === parts.length));
		if (!isRow) continue;
		for (const { value, start } of parts)
			found.push({
				kind: 'name',
				start: index + start,
				end: index + start + value.length,
				rule: 'row of names',
				isSure: false,
			});
	}
	return found;
}
const isRole = new RegExp(String.raw`^(?:${briefRoles.people}|${briefRoles.offices})\.?[ ]$`, 'u');
/** "Cllrs Frost, Pine and Gudgeon" */
const severalTitles = /^(?:Cllrs|Drs|Messrs|Mmes|Profs|Revs|PCs|Councillors|Doctors|Nurses|Sisters)\.?[ ]/u;
const part =
	/(?<=^|,[ ](?:and[ ])?|;[ ]|[ ](?:and|&|or|\+)[ ])(?<title>(?:Mrs?|Ms|Miss|Dr|Prof|Rev|Cllr|Sr|Fr)\.?[ ])?(?<value>\p{Lu}[\p{L}\p{M}'’-]{1,22}(?:[ ]\p{Lu}[\p{L}\p{M}'’.-]{0,22}){0,2})/gu;
