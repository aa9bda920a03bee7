import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextBox } from '../../../src-main/contract/page-text.ts';
import type { PageSize } from '../../../src-main/contract/viewer.ts';
import { filledIn } from './filled-in.ts';
import type { Piece } from './line.ts';
import { clean, inReadingOrder, type TextItem } from './pieces.ts';

/** The text of a page with its places, no more of it than a viewer takes. Turned text has no box along its line, so it is not offered for selecting. */
export async function textBoxes(page: pdfjs.PDFPageProxy): Promise<TextBox[]> {
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
	const left = Math.min(mostFilledIn, mostBoxes - boxes.length);
	for (const piece of (await filledIn(page, viewport)).slice(0, left))
		addInOrder(boxes, boxOf(piece, viewport));
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
/** Each is looked up among all others. */
const mostFilledIn = 2000;
const longestText = 5000;
