import type { SamplingValues } from '../../../src-main/contract/assistants.ts';
import { samplingLimits } from '../../state/sampling.ts';

export type ValueName = keyof SamplingValues;
/** As a person types them; empty for what the one control stands for. */
export type ValueTexts = Record<ValueName, string>;

export const valueNames = ['temperature', 'topP', 'minP', 'repeatPenalty'] as const;

export function textsOf(values: SamplingValues): ValueTexts {
	const text = (name: ValueName): string => (values[name] === null ? '' : String(values[name]));
	return {
		temperature: text('temperature'),
		topP: text('topP'),
		minP: text('minP'),
		repeatPenalty: text('repeatPenalty'),
	};
}

/** The values, or the first one that is none, with what it has to be between. */
export function valuesFrom(
	texts: ValueTexts,
): SamplingValues | { readonly fault: ValueName; readonly least: number; readonly most: number } {
	const values: SamplingValues = { temperature: null, topP: null, minP: null, repeatPenalty: null };
	for (const name of valueNames) {
		const text = texts[name].trim().replace(',', '.');
		if (text === '') continue;
		const value = Number(text);
		const { least, most } = samplingLimits[name];
		if (!(value >= least && value <= most)) return { fault: name, least, most };
		values[name] = value;
	}
	return values;
}
