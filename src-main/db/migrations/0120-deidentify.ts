import type { Migration } from '../migration.ts';

/**
 * Texts from which personal data is taken. `version` counts what was learnt in a set; a text of an earlier one has to be
 * looked through again for the words that came since (`deidentify_changes`). A confirmation holds the replaced text: without
 * one there is none. `people` tells who is who and never leaves with the texts.
 */
export const deidentify: Migration = {
	version: 120,
	sql: `
CREATE TABLE deidentify_sets (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	dates TEXT NOT NULL,
	version INTEGER NOT NULL,
	created_at INTEGER NOT NULL,
	deleted_at INTEGER,
	people TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_texts (
	number INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	set_id TEXT NOT NULL REFERENCES deidentify_sets (id) ON DELETE CASCADE,
	document_id TEXT,
	name TEXT NOT NULL,
	state TEXT NOT NULL,
	version INTEGER NOT NULL,
	year INTEGER NOT NULL,
	length INTEGER NOT NULL,
	added_at INTEGER NOT NULL,
	removed INTEGER NOT NULL DEFAULT 0,
	kept TEXT NOT NULL,
	words TEXT NOT NULL,
	findings TEXT NOT NULL,
	text TEXT NOT NULL
) STRICT;
CREATE INDEX deidentify_texts_by_set ON deidentify_texts (set_id, number);

CREATE TABLE deidentify_decisions (
	set_id TEXT NOT NULL REFERENCES deidentify_sets (id) ON DELETE CASCADE,
	key TEXT NOT NULL,
	decision TEXT NOT NULL,
	kind TEXT,
	everywhere INTEGER NOT NULL,
	PRIMARY KEY (set_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_changes (
	set_id TEXT NOT NULL REFERENCES deidentify_sets (id) ON DELETE CASCADE,
	version INTEGER NOT NULL,
	words TEXT NOT NULL,
	PRIMARY KEY (set_id, version, words)
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_confirmations (
	text_id TEXT PRIMARY KEY REFERENCES deidentify_texts (id) ON DELETE CASCADE,
	confirmed_at INTEGER NOT NULL,
	sha256 TEXT NOT NULL,
	text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_house (
	words TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
`,
};
