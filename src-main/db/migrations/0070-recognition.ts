import type { Migration } from '../migration.ts';

/** Languages for scans on their way, in a queue of their own: they must not wait behind a model of many gigabytes. */
export const recognition: Migration = {
	version: 70,
	sql: `
ALTER TABLE downloads RENAME COLUMN model_id TO id;

CREATE TABLE language_downloads (
	id TEXT PRIMARY KEY,
	position INTEGER NOT NULL,
	entry TEXT NOT NULL,
	state TEXT NOT NULL,
	problem TEXT,
	total_bytes INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX language_downloads_by_position ON language_downloads (position);
`,
};
