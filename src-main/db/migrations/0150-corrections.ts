import type { Migration } from '../migration.ts';

/** What people say an answer should have been, and what examples and adapters were made of. */
export const corrections: Migration = {
	version: 150,
	sql: `
CREATE TABLE corrections (
	message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
	at INTEGER NOT NULL,
	state TEXT NOT NULL,
	example_id TEXT,
	content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE teaching_origins (
	example_id TEXT NOT NULL REFERENCES teaching_examples (id) ON DELETE CASCADE,
	kind TEXT NOT NULL,
	origin_id TEXT NOT NULL,
	name TEXT NOT NULL,
	sha256 TEXT,
	PRIMARY KEY (example_id, kind, origin_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX teaching_origins_by_origin ON teaching_origins (origin_id);

-- What is made of a text goes with it.
CREATE TRIGGER set_text_destroyed AFTER DELETE ON deidentify_texts BEGIN
	DELETE FROM teaching_examples WHERE source = 'text' AND id IN (
		SELECT example_id FROM teaching_origins INDEXED BY teaching_origins_by_origin
		WHERE origin_id = old.id AND kind = 'text');
END;

ALTER TABLE adapters ADD COLUMN passport TEXT;
ALTER TABLE adapters ADD COLUMN removed_at INTEGER;
`,
};
