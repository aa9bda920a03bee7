import type { Database } from 'better-sqlite3';
import { KnownError } from '../contract/errors.ts';
import type { Migration } from './migration.ts';
import { foundation } from './migrations/0010-foundation.ts';
import { models } from './migrations/0020-models.ts';
import { documents } from './migrations/0030-documents.ts';
import { recipes } from './migrations/0040-recipes.ts';
import { collections } from './migrations/0050-collections.ts';
import { manyDocuments } from './migrations/0060-many-documents.ts';
import { recognition } from './migrations/0070-recognition.ts';
import { passageVectors } from './migrations/0080-passage-vectors.ts';
import { sentenceChoice } from './migrations/0085-sentence-choice.ts';
import { assistants } from './migrations/0100-assistants.ts';
import { glossary } from './migrations/0105-glossary.ts';
import { answerRecords } from './migrations/0110-answer-records.ts';
import { deidentify } from './migrations/0120-deidentify.ts';
import { teaching } from './migrations/0130-teaching.ts';
import { comparisons } from './migrations/0140-comparisons.ts';
import { corrections } from './migrations/0150-corrections.ts';
import { asked } from './migrations/0160-asked.ts';
import { collectionPasswords } from './migrations/0170-collection-passwords.ts';
import { pageOwners } from './migrations/0175-page-owners.ts';
import { textOfConversation } from './migrations/0180-text-of-conversation.ts';
import { whoseDates } from './migrations/0185-whose-dates.ts';
import { writersOfSummaries } from './migrations/0190-writers-of-summaries.ts';
import { methodsAnew } from './migrations/0200-methods-anew.ts';
import { learningSpeed } from './migrations/0210-learning-speed.ts';

export const migrations: readonly Migration[] = [
	foundation,
	models,
	documents,
	recipes,
	collections,
	manyDocuments,
	recognition,
	passageVectors,
	sentenceChoice,
	assistants,
	glossary,
	answerRecords,
	deidentify,
	teaching,
	comparisons,
	corrections,
	asked,
	collectionPasswords,
	pageOwners,
	textOfConversation,
	whoseDates,
	writersOfSummaries,
	methodsAnew,
	learningSpeed,
];

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
		const { version, sql, withoutForeignKeys = false } = migration;
		// The setting cannot be changed within a transaction.
		if (withoutForeignKeys) database.pragma('foreign_keys = OFF');
		try {
			database.transaction(() => {
				database.exec(sql);
				if (withoutForeignKeys) checkReferences(database);
				database.pragma(`user_version = ${version}`);
			})();
		} finally {
			if (withoutForeignKeys) database.pragma('foreign_keys = ON');
		}
	}
}

/** Throws where a row refers to one that is not there, which undoes the step. */
function checkReferences(database: Database): void {
	const broken = database.pragma('foreign_key_check') as { table: string }[];
	if (broken.length > 0) throw new Error(`A migration lost what ${broken[0]?.table ?? 'a table'} refers to`);
}

export function databaseVersion(database: Database): number {
	return database.pragma('user_version', { simple: true }) as number;
}
