import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../../src-main/chat/compare/standings.ts';
import type { ComparisonId } from '../../../../src-main/contract/compare.ts';
import type {
	CountedComparison,
	StoredSide,
	VotesOfComparison,
} from '../../../../src-main/db/comparisons.ts';
import { comparedSide } from '../../../support/compared.ts';

const comparison = (id: string, sides: [StoredSide, StoredSide]): CountedComparison => ({
	...{ id: id as ComparisonId, madeAt: 1, isBlind: true, sides },
	...{ question: '', questions: 9, votes: 9, complete: 18 },
});
const votes = (id: string, vote: VotesOfComparison['vote'], count: number, wasBlind = true) => ({
	...{ id: id as ComparisonId, vote, count, wasBlind },
});
const [plain, letter] = [comparedSide('plain'), comparedSide('letter')];

describe('standingsOf', () => {
	it('counts a pair together, whichever of the two came first', () => {
		const [standing, ...others] = standingsOf(
			[comparison('new', [plain, letter]), comparison('old', [letter, plain])],
			[
				votes('new', 'first', 5),
				votes('old', 'second', 4),
				votes('old', 'first', 1),
				votes('old', 'both-bad', 2),
			],
		);
		expect(others).toEqual([]);
		expect(standing?.sides.map(({ name }) => name)).toEqual([plain.name, letter.name]);
		expect(standing?.blind).toEqual({ better: [9, 1], bothGood: 0, bothBad: 2, verdict: 'first' });
		expect(standing?.open).toBeNull();
	});

	it('keeps votes apart that were given with the names in sight', () => {
		const [standing] = standingsOf(
			[comparison('c', [plain, letter])],
			[votes('c', 'second', 8), votes('c', 'first', 1, false)],
		);
		expect(standing?.blind).toMatchObject({ better: [0, 8], verdict: 'second' });
		expect(standing?.open).toMatchObject({ better: [1, 0], verdict: 'too-few' });
	});

	it('says nothing of a winner with few votes, and no difference with many that do not agree', () => {
		const verdict = (first: number, second: number) =>
			standingsOf(
				[comparison('c', [plain, letter])],
				[votes('c', 'first', first), votes('c', 'second', second), votes('c', 'both-good', 50)],
			)[0]?.blind?.verdict;
		expect(verdict(5, 0)).toBe('too-few');
		expect(verdict(6, 0)).toBe('first');
		expect(verdict(6, 1)).toBe('no-difference');
		expect(verdict(4, 9)).toBe('no-difference');
		expect(verdict(15, 5)).toBe('first');
	});

	it('takes sides for the same by what they write with, not by what they are called', () => {
		const renamed = { ...letter, name: 'Briefe', version: 3, content: { ...letter.content, name: 'Briefe' } };
		const changed = { ...letter, version: 4, content: { ...letter.content, instructions: 'Other' } };
		const otherModel = comparedSide('letter', 'large');
		const taught = { ...letter, adapter: { name: 'Ward', sha256: 'a', strength: 1 } };
		const of = (side: StoredSide) =>
			standingsOf(
				[comparison('one', [plain, letter]), comparison('two', [plain, side])],
				[votes('one', 'first', 1), votes('two', 'first', 1)],
			).length;
		expect([renamed, changed, otherModel, taught].map(of)).toEqual([1, 2, 2, 2]);
	});

	it('leaves out what nobody voted on', () => {
		expect(standingsOf([comparison('c', [plain, letter])], [])).toEqual([]);
	});
});
