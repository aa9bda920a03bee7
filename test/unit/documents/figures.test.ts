import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../src-main/documents/figures/agreement.ts';
import { findFigures } from '../../../src-main/documents/figures/find-figures.ts';

const only = (text: string) => {
	const [figure] = findFigures(text);
	if (figure === undefined) throw new Error(`expected a figure in "${text}"`);
	return figure;
};

describe('finding figures', () => {
	it.each([
		['The fee is 1,250.00 euros', 'money', [1250], 'EUR'],
		['Die Gebühr beträgt 1.250,00 €', 'money', [1250], 'EUR'],
		['EUR 1 250 in total', 'money', [1250], 'EUR'],
		['1.2 million euros', 'money', [1_200_000], 'EUR'],
		['3,5 Mio. € Kosten', 'money', [3_500_000], 'EUR'],
		['takes 47.5 mg daily', 'measure', [47.5], 'mg'],
		['bekommt 2,5 ml', 'measure', [2.5], 'ml'],
		['250 µg in the morning', 'measure', [250], 'µg'],
		['within three working days', 'measure', [3], 'day'],
		['innerhalb von zwölf Monaten', 'measure', [12], 'month'],
		['up by 12 %', 'percent', [12], 'percent'],
		['12 Prozent', 'percent', [12], 'percent'],
		['at 7.30 pm', 'time', [1170], ''],
		['um 10.30 Uhr', 'time', [630], ''],
		['38.5 °C', 'measure', [38.5], '°C'],
	] as const)('%s', (text, kind, values, unit) => {
		expect(only(text)).toMatchObject({ kind, values, unit });
	});

	it.each([
		['on 4 May 2026', { day: 4, month: 5, year: 2026 }],
		['on May 4th', { day: 4, month: 5 }],
		['am 04.05.', { day: 4, month: 5 }],
		['am 4. Mai 2026', { day: 4, month: 5, year: 2026 }],
		['on 2026-05-04', { day: 4, month: 5, year: 2026 }],
		['in September', { month: 9 }],
	])('%s', (text, date) => {
		expect(only(text)).toMatchObject({ kind: 'date', dates: [date] });
	});

	it('does not take a verb for a month, nor a section number for a date', () => {
		expect(findFigures('You may 5 times').map((figure) => figure.kind)).toEqual(['number']);
		expect(findFigures('see 6.3.6.2').map((figure) => figure.kind)).toEqual(['scheme']);
	});

	it('reads dosing schemes, ratios and the first of two numbers with one unit', () => {
		expect(
			findFigures('1-0-1, 120/80 mmHg, 5–10 mg').map(({ text, code, unit }) => [text, code, unit]),
		).toEqual([
			['1-0-1', '1-0-1', ''],
			['120/80', '120/80', ''],
			['5', '', 'mg'],
			['10 mg', '', 'mg'],
		]);
	});

	it('finds the same number in every way of writing it', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1000, max: 99_999_999 }),
				fc.integer({ min: 1, max: 99 }),
				(whole, cents) => {
					const digits = String(whole);
					const grouped = (mark: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, mark);
					const rest = String(cents).padStart(2, '0');
					const ways = [
						`${grouped(',')}.${rest}`,
						`${grouped('.')},${rest}`,
						`${grouped(' ')},${rest}`,
						`${digits}.${rest}`,
					];
					const figures = ways.map((way) => only(`It costs ${way} euros`));
					for (const figure of figures) expect(agreement(figure, figures[0] ?? figure)).toBe('same');
				},
			),
		);
	});

	it('never overlaps, and its text is what stands at its place', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom(
						'4 May',
						'1,250.00',
						'mg',
						'€',
						' ',
						', ',
						'12',
						'%',
						'Tuesday',
						'9 am',
						'–',
						'1-0-1',
						'two',
						'x',
						'.',
					),
					{ maxLength: 14 },
				),
				(parts) => {
					const text = parts.join('');
					let end = 0;
					for (const figure of findFigures(text)) {
						expect(figure.start).toBeGreaterThanOrEqual(end);
						expect(text.slice(figure.start, figure.end)).toBe(figure.text);
						end = figure.end;
					}
				},
			),
		);
	});
});

describe('agreement', () => {
	it.each([
		['1,000 mg', '1 g', 'same'],
		['0.5 l', '500 ml', 'same'],
		['two weeks', '14 days', 'same'],
		['4 May', '04.05.2026', 'same'],
		['2026', '4 May 2026', 'same'],
		['9 am', '9:00', 'same'],
		['5', '5 euros', 'same'],
		['12 months', '12 weeks', 'value'],
		['5 mg', '5 ml', 'value'],
		['4 May', '5 May', 'none'],
		['Tuesday', 'Thursday', 'none'],
		['12 months', '12,000 euros', 'none'],
	] as const)('%s and %s: %s', (one, other, expected) => {
		expect(agreement(only(one), only(other))).toBe(expected);
	});
});
