import type { Recipe, RecipeContent, RecipeId } from '../../../src-main/contract/recipes.ts';

/** A kind of summary that is being edited; a null id makes a new one. */
export interface Draft {
	readonly id: RecipeId | null;
	readonly content: RecipeContent;
}

export const emptyRecipe: RecipeContent = { name: '', instructions: '', sections: [], length: 'medium' };

export function contentOf({ name, instructions, sections, length }: Recipe): RecipeContent {
	return { name, instructions, sections, length };
}

/** Words between commas or on lines of their own. */
export function cuesOf(text: string): string[] {
	const cues = text
		.split(/[,;\n]/u)
		.map((cue) => cue.trim())
		.filter((cue) => cue !== '' && cue.length <= 60);
	return [...new Set(cues)].slice(0, 120);
}
