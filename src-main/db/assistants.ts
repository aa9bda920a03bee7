import type { Database, Statement } from 'better-sqlite3';
import { AssistantContent, type AssistantVersion } from '../contract/assistants.ts';
import type { AssistantId } from '../contract/ids.ts';

interface Stored {
	readonly id: AssistantId;
	readonly content: AssistantContent;
}

/** Ways of working that people made, what they changed in those that came with the program, and every version of both. */
export class AssistantsTable {
	readonly #database: Database;
	readonly #all: Statement<[], { id: AssistantId; content: string }>;
	readonly #put: Statement<[string, string, number]>;
	readonly #remove: Statement<[string]>;
	readonly #versions: Statement<[string], { number: number; content: string; at: number | null }>;
	readonly #counts: Statement<[], { id: AssistantId; count: number }>;
	readonly #addVersion: Statement<[{ id: string; content: string; at: number | null }]>;

	constructor(database: Database) {
		this.#database = database;
		this.#all = database.prepare(
			'SELECT id, content FROM assistants WHERE removed_at IS NULL ORDER BY created_at, id',
		);
		this.#put = database.prepare(
			`INSERT INTO assistants (id, content, created_at) VALUES (?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET content = excluded.content, removed_at = NULL`,
		);
		this.#remove = database.prepare('DELETE FROM assistants WHERE id = ?');
		this.#versions = database.prepare(
			'SELECT number, content, made_at AS at FROM assistant_versions WHERE assistant_id = ? ORDER BY number DESC',
		);
		this.#counts = database.prepare(
			'SELECT assistant_id AS id, count(*) AS count FROM assistant_versions GROUP BY assistant_id',
		);
		this.#addVersion = database.prepare(
			`INSERT INTO assistant_versions (assistant_id, number, content, made_at)
			SELECT @id, coalesce(max(number), 0) + 1, @content, @at FROM assistant_versions WHERE assistant_id = @id`,
		);
	}

	/** In the order of making; one that no longer fits is left out. */
	all(): Stored[] {
		return this.#all.all().flatMap(({ id, content }) => {
			const parsed = AssistantContent.safeParse(JSON.parse(content));
			return parsed.success ? [{ id, content: parsed.data }] : [];
		});
	}

	/** How many versions there are of each. */
	counts(): Map<AssistantId, number> {
		return new Map(this.#counts.all().map(({ id, count }) => [id, count]));
	}

	/** The newest first. */
	versions(id: AssistantId): AssistantVersion[] {
		return this.#versions.all(id).flatMap(({ number, content, at }) => {
			const parsed = AssistantContent.safeParse(JSON.parse(content));
			return parsed.success ? [{ number, at, content: parsed.data }] : [];
		});
	}

	/** `first`: what stands as its first version where there is none. */
	put(id: AssistantId, content: AssistantContent, at: number, first?: AssistantContent): void {
		this.#database.transaction(() => {
			this.#begin(id, first);
			this.#put.run(id, JSON.stringify(content), at);
			this.#addVersion.run({ id, content: JSON.stringify(content), at });
		})();
	}

	/** It is as it came with the program, which is one more version. */
	reset(id: AssistantId, original: AssistantContent, at: number): void {
		this.#database.transaction(() => {
			if (this.#remove.run(id).changes > 0)
				this.#addVersion.run({ id, content: JSON.stringify(original), at });
		})();
	}

	/** Hidden, or shown again for null. */
	setRemoved(id: AssistantId, at: number | null): void {
		this.#database.prepare('UPDATE assistants SET removed_at = ? WHERE id = ?').run(at, id);
	}

	/** What was hidden is gone with all its versions. */
	destroyRemoved(): void {
		this.#database.transaction(() => {
			this.#database
				.prepare(
					'DELETE FROM assistant_versions WHERE assistant_id IN (SELECT id FROM assistants WHERE removed_at IS NOT NULL)',
				)
				.run();
			this.#database.prepare('DELETE FROM assistants WHERE removed_at IS NOT NULL').run();
		})();
	}

	#begin(id: AssistantId, first: AssistantContent | undefined): void {
		if (first === undefined || this.#versions.get(id) !== undefined) return;
		this.#addVersion.run({ id, content: JSON.stringify(first), at: null });
	}
}
