import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSentences, splitSentences } from '../../../src-main/documents/sentences.ts';
import { pagesOf } from '../../support/documents/pages-of.ts';

describe('splitting sentences', () => {
	it.each([
		[
			'en',
			'Dr. Smith came at 5 p.m. and left. He was paid 3.50 euros.',
			['Dr. Smith came at 5 p.m. and left.', 'He was paid 3.50 euros.'],
		],
		[
			'en',
			'See e.g. Fig. 3 on p. 12. It shows the rest.',
			['See e.g. Fig. 3 on p. 12.', 'It shows the rest.'],
		],
		['en', 'J. R. Smith wrote it. Is it good? Yes!', ['J. R. Smith wrote it.', 'Is it good?', 'Yes!']],
		['en', '1. Open the box. 2 people are needed.', ['1. Open the box.', '2 people are needed.']],
		[
			'de',
			'Der Termin ist am 4. Mai um 9 Uhr. Bitte kommen Sie z. B. mit dem Bus.',
			['Der Termin ist am 4. Mai um 9 Uhr.', 'Bitte kommen Sie z. B. mit dem Bus.'],
		],
		[
			'de',
			'Laut § 5 Abs. 2 Nr. 3 gilt das ab dem 12. Lebensjahr. Danach nicht.',
			['Laut § 5 Abs. 2 Nr. 3 gilt das ab dem 12. Lebensjahr.', 'Danach nicht.'],
		],
		['en', '“It is done.” She left.', ['“It is done.”', 'She left.']],
		['ja', 'これは本です。あれは山です。', ['これは本です。', 'あれは山です。']],
	])('%s: %s', (language, text, sentences) => {
		expect(splitSentences(text, language)).toEqual(sentences);
	});

	it('loses no character but white space', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('A', 'b', '. ', '? ', '“', '”', '12', ' ', 'z. B. ', 'Dr. '), {
					maxLength: 30,
				}),
				(parts) => {
					const text = parts.join('');
					expect(splitSentences(text, 'de').join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
				},
			),
		);
	});
});

describe('sentences of a document', () => {
	it('know their page, heading and block, and run over the end of a page', () => {
		const sentences = findSentences(
			pagesOf('# One\nFirst here. Second begins', 'on the next page. Third.\n# Two\n| a | 5 mg'),
			'en',
		);
		expect(sentences.map(({ text, page, heading, kind }) => ({ text, page, heading, kind }))).toEqual([
			{ text: 'First here.', page: 1, heading: 'One', kind: 'paragraph' },
			{ text: 'Second begins on the next page.', page: 1, heading: 'One', kind: 'paragraph' },
			{ text: 'Third.', page: 2, heading: 'One', kind: 'paragraph' },
			{ text: 'a | 5 mg', page: 2, heading: 'Two', kind: 'table-row' },
		]);
		expect(sentences[1]?.parts).toEqual([
			{ page: 1, text: 'Second begins' },
			{ page: 2, text: 'on the next page.' },
		]);
	});
});
