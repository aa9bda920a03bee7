import type { Migration } from '../migration.ts';

/** Kinds of summaries that people make and change, and what a summary was asked for. */
export const recipes: Migration = {
	version: 40,
	sql: `
CREATE TABLE recipes (
	id TEXT PRIMARY KEY,
	content TEXT NOT NULL,
	created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE documents ADD COLUMN suggested_recipe TEXT NOT NULL DEFAULT 'general';

ALTER TABLE summaries ADD COLUMN depth TEXT NOT NULL DEFAULT 'quick';
ALTER TABLE summaries ADD COLUMN recipe TEXT NOT NULL DEFAULT '{"id":"general","name":"","titles":[]}';
ALTER TABLE summaries ADD COLUMN language TEXT;
`,
};
