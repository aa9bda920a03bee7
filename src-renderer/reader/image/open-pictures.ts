import * as UTIF from 'utif2';
import type { ReadLimits } from '../../../src-main/contract/reader.ts';
import { ReadFailure } from '../read-failure.ts';
import { isTiff, statedSize } from './stated-size.ts';

/** The pictures of an image file: one, or the pages of a TIFF, each of which is unpacked when it is asked for. */
export interface Pictures {
	/** In pixels. */
	readonly sizes: readonly { readonly width: number; readonly height: number }[];
	/** From 0. Errors: `document-damaged`. */
	at(index: number): OffscreenCanvas;
}

/**
 * Errors: `document-damaged`; `document-image-too-large` for a picture of more pixels than the limit, found before
 * anything is unpacked where the file says its size; `document-too-many-pages`.
 */
export async function openPictures(
	bytes: Uint8Array,
	limits: Pick<ReadLimits, 'pixels' | 'pages'>,
): Promise<Pictures> {
	if (isTiff(bytes)) return openTiff(bytes, limits);
	const size = statedSize(bytes);
	if (size !== undefined) check(size.width * size.height, limits.pixels);
	try {
		const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
		const { width, height } = bitmap;
		check(width * height, limits.pixels);
		const canvas = onWhite(width, height, (context) => context.drawImage(bitmap, 0, 0));
		bitmap.close();
		return { sizes: [{ width, height }], at: () => canvas };
	} catch (error) {
		throw error instanceof ReadFailure ? error : new ReadFailure('document-damaged');
	}
}

/** A fax of many pages has more pixels than fit into memory at once. */
function openTiff(bytes: Uint8Array, limits: Pick<ReadLimits, 'pixels' | 'pages'>): Pictures {
	const buffer = new Uint8Array(bytes).buffer;
	const directories = orDamaged(() => UTIF.decode(buffer));
	const pages = directories.filter(({ t256, t257 }) => t256 !== undefined && t257 !== undefined);
	if (pages.length === 0) throw new ReadFailure('document-damaged');
	if (pages.length > limits.pages)
		throw new ReadFailure('document-too-many-pages', { pages: pages.length, limit: limits.pages });
	const sizes = pages.map(({ t256, t257 }) => ({ width: numberOf(t256), height: numberOf(t257) }));
	for (const { width, height } of sizes) check(width * height, limits.pixels);
	return {
		sizes,
		at: (index) =>
			orDamaged(() => {
				// A copy, so that what was unpacked does not stay in memory with its directory.
				const page = { ...pages[index] } as UTIF.IFD;
				UTIF.decodeImage(buffer, page);
				const { width, height } = page;
				check(width * height, limits.pixels);
				const data = new ImageData(new Uint8ClampedArray(UTIF.toRGBA8(page)), width, height);
				return onWhite(width, height, (context) => context.putImageData(data, 0, 0));
			}),
	};
}

function orDamaged<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw error instanceof ReadFailure ? error : new ReadFailure('document-damaged');
	}
}

function onWhite(
	width: number,
	height: number,
	draw: (context: OffscreenCanvasRenderingContext2D) => void,
): OffscreenCanvas {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d', { alpha: false });
	if (context === null) throw new ReadFailure('document-damaged');
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width, height);
	draw(context);
	return canvas;
}

function check(pixels: number, limit: number): void {
	if (pixels > limit) throw new ReadFailure('document-image-too-large', { pixels, limit });
}

const numberOf = (value: unknown): number => Number(Array.isArray(value) ? value[0] : value) || 0;
