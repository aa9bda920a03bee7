import type { Database } from 'better-sqlite3';

/** Of a statement that held up the thread: its verb and table, never its words. */
export interface SlowStatement {
	readonly statement: string;
	readonly milliseconds: number;
}

/** Tells of every statement prepared from now on that takes longer than `atLeast` milliseconds; commits are none. */
export function tellSlowStatements(
	database: Database,
	tell: (slow: SlowStatement) => void,
	atLeast = 40,
): void {
	const prepare = database.prepare.bind(database) as (sql: string) => Record<Way, AnyWork>;
	database.prepare = ((sql: string) => {
		const statement = prepare(sql);
		for (const way of ways) {
			const work = statement[way].bind(statement);
			statement[way] = (...values) => {
				const began = performance.now();
				try {
					return work(...values);
				} finally {
					const milliseconds = Math.round(performance.now() - began);
					if (milliseconds > atLeast) tell({ statement: nameOf(sql), milliseconds });
				}
			};
		}
		return statement;
	}) as Database['prepare'];
}

function nameOf(sql: string): string {
	const [verb = ''] = /\w+/u.exec(sql) ?? [];
	const [, table = ''] = /\b(?:FROM|INTO|UPDATE)\s+(\w+)/iu.exec(sql) ?? [];
	return `${verb.toLowerCase()} ${table}`.trim();
}

const ways = ['run', 'get', 'all'] as const;
type Way = (typeof ways)[number];
type AnyWork = (...values: unknown[]) => unknown;
