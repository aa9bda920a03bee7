/** Numbers written as words, English and German, from two on: "one" and "ein" are mostly articles. */
const names =
	`two zwei|three drei|four vier|five fünf|six sechs|seven sieben|eight acht|nine neun|ten zehn|eleven elf|twelve zwölf|thirteen dreizehn|
	fourteen vierzehn|fifteen fünfzehn|sixteen sechzehn|seventeen siebzehn|eighteen achtzehn|nineteen neunzehn|twenty zwanzig`.split(
		'|',
	);

export const numberWords: ReadonlyMap<string, number> = new Map([
	...names.flatMap((pair, index) =>
		pair
			.trim()
			.split(' ')
			.map((name) => [name, index + 2] as const),
	),
	['thirty', 30],
	['dreißig', 30],
	['forty', 40],
	['vierzig', 40],
	['fifty', 50],
	['fünfzig', 50],
	['sixty', 60],
	['sechzig', 60],
	['dozen', 12],
	['dutzend', 12],
]);

export const numberWordPattern = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:${[...numberWords.keys()].join('|')})(?:(?=mal(?!\\p{L}))|(?![\\p{L}\\p{N}]))`,
	'giu',
);

/** Words that multiply the number before them. */
export const multipliers: readonly (readonly [RegExp, number])[] = [
	[/^[\s\u00a0](?:thousand|tausend|tsd\.?)(?!\p{L})/iu, 1e3],
	[/^[\s\u00a0](?:million|millions|millionen|mio\.?)(?!\p{L})/iu, 1e6],
	[/^[\s\u00a0](?:billion|billions|milliarden|milliarde|mrd\.?|bn)(?!\p{L})/iu, 1e9],
	[/^(?:m|mn)(?=\s|[.,;)]|$)/u, 1e6],
	[/^k(?![\p{L}\p{N}])/u, 1e3],
];
