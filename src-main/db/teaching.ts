import type { Database, Statement } from 'better-sqlite3';
import { AdapterPassport } from '../contract/adapter-passport.ts';
import {
	Adapter,
	type Example,
	type ExampleContent,
	type ExampleSource,
	type Origin,
} from '../contract/teaching.ts';
import type { AdapterId, ExampleId } from '../contract/ids.ts';

/** An example before anybody has looked at what speaks against it. */
export type StoredExample = Readonly<Omit<Example, 'problem' | 'isHeldOut'>>;

/** What an example was made of; `sha256`: of the text as it was then, for texts that have to stay the same. */
export type StoredOrigin = Readonly<Origin & { sha256: string | null }>;

/** An example that comes in, with what it was made of. */
export interface NewExample extends StoredExample {
	readonly origins: readonly StoredOrigin[];
}

/** What models are taught from. */
export class ExamplesTable {
	readonly #database: Database;
	readonly #all: Statement<[], StoredExample>;
	readonly #add: Statement;
	readonly #change: Statement<[string, string, string]>;
	readonly #remove: Statement<[number, string]>;
	readonly #bringBack: Statement<[number]>;
	readonly #origins: Statement<[], StoredOrigin & { exampleId: ExampleId }>;
	readonly #addOrigin: Statement;
	readonly #dropOrigins: Statement<[string]>;

	constructor(database: Database) {
		this.#database = database;
		this.#all = database.prepare(
			'SELECT id, question, answer, source FROM teaching_examples WHERE removed_at IS NULL ORDER BY position, id',
		);
		this.#add = database.prepare(
			`INSERT INTO teaching_examples (id, position, question, answer, source)
			VALUES (@id, (SELECT coalesce(max(position), 0) + 1 FROM teaching_examples), @question, @answer, @source)`,
		);
		this.#change = database.prepare(
			// Words that were confirmed are not these words any more.
			`UPDATE teaching_examples SET question = ?, answer = ?,
				source = CASE source WHEN 'text' THEN 'typed' ELSE source END
			WHERE id = ? AND removed_at IS NULL`,
		);
		this.#remove = database.prepare('UPDATE teaching_examples SET removed_at = ? WHERE id = ?');
		this.#bringBack = database.prepare('UPDATE teaching_examples SET removed_at = NULL WHERE removed_at = ?');
		this.#origins = database.prepare(
			'SELECT example_id AS exampleId, kind, origin_id AS id, name, sha256 FROM teaching_origins',
		);
		this.#addOrigin = database.prepare(
			'INSERT OR REPLACE INTO teaching_origins VALUES (@exampleId, @kind, @id, @name, @sha256)',
		);
		this.#dropOrigins = database.prepare('DELETE FROM teaching_origins WHERE example_id = ?');
	}

	/** In the order of adding. */
	all(): StoredExample[] {
		return this.#all.all();
	}

	ofSource(source: ExampleSource): ExampleId[] {
		return this.#database
			.prepare<[string], ExampleId>(
				'SELECT id FROM teaching_examples WHERE source = ? AND removed_at IS NULL ORDER BY id',
			)
			.pluck()
			.all(source);
	}

	/** What each example was made of; those that were typed have nothing. */
	origins(): Map<ExampleId, StoredOrigin[]> {
		const origins = new Map<ExampleId, StoredOrigin[]>();
		for (const { exampleId, ...origin } of this.#origins.all())
			origins.set(exampleId, [...(origins.get(exampleId) ?? []), origin]);
		return origins;
	}

	add(rows: readonly NewExample[]): void {
		this.#database.transaction(() => {
			for (const { origins, ...row } of rows) {
				this.#add.run(row);
				for (const origin of origins) this.#addOrigin.run({ exampleId: row.id, ...origin });
			}
		})();
	}

	/** False where it is not there, or removed. `origins`: what it is made of from now on. */
	change(id: ExampleId, { question, answer }: ExampleContent, origins?: readonly StoredOrigin[]): boolean {
		return this.#database.transaction(() => {
			if (this.#change.run(question, answer, id).changes === 0) return false;
			if (origins === undefined) return true;
			this.#dropOrigins.run(id);
			for (const origin of origins) this.#addOrigin.run({ exampleId: id, ...origin });
			return true;
		})();
	}

	/** `at` names what was removed together, so that it can come back together. */
	remove(ids: readonly ExampleId[], at: number): void {
		this.#database.transaction(() => {
			for (const id of ids) this.#remove.run(at, id);
		})();
	}

	bringBack(at: number): void {
		this.#bringBack.run(at);
	}

	/** At once, without a way back. */
	destroy(ids: readonly ExampleId[]): void {
		this.#database.transaction(() => {
			const destroy = this.#database.prepare('DELETE FROM teaching_examples WHERE id = ?');
			for (const id of ids) destroy.run(id);
		})();
	}

	/** What was removed and not wanted back is gone. */
	destroyRemoved(): void {
		this.#database.exec('DELETE FROM teaching_examples WHERE removed_at IS NOT NULL');
	}
}

