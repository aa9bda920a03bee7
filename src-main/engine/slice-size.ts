/** How many tokens are read between two looks at the stop signal: as many as take about `targetMs` here. */
export class SliceSize {
	#tokensPerMs = 0;

	get size(): number {
		if (this.#tokensPerMs === 0) return firstSlice;
		return Math.max(smallest, Math.min(largest, Math.round(this.#tokensPerMs * targetMs)));
	}

	learn(tokens: number, ms: number): void {
		if (tokens < smallest || ms <= 0) return;
		const now = tokens / ms;
		this.#tokensPerMs = this.#tokensPerMs === 0 ? now : this.#tokensPerMs * 0.7 + now * 0.3;
	}
}

const targetMs = 150;
const firstSlice = 32;
const smallest = 16;
const largest = 512;
