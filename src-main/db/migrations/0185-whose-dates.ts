import type { Migration } from '../migration.ts';

/** Whose dates a text has, where a person said so. */
export const whoseDates: Migration = {
	version: 185,
	sql: `ALTER TABLE deidentify_texts ADD COLUMN dates_of TEXT;`,
};
