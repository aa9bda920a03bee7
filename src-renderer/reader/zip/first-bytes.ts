import { Inflate } from 'fflate';
import { packedBytesOf } from './unpack-entry.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** The beginnings of the files of a ZIP that are wanted, each when it is asked for; nothing of those that are damaged. */
export function* firstBytesOf(bytes: Uint8Array, wanted: (name: string) => boolean): Generator<Uint8Array> {
	const { names, entries } = readZipDirectory(bytes);
	for (const entry of entries.filter((_, at) => wanted(names[at] ?? '')).slice(0, mostFiles))
		yield beginningOf(bytes, entry);
}

function beginningOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
	try {
		const packed = packedBytesOf(bytes, entry).subarray(0, firstBytes);
		return entry.method === 0 ? packed : inflated(packed);
	} catch {
		return new Uint8Array();
	}
}

function inflated(packed: Uint8Array): Uint8Array {
	const content = new Uint8Array(firstBytes);
	let length = 0;
	const stream = new Inflate((chunk) => {
		const fitting = chunk.subarray(0, content.length - length);
		content.set(fitting, length);
		length += fitting.length;
	});
	// Little at a time, so that what comes out of one piece stays small whatever it claims.
	for (let at = 0; at < packed.length && length < content.length; at += pieceBytes)
		stream.push(packed.subarray(at, at + pieceBytes), false);
	return content.subarray(0, length);
}

/** The size of a picture stands behind what a camera or a scanner says of it. */
const firstBytes = 128 * 1024;
const pieceBytes = 4 * 1024;
const mostFiles = 2000;
