import type { Database, Statement } from 'better-sqlite3';
import type { CollectionFileId } from '../contract/collections.ts';
import type { CollectionId } from '../contract/ids.ts';
import { documentFormats, type DocumentFormat } from '../contract/document-formats.ts';
import type {
	Block,
	ConversationId,
	Document,
	DocumentId,
	DocumentNote,
	Page,
	Passage,
	RecognisedPage,
	SummaryId,
} from '../contract/entities.ts';
import type { TextBox, Turn } from '../contract/page-text.ts';
import type { RecipeId } from '../contract/recipes.ts';
import { makeId } from './ids.ts';

/** An earlier program did not keep which words are unsure. */
type EarlierPage = Omit<RecognisedPage, 'unsure'> & Partial<Pick<RecognisedPage, 'unsure'>>;

interface Row {
	id: DocumentId;
	conversation_id: ConversationId | null;
	file_id: CollectionFileId | null;
	sha256: string;
	name: string;
	title: string;
	format: DocumentFormat;
	bytes: number;
	pages: number;
	words: number;
	language: string;
	pages_without_text: string;
	read_ms: number;
	original_path: string;
	has_copy: number;
	part_of: string | null;
	notes: string;
	recognised: string;
	key_passages: string;
	summary_id: SummaryId | null;
	suggested_recipe: string;
	opened_at: number;
}

/** A document as stored: what the window sees, and where its file came from. */
export interface StoredDocument extends Omit<Document, 'original'> {
	readonly sha256: string;
	readonly originalPath: string;
	readonly summaryId: SummaryId | null;
	/** The kind of summary that it looks like. */
	readonly suggestedRecipe: RecipeId;
	/** The file of a collection that it was read from; null for a document of a conversation. */
	readonly fileId: CollectionFileId | null;
}

export type NewDocument = Omit<StoredDocument, 'id' | 'summaryId' | 'suggestedRecipe' | 'unit' | 'fileId'> &
	Partial<Pick<StoredDocument, 'id' | 'fileId'>>;

export class DocumentsTable {
	readonly #database: Database;
	readonly #kept: boolean;
	readonly #get: Statement<[string], Row>;
	readonly #addPage: Statement<[string, number, string, string, string | null, number, string]>;
	readonly #pages: Statement<[string, number, number], { page: number; blocks: string }>;
	readonly #search: Statement<[string, string, number], { page: number; score: number }>;
	readonly #picture: Statement<[string, number], { boxes: string | null; turn: Turn }>;
	readonly #find: Statement<[string, string, number], { page: number }>;

