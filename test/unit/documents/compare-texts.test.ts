import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTexts } from '../../../src-main/documents/compare/compare-texts.ts';

it('says which words of a text became others', () => {
	expect(compareTexts('You write notes. Be short.\nEnd.', 'You write letters. Be short.\nEnd.')).toEqual([
		{ kind: 'same', text: 'You write ' },
		{ kind: 'removed', text: 'notes' },
		{ kind: 'added', text: 'letters' },
		{ kind: 'same', text: '. Be short.\nEnd.' },
	]);
});

it('loses nothing of either text', () => {
	const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '\n', '!', 'ward ') });
	fc.assert(
		fc.property(text, text, (before, after) => {
			const pieces = compareTexts(before, after);
			const side = (left: string): string =>
				pieces
					.filter(({ kind }) => kind === 'same' || kind === left)
					.map((piece) => piece.text)
					.join('');
			expect([side('removed'), side('added')]).toEqual([before, after]);
		}),
	);
});
