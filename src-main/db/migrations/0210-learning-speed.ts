import type { Migration } from '../migration.ts';

/** How fast a model learns on this computer, for the price of the next teaching; the seconds of a point were never asked for. */
export const learningSpeed: Migration = {
	version: 210,
	sql: `
ALTER TABLE models DROP COLUMN point_seconds;
ALTER TABLE models ADD COLUMN learning_tokens_per_second REAL;
`,
};
