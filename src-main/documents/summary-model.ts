import type { Model } from '../contract/models.ts';
import { KnownError } from '../contract/errors.ts';
import type { Engine, GenerateEvent, GenerateRequest } from '../engine/engine.ts';

/** The model as summaries see it. */
export interface SummaryModel {
	readonly generate: Generate;
	/** Tokens of each text. */
	readonly count: CountTokens;
	readonly contextTokens: number;
	/** As measured on this computer, where it was. */
	readonly readingTokensPerSecond: number | undefined;
	readonly wordsPerSecond: number | undefined;
	/** It was measured to choose sentences better than the ranking does. */
	readonly choosesSentences: boolean;
}

export type Generate = (
	request: Omit<GenerateRequest, 'lane'>,
	signal: AbortSignal,
) => AsyncIterable<GenerateEvent>;
export type CountTokens = (texts: readonly string[], signal: AbortSignal) => Promise<number[]>;

/** The engine behind it: everything runs in the background, so that the conversation always goes first. */
export function modelFrom(
	engine: Engine,
	model: Pick<Model, 'readingTokensPerSecond' | 'wordsPerSecond' | 'sentenceChoice'> | null,
	contextTokens: number,
): SummaryModel {
	return {
		generate: (request, signal) => engine.generate({ ...request, lane: 'background' }, signal),
		count: (texts, signal) => engine.count(texts, signal),
		contextTokens,
		readingTokensPerSecond: model?.readingTokensPerSecond,
		wordsPerSecond: model?.wordsPerSecond,
		choosesSentences: model?.sentenceChoice === 'model',
	};
}

/** The same until the engine has taken another one: fails with `other-model-in-use` from then on. */
export function whileInUse(model: SummaryModel, isInUse: () => boolean): SummaryModel {
	const needed = (): SummaryModel => {
		if (!isInUse()) throw new KnownError('other-model-in-use');
		return model;
	};
	/** The engine gives up what it was writing, as if somebody had stopped it. */
	const told = (error: unknown, signal: AbortSignal): unknown => {
		const isGivenUp = error instanceof KnownError && error.code === 'cancelled' && !signal.aborted;
		return isGivenUp && !isInUse() ? new KnownError('other-model-in-use', {}, error) : error;
	};
	return {
		...model,
		generate: async function* (request, signal) {
			try {
				yield* needed().generate(request, signal);
			} catch (error) {
				throw told(error, signal);
			}
		},
		count: async (texts, signal) => {
			try {
				return await needed().count(texts, signal);
			} catch (error) {
				throw told(error, signal);
			}
		},
	};
}

/** Always the most probable word: the same document gives the same summary. */
export const exactSampling = { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 } as const;
