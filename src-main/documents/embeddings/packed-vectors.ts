/**
 * Unit vectors as they are stored: for each its length in units of its largest number as a 32-bit float, then all
 * dimensions in 8 bits, scaled by the largest. A quarter of the room, and the order of what is near stays as good as the same.
 */
export function pack(vectors: readonly Float32Array[]): Uint8Array {
	const dimensions = vectors[0]?.length ?? 0;
	const bytes = new Uint8Array(vectors.length * (lengthBytes + dimensions));
	const view = new DataView(bytes.buffer);
	for (const [at, vector] of vectors.entries()) {
		const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
		const start = vectors.length * lengthBytes + at * dimensions;
		let squares = 0;
		for (const [dimension, value] of vector.entries()) {
			const small = largest > 0 ? Math.round((value / largest) * 127) : 0;
			view.setInt8(start + dimension, small);
			squares += small * small;
		}
		view.setFloat32(at * lengthBytes, Math.sqrt(squares), true);
	}
	return bytes;
}

/** The cosine between a unit vector and each of the packed ones; empty where they have other dimensions. */
export function cosines(query: Float32Array, packed: Uint8Array, count: number): Float32Array {
	const dimensions = query.length;
	if (packed.length !== count * (lengthBytes + dimensions)) return new Float32Array(0);
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	const numbers = new Int8Array(packed.buffer, packed.byteOffset + count * lengthBytes, count * dimensions);
	const found = new Float32Array(count);
	for (let at = 0, next = 0; at < count; at += 1) {
		let product = 0;
		for (let dimension = 0; dimension < dimensions; dimension += 1, next += 1)
			product += (query[dimension] ?? 0) * (numbers[next] ?? 0);
		const length = view.getFloat32(at * lengthBytes, true);
		found[at] = length > 0 ? product / length : 0;
	}
	return found;
}

const lengthBytes = 4;
