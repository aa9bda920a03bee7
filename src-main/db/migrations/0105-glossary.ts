import type { Migration } from '../migration.ts';

/**
 * The words of the house. `key` is a term in the form in which it is the same as another one; `searched` all that it is
 * found by; the wordings stand once more by the key of their first word, by which a text finds them.
 */
export const glossary: Migration = {
	version: 105,
	sql: `
CREATE TABLE glossary_terms (
	id TEXT PRIMARY KEY,
	key TEXT NOT NULL,
	term TEXT NOT NULL,
	meaning TEXT NOT NULL,
	preferred TEXT NOT NULL,
	forbidden TEXT NOT NULL,
	searched TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX glossary_terms_by_key ON glossary_terms (key);

CREATE TABLE glossary_wordings (
	first TEXT NOT NULL,
	term_id TEXT NOT NULL REFERENCES glossary_terms (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	PRIMARY KEY (first, term_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX glossary_wordings_by_term ON glossary_wordings (term_id);
`,
};
