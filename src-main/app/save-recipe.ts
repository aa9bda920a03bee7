import { writeFile } from 'node:fs/promises';
import type { RecipeId } from '../contract/recipes.ts';
import type { Program } from './compose.ts';

/** `saved` is false when the dialog was closed. */
export async function saveRecipe(
	{ platform, recipes }: Pick<Program, 'platform' | 'recipes'>,
	id: RecipeId,
): Promise<{ saved: boolean }> {
	const { name, text } = recipes.toFile(id);
	const target = await platform.chooseTarget(
		`${name.replace(/[^\p{L}\p{N} _-]+/gu, '-')}.indoors-recipe.json`,
	);
	if (target === null) return { saved: false };
	await writeFile(target, text);
	return { saved: true };
}
