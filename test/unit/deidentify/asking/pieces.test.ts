import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takenWords } from '../../../../src-main/deidentify/asking/ask-turns.ts';
import { leftOf, piecesOf, shownPiece } from '../../../../src-main/deidentify/asking/pieces.ts';
import type { PersonalFinding } from '../../../../src-main/deidentify/finding.ts';

const words = (text: string): string[] => piecesOf(text).map(({ start, end }) => text.slice(start, end));

const sentences = (count: number, say: (at: number) => string): string =>
	Array.from(
		{ length: count },
		(_, at) => `${say(at)} On that day the weather was ${at * 7} and fair. `,
	).join('');

describe('the pieces of a text', () => {
	it('are some 1,000 signs long and end with a sentence', () => {
		const text = sentences(200, (at) => `This is the sentence with the number ${at} within.`);
		const pieces = words(text);
		expect(pieces.join('')).toBe(text);
		for (const piece of pieces.slice(0, -1)) {
			expect(piece.length).toBeGreaterThanOrEqual(600);
			expect(piece.length).toBeLessThanOrEqual(1400);
			expect(piece).toMatch(/(?:within|fair)\. $/u);
		}
	});

	it('do not end within what is shortened', () => {
		const text = 'Seen by Dr. Klein and by Prof. Groß, e.g. on the 3. of May, at no. 7 of St. John. '.repeat(
			60,
		);
		for (const piece of words(text).slice(0, -1)) expect(piece).toMatch(/John\. $/u);
	});

	it('stay the same behind a change, so that only a few are asked about again', () => {
		const text = sentences(400, (at) => `Entry ${at} tells of ${'more and '.repeat(at % 5)}nothing.`);
		const before = new Set(words(text));
		const after = words(`Something else stands before all of it now. ${text}`);
		expect(after.filter((piece) => !before.has(piece)).length).toBeLessThanOrEqual(6);
		expect(after.length).toBeGreaterThan(25);
	});

	it('cut no sign in two, and together are the text', () => {
		const part = fc.constantFrom('word ', '😀', 'x', '. ', 'ends.', '\n', ' ', 'ß', 'e\u0301');
		fc.assert(
			fc.property(fc.array(part, { maxLength: 3000 }), (parts) => {
				const text = parts.join('');
				const pieces = words(text);
				expect(pieces.join('')).toBe(text);
				for (const piece of pieces) {
					expect(piece.length).toBeGreaterThan(0);
					expect(piece.length).toBeLessThanOrEqual(1400);
					expect(piece).not.toMatch(/\p{Surrogate}/u);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('show words in the place of what was found, also where that goes over their border', () => {
		const text = 'Anna Quillon rang from Ely today';
		const findings: PersonalFinding[] = [
			{ kind: 'name', start: 0, end: 12, rule: 'test', isSure: true },
			{ kind: 'address', start: 23, end: 26, rule: 'test', isSure: true },
		];
		const shown = (start: number, end: number): string =>
			shownPiece(text, { start, end }, findings, takenWords.en);
		expect(shown(0, text.length)).toBe('[name] rang from [address] today');
		expect(shown(5, 25)).toBe('[name] rang from [address]');
		expect(leftOf(text, { start: 5, end: 25 }, findings)).toEqual(['', ' rang from ', '']);
		expect(leftOf(text, { start: 0, end: text.length }, [])).toEqual([text]);
	});
});
