import type { Recipe, RecipeContent, RecipeId, SummaryOffer } from '../../../src-main/contract/recipes.ts';
import { builtInRecipe } from '../../../src-main/documents/recipes/built-in-recipes.ts';
import { builtInIds } from '../../../src-main/documents/recipes/recipe-ids.ts';
import { pricesOf } from '../../../src-main/documents/price.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { Topic } from './topic.ts';

type RecipeHandlers = Pick<
	Handlers,
	'recipes.watch' | 'recipes.save' | 'recipes.remove' | 'recipes.export' | 'recipes.import'
>;

/** Kinds of summaries: those of the program, and what a test saves. */
export function recipeHandlers(): RecipeHandlers {
	const topic = new Topic<Recipe[]>();
	const saved = new Map<RecipeId, RecipeContent>();
	const list = (): Recipe[] => [
		...builtInRecipes.map((recipe): Recipe => {
			const content = saved.get(recipe.id);
			return content === undefined ? recipe : { ...recipe, ...content, origin: 'changed' };
		}),
		...[...saved]
			.filter(([id]) => !builtInRecipes.some((recipe) => recipe.id === id))
			.map(([id, content]): Recipe => ({ id, ...content, origin: 'own' })),
	];
	return {
		'recipes.watch': (_, signal) => topic.watch(list(), signal),
		'recipes.save': ({ id, content }) => {
			const made = id ?? (`recipe-${saved.size + 1}` as RecipeId);
			saved.set(made, content);
			topic.publish(list());
			return { id: made };
		},
		'recipes.remove': ({ id }) => {
			saved.delete(id);
			topic.publish(list());
		},
		'recipes.export': () => ({ saved: true }),
		'recipes.import': () => null,
	};
}

const builtInRecipes = builtInIds.map((id): Recipe => ({
	id: id as unknown as RecipeId,
	...builtInRecipe(id, 'en'),
	origin: 'built-in',
}));

export function recipeNamed(id: RecipeId | undefined): { id: RecipeId; name: string; titles: string[] } {
	const recipe = builtInRecipes.find((one) => one.id === id) ?? builtInRecipes[0];
	if (recipe === undefined) throw new Error('No kinds of summaries.');
	return { id: recipe.id, name: recipe.name, titles: recipe.sections.map(({ title }) => title) };
}

/** What the starter model would ask for a document of so many words. */
export function offerFor({ words, pages }: { words: number; pages: number }): SummaryOffer {
	return {
		depth: 'quick',
		recipeId: recipeNamed(undefined).id,
		prices: pricesOf({ words, pages, method: 'sentences', readingTokensPerSecond: 300, wordsPerSecond: 40 }),
		method: 'sentences',
	};
}
