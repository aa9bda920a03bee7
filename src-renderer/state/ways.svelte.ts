import type { Assistant } from '../../src-main/contract/assistants.ts';
import type { Client } from '../../src-main/contract/connect.ts';
import type { Conversation, ConversationId, ModelId } from '../../src-main/contract/entities.ts';
import type { AssistantId } from '../../src-main/contract/ids.ts';
import type { SettingsState } from './settings.svelte.ts';
import { Watched } from './watched.ts';

/** The ways of working, and which one holds where. */
export class Ways {
	/** Chosen for the conversation that is begun next; null: the usual one. */
	next = $state.raw<AssistantId | null>(null);
	readonly #client: Client;
	readonly #settings: SettingsState;
	readonly #watched: Watched<'assistants.watch'>;

	constructor(client: Client, settings: SettingsState) {
		this.#client = client;
		this.#settings = settings;
		this.#watched = new Watched(client, 'assistants.watch', undefined);
	}

	get all(): Assistant[] {
		return this.#watched.value ?? [];
	}

	/** One that was removed is the general one, which is the first. */
	find(id: AssistantId): Assistant | undefined {
		return this.all.find((one) => one.id === id) ?? this.all[0];
	}

	/** Null before the conversation exists. */
	of(conversation: Conversation | null): Assistant | undefined {
		return this.find(conversation?.assistantId ?? this.next ?? this.#settings.current.defaultAssistant);
	}

	/** The model that was chosen for a conversation, by itself or with its way of working. */
	modelOf(conversation: Conversation | null): ModelId | null {
		return conversation?.modelId ?? this.of(conversation)?.modelId ?? null;
	}

	/** A conversation was begun with documents: it gets what was chosen for it. */
	async begun(id: ConversationId): Promise<void> {
		const assistantId = this.next;
		this.next = null;
		if (assistantId !== null) await this.#client.call('conversations.setAssistant', { id, assistantId });
	}
}
