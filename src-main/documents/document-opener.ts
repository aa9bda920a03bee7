import type { JobHandle, Jobs } from '../base/jobs.ts';
import { errorFacts, type Logger } from '../base/logger.ts';
import type { ConversationId, Document, DocumentId, DocumentNote, MessageId } from '../contract/entities.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import { deepestPart, readLimits } from '../contract/reader.ts';
import type { Stores } from '../db/store.ts';
import type { DocumentCopies } from './copies.ts';
import {
	asReadable,
	fileFromBytes,
	openFile,
	readPages,
	type OpenedFile,
	type ReadDocument,
} from './open-document.ts';
import { recognisedPages } from './recognised-pages.ts';
import { estimatedProgress } from '../base/estimated-progress.ts';
import { PartsBudget } from './parts-budget.ts';
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
	/** A password opened the file with this hash. */
	readonly onUnlocked?: (sha256: string, password: string) => void;
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
	/** It came with others: they are shown together, and the same content is taken once. */
	readonly together?: boolean | undefined;
	/** How much of the file itself is read, 0 to 1; null while unknown. */
	readonly onProgress?: ((fraction: number | null) => void) | undefined;
}

export interface Placed {
	readonly documentId: DocumentId;
	readonly conversationId: ConversationId;
}

/** Reads a file into a conversation, and the files inside of it after it: attachments of a mail, an archive's entries. */
export class DocumentOpener {
	readonly #options: DocumentOpenerOptions;
	#lastMoment = 0;

	constructor(options: DocumentOpenerOptions) {
		this.#options = options;
	}

