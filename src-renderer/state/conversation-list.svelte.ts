import type { Output } from '../../src-main/contract/calls.ts';
import type { Client } from '../../src-main/contract/connect.ts';
import type { ConversationId, ConversationItem } from '../../src-main/contract/entities.ts';
import { Watched } from './watched.ts';

type Items = ReadonlyMap<ConversationId, ConversationItem>;

/** All conversations: pinned ones first, then the last changed first. */
export class ConversationList {
	readonly #watched: Watched<'conversations.watch', Items>;
	readonly #sorted = $derived.by(() => sort(this.#watched.value ?? new Map()));

	constructor(client: Client) {
		this.#watched = new Watched(client, 'conversations.watch', undefined, fold);
	}

	get waiting(): boolean {
		return this.#watched.state.kind === 'waiting';
	}

	get sorted(): ConversationItem[] {
		return this.#sorted;
	}

	get(id: ConversationId): ConversationItem | undefined {
		return this.#watched.value?.get(id);
	}
}

function fold(before: Items | undefined, event: Output<'conversations.watch'>): Items {
	if (event.kind === 'snapshot') return new Map(event.items.map((item) => [item.id, item]));
	const items = new Map(before);
	if (event.kind === 'changed') items.set(event.item.id, event.item);
	else items.delete(event.id);
	return items;
}

function sort(items: Items): ConversationItem[] {
	return [...items.values()].sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.updatedAt - a.updatedAt);
}
