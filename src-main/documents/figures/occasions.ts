import { figureAt, type Figure } from './figure.ts';

/** How often, and how many times as much, where it is said with a word of its own: "on two occasions", "doubled". */
export function findOccasions(text: string): Figure[] {
	const found: Figure[] = [];
	for (const match of text.matchAll(twice)) found.push(figureAt(match, { values: [2], unit: 'times' }));
	for (const { factor, pattern } of factors)
		for (const match of text.matchAll(pattern))
			found.push(figureAt(match, { values: [factor], unit: 'fold' }));
	return found;
}

const twice =
	/(?<!\p{L})(?:(?:on|at) two occasions|bei zwei Gelegenheiten|einmal im halben Jahr)(?!\p{L})/giu;
const factors = [
	{
		factor: 2,
		pattern:
			/(?<!\p{L})(?:double[ds]?|twofold|(?:das\s)?[Dd]oppelte[nrs]?|doppelt|verdoppel(?:t|te|n)|(?:das\s)?[Zz]weifache[nrs]?)(?!\p{L})/gu,
	},
	{
		factor: 3,
		pattern:
			/(?<!\p{L})(?:treble[ds]?|tripled?|threefold|verdreifach(?:t|te|en)|(?:das\s)?[Dd]reifache[nrs]?)(?!\p{L})/gu,
	},
	{
		factor: 4,
		pattern:
			/(?<!\p{L})(?:quadrupled?|fourfold|vervierfach(?:t|te|en)|(?:das\s)?[Vv]ierfache[nrs]?)(?!\p{L})/gu,
	},
];
