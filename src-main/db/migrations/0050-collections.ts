import type { Migration } from '../migration.ts';

/**
 * Collections: folders whose documents are read and kept in step. A document belongs to a conversation or to a file of
 * a collection. Passages of both are indexed alike, and those that an answer was made from are kept with it.
 */
export const collections: Migration = {
	version: 50,
	// The table of documents is made anew, and dropping the old one would take along all that refers to it.
	withoutForeignKeys: true,
	sql: `
CREATE TABLE collections (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	folder TEXT NOT NULL,
	excluded TEXT NOT NULL DEFAULT '[]',
	paused INTEGER NOT NULL DEFAULT 0,
	left_out INTEGER NOT NULL DEFAULT 0,
	identity TEXT NOT NULL DEFAULT '',
	checked_at INTEGER,
	created_at INTEGER NOT NULL,
	deleted_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE collection_files (
	id TEXT PRIMARY KEY,
	collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
	path TEXT NOT NULL,
	bytes INTEGER NOT NULL,
	modified_at INTEGER NOT NULL,
	sha256 TEXT NOT NULL DEFAULT '',
	state TEXT NOT NULL,
	problem TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX collection_files_by_path ON collection_files (collection_id, path);
CREATE INDEX collection_files_by_state ON collection_files (collection_id, state, path);

CREATE TABLE documents_anew (
	id TEXT PRIMARY KEY,
	conversation_id TEXT REFERENCES conversations (id) ON DELETE CASCADE,
	file_id TEXT REFERENCES collection_files (id) ON DELETE CASCADE,
	sha256 TEXT NOT NULL,
	name TEXT NOT NULL,
	title TEXT NOT NULL,
	format TEXT NOT NULL,
	bytes INTEGER NOT NULL,
	pages INTEGER NOT NULL,
	words INTEGER NOT NULL,
	language TEXT NOT NULL,
	pages_without_text TEXT NOT NULL,
	read_ms REAL NOT NULL,
	original_path TEXT NOT NULL,
	has_copy INTEGER NOT NULL,
	key_passages TEXT NOT NULL DEFAULT '[]',
	summary_id TEXT,
	opened_at INTEGER NOT NULL,
	part_of TEXT,
	notes TEXT NOT NULL DEFAULT '[]',
	recognised TEXT NOT NULL DEFAULT '[]',
	suggested_recipe TEXT NOT NULL DEFAULT 'general',
	passages INTEGER,
	CHECK ((conversation_id IS NULL) <> (file_id IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO documents_anew (id, conversation_id, sha256, name, title, format, bytes, pages, words, language,
	pages_without_text, read_ms, original_path, has_copy, key_passages, summary_id, opened_at, part_of, notes, recognised,
	suggested_recipe)
SELECT id, conversation_id, sha256, name, title, format, bytes, pages, words, language,
	pages_without_text, read_ms, original_path, has_copy, key_passages, summary_id, opened_at, part_of, notes, recognised,
	suggested_recipe FROM documents;
DROP TABLE documents;
ALTER TABLE documents_anew RENAME TO documents;
CREATE INDEX documents_by_conversation ON documents (conversation_id, opened_at);
CREATE INDEX documents_by_hash ON documents (sha256);
CREATE INDEX documents_by_file ON documents (file_id, opened_at) WHERE file_id IS NOT NULL;

CREATE TABLE passages (
	number INTEGER PRIMARY KEY,
	document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	page INTEGER NOT NULL,
	first_block INTEGER NOT NULL,
	last_block INTEGER NOT NULL,
	words INTEGER NOT NULL,
	heading TEXT NOT NULL,
	owner TEXT NOT NULL,
	stems TEXT NOT NULL,
	headings TEXT NOT NULL,
	ends TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX passages_by_position ON passages (document_id, position);
CREATE VIRTUAL TABLE passage_search USING fts5 (owner, stems, headings, ends, content='passages', content_rowid='number',
	tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
INSERT INTO passage_search (passage_search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE passage_words USING fts5vocab ('passage_search', 'row');
CREATE TRIGGER passage_added AFTER INSERT ON passages BEGIN
	INSERT INTO passage_search (rowid, owner, stems, headings, ends)
	VALUES (new.number, new.owner, new.stems, new.headings, new.ends);
END;
CREATE TRIGGER passage_removed AFTER DELETE ON passages BEGIN
	INSERT INTO passage_search (passage_search, rowid, owner, stems, headings, ends)
	VALUES ('delete', old.number, old.owner, old.stems, old.headings, old.ends);
END;

CREATE TABLE given_passages (
	message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	document_id TEXT NOT NULL,
	collection_id TEXT,
	name TEXT NOT NULL,
	format TEXT NOT NULL,
	page INTEGER NOT NULL,
	heading TEXT NOT NULL,
	text TEXT NOT NULL,
	PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX given_passages_by_collection ON given_passages (collection_id) WHERE collection_id IS NOT NULL;

ALTER TABLE conversations ADD COLUMN collection_id TEXT;
`,
};
