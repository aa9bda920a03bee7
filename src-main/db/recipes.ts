import type { Database, Statement } from 'better-sqlite3';
import { RecipeContent, type RecipeId } from '../contract/recipes.ts';

/** Kinds of summaries that people made, and what they changed in those that came with the program. */
export class RecipesTable {
	readonly #all: Statement<[], { id: RecipeId; content: string }>;
	readonly #put: Statement<[string, string, number]>;
	readonly #remove: Statement<[string]>;

	constructor(database: Database) {
		this.#all = database.prepare('SELECT id, content FROM recipes ORDER BY created_at, id');
		this.#put = database.prepare(
			'INSERT INTO recipes VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET content = excluded.content',
		);
		this.#remove = database.prepare('DELETE FROM recipes WHERE id = ?');
	}

	/** In the order of making; one that no longer fits is left out. */
	all(): { id: RecipeId; content: RecipeContent }[] {
		return this.#all.all().flatMap(({ id, content }) => {
			const parsed = RecipeContent.safeParse(JSON.parse(content));
			return parsed.success ? [{ id, content: parsed.data }] : [];
		});
	}

	put(id: RecipeId, content: RecipeContent, at: number): void {
		this.#put.run(id, JSON.stringify(content), at);
	}

	remove(id: RecipeId): void {
		this.#remove.run(id);
	}
}
