import { builtInAssistant } from '../../src-main/chat/assistants/built-in-assistants.ts';
import type { ComparedQuestionId, SideAnswer } from '../../src-main/contract/compare.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import type { AssistantId } from '../../src-main/contract/ids.ts';
import { noAnswer, type StoredQuestion, type StoredSide } from '../../src-main/db/comparisons.ts';

/** A side that was asked, with a way of working that came along. */
export function comparedSide(
	way: 'general' | 'plain' | 'letter',
	model = 'small',
	change: Partial<StoredSide> = {},
): StoredSide {
	const content = builtInAssistant(way, 'en');
	return {
		assistantId: way as unknown as AssistantId,
		name: content.name,
		version: 0,
		modelId: model as ModelId,
		modelName: `Model ${model}`,
		modelSha256: model,
		adapter: null,
		content,
		...change,
	};
}

export const answered = (text: string, change: Partial<SideAnswer> = {}): SideAnswer => ({
	...noAnswer,
	state: 'complete',
	text,
	thought: `I think of ${text}`,
	seconds: text.length,
	...change,
});

export function comparedQuestion(change: Partial<StoredQuestion> = {}): StoredQuestion {
	return {
		id: 'q' as ComparedQuestionId,
		question: 'Why?',
		leftSide: 0,
		seed: 1,
		vote: null,
		wasBlind: false,
		answers: [answered('first'), answered('second')],
		...change,
	};
}
