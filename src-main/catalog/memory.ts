import { KnownError } from '../contract/errors.ts';

/** What decides how much memory a model takes. */
export interface ModelSize {
	/** Of its files. */
	readonly bytes: number;
	/** That one token of conversation takes in one sequence. */
	readonly bytesPerToken: number;
	/** Tokens that it was trained to read. */
	readonly contextTokens: number;
	/** It compares texts, one at a time, and keeps no conversation. */
	readonly embeds?: boolean | undefined;
}

/** Bytes for weights, the sequences of so many tokens each, and what the library needs beside them. */
export function neededBytes({ bytes, bytesPerToken, embeds }: ModelSize, tokens: number): number {
	const sequences = embeds === true ? 1 : 2;
	return Math.round(bytes + sequences * tokens * bytesPerToken + workingBytes + bytes * workingShare);
}

/**
 * The largest context up to `wantedTokens` that memory allows.
 * Errors: `model-does-not-fit` with the numbers, in bytes.
 */
export function contextThatFits(model: ModelSize, wantedTokens: number, freeBytes: number): number {
	for (let tokens = Math.min(wantedTokens, model.contextTokens); ; tokens = Math.floor(tokens / 2)) {
		if (neededBytes(model, tokens) <= freeBytes) return tokens;
		if (tokens / 2 < fewestTokens)
			throw new KnownError('model-does-not-fit', { neededBytes: neededBytes(model, tokens), freeBytes });
	}
}

/**
 * Bytes per token of conversation where no header is at hand, from the number of weights: a power law through the
 * starter (23 KB at 135 million) and models of 4 billion (about 150 KB), both read from their headers.
 */
export function estimatedBytesPerToken(parameters: number): number {
	return 23_040 * (parameters / 134_515_008) ** 0.553;
}

/** Buffers of the library beside weights and conversation, as measured with the starter model. */
const workingBytes = 200 * 1024 * 1024;
const workingShare = 0.1;
const fewestTokens = 1024;
