import type { Migration } from '../migration.ts';

/** What models are taught from, and what came of it. */
export const teaching: Migration = {
	version: 130,
	sql: `
CREATE TABLE teaching_examples (
	id TEXT PRIMARY KEY,
	position INTEGER NOT NULL,
	question TEXT NOT NULL,
	answer TEXT NOT NULL,
	source TEXT NOT NULL,
	removed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX teaching_examples_by_position ON teaching_examples (position);

CREATE TABLE adapters (
	id TEXT PRIMARY KEY,
	made_at INTEGER NOT NULL,
	file TEXT NOT NULL,
	sha256 TEXT NOT NULL,
	base_sha256 TEXT,
	facts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
