import type { Database, Statement } from 'better-sqlite3';
import type {
	Coverage,
	DocumentId,
	ModelId,
	Point,
	Problem,
	Summary,
	SummaryId,
} from '../contract/entities.ts';
import { makeId } from './ids.ts';

interface Row {
	id: SummaryId;
	document_id: DocumentId;
	length: Summary['length'];
	depth: Summary['depth'];
	recipe: string;
	language: string | null;
	method: Summary['method'];
	method_because: Summary['methodBecause'];
	state: Summary['state'];
	problem: string | null;
	points: string;
	coverage: string;
	duration_ms: number;
	reused: number;
	model_id: ModelId | null;
	model_name: string | null;
	model_sha256: string | null;
	checked_at: number | null;
	undo: string;
	created_at: number;
}

/** The parts of a summary that change after it was made. */
export interface SummaryChange {
	state?: Summary['state'];
	problem?: Problem | null;
	points?: readonly Point[];
	coverage?: Coverage;
	durationMs?: number;
	reused?: number;
	checkedAt?: number | null;
	/** Earlier lists of points, newest last. */
	undo?: readonly (readonly Point[])[];
}

export class SummariesTable {
	readonly #database: Database;
	readonly #kept: boolean;
	readonly #get: Statement<[string], Row>;
	readonly #versions: Statement<[string], { id: SummaryId }>;

	constructor(database: Database, kept: boolean) {
		this.#database = database;
		this.#kept = kept;
		this.#get = database.prepare('SELECT * FROM summaries WHERE id = ?');
		this.#versions = database.prepare(
			'SELECT id FROM summaries INDEXED BY summaries_by_document WHERE document_id = ? ORDER BY created_at',
		);
	}

	add(summary: {
		documentId: DocumentId;
		length: Summary['length'];
		depth: Summary['depth'];
		recipe: Summary['recipe'];
		language: string | null;
		method: Summary['method'];
		methodBecause: Summary['methodBecause'];
		coverage: Coverage;
		model: Summary['model'];
		at: number;
	}): SummaryId {
		const id = makeId<SummaryId>(this.#kept);
		this.#database
			.prepare(
				`INSERT INTO summaries (id, document_id, length, depth, recipe, language, method, method_because, state, points, coverage, duration_ms, reused, model_id, model_name, model_sha256, created_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', '[]', ?, 0, 0, ?, ?, ?, ?)`,
			)
			.run(
				id,
				summary.documentId,
				summary.length,
				summary.depth,
				JSON.stringify(summary.recipe),
				summary.language,
				summary.method,
				summary.methodBecause,
				JSON.stringify(summary.coverage),
				summary.model?.id ?? null,
				summary.model?.name ?? null,
				summary.model?.sha256 ?? null,
				summary.at,
			);
		return id;
	}

	/** `writing` and `secondsLeft` live in memory only, so they come back empty. */
	get(id: SummaryId): Summary | undefined {
		const row = this.#get.get(id);
		if (row === undefined) return undefined;
		return {
			id: row.id,
			documentId: row.document_id,
			length: row.length,
			depth: row.depth,
			recipe: JSON.parse(row.recipe) as Summary['recipe'],
			language: row.language,
			method: row.method,
			methodBecause: row.method_because,
			state: row.state,
			...(row.problem === null ? {} : { problem: JSON.parse(row.problem) as Problem }),
			writing: '',
			points: JSON.parse(row.points) as Point[],
			coverage: JSON.parse(row.coverage) as Coverage,
			secondsLeft: null,
			durationMs: row.duration_ms,
			reused: row.reused,
			model:
				row.model_id === null
					? null
					: { id: row.model_id, name: row.model_name ?? row.model_id, sha256: row.model_sha256 },
			checkedAt: row.checked_at,
			canUndo: row.undo !== '[]',
			versions: this.#versions.all(row.document_id).map((version) => version.id),
			createdAt: row.created_at,
		};
	}

	undoSteps(id: SummaryId): Point[][] {
		return JSON.parse(this.#get.get(id)?.undo ?? '[]') as Point[][];
	}

	change(id: SummaryId, change: SummaryChange): void {
		const columns: Record<string, string | number | null> = {};
		if (change.state !== undefined) columns['state'] = change.state;
		if (change.problem !== undefined)
			columns['problem'] = change.problem === null ? null : JSON.stringify(change.problem);
		if (change.points !== undefined) columns['points'] = JSON.stringify(change.points);
		if (change.coverage !== undefined) columns['coverage'] = JSON.stringify(change.coverage);
		if (change.durationMs !== undefined) columns['duration_ms'] = change.durationMs;
		if (change.reused !== undefined) columns['reused'] = change.reused;
		if (change.checkedAt !== undefined) columns['checked_at'] = change.checkedAt;
		if (change.undo !== undefined) columns['undo'] = JSON.stringify(change.undo);
		const names = Object.keys(columns);
		if (names.length === 0) return;
		this.#database
			.prepare(`UPDATE summaries SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`)
			.run(...Object.values(columns), id);
	}

	/** Work that a crash interrupted; what is there stays and can be continued. */
	markInterrupted(): void {
		this.#database
			.prepare("UPDATE summaries SET state = 'stopped' WHERE state IN ('waiting', 'running')")
			.run();
	}
}
