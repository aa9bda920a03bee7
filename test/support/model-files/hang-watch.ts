import { Worker } from 'node:worker_threads';

/**
 * Watches from a thread of its own whether the bytes that are read now are ever done with: a parser that never ends
 * stops everything else. It stores them then, and ends the process.
 */
export class HangWatch {
	readonly #shared: SharedArrayBuffer;
	readonly #worker: Worker;

	constructor(folder: string, patienceMs = 10_000, mostBytes = 65_536) {
		this.#shared = new SharedArrayBuffer(headBytes + mostBytes);
		this.#worker = new Worker(new URL('hang-watcher.ts', import.meta.url), {
			workerData: { shared: this.#shared, folder, patienceMs },
		});
		this.#worker.unref();
	}

	begin(bytes: Uint8Array): void {
		const head = new Int32Array(this.#shared, 0, 2);
		new Uint8Array(this.#shared, headBytes).set(bytes);
		Atomics.store(head, 1, bytes.length);
		Atomics.add(head, 0, 1);
	}

	async end(): Promise<void> {
		await this.#worker.terminate();
	}
}

/** How many inputs were begun, and how long this one is. */
export const headBytes = 8;
