import type { Migration } from '../migration.ts';

/** The conversation that a text of a set is, so that what learnt from it can be named when it goes. */
export const textOfConversation: Migration = {
	version: 180,
	sql: `ALTER TABLE deidentify_texts ADD COLUMN conversation_id TEXT;`,
};
