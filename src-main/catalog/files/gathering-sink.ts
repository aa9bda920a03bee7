import type { FileSink } from './file-work.ts';

/** How the other side takes what a sink was given; the memory of a chunk goes with it. */
export interface SinkTarget {
	readonly send: (chunk: Uint8Array<ArrayBuffer>) => Promise<unknown>;
	readonly finish: (expected: string, path: string) => Promise<string>;
	readonly close: () => Promise<unknown>;
}

/** Gives large pieces on as they are, because copying them costs more than hashing them, and small ones together. */
export class GatheringSink implements FileSink {
	readonly #target: SinkTarget;
	#block = new Uint8Array(blockBytes);
	#filled = 0;
	/** Bytes that were given on and are not written yet. */
	#waiting = 0;
	#failure: unknown;
	#room: (() => void) | undefined;

	constructor(target: SinkTarget) {
		this.#target = target;
	}

	async write(chunk: Uint8Array): Promise<void> {
		if (chunk.length >= largePiece && ownsItsMemory(chunk)) {
			this.#sendBlock();
			this.#send(chunk);
		} else this.#gather(chunk);
		await this.#until(mostWaitingBytes);
	}

	drain(): Promise<void> {
		this.#sendBlock();
		return this.#until(0);
	}

	async finish(expected: string, path: string): Promise<string> {
		await this.drain();
		return this.#target.finish(expected, path);
	}

	async close(): Promise<void> {
		await this.#target.close();
	}

	#gather(chunk: Uint8Array): void {
		for (let at = 0; at < chunk.length;) {
			const part = chunk.subarray(at, at + blockBytes - this.#filled);
			this.#block.set(part, this.#filled);
			this.#filled += part.length;
			at += part.length;
			if (this.#filled === blockBytes) this.#sendBlock();
		}
	}

	#sendBlock(): void {
		if (this.#filled === 0) return;
		const full = this.#block.subarray(0, this.#filled);
		this.#block = new Uint8Array(blockBytes);
		this.#filled = 0;
		this.#send(full);
	}

	#send(chunk: Uint8Array<ArrayBuffer>): void {
		const bytes = chunk.length;
		this.#waiting += bytes;
		const settle = (error?: unknown): void => {
			this.#failure ??= error;
			this.#waiting -= bytes;
			this.#room?.();
		};
		this.#target.send(chunk).then(
			() => settle(),
			(error: unknown) => settle(error),
		);
	}

	async #until(bytes: number): Promise<void> {
		while (this.#waiting > bytes && this.#failure === undefined)
			await new Promise<void>((resolve) => (this.#room = resolve));
		if (this.#failure !== undefined) throw this.#failure as Error;
	}
}

/** Nobody else's bytes lie in the same memory. */
function ownsItsMemory(chunk: Uint8Array): chunk is Uint8Array<ArrayBuffer> {
	return chunk.buffer instanceof ArrayBuffer && chunk.buffer.byteLength === chunk.length;
}

/** With a block and a piece of 2 MB, the network's largest, less than 8 MB may be lost when the program is killed. */
const mostWaitingBytes = 4 * 1024 * 1024;
const blockBytes = 1024 * 1024;
const largePiece = 64 * 1024;
