import type { Input, Output } from '../contract/calls.ts';
import type { AnswerSource, Conversation, ConversationId } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { AssistantId, CollectionId } from '../contract/ids.ts';
import type { SettingsTable } from '../db/settings.ts';
import type { Store, Stores } from '../db/store.ts';
import type { Threads } from './threads.ts';

export interface ConversationsServiceOptions {
	readonly stores: Stores;
	readonly threads: Threads;
	readonly settings: SettingsTable;
	/** The way of working of new ones. */
	readonly defaultAssistant: () => AssistantId;
	/** Ends whatever runs for a conversation. */
	readonly stopWork: (id: ConversationId) => void;
	/** Removes what lies outside the database: model states and document copies. */
	readonly destroyFiles: (store: Store, id: ConversationId) => Promise<void>;
	/** Nothing of it is left. */
	readonly onDestroyed: () => void;
	/** Until when backups hold deleted contents; null when there are none. */
	readonly backupsHoldUntil: () => number | null;
	readonly rewriteBackups: () => Promise<void>;
	readonly now?: () => number;
}

/** Making, naming, finding and deleting conversations. */
export class ConversationsService {
	readonly #options: ConversationsServiceOptions;
	readonly #now: () => number;
	readonly #purges = new Map<ConversationId, NodeJS.Timeout>();
	readonly #leftovers: readonly ConversationId[];

	constructor(options: ConversationsServiceOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
		// Known before anybody can delete one and want it back.
		this.#leftovers = options.stores.disk.conversations.deleted();
	}

	/** `collectionId`: its answers come from that collection. */
	create(
		kept: boolean,
		title = '',
		collectionId?: CollectionId,
		assistantId: AssistantId = this.#options.defaultAssistant(),
	): Conversation {
		const { stores, threads } = this.#options;
		const store = kept ? stores.disk : stores.memory;
		const { id } = store.conversations.create(title, this.#now());
		store.conversations.change(id, {
			assistant_id: assistantId,
			...(collectionId === undefined ? {} : { source: 'collection', collection_id: collectionId }),
		});
		threads.conversationChanged(id);
		return threads.need(id);
	}

	rename(id: ConversationId, title: string): void {
		this.#change(id, { title: title.trim() });
	}

	pin(id: ConversationId, pinned: boolean): void {
		this.#change(id, { pinned });
	}

	/** Errors: `not-found` where no collection was chosen yet. */
	setSource(id: ConversationId, source: AnswerSource, collectionId?: CollectionId): void {
		const collection = collectionId ?? this.#options.threads.need(id).collectionId;
		if (source === 'collection' && collection === null) throw new KnownError('not-found');
		this.#change(id, source === 'collection' ? { source, collection_id: collection } : { source });
	}

	/** From the next question on. `bringsModel`: it has one of its own, which takes the place of a chosen one. */
	setAssistant(id: ConversationId, assistantId: AssistantId, bringsModel: boolean): void {
		this.#change(id, { assistant_id: assistantId, ...(bringsModel ? { model_id: null } : {}) });
	}

	/** A collection is gone: what was asked of it is answered from what else there is. */
	forgetCollection(id: CollectionId): void {
		const { stores } = this.#options;
		for (const store of stores.all)
			for (const conversationId of store.conversations.ofCollection(id)) {
				const conversation = store.conversations.get(conversationId);
				const source = conversation?.hasDocument === true ? 'documents' : 'general';
				store.conversations.change(conversationId, {
					collection_id: null,
					...(conversation === undefined || conversation.source === 'collection' ? { source } : {}),
				});
				if (conversation !== undefined) this.#options.threads.conversationChanged(conversationId);
			}
	}

	saveDraft({ id, text }: Input<'conversations.saveDraft'>): void {
		const { stores, settings } = this.#options;
		if (id === null) settings.set(newDraftKey, text);
		else stores.of(id).conversations.change(id, { draft: text });
	}

	newDraft(): string {
		const draft = this.#options.settings.get(newDraftKey);
		return typeof draft === 'string' ? draft : '';
	}

	search({ query, limit }: Input<'conversations.search'>): Output<'conversations.search'> {
		return this.#options.stores.all.flatMap(({ search }) => search.find(query, limit)).slice(0, limit);
	}

	/** Hidden now, destroyed when the time for undo is over; one that is not kept is destroyed at once. */
	delete(id: ConversationId): Output<'conversations.delete'> {
		const { stores, threads, stopWork, backupsHoldUntil } = this.#options;
		threads.need(id);
		stopWork(id);
		stores.of(id).conversations.change(id, { deleted_at: this.#now() });
		threads.removed(id);
		const timer = setTimeout(() => void this.destroy(id), undoMs);
		timer.unref();
		this.#purges.set(id, timer);
		return { undoMs, backupsHoldUntil: stores.of(id).kept ? backupsHoldUntil() : null };
	}

	undoDelete(id: ConversationId): void {
		const { stores, threads } = this.#options;
		clearTimeout(this.#purges.get(id));
		this.#purges.delete(id);
		stores.of(id).conversations.change(id, { deleted_at: null });
		threads.conversationChanged(id);
	}

	async deleteForGood(id: ConversationId): Promise<void> {
		await this.destroy(id);
		await this.#options.rewriteBackups();
	}

	/** What earlier runs left deleted is destroyed now. */
	async destroyLeftovers(): Promise<void> {
		for (const id of this.#leftovers) await this.destroy(id);
	}

	async destroy(id: ConversationId): Promise<void> {
		const { stores, threads, stopWork, destroyFiles } = this.#options;
		clearTimeout(this.#purges.get(id));
		this.#purges.delete(id);
		stopWork(id);
		const store = stores.of(id);
		if (store.conversations.get(id) !== undefined) threads.removed(id);
		const hashes = store.documents.ofConversation(id).map((document) => document.sha256);
		await destroyFiles(store, id);
		store.transaction(() => {
			store.conversations.destroy(id);
			for (const hash of hashes) if (!store.documents.usesHash(hash)) store.notes.forget(hash);
		});
		this.#options.onDestroyed();
		store.flush();
	}

	#change(id: ConversationId, change: Parameters<Store['conversations']['change']>[1]): void {
		const { stores, threads } = this.#options;
		threads.need(id);
		stores.of(id).conversations.change(id, change);
		threads.conversationChanged(id);
	}
}

const undoMs = 10_000;
const newDraftKey = 'draft';
