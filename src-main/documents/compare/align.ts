/** Two places that belong together: `before` in the first list, `after` in the second. */
export interface Match {
	readonly before: number;
	readonly after: number;
}

/**
 * Which items of two lists are the same and in the same order. Items that stand once in both lists are the anchors, as
 * in Cohen's patience diff; what lies between two anchors is compared by longest common subsequence where it is short.
 */
export function alignSame(before: readonly string[], after: readonly string[]): Match[] {
	const matches: Match[] = [];
	alignRange(before, after, { from: 0, to: before.length }, { from: 0, to: after.length }, matches);
	return matches;
}

interface Range {
	readonly from: number;
	readonly to: number;
}

function alignRange(
	before: readonly string[],
	after: readonly string[],
	first: Range,
	second: Range,
	matches: Match[],
): void {
	let { from: a, to: aEnd } = first;
	let { from: b, to: bEnd } = second;
	while (a < aEnd && b < bEnd && before[a] === after[b]) matches.push({ before: a++, after: b++ });
	const tail: Match[] = [];
	while (aEnd > a && bEnd > b && before[aEnd - 1] === after[bEnd - 1])
		tail.push({ before: --aEnd, after: --bEnd });
	if (a < aEnd && b < bEnd) {
		const anchors = anchorsOf(before, after, { from: a, to: aEnd }, { from: b, to: bEnd });
		if (anchors.length > 0) {
			for (const anchor of anchors) {
				alignRange(before, after, { from: a, to: anchor.before }, { from: b, to: anchor.after }, matches);
				matches.push(anchor);
				a = anchor.before + 1;
				b = anchor.after + 1;
			}
			alignRange(before, after, { from: a, to: aEnd }, { from: b, to: bEnd }, matches);
		} else if ((aEnd - a) * (bEnd - b) <= mostCells) {
			const pairs = longestCommon(before.slice(a, aEnd), after.slice(b, bEnd), (one, other) =>
				Number(one === other),
			);
			matches.push(...pairs.map((pair) => ({ before: pair.before + a, after: pair.after + b })));
		}
	}
	matches.push(...tail.reverse());
}

/** What stands once in both ranges, as far as it is in the same order. */
function anchorsOf(
	before: readonly string[],
	after: readonly string[],
	first: Range,
	second: Range,
): Match[] {
	const places = (list: readonly string[], { from, to }: Range): Map<string, number> => {
		const found = new Map<string, number>();
		for (let at = from; at < to; at += 1) {
			const item = list[at] ?? '';
			found.set(item, found.has(item) ? -1 : at);
		}
		return found;
	};
	const inAfter = places(after, second);
	const unique: Match[] = [];
	for (const [item, at] of places(before, first)) {
		const there = inAfter.get(item) ?? -1;
		if (at >= 0 && there >= 0) unique.push({ before: at, after: there });
	}
	unique.sort((one, other) => one.before - other.before);
	return longestRising(unique);
}

/** The longest run of matches that rises in both lists, by patience sorting. */
function longestRising(matches: readonly Match[]): Match[] {
	const tops: number[] = [];
	const previous: number[] = [];
	matches.forEach(({ after }, index) => {
		let low = 0;
		let high = tops.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((matches[tops[middle] ?? 0]?.after ?? 0) < after) low = middle + 1;
			else high = middle;
		}
		previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
		tops[low] = index;
	});
	const chosen: Match[] = [];
	for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
		const match = matches[at];
		if (match !== undefined) chosen.push(match);
	}
	return chosen.reverse();
}

/** Pairs in order with the largest sum of `worth`, which is 0 for what does not belong together. */
export function longestCommon<T>(
	before: readonly T[],
	after: readonly T[],
	worth: (one: T, other: T) => number,
): Match[] {
	const columns = after.length + 1;
	const best = new Float64Array((before.length + 1) * columns);
	const worths = new Float64Array(before.length * after.length);
	for (let a = before.length - 1; a >= 0; a -= 1)
		for (let b = after.length - 1; b >= 0; b -= 1) {
			const value = worth(before[a] as T, after[b] as T);
			worths[a * after.length + b] = value;
			best[a * columns + b] = Math.max(
				best[(a + 1) * columns + b] ?? 0,
				best[a * columns + b + 1] ?? 0,
				value > 0 ? value + (best[(a + 1) * columns + b + 1] ?? 0) : 0,
			);
		}
	const pairs: Match[] = [];
	for (let a = 0, b = 0; a < before.length && b < after.length;) {
		const here = best[a * columns + b] ?? 0;
		const value = worths[a * after.length + b] ?? 0;
		if (value > 0 && here === value + (best[(a + 1) * columns + b + 1] ?? 0)) {
			pairs.push({ before: a, after: b });
			a += 1;
			b += 1;
		} else if (here === (best[(a + 1) * columns + b] ?? 0)) a += 1;
		else b += 1;
	}
	return pairs;
}

const mostCells = 1_000_000;
