import type { Database, Statement } from 'better-sqlite3';
import type { CollectionId } from '../contract/ids.ts';
import type { ConversationId, DocumentId } from '../contract/entities.ts';
import { ownerToken } from './passage-search.ts';

/** A passage to be indexed; blocks are counted from 0. */
export interface NewPassage {
	readonly page: number;
	readonly firstBlock: number;
	readonly lastBlock: number;
	readonly words: number;
	readonly heading: string;
	/** The common forms of the words of text and heading, with spaces between them. */
	readonly stems: string;
	readonly headings: string;
	/** Long words, reversed. */
	readonly ends: string;
}

/** The passages of documents, in slices, because indexing a long document at once would hold everything up. */
export class PassagesTable {
	readonly #database: Database;
	readonly #insert: Statement;
	readonly #clear: Statement<[string, number]>;

	constructor(database: Database) {
		this.#database = database;
		this.#insert = database.prepare(
			`INSERT INTO passages (document_id, position, page, first_block, last_block, words, heading, owner, stems, headings, ends)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		);
		this.#clear = database.prepare(
			`DELETE FROM passages WHERE number IN
				(SELECT number FROM passages INDEXED BY passages_by_position WHERE document_id = ? LIMIT ?)`,
		);
	}

	/** Documents of a conversation that cannot be asked about yet. */
	missing(id: ConversationId): DocumentId[] {
		return this.#database
			.prepare<[string], DocumentId>(
				`SELECT id FROM documents INDEXED BY documents_by_conversation WHERE conversation_id = ? AND passages IS NULL`,
			)
			.pluck()
			.all(id);
	}

	/** `position` is the place of the first one in its document. */
	add(
		documentId: DocumentId,
		owner: ConversationId | CollectionId,
		position: number,
		passages: readonly NewPassage[],
	): void {
		const owners = `${ownerToken(owner)} ${ownerToken(documentId)}`;
		for (const [at, one] of passages.entries())
			this.#insert.run(
				documentId,
				position + at,
				one.page,
				one.firstBlock,
				one.lastBlock,
				one.words,
				one.heading,
				owners,
				one.stems,
				one.headings,
				one.ends,
			);
	}

	/** From now on the document can be asked about. */
	finish(documentId: DocumentId, passages: number): void {
		this.#database.prepare('UPDATE documents SET passages = ? WHERE id = ?').run(passages, documentId);
	}

	isFinished(documentId: DocumentId): boolean {
		const found = this.#database
			.prepare('SELECT 1 FROM documents WHERE id = ? AND passages IS NOT NULL')
			.get(documentId);
		return found !== undefined;
	}

	/** Takes away at most so many; true while there may be more. */
	clear(documentId: DocumentId, limit: number): boolean {
		this.#database.prepare('DELETE FROM passage_vectors WHERE document_id = ?').run(documentId);
		this.#database.prepare('UPDATE documents SET passages = NULL WHERE id = ?').run(documentId);
		return this.#clear.run(documentId, limit).changes === limit;
	}
}
