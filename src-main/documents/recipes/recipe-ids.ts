import type { RecipeId } from '../../contract/recipes.ts';

/** The kinds that come with the program, in the order they are offered. */
export const builtInIds = [
	'general',
	'minutes',
	'clinical',
	'contract',
	'letter',
	'report',
	'plain',
] as const;
export type BuiltInId = (typeof builtInIds)[number];

export const generalRecipe = 'general' as RecipeId;

export function isBuiltIn(id: string): id is BuiltInId {
	return (builtInIds as readonly string[]).includes(id);
}
