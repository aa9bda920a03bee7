import type { Assistant, AssistantContent } from '../../src-main/contract/assistants.ts';

/** What can be changed in a way of working. */
export function contentOf(assistant: Assistant): AssistantContent {
	const { id: _, origin: __, versions: ___, ...content } = assistant;
	return content;
}
