import type { ByteSource } from './byte-source.ts';
import { damaged, GgufFault } from './gguf-fault.ts';

/**
 * Reads forward through windows of a file. `fill` fetches; what is in the window is taken without waiting. Never reads
 * more than twice as far as the header goes, nor behind `mostHeaderBytes`. Errors: `GgufFault`.
 */
export class BoundedReader {
	readonly #source: ByteSource;
	#window = Buffer.alloc(0);
	#at = 0;
	/** Where in the file the window ends. */
	#fetched = 0;

	constructor(source: ByteSource) {
		this.#source = source;
	}

	/** Bytes from the beginning of the file. */
	get position(): number {
		return this.#fetched - this.#window.length + this.#at;
	}

	has(count: number): boolean {
		return this.#at + count <= this.#window.length;
	}

	/** Gets `count` bytes into the window, or what there is of them. */
	async fill(count: number): Promise<void> {
		if (this.has(count)) return;
		const rest = this.#window.length - this.#at;
		const most = Math.min(this.#source.size, mostHeaderBytes) - this.#fetched;
		const wanted = Math.max(0, Math.min(most, Math.max(count - rest, firstWindow, this.position)));
		const window = Buffer.allocUnsafe(rest + wanted);
		this.#window.copy(window, 0, this.#at);
		const read = await this.#source.read(window.subarray(rest), this.#fetched);
		this.#fetched += read;
		this.#window = window.subarray(0, rest + read);
		this.#at = 0;
	}

	take(count: number): Buffer {
		this.#require(count);
		this.#at += count;
		return this.#window.subarray(this.#at - count, this.#at);
	}

	takeU32(): number {
		this.#require(4);
		this.#at += 4;
		return this.#window.readUInt32LE(this.#at - 4);
	}

	/** A number of things or bytes. Throws where it is larger than `most`. */
	takeCount(most: number, what: string): number {
		this.#require(8);
		const low = this.#window.readUInt32LE(this.#at);
		const high = this.#window.readUInt32LE(this.#at + 4);
		this.#at += 8;
		const value = high * 2 ** 32 + low;
		if (value > most) throw damaged(`${what}: ${value}`);
		return value;
	}

	async text(most: number): Promise<string> {
		if (!this.has(8)) await this.fill(8);
		const bytes = this.takeCount(most, 'text');
		if (!this.has(bytes)) await this.fill(bytes);
		return this.take(bytes).toString('utf8');
	}

	/** Goes on behind `count` bytes without looking at them. */
	skip(count: number): void {
		if (this.has(count)) {
			this.#at += count;
			return;
		}
		const target = this.position + count;
		if (target > mostHeaderBytes) throw damaged('header too long');
		if (target > this.#source.size) throw new GgufFault('ends-early', 'ends within what is skipped');
		this.#fetched = target;
		this.#window = Buffer.alloc(0);
		this.#at = 0;
	}

	/** Goes on behind `count` texts of at most `most` bytes (below 16 MB) each. */
	async skipTexts(count: number, most: number): Promise<void> {
		let left = count;
		while (left > 0) {
			left -= this.#skipTextsInWindow(left, most);
			if (left === 0) return;
			await this.fill(8);
			this.skip(this.takeCount(most, 'text'));
			left -= 1;
		}
	}

	/**
	 * Vocabularies have hundreds of thousands of texts, so that this loop is most of the time that a header takes; plain
	 * bytes are read sooner than numbers while the code is still cold.
	 */
	#skipTextsInWindow(count: number, most: number): number {
		const window = this.#window;
		const end = window.length;
		let at = this.#at;
		let done = 0;
		while (done < count && at + 8 <= end) {
			const bytes = (window[at] ?? 0) | ((window[at + 1] ?? 0) << 8) | ((window[at + 2] ?? 0) << 16);
			const isShort = window[at + 3] === 0 && window[at + 4] === 0 && window[at + 5] === 0;
			if (!isShort || window[at + 6] !== 0 || window[at + 7] !== 0 || bytes > most)
				throw damaged('text too long');
			if (at + 8 + bytes > end) break;
			at += 8 + bytes;
			done += 1;
		}
		this.#at = at;
		return done;
	}

	#require(count: number): void {
		if (this.has(count)) return;
		if (this.position + count > mostHeaderBytes) throw damaged('header too long');
		throw new GgufFault('ends-early', 'the header ends too early');
	}
}

/** Ten times as much as the largest vocabularies take. */
export const mostHeaderBytes = 64 * 1024 * 1024;
const firstWindow = 64 * 1024;
