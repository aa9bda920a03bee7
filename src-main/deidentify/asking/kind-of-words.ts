import { findPersonal } from '../find-personal.ts';
import type { PersonalKind } from '../finding.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { tokensOf } from '../tokens.ts';

/** What the program's own rules take words for that stand alone; a name where they say nothing. */
export function kindOfWords(words: string, lexicon: Lexicon): PersonalKind {
	const whole = findPersonal(words, { lexicon }).find(
		({ start, end }) => start === 0 && end === words.length,
	);
	if (whole !== undefined) return whole.kind;
	const keys = tokensOf(words).map(({ key }) => key);
	return keys.length > 0 && lexicon.towns.has(keys.join(' ')) && !lexicon.family.has(keys.join(' '))
		? 'address'
		: 'name';
}
