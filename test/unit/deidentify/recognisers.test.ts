import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../../src-main/deidentify/find-personal.ts';
import { People } from '../../../src-main/deidentify/people.ts';
import { replacePersonal } from '../../../src-main/deidentify/replace.ts';
import { replacingWords } from '../../../src-main/deidentify/replacing-words.ts';
import { plainWordings, wordings } from './wordings.ts';

const cases = Object.entries(wordings).flatMap(([kind, lines]) => lines.map((line) => ({ kind, line })));

describe('recognisers', () => {
	it.each(cases)('find every $kind of: $line', ({ kind, line }) => {
		const text = line.replaceAll(/[[\]]/gu, '');
		const wanted = [...line.matchAll(/\[([^\]]+)\]/gu)].map(([, words]) => words);
		const found = findPersonal(text)
			.filter((finding) => finding.kind === kind)
			.map(({ start, end }) => text.slice(start, end));
		for (const words of wanted)
			expect(found).toEqual(expect.arrayContaining([expect.stringContaining(words ?? '')]));
	});

	it.each(plainWordings)('find nothing in: %s', (text) => {
		expect(findPersonal(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
	});

	it('tell days from fractions by the months that a text speaks of', () => {
		const text = 'Seen 20 June, pain 6/10, for 3/7, power 4/5, VA 6/6, page 2/6, bloods 8/6.';
		expect(findPersonal(text).map(({ start, end }) => text.slice(start, end))).toEqual(['20 June', '8/6']);
	});

	it('give ranges of the text in their order, which do not overlap and map back', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				const text = pieces.join('');
				const findings = findPersonal(text);
				let from = 0;
				for (const { start, end } of findings) {
					expect(start).toBeGreaterThanOrEqual(from);
					expect(end).toBeGreaterThan(start);
					from = end;
				}
				expect(from).toBeLessThanOrEqual(text.length);
				const parts = replacePersonal(text, findings, {
					people: new People(),
					days: 70,
					year: 2026,
					...replacingWords.en,
				});
				expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
			}),
			{ numRuns: 200 },
		);
	});

	it.each(hostile())('take time in proportion to a text of $name', ({ text }) => {
		findPersonal(text(1000));
		const began = performance.now();
		findPersonal(text(100_000));
		// A pattern that goes back and forth takes minutes here.
		expect(performance.now() - began).toBeLessThan(4000);
	});
});

/** What texts are made of, and what breaks patterns. */
const piece = fc.oneof(
	fc.constantFrom(
		'Mrs Edith Farrow',
		'Herr Öztürk',
		'12.3.2026',
		'O7/1O/1995',
		'0113 496 0022',
		'Feb-\nruary',
		'St. ',
		'(Seun)',
	),
	fc.constantFrom(' ', '\n', '. ', ', ', '-', '/', ' und ', ' and ', '"', ' ('),
	fc.string({ unit: 'grapheme', maxLength: 8 }),
	fc.string({ unit: 'binary', maxLength: 4 }),
);

function hostile() {
	const units = [
		'A',
		'a',
		'7',
		'7 ',
		'A.',
		'a-',
		'Ab, ',
		'Anna ',
		'\n',
		' ',
		'a@',
		'www.a.',
		'1/',
		'1.',
		'1:',
		'Mr A ',
		'"',
		'(',
		'Am Weg ',
		'Nr. ',
		'Name: ',
		'O0',
		'12345 ',
		'wohnhaft ab ',
		'of ab cd ',
		'The Ab ',
		'Ab & ',
		'CT/',
		'1st, ',
		'K. ',
		'VON: A ',
		'seen by ',
		'key 1',
		'at Ab, ',
		'[10:10] ab: ',
		'\n10:10 ab: ab',
		'Name  By  Plan  ',
		'ninety one ',
		'no 1 A ',
		'Ab Cd ',
		'Flat 1 Ab ',
		'wohnt Abcd 1, ',
		'hört auf Ab ',
		'ist anna ',
		'ggü. Nr. ',
		'A1?',
		'3 May to ',
		'8/8 ',
		'1234, ',
		'20-45-77 ',
		'Ab B ',
		'DS Ab, ',
		'de Ab ',
		'Ab (aged ',
		'and Will, ',
		'a;b;name\n',
		'ab: an anna ',
	];
	return units.map((unit) => ({
		name: JSON.stringify(unit),
		text: (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length),
	}));
}
