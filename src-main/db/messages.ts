import type { Database, Statement } from 'better-sqlite3';
import type {
	ConversationId,
	DocumentId,
	MessageId,
	ModelId,
	ThreadItem,
	ThreadMessage,
} from '../contract/entities.ts';
import { makeId } from './ids.ts';

interface Row {
	id: MessageId;
	conversation_id: ConversationId;
	parent_id: MessageId | null;
	depth: number;
	kind: 'text' | 'document';
	role: 'person' | 'assistant';
	text: string;
	thought: string;
	state: ThreadMessage['state'];
	document_id: DocumentId | null;
	model_id: ModelId | null;
	facts: string;
	created_at: number;
}

/** What is known of a message beside its words. */
export type MessageFacts = Pick<ThreadMessage, 'sources'> &
	Partial<
		Pick<
			ThreadMessage,
			'figures' | 'problem' | 'basis' | 'findings' | 'given' | 'assistant' | 'terms' | 'wordings' | 'taken'
		>
	>;

export interface NewMessage {
	conversationId: ConversationId;
	parentId: MessageId | null;
	role: 'person' | 'assistant';
	text: string;
	state: ThreadMessage['state'];
	modelId: ModelId | null;
	at: number;
}

/** The tree of a conversation: answering again or editing makes a sibling, nothing is overwritten. */
export class MessagesTable {
	readonly #database: Database;
	readonly #kept: boolean;
	readonly #insert: Statement;
	readonly #get: Statement<[string], Row>;
	readonly #branch: Statement<[string, number], Row>;
	readonly #siblings: Statement<[string, string | null, string], { id: MessageId }>;
	readonly #write: Statement<[string, string, string, string, string]>;

