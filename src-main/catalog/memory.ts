import { KnownError } from '../contract/errors.ts';
import { bytesPerToken, type LanguageModel } from './gguf/header.ts';

/**
 * The largest context up to `wantedTokens` that memory allows, for a model with two sequences.
 * Errors: `model-does-not-fit` with the numbers, in bytes.
 */
export function contextThatFits(
	model: { bytes: number; language: LanguageModel },
	wantedTokens: number,
	freeBytes: number,
): number {
	const need = (tokens: number): number =>
		model.bytes + 2 * tokens * bytesPerToken(model.language) + workingBytes + model.bytes * workingShare;
	for (let tokens = Math.min(wantedTokens, model.language.contextTokens); ; tokens = Math.floor(tokens / 2)) {
		if (need(tokens) <= freeBytes) return tokens;
		if (tokens / 2 < fewestTokens)
			throw new KnownError('model-does-not-fit', { neededBytes: Math.round(need(tokens)), freeBytes });
	}
}

/** Buffers of the library beside weights and conversation, as measured with the starter model. */
const workingBytes = 200 * 1024 * 1024;
const workingShare = 0.1;
const fewestTokens = 1024;
