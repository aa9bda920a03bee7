import type { BoundedReader } from './bounded-reader.ts';
import { damaged } from './gguf-fault.ts';
import { tensorTypes } from './tensor-types.ts';

export interface TensorTotals {
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
export async function readTensors(
	reader: BoundedReader,
	count: number,
	alignment: number,
): Promise<TensorTotals> {
	let weights = 0;
	let dataBytes = 0;
	const names = new Set<string>();
	for (let index = 0; index < count; index += 1) {
		if (!reader.has(mostRecordBytes)) await reader.fill(mostRecordBytes);
		const name = reader.take(reader.takeCount(mostNameBytes, 'name')).toString('utf8');
		if (names.has(name)) throw damaged('two tensors of one name');
		names.add(name);
		const { elements, row } = takeShape(reader);
		const type = tensorTypes[reader.takeU32()];
		if (type === undefined) throw damaged('tensor type');
		if (row % type.weights !== 0) throw damaged('tensor row');
		const offset = reader.takeCount(Number.MAX_SAFE_INTEGER, 'offset');
		if (offset !== Math.ceil(dataBytes / alignment) * alignment) throw damaged('tensor offset');
		weights += elements;
		dataBytes = offset + (elements / type.weights) * type.bytes;
		if (!Number.isSafeInteger(weights) || !Number.isSafeInteger(dataBytes)) throw damaged('tensor sizes');
	}
	return { weights, dataBytes };
}

/** How many weights there are, and how many lie beside each other in the first dimension. */
function takeShape(reader: BoundedReader): { elements: number; row: number } {
	const dimensions = reader.takeU32();
	if (dimensions > mostDimensions) throw damaged(`${dimensions} dimensions`);
	let elements = 1;
	let row = 1;
	for (let at = 0; at < dimensions; at += 1) {
		const length = reader.takeCount(mostElements, 'dimension');
		if (at === 0) row = length;
		elements *= length;
		if (elements > mostElements || length === 0) throw damaged('tensor size');
	}
	return { elements, row };
}

const mostNameBytes = 255;
const mostDimensions = 4;
/** Larger than any model's largest tensor by a factor of a thousand. */
const mostElements = 2 ** 44;
/** Length and name, dimensions, type, offset. */
const mostRecordBytes = 8 + mostNameBytes + 4 + mostDimensions * 8 + 4 + 8;
