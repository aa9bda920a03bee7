import type { Migration } from '../migration.ts';

/** Earlier trials of models were so small that chance decided some of them: every model is tried out anew. */
export const methodsAnew: Migration = {
	version: 200,
	sql: 'UPDATE models SET summary_method = NULL;',
};
