import { expect, it } from 'vitest';
import { readingSpeed } from '../../../src-main/engine/llama/read-in-slices.ts';

it('is that of the slices, where enough was read in them', () => {
	expect(readingSpeed({ tokens: 300, slices: [64, 64, 64, 64], perSecond: 250 }, 1300)).toBe(250);
});

it('is that until the first word, where a quick computer reads the prompt with it', () => {
	expect(readingSpeed({ tokens: 150, slices: [22], perSecond: 0 }, 100)).toBe(1500);
	expect(readingSpeed({ tokens: 150, slices: [], perSecond: 0 }, 100)).toBe(1500);
});

it('is not told from a few tokens, nor where no word came', () => {
	expect(readingSpeed({ tokens: 12, slices: [], perSecond: 0 }, 100)).toBe(0);
	expect(readingSpeed({ tokens: 150, slices: [], perSecond: 0 }, 0)).toBe(0);
});
