import { describe, expect, it } from 'vitest';
import type { ModelSizes } from '../../../src-main/teach/model-sizes.ts';
import { priceOf } from '../../../src-main/teach/price.ts';

const base = {
	...{ id: 'starter' as never, name: 'Starter', file: { id: 'starter' } as never },
	...{ architecture: 'llama' as string | undefined, weights: 135e6 },
	sizes: undefined as ModelSizes | undefined,
	readingTokensPerSecond: 300 as number | null,
	learningTokensPerSecond: null as number | null,
};
const examples = (count: number) =>
	Array.from({ length: count }, () => ({ question: 'q'.repeat(100), answer: 'a'.repeat(110) }));
const plenty = 64e9;

describe('What training takes', () => {
	it('is told from the weights, the words and the speed of reading, or of learning once that is known', () => {
		// 24 examples of 60 tokens and 30 around them, six times, at half the speed of reading; 20 seconds before and after.
		expect(priceOf(base, examples(24), plenty)).toEqual({
			...{ modelId: 'starter', modelName: 'Starter', examples: 24, freeBytes: plenty, refusal: null },
			seconds: 20 + (24 * 90 * 6) / 150,
			neededBytes: 135e6 * 8 + 350e6,
		});
		const { seconds } = priceOf({ ...base, readingTokensPerSecond: 30 }, examples(24), plenty);
		expect(seconds).toBeCloseTo(20 + (24 * 90 * 6) / 15);
		const known = priceOf({ ...base, learningTokensPerSecond: 240 }, examples(24), plenty);
		expect(known.seconds).toBeCloseTo(20 + (24 * 90 * 6) / 240);
		expect(priceOf({ ...base, readingTokensPerSecond: null }, examples(24), plenty).seconds).toBeGreaterThan(
			20,
		);
		expect(priceOf({ ...base, readingTokensPerSecond: 0 }, examples(24), plenty).seconds).toBeLessThan(1e6);
	});

	it('takes the memory of what is kept for the way back, as it was measured', () => {
		const starter = { layers: 30, embedding: 576, feedForward: 1536, vocabulary: 49_152 };
		const qwen = { layers: 24, embedding: 896, feedForward: 4864, vocabulary: 151_936 };
		const needed = (weights: number, sizes: ModelSizes): number =>
			priceOf({ ...base, weights, sizes }, examples(24), plenty).neededBytes / 1e9;
		expect(needed(134.5e6, starter)).toBeCloseTo(2.26, 2);
		expect(needed(494e6, qwen)).toBeCloseTo(5.38, 1);
		// A large model is largest while its file is unpacked.
		expect(needed(7.6e9, { ...qwen, layers: 28, embedding: 3584, feedForward: 18_944 })).toBeCloseTo(
			61.15,
			1,
		);
	});

	it('is refused for one reason, the one that nothing can be done about first', () => {
		const refusal = (more: Partial<typeof base>, count: number, free: number) =>
			priceOf({ ...base, ...more }, examples(count), free).refusal;
		expect(refusal({ architecture: 'mamba' }, 7, 0)).toBe('not-teachable');
		expect(refusal({}, 7, 0)).toBe('too-few');
		expect(refusal({}, 8, 135e6 * 8 + 350e6 - 1)).toBe('too-large');
		expect(refusal({}, 8, 135e6 * 8 + 350e6)).toBeNull();
		// Nobody has looked into the file yet: it is not refused for that.
		expect(refusal({ architecture: undefined }, 8, plenty)).toBeNull();
	});
});