	constructor(database: Database, kept: boolean) {
		this.#database = database;
		this.#kept = kept;
		this.#insert = database.prepare(
			`INSERT INTO messages (id, conversation_id, parent_id, depth, kind, role, text, state, document_id, model_id, facts, created_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		);
		this.#get = database.prepare('SELECT * FROM messages WHERE id = ?');
		this.#branch = database.prepare(
			`WITH RECURSIVE branch (id, step) AS (
				SELECT ?, 1 UNION ALL
				SELECT m.parent_id, step + 1 FROM branch JOIN messages m ON m.id = branch.id WHERE m.parent_id IS NOT NULL AND step < ?)
			SELECT m.* FROM branch JOIN messages m ON m.id = branch.id ORDER BY m.depth`,
		);
		this.#siblings = database.prepare(
			`SELECT id FROM messages INDEXED BY messages_by_parent
			WHERE conversation_id = ? AND parent_id IS ? AND role = ? AND kind = 'text' ORDER BY number`,
		);
		this.#write = database.prepare(
			'UPDATE messages SET text = ?, thought = ?, state = ?, facts = ? WHERE id = ?',
		);
	}

	add({ conversationId, parentId, role, text, state, modelId, at }: NewMessage): MessageId {
		return this.#add(conversationId, parentId, ['text', role, text, state, null, modelId], at);
	}

	/** Puts a document into the conversation, at the end of what is shown. */
	addDocument(
		conversationId: ConversationId,
		parentId: MessageId | null,
		documentId: DocumentId,
		at: number,
		together = false,
	): MessageId {
		const values = ['document', 'person', '', 'complete', documentId, null];
		return this.#add(conversationId, parentId, values, at, { sources: [], together });
	}

	write(
		id: MessageId,
		text: string,
		thought: string,
		state: ThreadMessage['state'],
		facts: MessageFacts,
	): void {
		this.#write.run(text, thought, state, JSON.stringify(facts), id);
	}

	get(id: MessageId): ThreadItem | undefined {
		const row = this.#get.get(id);
		return row === undefined ? undefined : this.#item(row);
	}

	conversationOf(id: MessageId): ConversationId | undefined {
		return this.#get.get(id)?.conversation_id;
	}

	/** The newest `limit` items that end with `leaf`, oldest first, and how many stand before them. */
	branch(leaf: MessageId | null, limit: number): { items: ThreadItem[]; earlier: number } {
		if (leaf === null) return { items: [], earlier: 0 };
		const rows = this.#branch.all(leaf, limit);
		return { items: rows.map((row) => this.#item(row)), earlier: rows[0]?.depth ?? 0 };
	}

	/** The end of the newest branch below a message: what is shown when one of its versions is chosen. */
	newestLeafUnder(id: MessageId): MessageId {
		const child = this.#database.prepare(
			`SELECT id FROM messages INDEXED BY messages_by_parent
			WHERE conversation_id = (SELECT conversation_id FROM messages WHERE id = @id) AND parent_id = @id
			ORDER BY number DESC LIMIT 1`,
		);
		for (let at = id; ;) {
			const next = child.get({ id: at }) as { id: MessageId } | undefined;
			if (next === undefined) return at;
			at = next.id;
		}
	}

	/** Takes a document out: what followed it follows what stood before it. Gives the item that did. */
	removeDocument(
		documentId: DocumentId,
		conversationId: ConversationId,
	): { id: MessageId; parentId: MessageId | null } | undefined {
		const row = this.#database
			.prepare(
				`SELECT id, parent_id FROM messages INDEXED BY messages_by_conversation
				WHERE conversation_id = ? AND document_id = ?`,
			)
			.get(conversationId, documentId) as Pick<Row, 'id' | 'parent_id'> | undefined;
		if (row === undefined) return undefined;
		this.#database
			.prepare(
				`WITH RECURSIVE below (id) AS (
					SELECT id FROM messages WHERE conversation_id = @conversation AND parent_id = @id UNION ALL
					SELECT m.id FROM below JOIN messages m ON m.conversation_id = @conversation AND m.parent_id = below.id)
				UPDATE messages SET depth = depth - 1 WHERE id IN (SELECT id FROM below)`,
			)
			.run({ conversation: conversationId, id: row.id });
		this.#database
			.prepare('UPDATE messages SET parent_id = ? WHERE conversation_id = ? AND parent_id = ?')
			.run(row.parent_id, conversationId, row.id);
		this.#database.prepare('DELETE FROM messages WHERE id = ?').run(row.id);
		this.#forgetSource(documentId, conversationId);
		return { id: row.id, parentId: row.parent_id };
	}

	/** Answers stay, but quote nothing any more of a document that is gone. */
	#forgetSource(documentId: DocumentId, conversationId: ConversationId): void {
		const rows = this.#database
			.prepare(
				`SELECT id, facts FROM messages INDEXED BY messages_by_conversation
				WHERE conversation_id = ? AND kind = 'text' AND instr(facts, ?) > 0`,
			)
			.all(conversationId, documentId) as Pick<Row, 'id' | 'facts'>[];
		const change = this.#database.prepare('UPDATE messages SET facts = ? WHERE id = ?');
		for (const { id, facts } of rows) {
			const known = JSON.parse(facts) as MessageFacts;
			const sources = known.sources.filter((source) => source.documentId !== documentId);
			if (known.taken !== undefined)
				known.taken.documentIds = known.taken.documentIds.filter((taken) => taken !== documentId);
			change.run(JSON.stringify({ ...known, sources }), id);
		}
	}

	/** Answers that a crash or a power cut interrupted; what was written of them stays. */
	markInterrupted(): void {
		this.#database
			.prepare("UPDATE messages SET state = 'stopped' WHERE state IN ('waiting', 'reading', 'writing')")
			.run();
	}

	/** `values`: kind, role, text, state, document, model. */
	#add(
		conversationId: ConversationId,
		parentId: MessageId | null,
		values: readonly (string | null)[],
		at: number,
		facts: object = { sources: [] },
	): MessageId {
		const id = makeId<MessageId>(this.#kept);
		const depth = this.#depthUnder(parentId);
		this.#insert.run(id, conversationId, parentId, depth, ...values, JSON.stringify(facts), at);
		return id;
	}

	#depthUnder(parentId: MessageId | null): number {
		return parentId === null ? 0 : (this.#get.get(parentId)?.depth ?? -1) + 1;
	}

	#item(row: Row): ThreadItem {
		if (row.kind === 'document') {
			return {
				kind: 'document',
				id: row.id,
				documentId: row.document_id as DocumentId,
				together: (JSON.parse(row.facts) as { together?: boolean }).together === true,
				createdAt: row.created_at,
			};
		}
		return {
			kind: 'message',
			id: row.id,
			parentId: row.parent_id,
			role: row.role,
			text: row.text,
			thought: row.thought,
			state: row.state,
			...(JSON.parse(row.facts) as MessageFacts),
			...(row.model_id === null ? {} : { modelId: row.model_id }),
			versions: this.#siblings.all(row.conversation_id, row.parent_id, row.role).map((sibling) => sibling.id),
			createdAt: row.created_at,
		};
	}
}
