import type { Database } from 'better-sqlite3';
import { KnownError } from '../contract/errors.ts';
import type { Migration } from './migration.ts';
import { foundation } from './migrations/0010-foundation.ts';
import { models } from './migrations/0020-models.ts';
import { manyDocuments } from './migrations/0060-many-documents.ts';
import { documents } from './migrations/0030-documents.ts';
import { recipes } from './migrations/0040-recipes.ts';

export const migrations: readonly Migration[] = [foundation, models, documents, recipes, manyDocuments];

export const newestVersion = Math.max(...migrations.map((migration) => migration.version));

/** The steps that a database still lacks. Errors: `database-newer` for one made by a later program. */
export function pendingMigrations(database: Database): readonly Migration[] {
	const version = databaseVersion(database);
	if (version > newestVersion)
		throw new KnownError('database-newer', { found: version, known: newestVersion });
	return migrations.filter((migration) => migration.version > version);
}

export function migrate(database: Database): void {
	for (const migration of pendingMigrations(database)) {
		database.transaction(() => {
			database.exec(migration.sql);
			database.pragma(`user_version = ${migration.version}`);
		})();
	}
}

export function databaseVersion(database: Database): number {
	return database.pragma('user_version', { simple: true }) as number;
}
