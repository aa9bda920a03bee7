import { formatByName } from '../../../src-main/contract/document-formats.ts';
import type { DocumentNote } from '../../../src-main/contract/entities.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Part, Reading, ReadingContext } from '../reading.ts';
import { checkZip } from '../zip/check-zip.ts';
import { unpackEntry } from '../zip/unpack-entry.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';
import { entryPath, isHousekeeping, UniqueNames } from './entry-name.ts';

/**
 * The files of a ZIP that can be read, as its parts; it has no text of its own. One that cannot be unpacked is noted.
 * Throws `document-password-needed` where all are encrypted, `document-nothing-inside`, and what `checkZip` throws.
 */
export async function readArchive(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const { limits } = context;
	checkZip(bytes, limits);
	const files = filesOf(readZipDirectory(bytes).entries);
	const known = files.filter(({ path }) => formatByName(path) !== undefined);
	if (known.length === 0) throw nothingInside();
	if (known.every(({ entry }) => isEncrypted(entry))) throw needsPassword();
	const parts: Part[] = [];
	const notes: DocumentNote[] = [];
	const names = new UniqueNames();
	let leftOut = files.length - known.length;
	let left = limits.partBytes;
	let failure: ReadFailure | undefined;
	for (const [index, { entry, path }] of known.entries()) {
		if (parts.length >= limits.parts || entry.unpackedBytes > left) {
			leftOut += 1;
			continue;
		}
		const name = names.of(path);
		try {
			if (isEncrypted(entry)) throw needsPassword();
			const content = unpackEntry(bytes, entry);
			left -= content.length;
			parts.push({ name, bytes: content });
		} catch (error) {
			failure = asFailure(error);
			const { code, details } = failure;
			// What lies about its size was made to harm; nothing more of it is unpacked.
			if (code === 'document-unpacks-too-large') throw failure;
			notes.push({ kind: 'part-unread', name: name.slice(-longestName), problem: { code, details } });
		}
		context.progress(index + 1, known.length);
		await pause();
	}
	if (leftOut > 0) notes.push({ kind: 'parts-left-out', count: leftOut });
	if (parts.length === 0) throw known.length === 1 && failure !== undefined ? failure : nothingInside();
	return { title: '', pages: [], parts, notes };
}

interface ArchivedFile {
	readonly entry: ZipEntry;
	readonly path: string;
}

/** Without folders, links and what systems add. */
function filesOf(entries: readonly ZipEntry[]): ArchivedFile[] {
	return entries
		.map((entry) => ({ entry, path: entryPath(entry) }))
		.filter(
			({ entry, path }) =>
				!/[\\/]$/u.test(path) && (entry.unixMode & typeOfFile) !== symbolicLink && !isHousekeeping(path),
		);
}

function isEncrypted({ flags }: ZipEntry): boolean {
	return (flags & 1) !== 0;
}

function needsPassword(): ReadFailure {
	return new ReadFailure('document-password-needed', { canBeOpened: false });
}

function nothingInside(): ReadFailure {
	return new ReadFailure('document-nothing-inside');
}

function asFailure(error: unknown): ReadFailure {
	return error instanceof ReadFailure ? error : new ReadFailure('document-damaged');
}

/** Lets the signs of life go out between two files. */
function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Bits of the mode of a file on Unix. */
const typeOfFile = 0o170000;
const symbolicLink = 0o120000;
const longestName = 200;
