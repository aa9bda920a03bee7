import * as z from 'zod';
import { Problem } from './entities.ts';

const Count = z.number().int().nonnegative();

/** How good a model is at telling what is personal where the rules found nothing, as measured in small tests. */
export const PersonalAsking = z.object({
	isGood: z.boolean(),
	/** Of what it should have found in the texts that it was asked about. */
	found: Count,
	wanted: Count,
	/** Lines that named nothing personal. */
	wrong: Count,
	texts: Count,
});
export type PersonalAsking = z.infer<typeof PersonalAsking>;

/** Whether the model in use may be asked about a text. */
export const AskingReady = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('no-model') }),
	/** It was not made for the language of the text. */
	z.object({ kind: z.literal('other-language') }),
	/** Being measured, which stands back for what people wait for. */
	z.object({ kind: z.literal('measuring') }),
	z.object({ kind: z.literal('not-measured'), problem: Problem }),
	z.object({ kind: z.literal('not-good-enough'), measured: PersonalAsking }),
	z.object({ kind: z.literal('good-enough'), measured: PersonalAsking }),
]);
export type AskingReady = z.infer<typeof AskingReady>;

/** A model and the rest of a text, of which the rules found nothing. */
export const AskingState = z.object({
	/** The model's name; empty where there is none. */
	model: z.string(),
	ready: AskingReady,
	/** Null: it is not being asked now. `isWaiting`: for somebody who waits for an answer. */
	run: z
		.object({
			done: Count,
			total: Count,
			secondsLeft: z.number().nonnegative().nullable(),
			isWaiting: z.boolean(),
		})
		.nullable(),
	/** Pieces of the text as it stands, and those of them that a model was asked about. */
	pieces: Count,
	asked: Count,
	/** Why it ended before the end; what was answered until then is kept. */
	problem: Problem.nullable(),
});
export type AskingState = z.infer<typeof AskingState>;
