import { stat } from 'node:fs/promises';
import { Broadcast } from '../base/broadcast.ts';
import type { Jobs } from '../base/jobs.ts';
import { errorFacts, type Logger } from '../base/logger.ts';
import type {
	ConversationId,
	Document,
	DocumentId,
	DocumentView,
	MessageId,
	Page,
} from '../contract/entities.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import type { StoredDocument } from '../db/documents.ts';
import type { Store, Stores } from '../db/store.ts';
import type { DocumentCopies } from './copies.ts';
import { openFile, readPages, type OpenedFile } from './open-document.ts';
import type { OpenReader } from './reader-link.ts';
import type { SummariesService } from './summaries-service.ts';
import type { TextWork } from './text-work.ts';

export interface DocumentsServiceOptions {
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
	readonly summaries: () => SummariesService;
}

export interface OpenRequest {
	readonly path: string;
	readonly conversationId: ConversationId | null;
	readonly password?: string | undefined;
	readonly kept: boolean;
}

/** Documents from the drop to what is on screen. A file that cannot be read disturbs nothing else. */
export class DocumentsService {
	readonly #options: DocumentsServiceOptions;
	readonly #views = new Map<DocumentId, Broadcast<DocumentView>>();
	readonly #originals = new Map<DocumentId, OriginalFacts>();

	constructor(options: DocumentsServiceOptions) {
		this.#options = options;
	}

	async open(
		request: OpenRequest,
		signal: AbortSignal,
	): Promise<{ documentId: DocumentId; conversationId: ConversationId }> {
		const { jobs, logger } = this.#options;
		const started = performance.now();
		const file = await openFile(request.path);
		const job = jobs.start({ kind: 'reading', title: file.name, conversationId: request.conversationId });
		const either = AbortSignal.any([signal, job.signal]);
		try {
			// The hash is taken first, because the bytes themselves move to the reader.
			const sha256 = await this.#options.text.hash(file.bytes, either);
			const onProgress = (done: number, total: number): void =>
				job.update({ fraction: total === 0 ? null : done / total });
			const read = await readPages(
				this.#options.openReader,
				file,
				{ password: request.password, onProgress },
				either,
			);
			const placed = await this.#store(request, file, sha256, read, started, either);
			logger.event('document-read', {
				format: file.format,
				pages: read.pages.length,
				ms: Math.round(performance.now() - started),
			});
			return placed;
		} catch (error) {
			const known = either.aborted ? new KnownError('cancelled') : toKnownError(error);
			logger.event('document-refused', { ...errorFacts(known.cause ?? known), code: known.code });
			throw known;
		} finally {
			job.end();
		}
	}

	watch(id: DocumentId, signal: AbortSignal): AsyncIterable<DocumentView> {
		let view = this.#views.get(id);
		if (view === undefined) {
			view = new Broadcast();
			this.#views.set(id, view);
		}
		const snapshot = this.view(id);
		void this.#lookAtOriginal(this.need(id));
		return view.watch(signal, snapshot);
	}

	/** Something about the document, its passages or its summary changed. */
	changed(id: DocumentId): void {
		const view = this.#views.get(id);
		if (view?.hasWatchers === true) view.send(this.view(id));
	}

	view(id: DocumentId): DocumentView {
		const store = this.#options.stores.of(id);
		const stored = this.need(id);
		const summaries = this.#options.summaries();
		const { sha256: _hash, originalPath: _path, summaryId, ...shown } = stored;
		return {
			document: {
				...shown,
				summarySeconds: summaries.estimateSeconds(stored),
				original: 'unchanged',
				...this.#originals.get(id),
			},
			keyPassages: store.documents.keyPassages(id),
			summary: summaryId === null ? null : summaries.show(summaryId),
		};
	}

	/** Errors: `not-found`. */
	need(id: DocumentId): StoredDocument {
		const document = this.#options.stores.of(id).documents.get(id);
		if (document === undefined) throw new KnownError('not-found');
		return document;
	}

	pages(id: DocumentId, from: number, count: number): Page[] {
		return this.#options.stores.of(id).documents.pages(id, from, count);
	}

	/** The file as it was read: the original while it is unchanged, else the copy. Errors: `document-gone`. */
	async fileToShow(id: DocumentId): Promise<string> {
		const document = this.need(id);
		await this.#lookAtOriginal(document);
		const { original, hasCopy } = this.view(id).document;
		if (original !== 'unchanged' && hasCopy) return this.#options.copies.pathOf(document);
		if (original !== 'missing') return document.originalPath;
		throw new KnownError('document-gone');
	}

	async removeFiles(store: Store, conversationId: ConversationId): Promise<void> {
		for (const document of store.documents.ofConversation(conversationId))
			await this.#options.copies.remove(document);
	}

	async #store(
		request: OpenRequest,
		file: OpenedFile,
		sha256: string,
		read: { pages: Page[]; title: string },
		started: number,
		signal: AbortSignal,
	): Promise<{ documentId: DocumentId; conversationId: ConversationId }> {
		const { stores, text, keepCopies, copies, makeConversation, onAdded, summaries } = this.#options;
		const described = await text.describe(read.pages, signal);
		const title = read.title === '' ? file.name : read.title;
		const conversationId = request.conversationId ?? makeConversation(title, request.kept);
		const store = stores.of(conversationId);
		const documentId = store.documents.add({
			conversationId,
			sha256,
			name: file.name,
			title,
			format: file.format,
			bytes: file.bytes.byteLength === 0 ? await sizeOf(request.path) : file.bytes.byteLength,
			pages: read.pages.length,
			words: described.words,
			language: described.language,
			pagesWithoutText: read.pages.filter((page) => !page.hasText).map((page) => page.number),
			readMs: performance.now() - started,
			originalPath: request.path,
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
		if (store.kept && keepCopies())
			void copies.keep({ id: documentId, format: file.format }, request.path).catch(() => undefined);
		void summaries().afterOpening(documentId);
		return { documentId, conversationId };
	}

	/** Looks at the original on the text worker, after the document is on screen; tells its views what is new. */
	async #lookAtOriginal(document: StoredDocument): Promise<void> {
		const { text, copies } = this.#options;
		const size = await sizeOf(document.originalPath);
		const facts: OriginalFacts = { original: 'unchanged', hasCopy: await copies.has(document) };
		if (size < 0) facts.original = 'missing';
		else if (size !== document.bytes) facts.original = 'changed';
		else {
			// One that cannot be read at the moment is not called changed.
			const hash = await text
				.hashFile(document.originalPath, new AbortController().signal)
				.catch(() => document.sha256);
			if (hash !== document.sha256) facts.original = 'changed';
		}
		const { original, hasCopy } = this.#originals.get(document.id) ?? {};
		this.#originals.set(document.id, facts);
		if (original !== facts.original || hasCopy !== facts.hasCopy) this.changed(document.id);
	}
}

type OriginalFacts = { -readonly [K in 'original' | 'hasCopy']: Document[K] };

/** Bytes; -1 for what is not there. */
async function sizeOf(file: string): Promise<number> {
	return stat(file).then(
		(facts) => facts.size,
		() => -1,
	);
}

const pagesPerTurn = 4;
