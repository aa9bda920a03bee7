import { Worker } from 'node:worker_threads';
import { AskedThread } from '../../base/asked-thread.ts';
import type { RetrievalRequest } from './retrieval-worker.ts';
import type { Retrieved } from './retrieve.ts';

/** The thread that looks for passages, as main sees it. */
export class RetrievalWorker {
	readonly #thread: AskedThread;

	/** `file`: the database. */
	constructor(file: string) {
		this.#thread = new AskedThread({
			start: () => {
				const script = import.meta.url.endsWith('.ts') ? 'retrieval-worker.ts' : 'retrieval-worker.js';
				return new Worker(new URL(script, import.meta.url), { workerData: file });
			},
			// A search is over in a moment, so that none is broken off.
			endsWhenLeft: false,
		});
	}

	/** Errors: `cancelled`; `internal` where the thread dies. */
	find(request: RetrievalRequest, signal: AbortSignal): Promise<Retrieved> {
		return this.#thread.ask(request, signal);
	}

	dispose(): Promise<void> {
		return this.#thread.dispose();
	}
}
