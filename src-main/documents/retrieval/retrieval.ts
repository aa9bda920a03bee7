import { abortable } from '../../base/abortable.ts';
import type { ConversationId, DocumentId } from '../../contract/entities.ts';
import type { SearchScope } from '../../db/passage-search.ts';
import type { Store, Stores } from '../../db/store.ts';
import type { TextWork } from '../text-work.ts';
import { indexPassages } from './index-passages.ts';
import { RetrievalWorker } from './retrieval-worker-client.ts';
import { retrieve, type Retrieved } from './retrieve.ts';
import type { Meaning } from './similar.ts';

export interface RetrievalOptions {
	readonly stores: Stores;
	readonly text: TextWork;
	/** The database on disk; null where it is only in memory, because nothing can be written. */
	readonly file: string | null;
	/** The question in numbers, where a model is installed for that; without it passages are found by their words alone. */
	readonly meaningOf?: (
		question: string,
		scope: SearchScope,
		signal: AbortSignal,
	) => Promise<Meaning | undefined>;
	/** Passages were indexed. */
	readonly onIndexed?: () => void;
}

/** Finds passages for a question, in the documents of a conversation or of a collection alike. */
export class Retrieval {
	readonly #options: RetrievalOptions;
	readonly #worker: RetrievalWorker | undefined;
	readonly #indexing = new Map<DocumentId, Promise<void>>();

	constructor(options: RetrievalOptions) {
		this.#options = options;
		this.#worker = options.file === null ? undefined : new RetrievalWorker(options.file);
	}

	async find(
		scope: SearchScope,
		question: string,
		budgetWords: number,
		signal: AbortSignal,
	): Promise<Retrieved> {
		const { stores } = this.#options;
		const store = scope.kind === 'collection' ? stores.disk : stores.of(scope.id);
		const conversation =
			scope.kind === 'document' ? store.documents.get(scope.id)?.conversationId : undefined;
		if (scope.kind === 'conversation') await this.prepare(scope.id, signal);
		else if (conversation != null) await this.prepare(conversation, signal);
		// Whoever looks for a field lists words that mean it, and wants one of them.
		const meaning =
			scope.kind === 'document' ? undefined : await this.#options.meaningOf?.(question, scope, signal);
		// What is not kept is in memory, where no other thread gets at it; it is little.
		if (this.#worker === undefined || !store.kept)
			return retrieve(store.passageSearch, scope, question, budgetWords, meaning);
		return this.#worker.find({ scope, question, budgetWords, meaning }, signal);
	}

	/** Indexes what is not indexed yet: documents that were opened a moment ago, or by an earlier program. */
	async prepare(id: ConversationId, signal: AbortSignal): Promise<void> {
		const store = this.#options.stores.of(id);
		for (const documentId of store.passages.missing(id)) {
			let running = this.#indexing.get(documentId);
			if (running === undefined) {
				running = this.#index(store, id, documentId).finally(() => this.#indexing.delete(documentId));
				this.#indexing.set(documentId, running);
			}
			await abortable(running, signal);
		}
	}

	async dispose(): Promise<void> {
		await this.#worker?.dispose();
	}

	/** Goes on where a question was given up, because the next one needs it too. */
	async #index(store: Store, id: ConversationId, documentId: DocumentId): Promise<void> {
		const document = store.documents.get(documentId);
		if (document === undefined) return;
		const pages = store.documents.pages(documentId, 1, document.pages);
		const { passages } = await this.#options.text.index(
			pages,
			`${document.title}\n${document.name}`,
			neverAborts,
		);
		// It may have been deleted meanwhile.
		if (store.documents.get(documentId) === undefined) return;
		await indexPassages(store, documentId, id, passages);
		store.passages.finish(documentId, passages.length);
		this.#options.onIndexed?.();
	}
}

const neverAborts = new AbortController().signal;
