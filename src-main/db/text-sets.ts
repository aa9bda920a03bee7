import type { Database, Statement } from 'better-sqlite3';
import type { DateWay, Decision, DecisionChange, TextSetId } from '../contract/deidentify.ts';
import { makeId } from './ids.ts';

/** A set of texts as stored. */
export interface StoredSet {
	readonly id: TextSetId;
	readonly name: string;
	readonly dates: DateWay;
	/** Rises with everything that is learnt in the set. */
	readonly version: number;
	/** Who is who, as JSON: never handed out. */
	readonly people: string;
}

/** Sets of texts, what was decided in them, and the list of the house. */
export class TextSetsTable {
	readonly #database: Database;
	readonly #get: Statement<[string], StoredSet>;
	readonly #decision: Statement<[string, string], DecisionRow>;
	readonly #put: Statement;
	readonly #drop: Statement<[string, string]>;
	readonly #learn: Statement<[string, number, string]>;

	constructor(database: Database) {
		this.#database = database;
		this.#get = database.prepare(
			'SELECT id, name, dates, version, people FROM deidentify_sets WHERE id = ? AND deleted_at IS NULL',
		);
		this.#decision = database.prepare(
			'SELECT key, decision, kind, everywhere FROM deidentify_decisions WHERE set_id = ? AND key = ?',
		);
		this.#put = database.prepare(
			`INSERT INTO deidentify_decisions VALUES (@setId, @key, @decision, @kind, @everywhere)
			ON CONFLICT (set_id, key) DO UPDATE SET decision = excluded.decision, kind = excluded.kind,
				everywhere = excluded.everywhere`,
		);
		this.#drop = database.prepare('DELETE FROM deidentify_decisions WHERE set_id = ? AND key = ?');
		this.#learn = database.prepare('INSERT OR IGNORE INTO deidentify_changes VALUES (?, ?, ?)');
	}

	/** The newest first; without those that wait to be destroyed. */
	all(): StoredSet[] {
		return this.#database
			.prepare<[], StoredSet>(
				`SELECT id, name, dates, version, people FROM deidentify_sets WHERE deleted_at IS NULL
				ORDER BY created_at DESC, id`,
			)
			.all();
	}

	get(id: TextSetId): StoredSet | undefined {
		return this.#get.get(id);
	}

	add(name: string, at: number): TextSetId {
		const id = makeId<TextSetId>(true);
		this.#database
			.prepare(
				'INSERT INTO deidentify_sets VALUES (?, ?, \'shift\', 1, ?, NULL, \'{"people":[],"days":{}}\')',
			)
			.run(id, name, at);
		return id;
	}

	change(id: TextSetId, change: Partial<Pick<StoredSet, 'name' | 'dates' | 'people'>>): void {
		for (const [column, value] of Object.entries(change))
			this.#database
				.prepare(`UPDATE deidentify_sets SET ${columns[column as keyof typeof change]} = ? WHERE id = ?`)
				.run(value, id);
	}

	setDeleted(id: TextSetId, at: number | null): void {
		this.#database.prepare('UPDATE deidentify_sets SET deleted_at = ? WHERE id = ?').run(at, id);
	}

	/** Those that nobody wanted back. */
	deleted(): TextSetId[] {
		return this.#database
			.prepare<[], TextSetId>('SELECT id FROM deidentify_sets WHERE deleted_at IS NOT NULL')
			.pluck()
			.all();
	}

	/** With texts, decisions, confirmations and who is who. */
	destroy(id: TextSetId): void {
		this.#database.prepare('DELETE FROM deidentify_sets WHERE id = ?').run(id);
	}

	decisions(id: TextSetId): Decision[] {
		return this.#database
			.prepare<[string], DecisionRow>(
				'SELECT key, decision, kind, everywhere FROM deidentify_decisions WHERE set_id = ? ORDER BY key',
			)
			.all(id)
			.map(decisionOf);
	}

	/** What was decided before comes back, in the same order. */
	decide(setId: TextSetId, changes: readonly DecisionChange[]): DecisionChange[] {
		return this.#database.transaction(() =>
			changes.map(({ key, decision }): DecisionChange => {
				const row = this.#decision.get(setId, key);
				if (decision === null) this.#drop.run(setId, key);
				else this.#put.run({ ...decision, setId, key, everywhere: Number(decision.everywhere) });
				return { key, decision: row === undefined ? null : decisionOf(row) };
			}),
		)();
	}

	/** The version from which on texts have to be looked through again for these words. */
	learn(id: TextSetId, words: readonly string[]): number {
		return this.#database.transaction(() => {
			const version = (this.#get.get(id)?.version ?? 0) + 1;
			this.#database.prepare('UPDATE deidentify_sets SET version = ? WHERE id = ?').run(version, id);
			for (const one of words) this.#learn.run(id, version, one);
			return version;
		})();
	}

	learntSince(id: TextSetId, version: number): string[] {
		return this.#database
			.prepare<[string, number], string>(
				'SELECT DISTINCT words FROM deidentify_changes WHERE set_id = ? AND version > ?',
			)
			.pluck()
			.all(id, version);
	}

	/** What every text of its set knows need not be kept. */
	forgetLearnt(): void {
		this.#database
			.prepare(
				`DELETE FROM deidentify_changes WHERE version <= coalesce(
					(SELECT min(t.version) FROM deidentify_texts t INDEXED BY deidentify_texts_by_set
						WHERE t.set_id = deidentify_changes.set_id), version)`,
			)
			.run();
	}

	house(): string[] {
		return this.#database
			.prepare<[], string>('SELECT words FROM deidentify_house ORDER BY words')
			.pluck()
			.all();
	}

	setHouse(words: readonly string[]): void {
		this.#database.transaction(() => {
			this.#database.prepare('DELETE FROM deidentify_house').run();
			const add = this.#database.prepare('INSERT OR IGNORE INTO deidentify_house VALUES (?)');
			for (const one of words) add.run(one);
		})();
	}
}

interface DecisionRow {
	readonly key: string;
	readonly decision: Decision['decision'];
	readonly kind: Decision['kind'];
	readonly everywhere: number;
}

const decisionOf = (row: DecisionRow): Decision => ({ ...row, everywhere: row.everywhere === 1 });
const columns = { name: 'name', dates: 'dates', people: 'people' } as const;
