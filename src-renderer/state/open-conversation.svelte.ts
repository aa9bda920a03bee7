import type { Output } from '../../src-main/contract/calls.ts';
import type { Client } from '../../src-main/contract/connect.ts';
import type {
	Conversation,
	ConversationId,
	ThreadItem,
	ThreadMessage,
} from '../../src-main/contract/entities.ts';
import { Watched } from './watched.ts';

interface Thread {
	conversation: Conversation;
	items: ThreadItem[];
	earlier: number;
	gone: boolean;
}

/** The conversation on screen: its newest items, and earlier ones once they were scrolled to. */
export class OpenConversation {
	readonly id: ConversationId;
	readonly #client: Client;
	readonly #watched: Watched<'conversation.watch', Thread>;

	constructor(client: Client, id: ConversationId) {
		this.id = id;
		this.#client = client;
		this.#watched = new Watched(client, 'conversation.watch', { id }, fold);
	}

	get state(): Watched<'conversation.watch', Thread>['state'] {
		return this.#watched.state;
	}

	get thread(): Thread | undefined {
		return this.#watched.value;
	}

	/** The answer that is being made, if one is. */
	get answering(): ThreadMessage | undefined {
		return this.thread?.items.findLast(isAnswering);
	}

	/** Fetches a piece of what stands before the first item; what is returned puts it in front, once. */
	async fetchEarlier(): Promise<() => void> {
		const thread = this.thread;
		const first = thread?.items[0];
		if (thread === undefined || first === undefined || thread.earlier === 0) return () => undefined;
		const more = await this.#client.call('conversation.earlier', {
			id: this.id,
			before: first.id,
			limit: pieceSize,
		});
		return () =>
			this.#watched.amend((now) =>
				now.items[0]?.id === first.id
					? { ...now, items: [...more.items, ...now.items], earlier: more.earlier }
					: now,
			);
	}
}

function fold(before: Thread | undefined, event: Output<'conversation.watch'>): Thread {
	if (event.kind === 'snapshot') {
		return { conversation: event.conversation, items: event.items, earlier: event.earlier, gone: false };
	}
	if (before === undefined)
		throw new Error(`conversation.watch must begin with a snapshot, got ${event.kind}`);
	switch (event.kind) {
		case 'conversation':
			return { ...before, conversation: event.conversation };
		case 'item':
			return { ...before, items: withItem(before.items, event.item) };
		case 'append':
			return {
				...before,
				items: before.items.map((item) =>
					item.id === event.id && item.kind === 'message'
						? { ...item, text: item.text + event.text, thought: item.thought + event.thought }
						: item,
				),
			};
		case 'gone':
			return { ...before, gone: true };
	}
}

/** A new message takes the place of whatever followed its parent on another branch. */
function withItem(items: ThreadItem[], item: ThreadItem): ThreadItem[] {
	const at = items.findLastIndex((one) => one.id === item.id);
	if (at >= 0) return items.with(at, item);
	if (item.kind === 'document') return [...items, item];
	const parent = items.findIndex((one) => one.id === item.parentId);
	const kept = parent < 0 ? items : items.filter((one, index) => index <= parent || one.kind === 'document');
	return [...kept, item];
}

export function isAnswering(item: ThreadItem): item is ThreadMessage {
	return (
		item.kind === 'message' &&
		(item.state === 'waiting' || item.state === 'reading' || item.state === 'writing')
	);
}

const pieceSize = 30;
