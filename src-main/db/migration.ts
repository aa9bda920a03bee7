/** One step of the schema, run in a transaction of its own that also sets `user_version`. */
export interface Migration {
	/** In steps of 10, rising. */
	readonly version: number;
	readonly sql: string;
	/** For one that makes a table anew which others refer to; that all references hold is checked afterwards. */
	readonly withoutForeignKeys?: true;
}
