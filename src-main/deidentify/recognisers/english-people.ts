import type { PersonalFinding } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { genericWords } from '../words/place-words.ts';
import { briefRoles, rolesInBrackets } from '../words/role-words.ts';
import {
	EnglishNames,
	firstOf,
	isOffice,
	isThing,
	isTime,
	lastOf,
	months,
	namesBy,
} from './english-names.ts';
import type { Sighted } from './name-signs.ts';
import { areInitials } from './signed-initials.ts';

/**
 * People as everyday notes in English name them: after what is short for their work, before it in brackets, with one letter
 * for the surname or the first name, by what they are called. All are doubtful.
 */
export function englishPeople({ text, style, lexicon }: Sighted): PersonalFinding[] {
	if (style.isGerman) return [];
	const { isGiven, isSurname, isAnyName, mayBeName, isClearName } = new EnglishNames(lexicon);
	const found: PersonalFinding[] = [];
	const add = (
		pattern: RegExp,
		rule: string,
		isWanted: (value: string, match: RegExpExecArray) => boolean,
	): void => {
		found.push(...namesBy(text, pattern, rule, isWanted));
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
		if (isThing(key) && !isClearName(key)) return false;
		return /^[AI] /u.test(value) ? isClearName(key) : mayBeName(key);
	});
	add(
		initialActing,
		'initial and name',
		(value) => mayBeName(lastOf(value)) && !functionWords.has(lastOf(value)),
	);
	if (ownerInBrackets.test(text))
		add(beforeOwner, 'role in brackets', (value) => mayBeName(firstOf(value)) && !isThing(firstOf(value)));
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
	add(
		afterWord,
		'beside a word',
		(value) => isGiven(value.toLowerCase()) && !isTime(value) && !isThing(value.toLowerCase()),
	);
	add(dotted, 'initials', () => true);
	add(ofFamily, 'relative', (value) => !isThing(firstOf(value)));
	add(ofPerson, 'label', (value) => !isThing(firstOf(value)) && !answers.has(firstOf(value)));
	add(leading, 'label', (value) => isGiven(firstOf(value)) && !isTime(firstOf(value)));
	add(household, 'family', (value) => !isThing(firstOf(value)));
	add(beforeMail, 'mail', (value) => !isThing(firstOf(value)));
	add(family, 'family', (value) => {
		const base = value.toLowerCase();
		return (
			[base.slice(0, -1), base.slice(0, -2)].some((one) => isAnyName(one) && !lands.has(one)) &&
			!isThing(base)
		);
	});
	add(afterTitle, 'title', (value) => foreign.has(value.toLowerCase()));
	add(signedOn, 'initials', (value) => areInitials(value));
	add(relation, 'relative', (value) => isGiven(value.toLowerCase()) && !isTime(value));
	add(withParticle, 'particle', (value) => mayBeName(lastOf(value)) && !isThing(lastOf(value)));
	add(spokenOf, 'initials', (value) => !/^(?:U\.[SK]|N\.B|P\.S|P\.M|A\.M|E\.G|I\.E|O\.K)\./u.test(value));
	return found;
}

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
/** "MGM Lorraine", "PGF Terry", "NOK: Dean" */
const ofFamily =
	/(?<=(?<![\p{L}])(?:MGM|MGF|PGM|PGF|NOK|N\.O\.K\.|POA|DIL|SIL|FOC|MOC|BF|GF|EDM|SGO)(?::|[ ]?[-–=])?[ ])(?<value>\p{Lu}\p{Ll}[\p{L}'’-]{1,22}(?:[ ]\p{Lu}\p{Ll}[\p{L}'’-]{1,22})?)(?![\p{L}])/gu;
/** "Student: Aroha, 8C" */
const ofPerson = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:${either('child|student|pupil|tenant|resident|patient|client|mother|father|mum|dad|baby|sibling|siblings|tutor|interpreter|witness|driver|carer|guardian|applicant|claimant|deceased|informant|caller|surname|forename|first name|last name|full name|service user')})[ ]?:[ \t]{0,8})(?<value>${word}${rest})(?=[ ]?[,;(/\n]|[ ]{2}|[ ]?$)`,
	'gmu',
);
const answers = new Set(
	'yes no none nil unknown deceased married single widowed divorced refused declined absent present see same own self well working retired age male female living'.split(
		' ',
	),
);
/** "Priti <priti@…>" */
const beforeMail = new RegExp(
	String.raw`(?<![\p{L}\p{N}.-])(?<value>${word}${rest})(?=["”]?[ ](?:<|\()[^\s<>()@]{1,64}@)`,
	'gu',
);
/** "the Coopers at no 9", "the Hibberts." */
const family =
	/(?<=(?<![\p{L}])(?:[Tt]he|with|and|both)[ ])(?<value>\p{Lu}\p{Ll}{2,20}s)(?=[.,;:)\n]|[ ](?:at|from|next|over|across|have|had|are|were|say|said|rang|came|complained|and|moved|live|lived|want|wanted|who|in|on|of|down|\()(?![\p{L}])|['’](?!s))/gu;
/** The Woods and the Banks are places too. */
const lands = new Set(
	'wood park bank field hill ward house hall mill well stone street court brook bridge church chapel king prince lord price day mark water lake rock moor marsh heath garden green barn light game page record right wall gate summer winter spring park master friend guest young old good may case close order'.split(
		' ',
	),
);
/** "Paid 12/9 B.F." at the end of a line. */
const dotted =
	/(?<=\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?[ ,]{1,2})(?<value>(?:\p{Lu}\.[ ]?){2,3})(?=[ ]*(?:\n|$))/gmu;
/** "C Rutherford signed it" */
const initialActing =
	/(?<=(?:^|[.!?\n;:][ ]{0,2}))(?<value>(?![AI][ ])\p{Lu}[ ](?:\p{Lu}[ ])?\p{Lu}[\p{L}\p{M}'’-]{2,22})(?=[ ](?:signed|agreed|said|says|is|was|has|had|will|rang|came|went|asked|told|reported|reviewed|saw|attended|chaired|proposed|seconded|wrote|called|phoned|visited|denied|left)(?![\p{L}]))/gmu;
const ownerInBrackets = /\(\p{Lu}\p{Ll}{1,22}['’]s[ ]/u;
/** "Macca (Ugo's cousin)" */
const beforeOwner = new RegExp(
	String.raw`(?<![\p{L}\p{N}.-])(?<value>${word}${rest})(?=[ ]\(\p{Lu}\p{Ll}{1,22}['’]s[ ])`,
	'gu',
);
/** "Nurse in charge: Penny", "Action: Merry" */
const leading = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:${either('nurse in charge|in charge|lead|shift lead|coordinator|co-ordinator|on call|first on|second on|duty manager|duty worker|named nurse|owner|action|actions|host|mentor|buddy|trainer|assessor|reviewer')})[ ]?[:–-][ \t]{0,8})(?<value>${word}${rest})(?=[ ]?[,;(/\n.]|[ ]{2}|[ ]?$|[ ](?:by|to|and|on|until|till|from)(?![\p{L}]))`,
	'gmu',
);
/** "the Finch family" */
const household =
	/(?<=(?<![\p{L}])[Tt]he[ ])(?<value>\p{Lu}\p{Ll}[\p{L}\p{M}'’-]{1,30})(?=[ ](?:family|household|children|brothers|sisters|boys|girls|twins|siblings|kids)(?![\p{L}]))/gu;
