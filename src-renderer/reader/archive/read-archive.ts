import { Unzip, UnzipInflate } from 'fflate';
import { formatByName } from '../../../src-main/contract/document-formats.ts';
import { withinLimits } from '../mail/within-limits.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Part, Reading, ReadingContext } from '../reading.ts';
import { checkZip } from '../zip/check-zip.ts';

/**
 * The documents in a ZIP, each of which is read by itself. Errors: `document-damaged`; `document-unpacks-too-large`, by
 * what really comes out; `document-password-needed`; `document-nothing-inside`.
 */
export function readArchive(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const { limits } = context;
	const names = checkZip(bytes, limits).filter((name) => !isAccessory(name));
	const unpacked = unpack(bytes, Math.min(limits.partBytes, limits.unpackedBytes), names.length);
	if (unpacked.parts.length === 0)
		throw unpacked.isEncrypted
			? new ReadFailure('document-password-needed', { canBeOpened: false })
			: new ReadFailure('document-nothing-inside');
	const { parts } = withinLimits(unpacked.parts, limits);
	const left = names.length - parts.length;
	return Promise.resolve({
		title: '',
		pages: [],
		parts,
		notes: left > 0 ? [{ kind: 'parts-left-out', count: left }] : [],
	});
}

/** Reads entry after entry and stops at the limit, whatever the directory claims. */
function unpack(
	bytes: Uint8Array,
	mostBytes: number,
	mostEntries: number,
): { parts: Part[]; isEncrypted: boolean } {
	const parts: Part[] = [];
	let isEncrypted = false;
	let left = mostBytes;
	let entries = 0;
	const unzip = new Unzip((file) => {
		entries += 1;
		// More than the directory names: it was made to mislead.
		if (entries > mostEntries * 2 + fewEntries) throw new ReadFailure('document-damaged');
		if (isAccessory(file.name) || formatByName(file.name) === undefined) return;
		const chunks: Uint8Array[] = [];
		file.ondata = (error, chunk, isLast) => {
			if (error !== null) {
				isEncrypted ||= file.compression !== 0 && file.compression !== 8;
				return;
			}
			left -= chunk.length;
			// The library keeps what is thrown here to itself.
			if (left < 0) {
				file.terminate();
				return;
			}
			chunks.push(chunk);
			if (isLast) parts.push({ name: file.name, bytes: joined(chunks) });
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length; at += pieceBytes) {
			unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
			if (left < 0) throw new ReadFailure('document-unpacks-too-large', { limit: mostBytes });
		}
	} catch (error) {
		throw error instanceof ReadFailure ? error : new ReadFailure('document-damaged');
	}
	return { parts, isEncrypted: isEncrypted || hasEncryptedEntry(bytes) };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

/** Folders, and what systems put beside the files. */
function isAccessory(name: string): boolean {
	return /\/$|(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/iu.test(name);
}

/** Bit 0 of the first entry's flags (APPNOTE.TXT 6.3.10, section 4.4.4). */
function hasEncryptedEntry(bytes: Uint8Array): boolean {
	return ((bytes[6] ?? 0) & 1) === 1;
}

const pieceBytes = 1 << 20;
const fewEntries = 10;
