import { AsyncQueue } from '../contract/async-queue.ts';

/** Tells everybody who watches; a watcher gets what was there first, then every change, until its signal aborts. */
export class Broadcast<T> {
	readonly #queues = new Set<AsyncQueue<T>>();

	get hasWatchers(): boolean {
		return this.#queues.size > 0;
	}

	send(item: T): void {
		for (const queue of this.#queues) queue.push(item);
	}

	watch(signal: AbortSignal, ...first: readonly T[]): AsyncIterable<T> {
		const queue = new AsyncQueue<T>(() => this.#queues.delete(queue));
		for (const item of first) queue.push(item);
		this.#queues.add(queue);
		if (signal.aborted) void queue.return();
		signal.addEventListener('abort', () => void queue.return(), { once: true });
		return queue;
	}

	/** Ends every watch. */
	end(): void {
		for (const queue of this.#queues) queue.end();
		this.#queues.clear();
	}
}