	constructor(database: Database, kept: boolean) {
		this.#database = database;
		this.#kept = kept;
		this.#get = database.prepare('SELECT * FROM documents WHERE id = ?');
		this.#addPage = database.prepare(
			`INSERT INTO document_pages (document_id, page, blocks, text, boxes, turn, owner)
			VALUES (?, ?, ?, ?, ?, ?,
				(SELECT iif(conversation_id IS NULL, 'collection', 'conversation') FROM documents WHERE id = ?))`,
		);
		this.#pages = database.prepare(
			`SELECT page, blocks FROM document_pages INDEXED BY document_pages_by_page
			WHERE document_id = ? AND page >= ? ORDER BY page LIMIT ?`,
		);
		this.#search = database.prepare(
			`SELECT p.page AS page, -bm25(page_search) AS score FROM page_search JOIN document_pages p ON p.number = page_search.rowid
			WHERE page_search MATCH ? AND p.document_id = ? ORDER BY rank LIMIT ?`,
		);
		this.#picture = database.prepare(
			'SELECT boxes, turn FROM document_pages INDEXED BY document_pages_by_page WHERE document_id = ? AND page = ?',
		);
		this.#find = database.prepare(
			`SELECT p.page AS page FROM page_search JOIN document_pages p ON p.number = page_search.rowid
			WHERE page_search MATCH ? AND p.document_id = ? ORDER BY p.page LIMIT ?`,
		);
	}

	add(document: NewDocument): DocumentId {
		const id = document.id ?? makeId<DocumentId>(this.#kept);
		this.#database
			.prepare(
				`INSERT INTO documents (id, conversation_id, file_id, sha256, name, title, format, bytes, pages, words, language,
					pages_without_text, read_ms, original_path, has_copy, part_of, notes, recognised,
					opened_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			)
			.run(
				id,
				document.conversationId,
				document.fileId ?? null,
				document.sha256,
				document.name,
				document.title,
				document.format,
				document.bytes,
				document.pages,
				document.words,
				document.language,
				JSON.stringify(document.pagesWithoutText),
				document.readMs,
				document.originalPath,
				Number(document.hasCopy),
				document.partOf === null ? null : JSON.stringify(document.partOf),
				JSON.stringify(document.notes),
				JSON.stringify(document.recognised),
				document.openedAt,
			);
		return id;
	}

	/** One page per transaction, because indexing a long one takes up to 30 ms. */
	addPage(id: DocumentId, page: Page): void {
		this.#addPage.run(
			id,
			page.number,
			JSON.stringify(page.blocks),
			page.blocks.map((block) => block.text).join('\n'),
			page.boxes === undefined ? null : JSON.stringify(page.boxes),
			page.turn ?? 0,
			id,
		);
	}

	get(id: DocumentId): StoredDocument | undefined {
		const row = this.#get.get(id);
		if (row === undefined) return undefined;
		return {
			id: row.id,
			conversationId: row.conversation_id,
			fileId: row.file_id,
			sha256: row.sha256,
			name: row.name,
			title: row.title,
			format: row.format,
			unit: documentFormats[row.format].unit,
			bytes: row.bytes,
			pages: row.pages,
			words: row.words,
			language: row.language,
			pagesWithoutText: JSON.parse(row.pages_without_text) as number[],
			readMs: row.read_ms,
			originalPath: row.original_path,
			hasCopy: row.has_copy === 1,
			partOf: row.part_of === null ? null : (JSON.parse(row.part_of) as Document['partOf']),
			notes: JSON.parse(row.notes) as DocumentNote[],
			recognised: (JSON.parse(row.recognised) as EarlierPage[]).map((page) => ({ unsure: [], ...page })),
			summaryId: row.summary_id,
			suggestedRecipe: row.suggested_recipe as RecipeId,
			openedAt: row.opened_at,
		};
	}

	keyPassages(id: DocumentId): Passage[] {
		return JSON.parse(this.#get.get(id)?.key_passages ?? '[]') as Passage[];
	}

	/** What is told at once after reading. */
	describe(id: DocumentId, known: { keyPassages: readonly Passage[]; suggestedRecipe: string }): void {
		this.#database
			.prepare('UPDATE documents SET key_passages = ?, suggested_recipe = ? WHERE id = ?')
			.run(JSON.stringify(known.keyPassages), known.suggestedRecipe, id);
	}

	/** Its most telling sentences, the best one first; undefined before they were looked for. */
	telling(id: DocumentId): Passage[] | undefined {
		const row = this.#database.prepare('SELECT telling FROM documents WHERE id = ?').get(id) as
			{ telling: string | null } | undefined;
		return row?.telling == null ? undefined : (JSON.parse(row.telling) as Passage[]);
	}

	setTelling(id: DocumentId, passages: readonly Passage[]): void {
		this.#database.prepare('UPDATE documents SET telling = ? WHERE id = ?').run(JSON.stringify(passages), id);
	}

	addNotes(id: DocumentId, notes: readonly DocumentNote[]): void {
		const all = [...(this.get(id)?.notes ?? []), ...notes];
		this.#database.prepare('UPDATE documents SET notes = ? WHERE id = ?').run(JSON.stringify(all), id);
	}

	showSummary(id: DocumentId, summaryId: SummaryId): void {
		this.#database.prepare('UPDATE documents SET summary_id = ? WHERE id = ?').run(summaryId, id);
	}

	pages(id: DocumentId, from: number, count: number): Page[] {
		return this.#pages.all(id, from, count).map((row) => {
			const blocks = JSON.parse(row.blocks) as Block[];
			return { number: row.page, blocks, hasText: blocks.length > 0 };
		});
	}

	/** Where the lines of a recognised page stand, and how it has to be turned to stand upright. */
	picture(id: DocumentId, page: number): { boxes: TextBox[]; turn: Turn } {
		const row = this.#picture.get(id, page);
		return { boxes: JSON.parse(row?.boxes ?? '[]') as TextBox[], turn: row?.turn ?? 0 };
	}

	/** Pages that were turned by a quarter to stand upright. */
	sideways(id: DocumentId): Set<number> {
		const rows = this.#database
			.prepare('SELECT page FROM document_pages WHERE document_id = ? AND turn IN (90, 270)')
			.all(id) as { page: number }[];
		return new Set(rows.map(({ page }) => page));
	}

	/** Pages that hold any of the words, best first; `score` is BM25, larger is better. */
	search(id: DocumentId, words: readonly string[], limit: number): { page: number; score: number }[] {
		if (words.length === 0) return [];
		const match = words.map((word) => `"${word.replaceAll('"', '')}"`).join(' OR ');
		return this.#search.all(`text : (${match})`, id, limit);
	}

	/** Pages that hold these words one after the other, the last one perhaps only begun, in reading order. */
	find(id: DocumentId, words: readonly string[], limit: number): number[] {
		if (words.length === 0) return [];
		const match = `"${words.map((word) => word.replaceAll('"', '')).join(' ')}"*`;
		return this.#find.all(`text : ${match}`, id, limit).map(({ page }) => page);
	}

	ofConversation(id: ConversationId): StoredDocument[] {
		const rows = this.#database
			.prepare(
				'SELECT id FROM documents INDEXED BY documents_by_conversation WHERE conversation_id = ? ORDER BY opened_at',
			)
			.all(id) as { id: DocumentId }[];
		return rows.flatMap((row) => this.get(row.id) ?? []);
	}

	/** Documents that were read from a file of a collection: itself, and the files inside of it after it. */
	ofFile(id: CollectionFileId): DocumentId[] {
		return this.#database
			.prepare<[string], DocumentId>(
				'SELECT id FROM documents INDEXED BY documents_by_file WHERE file_id = ? ORDER BY opened_at',
			)
			.pluck()
			.all(id);
	}

	ofCollection(id: CollectionId): DocumentId[] {
		return this.#database
			.prepare<[string], DocumentId>(
				`SELECT d.id FROM collection_files f CROSS JOIN documents d INDEXED BY documents_by_file ON d.file_id = f.id
				WHERE f.collection_id = ?`,
			)
			.pluck()
			.all(id);
	}

	/**
	 * Documents that stand in no conversation although they belong to one: the program ended while they were stored or
	 * removed. `before`: opened before that, because one that is stored right now is no such.
	 */
	unplaced(before: number): DocumentId[] {
		return this.#database
			.prepare<[number], DocumentId>(
				`SELECT d.id FROM documents d WHERE d.conversation_id IS NOT NULL AND d.opened_at < ? AND NOT EXISTS
					(SELECT 1 FROM messages m INDEXED BY messages_by_conversation
					WHERE m.conversation_id = d.conversation_id AND m.document_id = d.id)`,
			)
			.pluck()
			.all(before);
	}

	/** Takes away at most so many pages; true while there may be more. */
	clearPages(id: DocumentId, limit: number): boolean {
		const { changes } = this.#database
			.prepare(
				`DELETE FROM document_pages WHERE number IN
					(SELECT number FROM document_pages INDEXED BY document_pages_by_page WHERE document_id = ? LIMIT ?)`,
			)
			.run(id, limit);
		return changes === limit;
	}

	/** Pages, passages, summaries and fields go with it; those of a long document are better cleared before. */
	remove(id: DocumentId): void {
		this.#database.prepare('DELETE FROM documents WHERE id = ?').run(id);
	}

	/** A file that was moved or renamed. */
	moved(fileId: CollectionFileId, name: string, originalPath: string): void {
		this.#database
			.prepare('UPDATE documents SET original_path = ? WHERE file_id = ?')
			.run(originalPath, fileId);
		this.#database
			.prepare('UPDATE documents SET name = ? WHERE file_id = ? AND part_of IS NULL')
			.run(name, fileId);
	}

	/** Whether any document has this content still. */
	usesHash(sha256: string): boolean {
		return (
			this.#database
				.prepare('SELECT 1 FROM documents INDEXED BY documents_by_hash WHERE sha256 = ? LIMIT 1')
				.get(sha256) !== undefined
		);
	}
}
