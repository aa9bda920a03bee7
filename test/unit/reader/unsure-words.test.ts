import { describe, expect, it } from 'vitest';
import { recognisedPages } from '../../../src-main/documents/recognised-pages.ts';
import { recognisedPage } from '../../../src-renderer/reader/ocr/recognised-page.ts';
import { toPages } from '../../../src-renderer/reader/pdf/to-pages.ts';

/** A line as the recogniser gives it; words with a mark of doubt were read with 55 %. */
function line(text: string, at: number) {
	let left = 100;
	const words = text.split(' ').map((part) => {
		const word = part.replace('?', '');
		const placed = {
			...{ text: word, confidence: part.endsWith('?') ? 0.55 : 0.96 },
			...{ left, right: left + word.length * 20, top: at - 40, bottom: at },
		};
		left = placed.right + 20;
		return placed;
	});
	return { baseline: at, height: 42, words };
}

describe('a recognised page', () => {
	it('keeps which words are in doubt, each once, and none of the signs', () => {
		const lines = [
			line('He was given Torasemid? 20? mg and –?', 300),
			line('drank a litre of water, or 20? cups.', 360),
		];
		const { lines: found, confidence } = recognisedPage(1, lines, { width: 2480, height: 3508 });
		expect(confidence).toBeGreaterThan(0.8);
		const pages = toPages([found]);
		expect(recognisedPages(pages)).toEqual([
			{ page: 1, confidence: expect.any(Number) as number, unsure: ['Torasemid', '20'] },
		]);
	});
});
