import { expect, it } from 'vitest';
import { priceOf, type PriceFacts } from '../../../src-main/documents/price.ts';

const facts: PriceFacts = {
	words: 9000,
	pages: 24,
	method: 'sections',
	readingTokensPerSecond: 100,
	wordsPerSecond: 10,
};
const thorough = { depth: 'thorough', length: 'medium', isParticular: false } as const;
const secondsOf = (more: Partial<PriceFacts>, isParticular = false): number =>
	priceOf({ ...facts, ...more }, { ...thorough, isParticular }).seconds ?? NaN;

it('counts no notes where every section can have points, and notes for kinds that leave something out', () => {
	// 9,000 words are read, and 33 points of 26 words written.
	expect(secondsOf({})).toBeGreaterThan((9000 * 1.4) / 100 + (33 * 26) / 10);
	expect(secondsOf({})).toBeLessThan(1.1 * ((9000 * 1.4) / 100 + (33 * 26) / 10));
	expect(secondsOf({}, true)).toBeGreaterThan(1.3 * secondsOf({}));
});

it('counts notes where there are more sections than points, whatever the kind', () => {
	const words = 400_000;
	expect(secondsOf({ words }, true)).toBe(secondsOf({ words }));
});

it('costs the same for every kind by sentences, and in a single pass', () => {
	expect(secondsOf({ method: 'sentences' }, true)).toBe(secondsOf({ method: 'sentences' }));
	expect(secondsOf({ words: 900 }, true)).toBe(secondsOf({ words: 900 }));
});
