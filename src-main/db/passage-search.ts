import type { Database, Statement } from 'better-sqlite3';
import { namesAbove, namesText } from '../contract/column-names.ts';
import type { DocumentFormat } from '../contract/document-formats.ts';
import type { Block, ConversationId, DocumentId } from '../contract/entities.ts';
import type { CollectionId } from '../contract/ids.ts';

/** Whose documents are asked about. */
export type SearchScope =
	| { readonly kind: 'conversation'; readonly id: ConversationId }
	| { readonly kind: 'collection'; readonly id: CollectionId }
	/** One document of a conversation. */
	| { readonly kind: 'document'; readonly id: DocumentId };

/** A word in all forms that count as the word. */
export interface SearchTerm {
	readonly words: readonly string[];
	/** Beginnings of words. */
	readonly beginnings: readonly string[];
	/** Ends of long words, reversed. */
	readonly ends: readonly string[];
}

/** A passage that was found; its text is read when it is wanted. */
export interface FoundPassage {
	readonly number: number;
	readonly documentId: DocumentId;
	readonly name: string;
	readonly format: DocumentFormat;
	readonly language: string;
	readonly position: number;
	readonly page: number;
	readonly firstBlock: number;
	readonly lastBlock: number;
	readonly words: number;
	readonly heading: string;
	readonly stems: string;
	readonly headings: string;
}

/** Vectors of so many passages in a row, beginning at a place of the document. */
export interface PackedVectors {
	readonly documentId: DocumentId;
	readonly position: number;
	readonly passages: number;
	readonly vectors: Uint8Array;
}

/** Reads the index of passages. It only reads, so that a thread of its own can do it beside main's connection. */
export class PassageSearch {
	readonly #database: Database;
	readonly #count: Statement<[string], number>;
	readonly #candidates: Statement<[string, number], FoundPassage>;
	readonly #words: Statement<[string, string], string>;
	readonly #at: Statement<[string, number], FoundPassage>;
	readonly #blocks: Statement<[string, number], string>;

	constructor(database: Database) {
		this.#database = database;
		this.#count = database
			.prepare<[string], number>('SELECT count(*) FROM passage_search WHERE passage_search MATCH ?')
			.pluck();
		this.#candidates = database.prepare(
			`SELECT ${columns} FROM
				(SELECT rowid AS found, bm25(passage_search, 0.0, 1.0, 1.5, 0.5) AS score
					FROM passage_search WHERE passage_search MATCH ? ORDER BY score LIMIT ?)
				JOIN passages p ON p.number = found JOIN documents d ON d.id = p.document_id
			WHERE d.passages IS NOT NULL ORDER BY score, p.number`,
		);
		this.#words = database
			.prepare<[string, string], string>('SELECT term FROM passage_words WHERE term >= ? AND term < ?')
			.pluck();
		this.#at = database.prepare(
			`SELECT ${columns} FROM passages p INDEXED BY passages_by_position JOIN documents d ON d.id = p.document_id
			WHERE p.document_id = ? AND p.position = ?`,
		);
		this.#blocks = database
			.prepare<[string, number], string>(
				'SELECT blocks FROM document_pages INDEXED BY document_pages_by_page WHERE document_id = ? AND page = ?',
			)
			.pluck();
	}

	/** How many passages and words there are altogether. */
	size({ kind, id }: SearchScope): { passages: number; words: number } {
		const row = this.#database
			.prepare<[string], { passages: number | null; words: number | null }>(sizes[kind])
			.get(id);
		return { passages: row?.passages ?? 0, words: row?.words ?? 0 };
	}

	/** Words of the index that begin so. */
	wordsBeginning(beginning: string): string[] {
		return this.#words.all(beginning, beginning + last);
	}

	/** In how many passages a word stands. */
	count(scope: SearchScope, term: SearchTerm): number {
		return this.#count.get(`${within(scope)} AND (${expression(term)})`) ?? 0;
	}

	/** Passages with any of the words, best first by BM25, what stands in a heading counting more. */
	candidates(scope: SearchScope, terms: readonly SearchTerm[], limit: number): FoundPassage[] {
		if (terms.length === 0) return [];
		return this.#candidates.all(`${within(scope)} AND (${terms.map(expression).join(' OR ')})`, limit);
	}

	/** From the beginning of each document. */
	first({ id }: Extract<SearchScope, { kind: 'conversation' }>, limit: number): FoundPassage[] {
		return this.#database
			.prepare<[string, number], FoundPassage>(
				`SELECT ${columns} FROM documents d INDEXED BY documents_by_conversation
					JOIN passages p INDEXED BY passages_by_position ON p.document_id = d.id
				WHERE d.conversation_id = ? ORDER BY d.opened_at, p.position LIMIT ?`,
			)
			.all(id, limit);
	}

	/** Vectors of one model, in the order of the documents' passages. */
	vectors({ kind, id }: SearchScope, model: string): IterableIterator<PackedVectors> {
		return this.#database.prepare<[string, string], PackedVectors>(vectorsOf[kind]).iterate(id, model);
	}

	at(documentId: DocumentId, position: number): FoundPassage | undefined {
		return this.#at.get(documentId, position);
	}

	after({ documentId, position }: FoundPassage): FoundPassage | undefined {
		return this.#at.get(documentId, position + 1);
	}

	/** The words as they stand in the document; above rows what their columns are called, if that stands elsewhere. */
	text({ documentId, page, firstBlock, lastBlock }: FoundPassage): string {
		const blocks = JSON.parse(this.#blocks.get(documentId, page) ?? '[]') as Block[];
		return blocks
			.slice(firstBlock, lastBlock + 1)
			.flatMap((block, at, all) => {
				if (block.kind === 'heading') return [];
				const names = namesAbove(block, all[at - 1]);
				return names === undefined ? [block.text] : [namesText(names), block.text];
			})
			.join('\n');
	}
}

