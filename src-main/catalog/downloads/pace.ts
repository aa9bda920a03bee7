/** How fast bytes come: the mean over the last few seconds, and since when none came. Times in milliseconds. */
export class Pace {
	readonly #now: () => number;
	#seen: { at: number; bytes: number }[] = [];

	constructor(now: () => number = () => performance.now()) {
		this.#now = now;
	}

	/** Forgets what came on an earlier connection. */
	begin(bytes: number): void {
		this.#seen = [{ at: this.#now(), bytes }];
	}

	received(bytes: number): void {
		const at = this.#now();
		const last = this.#seen.at(-1);
		if (last !== undefined && last.bytes === bytes) return;
		if (last !== undefined && this.#seen.length > 1 && at - last.at < spacing)
			this.#seen[this.#seen.length - 1] = { at: last.at, bytes };
		else this.#seen.push({ at, bytes });
		// The last one before the window stays, because the window is measured from it.
		while (at - (this.#seen[1]?.at ?? at) >= slowWindow) this.#seen.shift();
	}

	get bytesPerSecond(): number {
		return this.#rateOver(shownWindow);
	}

	/** Since when nothing came. */
	get silentFor(): number {
		const last = this.#seen.at(-1);
		return last === undefined ? 0 : this.#now() - last.at;
	}

	/** Less than 1 KB a second for two minutes. */
	get isTooSlow(): boolean {
		const first = this.#seen[0];
		if (first === undefined || this.#now() - first.at < slowWindow) return false;
		return this.#rateOver(slowWindow) < slowestBytesPerSecond;
	}

	#rateOver(window: number): number {
		const now = this.#now();
		const from = this.#seen.findLast(({ at }) => now - at >= window) ?? this.#seen[0];
		const last = this.#seen.at(-1);
		if (from === undefined || last === undefined || now <= from.at) return 0;
		return ((last.bytes - from.bytes) / (now - from.at)) * 1000;
	}
}

const spacing = 200;
const shownWindow = 5000;
const slowWindow = 120_000;
const slowestBytesPerSecond = 1024;