	/**
	 * Gives the document, or the first one inside of an archive. A part that cannot be read is noted and disturbs nothing
	 * else. What was taken before it is stopped stays, the rest is noted. Errors: those of reading;
	 * `document-nothing-inside`; `document-already-here`; `cancelled` where nothing was taken.
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
			budget: new PartsBudget(readLimits),
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
		let sha256 = '';
		let original: Found['original'] = null;
		// Hash and copy come first, because the bytes themselves move to the reader.
		const makeReady = async (): Promise<OpenedFile> => {
			sha256 = await text.hash(file.bytes, signal);
			this.#refuseTwin(sha256, place);
			original = place.depth === 0 ? place.request.path : keepCopies() ? file.bytes.slice() : null;
			return asReadable(file, signal);
		};
		const bytes = file.bytes.byteLength;
		const progress = estimatedProgress();
		const onProgress = (done: number, total: number): void => {
			if (place.depth > 0) return;
			const now = progress(done, total);
			// Of other formats the reader counts files, messages or chapters.
			const hasPages = file.format === 'pdf' || file.format === 'image';
			place.job.update({ ...now, step: hasPages && total > 1 ? { done, total } : null });
			place.request.onProgress?.(now.fraction);
		};
		const { password } = place.request;
		const read = await readPages(openReader, makeReady, { password, onProgress }, signal);
		const stored =
			read.pages.length === 0
				? undefined
				: await this.#store(
						{ file, sha256, bytes, original, read, readMs: performance.now() - started },
						place,
						signal,
					);
		if (password !== undefined && stored !== undefined) this.#options.onUnlocked?.(sha256, password);
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
		read: ReadDocument,
		stored: Placed | undefined,
		place: Place,
		signal: AbortSignal,
	): Promise<Placed> {
		const taken = place.budget.take(read.parts);
		const total = taken.length;
		let leftOut = read.parts.length - total;
		// An archive is not stored itself, so that what its reader noted goes to the first document inside of it.
		const notes: DocumentNote[] = stored === undefined ? [...read.notes] : [];
		let first = stored;
		const problems: KnownError[] = [];
		// One after the other is let go, because together they may be large.
		for (let part = taken.shift(); part !== undefined; part = taken.shift()) {
			if (place.depth === 0) place.job.update({ fraction: (total - taken.length - 1) / total, step: null });
			const conversationId = first?.conversationId ?? place.conversationId;
			try {
				signal.throwIfAborted();
				this.#checkConversation(conversationId);
				const placed = await this.#take(
					fileFromBytes(part.name, part.bytes),
					{
						...place,
						conversationId,
						partOf: { name: file.name, documentId: stored?.documentId ?? null },
						depth: place.depth + 1,
					},
					signal,
				);
				first ??= placed;
			} catch (error) {
				const problem = signal.aborted ? new KnownError('cancelled') : toKnownError(error);
				problems.push(problem);
				if (problem.code === 'cancelled' || problem.code === 'not-found') {
					leftOut += taken.length + 1;
					break;
				}
				notes.push(this.#unread(part.name, problem));
			}
		}
		if (first === undefined) throw failureOf(problems);
		if (leftOut > 0) notes.push({ kind: 'parts-left-out', count: leftOut });
		if (notes.length > 0)
			this.#options.stores.of(first.documentId).documents.addNotes(first.documentId, notes);
		return first;
	}

	/** Documents are listed by this, so that parts must not get the same. */
	#nextMoment(): number {
		this.#lastMoment = Math.max(Date.now(), this.#lastMoment + 1);
		return this.#lastMoment;
	}

	/** It may be deleted while its parts are read. Errors: `not-found`. */
	#checkConversation(id: ConversationId | null): void {
		if (id !== null && this.#options.stores.of(id).conversations.get(id) === undefined)
			throw new KnownError('not-found');
	}

	/** Of two files with the same content one is read, also inside of others. Errors: `document-already-here`. */
	#refuseTwin(sha256: string, { request, conversationId }: Place): void {
		if (request.together !== true || conversationId === null) return;
		const twin = this.#options.stores
			.of(conversationId)
			.documents.ofConversation(conversationId)
			.find((document) => document.sha256 === sha256);
		if (twin !== undefined) throw new KnownError('document-already-here', { name: twin.name });
	}

	#unread(name: string, problem: KnownError): DocumentNote {
		const { code, details, cause } = problem;
		this.#options.logger.event('document-part-refused', { ...errorFacts(cause ?? problem), code });
		return { kind: 'part-unread', name, problem: { code, details } };
	}

	async #store(found: Found, place: Place, signal: AbortSignal): Promise<Placed> {
		const { stores, text, keepCopies, makeConversation, onAdded } = this.#options;
		const { file, read, original } = found;
		const described = await text.describe(read.pages, file.format, signal);
		// Once more, because two of the same may be read at the same time.
		this.#refuseTwin(found.sha256, place);
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
			readMs: found.readMs,
			originalPath: place.request.path,
			hasCopy: store.kept && keepCopies(),
			openedAt: this.#nextMoment(),
		});
		for (const [index, page] of read.pages.entries()) {
			store.documents.addPage(documentId, page);
			if (index % pagesPerTurn === pagesPerTurn - 1) await new Promise((resolve) => setImmediate(resolve));
		}
		store.documents.describe(documentId, {
			keyPassages: described.keyPassages,
			suggestedRecipe: described.recipe,
		});
		const messageId = store.messages.addDocument(
			conversationId,
			store.conversations.leaf(conversationId),
			documentId,
			Date.now(),
			place.request.together,
		);
		store.conversations.change(conversationId, {
			leaf_id: messageId,
			source: 'documents',
			updated_at: Date.now(),
		});
		onAdded(conversationId, messageId);
		if (store.kept && keepCopies() && original !== null)
			void this.#keepCopy({ id: documentId, format: file.format }, original);
		return { documentId, conversationId };
	}

	async #keepCopy(document: Pick<Document, 'id' | 'format'>, original: string | Uint8Array): Promise<void> {
		const { copies, stores } = this.#options;
		try {
			await copies.keep(document, original);
			// It may have been deleted, and its files removed, while it was copied.
			if (stores.of(document.id).documents.get(document.id) === undefined) await copies.remove(document);
		} catch {
			// Without a copy the document is shown from its text; the program may have closed meanwhile, too.
		}
	}
}

/**
 * Why there is no document: that all are there already, that it was stopped, what is wrong with the only part, or that
 * all lie too deep.
 */
function failureOf(all: readonly KnownError[]): KnownError {
	const problems = all.filter(({ code }) => code !== 'document-already-here');
	if (all.length > 0 && problems.length === 0)
		return new KnownError('document-already-here', { inside: all.length });
	const last = problems.at(-1);
	if (last === undefined) return new KnownError('document-nothing-inside');
	const isTold = problems.length === 1 || last.code === 'cancelled' || last.code === 'not-found';
	const areTooDeep = problems.every(({ code }) => code === 'document-nested-too-deep');
	return isTold || areTooDeep ? last : new KnownError('document-nothing-inside');
}

/** Where what is read belongs. */
interface Place {
	readonly request: OpenRequest;
	readonly conversationId: ConversationId | null;
	readonly partOf: Document['partOf'];
	/** 0: the file that was dropped. */
	readonly depth: number;
	readonly budget: PartsBudget;
	readonly job: JobHandle;
}

interface Found {
	readonly file: OpenedFile;
	readonly sha256: string;
	readonly bytes: number;
	/** What a copy is made from: a path, or the bytes of a part; null where none is to be made. */
	readonly original: string | Uint8Array | null;
	readonly read: ReadDocument;
	/** Milliseconds. */
	readonly readMs: number;
}

const pagesPerTurn = 4;
