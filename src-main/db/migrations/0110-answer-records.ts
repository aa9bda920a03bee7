import type { Migration } from '../migration.ts';

/** How each answer came into being: what the model read for it, part by part, and all that it was written with. */
export const answerRecords: Migration = {
	version: 110,
	sql: `
CREATE TABLE answer_records (
	message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
	content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
