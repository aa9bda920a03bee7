import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Broadcast } from '../../base/broadcast.ts';
import { KnownError } from '../../contract/errors.ts';
import { RecipeFile, type Recipe, type RecipeContent, type RecipeId } from '../../contract/recipes.ts';
import type { RecipesTable } from '../../db/recipes.ts';
import { builtInRecipe } from './built-in-recipes.ts';
import { builtInIds, generalRecipe, isBuiltIn } from './recipe-ids.ts';

export interface RecipesServiceOptions {
	readonly table: RecipesTable;
	/** The language on screen. */
	readonly language: () => string;
	readonly now?: () => number;
}

/** The kinds of summaries: those that came with the program, as they were changed, and people's own. */
export class RecipesService {
	readonly #options: RecipesServiceOptions;
	readonly #changes = new Broadcast<Recipe[]>();

	constructor(options: RecipesServiceOptions) {
		this.#options = options;
	}

	list(): Recipe[] {
		const stored = this.#options.table.all();
		const builtIn = builtInIds.map((name): Recipe => {
			const id = name as unknown as RecipeId;
			const changed = stored.find((one) => one.id === id);
			return changed === undefined
				? { id, ...builtInRecipe(name, this.#options.language()), origin: 'built-in' }
				: { id, ...changed.content, origin: 'changed' };
		});
		const own = stored.filter(({ id }) => !isBuiltIn(id));
		return [...builtIn, ...own.map(({ id, content }): Recipe => ({ id, ...content, origin: 'own' }))];
	}

	watch(signal: AbortSignal): AsyncIterable<Recipe[]> {
		return this.#changes.watch(signal, this.list());
	}

	/** Something about them is another: a kind was saved, or the language on screen changed. */
	changed(): void {
		this.#changes.send(this.list());
	}

	/**
	 * A kind with its headings in the language of the summary, its name as it is on screen. One that is not there any
	 * more is the general one.
	 */
	find(id: RecipeId, language: string): Recipe {
		const shown = this.list().find((one) => one.id === id);
		if (shown === undefined) return this.find(generalRecipe, language);
		if (shown.origin !== 'built-in' || !isBuiltIn(id)) return shown;
		return { ...shown, ...builtInRecipe(id, language), name: shown.name };
	}

	/** Errors: `not-found` for one that was removed meanwhile. */
	save(id: RecipeId | null, content: RecipeContent): RecipeId {
		if (id !== null) this.#need(id);
		const saved = id ?? (randomUUID() as RecipeId);
		this.#options.table.put(saved, content, (this.#options.now ?? Date.now)());
		this.changed();
		return saved;
	}

	remove(id: RecipeId): void {
		this.#options.table.remove(id);
		this.changed();
	}

	/** The text of a file that holds it. Errors: `not-found`. */
	toFile(id: RecipeId): { name: string; text: string } {
		const { name, instructions, sections, length } = this.#need(id);
		const recipe: RecipeContent = { name, instructions, sections, length };
		return {
			name,
			text: `${JSON.stringify({ format: 'indoors-recipe', version: 1, recipe }, null, '\t')}\n`,
		};
	}

	/** Takes a file in as a new kind. Errors: `recipe-file-broken`. */
	async fromFile(path: string): Promise<RecipeId> {
		try {
			if ((await stat(path)).size > mostBytes) throw new KnownError('recipe-file-broken');
			const parsed = RecipeFile.parse(JSON.parse(await readFile(path, 'utf8')));
			return this.save(null, { ...parsed.recipe, name: this.#freeName(parsed.recipe.name) });
		} catch (error) {
			throw error instanceof KnownError ? error : new KnownError('recipe-file-broken', {}, error);
		}
	}

	/** "Discharge", then "Discharge 2". */
	#freeName(name: string): string {
		const taken = new Set(this.list().map((recipe) => recipe.name));
		for (let number = 1; ; number += 1) {
			const tried = number === 1 ? name : `${name.slice(0, 74)} ${number}`;
			if (!taken.has(tried)) return tried;
		}
	}

	#need(id: RecipeId): Recipe {
		const recipe = this.list().find((one) => one.id === id);
		if (recipe === undefined) throw new KnownError('not-found');
		return recipe;
	}
}

/** A kind of summary is a page of text at most. */
const mostBytes = 200_000;
