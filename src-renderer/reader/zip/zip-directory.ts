import { ReadFailure } from '../read-failure.ts';

/** What a ZIP says of itself, without unpacking anything. */
export interface ZipDirectory {
	readonly names: readonly string[];
	readonly entries: readonly ZipEntry[];
	/** Sum of the entries' unpacked sizes, in bytes. */
	readonly unpackedBytes: number;
}

export interface ZipEntry {
	/** As it stands there, in an encoding that the flags tell at best. */
	readonly nameBytes: Uint8Array;
	readonly flags: number;
	/** 0: stored, 8: deflated; others are rare. */
	readonly method: number;
	readonly crc: number;
	/** In bytes. */
	readonly packedBytes: number;
	readonly unpackedBytes: number;
	/** Where its local header stands. */
	readonly offset: number;
	/** The file's type and rights where Unix wrote it, else 0. */
	readonly unixMode: number;
}

/**
 * Reads the central directory (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16, ZIP64 included). Throws
 * `document-damaged` where there is none.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { offset, entries: count } = findDirectory(view);
	const names: string[] = [];
	const entries: ZipEntry[] = [];
	let unpackedBytes = 0;
	let at = offset;
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature)
			throw new ReadFailure('document-damaged');
		const nameLength = view.getUint16(at + 28, true);
		const extraLength = view.getUint16(at + 30, true);
		const commentLength = view.getUint16(at + 32, true);
		const end = at + 46 + nameLength + extraLength + commentLength;
		if (end > bytes.length) throw new ReadFailure('document-damaged');
		const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
		const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
		names.push(new TextDecoder().decode(nameBytes));
		entries.push({
			nameBytes,
			flags: view.getUint16(at + 8, true),
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			unixMode: view.getUint8(at + 5) === unix ? view.getUint16(at + 40, true) : 0,
			...sizes,
		});
		unpackedBytes += sizes.unpackedBytes;
		at = end;
	}
	return { names, entries, unpackedBytes };
}

function findDirectory(view: DataView): { offset: number; entries: number } {
	const earliest = Math.max(0, view.byteLength - 22 - 65_535);
	for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
		if (view.getUint32(at, true) !== endSignature) continue;
		const entries = view.getUint16(at + 10, true);
		const offset = view.getUint32(at + 16, true);
		if (entries !== 0xffff && offset !== 0xffffffff) return { offset, entries };
		const end64 =
			at >= 20 && view.getUint32(at - 20, true) === locatorSignature
				? Number(view.getBigUint64(at - 12, true))
				: -1;
		if (end64 < 0 || end64 + 56 > view.byteLength || view.getUint32(end64, true) !== end64Signature) break;
		return {
			offset: Number(view.getBigUint64(end64 + 48, true)),
			entries: Number(view.getBigUint64(end64 + 32, true)),
		};
	}
	throw new ReadFailure('document-damaged');
}

/** What does not fit its four bytes stands behind the name, in this order and only then. */
function sizesOf(
	view: DataView,
	entry: number,
	extra: number,
	extraLength: number,
): Pick<ZipEntry, 'packedBytes' | 'unpackedBytes' | 'offset'> {
	const fields = [24, 20, 42].map((place) => view.getUint32(entry + place, true));
	for (let at = extra; at + 12 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== 1) continue;
		const end = Math.min(at + 4 + view.getUint16(at + 2, true), extra + extraLength);
		let next = at + 4;
		for (const [index, field] of fields.entries()) {
			if (field !== 0xffffffff || next + 8 > end) continue;
			fields[index] = Number(view.getBigUint64(next, true));
			next += 8;
		}
		break;
	}
	const [unpackedBytes = 0, packedBytes = 0, offset = 0] = fields;
	return { unpackedBytes, packedBytes, offset };
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const locatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
/** The system that wrote an entry (4.4.2). */
const unix = 3;
