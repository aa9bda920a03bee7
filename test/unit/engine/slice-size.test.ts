import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SliceSize } from '../../../src-main/engine/slice-size.ts';

function learnt(tokensPerSecond: number): number {
	const slice = new SliceSize();
	slice.learn(64, (64 / tokensPerSecond) * 1000);
	return slice.size;
}

describe('slices of a prompt', () => {
	it('begins small, before anything is known', () => {
		expect(new SliceSize().size).toBe(32);
	});

	it('takes whole tiles on a fast computer and as many tokens as the time allows on a slow one', () => {
		expect(learnt(5000)).toBe(512);
		expect(learnt(600)).toBe(128);
		expect(learnt(300)).toBe(64);
		expect(learnt(190)).toBe(64);
		expect(learnt(100)).toBe(24);
		expect(learnt(5)).toBe(16);
	});

	it('is never longer than 400 ms where 16 tokens can be read in that time', () => {
		fc.assert(
			fc.property(fc.double({ min: 40, max: 10_000, noNaN: true }), (tokensPerSecond) => {
				expect((learnt(tokensPerSecond) / tokensPerSecond) * 1000).toBeLessThanOrEqual(401);
			}),
		);
	});
});
