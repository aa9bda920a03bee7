import { samplingLimits } from '../../contract/freedom-steps.ts';
import type { Value } from './values.ts';

/** What the makers of a model recommend for conversations with it, where they say it. */
export type RecommendedSampling = Partial<Record<keyof typeof samplingLimits, number>>;

/** Keys by llama.cpp (`llama-arch.cpp`, "general.sampling"). What nobody could set by hand here is not taken over. */
export function recommendedSampling(values: ReadonlyMap<string, Value>): RecommendedSampling {
	const recommended: RecommendedSampling = {};
	for (const [name, key] of Object.entries(keys) as [keyof typeof keys, string][]) {
		const value = values.get(`general.sampling.${key}`);
		const { least, most } = samplingLimits[name];
		// A file has 32 bits for it: 0.95 is 0.949999988.
		if (typeof value === 'number' && value >= least && value <= most)
			recommended[name] = Number(value.toPrecision(6));
	}
	return recommended;
}

const keys = { temperature: 'temp', topP: 'top_p', minP: 'min_p', repeatPenalty: 'penalty_repeat' } as const;
