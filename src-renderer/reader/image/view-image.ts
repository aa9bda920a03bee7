import type { ReadLimits } from '../../../src-main/contract/reader.ts';
import type { PageSize } from '../../../src-main/contract/viewer.ts';
import { turned } from '../ocr/read-picture.ts';
import type { Viewing } from '../viewing.ts';
import { openPictures } from './open-pictures.ts';

/** The pictures of an image file as pages. Errors: those of `openPictures`. */
export async function viewImage(
	bytes: Uint8Array,
	limits: Pick<ReadLimits, 'pixels' | 'pages'>,
): Promise<Viewing> {
	const pictures = await openPictures(bytes, limits);
	const sizes = pictures.sizes.map(({ width, height }): PageSize => ({
		width: width * pointsPerPixel,
		height: height * pointsPerPixel,
	}));
	/** One page is drawn in several sizes, one after the other. */
	let last: { page: number; picture: OffscreenCanvas } | undefined;
	const pictureOf = (page: number): OffscreenCanvas => {
		if (last?.page !== page) last = { page, picture: pictures.at(page - 1) };
		return last.picture;
	};
	return {
		pages: sizes.length,
		sizes: () => sizes,
		measure: () => Promise.resolve(),
		async draw(page, scale, turn) {
			if (sizes[page - 1] === undefined) throw new RangeError('no such page');
			const picture = pictureOf(page);
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
