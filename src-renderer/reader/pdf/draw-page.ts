import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadFailure } from '../read-failure.ts';

/** A page as pixels; `scale` in pixels for each point, less where that would be more than `mostPixels` on a side. */
export async function drawPage(page: pdfjs.PDFPageProxy, scale: number): Promise<OffscreenCanvas> {
	const { width, height } = page.getViewport({ scale: 1 });
	const viewport = page.getViewport({ scale: Math.min(scale, mostPixels / Math.max(width, height, 1)) });
	const canvas = new OffscreenCanvas(
		Math.max(1, Math.ceil(viewport.width)),
		Math.max(1, Math.ceil(viewport.height)),
	);
	const context = canvas.getContext('2d', { alpha: false });
	if (context === null) throw new ReadFailure('document-damaged');
	// pdf.js draws on either kind of canvas; its types know the one of a page only.
	const canvasContext = context as unknown as CanvasRenderingContext2D;
	await page.render({ canvas: null, canvasContext, viewport, background: '#fff' }).promise;
	return canvas;
}

/** More is not seen and takes memory. */
const mostPixels = 5000;
