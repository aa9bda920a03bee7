import type { Database, Statement } from 'better-sqlite3';
import type { ConversationId, DocumentId, MessageId } from '../contract/entities.ts';
import { AnswerRecord } from '../contract/inspection.ts';

/**
 * How answers came into being. What people wrote and the passages of documents are referred to and not stored twice; the
 * whole text of a document stands here, and goes with it.
 */
export class AnswerRecordsTable {
	readonly #database: Database;
	readonly #write: Statement;

	constructor(database: Database) {
		this.#database = database;
		this.#write = database.prepare(
			'INSERT INTO answer_records VALUES (?, ?) ON CONFLICT (message_id) DO UPDATE SET content = excluded.content',
		);
	}

	write(id: MessageId, record: AnswerRecord): void {
		this.#write.run(id, JSON.stringify(record));
	}

	/** Null where nothing was kept. */
	of(id: MessageId): AnswerRecord | null {
		const content = this.#database
			.prepare<[string], string>('SELECT content FROM answer_records WHERE message_id = ?')
			.pluck()
			.get(id);
		return content === undefined ? null : (AnswerRecord.safeParse(JSON.parse(content)).data ?? null);
	}

	/** What stood in a document that was taken out of its conversation. */
	forgetDocument(id: DocumentId, conversationId: ConversationId): void {
		const rows = this.#database
			.prepare<[string, string], { message_id: MessageId; content: string }>(
				`SELECT message_id, content FROM answer_records WHERE instr(content, ?) > 0 AND message_id IN
					(SELECT id FROM messages INDEXED BY messages_by_conversation WHERE conversation_id = ?)`,
			)
			.all(id, conversationId);
		for (const { message_id: messageId, content } of rows) {
			const record = JSON.parse(content) as AnswerRecord;
			for (const step of record.steps)
				for (const turn of step.turns)
					turn.parts = turn.parts.map((part) => (part.documentId === id ? { ...part, text: null } : part));
			this.write(messageId, record);
		}
	}
}
