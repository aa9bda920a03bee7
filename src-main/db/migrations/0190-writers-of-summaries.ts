import type { Migration } from '../migration.ts';

/** What the model that wrote a summary was called, and its hash: it may be removed or exchanged later. */
export const writersOfSummaries: Migration = {
	version: 190,
	sql: `
ALTER TABLE summaries ADD COLUMN model_name TEXT;
ALTER TABLE summaries ADD COLUMN model_sha256 TEXT;
UPDATE summaries SET
	model_name = coalesce((SELECT nullif(facts ->> '$.name', '') FROM models WHERE models.id = model_id), model_id),
	model_sha256 = (SELECT sha256 FROM models WHERE models.id = model_id AND verified_at <= summaries.created_at)
WHERE model_id IS NOT NULL;
`,
};
