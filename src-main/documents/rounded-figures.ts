import { agreement } from './figures/agreement.ts';
import type { Figure } from './figures/figure.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { inBase } from './figures/units.ts';
import { ownedFiguresOf } from './clauses.ts';
import type { PageText } from './sentences.ts';

/** Where the figures of a point begin that it rounds and says so: "nearly 86,000", "rund 40", where a source has 85,850. */
export function settledByRounding(point: string, sources: readonly PageText[]): ReadonlySet<number> {
	const rounded = findSaidFigures(point).flatMap((figure) => {
		const before = point.slice(Math.max(0, figure.start - 24), figure.start);
		const way = ways.find(({ words }) => words.test(before));
		return way === undefined || figure.values.length === 0 ? [] : [{ figure, ...way }];
	});
	if (rounded.length === 0) return new Set();
	const given = sources.flatMap(ownedFiguresOf).map(({ figure }) => figure);
	return new Set(
		rounded
			.filter(({ figure }) => !given.some((one) => agreement(figure, one) === 'same'))
			.filter(({ figure, least, most }) => given.some((one) => rounds(figure, one, least, most)))
			.map(({ figure }) => figure.start),
	);
}

function rounds(said: Figure, source: Figure, least: number, most: number): boolean {
	if (source.values.length === 0 || source.kind === 'time' || digitsOf(said) >= digitsOf(source))
		return false;
	return said.values.some((one) =>
		source.values.some((other) => {
			const a = inBase(one, said.unit);
			const b = inBase(other, source.unit);
			const isOneUnit = a.unit === b.unit || (source.unit === '' && source.counts === '');
			return isOneUnit && a.value >= b.value * least && a.value <= b.value * most;
		}),
	);
}

/** Digits that say something: a rounded figure has fewer than the one it was made from. */
function digitsOf({ text, values }: Figure): number {
	const digits = /\d/u.test(text) ? text.replace(/\D/gu, '') : String(values[0] ?? '').replace(/\D/gu, '');
	return digits.replace(/^0+|0+$/gu, '').length;
}

const ways: readonly { readonly words: RegExp; readonly least: number; readonly most: number }[] = [
	{
		words:
			/(?<!\p{L})(?:nearly|almost|just under|not quite|close to|knapp|fast|beinahe|nahezu)\s(?:\p{L}+\s)?$/iu,
		least: 1,
		most: 1.08,
	},
	{
		words: /(?<!\p{L})(?:just over|a little over|more than|over|well over|gut|etwas über|mehr als|über)\s$/iu,
		least: 0.9,
		most: 1,
	},
	{
		words:
			/(?<!\p{L})(?:about|some|around|roughly|approximately|circa|ca\.|rund|etwa|ungefähr|an die|in etwa)\s(?:\p{L}+\s)?$/iu,
		least: 0.94,
		most: 1.06,
	},
];
