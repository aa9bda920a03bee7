/** How many tokens are read between two looks at the stop signal: as many as take about `targetMs` here. */
export class SliceSize {
	#tokensPerMs = 0;

	get size(): number {
		if (this.#tokensPerMs === 0) return firstSlice;
		const wanted = Math.max(smallest, Math.min(largest, Math.round(this.#tokensPerMs * targetMs)));
		// The larger part of a tile takes as long as a whole one.
		const tiles = Math.floor(wanted / tile + 3 / 8);
		return tiles === 0 ? wanted : tiles * tile;
	}

	learn(tokens: number, ms: number): void {
		if (tokens < smallest || ms <= 0) return;
		const now = tokens / ms;
		this.#tokensPerMs = this.#tokensPerMs === 0 ? now : this.#tokensPerMs * 0.7 + now * 0.3;
	}
}

/** The next request has to begin within 300 ms of a stop. */
const targetMs = 240;
/** llama.cpp's flash attention on a processor works on 64 rows at once, and on fewer row by row. */
const tile = 64;
const firstSlice = 32;
const smallest = 16;
const largest = 512;
