import { Worker } from 'node:worker_threads';
import { KnownError, type ErrorCode } from '../contract/errors.ts';
import type { TextTaskName } from './text-tasks.ts';
import type { TextWork } from './text-work.ts';
import type { TextReply, TextRequest } from './text-worker.ts';

/** The text worker as main sees it: started when first needed, replaced when it dies. */
export class TextWorker implements TextWork {
	#worker: Worker | undefined;
	readonly #waiting = new Map<number, Waiting>();
	#next = 1;

	describe: TextWork['describe'] = (pages, format, signal) => this.#ask('describe', [pages, format], signal);
	planSentences: TextWork['planSentences'] = (pages, language, order, signal) =>
		this.#ask('planSentences', [pages, language, order], signal);
	planSections: TextWork['planSections'] = (pages, budget, tokensPerCharacter, signal) =>
		this.#ask('planSections', [pages, budget, tokensPerCharacter], signal);
	index: TextWork['index'] = (pages, title, signal) => this.#ask('index', [pages, title], signal);
	checkAnswer: TextWork['checkAnswer'] = (answer, passages, language, signal) =>
		this.#ask('checkAnswer', [answer, passages, language], signal);
	attribute: TextWork['attribute'] = (points, pages, language, signal) =>
		this.#ask('attribute', [points, pages, language], signal);
	telling: TextWork['telling'] = (pages, language, signal) => this.#ask('telling', [pages, language], signal);
	findValues: TextWork['findValues'] = (pages, fields, language, signal) =>
		this.#ask('findValues', [pages, fields, language], signal);
	formPlaces: TextWork['formPlaces'] = (bytes, signal) => this.#ask('formPlaces', [bytes], signal);
	fillForm: TextWork['fillForm'] = (bytes, values, signal) => this.#ask('fillForm', [bytes, values], signal);
	compare: TextWork['compare'] = (before, after, signal) => this.#ask('compare', [before, after], signal);
	hash: TextWork['hash'] = (bytes, signal) => this.#ask('hash', [bytes], signal);
	hashFile: TextWork['hashFile'] = (path, signal) => this.#ask('hashFile', [path], signal);

	/** Starts the thread before there is anything to do, so that it is there when there is. */
	makeReady(): void {
		this.#worker ??= this.#start();
	}

	async dispose(): Promise<void> {
		const worker = this.#worker;
		this.#worker = undefined;
		this.#failAll(new KnownError('cancelled'));
		await worker?.terminate();
	}

	#ask<T>(task: TextTaskName, input: readonly unknown[], signal: AbortSignal): Promise<T> {
		if (signal.aborted) return Promise.reject(new KnownError('cancelled'));
		const id = this.#next++;
		const worker = (this.#worker ??= this.#start());
		return new Promise<T>((resolve, reject) => {
			const onAbort = (): void => {
				this.#waiting.delete(id);
				reject(new KnownError('cancelled'));
				// The thread cannot be interrupted; where nobody else waits for it, it is ended instead of computing on.
				if (this.#waiting.size === 0) this.#end();
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
			worker.postMessage({ id, task, input } satisfies TextRequest);
		});
	}

	#start(): Worker {
		const file = import.meta.url.endsWith('.ts') ? 'text-worker.ts' : 'text-worker.js';
		const worker = new Worker(new URL(file, import.meta.url));
		worker.unref();
		worker.on('message', (reply: TextReply) => {
			const waiting = this.#waiting.get(reply.id);
			this.#waiting.delete(reply.id);
			if (reply.ok) waiting?.resolve(reply.value);
			else waiting?.reject(new KnownError(reply.code as ErrorCode, {}, reply.name));
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

	#end(): void {
		const worker = this.#worker;
		this.#worker = undefined;
		void worker?.terminate();
	}

	#failAll(error: KnownError): void {
		const waiting = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const one of waiting) one.reject(error);
	}
}

interface Waiting {
	readonly resolve: (value: unknown) => void;
	readonly reject: (error: KnownError) => void;
}
