import { open, type FileHandle } from 'node:fs/promises';
import { KnownError } from '../contract/errors.ts';

/** What a model file says of itself in its header. Sizes in tokens, elements and bytes. */
export interface GgufHeader {
	readonly architecture: string;
	readonly contextTokens: number;
	readonly layers: number;
	readonly embedding: number;
	readonly heads: number;
	readonly keyValueHeads: number;
	readonly headDimension: number;
}

/**
 * Reads the header with bounds on everything that a file claims, because a crafted one attacks its reader.
 * Format: GGUF versions 2 and 3 (ggml documentation, "GGUF"). Errors: `model-damaged`.
 */
export async function readGgufHeader(path: string): Promise<GgufHeader> {
	const file = await open(path, 'r');
	try {
		const values = await readValues(file);
		const architecture = text(values, 'general.architecture');
		const number = (name: string, otherwise?: number): number => {
			const value = values.get(`${architecture}.${name}`);
			if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 1e9) return value;
			if (otherwise !== undefined) return otherwise;
			throw damaged(`${name} is missing`);
		};
		const heads = number('attention.head_count');
		const embedding = number('embedding_length');
		return {
			architecture,
			contextTokens: number('context_length'),
			layers: number('block_count'),
			embedding,
			heads,
			keyValueHeads: number('attention.head_count_kv', heads),
			headDimension: number('attention.key_length', Math.floor(embedding / heads)),
		};
	} finally {
		await file.close();
	}
}

/** Bytes that one token of conversation takes in one sequence: keys and values in half precision for every layer. */
export function bytesPerToken(header: GgufHeader): number {
	return 2 * 2 * header.layers * header.keyValueHeads * header.headDimension;
}

type Value = number | string | boolean | undefined;

async function readValues(file: FileHandle): Promise<Map<string, Value>> {
	const reader = new BoundedReader(file);
	if ((await reader.bytes(4)).toString('latin1') !== 'GGUF') throw damaged('not a GGUF file');
	const version = await reader.u32();
	if (version !== 2 && version !== 3) throw damaged(`version ${version}`);
	await reader.u64();
	const count = await reader.u64();
	if (count > mostValues) throw damaged('too many values');
	const values = new Map<string, Value>();
	for (let index = 0; index < count; index += 1) {
		const key = await reader.text(mostKeyBytes);
		values.set(key, await readValue(reader, await reader.u32()));
	}
	return values;
}

async function readValue(reader: BoundedReader, type: number): Promise<Value> {
	const size = scalarBytes[type];
	if (size !== undefined) return scalar(await reader.bytes(size), type);
	if (type === textType) return reader.text(mostTextBytes);
	if (type !== arrayType) throw damaged(`type ${type}`);
	const itemType = await reader.u32();
	const length = await reader.u64();
	if (length > mostItems) throw damaged('array too long');
	const itemSize = scalarBytes[itemType];
	if (itemSize !== undefined) await reader.skip(length * itemSize);
	else if (itemType === textType)
		for (let item = 0; item < length; item += 1) await reader.skip(await reader.u64());
	else throw damaged(`array of type ${itemType}`);
	return undefined;
}

function scalar(bytes: Buffer, type: number): Value {
	switch (type) {
		case 0:
			return bytes.readUInt8();
		case 1:
			return bytes.readInt8();
		case 2:
			return bytes.readUInt16LE();
		case 3:
			return bytes.readInt16LE();
		case 4:
			return bytes.readUInt32LE();
		case 5:
			return bytes.readInt32LE();
		case 6:
			return bytes.readFloatLE();
		case 7:
			return bytes.readUInt8() !== 0;
		case 10:
			return Number(bytes.readBigUInt64LE());
		case 11:
			return Number(bytes.readBigInt64LE());
		default:
			return bytes.readDoubleLE();
	}
}

/** Reads forward through a window of the file and stops after `mostHeaderBytes`. */
class BoundedReader {
	readonly #file: FileHandle;
	#window = Buffer.alloc(0);
	#at = 0;
	#position = 0;

	constructor(file: FileHandle) {
		this.#file = file;
	}

	async bytes(count: number): Promise<Buffer> {
		if (this.#at + count > this.#window.length) await this.#fill(count);
		const part = this.#window.subarray(this.#at, this.#at + count);
		this.#at += count;
		return part;
	}

	async skip(count: number): Promise<void> {
		if (!Number.isSafeInteger(count) || count < 0) throw damaged('length');
		if (this.#at + count <= this.#window.length) {
			this.#at += count;
			return;
		}
		this.#position += this.#at + count - this.#window.length;
		this.#window = Buffer.alloc(0);
		this.#at = 0;
		if (this.#position > mostHeaderBytes) throw damaged('header too long');
	}

	async u32(): Promise<number> {
		return (await this.bytes(4)).readUInt32LE();
	}

	async u64(): Promise<number> {
		const value = (await this.bytes(8)).readBigUInt64LE();
		if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('length');
		return Number(value);
	}

	async text(most: number): Promise<string> {
		const length = await this.u64();
		if (length > most) throw damaged('text too long');
		return (await this.bytes(length)).toString('utf8');
	}

	async #fill(count: number): Promise<void> {
		const rest = this.#window.subarray(this.#at);
		const buffer = Buffer.alloc(Math.max(count - rest.length, windowBytes));
		if (this.#position > mostHeaderBytes) throw damaged('header too long');
		const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, this.#position);
		this.#position += bytesRead;
		this.#window = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
		this.#at = 0;
		if (this.#window.length < count) throw damaged('ends too early');
	}
}

function text(values: Map<string, Value>, key: string): string {
	const value = values.get(key);
	if (typeof value !== 'string') throw damaged(`${key} is missing`);
	return value;
}

const damaged = (what: string): KnownError => new KnownError('model-damaged', {}, new Error(what));

const textType = 8;
const arrayType = 9;
const scalarBytes: Record<number, number> = {
	0: 1,
	1: 1,
	2: 2,
	3: 2,
	4: 4,
	5: 4,
	6: 4,
	7: 1,
	10: 8,
	11: 8,
	12: 8,
};
const mostValues = 10_000;
const mostKeyBytes = 65_535;
const mostTextBytes = 8 * 1024 * 1024;
const mostItems = 4_000_000;
const mostHeaderBytes = 256 * 1024 * 1024;
const windowBytes = 1 << 20;
