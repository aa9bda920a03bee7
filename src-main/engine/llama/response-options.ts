import type { LLamaChatGenerateResponseOptions } from 'node-llama-cpp';
import { KnownError } from '../../contract/errors.ts';
import type { GenerateRequest } from '../engine.ts';

/** How words are chosen, for every answer. */
export function responseOptions({
	sampling,
	stopTexts,
}: Pick<GenerateRequest, 'sampling' | 'stopTexts'>): Pick<
	LLamaChatGenerateResponseOptions,
	'temperature' | 'topP' | 'minP' | 'seed' | 'repeatPenalty' | 'customStopTriggers' | 'contextShift'
> {
	return {
		temperature: sampling.temperature,
		topP: sampling.topP,
		minP: sampling.minP,
		...(sampling.seed === undefined ? {} : { seed: sampling.seed }),
		repeatPenalty: sampling.repeatPenalty === 1 ? false : { penalty: sampling.repeatPenalty, lastTokens: 64 },
		...(stopTexts === undefined ? {} : { customStopTriggers: [...stopTexts] }),
		contextShift: refuseShift,
	};
}

/** A prompt that does not fit must never be cut in silence. */
export const refuseShift = {
	strategy: (): never => {
		throw new KnownError('too-long', {});
	},
};
