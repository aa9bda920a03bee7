import { type BoundedReader, damaged } from './bounded-reader.ts';
import { tensorTypes } from './tensor-types.ts';

export interface TensorTotals {
	readonly tensors: number;
	/** Weights in all tensors. */
	readonly weights: number;
	/** Bytes from the beginning of the tensors' data to the end of the last one. */
	readonly dataBytes: number;
}

/**
 * Reads the descriptions of `count` tensors and adds them up. Each must be of a known type, whole blocks long, begin
 * on `alignment` and have a size that a file can have. Errors: `model-damaged`.
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
		const name = await reader.text(mostNameBytes);
		if (names.has(name)) throw damaged('two tensors of one name');
		names.add(name);
		const dimensions = await reader.u32();
		if (dimensions < 1 || dimensions > mostDimensions) throw damaged(`${dimensions} dimensions`);
		let elements = 1;
		let row = 0;
		for (let at = 0; at < dimensions; at += 1) {
			const length = await reader.count(mostElements, 'dimension');
			if (at === 0) row = length;
			elements *= length;
			if (elements > mostElements || length === 0) throw damaged('tensor size');
		}
		const type = tensorTypes[await reader.u32()];
		if (type === undefined) throw damaged('tensor type');
		if (row % type.weights !== 0) throw damaged('tensor row');
		const offset = await reader.count(Number.MAX_SAFE_INTEGER, 'offset');
		if (offset % alignment !== 0) throw damaged('tensor offset');
		weights += elements;
		dataBytes = Math.max(dataBytes, offset + (elements / type.weights) * type.bytes);
		if (!Number.isSafeInteger(weights) || !Number.isSafeInteger(dataBytes)) throw damaged('tensor sizes');
	}
	return { tensors: count, weights, dataBytes };
}

const mostNameBytes = 1024;
const mostDimensions = 4;
/** Larger than any model's largest tensor by a factor of a thousand. */
const mostElements = 2 ** 44;
