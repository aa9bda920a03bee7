import type { Database, Statement } from 'better-sqlite3';
import * as z from 'zod';
import { ModelKind } from '../contract/catalog.ts';

/** What this computer knows of a model: where its files are, that they were verified, and what was measured. */
export interface ModelRow {
	id: string;
	/** The first file, where the model is split. */
	path: string;
	sha256: string;
	/** Of all files together. */
	bytes: number;
	verified_at: number;
	threads: number | null;
	words_per_second: number | null;
	reading_tokens_per_second: number | null;
	/** While it was taught. */
	learning_tokens_per_second: number | null;
	summary_method: string | null;
	/** 'ranking' or 'model'. */
	sentence_choice: string | null;
	/** JSON of `PersonalAsking`, with the version of the question that was measured. */
	personal_asking: string | null;
	/** Set while it loads; still set at the next start, the load crashed. */
	loading_since: number | null;
	/** `elsewhere`: the file stays where it was found. */
	place: string;
	/** What the file says of itself, as JSON of `ModelFacts`. */
	facts: string;
	/** JSON of `FileOfModel[]`, behind the first one. */
	more_files: string;
	last_used_at: number | null;
	memory_bytes: number | null;
	/** Why it is not loaded: a code of the contract's errors. */
	problem: string | null;
	/** In the bin since then. */
	removed_at: number | null;
}

/** What a file's header says, for models that no catalog knows. */
export const ModelFacts = z.object({
	kind: ModelKind.default('chat'),
	name: z.string().default(''),
	architecture: z.string().default(''),
	parameters: z.number().default(0),
	quantisation: z.string().default(''),
	contextTokens: z.number().default(0),
	/** Of memory, for one token of conversation; 0 where its header was not read. */
	bytesPerToken: z.number().default(0),
});
export type ModelFacts = z.infer<typeof ModelFacts>;

const FileOfModel = z.object({ path: z.string(), sha256: z.string(), bytes: z.number() });
export type FileOfModel = z.infer<typeof FileOfModel>;

type Measured =
	| 'threads'
	| 'words_per_second'
	| 'reading_tokens_per_second'
	| 'learning_tokens_per_second'
	| 'summary_method'
	| 'sentence_choice'
	| 'personal_asking'
	| 'loading_since'
	| 'last_used_at'
	| 'memory_bytes'
	| 'problem'
	| 'removed_at'
	| 'verified_at'
	| 'path'
	| 'more_files';

export interface NewModel {
	readonly id: string;
	readonly files: readonly [FileOfModel, ...FileOfModel[]];
	readonly place: 'own' | 'elsewhere';
	readonly facts: ModelFacts;
	readonly problem: string | null;
	readonly verifiedAt: number;
}

export class ModelsTable {
	readonly #all: Statement<[], ModelRow>;
	readonly #get: Statement<[string], ModelRow>;
	readonly #bySha256: Statement<[string], ModelRow>;
	readonly #put: Statement<[Record<string, string | number | null>]>;
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
		this.#all = database.prepare('SELECT * FROM models ORDER BY id');
		this.#get = database.prepare('SELECT * FROM models WHERE id = ?');
		this.#bySha256 = database.prepare('SELECT * FROM models INDEXED BY models_by_hash WHERE sha256 = ?');
		this.#put = database.prepare(
			`INSERT INTO models (id, path, sha256, bytes, verified_at, place, facts, more_files, problem)
			VALUES (@id, @path, @sha256, @bytes, @verified_at, @place, @facts, @more_files, @problem)
			ON CONFLICT (id) DO UPDATE SET path = excluded.path, sha256 = excluded.sha256, bytes = excluded.bytes,
			verified_at = excluded.verified_at, place = excluded.place, facts = excluded.facts,
			more_files = excluded.more_files, problem = excluded.problem, removed_at = NULL, loading_since = NULL`,
		);
	}

	all(): ModelRow[] {
		return this.#all.all();
	}

	get(id: string): ModelRow | undefined {
		return this.#get.get(id);
	}

	bySha256(sha256: string): ModelRow | undefined {
		return this.#bySha256.get(sha256);
	}

	/** Those that have this file, in the bin or not. */
	byPath(path: string): ModelRow[] {
		return this.all().filter((row) => filesOf(row).some((file) => file.path === path));
	}

	/** Adds a model, or replaces what is known of its files; what was measured with it stays. */
	put({ id, files, place, facts, problem, verifiedAt }: NewModel): void {
		const [first, ...more] = files;
		this.#put.run({
			id,
			path: first.path,
			sha256: first.sha256,
			bytes: files.reduce((sum, file) => sum + file.bytes, 0),
			verified_at: verifiedAt,
			place,
			facts: JSON.stringify(facts),
			more_files: JSON.stringify(more),
			problem,
		});
	}

	/** Sets one fact. */
	set(id: string, fact: Measured, value: number | string | null): void {
		this.#database.prepare(`UPDATE models SET ${fact} = ? WHERE id = ?`).run(value, id);
	}

	/** What was measured of all models' speed on another computer. */
	forgetSpeeds(): void {
		this.#database.exec(
			`UPDATE models SET threads = NULL, words_per_second = NULL, reading_tokens_per_second = NULL,
			learning_tokens_per_second = NULL, memory_bytes = NULL`,
		);
	}

	/** Several rows and what is stored in `also` at once, or nothing: after a move of the folder. */
	setPaths(
		changes: readonly { id: string; path: string; more: readonly FileOfModel[] }[],
		also: () => void,
	): void {
		const statement = this.#database.prepare('UPDATE models SET path = ?, more_files = ? WHERE id = ?');
		this.#database.transaction(() => {
			for (const { id, path, more } of changes) statement.run(path, JSON.stringify(more), id);
			also();
		})();
	}

	remove(id: string): void {
		this.#database.prepare('DELETE FROM models WHERE id = ?').run(id);
	}
}

export function factsOf(row: Pick<ModelRow, 'facts'>): ModelFacts {
	return ModelFacts.parse(JSON.parse(row.facts));
}

/** All files of a model, the one that is loaded first. */
export function filesOf(
	row: Pick<ModelRow, 'path' | 'sha256' | 'bytes' | 'more_files'>,
): [FileOfModel, ...FileOfModel[]] {
	const more = z.array(FileOfModel).parse(JSON.parse(row.more_files));
	const bytes = more.reduce((rest, file) => rest - file.bytes, row.bytes);
	return [{ path: row.path, sha256: row.sha256, bytes }, ...more];
}
