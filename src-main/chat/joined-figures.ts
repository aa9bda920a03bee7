import type { GenerationFigures } from '../contract/generation-figures.ts';

/** Figures of an answer that is made in several requests: what was cut or went round in any of them stays told. */
export function joinedFigures(
	before: GenerationFigures | undefined,
	next: GenerationFigures,
): GenerationFigures {
	if (before === undefined) return next;
	const tokens = before.tokens + next.tokens;
	const time = timeOf(before) + timeOf(next);
	return {
		promptTokens: before.promptTokens + next.promptTokens,
		readTokens: before.readTokens + next.readTokens,
		tokens,
		wordsPerSecond: time === 0 ? 0 : tokens / time,
		firstWordMs: before.firstWordMs,
		durationMs: before.durationMs + next.durationMs,
		...(before.isCut === true || next.isCut === true ? { isCut: true } : {}),
		...(before.isRepeating === true || next.isRepeating === true ? { isRepeating: true } : {}),
	};
}

/** Spent writing, in seconds where every token is a word. */
function timeOf({ tokens, wordsPerSecond }: GenerationFigures): number {
	return wordsPerSecond === 0 ? 0 : tokens / wordsPerSecond;
}
