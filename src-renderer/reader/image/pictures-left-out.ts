import type { DocumentNote } from '../../../src-main/contract/entities.ts';
import { statedSize } from './stated-size.ts';

/**
 * A note of the pictures in a document, whose text is not read. Icons and logos hold none that matters, so those of a size
 * that holds a line of text count alone; what does not say its size is a drawing, whose words the document often holds.
 */
export function picturesLeftOut(sizes: Iterable<PictureSize | undefined>): DocumentNote[] {
	let count = 0;
	for (const size of sizes) if (size !== undefined && mayHoldText(size)) count += 1;
	return count === 0 ? [] : [{ kind: 'pictures-left-out', count }];
}

/** The same by the first bytes of the pictures. */
export function picturesLeftOutOf(firstBytes: Iterable<Uint8Array>): DocumentNote[] {
	return picturesLeftOut([...firstBytes].map((bytes) => statedSize(bytes)));
}

/** In pixels. */
export interface PictureSize {
	readonly width: number;
	readonly height: number;
}

function mayHoldText({ width, height }: PictureSize): boolean {
	return width >= 200 && height >= 100;
}
