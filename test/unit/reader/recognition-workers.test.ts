import { afterEach, expect, it, vi } from 'vitest';
import { tesseract } from '../../../src-renderer/reader/ocr/tesseract.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
	[1, 1],
	[2, 1],
	[3, 1],
	[8, 4],
	[32, 4],
])('pages are recognised on half of %i cores, and on no more than four: %i at once', (cores, atOnce) => {
	vi.stubGlobal('navigator', { hardwareConcurrency: cores });
	expect(tesseract({ folder: './', languages: ['eng'] }).atOnce).toBe(atOnce);
});
