/**
 * llama.cpp's threads wait for each other many hundred times per token by spinning, so where another program takes a
 * core they starve each other: two threads on two busy cores were measured at a fiftieth of their speed. When the time
 * per token jumps, one thread goes on alone for a while, then all are tried again.
 */
export class ThreadGovernor {
	readonly #setThreads: (threads: number) => void;
	readonly #full: number;
	readonly #now: () => number;
	readonly #best: Partial<Record<'reading' | 'writing', number>> = {};
	#aloneUntil = 0;
	#isAlone = false;
	#hold = shortestHold;

	constructor(
		setThreads: (threads: number) => void,
		full: number,
		now: () => number = () => performance.now(),
	) {
		this.#setThreads = setThreads;
		this.#full = full;
		this.#now = now;
	}

	/** True while one thread works alone. */
	get isAlone(): boolean {
		return this.#isAlone;
	}

	/** What a token took just now, in milliseconds. */
	observe(phase: 'reading' | 'writing', msPerToken: number): void {
		if (this.#full < 2 || !(msPerToken > 0)) return;
		if (this.#isAlone) {
			if (this.#now() < this.#aloneUntil) return;
			this.#isAlone = false;
			this.#setThreads(this.#full);
			return;
		}
		const best = this.#best[phase];
		if (best !== undefined && msPerToken > best * jump) {
			this.#isAlone = true;
			this.#aloneUntil = this.#now() + this.#hold;
			this.#hold = Math.min(this.#hold * 2, longestHold);
			this.#setThreads(1);
			return;
		}
		this.#hold = shortestHold;
		// The best is forgotten slowly, because a longer conversation makes every token dearer.
		this.#best[phase] = best === undefined ? msPerToken : Math.min(msPerToken, best * 1.02);
	}
}

const jump = 4;
const shortestHold = 4000;
const longestHold = 60_000;
