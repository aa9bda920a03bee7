import type { Example, TeachingResult } from './teaching.ts';

/** Whether an example is learnt from: nothing speaks against it, and it is not kept apart for the test. */
export const isLearntFrom = ({ problem, isHeldOut }: Pick<Example, 'problem' | 'isHeldOut'>): boolean =>
	problem === null && !isHeldOut;

/** What a test afterwards comes to. */
export interface TestFigures {
	/** Questions that were kept apart and whose answers can be judged by their words; 0: whether it learnt is not known. */
	readonly asked: number;
	readonly rightBefore: number;
	readonly rightAfter: number;
	/** By which part perplexity on a text about other things rose; 0.05 is 5 %. */
	readonly generalRise: number;
	/** It goes on with other things as before. */
	readonly isGeneralKept: boolean;
}

export function figuresOf({ answers, perplexityBefore, perplexityAfter }: TeachingResult): TestFigures {
	const judged = answers.filter(
		({ isRightBefore, isRightAfter }) => isRightBefore !== null && isRightAfter !== null,
	);
	return {
		asked: judged.length,
		rightBefore: judged.filter(({ isRightBefore }) => isRightBefore).length,
		rightAfter: judged.filter(({ isRightAfter }) => isRightAfter).length,
		generalRise: perplexityAfter / perplexityBefore - 1,
		isGeneralKept: perplexityAfter <= perplexityBefore * mostRise,
	};
}

/** By how many times. */
const mostRise = 1.05;
