import { describe, expect, it } from 'vitest';
import { scaleOf } from '../../../../src-main/documents/embeddings/closeness.ts';

/** Rows of questions whose own passage has the cosine `right`, and all others `wrong`. */
const rows = (right: readonly number[], wrong: number): number[][] =>
	right.map((own, at) => right.map((_, passage) => (passage === at ? own : wrong)));

describe('what the cosines of a model mean', () => {
	it('is measured by what is usual for a question and its answer', () => {
		const scale = scaleOf(rows([0.5, 0.6, 0.7, 0.6, 0.6], 0.2));
		expect(scale?.answering).toBeCloseTo(0.6 - Math.sqrt(0.004));
		expect(scale?.near).toBeCloseTo(0.4);
	});

	it('is nothing where the model takes other passages for the answer', () => {
		expect(scaleOf(rows([0.5, 0.6, 0.1, 0.1, 0.6], 0.2))).toBeNull();
	});
});
