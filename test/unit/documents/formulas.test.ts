import { expect, it } from 'vitest';
import { formulaShares } from '../../../src-main/documents/formulas.ts';

/** Plainly, by the words themselves. */
function plainShares(texts: readonly string[]): number[] {
	const triples = texts.map((text) => {
		const words = text.split(' ').map((word) => (/^\d/u.test(word) ? '#' : word));
		return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
	});
	const isCommon = (triple: string): boolean => triples.filter((own) => own.has(triple)).length >= 4;
	return triples.map((own) => (own.size === 0 ? 0 : [...own].filter(isCommon).length / own.size));
}

it('is the share of triples that stand in four sentences or more, as plain counting has it', () => {
	let seed = 7;
	const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
	const words = ['the', 'home', 'has', 'places', 'rooms', 'and', '12', '7', 'beds', 'in', 'all', 'two'];
	const texts = Array.from({ length: 300 }, () =>
		Array.from({ length: next(12) }, () => words[next(words.length)] ?? '').join(' '),
	);
	const shares = [...formulaShares(texts.map((text) => ({ text, words: text.split(' ').length })))];
	const plain = plainShares(texts);
	expect(shares).toEqual(plain);
	expect(plain.some((share) => share > 0 && share < 1)).toBe(true);
});
