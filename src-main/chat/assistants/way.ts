import type { AnswerLanguage, AnswerLength, Assistant } from '../../contract/assistants.ts';
import type { AssistantId } from '../../contract/ids.ts';
import type { AdapterChoice } from '../../contract/teaching.ts';
import { languageName } from '../../documents/prompts.ts';
import type { Sampling } from '../../engine/engine.ts';
import { generalInstructions, longestAnswer } from '../prompt.ts';
import { samplingOf } from './freedom.ts';

/** What an assistant means for a request. */
export interface Way {
	readonly id: AssistantId;
	readonly name: string;
	/** What a conversation begins with; the same from turn to turn, so that it is read only once. Empty for nothing. */
	readonly instructions: string;
	/** What is added to the rules for answers from documents; empty for the general way. */
	readonly addition: string;
	/** With a model whose makers recommend this much. */
	readonly sampling: (recommended: Partial<Sampling>) => Sampling;
	/** Tokens of an answer in talk, with a model that reads `contextTokens`. */
	readonly maxTokens: (contextTokens: number) => number;
	readonly usesGlossary: boolean;
	readonly adapter: AdapterChoice | null;
}

export function wayOf(assistant: Assistant): Way {
	const { id, name, instructions, language, length, glossary, adapter } = assistant;
	const wishes = [inLanguage(language), inLength[length]];
	const own = instructions === generalInstructions ? '' : instructions;
	return {
		id,
		name,
		instructions: joined([instructions, ...wishes]),
		addition: joined([own, ...wishes]),
		sampling: (recommended) => samplingOf(assistant, recommended),
		maxTokens: (contextTokens) =>
			length === 'long'
				? Math.max(longestAnswer, Math.min(2048, Math.floor(contextTokens / 3)))
				: limits[length],
		usesGlossary: glossary,
		adapter,
	};
}

/** In the language itself where that is known, which a small model follows best. */
function inLanguage(language: AnswerLanguage): string {
	if (language === 'question') return '';
	return language === 'de' ? 'Antworte auf Deutsch.' : `Answer in ${languageName(language)}.`;
}

function joined(parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join(' ');
}

const inLength: Readonly<Record<AnswerLength, string>> = {
	short: 'Answer in at most three sentences.',
	medium: '',
	long: 'Answer in detail.',
};
const limits = { short: 320, medium: longestAnswer };
