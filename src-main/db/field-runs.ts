import type { Database, Statement } from 'better-sqlite3';
import type { ConversationId, DocumentId, Problem } from '../contract/entities.ts';
import type { FieldCell, FieldRunId, FieldsRun } from '../contract/fields.ts';
import { makeId } from './ids.ts';

interface Row {
	id: FieldRunId;
	conversation_id: ConversationId;
	fields: string;
	state: FieldsRun['state'];
	problem: string | null;
}

/** Fields that are looked for in the documents of a conversation. */
export interface StoredFieldRun {
	readonly id: FieldRunId;
	readonly conversationId: ConversationId;
	readonly fields: readonly string[];
	readonly state: FieldsRun['state'];
	readonly problem: Problem | null;
}

/** Runs over many documents, and a cell for each document and field. */
export class FieldRunsTable {
	readonly #database: Database;
	readonly #kept: boolean;
	readonly #put: Statement<[string, string, number, string, number]>;

	constructor(database: Database, kept: boolean) {
		this.#database = database;
		this.#kept = kept;
		this.#put = database.prepare(
			`INSERT INTO field_cells (run_id, document_id, field, cell, waiting) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (run_id, document_id, field) DO UPDATE SET cell = excluded.cell, waiting = excluded.waiting`,
		);
	}

	add(conversationId: ConversationId, fields: readonly string[], at: number): FieldRunId {
		const id = makeId<FieldRunId>(this.#kept);
		this.#database
			.prepare(
				`INSERT INTO field_runs (id, conversation_id, fields, state, created_at) VALUES (?, ?, ?, 'stopped', ?)`,
			)
			.run(id, conversationId, JSON.stringify(fields), at);
		return id;
	}

	get(id: FieldRunId): StoredFieldRun | undefined {
		const row = this.#database.prepare('SELECT * FROM field_runs WHERE id = ?').get(id);
		return row === undefined ? undefined : runOf(row as Row);
	}

	/** The newest one. */
	ofConversation(id: ConversationId): StoredFieldRun | undefined {
		const row = this.#database
			.prepare(
				`SELECT * FROM field_runs INDEXED BY field_runs_by_conversation
				WHERE conversation_id = ? ORDER BY created_at DESC LIMIT 1`,
			)
			.get(id);
		return row === undefined ? undefined : runOf(row as Row);
	}

	change(id: FieldRunId, state: FieldsRun['state'], problem: Problem | null): void {
		this.#database
			.prepare('UPDATE field_runs SET state = ?, problem = ? WHERE id = ?')
			.run(state, problem === null ? null : JSON.stringify(problem), id);
	}

	remove(id: FieldRunId): void {
		this.#database.prepare('DELETE FROM field_runs WHERE id = ?').run(id);
	}

	/** Cells by the place of their field, for each document that has any. */
	cells(id: FieldRunId): Map<DocumentId, Map<number, FieldCell>> {
		const rows = this.#database
			.prepare(
				'SELECT document_id, field, cell FROM field_cells WHERE run_id = ? ORDER BY document_id, field',
			)
			.all(id) as { document_id: DocumentId; field: number; cell: string }[];
		const cells = new Map<DocumentId, Map<number, FieldCell>>();
		for (const row of rows) {
			const known = cells.get(row.document_id) ?? new Map<number, FieldCell>();
			cells.set(row.document_id, known.set(row.field, JSON.parse(row.cell) as FieldCell));
		}
		return cells;
	}

	cellsOf(id: FieldRunId, documentId: DocumentId): Map<number, FieldCell> {
		const rows = this.#database
			.prepare('SELECT field, cell FROM field_cells WHERE run_id = ? AND document_id = ? ORDER BY field')
			.all(id, documentId) as { field: number; cell: string }[];
		return new Map(rows.map(({ field, cell }) => [field, JSON.parse(cell) as FieldCell]));
	}

	/** Documents of a run, and those of them that are looked through. */
	progress(id: FieldRunId): { done: number; total: number } {
		const { total, waiting } = this.#database
			.prepare(
				`SELECT count(DISTINCT document_id) AS total,
					count(DISTINCT CASE WHEN waiting = 1 THEN document_id END) AS waiting
				FROM field_cells WHERE run_id = ?`,
			)
			.get(id) as { total: number; waiting: number };
		return { done: total - waiting, total };
	}

	put(id: FieldRunId, documentId: DocumentId, field: number, cell: FieldCell): void {
		this.#put.run(id, documentId, field, JSON.stringify(cell), Number(cell.state === 'waiting'));
	}

	/** What a crash or the end of the program left undone waits for a click. */
	markInterrupted(): void {
		this.#database.prepare("UPDATE field_runs SET state = 'stopped' WHERE state = 'running'").run();
	}
}

function runOf(row: Row): StoredFieldRun {
	return {
		id: row.id,
		conversationId: row.conversation_id,
		fields: JSON.parse(row.fields) as string[],
		state: row.state,
		problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem),
	};
}
