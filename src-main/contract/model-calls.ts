import * as z from 'zod';
import { call } from './channel.ts';
import { ModelId } from './entities.ts';

/** What would miss a model that is here. */
export const ModelUses = z.object({
	/** Conversations that it was chosen for. */
	conversations: z.number().int().nonnegative(),
	/** Names of the ways of working that name it. */
	ways: z.array(z.string()),
	/** Names of what it was taught. */
	adapters: z.array(z.string()),
	/** New conversations begin with it. */
	beginsNew: z.boolean(),
	/** It finds passages by meaning. */
	findsPassages: z.boolean(),
});
export type ModelUses = z.infer<typeof ModelUses>;

/** More channels about models. */
export const modelCalls = {
	'models.uses': call(z.object({ id: ModelId }), ModelUses),
	/** To the bin of the program. */
	'models.remove': call(z.object({ id: ModelId }), z.object({ goneAt: z.number() })),
};
