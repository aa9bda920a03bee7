import { stat } from 'node:fs/promises';
import type { JobHandle, Jobs } from '../base/jobs.ts';
import { errorFacts, type Logger } from '../base/logger.ts';
import type { ConversationId, Document, DocumentId, DocumentNote, MessageId } from '../contract/entities.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import { deepestPart, readLimits } from '../contract/reader.ts';
import type { Stores } from '../db/store.ts';
import type { DocumentCopies } from './copies.ts';
import { fileFromBytes, openFile, readPages, type OpenedFile, type ReadDocument } from './open-document.ts';
import { recognisedPages } from './recognised-pages.ts';
import { wordFromOldWord } from './old-word.ts';
import { readingProgress } from './reading-progress.ts';
import type { OpenReader } from './reader-link.ts';
import type { TextWork } from './text-work.ts';

export interface DocumentOpenerOptions {
	readonly stores: Stores;
	readonly openReader: OpenReader;
	readonly text: TextWork;
	readonly copies: DocumentCopies;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly keepCopies: () => boolean;
	/** Makes a conversation for a document. */
	readonly makeConversation: (title: string, kept: boolean) => ConversationId;
	/** The document stands in its conversation now. */
	readonly onAdded: (conversationId: ConversationId, messageId: MessageId) => void;
}

export interface OpenRequest {
	readonly path: string;
	readonly conversationId: ConversationId | null;
	readonly password?: string | undefined;
	readonly kept: boolean;
}

export interface Placed {
	readonly documentId: DocumentId;
	readonly conversationId: ConversationId;
}

/** Reads a file into a conversation, and the files inside of it after it: attachments of a mail, an archive's entries. */
export class DocumentOpener {
	readonly #options: DocumentOpenerOptions;

	constructor(options: DocumentOpenerOptions) {
		this.#options = options;
	}

	/**
	 * Gives the document, or the first one inside of an archive. A part that cannot be read is noted and disturbs nothing
	 * else. Errors: those of reading; `document-nothing-inside`; `cancelled`.
	 */
	async open(request: OpenRequest, signal: AbortSignal): Promise<Placed> {
		const { jobs, logger } = this.#options;
		const file = await openFile(request.path);
		const job = jobs.start({ kind: 'reading', title: file.name, conversationId: request.conversationId });
		const either = AbortSignal.any([signal, job.signal]);
		const { conversationId } = request;
		const place: Place = {
			request,
			conversationId,
			partOf: null,
			depth: 0,
			partsLeft: { count: readLimits.parts },
			job,
		};
		try {
			return await this.#take(file, place, either);
		} catch (error) {
			const known = either.aborted ? new KnownError('cancelled') : toKnownError(error);
			logger.event('document-refused', { ...errorFacts(known.cause ?? known), code: known.code });
			throw known;
		} finally {
			job.end();
		}
	}

