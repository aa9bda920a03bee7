import type { AssistantId } from '../../contract/ids.ts';

/** The ways of working that come with the program, in the order they are offered. */
export const builtInIds = ['general', 'plain', 'letter', 'minutes', 'translator'] as const;
export type BuiltInId = (typeof builtInIds)[number];

export const generalAssistant = 'general' as AssistantId;

export function isBuiltIn(id: string): id is BuiltInId {
	return (builtInIds as readonly string[]).includes(id);
}
