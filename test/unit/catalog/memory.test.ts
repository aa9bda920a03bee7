import { describe, expect, it } from 'vitest';
import { contextThatFits } from '../../../src-main/catalog/memory.ts';

describe('contextThatFits', () => {
	const model = {
		bytes: 98_362_432,
		bytesPerToken: 23_040,
		contextTokens: 8192,
	};

	it('takes what is wanted where there is room, less where there is less', () => {
		expect(contextThatFits(model, 4096, 8e9)).toBe(4096);
		expect(contextThatFits(model, 100_000, 8e9)).toBe(8192);
		expect(contextThatFits(model, 4096, 430e6)).toBe(2048);
	});

	it('refuses what cannot fit, with the numbers', () => {
		expect(() => contextThatFits(model, 4096, 100e6)).toThrowError(
			expect.objectContaining({
				code: 'model-does-not-fit',
				details: { freeBytes: 100e6, neededBytes: expect.any(Number) as number },
			}),
		);
	});
});
