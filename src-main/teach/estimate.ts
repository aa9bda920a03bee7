import type { ModelSizes } from './model-sizes.ts';

/** Seconds. `tokens`: of all examples, once. */
export function teachingSeconds(tokens: number, epochs: number, learningTokensPerSecond: number): number {
	return aroundSeconds + (tokens * epochs) / Math.max(1, learningTokensPerSecond);
}

/**
 * Bytes: while the file is unpacked, two copies of the weights in 32 bits; while it learns, one and what is kept of the
 * tokens computed together for the way back. `sizes`: undefined while nobody has looked into the file.
 *
 * The numbers kept for a token were fitted to what was measured with at most 512 tokens together: the starter took 2.22 GB
 * (2.26 GB by this), Qwen2.5 0.5B 5.22 GB (5.38 GB).
 */
export function teachingBytes(weights: number, sizes: ModelSizes | undefined): number {
	const unpacking = weights * 4 * 2;
	if (sizes === undefined) return unpacking + libraries;
	const { layers, embedding, feedForward, vocabulary } = sizes;
	const perToken = layers * (14 * embedding + 5 * feedForward) + 4 * vocabulary;
	return Math.max(unpacking, weights * 4 + perToken * 4 * tokensAtOnce) + libraries;
}

/**
 * Tokens per second of a model that was not taught here yet, from how fast it reads here: learning a token takes a pass
 * forward and, as its own weights stay as they are, one back (half of what Kaplan et al. 2020, section 2.1, count for it).
 * On two cores the starter read 411 and learnt 195 to 234.
 */
export function learningSpeed(readingTokensPerSecond: number): number {
	return readingTokensPerSecond / 2;
}

/** Of one part of a step, as in `resources/trainer/indoors_trainer/batches.py`; longer examples are kept less of. */
const tokensAtOnce = 512;
/** PyTorch and what else is loaded, in bytes. */
const libraries = 350e6;
/** For loading the model before, and for trying it out and writing the adapter after. */
const aroundSeconds = 20;