	async #take(file: OpenedFile, place: Place, signal: AbortSignal): Promise<Placed> {
		if (place.depth > deepestPart) throw new KnownError('document-nested-too-deep');
		const started = performance.now();
		const { text, openReader, logger, keepCopies } = this.#options;
		// Hash and copy come first, because the bytes themselves move to the reader.
		const sha256 = await text.hash(file.bytes, signal);
		const original = place.depth === 0 ? place.request.path : keepCopies() ? file.bytes.slice() : null;
		const bytes = file.bytes.byteLength;
		const progress = readingProgress();
		const onProgress = (done: number, total: number): void => {
			if (place.depth === 0) place.job.update(progress(done, total));
		};
		const { password } = place.request;
		const readable = await asReadable(file, signal);
		const read = await readPages(openReader, readable, { password, onProgress }, signal);
		const stored =
			read.pages.length === 0
				? undefined
				: await this.#store({ file, sha256, bytes, original, read, started }, place, signal);
		logger.event('document-read', {
			format: file.format,
			pages: read.pages.length,
			parts: read.parts.length,
			ms: Math.round(performance.now() - started),
		});
		return this.#takeParts(file, read, stored, place, signal);
	}

	async #takeParts(
		file: OpenedFile,
		{ parts }: ReadDocument,
		stored: Placed | undefined,
		place: Place,
		signal: AbortSignal,
	): Promise<Placed> {
		const { stores } = this.#options;
		let first = stored;
		const notes: DocumentNote[] = [];
		const taken = parts.slice(0, place.partsLeft.count);
		place.partsLeft.count -= taken.length;
		if (taken.length < parts.length)
			notes.push({ kind: 'parts-left-out', count: parts.length - taken.length });
		const problems: KnownError[] = [];
		for (const [index, { name, bytes }] of taken.entries()) {
			if (place.depth === 0) place.job.update({ fraction: index / taken.length });
			try {
				const placed = await this.#take(
					fileFromBytes(name, bytes),
					{
						...place,
						conversationId: first?.conversationId ?? place.conversationId,
						partOf: { name: file.name, documentId: stored?.documentId ?? null },
						depth: place.depth + 1,
					},
					signal,
				);
				first ??= placed;
			} catch (error) {
				signal.throwIfAborted();
				const problem = toKnownError(error);
				problems.push(problem);
				notes.push({ kind: 'part-unread', name, problem: { code: problem.code, details: problem.details } });
			}
		}
		if (first === undefined) throw whyNothing(problems);
		if (notes.length > 0) stores.of(first.documentId).documents.addNotes(first.documentId, notes);
		return first;
	}

	async #store(found: Found, place: Place, signal: AbortSignal): Promise<Placed> {
		const { stores, text, keepCopies, copies, makeConversation, onAdded } = this.#options;
		const { file, read, original } = found;
		const described = await text.describe(read.pages, signal);
		const title = read.title === '' ? file.name : read.title;
		const conversationId = place.conversationId ?? makeConversation(title, place.request.kept);
		const store = stores.of(conversationId);
		const documentId = store.documents.add({
			conversationId,
			partOf: place.partOf,
			sha256: found.sha256,
			name: file.name,
			title,
			format: file.format,
			bytes: found.bytes,
			pages: read.pages.length,
			words: described.words,
			language: described.language,
			pagesWithoutText: read.pages.filter((page) => !page.hasText).map((page) => page.number),
			notes: read.notes,
			recognised: recognisedPages(read.pages),
			readMs: performance.now() - found.started,
			originalPath: place.request.path,
			hasCopy: store.kept && keepCopies(),
			openedAt: Date.now(),
		});
		for (const [index, page] of read.pages.entries()) {
			store.documents.addPage(documentId, page);
			if (index % pagesPerTurn === pagesPerTurn - 1) await new Promise((resolve) => setImmediate(resolve));
		}
		store.documents.setKeyPassages(documentId, described.keyPassages);
		const messageId = store.messages.addDocument(
			conversationId,
			store.conversations.leaf(conversationId),
			documentId,
			Date.now(),
		);
		store.conversations.change(conversationId, {
			leaf_id: messageId,
			source: 'documents',
			updated_at: Date.now(),
		});
		onAdded(conversationId, messageId);
		if (store.kept && keepCopies() && original !== null)
			void copies.keep({ id: documentId, format: file.format }, original).catch(() => undefined);
		return { documentId, conversationId };
	}
}

/** The same for all parts, or that there is nothing to be read. */
function whyNothing(problems: readonly KnownError[]): KnownError {
	const [first] = problems;
	const isSame = first !== undefined && problems.every(({ code }) => code === first.code);
	return isSame && (problems.length === 1 || first.code === 'document-nested-too-deep')
		? first
		: new KnownError('document-nothing-inside');
}

/** What no reader reads is made into what one does. */
async function asReadable(file: OpenedFile, signal: AbortSignal): Promise<OpenedFile> {
	if (file.format !== 'doc') return file;
	return { ...file, format: 'docx', bytes: await wordFromOldWord(file.bytes, signal) };
}

/** Where what is read belongs. */
interface Place {
	readonly request: OpenRequest;
	readonly conversationId: ConversationId | null;
	readonly partOf: Document['partOf'];
	/** 0: the file that was dropped. */
	readonly depth: number;
	/** How many more files inside of others are opened, over all depths. */
	readonly partsLeft: { count: number };
	readonly job: JobHandle;
}

interface Found {
	readonly file: OpenedFile;
	readonly sha256: string;
	readonly bytes: number;
	/** What a copy is made from: a path, or the bytes of a part; null where none is to be made. */
	readonly original: string | Uint8Array | null;
	readonly read: ReadDocument;
	readonly started: number;
}

/** Bytes; -1 for what is not there. */
export async function sizeOf(file: string): Promise<number> {
	return stat(file).then(
		(facts) => facts.size,
		() => -1,
	);
}

const pagesPerTurn = 4;
