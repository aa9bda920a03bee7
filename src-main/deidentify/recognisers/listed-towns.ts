import type { PersonalFinding } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { relatives, titles } from '../words/cue-words.ts';
import { medicalWords } from '../words/medical-words.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Sighted } from './name-signs.ts';

/**
 * Towns of several words by the list of towns ("Bad Sobernheim", "long sutton"), and those whose names are words too
 * where somebody comes from, goes or lives there ("aus Essen", "back to Reading").
 */
export function listedTowns(sighted: Sighted): PersonalFinding[] {
	const found: PersonalFinding[] = [];
	const { tokens } = sighted;
	for (let at = 0; at < tokens.length; at += 1) {
		const last = longestTown(sighted, at);
		const house = houseOfTown(sighted, at);
		if (house !== undefined) found.push(house);
		const isTown = last > at || isTownHere(sighted, at);
		const [first, end] = [tokens[at], tokens[last]];
		if (!isTown || first === undefined || end === undefined) continue;
		found.push({
			kind: 'address',
			start: first.start,
			end: end.end,
			rule: last > at ? 'list of towns' : 'where',
			isSure: last > at && first.shape !== 'lower',
		});
		at = last;
	}
	return found;
}

/** "PHV Stendal": what is short for a house, and its town. */
function houseOfTown({ tokens, lexicon, style }: Sighted, at: number): PersonalFinding | undefined {
	const [short, town] = [tokens[at - 1], tokens[at]];
	if (style.isUpper || short?.shape !== 'upper' || short.value.length > 5 || town?.shape !== 'capital')
		return undefined;
	if (
		town.before !== ' ' ||
		!(lexicon.towns.has(town.key) || lexicon.wordTowns.has(town.key)) ||
		eponyms.has(town.key)
	)
		return undefined;
	if (shortWords.has(short.key) || titles.has(short.key) || functionWords.has(short.key)) return undefined;
	return {
		kind: 'organisation',
		start: short.start,
		end: town.end,
		rule: 'short for a house',
		isSure: false,
	};
}

/** The number of the last word of a town of two or three words. */
function longestTown({ tokens, lexicon, style }: Sighted, at: number): number {
	const first = tokens[at];
	if (first === undefined || (first.shape === 'lower' && !style.isSmall)) return at;
	let name = first.key;
	let last = at;
	for (let next = at + 1; next <= at + 2; next += 1) {
		const token = tokens[next];
		if (token === undefined || !/^(?:[ \u00a0]|\. |[ ]?\r?\n[ ]?)$/u.test(token.before)) break;
		name += ` ${token.key}`;
		const isWritten = style.isSmall || token.shape !== 'lower';
		if (isWritten && lexicon.towns.has(name) && !eponyms.has(name)) last = next;
	}
	return last;
}

function isTownHere({ tokens, lexicon, style, signs }: Sighted, at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	if (token === undefined || before === undefined || token.startsSentence || token.before !== ' ')
		return false;
	const { key } = token;
	if (!(style.isGerman ? germanPlaceCues : englishPlaceCues).has(before.key)) return false;
	if (style.isUpper ? token.shape !== 'upper' : token.shape !== 'capital') return false;
	if (functionWords.has(key) || worldWords.has(key) || shortWords.has(key) || medicalWords.has(key))
		return false;
	if (titles.has(key) || relatives.has(key) || eponyms.has(key) || key.length < 4) return false;
	if (style.isGerman) {
		const next = tokens[at + 1];
		// "in Lage und Form", "nach Essen fragen": a noun beside it says that it is one too.
		if (next?.before === ' ' && next.shape === 'capital' && signs[at + 1] === undefined) return false;
	}
	return lexicon.wordTowns.has(key) || lexicon.towns.has(key);
}

/** Scales and illnesses are called after towns and people. */
const eponyms = new Set([
	'hashimoto',
	'ann arbor',
	'montreal',
	'montréal',
	'glasgow',
	'kawasaki',
	'bristol',
	'marburg',
]);
const germanPlaceCues = new Set('in aus nach bei nahe richtung'.split(' '));
const englishPlaceCues = new Set('in from to near at via outside ex'.split(' '));
