import { ReadFailure } from '../read-failure.ts';

/** What a ZIP says of itself, without unpacking anything. */
export interface ZipDirectory {
	readonly names: readonly string[];
	/** Sum of the entries' unpacked sizes, in bytes. */
	readonly unpackedBytes: number;
}

/**
 * Reads the central directory (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16, ZIP64 included). Throws
 * `document-damaged` where there is none.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { offset, entries } = findDirectory(view);
	const names: string[] = [];
	let unpackedBytes = 0;
	let at = offset;
	for (let index = 0; index < entries; index += 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature)
			throw new ReadFailure('document-damaged');
		const nameLength = view.getUint16(at + 28, true);
		const extraLength = view.getUint16(at + 30, true);
		const commentLength = view.getUint16(at + 32, true);
		const end = at + 46 + nameLength + extraLength + commentLength;
		if (end > bytes.length) throw new ReadFailure('document-damaged');
		names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
		unpackedBytes += unpackedSize(view, at, at + 46 + nameLength, extraLength);
		at = end;
	}
	return { names, unpackedBytes };
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

function unpackedSize(view: DataView, entry: number, extra: number, extraLength: number): number {
	const size = view.getUint32(entry + 24, true);
	if (size !== 0xffffffff) return size;
	for (let at = extra; at + 12 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) === 1) return Number(view.getBigUint64(at + 4, true));
	}
	return size;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const locatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
