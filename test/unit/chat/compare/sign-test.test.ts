import { describe, expect, it } from 'vitest';
import { fewestVotes, significance, signTest } from '../../../../src-main/chat/compare/sign-test.ts';

/** By counting every way in which the coins can fall. */
function counted(one: number, other: number): number {
	const count = one + other;
	let asUneven = 0;
	for (let fall = 0; fall < 2 ** count; fall += 1) {
		const heads = fall.toString(2).replaceAll('0', '').length;
		if (Math.abs(heads - count / 2) >= Math.abs(one - count / 2)) asUneven += 1;
	}
	return asUneven / 2 ** count;
}

describe('signTest', () => {
	it('is what counting every outcome gives', () => {
		for (let one = 0; one <= 12; one += 1)
			for (let other = 0; other + one <= 12; other += 1)
				expect(signTest(one, other), `${one} to ${other}`).toBeCloseTo(counted(one, other), 12);
	});

	it('gives the values of the tables', () => {
		expect(signTest(6, 0)).toBeCloseTo(0.03125, 10);
		expect(signTest(9, 1)).toBeCloseTo(0.021484375, 10);
		expect(signTest(15, 5)).toBeCloseTo(0.04138947, 8);
		expect(signTest(60, 40)).toBeCloseTo(0.05688793, 8);
	});

	it('can say nothing with fewer votes than it is asked for, and something with as many', () => {
		expect(signTest(fewestVotes - 1, 0)).toBeGreaterThan(significance);
		expect(signTest(fewestVotes, 0)).toBeLessThanOrEqual(significance);
	});

	it('does not lose its way with thousands', () => {
		expect(signTest(5000, 5000)).toBe(1);
		expect(signTest(5010, 4990)).toBeGreaterThan(0.8);
		expect(signTest(600, 400)).toBeLessThan(1e-8);
		expect(signTest(600, 400)).toBeGreaterThan(0);
	});
});
