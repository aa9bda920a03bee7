import type { Migration } from '../migration.ts';

/** Passwords of files in collections, encrypted by the system's keyring; each goes with its file. */
export const collectionPasswords: Migration = {
	version: 170,
	sql: `
CREATE TABLE collection_passwords (
	file_id TEXT PRIMARY KEY REFERENCES collection_files (id) ON DELETE CASCADE,
	sealed TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
