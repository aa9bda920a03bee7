import type { Migration } from '../migration.ts';

/** Many documents at once: files that wait to be read, the most telling sentences, and fields found in each document. */
export const manyDocuments: Migration = {
	version: 60,
	sql: `
ALTER TABLE documents ADD COLUMN telling TEXT;

CREATE TABLE waiting_files (
	id TEXT PRIMARY KEY,
	conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
	path TEXT NOT NULL,
	name TEXT NOT NULL,
	state TEXT NOT NULL,
	problem TEXT,
	added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_files_by_conversation ON waiting_files (conversation_id, added_at);

CREATE TABLE field_runs (
	id TEXT PRIMARY KEY,
	conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
	fields TEXT NOT NULL,
	state TEXT NOT NULL,
	problem TEXT,
	created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX field_runs_by_conversation ON field_runs (conversation_id, created_at);

CREATE TABLE field_cells (
	run_id TEXT NOT NULL REFERENCES field_runs (id) ON DELETE CASCADE,
	document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
	field INTEGER NOT NULL,
	cell TEXT NOT NULL,
	waiting INTEGER NOT NULL,
	PRIMARY KEY (run_id, document_id, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX field_cells_by_document ON field_cells (document_id);
`,
};
