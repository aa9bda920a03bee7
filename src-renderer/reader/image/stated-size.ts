/** In pixels. */
export interface PictureSize {
	readonly width: number;
	readonly height: number;
}

/** A TIFF, whose size may stand behind the picture. */
export function isTiff(bytes: Uint8Array): boolean {
	return tiffStarts.includes(String.fromCharCode(...bytes.subarray(0, 4)));
}

/** The size of a picture by its first bytes, where they say it. */
export function statedSize(bytes: Uint8Array): PictureSize | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const start = String.fromCharCode(...bytes.subarray(0, 4));
		return formats.find(({ starts }) => starts.some((one) => start.startsWith(one)))?.size(view);
	} catch (error) {
		// The bytes end before what says it.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

interface Format {
	readonly starts: readonly string[];
	/** Throws a `RangeError` where the bytes are too few. */
	readonly size: (view: DataView) => PictureSize | undefined;
}

/** RFC 2083, 4.1.1. */
const png: Format = {
	starts: ['\x89PNG'],
	size: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
};

/** GIF89a, 18. */
const gif: Format = {
	starts: ['GIF'],
	size: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
};

/** ITU T.81, B.2.2. */
const jpeg: Format = {
	starts: ['\xff\xd8'],
	size(view) {
		for (let at = 2; view.getUint8(at) === 0xff;) {
			const marker = view.getUint8(at + 1);
			const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
			if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
			at += 2 + view.getUint16(at + 2);
		}
		return undefined;
	},
};

/** The headers of OS/2 and of Windows; a negative height says that the first row is the upper one. */
const bmp: Format = {
	starts: ['BM'],
	size: (view) =>
		view.getUint32(14, true) === 12
			? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
			: { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) },
};

/** RFC 9649, 2.5 to 2.7. */
const webp: Format = {
	starts: ['RIFF'],
	size(view) {
		if (view.getUint32(8) !== 0x57454250) return undefined;
		const kind = String.fromCharCode(view.getUint8(15));
		if (kind === 'X')
			return {
				width: (view.getUint32(24, true) & 0xffffff) + 1,
				height: (view.getUint32(26, true) >>> 8) + 1,
			};
		if (kind === 'L') {
			const bits = view.getUint32(21, true);
			return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
		}
		return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
	},
};

const tiffStarts = ['II*\0', 'MM\0*'];

/** TIFF 6.0, section 2: the tags 256 and 257 of the first directory, each a number of 2 or 4 bytes. */
const tiff: Format = {
	starts: tiffStarts,
	size(view) {
		const little = view.getUint8(0) === 0x49;
		const directory = view.getUint32(4, little);
		const size = { width: 0, height: 0 };
		for (let entry = 0; entry < view.getUint16(directory, little); entry += 1) {
			const at = directory + 2 + entry * 12;
			const tag = view.getUint16(at, little);
			const isShort = view.getUint16(at + 2, little) === 3;
			const value = isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little);
			if (tag === 256) size.width = value;
			if (tag === 257) size.height = value;
		}
		return size;
	},
};

const formats = [png, gif, jpeg, bmp, webp, tiff];
