import { statedSize, type PictureSize } from '../image/stated-size.ts';

/** The sizes of the pictures in an RTF file (RTF 1.9.1, "Pictures"); of two ways to show the same one, the first. */
export function* rtfPictures(bytes: Uint8Array): Generator<PictureSize | undefined> {
	// One letter for each byte, so that places are the same in both.
	const rtf = new TextDecoder('latin1').decode(bytes);
	const token = /[{}]|\\(?:([a-z]+)(-?\d+)? ?|[^a-z])|[^{}\\]+/giy;
	let depth = 0;
	/** Depth of the group that stands for programs that know less; 0 outside of one. */
	let skipped = 0;
	let open: Picture | undefined;
	for (let found = token.exec(rtf); found !== null; found = token.exec(rtf)) {
		const [text, word, value = ''] = found;
		if (text === '{') depth += 1;
		else if (text === '}') {
			if (open?.depth === depth) {
				yield sizeOf(open);
				open = undefined;
			}
			if (skipped === depth) skipped = 0;
			depth -= 1;
		} else if (skipped > 0 || (open !== undefined && open.depth !== depth)) continue;
		else if (word === 'nonshppict' || word === 'shprslt') skipped = depth;
		else if (word === 'pict') open = { depth, isBitmap: false, width: 0, height: 0, hex: '' };
		else if (open === undefined) continue;
		else if (word === 'dibitmap' || word === 'wbitmap') open.isBitmap = true;
		else if (word === 'picw') open.width = Number(value);
		else if (word === 'pich') open.height = Number(value);
		else if (word === 'bin') {
			open.bytes = bytes.subarray(token.lastIndex, token.lastIndex + enoughBytes);
			token.lastIndex += Math.max(0, Number(value));
		} else if (word === undefined && open.hex.length < enoughBytes * 2)
			open.hex += text.slice(0, enoughBytes * 3).replaceAll(/[^\da-f]/giu, '');
	}
}

interface Picture {
	readonly depth: number;
	/** Its size is told in pixels. */
	isBitmap: boolean;
	width: number;
	height: number;
	hex: string;
	bytes?: Uint8Array;
}

function sizeOf({ isBitmap, width, height, hex, bytes }: Picture): PictureSize | undefined {
	if (isBitmap) return { width, height };
	return statedSize(bytes ?? Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16)));
}

/** A photograph says its size behind what the camera says of it. */
const enoughBytes = 128 * 1024;
