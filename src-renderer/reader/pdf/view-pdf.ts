import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PagePicture, PageSize } from '../../../src-main/contract/viewer.ts';
import type { Turn } from '../../../src-main/contract/page-text.ts';
import { turned } from '../ocr/read-picture.ts';
import { ReadFailure } from '../read-failure.ts';
import type { PdfAssets } from '../reading.ts';
import type { Viewing } from '../viewing.ts';
import { documentOptions } from './document-options.ts';
import { drawPage } from './draw-page.ts';
import { textBoxes } from './text-boxes.ts';

/** A PDF as pictures of its pages. Errors: `document-damaged`, also for a password that is wrong or missing. */
export async function viewPdf(
	bytes: Uint8Array,
	assets: PdfAssets,
	password: string | undefined,
): Promise<Viewing> {
	const task = pdfjs.getDocument({ data: bytes, password: password ?? '', ...documentOptions(assets) });
	const document = await task.promise.catch(() => {
		throw new ReadFailure('document-damaged');
	});
	const first = sizeOf(await document.getPage(1));
	const sizes = Array.from({ length: document.numPages }, () => first);
	return {
		pages: document.numPages,
		sizes: () => sizes,
		async measure(onKnown) {
			let told = performance.now();
			for (let number = 2; number <= document.numPages; number += 1) {
				const page = await document.getPage(number);
				sizes[number - 1] = sizeOf(page);
				page.cleanup();
				if (performance.now() - told < tellEvery) continue;
				told = performance.now();
				onKnown();
			}
			onKnown();
		},
		draw: async (number, scale, turn) => draw(await document.getPage(number), scale, turn),
	};
}

function sizeOf(page: pdfjs.PDFPageProxy): PageSize {
	const { width, height } = page.getViewport({ scale: 1 });
	return { width: Math.max(width, 1), height: Math.max(height, 1) };
}

async function draw(page: pdfjs.PDFPageProxy, scale: number, turn: Turn): Promise<PagePicture> {
	const [texts, canvas] = await Promise.all([turn === 0 ? textBoxes(page) : [], drawPage(page, scale)]);
	page.cleanup();
	const file = await turned(canvas, turn).convertToBlob({ type: 'image/png' });
	return { image: new Uint8Array(await file.arrayBuffer()), texts };
}

/** Milliseconds. */
const tellEvery = 200;
