/** One step of the schema, run in a transaction of its own that also sets `user_version`. */
export interface Migration {
	/** In steps of 10, rising. */
	readonly version: number;
	readonly sql: string;
}
