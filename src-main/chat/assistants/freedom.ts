import type { AssistantContent } from '../../contract/assistants.ts';
import type { Sampling } from '../../engine/engine.ts';
import { freedomSteps, withoutChoice } from '../../contract/freedom-steps.ts';
import { talkSampling } from '../prompt.ts';

/**
 * What an assistant's one control stands for, with the single values that a person set in its place. Where it was left
 * as it is without a choice, it stands for what the makers of the model recommend.
 */
export function samplingOf(
	{ freedom, values }: Pick<AssistantContent, 'freedom' | 'values'>,
	recommended: Partial<Sampling>,
): Sampling {
	const step =
		freedom === withoutChoice
			? { ...talkSampling, ...recommended }
			: (freedomSteps[freedom - 1] ?? talkSampling);
	return {
		temperature: values.temperature ?? step.temperature,
		topP: values.topP ?? step.topP,
		minP: values.minP ?? step.minP,
		repeatPenalty: values.repeatPenalty ?? step.repeatPenalty,
	};
}
