import type { AssistantContent } from '../../../src-main/contract/assistants.ts';
import type { AssistantId } from '../../../src-main/contract/ids.ts';
import { withoutChoice } from '../../state/sampling.ts';

/** A way of working that is being edited; a null id makes a new one. */
export interface Draft {
	readonly id: AssistantId | null;
	readonly content: AssistantContent;
}

export const emptyAssistant: AssistantContent = {
	name: '',
	purpose: '',
	instructions: '',
	modelId: null,
	language: 'question',
	length: 'medium',
	freedom: withoutChoice,
	values: { temperature: null, topP: null, minP: null, repeatPenalty: null },
	glossary: true,
	adapter: null,
};

/** In which answers can be asked for. */
export const answerLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'tr', 'uk', 'ar'] as const;

/** More than a small model keeps in mind. */
export const manyCharacters = 700;
