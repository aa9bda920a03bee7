import { afterEach, expect, it, vi } from 'vitest';
import { tesseract } from '../../../src-renderer/reader/ocr/tesseract.ts';

/** A language that is damaged: what the library says then. */
const start = vi.hoisted(() => vi.fn(() => Promise.reject(new Error('initialization failed'))));
vi.mock('tesseract.js', () => ({ createWorker: start, OEM: {} }));

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

it('pages that wait for a worker that cannot be started are told so, one after the other', async () => {
	vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
	const recogniser = tesseract({ folder: './', languages: ['eng'] });
	const pages = [1, 2, 3].map(() => recogniser.recognise({} as never, () => undefined));
	const ends = await Promise.allSettled(pages);
	expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	expect(start).toHaveBeenCalledTimes(3);
});
