import * as z from 'zod';
import { call, stream } from './channel.ts';
import { ModelId, Problem } from './entities.ts';

const Count = z.number().int().nonnegative();

/** How far passages can be found by their meaning, beside their words. */
export const EmbeddingsState = z.object({
	/** Finds by meaning; null: no model for it is installed that may be used. */
	modelId: ModelId.nullable(),
	/** `waiting`: stands back while a person waits for something, or while documents are read. */
	state: z.enum(['ready', 'working', 'waiting', 'paused', 'failed']),
	problem: Problem.nullable(),
	passages: Count,
	/** Passages that can be found by meaning. */
	embedded: Count,
	/** Null while that is not known, or nothing is done. */
	secondsLeft: z.number().nonnegative().nullable(),
	/** Languages of questions that the model does not understand, as it was measured here: ISO 639-1. */
	notUnderstood: z.array(z.enum(['en', 'de'])),
});
export type EmbeddingsState = z.infer<typeof EmbeddingsState>;

/** The channels about finding passages by meaning. */
export const embeddingCalls = {
	'embeddings.watch': stream(z.void(), EmbeddingsState),
	'embeddings.pause': call(z.object({ paused: z.boolean() }), z.void()),
} as const;
