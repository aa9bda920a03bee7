import type { FileHandle } from 'node:fs/promises';
import { KnownError } from '../../contract/errors.ts';

export const damaged = (what: string): KnownError => new KnownError('model-damaged', {}, new Error(what));

/**
 * Reads forward through windows of a file. What is in the window is read without waiting; `need` fetches more. Stops
 * at the end of the file and after `mostHeaderBytes`. Errors: `model-damaged`.
 */
export class BoundedReader {
	readonly #file: FileHandle;
	#window = Buffer.alloc(0);
	#at = 0;
	/** Where in the file the window ends. */
	#fetched = 0;

	constructor(file: FileHandle) {
		this.#file = file;
	}

	/** Bytes from the beginning of the file. */
	get position(): number {
		return this.#fetched - this.#window.length + this.#at;
	}

	has(count: number): boolean {
		return this.#at + count <= this.#window.length;
	}

	/** Makes sure that `count` bytes can be read without waiting. */
	async need(count: number): Promise<void> {
		if (this.has(count)) return;
		if (this.position + count > mostHeaderBytes) throw damaged('header too long');
		const rest = this.#window.subarray(this.#at);
		const fresh = Buffer.allocUnsafe(Math.max(count - rest.length, windowBytes));
		const { bytesRead } = await this.#file.read(fresh, 0, fresh.length, this.#fetched);
		this.#fetched += bytesRead;
		this.#window =
			rest.length === 0 ? fresh.subarray(0, bytesRead) : Buffer.concat([rest, fresh.subarray(0, bytesRead)]);
		this.#at = 0;
		if (!this.has(count)) throw damaged('ends too early');
	}

	/** The next bytes, which `need` made sure of. */
	take(count: number): Buffer {
		if (!this.has(count)) throw new Error('take without need');
		const part = this.#window.subarray(this.#at, this.#at + count);
		this.#at += count;
		return part;
	}

	/** Goes on behind `count` bytes without looking at them. */
	skip(count: number): void {
		if (this.has(count)) {
			this.#at += count;
			return;
		}
		const target = this.position + count;
		if (target > mostHeaderBytes) throw damaged('header too long');
		this.#fetched = target;
		this.#window = Buffer.alloc(0);
		this.#at = 0;
	}

	async bytes(count: number): Promise<Buffer> {
		await this.need(count);
		return this.take(count);
	}

	async u32(): Promise<number> {
		return (await this.bytes(4)).readUInt32LE();
	}

	/** A number of things or bytes. Throws where it is larger than `most`. */
	async count(most: number, what: string): Promise<number> {
		await this.need(8);
		return this.takeCount(most, what);
	}

	/** As `count`, for 8 bytes that `need` made sure of. */
	takeCount(most: number, what: string): number {
		const low = this.#window.readUInt32LE(this.#at);
		const high = this.#window.readUInt32LE(this.#at + 4);
		this.#at += 8;
		const value = high * 2 ** 32 + low;
		if (value > most) throw damaged(`${what}: ${value}`);
		return value;
	}

	async text(most: number): Promise<string> {
		return (await this.bytes(await this.count(most, 'text'))).toString('utf8');
	}
}

export const mostHeaderBytes = 256 * 1024 * 1024;
const windowBytes = 1 << 20;
