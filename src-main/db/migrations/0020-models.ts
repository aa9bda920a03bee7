import type { Migration } from '../migration.ts';

/** Several models: what became of each, one for each conversation, downloads, licences and hosts that were agreed to. */
export const models: Migration = {
	version: 20,
	sql: `
ALTER TABLE models ADD COLUMN place TEXT NOT NULL DEFAULT 'own';
ALTER TABLE models ADD COLUMN facts TEXT NOT NULL DEFAULT '{}';
ALTER TABLE models ADD COLUMN more_files TEXT NOT NULL DEFAULT '[]';
ALTER TABLE models ADD COLUMN last_used_at INTEGER;
ALTER TABLE models ADD COLUMN memory_bytes INTEGER;
ALTER TABLE models ADD COLUMN problem TEXT;
ALTER TABLE models ADD COLUMN removed_at INTEGER;
CREATE INDEX models_by_hash ON models (sha256);

ALTER TABLE conversations ADD COLUMN model_id TEXT;
CREATE INDEX conversations_by_model ON conversations (model_id) WHERE model_id IS NOT NULL;

CREATE TABLE downloads (
	model_id TEXT PRIMARY KEY,
	position INTEGER NOT NULL,
	entry TEXT NOT NULL,
	state TEXT NOT NULL,
	problem TEXT,
	total_bytes INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX downloads_by_position ON downloads (position);

CREATE TABLE licence_acceptances (
	licence TEXT NOT NULL,
	version TEXT NOT NULL,
	name TEXT NOT NULL,
	how TEXT NOT NULL,
	model_id TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (licence, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreed_hosts (
	host TEXT PRIMARY KEY,
	at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
