/**
 * llama.cpp's threads wait for each other many hundred times per token by spinning, so where another program takes a
 * core they starve each other: two threads on two busy cores were measured at a fiftieth of their speed. When the time
 * per token jumps and stays there, one thread goes on alone for a while, then all are tried again.
 */
export class ThreadGovernor {
	readonly #setThreads: (threads: number) => void;
	readonly #full: number;
	readonly #now: () => number;
	readonly #recent: Record<Phase, number[]> = { reading: [], writing: [] };
	#jumps = 0;
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

	/** What a token took just now, in milliseconds; of reading, on average over a slice. */
	observe(phase: Phase, msPerToken: number): void {
		if (this.#full < 2 || !(msPerToken > handedOutTogether)) return;
		if (this.#isAlone) {
			if (this.#now() < this.#aloneUntil) return;
			this.#isAlone = false;
			this.#setThreads(this.#full);
			return;
		}
		const recent = this.#recent[phase];
		const usual = quick(recent);
		if (usual !== undefined && msPerToken > usual * jump) {
			this.#jumps += 1;
			// A single token may be late for any reason.
			if (phase === 'writing' && this.#jumps <= 1 && msPerToken < usual * largeJump) return;
			this.#jumps = 0;
			this.#isAlone = true;
			this.#aloneUntil = this.#now() + this.#hold;
			this.#hold = Math.min(this.#hold * 2, longestHold);
			this.#setThreads(1);
			return;
		}
		this.#jumps = Math.max(0, this.#jumps - 1 / 2);
		this.#hold = shortestHold;
		recent.push(msPerToken);
		if (recent.length > mostRecent) recent.shift();
	}
}

type Phase = 'reading' | 'writing';

/** What a quick token takes: not the median, because where threads starve from the start most of them are slow. */
function quick(values: readonly number[]): number | undefined {
	return [...values].sort((one, other) => one - other)[Math.floor(values.length / 10)];
}

/** Milliseconds: a token that comes with another one seems to take no time, and says nothing. */
const handedOutTogether = 0.5;

const jump = 4;
const largeJump = 20;
/** A longer conversation makes every token dearer, so that old ones are forgotten. */
const mostRecent = 32;
const shortestHold = 4000;
const longestHold = 60_000;
