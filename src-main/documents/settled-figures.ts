import { settledByDeriving } from './derived-figures.ts';
import { settledByGivenUp } from './given-up.ts';
import { settledByPairs } from './pairs.ts';
import { settledByRounding } from './rounded-figures.ts';
import { settledByRows } from './row-figures.ts';
import type { PageText } from './sentences.ts';

/** Where the figures of a point begin that its sources carry in another form: worked out, rounded, as a change or as what no longer holds. */
export function settledFigures(point: string, sources: readonly PageText[]): Set<number> {
	return new Set([
		...settledByPairs(point, sources),
		...settledByGivenUp(point, sources),
		...settledByDeriving(point, sources),
		...settledByRounding(point, sources),
		...settledByRows(point, sources),
	]);
}
