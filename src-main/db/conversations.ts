import type { Database, Statement } from 'better-sqlite3';
import type {
	AnswerSource,
	Conversation,
	ConversationId,
	ConversationItem,
	DocumentId,
	MessageId,
	ModelId,
} from '../contract/entities.ts';
import type { AssistantId, CollectionId } from '../contract/ids.ts';
import { makeId } from './ids.ts';

interface Row {
	id: ConversationId;
	title: string;
	pinned: number;
	source: AnswerSource;
	collection_id: CollectionId | null;
	draft: string;
	leaf_id: MessageId | null;
	reads_from: MessageId | null;
	model_id: ModelId | null;
	assistant_id: AssistantId;
	updated_at: number;
	has_document: number;
}

export class ConversationsTable {
	readonly #database: Database;
	readonly #kept: boolean;
	readonly #list: Statement<[], Row>;
	readonly #get: Statement<[string], Row>;
	readonly #documents: Statement<[string], { id: DocumentId }>;

	constructor(database: Database, kept: boolean) {
		this.#database = database;
		this.#kept = kept;
		const columns = `id, title, pinned, source, collection_id, draft, leaf_id, reads_from, model_id, assistant_id, updated_at,
			EXISTS (SELECT 1 FROM documents WHERE conversation_id = conversations.id) AS has_document`;
		this.#list = database.prepare(
			`SELECT ${columns} FROM conversations INDEXED BY conversations_by_time
			WHERE deleted_at IS NULL ORDER BY pinned DESC, updated_at DESC`,
		);
		this.#get = database.prepare(`SELECT ${columns} FROM conversations WHERE id = ? AND deleted_at IS NULL`);
		this.#documents = database.prepare(
			'SELECT id FROM documents INDEXED BY documents_by_conversation WHERE conversation_id = ? ORDER BY opened_at',
		);
	}

	list(): ConversationItem[] {
		return this.#list.all().map((row) => this.#item(row));
	}

	create(title: string, at: number): Conversation {
		const id = makeId<ConversationId>(this.#kept);
		this.#database
			.prepare('INSERT INTO conversations (id, title, created_at, updated_at) VALUES (?, ?, ?, ?)')
			.run(id, title, at, at);
		return this.get(id) as Conversation;
	}

	/** For names of files, which may be any text. */
	holds(id: string): boolean {
		return this.#get.get(id) !== undefined;
	}

	get(id: ConversationId): Conversation | undefined {
		const row = this.#get.get(id);
		if (row === undefined) return undefined;
		return {
			...this.#item(row),
			draft: row.draft,
			source: row.source,
			collectionId: row.collection_id,
			readsFrom: row.reads_from,
			modelId: row.model_id,
			assistantId: row.assistant_id,
			documentIds: this.#documents.all(id).map((document) => document.id),
		};
	}

	leaf(id: ConversationId): MessageId | null {
		return this.#get.get(id)?.leaf_id ?? null;
	}

	/** Changes what is named; `updated_at` only where it says so, so that looking at something does not move it. */
	change(
		id: ConversationId,
		change: {
			title?: string;
			pinned?: boolean;
			source?: AnswerSource;
			collection_id?: CollectionId | null;
			draft?: string;
			leaf_id?: MessageId | null;
			reads_from?: MessageId | null;
			model_id?: ModelId | null;
			assistant_id?: AssistantId;
			updated_at?: number;
			deleted_at?: number | null;
		},
	): void {
		const columns = Object.keys(change);
		if (columns.length === 0) return;
		const values = Object.values(change).map((value) => (typeof value === 'boolean' ? Number(value) : value));
		this.#database
			.prepare(`UPDATE conversations SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`)
			.run(...values, id);
	}

	/** Conversations that a model was chosen for. */
	countOfModel(modelId: ModelId): number {
		const row = this.#database
			.prepare(
				'SELECT count(*) AS count FROM conversations INDEXED BY conversations_by_model WHERE model_id = ? AND deleted_at IS NULL',
			)
			.get(modelId) as { count: number };
		return row.count;
	}

	/** Conversations whose answers come from a collection, or came from it last. */
	ofCollection(id: CollectionId): ConversationId[] {
		return this.#database
			.prepare<[string], ConversationId>('SELECT id FROM conversations WHERE collection_id = ?')
			.pluck()
			.all(id);
	}

	/** Removed by a person, and still there. */
	deleted(): ConversationId[] {
		return this.#database
			.prepare<[], ConversationId>('SELECT id FROM conversations WHERE deleted_at IS NOT NULL')
			.pluck()
			.all();
	}

	/** Messages, documents, pages and summaries go with it. */
	destroy(id: ConversationId): void {
		this.#database.prepare('DELETE FROM conversations WHERE id = ?').run(id);
	}

	#item(row: Row): ConversationItem {
		return {
			id: row.id,
			title: row.title,
			pinned: row.pinned === 1,
			kept: this.#kept,
			updatedAt: row.updated_at,
			hasDocument: row.has_document === 1,
		};
	}
}
