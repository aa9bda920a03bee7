import { Worker } from 'node:worker_threads';
import type { Seed } from './seeds.ts';

/** What became of a file: the reader's events, or why there are none. */
export type Outcome =
	| { readonly kind: 'events'; readonly events: readonly unknown[] }
	| { readonly kind: 'hung' }
	| { readonly kind: 'crashed'; readonly message: string };

/** Reads files in a thread with as little memory as a reader gets; it is replaced when it hangs or dies. */
export class WatchedReader {
	#worker: Worker | undefined;
	#settle: (outcome: Outcome) => void = () => undefined;

	async read({ bytes, format }: Pick<Seed, 'bytes' | 'format'>): Promise<Outcome> {
		// The time for loading the code does not count.
		if (this.#worker === undefined) {
			this.#worker = this.#start();
			await this.#ask({ bytes: new TextEncoder().encode('words'), format: 'text' }, 60_000);
		}
		const outcome = await this.#ask({ bytes: new Uint8Array(bytes), format }, longestMs);
		if (outcome.kind !== 'events') await this.end();
		return outcome;
	}

	async end(): Promise<void> {
		const worker = this.#worker;
		this.#worker = undefined;
		await worker?.terminate();
	}

	#ask(file: Pick<Seed, 'bytes' | 'format'>, within: number): Promise<Outcome> {
		return new Promise((resolve) => {
			const timer = setTimeout(() => resolve({ kind: 'hung' }), within);
			this.#settle = (outcome) => {
				clearTimeout(timer);
				resolve(outcome);
			};
			this.#worker?.postMessage(file);
		});
	}

	#start(): Worker {
		const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
			resourceLimits: { maxOldGenerationSizeMb: 1536 },
		});
		worker.on('message', (events: unknown[]) => this.#settle({ kind: 'events', events }));
		worker.on('error', (error) => {
			const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
			this.#settle({ kind: 'crashed', message });
		});
		return worker;
	}
}

const longestMs = 5000;
