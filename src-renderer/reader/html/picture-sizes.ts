import { statedSize, type PictureSize } from '../image/stated-size.ts';

/** The sizes of the pictures of a page, those within it by their bytes, others by what the page says of them. */
export function pictureSizes(content: Element): (PictureSize | undefined)[] {
	return [...content.querySelectorAll('img')].map((picture) => {
		const source = picture.getAttribute('src') ?? '';
		const within = /^data:image\/[\w.+-]+;base64,/u.exec(source.slice(0, longestHead))?.[0];
		if (within !== undefined) return sizeWithin(source.slice(within.length, within.length + longestStart));
		const stated = (name: 'width' | 'height'): number =>
			Number.parseInt(picture.getAttribute(name) ?? '', 10);
		return { width: stated('width'), height: stated('height') };
	});
}

function sizeWithin(base64: string): PictureSize | undefined {
	try {
		return statedSize(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
	} catch {
		return undefined;
	}
}

const longestHead = 100;
/** A multiple of four letters, which are three bytes. */
const longestStart = 160_000;
