import { matches, type PersonalFinding, type Recogniser } from '../finding.ts';
import type { Sighted } from './name-signs.ts';

/** Addresses of Austria and Switzerland, whose postcodes have four digits, and those with the sign of a country. */
export const germanAddresses: Recogniser = (text) => matches(text, block, 'address', 'address');

const word = String.raw`\p{Lu}[\p{L}.’'-]{1,30}`;
const houseNumber = String.raw`\d{1,4}[ ]?[a-h]?(?:[ ]?[/–-][ ]?\d{1,4}){0,2}`;
const floor = String.raw`(?:,[ ](?:Top|Tür|Stiege|Whg\.?|App\.?|EG|\d\.[ ]?(?:OG|Stock))[^\n,]{0,12})?`;
/** "Südtiroler Platz 9/14⏎8020 Graz", "Hauptstrasse 77, CH-8400 Winterthur"; four digits that are a year are none. */
const block = new RegExp(
	String.raw`(?<![\p{L}\d])(?<value>(?:${word}[ ]){0,3}${word}[ ]${houseNumber}${floor}(?:,[ ]|[ ]?\r?\n[ \t]*)(?:(?:(?:AT|A|CH|FL)[ -]{1,2})?(?!19|20[0-4])\d{4}|D[ -]{1,2}\d{5})[ ]{1,2}${word}(?:[ ](?:am|an der|im|in|bei|ob der)[ ]${word}|[ -]${word})?)(?![\p{L}])`,
	'gu',
);

/** "Graz, am 2. Feber 2026", "Uelzen, 1.11.": where something was signed, also where the town's name is a word. */
export function datedTowns({ text, tokens, lexicon, style }: Sighted): PersonalFinding[] {
	if (!style.isGerman) return [];
	return tokens.flatMap((token, at) => {
		const { key, shape, start, end, before } = token;
		if (shape !== 'capital' || !(at === 0 || /(?:\n|\.[ ])[ \t]*$/u.test(before))) return [];
		if (!lexicon.towns.has(key) && !lexicon.wordTowns.has(key)) return [];
		return /^,[ ](?:(?:den|am|dem)[ ])?\d{1,2}\.[ ]?(?:\d{1,2}\.|\p{Lu}\p{L}{2,8})/u.test(
			text.slice(end, end + 24),
		)
			? [{ kind: 'address' as const, start, end, rule: 'town and date', isSure: false }]
			: [];
	});
}
