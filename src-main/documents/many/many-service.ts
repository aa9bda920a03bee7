import { GatheredChanges } from '../../base/gathered-changes.ts';
import type { ConversationId, DocumentId, MessageId } from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import type { ManyEvent, ManyRow, ManyWork, Overall, WaitingFileId } from '../../contract/many.ts';
import type { SummaryLength } from '../../contract/recipes.ts';
import { documentFormats, formatByName } from '../../contract/document-formats.ts';
import type { StoredDocument } from '../../db/documents.ts';
import type { Stores } from '../../db/store.ts';
import { clearDocument } from '../clear-document.ts';
import type { DocumentCopies } from '../copies.ts';
import type { OpenRequest, Placed } from '../document-opener.ts';
import type { TextWork } from '../text-work.ts';
import { overallOf } from './overall.ts';
import { ReadingQueue, type QueuedFile } from './reading-queue.ts';
import { SummaryQueue, type SummaryWork } from './summary-queue.ts';
import { ofCitedPages } from '../recognised-pages.ts';

export interface ManyDocumentsOptions {
	readonly stores: Stores;
	readonly text: TextWork;
	readonly copies: DocumentCopies;
	readonly open: (request: OpenRequest, signal: AbortSignal) => Promise<Placed>;
	readonly summaries: SummaryWork;
	/** Deletes what a model remembers of a conversation. */
	readonly forgetState: (conversationId: ConversationId) => Promise<void>;
	/** A document was removed for good. */
	readonly onDestroyed: () => void;
	/** Documents of the conversation came or went. */
	readonly onBranchChanged: (conversationId: ConversationId) => void;
}

