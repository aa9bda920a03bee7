import type { Database, Statement } from 'better-sqlite3';
import type { GivenPassage } from '../contract/collections.ts';
import { documentFormats, type DocumentFormat } from '../contract/document-formats.ts';
import type { ConversationId, DocumentId, MessageId } from '../contract/entities.ts';
import { GivenWay } from '../contract/glossary.ts';
import type { CollectionId } from '../contract/ids.ts';

export interface NewGivenPassage extends Omit<GivenPassage, 'unit'> {
	readonly format: DocumentFormat;
}

/** What a model was given for an answer, as it stood then: the documents of a collection change. */
export class GivenTable {
	readonly #database: Database;
	readonly #add: Statement;

	constructor(database: Database) {
		this.#database = database;
		this.#add = database.prepare(
			`INSERT INTO given_passages (message_id, position, document_id, collection_id, name, format, page, heading, text)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		);
	}

	add(id: MessageId, collectionId: CollectionId | null, passages: readonly NewGivenPassage[]): void {
		this.#database.prepare('DELETE FROM given_passages WHERE message_id = ?').run(id);
		for (const [position, { documentId, name, format, page, heading, text }] of passages.entries())
			this.#add.run(id, position, documentId, collectionId, name, format, page, heading, text);
	}

	/** As they were added, for giving them again. */
	rowsOf(id: MessageId): (NewGivenPassage & { readonly collectionId: CollectionId | null })[] {
		return this.#database
			.prepare<[string], NewGivenPassage & { collectionId: CollectionId | null }>(
				`SELECT document_id AS documentId, collection_id AS collectionId, name, format, page, heading, text
				FROM given_passages WHERE message_id = ? ORDER BY position`,
			)
			.all(id);
	}

	of(id: MessageId): (GivenPassage & { readonly position: number })[] {
		return this.#database
			.prepare<[string], NewGivenPassage & { position: number }>(
				`SELECT position, document_id AS documentId, name, format, page, heading, text FROM given_passages
				WHERE message_id = ? ORDER BY position`,
			)
			.all(id)
			.map(({ format, ...passage }) => ({ ...passage, unit: documentFormats[format].unit }));
	}

	/** What it was told beside passages. */
	addWay(id: MessageId, way: GivenWay): void {
		this.#database
			.prepare(
				'INSERT INTO given_ways VALUES (?, ?) ON CONFLICT (message_id) DO UPDATE SET content = excluded.content',
			)
			.run(id, JSON.stringify(way));
	}

	/** Null where nothing was kept. */
	wayOf(id: MessageId): GivenWay | null {
		const content = this.#database
			.prepare<[string], string>('SELECT content FROM given_ways WHERE message_id = ?')
			.pluck()
			.get(id);
		return content === undefined ? null : (GivenWay.safeParse(JSON.parse(content)).data ?? null);
	}

	/** What came from a document that was taken out of its conversation. */
	forgetDocument(id: DocumentId, conversationId: ConversationId): void {
		this.#database
			.prepare(
				`DELETE FROM given_passages WHERE document_id = ? AND message_id IN
					(SELECT id FROM messages INDEXED BY messages_by_conversation WHERE conversation_id = ?)`,
			)
			.run(id, conversationId);
	}

	/** What came from a collection that is destroyed. */
	forget(id: CollectionId): void {
		this.#database
			.prepare('DELETE FROM given_passages INDEXED BY given_passages_by_collection WHERE collection_id = ?')
			.run(id);
	}
}