/** An id as one word of the index. */
export function ownerToken(id: string): string {
	return `o${id.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')}`;
}

const columns = `p.number AS number, p.document_id AS documentId, d.name AS name, d.format AS format, d.language AS language,
	p.position AS position, p.page AS page, p.first_block AS firstBlock, p.last_block AS lastBlock, p.words AS words,
	p.heading AS heading, p.stems AS stems, p.headings AS headings`;

const sizes: Readonly<Record<SearchScope['kind'], string>> = {
	conversation: `SELECT sum(passages) AS passages, sum(words) AS words FROM documents INDEXED BY documents_by_conversation
		WHERE conversation_id = ? AND passages IS NOT NULL`,
	collection: `SELECT sum(d.passages) AS passages, sum(d.words) AS words
		FROM collection_files f INDEXED BY collection_files_by_state JOIN documents d ON d.file_id = f.id
		WHERE f.collection_id = ? AND d.passages IS NOT NULL`,
	document: 'SELECT passages, words FROM documents WHERE id = ? AND passages IS NOT NULL',
};

const vectorColumns =
	'v.document_id AS documentId, v.position AS position, v.passages AS passages, v.vectors AS vectors';
const vectorsOf: Readonly<Record<SearchScope['kind'], string>> = {
	conversation: `SELECT ${vectorColumns} FROM documents d INDEXED BY documents_by_conversation
			JOIN passage_vectors v INDEXED BY passage_vectors_by_position ON v.document_id = d.id
		WHERE d.conversation_id = ? AND d.passages IS NOT NULL AND v.model = ?`,
	collection: `SELECT ${vectorColumns} FROM collection_files f INDEXED BY collection_files_by_state
			JOIN documents d ON d.file_id = f.id
			JOIN passage_vectors v INDEXED BY passage_vectors_by_position ON v.document_id = d.id
		WHERE f.collection_id = ? AND d.passages IS NOT NULL AND v.model = ?`,
	document: `SELECT ${vectorColumns} FROM passage_vectors v INDEXED BY passage_vectors_by_position
		WHERE v.document_id = ? AND v.model = ?`,
};

function within({ id }: SearchScope): string {
	return `owner : ${quoted(ownerToken(id))}`;
}

function expression({ words, beginnings, ends }: SearchTerm): string {
	const texts = [...words.map(quoted), ...beginnings.map((one) => `${quoted(one)} *`)];
	const parts = [
		...(texts.length === 0 ? [] : [`({stems headings} : (${texts.join(' OR ')}))`]),
		...(ends.length === 0 ? [] : [`(ends : (${ends.map((one) => `${quoted(one)} *`).join(' OR ')}))`]),
	];
	return parts.join(' OR ');
}

function quoted(word: string): string {
	return `"${word.replaceAll('"', '')}"`;
}

/** Sorts after every word that begins with what stands before it. */
const last = '\u{10ffff}';
