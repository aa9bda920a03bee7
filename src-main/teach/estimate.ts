/** What training a model of so many weights from so much text takes, roughly; the trainer measures the time itself. */
export interface TeachingNeed {
	readonly bytes: number;
	readonly seconds: number;
}

/** `weights`: of the model; `tokens`: of all examples, once. */
export function teachingNeed(
	weights: number,
	tokens: number,
	epochs: number,
	learningTokensPerSecond: number,
): TeachingNeed {
	return {
		// Two copies while the file is unpacked, and what PyTorch itself and a batch take.
		bytes: weights * 4 * 2 + 900e6,
		seconds: aroundSeconds + (tokens * epochs) / Math.max(1, learningTokensPerSecond),
	};
}

/**
 * Tokens per second of a model that was not taught here yet, from how fast it reads here: learning a token takes a pass
 * forward and, as its own weights stay as they are, one back (half of what Kaplan et al. 2020, section 2.1, count for it).
 * On two cores the starter read 411 and learnt 195 to 234.
 */
export function learningSpeed(readingTokensPerSecond: number): number {
	return readingTokensPerSecond / 2;
}

/** For loading the model before, and for trying it out and writing the adapter after. */
const aroundSeconds = 20;
