import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termOfRow, termRows } from '../../../../src-main/chat/glossary/read-terms.ts';

const read = (...rows: string[][]) =>
	[...termRows(rows)].map((row) => {
		const made = termOfRow(row, undefined);
		return 'broken' in made ? made.broken.because : made.content;
	});

describe('a table of terms', () => {
	it('is known by its headings, in any order and either language', () => {
		const term = { term: 'Brief', meaning: 'Papier', preferred: '', forbidden: ['Wisch', 'Zettel'] };
		expect(
			read(['Verboten', 'Begriff', 'Nr.', 'Bedeutung'], ['Wisch; Zettel', 'Brief', '1', 'Papier']),
		).toEqual([term]);
		expect(read(['MEANING', 'Term', 'Avoid', 'avoid'], ['Papier', 'Brief', 'Wisch', 'Zettel'])).toEqual([
			term,
		]);
	});

	it('may have the wordings of a cell below each other', () => {
		expect(read(['Brief', 'Ein\nPapier', 'Schreiben', 'Wisch\nalter Zettel'])).toEqual([
			{
				...{ term: 'Brief', meaning: 'Ein Papier' },
				preferred: 'Schreiben',
				forbidden: ['Wisch', 'alter Zettel'],
			},
		]);
	});

	it('goes by the order of its columns where it has no headings', () => {
		expect(read(['Brief', 'Papier', 'Schreiben', 'Wisch|Zettel'], ['INR'])).toEqual([
			{ term: 'Brief', meaning: 'Papier', preferred: 'Schreiben', forbidden: ['Wisch', 'Zettel'] },
			{ term: 'INR', meaning: '', preferred: '', forbidden: [] },
		]);
	});

	it('begins again in each section of a long one, which is no row', () => {
		expect(read(['one', 'x'], ['two', 'y'], ['one', 'x'], ['three', 'z'])).toHaveLength(3);
	});

	it('has rows that cannot be taken in, with the reason', () => {
		const table = [
			['Term', 'Meaning', 'Preferred', 'Forbidden'],
			['', 'lost', '', ''],
			['x'.repeat(121), '', '', ''],
			['one', 'x'.repeat(601), '', ''],
			['two', '', '', Array.from({ length: 21 }, (_, at) => `w${at}`).join(';')],
			['***', '', '', ''],
			['clinic', '', '', 'clinics'],
		];
		expect(read(...table)).toEqual([
			'no-term',
			'too-long',
			'too-long',
			'too-many-wordings',
			'only-signs',
			'forbids-itself',
		]);
	});

	it('lets a longer wording hold a forbidden one', () => {
		expect(read(['discharge letter', '', '', 'letter'])).toMatchObject([{ forbidden: ['letter'] }]);
	});

	it('changes only what its columns name', () => {
		const known = { term: 'INR', meaning: 'clotting', preferred: 'INR value', forbidden: ['Quick'] };
		const [row] = termRows([
			['Term', 'Meaning'],
			['inr', ''],
		]);
		expect(row && termOfRow(row, known)).toEqual({ content: { ...known, term: 'inr', meaning: '' } });
	});

	it('counts rows as a spreadsheet does, without the headings of its sections', () => {
		const rows = [...termRows([['Term'], ['one'], ['Term'], ['two']])];
		expect(rows.map(({ row, term }) => [row, term])).toEqual([
			[2, 'one'],
			[3, 'two'],
		]);
	});

	it('loses the apostrophe of a spreadsheet and signs that nobody sees', () => {
		expect(read(["'=SUM(A1)", 'a\u200Bb'])).toMatchObject([{ term: '=SUM(A1)', meaning: 'a b' }]);
	});

	it('never fails, whatever stands in it', () => {
		const cell = fc.string({ unit: 'grapheme', maxLength: 200 });
		fc.assert(
			fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (table) => {
				for (const row of termRows(table)) {
					const made = termOfRow(row, undefined);
					if ('content' in made) expect(made.content.term).not.toBe('');
				}
			}),
		);
	});
});
