import { expect, it } from 'vitest';
import { joinedFigures } from '../../../src-main/chat/joined-figures.ts';
import type { GenerationFigures } from '../../../src-main/contract/generation-figures.ts';

const one: GenerationFigures = {
	promptTokens: 400,
	readTokens: 300,
	tokens: 100,
	wordsPerSecond: 50,
	firstWordMs: 1000,
	durationMs: 3000,
};

it('figures of an answer in one request are those of the request', () => {
	expect(joinedFigures(undefined, one)).toBe(one);
});

it('figures of several requests are added up, and the first word came once', () => {
	const other = {
		...one,
		readTokens: 100,
		tokens: 300,
		wordsPerSecond: 75,
		firstWordMs: 200,
		durationMs: 5000,
	};
	expect(joinedFigures(one, other)).toEqual({
		promptTokens: 800,
		readTokens: 400,
		tokens: 400,
		// 2 seconds and 4 seconds.
		wordsPerSecond: 400 / 6,
		firstWordMs: 1000,
		durationMs: 8000,
	});
	expect(joinedFigures({ ...one, tokens: 0, wordsPerSecond: 0 }, { ...one, tokens: 0 }).wordsPerSecond).toBe(
		0,
	);
});

it.each(['isCut', 'isRepeating'] as const)('what %s says of one request stays said of all', (what) => {
	expect(joinedFigures({ ...one, [what]: true }, one)[what]).toBe(true);
	expect(joinedFigures(one, { ...one, [what]: true })[what]).toBe(true);
	expect(joinedFigures(one, one)).not.toHaveProperty(what);
});
