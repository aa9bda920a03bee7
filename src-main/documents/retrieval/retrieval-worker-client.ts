import { Worker } from 'node:worker_threads';
import { KnownError } from '../../contract/errors.ts';
import type { SearchScope } from '../../db/passage-search.ts';
import type { RetrievalReply, RetrievalRequest } from './retrieval-worker.ts';
import type { Retrieved } from './retrieve.ts';

/** The thread that looks for passages, as main sees it: started when first needed, replaced when it dies. */
export class RetrievalWorker {
	readonly #file: string;
	readonly #waiting = new Map<number, Waiting>();
	#worker: Worker | undefined;
	#next = 1;

	/** `file`: the database. */
	constructor(file: string) {
		this.#file = file;
	}

	/** Errors: `cancelled`; `internal` where the thread dies. A search is over in a moment, so that none is broken off. */
	find(scope: SearchScope, question: string, budgetWords: number, signal: AbortSignal): Promise<Retrieved> {
		if (signal.aborted) return Promise.reject(new KnownError('cancelled'));
		const id = this.#next++;
		const worker = (this.#worker ??= this.#start());
		return new Promise((resolve, reject) => {
			const onAbort = (): void => reject(new KnownError('cancelled'));
			signal.addEventListener('abort', onAbort, { once: true });
			const settle = (): void => signal.removeEventListener('abort', onAbort);
			this.#waiting.set(id, {
				resolve: (value) => {
					settle();
					resolve(value);
				},
				reject: (error) => {
					settle();
					reject(error);
				},
			});
			worker.postMessage({ id, scope, question, budgetWords } satisfies RetrievalRequest);
		});
	}

	async dispose(): Promise<void> {
		const worker = this.#worker;
		this.#worker = undefined;
		this.#failAll(new KnownError('cancelled'));
		await worker?.terminate();
	}

	#start(): Worker {
		const file = import.meta.url.endsWith('.ts') ? 'retrieval-worker.ts' : 'retrieval-worker.js';
		const worker = new Worker(new URL(file, import.meta.url), { workerData: this.#file });
		worker.unref();
		worker.on('message', (reply: RetrievalReply) => {
			const waiting = this.#waiting.get(reply.id);
			this.#waiting.delete(reply.id);
			if ('value' in reply) waiting?.resolve(reply.value as Retrieved);
			else waiting?.reject(new KnownError('internal', {}, reply.error));
		});
		const lost = (): void => {
			if (this.#worker !== worker) return;
			this.#worker = undefined;
			this.#failAll(new KnownError('internal'));
		};
		worker.on('error', lost);
		worker.on('exit', lost);
		return worker;
	}

	#failAll(error: KnownError): void {
		const waiting = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const one of waiting) one.reject(error);
	}
}

interface Waiting {
	readonly resolve: (value: Retrieved) => void;
	readonly reject: (error: KnownError) => void;
}
