import * as UTIF from 'utif2';
import { ReadFailure } from '../read-failure.ts';

/**
 * The pictures in an image file: one, or more in a TIFF. Errors: `document-damaged`; `document-image-too-large` for
 * more than `limit` pixels, found before anything is unpacked where the file says its size.
 */
export async function decodeImage(bytes: Uint8Array, limit: number): Promise<OffscreenCanvas[]> {
	if (isTiff(bytes)) return decodeTiff(bytes, limit);
	const size = statedSize(bytes);
	if (size !== undefined) check(size.width * size.height, limit);
	try {
		const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
		check(bitmap.width * bitmap.height, limit);
		const canvas = onWhite(bitmap.width, bitmap.height, (context) => context.drawImage(bitmap, 0, 0));
		bitmap.close();
		return [canvas];
	} catch (error) {
		throw error instanceof ReadFailure ? error : new ReadFailure('document-damaged');
	}
}

function decodeTiff(bytes: Uint8Array, limit: number): OffscreenCanvas[] {
	const buffer = new Uint8Array(bytes).buffer;
	try {
		const pages = UTIF.decode(buffer).filter(({ t256, t257 }) => t256 !== undefined && t257 !== undefined);
		if (pages.length === 0) throw new ReadFailure('document-damaged');
		let pixels = 0;
		return pages.map((page) => {
			pixels += numberOf(page.t256) * numberOf(page.t257);
			check(pixels, limit);
			UTIF.decodeImage(buffer, page);
			const { width, height } = page;
			const data = new ImageData(new Uint8ClampedArray(UTIF.toRGBA8(page)), width, height);
			return onWhite(width, height, (context) => context.putImageData(data, 0, 0));
		});
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

/** Of a PNG (RFC 2083, 4.1.1) or a JPEG (ITU T.81, B.2.2), from its header. */
function statedSize(bytes: Uint8Array): { width: number; height: number } | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes[0] === 0x89 && bytes.length >= 24)
		return { width: view.getUint32(16), height: view.getUint32(20) };
	if (bytes[0] !== 0xff) return undefined;
	for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
		const marker = bytes[at + 1] ?? 0;
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
		at += 2 + view.getUint16(at + 2);
	}
	return undefined;
}

function isTiff(bytes: Uint8Array): boolean {
	const start = String.fromCharCode(...bytes.subarray(0, 4));
	return start === 'II*\0' || start === 'MM\0*';
}

const numberOf = (value: unknown): number => Number(Array.isArray(value) ? value[0] : value) || 0;
