import type { Sampling, Turn } from '../engine/engine.ts';

/** What every conversation begins with; never a date or an id, so that it is read only once. */
export const generalInstructions =
	'You are a helpful assistant in an office. You write clear and short texts.';

export function summaryRequest(turns: readonly Turn[]): Turn {
	const text = turns
		.map((turn) => `${turn.role === 'person' ? 'Person' : 'Assistant'}: ${turn.text}`)
		.join('\n\n');
	return {
		role: 'person',
		text: `Conversation:\n"""\n${text}\n"""\n\nTask: Write down in a few sentences what was asked and what was answered.`,
	};
}

/** Out of sight: sensible for small and large models alike; documents get less freedom than talk. */
export const talkSampling: Sampling = { temperature: 0.2, topP: 0.9, minP: 0.05, repeatPenalty: 1.1 };
export const factSampling: Sampling = { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1.1 };

/** Tokens that an answer may take at most. */
export const longestAnswer = 1024;
