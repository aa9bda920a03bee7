import type { PersonalFinding } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { worldWords } from '../words/world-words.ts';
import type { Sighted } from './name-signs.ts';
import { endOf, isJoined, nameSpan } from './name-span.ts';

/** Names by lists of names, and words with a capital letter that no list of words has. */
export function listedNames(sighted: Sighted): PersonalFinding[] {
	const { tokens, signs } = sighted;
	const found: PersonalFinding[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const sign = signs[at];
		if (sign === undefined || (sign === 'ordinary name' && !standsAlone(sighted, at))) continue;
		const span = nameSpan(sighted, at);
		const last = Math.max(span, at);
		// "Rose Abara": the ordinary word before one that is none.
		const isAfterName = signs[at - 1] === 'ordinary name' && isJoined(tokens[at]?.before ?? '');
		const first = tokens[isAfterName && tokens[at - 1]?.shape !== 'lower' ? at - 1 : at];
		if (first === undefined) continue;
		found.push({
			kind: sign === 'town' && last === at ? 'address' : 'name',
			start: first.start,
			end: endOf(sighted, last),
			rule: last > at && sign === 'given' ? 'given name and surname' : sign,
			isSure: last > at && sign === 'given',
		});
		at = last;
	}
	return found;
}

/** Of an English text: a capital letter within a sentence says that the word is a name here. */
function standsAlone({ tokens, style }: Sighted, at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	const after = tokens[at + 1];
	if (token?.shape !== 'capital' || style.isGerman || style.isSmall || token.startsSentence) return false;
	if (before === undefined || before.shape !== 'lower' || !/^(?:\s|\/ ?)$/u.test(token.before)) return false;
	if (worldWords.has(token.key) || /^(?:the|a|an|each|this|every|last|next)$/u.test(before.key)) return false;
	return (
		after === undefined || after.shape === 'lower' || functionWords.has(after.key) || !isJoined(after.before)
	);
}
