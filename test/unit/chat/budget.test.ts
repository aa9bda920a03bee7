import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstTurnThatFits, type CountedTurn } from '../../../src-main/chat/budget.ts';

const turns = (...tokens: number[]): CountedTurn[] =>
	tokens.map((count, index) => ({ id: String(index), tokens: count }));

it('keeps everything that fits', () => {
	expect(firstTurnThatFits(turns(10, 10, 10), 30, null)).toBe(0);
});

it('leaves out the oldest in one large step, so that the next turns need no new beginning', () => {
	const many = turns(...Array.from({ length: 20 }, () => 10));
	const first = firstTurnThatFits(many, 150, null);
	expect(first).toBe(11);
	expect(firstTurnThatFits([...many, ...turns(10)], 150, '11')).toBe(11);
});

it('always keeps the newest turn, and never more than fits unless it is that one alone', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 }),
			fc.integer({ min: 1, max: 2000 }),
			fc.option(fc.nat({ max: 80 })),
			(tokens, available, started) => {
				const all = turns(...tokens);
				const first = firstTurnThatFits(all, available, started === null ? null : String(started));
				const kept = all.slice(first);
				const total = kept.reduce((sum, turn) => sum + turn.tokens, 0);
				expect(kept.length).toBeGreaterThan(0);
				expect(total <= available || kept.length === 1).toBe(true);
			},
		),
	);
});
