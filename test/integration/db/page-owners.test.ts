import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CollectionFileId } from '../../../src-main/contract/collections.ts';
import type { ConversationId, DocumentId } from '../../../src-main/contract/entities.ts';
import { CollectionsTable } from '../../../src-main/db/collections.ts';
import type { NewDocument } from '../../../src-main/db/documents.ts';
import { migrate, migrations } from '../../../src-main/db/migrate.ts';
import { Store } from '../../../src-main/db/store.ts';

const facts: Omit<NewDocument, 'conversationId' | 'name' | 'title'> = {
	sha256: 'abc',
	format: 'pdf',
	bytes: 1,
	pages: 1,
	words: 3,
	language: 'en',
	pagesWithoutText: [],
	notes: [],
	recognised: [],
	partOf: null,
	readMs: 1,
	originalPath: '/tmp/letter.pdf',
	hasCopy: false,
	openedAt: 1,
};

/** A conversation with one document, and a collection of one file with many pages. */
function filled(pages: number) {
	const database = new Sqlite(':memory:');
	database.pragma('foreign_keys = ON');
	migrate(database);
	const store = new Store(database, true);
	const table = new CollectionsTable(database);
	const collection = table.add('Ward', '/ward', 1);
	table.addFile(collection, { path: 'manual.pdf', bytes: 1, modifiedAt: 1 });
	const fileId = table.files(collection)[0]?.id as CollectionFileId;
	const manual = store.documents.add({
		...facts,
		conversationId: null,
		fileId,
		name: 'manual.pdf',
		title: '',
	});
	const add = (id: DocumentId, number: number, text: string): void =>
		store.documents.addPage(id, { number, hasText: true, blocks: [{ kind: 'paragraph', text }] });
	store.transaction(() => {
		// Short pages that say nothing else rank before a letter that names the pump once.
		for (let number = 1; number <= pages; number += 1)
			add(manual, number, 'Pump, pump and valve of the pump.');
	});
	const { id } = store.conversations.create('Letters', 1);
	const letter = store.documents.add({ ...facts, conversationId: id, name: 'letter.pdf', title: 'Letter' });
	store.messages.addDocument(id, null, letter, 1);
	add(letter, 1, `The pump is repaired on Monday. ${'More is said of other things. '.repeat(60)}`);
	return { database, store, manual, letter, id };
}

/** Milliseconds, the middle one of several times. */
function timeOf(work: () => void): number {
	const times = Array.from({ length: 9 }, () => {
		const started = performance.now();
		work();
		return performance.now() - started;
	});
	return times.sort((one, other) => one - other)[4] ?? 0;
}

describe('a search over conversations', () => {
	it('finds a page of a conversation among thousands of a collection, and weighs none of those', () => {
		const { database, store, id, letter } = filled(20_000);
		const found = store.search.find('pump', 10);
		expect(found.map(({ conversationId, hits }) => [conversationId, hits[0]?.page?.documentId])).toEqual([
			[id, letter],
		]);
		const all = database.prepare(
			`SELECT p.number FROM page_search JOIN document_pages p ON p.number = page_search.rowid
				JOIN documents d ON d.id = p.document_id JOIN conversations c ON c.id = d.conversation_id
			WHERE page_search MATCH 'text : "pump"*' ORDER BY rank LIMIT 80`,
		);
		const [before, now] = [timeOf(() => all.all()), timeOf(() => store.search.find('pump', 10))];
		console.info(`20,000 pages of a collection: ${before.toFixed(1)} ms before, ${now.toFixed(1)} ms now`);
		expect(now).toBeLessThan(before / 3);
		database.close();
	}, 60_000);

	it('takes the words that tell whose a page is for no words of it', () => {
		const { database, store, letter, manual } = filled(3);
		for (const word of ['conversation', 'collection']) {
			expect(store.search.find(word, 10)).toEqual([]);
			expect(store.documents.find(letter, [word], 5)).toEqual([]);
			expect(store.documents.search(manual, [word], 5)).toEqual([]);
		}
		expect(store.documents.find(manual, ['valve', 'of'], 5)).toEqual([1, 2, 3]);
		expect(store.documents.search(manual, ['valve', 'roof'], 5)).toHaveLength(3);
		database.close();
	});

	it('finds what an earlier program stored, and nothing of what is removed', () => {
		const database = new Sqlite(':memory:');
		database.pragma('foreign_keys = ON');
		for (const { version, sql } of migrations.filter((one) => one.version < 175)) {
			database.exec(sql);
			database.pragma(`user_version = ${version}`);
		}
		const columns = `id, conversation_id, file_id, sha256, name, title, format, bytes, pages, words, language,
			pages_without_text, read_ms, original_path, has_copy, opened_at`;
		const rest = `'abc', 'a.pdf', 'A', 'pdf', 1, 1, 1, 'en', '[]', 1, '/a.pdf', 0, 1`;
		database.exec(`
			INSERT INTO conversations (id, title, created_at, updated_at) VALUES ('c', 'Letters', 1, 1);
			INSERT INTO collections (id, name, folder, created_at) VALUES ('k', 'Ward', '/ward', 1);
			INSERT INTO collection_files (id, collection_id, path, bytes, modified_at, state) VALUES ('f', 'k', 'a.pdf', 1, 1, 'done');
			INSERT INTO documents (${columns}) VALUES ('of-conversation', 'c', NULL, ${rest});
			INSERT INTO documents (${columns}) VALUES ('of-collection', NULL, 'f', ${rest});
			INSERT INTO document_pages (document_id, page, blocks, text) VALUES ('of-conversation', 1, '[]', 'The pump is repaired.');
			INSERT INTO document_pages (document_id, page, blocks, text) VALUES ('of-collection', 1, '[]', 'The pump is new.');
		`);
		const store = (migrate(database), new Store(database, true));
		store.messages.addDocument('c' as ConversationId, null, 'of-conversation' as DocumentId, 1);
		expect(store.search.find('pump', 10).map(({ hits }) => hits.map(({ page }) => page?.documentId))).toEqual(
			[['of-conversation']],
		);
		expect(store.documents.find('of-collection' as DocumentId, ['pump'], 5)).toEqual([1]);
		database.exec("DELETE FROM document_pages WHERE document_id = 'of-conversation'");
		expect(store.search.find('pump', 10)).toEqual([]);
		expect(() =>
			database.exec("INSERT INTO page_search (page_search) VALUES ('integrity-check')"),
		).not.toThrow();
		expect(database.prepare("SELECT v FROM page_search_config WHERE k = 'secure-delete'").pluck().get()).toBe(
			1,
		);
		database.close();
	});
});
