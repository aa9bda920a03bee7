/** How far reading is: a part of 1, and seconds left once that can be told. */
export interface ReadingProgress {
	readonly fraction: number | null;
	readonly secondsLeft: number | null;
}

/** Follows the signs of one reader. A new total means another kind of work, such as recognising what held no text. */
export function readingProgress(now: () => number = () => performance.now()) {
	let began = now();
	let before = { done: 0, total: 0 };
	return (done: number, total: number): ReadingProgress => {
		if (total !== before.total || done < before.done) began = now();
		before = { done, total };
		const seconds = (now() - began) / 1000;
		return {
			fraction: total === 0 ? null : done / total,
			secondsLeft: done > 0 && seconds >= soonest ? (seconds / done) * (total - done) : null,
		};
	};
}

/** Seconds; what ends sooner needs no estimate. */
const soonest = 2;
