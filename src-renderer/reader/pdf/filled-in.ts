import type { PDFPageProxy, PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Piece } from './line.ts';

/**
 * What was filled into the fields of a form, and written over a page: it stands in annotations beside the page's own text
 * (ISO 32000-1, 12.5.6.6 and 12.7), where pdf.js does not look for text. Boxes to tick stand as ☒ and ☐.
 */
export async function filledIn(page: PDFPageProxy, viewport: PageViewport): Promise<Piece[]> {
	// A broken annotation must not keep the page from being read.
	const annotations = (await page.getAnnotations({ intent: 'display' }).catch(() => [])) as Annotation[];
	return annotations
		.filter(({ hidden, noView }) => hidden !== true && noView !== true)
		.flatMap((annotation) => {
			const lines = linesOf(annotation);
			return lines.length === 0 ? [] : place(lines, annotation, viewport);
		});
}

/** What is used of pdf.js's data of an annotation. */
interface Annotation {
	readonly subtype?: string;
	readonly rect: readonly [number, number, number, number];
	readonly hidden?: boolean;
	readonly noView?: boolean;
	readonly fieldType?: string;
	readonly fieldValue?: unknown;
	readonly password?: boolean;
	readonly checkBox?: boolean;
	readonly radioButton?: boolean;
	readonly exportValue?: unknown;
	readonly buttonValue?: unknown;
	readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
	readonly contentsObj?: { readonly str?: string };
	readonly defaultAppearanceData?: { readonly fontSize?: number };
}

function linesOf(annotation: Annotation): string[] {
	if (annotation.subtype === 'FreeText') return split(annotation.contentsObj?.str);
	if (annotation.subtype !== 'Widget' || annotation.password === true) return [];
	const { fieldType, fieldValue } = annotation;
	if (fieldType === 'Tx') return split(fieldValue);
	if (fieldType === 'Ch') return split(chosen(annotation).join(', '));
	if (annotation.checkBox === true) return [ticked(fieldValue, annotation.exportValue)];
	if (annotation.radioButton === true) return [ticked(fieldValue, annotation.buttonValue)];
	return [];
}

function chosen({ fieldValue, options = [] }: Annotation): string[] {
	const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter(
		(value): value is string => typeof value === 'string',
	);
	return values.map((value) => options.find((one) => one.exportValue === value)?.displayValue ?? value);
}

const ticked = (value: unknown, on: unknown): string =>
	typeof value === 'string' && value !== 'Off' && value === on ? '☒' : '☐';

function split(text: unknown): string[] {
	if (typeof text !== 'string') return [];
	return text
		.split(/\r\n?|\n/u)
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.slice(0, mostLines);
}

/** Each line on a baseline of its own, from the top of the field; one line in the middle of its height. */
function place(lines: readonly string[], annotation: Annotation, viewport: PageViewport): Piece[] {
	const [x1, y1, x2, y2] = annotation.rect;
	const corners = [viewport.convertToViewportPoint(x1, y1), viewport.convertToViewportPoint(x2, y2)];
	const [xs, ys] = [corners.map(([x]) => Number(x)), corners.map(([, y]) => Number(y))];
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const room = (bottom - top) / lines.length;
	const stated = annotation.defaultAppearanceData?.fontSize ?? 0;
	const size = Math.min(stated > 0 ? stated : usualSize, Math.max(room, smallest));
	const step = Math.min(room, size * lineStep);
	const first =
		lines.length === 1 ? (top + bottom) / 2 + size * belowMiddle : top + size * (0.5 + belowMiddle);
	return lines.map((text, at) => ({
		text,
		x: left,
		right: Math.max(left + 1, Math.min(right, left + text.length * size * usualWidth)),
		y: first + at * step,
		size,
		font: '',
		turned: false,
	}));
}

/** More than a field of a whole page shows. */
const mostLines = 1000;
/** Points. */
const usualSize = 11;
const smallest = 4;
/** In font heights. */
const lineStep = 1.2;
const belowMiddle = 0.35;
const usualWidth = 0.55;
