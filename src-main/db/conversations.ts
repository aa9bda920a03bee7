import type { Database, Statement } from 'better-sqlite3';
import type {
	Conversation,
	ConversationId,
	ConversationItem,
	DocumentId,
	MessageId,
} from '../contract/entities.ts';
import { makeId } from './ids.ts';

interface Row {
	id: ConversationId;
	title: string;
	pinned: number;
	source: 'documents' | 'general';
	draft: string;
	leaf_id: MessageId | null;
	reads_from: MessageId | null;
	updated_at: number;
	has_document: number;
}

export interface SearchHit {
	conversationId: ConversationId;
	messageId: MessageId | null;
	title: string;
	snippet: { text: string; marked: boolean }[];
	updatedAt: number;
}

export class ConversationsTable {
	readonly #database: Database;
	readonly #kept: boolean;
	readonly #list: Statement<[], Row>;
	readonly #get: Statement<[string], Row>;
	readonly #documents: Statement<[string], { id: DocumentId }>;
	readonly #searchText: Statement<[string, number], HitRow>;
	readonly #searchTitle: Statement<[string, number], HitRow>;

	constructor(database: Database, kept: boolean) {
		this.#database = database;
		this.#kept = kept;
		const columns = `id, title, pinned, source, draft, leaf_id, reads_from, updated_at,
			EXISTS (SELECT 1 FROM documents WHERE conversation_id = conversations.id) AS has_document`;
		this.#list = database.prepare(
			`SELECT ${columns} FROM conversations INDEXED BY conversations_by_time
			WHERE deleted_at IS NULL ORDER BY pinned DESC, updated_at DESC`,
		);
		this.#get = database.prepare(`SELECT ${columns} FROM conversations WHERE id = ? AND deleted_at IS NULL`);
		this.#documents = database.prepare(
			'SELECT id FROM documents INDEXED BY documents_by_conversation WHERE conversation_id = ? ORDER BY opened_at',
		);
		this.#searchText = database.prepare(
			`SELECT c.id AS id, m.id AS message_id, c.title AS title, c.updated_at AS updated_at,
				snippet(message_search, 0, char(2), char(3), '…', 14) AS snippet
			FROM message_search JOIN messages m ON m.number = message_search.rowid JOIN conversations c ON c.id = m.conversation_id
			WHERE message_search MATCH ? AND c.deleted_at IS NULL ORDER BY rank LIMIT ?`,
		);
		this.#searchTitle = database.prepare(
			`SELECT id, NULL AS message_id, title, updated_at, title AS snippet FROM conversations
			WHERE deleted_at IS NULL AND title LIKE ? ESCAPE '\\' ORDER BY updated_at DESC LIMIT ?`,
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

	get(id: ConversationId): Conversation | undefined {
		const row = this.#get.get(id);
		if (row === undefined) return undefined;
		return {
			...this.#item(row),
			draft: row.draft,
			source: row.source,
			readsFrom: row.reads_from,
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
			source?: 'documents' | 'general';
			draft?: string;
			leaf_id?: MessageId | null;
			reads_from?: MessageId | null;
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

	/** Ids of the deleted whose time for undo ended before `at`. */
	deletedBefore(at: number): ConversationId[] {
		const rows = this.#database.prepare('SELECT id FROM conversations WHERE deleted_at < ?').all(at);
		return (rows as { id: ConversationId }[]).map((row) => row.id);
	}

	/** Messages, documents, pages and summaries go with it. */
	destroy(id: ConversationId): void {
		this.#database.prepare('DELETE FROM conversations WHERE id = ?').run(id);
	}

	/** Words as the person types them; the last one may be unfinished. */
	search(query: string, limit: number): SearchHit[] {
		const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
		if (words.length === 0) return [];
		const match = words
			.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`))
			.join(' ');
		const pattern = `%${query.trim().replaceAll(/[\\%_]/gu, '\\$&')}%`;
		const titles = this.#searchTitle
			.all(pattern, limit)
			.map((row) => ({ ...row, snippet: mark(row.title, query.trim()) }));
		const texts = this.#searchText.all(match, limit);
		return [...titles, ...texts].slice(0, limit).map((row) => ({
			conversationId: row.id,
			messageId: row.message_id,
			title: row.title,
			updatedAt: row.updated_at,
			snippet: pieces(row.snippet),
		}));
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

interface HitRow {
	id: ConversationId;
	message_id: MessageId | null;
	title: string;
	updated_at: number;
	snippet: string;
}

function mark(text: string, query: string): string {
	const at = text.toLowerCase().indexOf(query.toLowerCase());
	if (at < 0) return text;
	return `${text.slice(0, at)}\u0002${text.slice(at, at + query.length)}\u0003${text.slice(at + query.length)}`;
}

function pieces(snippet: string): { text: string; marked: boolean }[] {
	return snippet
		.split('\u0002')
		.flatMap((part, index) => {
			if (index === 0) return [{ text: part, marked: false }];
			const [marked = '', rest = ''] = part.split('\u0003');
			return [
				{ text: marked, marked: true },
				{ text: rest, marked: false },
			];
		})
		.filter((piece) => piece.text !== '');
}
