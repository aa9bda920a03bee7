import { readPicture, type PageFromPicture } from '../ocr/read-picture.ts';
import { noteOf } from '../ocr/recognised-note.ts';
import { largestLine, toPages, withPicture } from '../pdf/to-pages.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { openPictures } from './open-pictures.ts';

/** A photograph or a scan: each picture of the file is a page whose text is recognised. */
export async function readImage(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const pictures = await openPictures(bytes, context.limits);
	const count = pictures.sizes.length;
	if (context.recogniser === undefined) throw new ReadFailure('document-no-text', { pages: count });
	const recogniser = context.recogniser();
	try {
		const read: PageFromPicture[] = [];
		for (let index = 0; index < count; index += 1) {
			const sign = (): void => context.progress(index, count);
			sign();
			read.push(await readPicture(index + 1, pictures.at(index), recogniser, sign));
		}
		if (!read.some(({ words }) => words > 0)) throw new ReadFailure('document-no-text', { pages: count });
		const lines = read.map((page) => page.lines);
		const title = largestLine(lines);
		const pages = toPages(lines).map((page, index) => withPicture(page, read[index]));
		return { title, pages, notes: noteOf(read) };
	} finally {
		await recogniser.end();
	}
}
