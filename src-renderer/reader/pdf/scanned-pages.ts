import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPicture, type PageFromPicture } from '../ocr/read-picture.ts';
import type { Recogniser } from '../ocr/recogniser.ts';
import { drawPage } from './draw-page.ts';

/** Reads pages that hold no text as pictures, several at a time; a page that cannot be drawn is left out. */
export async function readScannedPages(
	document: pdfjs.PDFDocumentProxy,
	numbers: readonly number[],
	recogniser: Recogniser,
	progress: (done: number, total: number) => void,
): Promise<Map<number, PageFromPicture>> {
	const read = new Map<number, PageFromPicture>();
	const left = [...numbers];
	let done = 0;
	const tell = (): void => progress(done, numbers.length);
	const work = async (): Promise<void> => {
		for (let number = left.shift(); number !== undefined; number = left.shift()) {
			const page = await document.getPage(number);
			const picture = await drawPage(page, scanScale).catch(() => undefined);
			page.cleanup();
			if (picture !== undefined) read.set(number, await readPicture(number, picture, recogniser, tell));
			done += 1;
			tell();
		}
	};
	await Promise.all(Array.from({ length: recogniser.atOnce }, work));
	return read;
}

/** 300 dots per inch, at which the languages were trained. */
const scanScale = 300 / 72;
