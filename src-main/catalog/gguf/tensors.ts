import type { BoundedReader } from './bounded-reader.ts';
import { damaged } from './gguf-fault.ts';
import { tensorTypes } from './tensor-types.ts';

export interface Tensors {
	/** Lengths of each in every dimension, the innermost first, by its name. */
	readonly shapes: ReadonlyMap<string, readonly number[]>;
	/** Weights in all tensors. */
	readonly weights: number;
	/** Bytes from the beginning of the tensors' data to the end of the last one. */
	readonly dataBytes: number;
}

/**
 * Reads the descriptions of `count` tensors and adds them up. Each must be of a known type, whole blocks long, have a
 * size that a file can have, and begin where the one before ends, so that none lies over another; llama.cpp asks for
 * the same (`ggml/src/gguf.cpp`). Errors: `GgufFault`.
 */
export async function readTensors(reader: BoundedReader, count: number, alignment: number): Promise<Tensors> {
	let weights = 0;
	let dataBytes = 0;
	const shapes = new Map<string, readonly number[]>();
	for (let index = 0; index < count; index += 1) {
		if (!reader.has(mostRecordBytes)) await reader.fill(mostRecordBytes);
		const name = reader.take(reader.takeCount(mostNameBytes, 'name')).toString('utf8');
		if (shapes.has(name)) throw damaged('two tensors of one name');
		const shape = takeShape(reader);
		shapes.set(name, shape);
		const [row = 1] = shape;
		const elements = shape.reduce((all, length) => all * length, 1);
		const type = tensorTypes[reader.takeU32()];
		if (type === undefined) throw damaged('tensor type');
		if (row % type.weights !== 0) throw damaged('tensor row');
		const offset = reader.takeCount(Number.MAX_SAFE_INTEGER, 'offset');
		if (offset !== Math.ceil(dataBytes / alignment) * alignment) throw damaged('tensor offset');
		weights += elements;
		dataBytes = offset + (elements / type.weights) * type.bytes;
		if (!Number.isSafeInteger(weights) || !Number.isSafeInteger(dataBytes)) throw damaged('tensor sizes');
	}
	return { shapes, weights, dataBytes };
}

/** Lengths, whose product is how many weights there are. */
function takeShape(reader: BoundedReader): number[] {
	const dimensions = reader.takeU32();
	if (dimensions > mostDimensions) throw damaged(`${dimensions} dimensions`);
	const shape: number[] = [];
	let elements = 1;
	for (let at = 0; at < dimensions; at += 1) {
		const length = reader.takeCount(mostElements, 'dimension');
		elements *= length;
		if (elements > mostElements || length === 0) throw damaged('tensor size');
		shape.push(length);
	}
	return shape;
}

const mostNameBytes = 255;
const mostDimensions = 4;
/** Larger than any model's largest tensor by a factor of a thousand. */
const mostElements = 2 ** 44;
/** Length and name, dimensions, type, offset. */
const mostRecordBytes = 8 + mostNameBytes + 4 + mostDimensions * 8 + 4 + 8;
