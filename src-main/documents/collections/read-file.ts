import { randomUUID } from 'node:crypto';
import type { Document, DocumentId, DocumentNote } from '../../contract/entities.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import { deepestPart, readLimits } from '../../contract/reader.ts';
import type { NewDocument } from '../../db/documents.ts';
import { asReadable, fileFromBytes, readPages, type OpenedFile } from '../open-document.ts';
import { PartsBudget } from '../parts-budget.ts';
import type { OpenReader } from '../reader-link.ts';
import { recognisedPages } from '../recognised-pages.ts';
import type { DocumentIndex, TextWork } from '../text-work.ts';

export interface FileReading {
	readonly openReader: OpenReader;
	readonly text: TextWork;
	/** Of the file that all of it came in. */
	readonly originalPath: string;
	readonly password: string | undefined;
	/** Ids to be used again, in order: citations of a changed file go on leading to it. */
	readonly ids: readonly DocumentId[];
	readonly now: () => number;
}

/** A document of a file, ready to be stored. */
export interface ReadFile {
	readonly document: Omit<NewDocument, 'fileId'> & { readonly id: DocumentId };
	readonly pages: Awaited<ReturnType<typeof readPages>>['pages'];
	readonly index: DocumentIndex;
}

/**
 * Reads a file in the sandboxed reader, and the files inside of it after it. Nothing is stored. A part that cannot be
 * read is noted. Errors: those of reading; `document-nothing-inside`.
 */
export async function readFile(
	file: OpenedFile,
	sha256: string,
	reading: FileReading,
	signal: AbortSignal,
): Promise<ReadFile[]> {
	const done: Mutable[] = [];
	await take(file, sha256, null, 0, { ...reading, done, budget: new PartsBudget(readLimits) }, signal);
	if (done.length === 0) throw new KnownError('document-nothing-inside');
	return done;
}

async function take(
	file: OpenedFile,
	sha256: string,
	partOf: Document['partOf'],
	depth: number,
	run: Run,
	signal: AbortSignal,
): Promise<void> {
	if (depth > deepestPart) throw new KnownError('document-nested-too-deep');
	const started = performance.now();
	const bytes = file.bytes.byteLength;
	const read = await readPages(
		run.openReader,
		() => asReadable(file, signal),
		{ password: run.password, onProgress: () => undefined },
		signal,
	);
	let document: Mutable['document'] | undefined;
	if (read.pages.length > 0) {
		const index = await run.text.index(read.pages, `${read.title}\n${file.name}`, signal);
		const made: Mutable['document'] = {
			id: run.ids[run.done.length] ?? (randomUUID() as DocumentId),
			conversationId: null,
			partOf,
			sha256,
			name: file.name,
			title: read.title === '' ? file.name : read.title,
			format: file.format,
			bytes,
			pages: read.pages.length,
			words: index.words,
			language: index.language,
			pagesWithoutText: read.pages.filter((page) => !page.hasText).map((page) => page.number),
			notes: [...read.notes],
			recognised: recognisedPages(read.pages),
			readMs: performance.now() - started,
			originalPath: run.originalPath,
			hasCopy: false,
			// Documents of a file are listed by this, so that no two get the same.
			openedAt: run.now() + run.done.length,
		};
		document = made;
		run.done.push({ document: made, pages: read.pages, index });
	}
	const notes: DocumentNote[] = [];
	for (const part of run.budget.take(read.parts)) {
		signal.throwIfAborted();
		try {
			const inside = fileFromBytes(part.name, part.bytes);
			const hash = await run.text.hash(inside.bytes, signal);
			const where = { name: file.name, documentId: document?.id ?? null };
			await take(inside, hash, where, depth + 1, run, signal);
		} catch (error) {
			signal.throwIfAborted();
			const { code, details } = toKnownError(error);
			notes.push({ kind: 'part-unread', name: part.name, problem: { code, details } });
		}
	}
	document?.notes.push(...notes);
}

interface Mutable extends ReadFile {
	readonly document: Omit<ReadFile['document'], 'notes'> & { readonly notes: DocumentNote[] };
}

interface Run extends FileReading {
	readonly done: Mutable[];
	readonly budget: PartsBudget;
}
