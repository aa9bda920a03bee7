import type { Migration } from '../migration.ts';

/**
 * What models named in the pieces of a text of a set, so that each is asked once about a piece; and how good each model was
 * measured to be at it. `shown`: the text was looked through again since.
 */
export const asked: Migration = {
	version: 160,
	sql: `
CREATE TABLE deidentify_asked (
	text_id TEXT NOT NULL REFERENCES deidentify_texts (id) ON DELETE CASCADE,
	piece TEXT NOT NULL,
	model TEXT NOT NULL,
	words TEXT NOT NULL,
	shown INTEGER NOT NULL,
	PRIMARY KEY (text_id, piece, model)
) STRICT, WITHOUT ROWID;

ALTER TABLE models ADD COLUMN personal_asking TEXT;
`,
};
