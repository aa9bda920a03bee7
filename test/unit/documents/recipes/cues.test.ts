import { describe, expect, it } from 'vitest';
import { cueCounter } from '../../../../src-main/documents/recipes/cues.ts';

const count = (cues: string[], text: string): number => cueCounter({ cues })(text);

describe('the words of a heading', () => {
	it('are the beginnings of words', () => {
		expect(count(['beschl'], 'Der Beschluss wurde gefasst.')).toBe(1);
		expect(count(['approv'], 'It was approved, with approval of all.')).toBe(1);
		expect(count(['approv'], 'They disapproved.')).toBe(0);
	});
	it('are whole words where they are short, after a figure too', () => {
		expect(count(['mg'], 'Ramipril 5mg and 10 mg')).toBe(1);
		expect(count(['mg'], 'the mgr')).toBe(0);
		expect(count(['€'], '12 €')).toBe(1);
	});
	it('stand in a row where there are several', () => {
		expect(count(['no later than'], 'Pay no  later\nthan 3 May.')).toBe(1);
		expect(count(['no later than'], 'Pay later, no more than 3.')).toBe(0);
	});
	it('are taken as they are written, whatever they contain', () => {
		expect(count(['(a+)+$', '[x', 'c++'], 'We use c++ here')).toBe(1);
		expect(count(['.*'], 'anything')).toBe(0);
	});
});
