import { stat } from 'node:fs/promises';
import { Broadcast } from '../base/broadcast.ts';
import type { ConversationId, Document, DocumentId, DocumentView, Page } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { StoredDocument } from '../db/documents.ts';
import type { Store } from '../db/store.ts';
import { clearDocument } from './clear-document.ts';
import {
	DocumentOpener,
	type DocumentOpenerOptions,
	type OpenRequest,
	type Placed,
} from './document-opener.ts';
import type { SummariesService } from './summaries-service.ts';

export interface DocumentsServiceOptions extends DocumentOpenerOptions {
	readonly summaries: () => SummariesService;
	/** A document can be asked about from now on, and is made ready for that. */
	readonly onOpened: (placed: Placed) => Promise<void>;
}

/** Documents from the drop to what is on screen. A file that cannot be read disturbs nothing else. */
export class DocumentsService {
	readonly #options: DocumentsServiceOptions;
	readonly #opener: DocumentOpener;
	readonly #views = new Map<DocumentId, Broadcast<DocumentView>>();
	readonly #originals = new Map<DocumentId, OriginalFacts>();

	constructor(options: DocumentsServiceOptions) {
		this.#options = options;
		this.#opener = new DocumentOpener(options);
	}

	/** Reads one of many: no summary is begun. */
	openOneOfMany(request: OpenRequest, signal: AbortSignal): Promise<Placed> {
		return this.#opener.open({ ...request, together: true }, signal);
	}

	async open(request: OpenRequest, signal: AbortSignal): Promise<Placed> {
		const placed = await this.#opener.open(request, signal);
		void this.#options.summaries().afterOpening(placed.documentId);
		void this.#options.onOpened(placed);
		return placed;
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
		if (view?.hasWatchers !== true) return;
		// One that was removed has nothing to tell any more.
		if (this.#options.stores.of(id).documents.get(id) !== undefined) view.send(this.view(id));
	}

	view(id: DocumentId): DocumentView {
		const store = this.#options.stores.of(id);
		const stored = this.need(id);
		const summaries = this.#options.summaries();
		const { sha256: _hash, originalPath: _path, fileId: _file, ...known } = stored;
		const { suggestedRecipe: _recipe, summaryId, ...shown } = known;
		return {
			document: {
				...shown,
				original: 'unchanged',
				...this.#originals.get(id),
			},
			keyPassages: store.documents.keyPassages(id),
			offer: summaries.offer(stored),
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

	/** Pages where the words of a text stand one after the other. */
	find(id: DocumentId, text: string): { pages: number[]; isMore: boolean } {
		const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
		const pages = this.#options.stores.of(id).documents.find(id, words, mostFound + 1);
		return { pages: pages.slice(0, mostFound), isMore: pages.length > mostFound };
	}

	/** The file as it was read: the original while it is unchanged, else the copy. Errors: `document-gone`. */
	async fileToShow(id: DocumentId): Promise<string> {
		const document = this.need(id);
		await this.#lookAtOriginal(document);
		const { original, hasCopy } = this.view(id).document;
		if ((original !== 'unchanged' || document.partOf !== null) && hasCopy)
			return this.#options.copies.pathOf(document);
		if (original !== 'missing') return document.originalPath;
		throw new KnownError('document-gone');
	}

	/** The same for drawing its pages, which a part without a copy has nowhere. */
	async fileToDraw(id: DocumentId): Promise<string> {
		const file = await this.fileToShow(id);
		const { partOf, originalPath } = this.need(id);
		if (partOf !== null && file === originalPath) throw new KnownError('document-gone');
		return file;
	}

	/** What lies beside the database, and the text, of which a conversation may hold too much to go at once. */
	async removeContents(store: Store, conversationId: ConversationId): Promise<void> {
		for (const document of store.documents.ofConversation(conversationId)) {
			await this.#options.copies.remove(document);
			await clearDocument(store, document.id);
		}
	}

	/** Looks at the original on the text worker, after the document is on screen; tells its views what is new. */
	async #lookAtOriginal(document: StoredDocument): Promise<void> {
		const { text, copies } = this.#options;
		const size = await sizeOf(document.originalPath);
		const facts: OriginalFacts = { original: 'unchanged', hasCopy: await copies.has(document) };
		if (size < 0) facts.original = 'missing';
		// A part is looked for in the file that it came in; whether that was changed is not known.
		else if (document.partOf !== null) facts.original = 'unchanged';
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

/** Bytes; -1 for what is not there. */
async function sizeOf(file: string): Promise<number> {
	return stat(file).then(
		(facts) => facts.size,
		() => -1,
	);
}

type OriginalFacts = { -readonly [K in 'original' | 'hasCopy']: Document[K] };

const mostFound = 500;
