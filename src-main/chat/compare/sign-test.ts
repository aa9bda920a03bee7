/**
 * How probable it is that a coin falls at least as unevenly as this: the exact sign test, two-sided (Dixon and Mood 1946,
 * "The statistical sign test", Journal of the American Statistical Association 41). Draws do not count in it.
 */
export function signTest(one: number, other: number): number {
	const count = one + other;
	const fewer = Math.min(one, other);
	// Of `count` throws, the probability of exactly `k` heads, from one k to the next; its logarithm, because that of many throws is no number any more.
	let exactly = -count * Math.LN2;
	let atMost = 0;
	for (let k = 0; k <= fewer; k += 1) {
		atMost += Math.exp(exactly);
		exactly += Math.log((count - k) / (k + 1));
	}
	return Math.min(1, 2 * atMost);
}

/** Below this probability it is said that one side is better. */
export const significance = 0.05;
/** With fewer, even votes that all agree could be chance: six in a row are, one time in 32. */
export const fewestVotes = 6;
