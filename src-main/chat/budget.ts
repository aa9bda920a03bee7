/** One earlier turn and how many tokens it takes. */
export interface CountedTurn {
	readonly id: string;
	readonly tokens: number;
}

/**
 * Index of the first turn that the model still reads. What is left out is left out in one large step and the choice
 * is kept while it fits, because every other beginning would have to be read anew.
 * `available`: tokens for all turns together; `startedFrom`: the turn that was first the last time.
 */
export function firstTurnThatFits(
	turns: readonly CountedTurn[],
	available: number,
	startedFrom: string | null,
): number {
	const kept = Math.max(
		0,
		turns.findIndex((turn) => turn.id === startedFrom),
	);
	if (sum(turns, kept) <= available) return kept;
	for (let first = kept + 1; first < turns.length; first += 1) {
		if (sum(turns, first) <= available * shareAfterCut) return first;
	}
	return Math.max(0, turns.length - 1);
}

function sum(turns: readonly CountedTurn[], from: number): number {
	let total = 0;
	for (const turn of turns.slice(from)) total += turn.tokens;
	return total;
}

const shareAfterCut = 0.6;
