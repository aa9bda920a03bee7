import type { Migration } from '../migration.ts';

/** Documents inside of others, what is to be said about how one was read, and where recognised lines stand. */
export const documents: Migration = {
	version: 30,
	sql: `
ALTER TABLE documents ADD COLUMN part_of TEXT;
ALTER TABLE documents ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE documents ADD COLUMN recognised TEXT NOT NULL DEFAULT '[]';

ALTER TABLE document_pages ADD COLUMN boxes TEXT;
ALTER TABLE document_pages ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
`,
};
