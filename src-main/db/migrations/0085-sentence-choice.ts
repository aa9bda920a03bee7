import type { Migration } from '../migration.ts';

/** How the sentences of a summary are chosen with a model, as measured: by the ranking or by the model itself. */
export const sentenceChoice: Migration = {
	version: 85,
	sql: 'ALTER TABLE models ADD COLUMN sentence_choice TEXT;',
};
