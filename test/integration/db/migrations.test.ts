import Sqlite, { type Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../src-main/db/migrate.ts';

/** A database as the program of that version left it, with a row in each of its tables. */
function filledAt(version: number): Database {
	const database = new Sqlite(':memory:');
	for (const step of migrations.filter((one) => one.version <= version)) {
		database.exec(step.sql);
		database.pragma(`user_version = ${step.version}`);
	}
	// The rows are made up of the same values, so that what refers to another row finds it.
	database.pragma('foreign_keys = OFF');
	database.pragma('ignore_check_constraints = ON');
	for (const table of tablesOf(database)) {
		const columns = database.pragma(`table_xinfo(${table})`) as {
			name: string;
			type: string;
			hidden: number;
		}[];
		const own = columns.filter(({ hidden }) => hidden === 0);
		const values = own.map(({ type }) => (type === 'BLOB' ? "x'31'" : type === 'TEXT' ? "'1'" : '1'));
		database.exec(
			`INSERT OR IGNORE INTO ${table} (${own.map(({ name }) => name).join(', ')}) VALUES (${values.join(', ')})`,
		);
	}
	database.pragma('foreign_keys = ON');
	return database;
}

/** Without the tables that belong to an index of words. */
function tablesOf(database: Database): string[] {
	return database
		.prepare<[], string>(
			"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
		)
		.pluck()
		.all();
}

const counts = (database: Database): Record<string, number> =>
	Object.fromEntries(
		tablesOf(database).map((table) => [
			table,
			database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
		]),
	);

describe('a step to a newer database', () => {
	for (const [at, { version }] of migrations.slice(0, -1).entries())
		it(`loses nothing that was there: ${version} to ${migrations[at + 1]?.version ?? 0} and on`, () => {
			const database = filledAt(version);
			const before = counts(database);
			expect(Object.values(before).every((count) => count > 0)).toBe(true);
			migrate(database);
			expect(counts(database)).toMatchObject(before);
			expect(database.pragma('foreign_key_check')).toEqual([]);
			expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
		});
});
