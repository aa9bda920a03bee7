import { describe, expect, it } from 'vitest';
import { chunkAt, chunksOf, piecesOf, wordFrom } from '../../../src-renderer/lib/text-chunks.ts';

describe('chunks of a text', () => {
	it.each([
		['one line', 'x'.repeat(9000)],
		['surrogates', '😀'.repeat(4000)],
		['many lines', 'A line of a note.\n'.repeat(500)],
		['long and short lines', `${'word '.repeat(900)}\nshort\n`.repeat(3)],
	])('are the whole text: %s', (_, text) => {
		const chunks = chunksOf(text);
		expect(chunks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
		expect(Math.max(...chunks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1600);
		for (const [at, { start, end }] of chunks.entries()) {
			expect(/\p{Surrogate}/u.test(text.slice(start, end))).toBe(false);
			expect(chunkAt(chunks, start)).toBe(at);
			expect(chunkAt(chunks, end - 1)).toBe(at);
		}
	});

	it('are cut where something lies over them, also where that goes on into the next', () => {
		const over = [
			{ start: 2, end: 4 },
			{ start: 8, end: 15 },
		];
		const pieces = piecesOf({ start: 0, end: 10 }, over, { start: 3, end: 6 });
		expect(
			pieces.map(({ start, end, isMarked, over: one }) => [start, end, isMarked, one?.start ?? null]),
		).toEqual([
			[0, 2, false, null],
			[2, 3, false, 2],
			[3, 4, true, 2],
			[4, 6, true, null],
			[6, 8, false, null],
			[8, 10, false, 8],
		]);
	});

	it('go word by word in both ways', () => {
		const text = 'Zu  Frau Müller-Lüd.';
		expect(wordFrom(text, 2, 1)).toEqual({ start: 4, end: 8 });
		expect(wordFrom(text, 4, -1)).toEqual({ start: 0, end: 2 });
		expect(wordFrom(text, 8, 1)).toEqual({ start: 9, end: 19 });
		expect(wordFrom(text, 20, 1)).toBeNull();
	});
});
