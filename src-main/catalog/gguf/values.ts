import { type BoundedReader, damaged } from './bounded-reader.ts';

/** A value of the header. Arrays of numbers are kept when short, other arrays are only counted. */
export type Value = number | string | boolean | readonly number[] | { readonly items: number };

/** Reads `count` keys with their values. Types by number: ggml documentation, "GGUF". Errors: `model-damaged`. */
export async function readValues(reader: BoundedReader, count: number): Promise<Map<string, Value>> {
	const values = new Map<string, Value>();
	for (let index = 0; index < count; index += 1) {
		const key = await reader.text(mostKeyBytes);
		values.set(key, await readValue(reader, await reader.u32()));
	}
	return values;
}

async function readValue(reader: BoundedReader, type: number): Promise<Value> {
	const scalar = scalars[type];
	if (scalar !== undefined) return scalar.read(await reader.bytes(scalar.bytes));
	if (type === textType) return reader.text(mostTextBytes);
	if (type !== arrayType) throw damaged(`type ${type}`);
	return readArray(reader, await reader.u32());
}

async function readArray(reader: BoundedReader, type: number): Promise<Value> {
	const length = await reader.count(mostItems, 'array');
	const scalar = scalars[type];
	if (scalar !== undefined) {
		if (length > mostKept) {
			reader.skip(length * scalar.bytes);
			return { items: length };
		}
		const bytes = await reader.bytes(length * scalar.bytes);
		return Array.from({ length }, (_, at) => Number(scalar.read(bytes.subarray(at * scalar.bytes))));
	}
	if (type !== textType) throw damaged(`array of type ${type}`);
	for (let item = 0; item < length; item += 1) {
		// Vocabularies have hundreds of thousands of texts: waiting for each would take most of the time.
		if (!reader.has(8)) await reader.need(8);
		reader.skip(reader.takeCount(mostTextBytes, 'text'));
	}
	return { items: length };
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
const mostKeyBytes = 65_535;
const mostTextBytes = 8 * 1024 * 1024;
const mostItems = 4_000_000;
const mostKept = 4096;
