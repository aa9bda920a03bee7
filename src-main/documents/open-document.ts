import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentFormat } from '../contract/document-formats.ts';
import type { DocumentNote, Page } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import { largestFileBytes, ReadEvent, readLimits } from '../contract/reader.ts';
import { fileFormat } from './file-format.ts';
import { fromOldOffice, isOldFormat } from './old-office.ts';
import type { OpenReader } from './reader-link.ts';
import { ReaderWatch, type ReaderLimits } from './reader-watch.ts';

export interface OpenedFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly format: DocumentFormat;
	readonly name: string;
}

/**
 * Errors: `document-gone`, `document-folder`, `document-empty`, `document-too-large`, `document-locked` and those of
 * `fileFormat`.
 */
export async function openFile(file: string): Promise<OpenedFile> {
	const name = path.basename(file);
	try {
		const facts = await stat(file);
		if (facts.isDirectory()) throw new KnownError('document-folder');
		if (!facts.isFile()) throw new KnownError('document-unknown-format', { extension: '' });
		if (facts.size === 0) throw new KnownError('document-empty');
		if (facts.size > largestFileBytes)
			throw new KnownError('document-too-large', { bytes: facts.size, limit: largestFileBytes });
		const handle = await open(file, 'r');
		try {
			const start = Buffer.alloc(Math.min(1024, facts.size));
			await handle.read(start, 0, start.length, 0);
			const format = fileFormat(name, start);
			const bytes = new Uint8Array(facts.size);
			let filled = 0;
			while (filled < facts.size) {
				const { bytesRead } = await handle.read(bytes, filled, facts.size - filled, filled);
				if (bytesRead === 0) throw new KnownError('document-gone');
				filled += bytesRead;
			}
			return { bytes, format, name };
		} finally {
			await handle.close();
		}
	} catch (error) {
		throw asDocumentProblem(error);
	}
}

/** A file inside another one. Errors: `document-empty` and those of `fileFormat`. */
export function fileFromBytes(name: string, bytes: Uint8Array<ArrayBuffer>): OpenedFile {
	if (bytes.length === 0) throw new KnownError('document-empty');
	return { bytes, format: fileFormat(name, bytes.subarray(0, 1024)), name };
}

/** What no reader reads is made into what one does. */
export async function asReadable(file: OpenedFile, signal: AbortSignal): Promise<OpenedFile> {
	if (!isOldFormat(file.format)) return file;
	return { ...file, ...(await fromOldOffice(file.bytes, file.format, signal)) };
}

/** What a reader found in a document. */
export interface ReadDocument {
	readonly pages: Page[];
	readonly parts: Part[];
	readonly title: string;
	readonly notes: DocumentNote[];
}

/** A file inside of a document. */
export interface Part {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ReadOptions extends ReaderLimits {
	readonly password?: string | undefined;
	readonly onProgress: (done: number, total: number) => void;
}

/**
 * Reads a document in a reader of its own, which starts while the file is made ready. Errors: those of `makeReady`; what the reader found, `document-reader-crashed`,
 * `document-reader-timeout`, `document-reader-memory`, `cancelled`.
 */
export async function readPages(
	openReader: OpenReader,
	makeReady: () => Promise<OpenedFile>,
	options: ReadOptions,
	signal: AbortSignal,
): Promise<ReadDocument> {
	signal.throwIfAborted();
	const reader = openReader();
	const watch = new ReaderWatch(reader, options);
	let cancel = (): void => undefined;
	let isOver = false;
	try {
		return await new Promise((resolve, reject) => {
			const pages: Page[] = [];
			const parts: Part[] = [];
			let partBytes = 0;
			const takePart = ({ name, bytes }: Part): void => {
				partBytes += bytes.length;
				if (parts.length >= readLimits.parts || partBytes > readLimits.partBytes)
					reject(new KnownError('document-reader-crashed'));
				// The whole buffer moves on to the part's own reader.
				else parts.push({ name: withoutFolders(name), bytes: whole(bytes) });
			};
			cancel = () => reject(new KnownError('cancelled'));
			signal.addEventListener('abort', cancel, { once: true });
			reader.onGone(() => reject(new KnownError('document-reader-crashed')));
			reader.onEvent((message) => {
				const parsed = ReadEvent.safeParse(message);
				if (!parsed.success) {
					reject(new KnownError('document-reader-crashed', {}, parsed.error));
					return;
				}
				watch.alive();
				const event = parsed.data;
				if (event.type === 'progress') options.onProgress(event.done, event.total);
				else if (event.type === 'pages') pages.push(...event.pages);
				else if (event.type === 'part') takePart(event);
				else if (event.type === 'done') resolve({ pages, parts, title: event.title, notes: event.notes });
				else reject(new KnownError(event.code, event.details));
			});
			const begin = async (): Promise<void> => {
				const { bytes, format } = await makeReady();
				if (isOver) return;
				watch.start(reject);
				reader.send({
					type: 'read',
					bytes: bytes.buffer,
					format,
					password: options.password,
					limits: readLimits,
				});
			};
			begin().catch(reject);
		});
	} finally {
		isOver = true;
		signal.removeEventListener('abort', cancel);
		watch.end();
		reader.close();
	}
}

function whole(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

/** A name comes from the file and must not lead anywhere. */
function withoutFolders(name: string): string {
	return name.replace(/^.*[\\/]/su, '').replace(/\p{Cc}+/gu, ' ');
}

function asDocumentProblem(error: unknown): unknown {
	const code = (error as { code?: unknown }).code;
	if (error instanceof KnownError) return error;
	if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EIO' || code === 'ESTALE')
		return new KnownError('document-gone', {}, error);
	if (code === 'EACCES' || code === 'EBUSY' || code === 'EPERM' || code === 'ETXTBSY')
		return new KnownError('document-locked', {}, error);
	return error;
}
