import type { MessagePort, Worker } from 'node:worker_threads';
import { KnownError, toKnownError, type ErrorCode } from '../contract/errors.ts';

interface Question {
	readonly id: number;
	readonly input: unknown;
}

type Reply =
	| { readonly id: number; readonly ok: true; readonly value: unknown }
	| { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly name: string };

export interface AskedThreadOptions {
	readonly start: () => Worker;
	/** A long task cannot be interrupted: where nobody waits any more, the thread is ended instead of computing on. */
	readonly endsWhenLeft: boolean;
	/** Whether a task leaves a heap that is large and stays so: the thread is ended after it, and the next task starts another. */
	readonly growsBy?: (input: unknown) => boolean;
}

/** A thread that answers questions, as the one that asks sees it: started when first needed, replaced when it dies. */
export class AskedThread {
	readonly #options: AskedThreadOptions;
	readonly #waiting = new Map<number, Waiting>();
	#worker: Worker | undefined;
	#next = 1;
	#hasGrown = false;

	constructor(options: AskedThreadOptions) {
		this.#options = options;
	}

	/** Starts the thread before there is anything to ask, so that it is there when there is. */
	makeReady(): void {
		this.#worker ??= this.#start();
	}

	/** Errors: those of the task; `cancelled`; `internal` where the thread dies. */
	ask<T>(input: unknown, signal: AbortSignal): Promise<T> {
		if (signal.aborted) return Promise.reject(new KnownError('cancelled'));
		const id = this.#next++;
		const worker = (this.#worker ??= this.#start());
		return new Promise<T>((resolve, reject) => {
			const onAbort = (): void => {
				this.#waiting.delete(id);
				reject(new KnownError('cancelled'));
				if (this.#options.endsWhenLeft && this.#waiting.size === 0) void this.#end();
			};
			signal.addEventListener('abort', onAbort, { once: true });
			const settle = (): void => signal.removeEventListener('abort', onAbort);
			this.#waiting.set(id, {
				resolve: (value) => {
					settle();
					resolve(value as T);
				},
				reject: (error) => {
					settle();
					reject(error);
				},
			});
			this.#hasGrown ||= this.#options.growsBy?.(input) === true;
			worker.postMessage({ id, input } satisfies Question);
		});
	}

	async dispose(): Promise<void> {
		const ended = this.#end();
		this.#failAll(new KnownError('cancelled'));
		await ended;
	}

	#start(): Worker {
		this.#hasGrown = false;
		const worker = this.#options.start();
		worker.unref();
		worker.on('message', (reply: Reply) => {
			const waiting = this.#waiting.get(reply.id);
			this.#waiting.delete(reply.id);
			if (reply.ok) waiting?.resolve(reply.value);
			else waiting?.reject(new KnownError(reply.code, {}, reply.name));
			if (this.#hasGrown && this.#waiting.size === 0) void this.#end();
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

	async #end(): Promise<void> {
		const worker = this.#worker;
		this.#worker = undefined;
		await worker?.terminate();
	}

	#failAll(error: KnownError): void {
		const waiting = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const one of waiting) one.reject(error);
	}
}

/** The thread's own side: one task after the other as they are asked for. */
export function answerQuestions<I>(port: MessagePort | null, run: (input: I) => unknown): void {
	port?.on('message', (question: Question) => void answer(question));

	async function answer({ id, input }: Question): Promise<void> {
		let reply: Reply;
		try {
			reply = { id, ok: true, value: await run(input as I) };
		} catch (error) {
			const name = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';
			reply = { id, ok: false, code: toKnownError(error).code, name };
		}
		port?.postMessage(reply);
	}
}

interface Waiting {
	readonly resolve: (value: unknown) => void;
	readonly reject: (error: KnownError) => void;
}
