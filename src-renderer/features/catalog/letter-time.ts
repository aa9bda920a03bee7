/** Seconds for a letter of four pages, read and summed up; undefined where the speed is not known. */
export function letterSeconds(
	speed:
		{ wordsPerSecond?: number | undefined; readingTokensPerSecond?: number | undefined } | null | undefined,
): number | undefined {
	if (speed?.wordsPerSecond === undefined || speed.readingTokensPerSecond === undefined) return undefined;
	return letterTokens / speed.readingTokensPerSecond + answerWords / speed.wordsPerSecond;
}

/** About how many pages of a letter fit into so many tokens at once. */
export function pagesAtOnce(tokens: number): number {
	const pages = tokens / (letterTokens / letterPages);
	const rounding = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, pages))) - 1);
	return Math.max(1, Math.round(pages / rounding) * rounding);
}

const letterPages = 4;
const letterTokens = 2000;
const answerWords = 150;
