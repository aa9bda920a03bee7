import type { PersonalFinding } from '../finding.ts';
import { functionWords, ordinaryWords } from '../ordinary-words.ts';
import { everydayGivenNames } from '../words/more-names.ts';
import { briefRoles } from '../words/role-words.ts';
import { EnglishNames, firstOf, isThing, isTime, namesBy } from './english-names.ts';
import type { Sighted } from './name-signs.ts';

/** Names that stand in a row in English notes: of those who were there, work or are looked after. All are doubtful. */
export function englishRows({ text, style, lexicon }: Sighted): PersonalFinding[] {
	if (style.isGerman) return [];
	const names = new EnglishNames(lexicon);
	const mayBeOne = (value: string): boolean => names.mayBeName(firstOf(value)) && !isThing(firstOf(value));
	return [
		...inRows(text, names),
		...tabbed(text, names),
		...namesBy(text, beforeDash, 'row of names', (value) => mayBeOne(value) && !isTime(value)),
		...namesBy(text, loudWithInitial, 'row of names', (value) => !style.isUpper && mayBeOne(value)),
		...namesBy(text, surnameFirst, 'row of names', mayBeOne),
	];
}

const title = String.raw`(?:Mrs?|Ms|Miss|Dr|Prof|Rev|Cllr|Sr|Fr)\.?[ ]`;
const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,22}(?:[ ](?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]{0,22})){0,2}`;
const item = String.raw`(?:${title})?${name}(?:[ ]\([^()\n]{1,24}\))?(?:[ ]?[×x]\d)?`;
/** "Rooms: Rose, Hazel and Ivy" */
const ofHouses = /(?:rooms?|wards?|units?|houses?|class(?:es)?|streets?|bays?|scores?):?[ ]$/iu;
/** "Anneke, Col, Dr Sethi", "Precious & Gift". */
const row = new RegExp(
	String.raw`(?<![\p{L}\p{N}.'’-])${item}(?:(?:,[ ](?:and[ ])?|;[ ]|[ ](?:and|&|or|\+)[ ])${item}){1,24}(?![\p{L}])`,
	'gu',
);

/** Where most of a row are names, all of it are; of two that are words too, both must be first names. */
function inRows(text: string, { isGiven, mayBeName }: EnglishNames): PersonalFinding[] {
	const found: PersonalFinding[] = [];
	for (const { 0: whole, index } of text.matchAll(row)) {
		const before = text.slice(Math.max(0, index - 16), index);
		if (ofHouses.test(before)) continue;
		const parts = [...whole.matchAll(part)].map(({ groups, index: at }) => {
			const all = groups?.['value'] ?? '';
			// "Then Kev, Aggie", "Cllrs Frost, Pine"
			const opening = /^\p{L}+\.?[ ](?=\p{Lu})/u.exec(all)?.[0] ?? '';
			const isOpening =
				severalTitles.test(all) || isRole.test(opening) || opens(opening.trim().toLowerCase());
			const value = isOpening ? all.slice(opening.length) : all;
			const start = at + (groups?.['title']?.length ?? 0) + (isOpening ? opening.length : 0);
			const key = firstOf(value);
			return { value, start, key, isTitled: groups?.['title'] !== undefined };
		});
		const isTitled = severalTitles.test(whole);
		// Of months and days there may be rows too, but not beside a name.
		const areTimes = parts.some(({ key }) => isTime(key) && !everydayGivenNames.has(key));
		if (!isTitled && (areTimes || parts.every(({ key }) => isTime(key)))) continue;
		if (!isTitled && parts.some(({ key }) => isThing(key) && !isTime(key))) continue;
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
/** "June Farthing" does not begin with a month. */
const opens = (key: string): boolean => functionWords.has(key) && !everydayGivenNames.has(key);
const isRole = new RegExp(String.raw`^(?:${briefRoles.people}|${briefRoles.offices})\.?[ ]$`, 'u');
/** "Cllrs Frost, Pine and Gudgeon" */
const severalTitles = /^(?:Cllrs|Drs|Messrs|Mmes|Profs|Revs|PCs|Councillors|Doctors|Nurses|Sisters)\.?[ ]/u;
const part = new RegExp(
	String.raw`(?<=^|,[ ](?:and[ ])?|;[ ]|[ ](?:and|&|or|\+)[ ])(?<title>${title})?(?<value>${name})`,
	'gu',
);
/** "Khan, S; Lowe, P-J" */
const surnameFirst =
	/(?<=(?:^|[;\n|])[ \t]*)(?<value>\p{Lu}[\p{L}\p{M}'’-]{0,22}, \p{Lu}\.?(?:[ -]?\p{Lu}\.?)?)(?=[ \t]*(?:[;\n|]|$))/gmu;
/** "Clem – no change; Bel – to ring" */
const beforeDash = /(?<=(?:^|[;:\n])[ \t•*]{0,3})(?<value>\p{Lu}\p{Ll}{1,22})(?=[ ][–-][ ]\S)/gmu;
/** "SNELL J neg" */
const loudWithInitial =
	/(?<![\p{L}\p{N}.-])(?<value>\p{Lu}{3,20}(?:['’-]\p{Lu}{2,20})?,?[ ]\p{Lu})(?=[ ]{1,4}(?:\p{Ll}|\d|\(|[MF](?![\p{L}]))|[,;:.)]|[ ]?(?:\n|$))/gmu;

/** "Beryl⇥Finch⇥12": first name and surname in two cells. */
function tabbed(text: string, { isGiven, mayBeName }: EnglishNames): PersonalFinding[] {
	if (!text.includes('\t')) return [];
	return [...text.matchAll(inCells)].flatMap(({ index, groups }) => {
		const [first = '', second = ''] = [groups?.['first'], groups?.['second']];
		const isPair =
			(isGiven(firstOf(first)) && mayBeName(firstOf(second))) ||
			(isGiven(firstOf(second)) && mayBeName(firstOf(first)));
		if (!isPair || isThing(firstOf(first)) || isThing(firstOf(second))) return [];
		const from = index + (groups?.['all']?.length ?? 0) - second.length;
		return [
			{ kind: 'name' as const, start: index, end: index + first.length, rule: 'cells', isSure: false },
			{ kind: 'name' as const, start: from, end: from + second.length, rule: 'cells', isSure: false },
		];
	});
}
const inCells =
	/(?<=^|[\n\t])(?<all>(?<first>\p{Lu}[\p{L}\p{M}'’-]{1,22})[ ]?\t{1,3}[ ]?(?<second>\p{Lu}[\p{L}\p{M}'’-]{1,22}))(?=[ ]?(?:[\t\n]|$))/gmu;
