/** Choices that are the same in every run (mulberry32), so that a made document never changes by itself. */
export function randomFrom(seed) {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	return {
		/** A whole number, both ends possible. */
		between: (low, high) => low + Math.floor(next() * (high - low + 1)),
		/** One of a list. */
		one: (list) => list[Math.floor(next() * list.length)],
		/** Some of a list, each once, in its order. */
		some: (list, count) => {
			const left = list.map((_, index) => index);
			const chosen = [];
			while (chosen.length < count && left.length > 0)
				chosen.push(...left.splice(Math.floor(next() * left.length), 1));
			return chosen.sort((one, other) => one - other).map((index) => list[index]);
		},
	};
}
