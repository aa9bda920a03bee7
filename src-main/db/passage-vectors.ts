import type { Database, Statement } from 'better-sqlite3';
import type { DocumentId } from '../contract/entities.ts';

/** How much of all passages has a vector. */
export interface VectorCounts {
	readonly passages: number;
	readonly embedded: number;
}

/** Vectors of passages, which say in numbers what a passage is about; those of one model at a time. */
export class PassageVectorsTable {
	readonly #database: Database;
	readonly #next: Statement<[string], { documentId: DocumentId; embedded: number }>;
	readonly #counts: Statement<[string], VectorCounts>;
	readonly #add: Statement<[string, number, string, number, Uint8Array]>;

	constructor(database: Database) {
		this.#database = database;
		this.#next = database.prepare(
			`SELECT d.id AS documentId, coalesce(sum(v.passages), 0) AS embedded
			FROM documents d LEFT JOIN passage_vectors v INDEXED BY passage_vectors_by_model
				ON v.model = ? AND v.document_id = d.id
			WHERE d.passages > 0 GROUP BY d.id HAVING embedded < d.passages ORDER BY d.opened_at DESC LIMIT 1`,
		);
		this.#counts = database.prepare(
			`SELECT (SELECT coalesce(sum(passages), 0) FROM documents WHERE passages > 0) AS passages,
				(SELECT coalesce(sum(v.passages), 0) FROM passage_vectors v INDEXED BY passage_vectors_by_model
					WHERE v.model = ?) AS embedded`,
		);
		this.#add = database.prepare(
			`INSERT INTO passage_vectors (document_id, position, model, passages, vectors) VALUES (?, ?, ?, ?, ?)`,
		);
	}

	/** The newest document that has passages without a vector, and how many have one, from its beginning. */
	next(model: string): { documentId: DocumentId; embedded: number } | undefined {
		return this.#next.get(model);
	}

	/** `position`: of the first passage. */
	add(documentId: DocumentId, position: number, model: string, passages: number, vectors: Uint8Array): void {
		this.#add.run(documentId, position, model, passages, vectors);
	}

	counts(model: string): VectorCounts {
		return this.#counts.get(model) ?? { passages: 0, embedded: 0 };
	}

	/** Takes away some vectors of models that are not kept; true while there may be more. */
	clearOthers(kept: readonly string[], limit: number): boolean {
		const { changes } = this.#database
			.prepare(
				`DELETE FROM passage_vectors WHERE rowid IN (SELECT rowid FROM passage_vectors WHERE model NOT IN (SELECT value FROM json_each(?)) LIMIT ?)`,
			)
			.run(JSON.stringify(kept), limit);
		return changes === limit;
	}
}
