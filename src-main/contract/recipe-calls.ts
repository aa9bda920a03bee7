import * as z from 'zod';
import { call, stream } from './channel.ts';
import * as r from './recipes.ts';

const Nothing = z.void();

/** The channels about kinds of summaries. */
export const recipeCalls = {
	/** Kinds of summaries, those that came with the program first. */
	'recipes.watch': stream(Nothing, z.array(r.Recipe)),
	/** A null id makes a new one. */
	'recipes.save': call(
		z.object({ id: r.RecipeId.nullable(), content: r.RecipeContent }),
		z.object({ id: r.RecipeId }),
	),
	/** Removes an own one; one that came with the program is as it was again. */
	'recipes.remove': call(z.object({ id: r.RecipeId }), Nothing),
	'recipes.export': call(z.object({ id: r.RecipeId }), z.object({ saved: z.boolean() })),
	/** Asks for a file; null comes back when the dialog was closed. Fails with `recipe-file-broken`. */
	'recipes.import': call(Nothing, z.object({ id: r.RecipeId }).nullable()),
} as const;
