/** What training a model of so many weights from so much text takes, roughly; the trainer measures the time itself. */
export interface TeachingNeed {
	readonly bytes: number;
	readonly seconds: number;
}

/**
 * `weights`: of the model; `tokens`: of all examples, once; `readingTokensPerSecond`: how fast the model reads here.
 * Learning a token takes a pass forward and about two back (Kaplan et al. 2020, section 2.1) in 32 bits, where reading
 * is done in fewer.
 */
export function teachingNeed(
	weights: number,
	tokens: number,
	epochs: number,
	readingTokensPerSecond: number,
): TeachingNeed {
	return {
		// Two copies while the file is unpacked, and what PyTorch itself and a batch take.
		bytes: weights * 4 * 2 + 900e6,
		seconds: loadingSeconds + (tokens * epochs) / Math.max(1, readingTokensPerSecond / slowerThanReading),
	};
}

const slowerThanReading = 3;
const loadingSeconds = 20;
