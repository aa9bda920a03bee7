import { Worker } from 'node:worker_threads';
import { KnownError, type ErrorCode } from '../../contract/errors.ts';
import type { FileSink, FileWork } from './file-work.ts';
import type { FileReply, FileRequest } from './file-worker.ts';
import { GatheringSink } from './gathering-sink.ts';

/** The file worker as main sees it: started when first needed, replaced when it dies. */
export class FileWorker implements FileWork {
	#worker: Worker | undefined;
	/** Answers owed, oldest first, for each file. */
	readonly #owed = new Map<number, Owed[]>();
	#next = 1;

	async hash(
		path: string,
		signal: AbortSignal,
		onProgress: (bytes: number) => void = nothing,
	): Promise<string> {
		const id = this.#next++;
		const read = (): Promise<string> => this.#ask({ type: 'hash', id, path }, onProgress);
		return this.#stoppable(id, signal, read).catch((error: unknown) => {
			const isRefused = error instanceof KnownError && error.code === 'folder-not-writable';
			throw isRefused ? new KnownError('model-file-locked', {}, error) : error;
		});
	}

	async append(
		path: string,
		bytes: number,
		signal: AbortSignal,
		onProgress: (bytes: number) => void = nothing,
	): Promise<FileSink> {
		const id = this.#next++;
		await this.#stoppable(id, signal, () => this.#ask({ type: 'open', id, path, bytes }, onProgress));
		return new GatheringSink({
			send: (chunk) => this.#ask({ type: 'write', id, chunk }, nothing, [chunk.buffer]),
			finish: (expected, target) => this.#ask({ type: 'finish', id, expected, target }, nothing),
			close: () => this.#ask({ type: 'close', id }, nothing),
		});
	}

	async dispose(): Promise<void> {
		const worker = this.#worker;
		this.#worker = undefined;
		this.#failAll('cancelled');
		await worker?.terminate();
	}

	async #stoppable(id: number, signal: AbortSignal, run: () => Promise<string>): Promise<string> {
		if (signal.aborted) throw new KnownError('cancelled');
		const stop = (): void => this.#worker?.postMessage({ type: 'stop', id } satisfies FileRequest);
		signal.addEventListener('abort', stop, { once: true });
		try {
			return await run();
		} finally {
			signal.removeEventListener('abort', stop);
		}
	}

	#ask(
		request: FileRequest,
		onProgress: (bytes: number) => void,
		transfer: ArrayBuffer[] = [],
	): Promise<string> {
		const worker = (this.#worker ??= this.#start());
		return new Promise<string>((resolve, reject) => {
			const owed = this.#owed.get(request.id) ?? [];
			this.#owed.set(request.id, owed);
			owed.push({ resolve, reject, onProgress });
			worker.postMessage(request, transfer);
		});
	}

	#start(): Worker {
		const file = import.meta.url.endsWith('.ts') ? 'file-worker.ts' : 'file-worker.js';
		const worker = new Worker(new URL(file, import.meta.url));
		worker.unref();
		worker.on('message', (reply: FileReply) => this.#answered(reply));
		const lost = (): void => {
			if (this.#worker !== worker) return;
			this.#worker = undefined;
			this.#failAll('internal');
		};
		worker.on('error', lost);
		worker.on('exit', lost);
		return worker;
	}

	#answered(reply: FileReply): void {
		const owed = this.#owed.get(reply.id);
		if (reply.type === 'progress') {
			owed?.[0]?.onProgress(reply.bytes);
			return;
		}
		const first = owed?.shift();
		if (owed?.length === 0) this.#owed.delete(reply.id);
		if (reply.type === 'done') first?.resolve(reply.value ?? '');
		else first?.reject(new KnownError(meanings[reply.code] ?? 'internal', {}, new Error(reply.code)));
	}

	#failAll(code: ErrorCode): void {
		const all = [...this.#owed.values()].flat();
		this.#owed.clear();
		for (const one of all) one.reject(new KnownError(code));
	}
}

interface Owed {
	readonly resolve: (value: string) => void;
	readonly reject: (error: KnownError) => void;
	readonly onProgress: (bytes: number) => void;
}

const nothing = (): void => undefined;
const meanings: Readonly<Record<string, ErrorCode>> = {
	STOPPED: 'cancelled',
	ENOSPC: 'disk-full',
	EDQUOT: 'disk-full',
	EACCES: 'folder-not-writable',
	EPERM: 'folder-not-writable',
	EROFS: 'folder-not-writable',
	ENOTDIR: 'folder-not-writable',
	// Older file systems of sticks hold no file over 4 GB.
	EFBIG: 'folder-not-writable',
	ENOENT: 'model-file-gone',
	EBUSY: 'model-file-locked',
};
