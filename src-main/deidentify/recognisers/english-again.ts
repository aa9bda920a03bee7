import type { PersonalFinding } from '../finding.ts';
import { everydayGivenNames } from '../words/more-names.ts';
import { EnglishNames, firstOf, isThing, isTime, namesBy } from './english-names.ts';
import type { Sighted } from './name-signs.ts';
import { areInitials } from './signed-initials.ts';

/**
 * Names that English notes say again: letters that were told to stand for somebody ("Pat Rimmer (PR)"), and names that are words
 * too, of which `found` has one. All are doubtful.
 */
export function englishAgain(
	{ text, style, lexicon }: Sighted,
	found: readonly PersonalFinding[],
): PersonalFinding[] {
	if (style.isGerman) return [];
	const names = new EnglishNames(lexicon);
	return [...letters(text, names), ...words(text, found, names)];
}

function letters(text: string, { isGiven, mayBeName }: EnglishNames): PersonalFinding[] {
	const told = new Set<string>();
	for (const { groups } of text.matchAll(introduced)) {
		const [name = '', short = ''] = [groups?.['name'], groups?.['short']];
		// Past a title, as many words as letters: "Cllr Nora Quick (NQ)".
		const parts = name.split(/[ -]/u).slice(-short.length);
		const first = parts.map((part) => part.charAt(0).toUpperCase());
		const isWhole =
			first.length > 1 && short.endsWith(first.at(-1) ?? '') && isPerson(firstOf(parts[0] ?? ''), isGiven);
		// "Obi (OB)" may be short for anything that the letters are short for elsewhere.
		const isPart = first.length === 1 && mayBeName(firstOf(name)) && areInitials(short);
		if (short.startsWith(first[0] ?? '') && (isWhole || isPart)) told.add(short);
	}
	if (told.size === 0) return [];
	return namesBy(
		text,
		new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${[...told].join('|')})(?![\p{L}\p{N}])`, 'gu'),
		'initials',
		() => true,
	);
}
const isPerson = (first: string, isGiven: (key: string) => boolean): boolean =>
	first.length < 2 || (isGiven(first) && !isThing(first));
/** "J. Tolhurst (JT)" */
const introduced =
	/(?<![\p{L}\p{N}])(?<name>\p{Lu}[\p{L}\p{M}.'’-]{0,22}(?:[ ]\p{Lu}[\p{L}\p{M}'’-]{0,22}){0,2})[ ](?:\(|[–-][ ])(?<short>\p{Lu}{2,3})(?=[),;\n])/gu;

/** Of every name that was found, each word that a list of names has, where it stands with a capital letter. */
function words(text: string, found: readonly PersonalFinding[], names: EnglishNames): PersonalFinding[] {
	const said = new Set<string>();
	for (const { start, end } of found)
		for (const [one] of text.slice(start, end).matchAll(/\p{Lu}\p{Ll}[\p{L}\p{M}'’-]+/gu)) {
			const key = firstOf(one);
			if (
				names.isAnyName(key) &&
				!isTime(key) &&
				!common.has(key) &&
				(everydayGivenNames.has(key) || !isThing(key))
			)
				said.add(key);
		}
	if (said.size === 0) return [];
	return namesBy(text, capital, 'same name', (value, { input, index }) => {
		const key = firstOf(value);
		if (!said.has(key)) return false;
		const before = input.slice(Math.max(0, index - 12), index);
		if (/(?<![\p{L}])(?:the|a|an|each|every|this|our|your|in|last|next)[ ]$/iu.test(before)) return false;
		// At the beginning of a sentence a surname may be the word; a first name is hardly.
		return (
			names.isGiven(key) ||
			!/(?:^|[.!?:\n])[ \t]*$/u.test(before) ||
			acts.test(input.slice(index + value.length, index + value.length + 14))
		);
	});
}
const capital = /(?<![\p{L}\p{N}@./_-])\p{Lu}\p{Ll}[\p{Ll}\p{M}]{0,20}(?![\p{L}\p{N}@_-])/gu;
const acts =
	/^(?:['’]s[ ]|[ ](?:is|was|has|had|will|for|to|said|says|rang|came|went|and|denies|denied|NBM|NEWS|TTO)(?![\p{L}]))/u;
/** Words that notes begin sentences with, whoever is called so. */
const common = new Set(
	'will may can ward page day home price case close court street road park house church bank post hand long short young old best better good green white black brown gray grey grant chase rose art bond field fields hill wood woods stone bell ball hall lane king major general master guest friend child sharp strong smart wise rich small large little love rain snow winter summer spring autumn north south east west high low read book box power waters wells mills banks parks brooks rivers marsh moss heath heather ford mark bill sky star cross crown field first last may be order ring rest port'.split(
		' ',
	),
);
