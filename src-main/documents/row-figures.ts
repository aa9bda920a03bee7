import { has, namedRowOf } from './named-row.ts';
import { figuresIn } from './pairs.ts';
import type { PageText } from './sentences.ts';
import { stemsOf } from './words.ts';

/**
 * Where the figures of a point begin that stand with the figure nearest to them in one row, which the point names before
 * them: "15 mg twice daily and later 20 mg once daily" from two rows of one medicine. Swapped, neither pair is in a row.
 */
export function settledByRows(point: string, sources: readonly PageText[]): ReadonlySet<number> {
	const rows = sources.flatMap((source) => namedRowOf(source) ?? []);
	if (rows.length === 0) return new Set();
	const said = figuresIn({ page: 0, text: point }).filter((figure) =>
		rows.some(({ figures }) => has(figures, figure)),
	);
	return new Set(
		said
			.filter((figure) => {
				const nearest = said
					.filter((one) => one !== figure)
					.sort((one, other) => gap(figure, one) - gap(figure, other))[0];
				if (nearest === undefined) return false;
				const before = stemsOf(point.slice(0, figure.start));
				const named = rows.filter(({ stems }) => stems.length > 0 && stems.every((word) => before.has(word)));
				const isOneName = new Set(named.map(({ stems }) => stems.join(' '))).size === 1;
				return isOneName && named.some(({ figures }) => [figure, nearest].every((one) => has(figures, one)));
			})
			.map(({ start }) => start),
	);
}

const gap = (one: { start: number; end: number }, other: { start: number; end: number }): number =>
	one.start < other.start ? other.start - one.end : one.start - other.end;
