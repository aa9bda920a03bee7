import { describe, expect, it } from 'vitest';
import { inTurn, placed, slicesOf } from '../../../../src-main/app/deidentify/slices.ts';
import type { PersonalFinding } from '../../../../src-main/deidentify/finding.ts';

const finding = (start: number, end: number): PersonalFinding => ({
	...{ kind: 'name', rule: 'test', isSure: true },
	...{ start, end },
});

describe('slices of a text', () => {
	it.each([
		['nothing', ''],
		['one line', 'x'.repeat(5000)],
		['surrogates', '😀'.repeat(2500)],
		['paragraphs', 'Some words here.\n\n'.repeat(300)],
		['lines', 'Some words here\n'.repeat(300)],
	])('put %s together again, never between the halves of a sign', (_, text) => {
		const slices = slicesOf(text, 1000);
		expect(slices.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
		for (const { from, text: part } of slices) {
			expect(text.startsWith(part, from)).toBe(true);
			expect(/\p{Surrogate}/u.test(part)).toBe(false);
		}
	});

	it('see what stands around their ends, and keep only what begins in them', () => {
		const text = `${'word '.repeat(198)}Edith Farrow ${'word '.repeat(200)}`;
		const slices = slicesOf(text, 1000);
		const at = text.indexOf('Edith');
		const found = slices.flatMap((slice) => {
			const start = slice.text.indexOf('Edith Farrow');
			return start < 0 ? [] : placed(slice, [finding(start, start + 12)]);
		});
		expect(found).toEqual([finding(at, at + 12)]);
	});

	it('leave to the first what goes on into the next', () => {
		expect(inTurn([finding(0, 10), finding(8, 12), finding(12, 14)])).toEqual([
			finding(0, 10),
			finding(12, 14),
		]);
	});
});
