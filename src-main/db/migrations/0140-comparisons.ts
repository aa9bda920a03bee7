import type { Migration } from '../migration.ts';

/** The same questions to two sides, their answers, and which were better. */
export const comparisons: Migration = {
	version: 140,
	sql: `
CREATE TABLE comparisons (
	id TEXT PRIMARY KEY,
	made_at INTEGER NOT NULL,
	is_blind INTEGER NOT NULL,
	sides TEXT NOT NULL,
	removed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE compared_questions (
	id TEXT PRIMARY KEY,
	comparison_id TEXT NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
	number INTEGER NOT NULL,
	question TEXT NOT NULL,
	left_side INTEGER NOT NULL,
	seed INTEGER NOT NULL,
	vote TEXT,
	was_blind INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX compared_questions_by_comparison ON compared_questions (comparison_id, number);

CREATE TABLE compared_answers (
	question_id TEXT NOT NULL REFERENCES compared_questions (id) ON DELETE CASCADE,
	side INTEGER NOT NULL,
	state TEXT NOT NULL,
	content TEXT NOT NULL,
	PRIMARY KEY (question_id, side)
) STRICT, WITHOUT ROWID;
`,
};
