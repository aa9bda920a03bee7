import { AssistantContent, type Assistant } from '../../contract/assistants.ts';

/** What an assistant is made by, without what the program knows of it. */
export function contentOf(assistant: Assistant | AssistantContent): AssistantContent {
	return AssistantContent.parse(assistant);
}

export function isSameContent(one: AssistantContent, other: AssistantContent): boolean {
	return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}
