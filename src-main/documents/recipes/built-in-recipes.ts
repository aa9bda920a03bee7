import type { RecipeContent } from '../../contract/recipes.ts';
import { englishRecipes } from './english-recipes.ts';
import { germanRecipes } from './german-recipes.ts';
import type { BuiltInId } from './recipe-ids.ts';

/** A kind in the language its headings and words are wanted in: German, else English. */
export function builtInRecipe(id: BuiltInId, language: string): RecipeContent {
	return (language.startsWith('de') ? germanRecipes : englishRecipes)[id];
}