/** Where an adapter's file lies, and which model's file it belongs to. */
export interface AdapterRow {
	readonly adapter: Adapter;
	readonly file: string;
	readonly sha256: string;
	readonly baseSha256: string | null;
	/** Null for one that came without. */
	readonly passport: AdapterPassport | null;
}

interface StoredAdapter {
	readonly file: string;
	readonly sha256: string;
	readonly base_sha256: string | null;
	readonly facts: string;
	readonly passport: string | null;
}

/** What models were taught. */
export class AdaptersTable {
	readonly #all: Statement<[], StoredAdapter>;
	readonly #put: Statement;
	readonly #setRemoved: Statement<[number | null, string]>;
	readonly #removed: Statement<[], { id: AdapterId; file: string }>;
	readonly #remove: Statement<[string]>;

	constructor(database: Database) {
		this.#all = database.prepare(
			`SELECT file, sha256, base_sha256, facts, passport FROM adapters WHERE removed_at IS NULL
			ORDER BY made_at DESC, id`,
		);
		this.#put = database.prepare(
			`INSERT OR REPLACE INTO adapters (id, made_at, file, sha256, base_sha256, facts, passport)
			VALUES (@id, @madeAt, @file, @sha256, @baseSha256, @facts, @passport)`,
		);
		this.#setRemoved = database.prepare('UPDATE adapters SET removed_at = ? WHERE id = ?');
		this.#removed = database.prepare('SELECT id, file FROM adapters WHERE removed_at IS NOT NULL');
		this.#remove = database.prepare('DELETE FROM adapters WHERE id = ?');
	}

	/** Newest first; one that no longer fits the program is left out. */
	all(): AdapterRow[] {
		return this.#all.all().flatMap(({ file, sha256, base_sha256, facts, passport }) => {
			const adapter = Adapter.safeParse(JSON.parse(facts)).data;
			if (adapter === undefined) return [];
			const papers = AdapterPassport.safeParse(JSON.parse(passport ?? 'null')).data ?? null;
			return [{ adapter, file, sha256, baseSha256: base_sha256, passport: papers }];
		});
	}

	put({ adapter, file, sha256, baseSha256, passport }: AdapterRow): void {
		const { id, madeAt } = adapter;
		this.#put.run({
			...{ id, madeAt, file, sha256, baseSha256 },
			facts: JSON.stringify(adapter),
			passport: passport === null ? null : JSON.stringify(passport),
		});
	}

	/** Hidden from `at` on, until it is destroyed or wanted back (null). */
	setRemoved(id: AdapterId, at: number | null): void {
		this.#setRemoved.run(at, id);
	}

	/** Those that nobody wanted back. */
	removed(): { id: AdapterId; file: string }[] {
		return this.#removed.all();
	}

	remove(id: AdapterId): void {
		this.#remove.run(id);
	}
}
