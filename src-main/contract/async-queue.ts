/** A queue that is read with `for await`: nothing pushed before the first read is lost; leaving the loop ends it. */
export class AsyncQueue<T> implements AsyncIterableIterator<T> {
	readonly #items: T[] = [];
	readonly #waiting: { resolve: (r: IteratorResult<T, undefined>) => void; reject: (e: unknown) => void }[] =
		[];
	readonly #onLeave: () => void;
	readonly #onTaken: () => void;
	#ended = false;
	#failure: { error: unknown } | undefined;

	/** `onLeave` runs once when the reader leaves early; `onTaken` after each item handed out. */
	constructor(onLeave: () => void = () => undefined, onTaken: () => void = () => undefined) {
		this.#onLeave = onLeave;
		this.#onTaken = onTaken;
	}

	/** Items that nobody has taken yet. */
	get length(): number {
		return this.#items.length;
	}

	push(item: T): void {
		if (this.#ended) return;
		const waiting = this.#waiting.shift();
		if (waiting === undefined) {
			this.#items.push(item);
			return;
		}
		waiting.resolve({ value: item, done: false });
		this.#onTaken();
	}

	end(): void {
		this.#finish();
		for (const waiting of this.#waiting.splice(0)) waiting.resolve({ value: undefined, done: true });
	}

	fail(error: unknown): void {
		if (this.#ended) return;
		this.#finish();
		const waiting = this.#waiting.splice(0);
		if (waiting.length === 0) this.#failure = { error };
		for (const one of waiting) one.reject(error);
	}

	async next(): Promise<IteratorResult<T, undefined>> {
		if (this.#items.length > 0) {
			const value = this.#items.shift() as T;
			this.#onTaken();
			return { value, done: false };
		}
		if (this.#failure !== undefined) {
			const { error } = this.#failure;
			this.#failure = undefined;
			throw error;
		}
		if (this.#ended) return { value: undefined, done: true };
		return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
	}

	async return(): Promise<IteratorResult<T, undefined>> {
		if (!this.#ended) {
			this.end();
			this.#onLeave();
		}
		this.#items.length = 0;
		return { value: undefined, done: true };
	}

	[Symbol.asyncIterator](): this {
		return this;
	}

	#finish(): void {
		this.#ended = true;
	}
}
