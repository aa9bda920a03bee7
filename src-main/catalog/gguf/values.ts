import type { BoundedReader } from './bounded-reader.ts';
import { damaged } from './gguf-fault.ts';

/** A value of the header. Arrays of numbers are kept when short, other arrays are only counted. */
export type Value = number | string | boolean | readonly number[] | { readonly items: number };

/**
 * Reads `count` keys with their values; none may be empty or come twice, and arrays hold no arrays, as in llama.cpp.
 * Types by number: ggml documentation, "GGUF". Errors: `GgufFault`.
 */
export async function readValues(reader: BoundedReader, count: number): Promise<Map<string, Value>> {
	const values = new Map<string, Value>();
	for (let index = 0; index < count; index += 1) {
		const key = await reader.text(mostKeyBytes);
		if (key === '' || values.has(key)) throw damaged(key === '' ? 'a key without a name' : 'a key twice');
		if (!reader.has(mostScalarBytes)) await reader.fill(mostScalarBytes);
		values.set(key, await readValue(reader, reader.takeU32()));
	}
	return values;
}

async function readValue(reader: BoundedReader, type: number): Promise<Value> {
	const scalar = scalars[type];
	if (scalar !== undefined) return scalar.read(reader.take(scalar.bytes));
	if (type === textType) return reader.text(mostTextBytes);
	if (type !== arrayType) throw damaged(`type ${type}`);
	return readArray(reader, reader.takeU32());
}

async function readArray(reader: BoundedReader, type: number): Promise<Value> {
	const length = reader.takeCount(mostItems, 'array');
	const scalar = scalars[type];
	if (scalar === undefined) {
		if (type !== textType) throw damaged(`array of type ${type}`);
		await reader.skipTexts(length, mostTextBytes);
		return { items: length };
	}
	if (length > mostKept) {
		reader.skip(length * scalar.bytes);
		return { items: length };
	}
	await reader.fill(length * scalar.bytes);
	const bytes = reader.take(length * scalar.bytes);
	return Array.from({ length }, (_, at) => Number(scalar.read(bytes.subarray(at * scalar.bytes))));
}

interface Scalar {
	readonly bytes: number;
	readonly read: (bytes: Buffer) => number | boolean;
}

const scalars: Readonly<Record<number, Scalar>> = {
	0: { bytes: 1, read: (bytes) => bytes.readUInt8() },
	1: { bytes: 1, read: (bytes) => bytes.readInt8() },
	2: { bytes: 2, read: (bytes) => bytes.readUInt16LE() },
	3: { bytes: 2, read: (bytes) => bytes.readInt16LE() },
	4: { bytes: 4, read: (bytes) => bytes.readUInt32LE() },
	5: { bytes: 4, read: (bytes) => bytes.readInt32LE() },
	6: { bytes: 4, read: (bytes) => bytes.readFloatLE() },
	7: { bytes: 1, read: (bytes) => bytes.readUInt8() !== 0 },
	10: { bytes: 8, read: (bytes) => Number(bytes.readBigUInt64LE()) },
	11: { bytes: 8, read: (bytes) => Number(bytes.readBigInt64LE()) },
	12: { bytes: 8, read: (bytes) => bytes.readDoubleLE() },
};
const textType = 8;
const arrayType = 9;
/** The beginning of any value: its type, then a number of 8 bytes, or an array's type and length. */
const mostScalarBytes = 4 + 4 + 8;
const mostKeyBytes = 65_535;
const mostTextBytes = 8 * 1024 * 1024;
const mostItems = 4_000_000;
const mostKept = 4096;
