import { describe, expect, it } from 'vitest';
import { inStretches, unsureIn } from '../../../src-renderer/lib/unsure-words.ts';

const marked = (text: string, unsure: readonly string[]): string =>
	inStretches(text, unsure)
		.map((one) => (one.isUnsure ? `[${one.text}]` : one.text))
		.join('');

describe('words of a text that may be wrong', () => {
	it('are marked as whole words, whatever stands around them', () => {
		expect(marked('Give 5 mg, then 15 mg.', ['5'])).toBe('Give [5] mg, then 15 mg.');
		expect(marked('(Torasemid) 20 mg', ['Torasemid,'])).toBe('[(Torasemid)] 20 mg');
		expect(marked('Bis 50% der Fälle', ['50%'])).toBe('Bis [50%] der Fälle');
	});

	it('count by their beginning where a line divided them', () => {
		expect(marked('one Torasemid a day', ['Tora-'])).toBe('one [Torasemid] a day');
		expect(marked('one Tora a day', ['Torasemid'])).toBe('one Tora a day');
		expect(marked('Every evening', ['E-'])).toBe('Every evening');
	});

	it('are none of a text that is sure, or where only signs are not', () => {
		expect(inStretches('As it is.', [])).toEqual([{ text: 'As it is.', isUnsure: false }]);
		expect(marked('a – b', ['–', '.'])).toBe('a – b');
	});

	it('are told once each, without what stands around them', () => {
		expect(unsureIn(['(5) and 5', '6!'], ['5', '6', '7'])).toEqual(['5', '6']);
	});
});
