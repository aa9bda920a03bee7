import type { Ranking } from './ranking.ts';

export interface SpreadOptions {
	readonly count: number;
	/** At most so many from one group; groups are given by number. */
	readonly perGroup: number;
	readonly groupOf: (index: number) => number;
	/** More alike than this to one chosen already: left out. */
	readonly mostAlike: number;
}

/**
 * Chooses the best of the candidates while leaving out what says the same again (maximal marginal relevance, Carbonell
 * and Goldstein 1998). Returns them in the order of choice.
 */
export function chooseSpread(
	candidates: readonly number[],
	ranking: Ranking,
	options: SpreadOptions,
): number[] {
	const best = [...candidates]
		.filter((index) => (ranking.scores[index] ?? 0) > 0)
		.sort((one, other) => (ranking.scores[other] ?? 0) - (ranking.scores[one] ?? 0) || one - other);
	const pool = best.slice(0, Math.max(options.count * 12, 80));
	const top = ranking.scores[pool[0] ?? 0] ?? 1;
	const alike = new Float64Array(pool.length);
	const taken = new Set<number>();
	const inGroup = new Map<number, number>();
	const chosen: number[] = [];
	while (chosen.length < options.count) {
		let pick = -1;
		let value = -Infinity;
		pool.forEach((index, at) => {
			if (taken.has(at) || (alike[at] ?? 0) > options.mostAlike) return;
			if ((inGroup.get(options.groupOf(index)) ?? 0) >= options.perGroup) return;
			const worth = 0.7 * ((ranking.scores[index] ?? 0) / top) - 0.3 * (alike[at] ?? 0);
			if (worth > value) [value, pick] = [worth, at];
		});
		const index = pool[pick];
		if (index === undefined) break;
		taken.add(pick);
		chosen.push(index);
		const group = options.groupOf(index);
		inGroup.set(group, (inGroup.get(group) ?? 0) + 1);
		pool.forEach((other, at) => {
			if (!taken.has(at)) alike[at] = Math.max(alike[at] ?? 0, ranking.similarity(index, other));
		});
	}
	return chosen;
}
