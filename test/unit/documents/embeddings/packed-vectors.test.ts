import { describe, expect, it } from 'vitest';
import { cosines, pack } from '../../../../src-main/documents/embeddings/packed-vectors.ts';

/** Numbers that only look like chance, the same every time. */
function unitVector(seed: number, dimensions = 384): Float32Array {
	const vector = Float32Array.from(
		{ length: dimensions },
		(_, at) => Math.sin(seed * 12.9898 + at * 78.233) % 1,
	);
	const length = Math.hypot(...vector);
	return vector.map((value) => value / length);
}

const exact = (one: Float32Array, other: Float32Array): number =>
	one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

describe('packed vectors', () => {
	const vectors = Array.from({ length: 40 }, (_, at) => unitVector(at + 1));

	it('take a quarter of the room', () => {
		expect(pack(vectors).byteLength).toBe(40 * (384 + 4));
	});

	it('are as near to a question as the vectors themselves, to two thousandths', () => {
		const query = unitVector(7.3);
		const found = cosines(query, pack(vectors), vectors.length);
		for (const [at, vector] of vectors.entries()) expect(found[at]).toBeCloseTo(exact(query, vector), 2.4);
	});

	it('are read wherever they lie in memory', () => {
		const packed = pack(vectors);
		const moved = new Uint8Array(packed.length + 3).subarray(3);
		moved.set(packed);
		expect(cosines(unitVector(3), moved, 40)).toEqual(cosines(unitVector(3), packed, 40));
	});

	it('of other dimensions, or cut short, are no neighbours', () => {
		expect(cosines(unitVector(1, 256), pack(vectors), 40)).toHaveLength(0);
		expect(cosines(unitVector(1), pack(vectors).subarray(1), 40)).toHaveLength(0);
	});

	it('of nothing are near to nothing', () => {
		expect([...cosines(unitVector(1), pack([new Float32Array(384)]), 1)]).toEqual([0]);
	});
});
