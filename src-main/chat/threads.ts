import { Broadcast } from '../base/broadcast.ts';
import type { Output } from '../contract/calls.ts';
import type {
	Conversation,
	ConversationId,
	ConversationItem,
	MessageId,
	ThreadItem,
} from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { Store, Stores } from '../db/store.ts';

type ThreadEvent = Output<'conversation.watch'>;
type ListEvent = Output<'conversations.watch'>;

/** What the window shows of conversations, and the announcing of every change to whoever watches. */
export class Threads {
	readonly #stores: Stores;
	readonly #threads = new Map<ConversationId, Broadcast<ThreadEvent>>();
	readonly #list = new Broadcast<ListEvent>();
	/** Messages that are being written: newer than what the database holds. */
	readonly #live = new Map<MessageId, ThreadItem>();

	constructor(stores: Stores) {
		this.#stores = stores;
	}

	watchList(signal: AbortSignal): AsyncIterable<ListEvent> {
		const items = this.#stores.all.flatMap(({ conversations }) => conversations.list());
		return this.#list.watch(signal, { kind: 'snapshot', items });
	}

	watch(id: ConversationId, signal: AbortSignal): AsyncIterable<ThreadEvent> {
		const store = this.#stores.of(id);
		const conversation = this.need(id);
		const { items, earlier } = this.branch(store, id, firstPage);
		let thread = this.#threads.get(id);
		if (thread === undefined) {
			thread = new Broadcast();
			this.#threads.set(id, thread);
		}
		return thread.watch(signal, { kind: 'snapshot', conversation, items, earlier });
	}

	/** Errors: `not-found`. */
	need(id: ConversationId): Conversation {
		const conversation = this.#stores.of(id).conversations.get(id);
		if (conversation === undefined) throw new KnownError('not-found');
		return conversation;
	}

	branch(store: Store, id: ConversationId, limit: number): { items: ThreadItem[]; earlier: number } {
		const { items, earlier } = store.messages.branch(store.conversations.leaf(id), limit);
		return { items: items.map((item) => this.#live.get(item.id) ?? item), earlier };
	}

	/** Items before one of the shown branch, oldest first. */
	earlierThan(
		id: ConversationId,
		before: MessageId,
		limit: number,
	): { items: ThreadItem[]; earlier: number } {
		const { items, earlier } = this.#stores.of(id).messages.branch(before, limit + 1);
		return { items: items.slice(0, -1), earlier };
	}

	/** The conversation itself changed: title, pin, source, what the model reads. */
	conversationChanged(id: ConversationId): void {
		const conversation = this.need(id);
		this.#threads.get(id)?.send({ kind: 'conversation', conversation });
		this.#list.send({ kind: 'changed', item: itemOf(conversation) });
	}

	/** Another branch is shown, or items went away. */
	branchChanged(id: ConversationId): void {
		const conversation = this.need(id);
		const { items, earlier } = this.branch(this.#stores.of(id), id, firstPage);
		this.#threads.get(id)?.send({ kind: 'snapshot', conversation, items, earlier });
	}

	itemChanged(id: ConversationId, item: ThreadItem): void {
		this.#threads.get(id)?.send({ kind: 'item', item });
	}

	appended(id: ConversationId, message: MessageId, text: string, thought: string): void {
		this.#threads.get(id)?.send({ kind: 'append', id: message, text, thought });
	}

	removed(id: ConversationId): void {
		this.#threads.get(id)?.send({ kind: 'gone' });
		this.#threads.delete(id);
		this.#list.send({ kind: 'removed', id });
	}

	/** While an answer is written, watchers that come later get what is there already. */
	setLive(item: ThreadItem): void {
		this.#live.set(item.id, item);
	}

	clearLive(id: MessageId): void {
		this.#live.delete(id);
	}
}

function itemOf({ id, title, pinned, kept, updatedAt, hasDocument }: Conversation): ConversationItem {
	return { id, title, pinned, kept, updatedAt, hasDocument };
}

const firstPage = 40;
