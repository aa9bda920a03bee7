import type { Migration } from '../migration.ts';

/**
 * Pages are found with whose they are, so that a search over conversations weighs none of a collection's: the index
 * leaves them out before it ranks, which takes a tenth of the time where collections are large.
 */
export const pageOwners: Migration = {
	version: 175,
	sql: `
ALTER TABLE document_pages ADD COLUMN owner TEXT NOT NULL DEFAULT 'conversation';
UPDATE document_pages SET owner = 'collection'
	WHERE document_id IN (SELECT id FROM documents WHERE conversation_id IS NULL);

DROP TRIGGER page_added;
DROP TRIGGER page_removed;
DROP TABLE page_search;
CREATE VIRTUAL TABLE page_search USING fts5 (text, owner, content='document_pages', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
INSERT INTO page_search (page_search, rank) VALUES ('secure-delete', 1);
INSERT INTO page_search (page_search, rank) VALUES ('rank', 'bm25(1.0, 0.0)');
INSERT INTO page_search (rowid, text, owner) SELECT number, text, owner FROM document_pages;
CREATE TRIGGER page_added AFTER INSERT ON document_pages BEGIN
	INSERT INTO page_search (rowid, text, owner) VALUES (new.number, new.text, new.owner);
END;
CREATE TRIGGER page_removed AFTER DELETE ON document_pages BEGIN
	INSERT INTO page_search (page_search, rowid, text, owner) VALUES ('delete', old.number, old.text, old.owner);
END;
`,
};
