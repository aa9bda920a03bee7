import * as z from 'zod';

const Count = z.number().int().nonnegative();

/** Figures of one answer. */
export const GenerationFigures = z.object({
	promptTokens: Count,
	/** Prompt tokens that had to be read, not reused. */
	readTokens: Count,
	tokens: Count,
	wordsPerSecond: z.number().nonnegative(),
	firstWordMs: z.number().nonnegative(),
	durationMs: z.number().nonnegative(),
	/** It ended because it was as long as it may be. */
	isCut: z.boolean().optional(),
	/** It was ended because it had come to say the same over and over. */
	isRepeating: z.boolean().optional(),
});
export type GenerationFigures = z.infer<typeof GenerationFigures>;
