import { readPicture, type PageFromPicture } from '../ocr/read-picture.ts';
import { noteOf } from '../ocr/recognised-note.ts';
import { largestLine, toPages, withPicture } from '../pdf/to-pages.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { decodeImage } from './decode-image.ts';

/** A photograph or a scan: each picture of the file is a page whose text is recognised. */
export async function readImage(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const pictures = await decodeImage(bytes, context.limits.pixels);
	if (context.recogniser === undefined) throw new ReadFailure('document-no-text', { pages: pictures.length });
	const recogniser = context.recogniser();
	try {
		const read: PageFromPicture[] = [];
		for (const [index, picture] of pictures.entries()) {
			const sign = (): void => context.progress(index, pictures.length);
			sign();
			read.push(await readPicture(index + 1, picture, recogniser, sign));
		}
		if (!read.some(({ words }) => words > 0))
			throw new ReadFailure('document-no-text', { pages: pictures.length });
		const lines = read.map((page) => page.lines);
		const title = largestLine(lines);
		const pages = toPages(lines).map((page, index) => withPicture(page, read[index]));
		return { title, pages, notes: noteOf(read) };
	} finally {
		await recogniser.end();
	}
}
