import { describe, expect, it } from 'vitest';
import { inPieces, type CountedTurn } from '../../../src-main/chat/in-pieces.ts';

const counted = (text: string, role: 'person' | 'assistant' = 'person'): CountedTurn => ({
	turn: { role, text },
	tokens: text.split(' ').length,
});

describe('inPieces', () => {
	it('keeps the turns in order and fills a piece before it begins the next', () => {
		const turns = [counted('a b'), counted('c d', 'assistant'), counted('e'), counted('f g h')];
		expect(inPieces(turns, 4).map((piece) => piece.map(({ text }) => text))).toEqual([
			['a b', 'c d'],
			['e', 'f g h'],
		]);
	});

	it('cuts a turn that is too long between words and leaves nothing of it out', () => {
		const long = Array.from({ length: 50 }, (_, index) => `word${index}`).join(' ');
		const pieces = inPieces([counted('before'), counted(long, 'assistant'), counted('after')], 12);
		const said = pieces.flat().map(({ text }) => text);
		expect(said.join(' ')).toBe(`before ${long} after`);
		expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2);
		expect(pieces.length).toBeGreaterThan(4);
	});

	it('cuts a text without any gap', () => {
		const turn: CountedTurn = { turn: { role: 'person', text: 'x'.repeat(100) }, tokens: 40 };
		expect(
			inPieces([turn], 10)
				.flat()
				.map(({ text }) => text.length),
		).toEqual([25, 25, 25, 25]);
	});
});
