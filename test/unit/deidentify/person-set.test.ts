import { describe, expect, it } from 'vitest';
import { PersonSet, type SavedPersonSet } from '../../../src-main/deidentify/person-set.ts';

const first = 'Mrs Edith Farrow was admitted on 12.3.2026 and left on 26.3.2026.';
const second = 'E. Farrow came back on 9.4.2026, says Dr Okonkwo.';
const replaced = (set: PersonSet, text: string): string =>
	set
		.replace(text, set.find(text, {}), { language: 'en', year: 2026 })
		.map((piece) => piece.text)
		.join('');

describe('a set of texts', () => {
	it('gives one person one letter and one offset throughout', () => {
		const set = new PersonSet(() => 0.25);
		// 4 + a quarter of 100 weeks, before.
		expect(replaced(set, first)).toBe('Mrs A was admitted on 21.8.2025 and left on 4.9.2025.');
		expect(replaced(set, second)).toContain('Person A came back on 18.9.2025, says Dr B.');
	});

	it('goes on after it was saved as plain data', () => {
		const set = new PersonSet(() => 0.25);
		replaced(set, first);
		const saved = JSON.parse(JSON.stringify(set.saved)) as SavedPersonSet;
		const again = new PersonSet(() => 0.9, saved);
		expect(replaced(again, second)).toBe(replaced(set, second));
		expect(again.saved.days).toEqual(set.saved.days);
	});

	it('moves by whole weeks, and never by none', () => {
		for (let at = 0; at < 100; at += 1) {
			const set = new PersonSet(() => at / 100);
			expect(Math.abs(set.daysOf('A') % 7)).toBe(0);
			expect(Math.abs(set.daysOf('A'))).toBeGreaterThanOrEqual(28);
		}
	});
});
