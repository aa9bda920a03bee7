import type { Finding } from '../contract/entities.ts';
import { differentFigure } from './check-figures.ts';
import { agreement } from './figures/agreement.ts';
import { isComparable, type Figure } from './figures/figure.ts';
import { statusesOf } from './given-up.ts';
import { findPairs } from './pairs.ts';
import type { PageText } from './sentences.ts';

/**
 * What a source says was planned first and then given up, said as if it held: "moved to 9 June" where the visit was
 * planned for 9 June and moved to 19 June.
 */
export function checkGivenUp(point: string, sources: readonly PageText[]): Finding[] {
	const given = sources.flatMap(statusesOf);
	const left = new Set(
		findPairs({ text: point, page: 0 }).flatMap(({ kind, first }) =>
			kind === 'change' ? [first.start] : [],
		),
	);
	return statusesOf({ text: point, page: 0 }).flatMap(({ figure: said, isGivenUp: isSaidSo }) => {
		if (isSaidSo || left.has(said.start)) return [];
		const own = given.filter(({ figure }) => agreement(said, figure) === 'same');
		const [first] = own;
		if (first === undefined || !own.every(({ isGivenUp }) => isGivenUp)) return [];
		const holds = given
			.filter((one) => one.source === first.source && !one.isGivenUp && isComparable(one.figure, said))
			.sort((one, other) => near(one.figure, first.figure) - near(other.figure, first.figure))[0];
		const meant = holds?.figure ?? { ...first.figure, text: said.text };
		return [differentFigure(said, meant, first.source)];
	});
}

function near(one: Figure, other: Figure): number {
	return Math.abs(one.start - other.start);
}
