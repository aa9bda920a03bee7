import { figureAt, type Figure } from './figure.ts';

/** Parts of the day, seasons, quarters of a year and how often something comes back; the code names which. */
export function findKindsOfTime(text: string): Figure[] {
	const found: Figure[] = [];
	for (const { code, pattern } of patterns)
		for (const match of text.matchAll(pattern)) found.push(figureAt(match, { kind: 'scheme', code }));
	return found;
}

const kinds: readonly { readonly name: string; readonly names: readonly string[] }[] = [
	{
		name: 'quarter',
		names: [
			['Q1', 'first quarter', '1\\. Quartal', 'ersten? Quartals?'],
			['Q2', 'second quarter', '2\\. Quartal', 'zweiten? Quartals?'],
			['Q3', 'third quarter', '3\\. Quartal', 'dritten? Quartals?'],
			['Q4', 'fourth quarter', '4\\. Quartal', 'vierten? Quartals?'],
		].map((one) => one.join('|')),
	},
	{
		name: 'part',
		names: [
			'(?:in the |every )mornings?|morgens|am (?:frühen )?Morgen|am Vormittag|vormittags|früh',
			'at (?:noon|lunchtime)|mittags|am Mittag',
			'(?:in the |every )afternoons?|am Nachmittag|nachmittags',
			'(?:in the |every )evenings?|abends|am (?:späten )?Abend',
			'at (?:night|bedtime)|nachts|in der Nacht|zur Nacht',
		],
	},
	{
		name: 'season',
		names: [
			'(?:in|by|of|next|last|this|the|until|since) spring|Frühjahrs?|Frühling',
			'(?:in|by|of|next|last|this|the|until|since|before the|after the) summer|Sommers?',
			'(?:in|by|of|next|last|this|the|until|since) autumn|Herbste?s?',
			'(?:in|by|of|next|last|this|the|until|since) winter|Winters?',
		],
	},
	{
		name: 'every',
		names: [
			'hourly|every hour|stündlich(?:e[nrsm]?)?|jede Stunde',
			'daily|every day|each day|täglich(?:e[nrsm]?)?|jeden Tag',
			'weekly|every week|each week|wöchentlich(?:e[nrsm]?)?|jede Woche',
			'monthly|every month|each month|monatlich(?:e[nrsm]?)?|jeden Monat',
			'quarterly|every quarter|vierteljährlich(?:e[nrsm]?)?|quartalsweise|jedes Quartal',
			'half-yearly|every six months|halbjährlich(?:e[nrsm]?)?|jedes halbe Jahr',
			'yearly|annually|every year|each year|jährlich(?:e[nrsm]?)?|jedes Jahr',
		],
	},
];

const patterns = kinds.flatMap(({ name, names }) =>
	names.map((pattern, index) => ({
		code: `${name}:${index}`,
		pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
	})),
);
