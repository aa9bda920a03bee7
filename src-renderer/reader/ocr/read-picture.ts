import type { Turn } from '../../../src-main/contract/page-text.ts';
import { liesOnSide, type GreyPicture } from './lies-on-side.ts';
import { recognisedPage, type RecognisedPage } from './recognised-page.ts';
import type { Recogniser } from './recogniser.ts';

/** A page that was recognised, and how it had to be turned for that. */
export interface PageFromPicture extends RecognisedPage {
	readonly turn: Turn;
}

/** Reads a picture of a page, turned upright where its text lies on a side or stands on its head. */
export async function readPicture(
	number: number,
	picture: OffscreenCanvas,
	recogniser: Recogniser,
	onSign: () => void,
): Promise<PageFromPicture> {
	const read = async (canvas: OffscreenCanvas): Promise<RecognisedPage> =>
		recognisedPage(number, await recogniser.recognise(canvas, onSign), canvas);
	const small = scaled(picture, Math.min(1, trialPixels / Math.max(picture.width, picture.height)));
	const better = async (turns: readonly Turn[], letters: number): Promise<Turn | undefined> => {
		let best: { turn: Turn | undefined; letters: number } = { turn: undefined, letters };
		for (const turn of turns) {
			const trial = await read(turned(small, turn));
			if (trial.letters > best.letters) best = { turn, letters: trial.letters };
		}
		return best.turn;
	};
	// Text on its side takes long to be recognised as noise, so it is turned before the first try.
	const side = liesOnSide(greyOf(small)) ? await better([90, 270], 0) : undefined;
	if (side !== undefined) return { ...(await read(turned(picture, side))), turn: side };
	const upright = await read(picture);
	if (upright.share >= sensible) return { ...upright, turn: 0 };
	const turn = await better([180, 90, 270], upright.letters * clearlyBetter);
	return turn === undefined ? { ...upright, turn: 0 } : { ...(await read(turned(picture, turn))), turn };
}

function greyOf(picture: OffscreenCanvas): GreyPicture {
	const { width, height } = picture;
	const pixels = picture.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
	const values = new Uint8Array(width * height);
	for (let at = 0; at < values.length; at += 1)
		values[at] = ((pixels[at * 4] ?? 255) + (pixels[at * 4 + 1] ?? 255) + (pixels[at * 4 + 2] ?? 255)) / 3;
	return { width, height, values };
}

/** Clockwise by a quarter, a half or three quarters. */
export function turned(picture: OffscreenCanvas, turn: Turn): OffscreenCanvas {
	if (turn === 0) return picture;
	const onSide = turn !== 180;
	const made = new OffscreenCanvas(
		onSide ? picture.height : picture.width,
		onSide ? picture.width : picture.height,
	);
	const context = made.getContext('2d');
	context?.translate(made.width / 2, made.height / 2);
	context?.rotate((turn * Math.PI) / 180);
	context?.drawImage(picture, -picture.width / 2, -picture.height / 2);
	return made;
}

function scaled(picture: OffscreenCanvas, factor: number): OffscreenCanvas {
	const made = new OffscreenCanvas(
		Math.max(1, Math.round(picture.width * factor)),
		Math.max(1, Math.round(picture.height * factor)),
	);
	made.getContext('2d')?.drawImage(picture, 0, 0, made.width, made.height);
	return made;
}

/** Share of letters in words that are hardly noise; turned text comes out as noise. */
const sensible = 0.5;
const clearlyBetter = 1.3;
/** On the longer side: enough to tell text from noise. */
const trialPixels = 1800;
