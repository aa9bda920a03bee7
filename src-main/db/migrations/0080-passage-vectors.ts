import type { Migration } from '../migration.ts';

/** Vectors of passages, several passages in a row: their lengths as 32-bit numbers, then 8 bits for each dimension. */
export const passageVectors: Migration = {
	version: 80,
	sql: `
CREATE TABLE passage_vectors (
	document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	model TEXT NOT NULL,
	passages INTEGER NOT NULL,
	vectors BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX passage_vectors_by_position ON passage_vectors (document_id, position);
CREATE INDEX passage_vectors_by_model ON passage_vectors (model, document_id, passages);
`,
};
