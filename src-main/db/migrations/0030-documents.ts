import type { Migration } from '../migration.ts';

/** Documents inside of others, and what is to be said about how one was read. */
export const documents: Migration = {
	version: 30,
	sql: `
ALTER TABLE documents ADD COLUMN part_of TEXT;
ALTER TABLE documents ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
`,
};
