import type { ByteSource } from '../../../src-main/catalog/gguf/byte-source.ts';

/** Bytes in memory with zeros behind them, which notes how far somebody read. */
export class MemorySource implements ByteSource {
	readonly size: number;
	/** Bytes that were read in all, and where the last of them ended. */
	seen = { bytes: 0, furthest: 0 };
	readonly #bytes: Uint8Array;

	constructor(bytes: Uint8Array, size = bytes.length) {
		this.#bytes = bytes;
		this.size = size;
	}

	read(into: Uint8Array, at: number): Promise<number> {
		const count = Math.max(0, Math.min(into.length, this.size - at));
		into.fill(0, 0, count);
		into.set(this.#bytes.subarray(at, Math.min(at + count, this.#bytes.length)));
		this.seen = { bytes: this.seen.bytes + count, furthest: Math.max(this.seen.furthest, at + count) };
		return Promise.resolve(count);
	}
}
