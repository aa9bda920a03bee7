import type { Migration } from '../migration.ts';

/**
 * Ways of working: what people made and changed, every version of it, which one a conversation has, and what a model was
 * told for an answer. Versions outlive a return to what came with the program.
 */
export const assistants: Migration = {
	version: 100,
	sql: `
CREATE TABLE assistants (
	id TEXT PRIMARY KEY,
	content TEXT NOT NULL,
	created_at INTEGER NOT NULL,
	removed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE assistant_versions (
	assistant_id TEXT NOT NULL,
	number INTEGER NOT NULL,
	content TEXT NOT NULL,
	made_at INTEGER,
	PRIMARY KEY (assistant_id, number)
) STRICT, WITHOUT ROWID;

ALTER TABLE conversations ADD COLUMN assistant_id TEXT NOT NULL DEFAULT 'general';

CREATE TABLE given_ways (
	message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
	content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
