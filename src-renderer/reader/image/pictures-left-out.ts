import type { DocumentNote } from '../../../src-main/contract/entities.ts';
import { isTiff, statedSize, type PictureSize } from './stated-size.ts';

/**
 * A note of the pictures in a document, whose text is not read. Icons and logos hold none that matters, so those of a size
 * that holds a line of text count alone. What does not say its size is not counted: drawings, whose words the document
 * often holds, and pictures beside a web page of which it says no size.
 */
export function picturesLeftOut(sizes: Iterable<PictureSize | undefined>): DocumentNote[] {
	let count = 0;
	for (const size of sizes) if (size !== undefined && mayHoldText(size)) count += 1;
	return count === 0 ? [] : [{ kind: 'pictures-left-out', count }];
}

/** The same by the first bytes of the pictures. */
export function picturesLeftOutOf(firstBytes: Iterable<Uint8Array>): DocumentNote[] {
	return picturesLeftOut(sizesOf(firstBytes));
}

/** One after the other, so that the bytes of many pictures are never in memory together. */
function* sizesOf(firstBytes: Iterable<Uint8Array>): Generator<PictureSize | undefined> {
	for (const bytes of firstBytes)
		yield statedSize(bytes) ?? (isTiff(bytes) && bytes.length >= manyBytes ? leastWithText : undefined);
}

function mayHoldText({ width, height }: PictureSize): boolean {
	return width >= leastWithText.width && height >= leastWithText.height;
}

const leastWithText: PictureSize = { width: 200, height: 100 };
/** More than an icon has, where a TIFF says its size behind these. */
const manyBytes = 100_000;
