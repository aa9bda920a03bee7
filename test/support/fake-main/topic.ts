import { AsyncQueue } from '../../../src-main/contract/async-queue.ts';

/** Tells every watcher what changed; a watcher first gets a snapshot. */
export class Topic<T> {
	readonly #queues = new Set<AsyncQueue<T>>();

	publish(item: T): void {
		for (const queue of this.#queues) queue.push(item);
	}

	watch(first: T | undefined, signal: AbortSignal): AsyncIterable<T> {
		const queue = new AsyncQueue<T>(() => this.#queues.delete(queue));
		this.#queues.add(queue);
		signal.addEventListener('abort', () => {
			this.#queues.delete(queue);
			queue.end();
		});
		if (first !== undefined) queue.push(first);
		return queue;
	}
}
