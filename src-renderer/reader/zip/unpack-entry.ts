import { Inflate } from 'fflate';
import { ReadFailure } from '../read-failure.ts';
import type { ZipEntry } from './zip-directory.ts';

/**
 * The bytes of one entry, never more of them than the directory says. Throws `document-damaged`, also where the sum of
 * the content is not what it should be, and `document-unpacks-too-large` where more comes out.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
	const packed = packedBytesOf(bytes, entry);
	if (entry.unpackedBytes > packed.length * mostRatio + 64) throw new ReadFailure('document-damaged');
	const content = new Uint8Array(entry.unpackedBytes);
	let length = 0;
	const take = (chunk: Uint8Array): void => {
		if (length + chunk.length > content.length)
			throw new ReadFailure('document-unpacks-too-large', { limit: content.length });
		content.set(chunk, length);
		length += chunk.length;
	};
	if (entry.method === stored) take(packed);
	else if (entry.method === deflated) inflate(packed, take);
	else throw new ReadFailure('document-damaged');
	if (length !== content.length || crc32(content) !== entry.crc) throw new ReadFailure('document-damaged');
	return content;
}

/** Where they lie in the ZIP. Throws `document-damaged`. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { offset } = entry;
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature)
		throw new ReadFailure('document-damaged');
	const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	if (start + entry.packedBytes > bytes.length) throw new ReadFailure('document-damaged');
	return bytes.subarray(start, start + entry.packedBytes);
}

/** Little at a time, so that what comes out of one piece stays small whatever it claims. */
function inflate(packed: Uint8Array, take: (chunk: Uint8Array) => void): void {
	const stream = new Inflate(take);
	try {
		for (let at = 0; at < packed.length; at += pieceBytes)
			stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
	} catch (error) {
		throw error instanceof ReadFailure ? error : new ReadFailure('document-damaged');
	}
}

/** The checksum of ZIP (APPNOTE.TXT 4.4.7). */
function crc32(bytes: Uint8Array): number {
	let sum = ~0;
	for (const byte of bytes) sum = (crcTable[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
	return ~sum >>> 0;
}

const crcTable = Int32Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});
const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;
/** DEFLATE cannot make more of a byte. */
const mostRatio = 1032;
const pieceBytes = 16 * 1024;
