/** How far work is: a part of 1, and seconds left once that can be told. */
export interface EstimatedProgress {
	readonly fraction: number | null;
	readonly secondsLeft: number | null;
}

/** Follows what one piece of work tells of itself. A new total means another kind of work, which takes its own time. */
export function estimatedProgress(now: () => number = () => performance.now()) {
	let began = now();
	let before = { done: 0, total: 0 };
	return (done: number, total: number): EstimatedProgress => {
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
