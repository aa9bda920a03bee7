import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInRecipe } from '../../../../src-main/documents/recipes/built-in-recipes.ts';
import { cueCounter } from '../../../../src-main/documents/recipes/cues.ts';
import { builtInIds } from '../../../../src-main/documents/recipes/recipe-ids.ts';

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
	it('may have hyphens, as those that come with the program do', () => {
		expect(count(['x-ray', '1-0-1'], 'The X-ray was normal.')).toBe(1);
		for (const language of ['en', 'de'])
			for (const id of builtInIds)
				for (const { cues } of builtInRecipe(id, language).sections)
					for (const cue of cues) expect(count([cue], `– ${cue} –`), cue).toBe(1);
	});
	it('are never an expression of their own', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (cue) => {
				expect(count([cue], 'a text')).toBeLessThan(2);
			}),
		);
	});
	it('are taken as they are written, whatever they contain', () => {
		expect(count(['(a+)+$', '[x', 'c++'], 'We use c++ here')).toBe(1);
		expect(count(['.*'], 'anything')).toBe(0);
	});
});
