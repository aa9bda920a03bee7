import type { Database, Statement } from 'better-sqlite3';
import { documentFormats, type DocumentFormat } from '../contract/document-formats.ts';
import type { ConversationId, DocumentId, MessageId } from '../contract/entities.ts';
import type { Found } from '../contract/found.ts';
import { markWords, piecesOf, wordsToFind } from './marked-text.ts';

/** Finds words in titles, messages and pages of documents while they are typed; the last word may be unfinished. */
export class Search {
	readonly #titles: Statement<[], ConversationRow>;
	readonly #messages: Statement<[string, number], MessageRow>;
	readonly #pages: Statement<[string, number], PageRow>;

	constructor(database: Database) {
		this.#titles = database.prepare(
			`SELECT id, title, updated_at FROM conversations INDEXED BY conversations_by_time
			WHERE deleted_at IS NULL ORDER BY pinned DESC, updated_at DESC`,
		);
		this.#messages = database.prepare(
			`SELECT c.id AS id, c.title AS title, c.updated_at AS updated_at, m.id AS message_id,
				snippet(message_search, 0, char(2), char(3), '…', 14) AS snippet
			FROM message_search JOIN messages m ON m.number = message_search.rowid JOIN conversations c ON c.id = m.conversation_id
			WHERE message_search MATCH ? AND c.deleted_at IS NULL ORDER BY rank LIMIT ?`,
		);
		this.#pages = database.prepare(
			`SELECT c.id AS id, c.title AS title, c.updated_at AS updated_at, d.id AS document_id, d.name AS name,
				d.format AS format, p.page AS page, snippet(page_search, 0, char(2), char(3), '…', 14) AS snippet,
				(SELECT id FROM messages INDEXED BY messages_by_conversation
					WHERE conversation_id = d.conversation_id AND document_id = d.id) AS message_id
			FROM page_search JOIN document_pages p ON p.number = page_search.rowid
				JOIN documents d ON d.id = p.document_id JOIN conversations c ON c.id = d.conversation_id
			WHERE page_search MATCH ? AND c.deleted_at IS NULL ORDER BY rank LIMIT ?`,
		);
	}

	/** Conversations with the best places in each: those whose title matches first, then by how well their texts match. */
	find(query: string, limit: number): Found[] {
		const words = wordsToFind(query);
		if (words.length === 0) return [];
		const found = new Map<string, Found>();
		const place = (row: ConversationRow, hit?: Found['hits'][number]): void => {
			let group = found.get(row.id);
			if (group === undefined) {
				if (found.size >= limit) return;
				const title = markWords(row.title, words) ?? [{ text: row.title, marked: false }];
				group = { conversationId: row.id, title, updatedAt: row.updated_at, hits: [] };
				found.set(row.id, group);
			}
			if (hit !== undefined && group.hits.length < placesShown) group.hits.push(hit);
		};
		for (const row of this.#titles.all()) if (markWords(row.title, words) !== null) place(row);
		const match = words.map((word, at) => (at === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
		for (const row of this.#messages.all(match, limit * placesLookedAt))
			place(row, { messageId: row.message_id, snippet: piecesOf(row.snippet), page: null });
		// Pages of collections belong to no conversation; left out here, they are not weighed either.
		const pages = `owner : "conversation" AND text : (${match})`;
		for (const row of this.#pages.all(pages, limit * placesLookedAt)) {
			const { unit } = documentFormats[row.format];
			const page = { documentId: row.document_id, name: row.name, number: row.page, unit };
			place(row, { messageId: row.message_id, snippet: piecesOf(row.snippet), page });
		}
		return [...found.values()];
	}
}

interface ConversationRow {
	id: ConversationId;
	title: string;
	updated_at: number;
}

interface MessageRow extends ConversationRow {
	message_id: MessageId;
	snippet: string;
}

interface PageRow extends MessageRow {
	document_id: DocumentId;
	name: string;
	format: DocumentFormat;
	page: number;
}

/** Of one conversation; more of them would hide the next one. */
const placesShown = 3;
/** Places read for each conversation wanted, because many can lie in the same. */
const placesLookedAt = 8;
