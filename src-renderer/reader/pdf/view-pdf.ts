import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PagePicture, PageSize } from '../../../src-main/contract/viewer.ts';
import type { TextBox, Turn } from '../../../src-main/contract/page-text.ts';
import { turned } from '../ocr/read-picture.ts';
import { ReadFailure } from '../read-failure.ts';
import type { PdfAssets } from '../reading.ts';
import type { Viewing } from '../viewing.ts';
import { documentOptions } from './document-options.ts';
import { drawPage } from './draw-page.ts';
import { filledIn } from './filled-in.ts';
import type { Piece } from './line.ts';
import { clean, inReadingOrder, type TextItem } from './pieces.ts';

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

/** Turned text has no box along its line, so it is not offered for selecting. */
async function textBoxes(page: pdfjs.PDFPageProxy): Promise<TextBox[]> {
	const viewport = page.getViewport({ scale: 1 });
	const { items } = await page.getTextContent();
	const boxes: TextBox[] = [];
	const texts = items.filter((item): item is typeof item & TextItem => 'str' in item);
	for (const { str, width, transform } of inReadingOrder(texts, viewport.transform)) {
		if (str.trim() === '') continue;
		const [a, b, c, d, x, y] = pdfjs.Util.transform(viewport.transform, transform) as number[];
		if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
		if (x === undefined || y === undefined || Math.abs(b) > Math.abs(a) * 0.3) continue;
		const size = Math.hypot(c, d);
		boxes.push({
			text: clean(str).slice(0, longestText),
			x: x / viewport.width,
			y: (y - size * ascent) / viewport.height,
			width: width / viewport.width,
			height: (size * lineHeight) / viewport.height,
		});
		if (boxes.length >= mostBoxes) break;
	}
	for (const piece of await filledIn(page, viewport)) addInOrder(boxes, boxOf(piece, viewport));
	return boxes;
}

function boxOf({ text, x, right, y, size }: Piece, { width, height }: PageSize): TextBox {
	return {
		text: text.slice(0, longestText),
		x: x / width,
		y: (y - size * ascent) / height,
		width: (right - x) / width,
		height: (size * lineHeight) / height,
	};
}

/** Behind what stands before it on its line, else above: a sentence that is cited runs from a label into its field. */
function addInOrder(boxes: TextBox[], box: TextBox): void {
	const isOnLine = (one: TextBox): boolean =>
		Math.abs(one.y + one.height - box.y - box.height) < Math.max(one.height, box.height) / 2;
	const beside = boxes.findLastIndex((one) => isOnLine(one) && one.x < box.x);
	const before = beside >= 0 ? beside : boxes.findLastIndex((one) => !isOnLine(one) && one.y < box.y);
	boxes.splice(before + 1, 0, box);
}

/** Of the font's size: how far letters reach above their line, and how high the line is. */
const ascent = 0.85;
const lineHeight = 1.1;
const mostBoxes = 20_000;
const longestText = 5000;
/** Milliseconds. */
const tellEvery = 200;