/** The table of a conversation's documents: reading many files, their gists, their summaries one after the other. */
export class ManyDocuments {
	readonly reading: ReadingQueue;
	readonly summaries: SummaryQueue;
	readonly #options: ManyDocumentsOptions;
	readonly #changes = new GatheredChanges((id: ConversationId, keys: (DocumentId | WaitingFileId)[]) =>
		this.#changesOf(id, keys),
	);
	readonly #sought = new Set<DocumentId>();
	#seeking: Promise<void> = Promise.resolve();

	constructor(options: ManyDocumentsOptions) {
		this.#options = options;
		const { stores } = options;
		this.reading = new ReadingQueue({
			stores,
			open: async (request, signal) => {
				const placed = await options.open(request, signal);
				// What could not be read of its parts is noted at the end.
				this.documentChanged(placed.documentId);
				return placed;
			},
			onChanged: (conversationId, id) => this.#changes.changed(conversationId, id),
		});
		this.summaries = new SummaryQueue({
			stores,
			work: options.summaries,
			onChanged: (conversationId, id) => this.#changes.changed(conversationId, id),
		});
	}

	/** Errors: `not-found`. */
	watch(conversationId: ConversationId, signal: AbortSignal): AsyncIterable<ManyEvent> {
		const store = this.#options.stores.of(conversationId);
		if (store.conversations.get(conversationId) === undefined) throw new KnownError('not-found');
		const rows = [
			...store.documents.ofConversation(conversationId).map((document) => this.#documentRow(document)),
			...this.reading.files(conversationId).map(fileRow),
		];
		this.#seekGists(conversationId);
		return this.#changes.watch(conversationId, signal, {
			kind: 'snapshot',
			rows,
			gone: [],
			work: this.#work(conversationId),
		});
	}

	/** A document stands in its conversation now. */
	added(conversationId: ConversationId, messageId: MessageId): void {
		const item = this.#options.stores.of(messageId).messages.get(messageId);
		if (item?.kind !== 'document') return;
		this.#changes.changed(conversationId, item.documentId);
		this.#seekGists(conversationId);
	}

	/** Something about a document or its summary changed. */
	documentChanged(id: DocumentId): void {
		const document = this.#options.stores.of(id).documents.get(id);
		if (document === undefined || document.conversationId === null) return;
		this.summaries.changed(document.conversationId, id);
		this.#changes.changed(document.conversationId, id);
	}

	/**
	 * Takes a document out of its conversation, with its copy and all that was made from it. Where the program ends
	 * meanwhile, `tidy` does the rest at the next start. Errors: `not-found`.
	 */
	async remove(id: DocumentId): Promise<void> {
		const { stores, summaries, forgetState, onBranchChanged } = this.#options;
		const store = stores.of(id);
		const document = store.documents.get(id);
		const conversationId = document?.conversationId ?? null;
		if (document === undefined || conversationId === null) throw new KnownError('not-found');
		this.summaries.remove(conversationId, id);
		await summaries.stop(id);
		store.transaction(() => {
			const item = store.messages.removeDocument(id, conversationId);
			store.given.forgetDocument(id, conversationId);
			store.records.forgetDocument(id, conversationId);
			const leaf = store.conversations.leaf(conversationId);
			if (item !== undefined && leaf === item.id)
				store.conversations.change(conversationId, { leaf_id: item.parentId });
		});
		onBranchChanged(conversationId);
		await this.#destroy(id);
		await forgetState(conversationId);
		this.#changes.changed(conversationId, id);
		if (store.conversations.get(conversationId) !== undefined) onBranchChanged(conversationId);
	}

	/** Finishes what the end of the program interrupted: documents that were half stored or half removed. */
	async tidy(startedAt: number): Promise<void> {
		for (const id of this.#options.stores.disk.documents.unplaced(startedAt)) await this.#destroy(id);
	}

	async dispose(): Promise<void> {
		this.#changes.dispose();
		await this.reading.dispose();
	}

	/** What all finished summaries say, so many points of each document as the length allows. */
	overall(conversationId: ConversationId, length: SummaryLength): Overall {
		const { stores, summaries } = this.#options;
		const store = stores.of(conversationId);
		return overallOf(
			store.documents.ofConversation(conversationId).map((document) => ({
				document,
				telling: store.documents.telling(document.id) ?? [],
				summary: summaries.shown(document.id),
			})),
			length,
		);
	}

	rows(conversationId: ConversationId): ManyRow[] {
		return this.#options.stores
			.of(conversationId)
			.documents.ofConversation(conversationId)
			.map((document) => this.#documentRow(document));
	}

	stop(conversationId: ConversationId): void {
		this.summaries.stop(conversationId);
		this.reading.stop(conversationId);
	}

	async #destroy(id: DocumentId): Promise<void> {
		const { stores, copies } = this.#options;
		const store = stores.of(id);
		const document = store.documents.get(id);
		if (document === undefined) return;
		await clearDocument(store, id);
		await copies.remove(document);
		const { sha256, conversationId } = document;
		store.transaction(() => {
			store.documents.remove(id);
			if (!store.documents.usesHash(sha256)) store.notes.forget(sha256);
			if (conversationId !== null && store.documents.ofConversation(conversationId).length === 0)
				store.conversations.change(conversationId, { source: 'general' });
		});
		this.#options.onDestroyed();
		store.flush();
	}

	#work(conversationId: ConversationId): ManyWork {
		return {
			reading: this.reading.progress(conversationId),
			summaries: this.summaries.progress(conversationId),
		};
	}

	#changesOf(conversationId: ConversationId, keys: readonly string[]): ManyEvent {
		const rows = keys.flatMap((key) => this.#row(key) ?? []);
		const known = new Set(rows.map((row) => row.key));
		const gone = keys.filter((key) => !known.has(key));
		return { kind: 'changed', rows, gone, work: this.#work(conversationId) };
	}

	#row(key: string): ManyRow | undefined {
		const document = this.#options.stores.of(key).documents.get(key as DocumentId);
		if (document !== undefined) return this.#documentRow(document);
		const file = this.reading.file(key as WaitingFileId);
		return file === undefined ? undefined : fileRow(file);
	}

	#documentRow(document: StoredDocument): ManyRow {
		const { stores } = this.#options;
		const { id, name, pages, unit, notes, pagesWithoutText, recognised, partOf } = document;
		const gist = stores.of(id).documents.telling(id)?.[0];
		return {
			key: id,
			fileId: null,
			documentId: id,
			name,
			partOf: partOf?.name ?? '',
			state: 'read',
			fraction: null,
			problem: null,
			pages,
			unit,
			notes,
			pagesWithoutText,
			recognised: ofCitedPages(recognised, gist === undefined ? [] : [gist]),
			gist: gist === undefined ? null : { text: gist.text, page: gist.page },
			summary: this.#rowSummary(document),
		};
	}

	#rowSummary({ id, conversationId }: StoredDocument): ManyRow['summary'] {
		const shown = this.#options.summaries.shown(id);
		const waits = conversationId !== null && this.summaries.waits(conversationId, id);
		if (shown === undefined) return waits ? { state: 'waiting', done: 0, total: 0, secondsLeft: null } : null;
		const { coverage, state, secondsLeft } = shown;
		return {
			state: waits ? 'waiting' : state,
			done: coverage.sectionsDone,
			total: coverage.sections,
			secondsLeft,
		};
	}

	/** One after the other on the text worker, and only where there are enough documents for a table. */
	#seekGists(conversationId: ConversationId): void {
		const { stores } = this.#options;
		const store = stores.of(conversationId);
		const documents = store.documents.ofConversation(conversationId);
		if (documents.length + this.reading.files(conversationId).length < fewestForTable) return;
		for (const { id } of documents) {
			if (this.#sought.has(id) || store.documents.telling(id) !== undefined) continue;
			this.#sought.add(id);
			this.#seeking = this.#seeking.then(() => this.#seekGist(id));
		}
	}

	async #seekGist(id: DocumentId): Promise<void> {
		const { stores, text } = this.#options;
		try {
			const { documents } = stores.of(id);
			const document = documents.get(id);
			if (document === undefined) return;
			const pages = documents.pages(id, 1, document.pages);
			const telling = await text.telling(pages, document.language, new AbortController().signal);
			stores.of(id).documents.setTelling(id, telling);
			if (document.conversationId !== null) this.#changes.changed(document.conversationId, id);
		} catch {
			// The program closed, or the thread ended: it is looked for again the next time.
			this.#sought.delete(id);
		}
	}
}

function fileRow(file: QueuedFile): ManyRow {
	const format = formatByName(file.name);
	return {
		key: file.id,
		fileId: file.id,
		documentId: null,
		name: file.name,
		partOf: '',
		state: file.state,
		fraction: file.fraction,
		problem: file.problem,
		pages: 0,
		unit: format === undefined ? 'page' : documentFormats[format].unit,
		notes: [],
		pagesWithoutText: [],
		recognised: [],
		gist: null,
		summary: null,
	};
}

const fewestForTable = 2;
