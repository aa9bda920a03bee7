import type { PageSize } from '../../../src-main/contract/viewer.ts';
import { turned } from '../ocr/read-picture.ts';
import type { Viewing } from '../viewing.ts';
import { decodeImage } from './decode-image.ts';

/** The pictures of an image file as pages. Errors: those of `decodeImage`. */
export async function viewImage(bytes: Uint8Array, mostPixels: number): Promise<Viewing> {
	const pictures = await decodeImage(bytes, mostPixels);
	const sizes = pictures.map(({ width, height }): PageSize => ({
		width: width * pointsPerPixel,
		height: height * pointsPerPixel,
	}));
	return {
		pages: pictures.length,
		sizes: () => sizes,
		measure: () => Promise.resolve(),
		async draw(page, scale, turn) {
			const picture = pictures[page - 1];
			if (picture === undefined) throw new RangeError('no such page');
			const factor = Math.min(1, scale * pointsPerPixel);
			const canvas = new OffscreenCanvas(
				Math.max(1, Math.round(picture.width * factor)),
				Math.max(1, Math.round(picture.height * factor)),
			);
			const context = canvas.getContext('2d', { alpha: false });
			if (context !== null) context.imageSmoothingQuality = 'high';
			context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
			const file = await turned(canvas, turn).convertToBlob({ type: 'image/png' });
			return { image: new Uint8Array(await file.arrayBuffer()), texts: [] };
		},
	};
}

/** As scanned at 300 dots per inch. */
const pointsPerPixel = 72 / 300;
