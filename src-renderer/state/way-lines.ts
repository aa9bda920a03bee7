import type { ThreadItem, ThreadMessage } from '../../src-main/contract/entities.ts';
import type { AssistantId } from '../../src-main/contract/ids.ts';

/**
 * Where a conversation goes on in another way of working: its name by the item before which that is said, and behind the
 * last one under `end`, where it was chosen and nothing was asked since. Answers from before there was a choice were
 * given in the general way. `nameOf`: what it is called now; undefined for one that is gone.
 */
export function wayLines(
	items: readonly ThreadItem[],
	chosen: AssistantId,
	nameOf: (id: AssistantId) => string | undefined,
): Map<string, string> {
	const lines = new Map<string, string>();
	let current: AssistantId | undefined;
	items.forEach((item, at) => {
		if (item.kind !== 'message' || item.role !== 'assistant') return;
		const { id, name } = wayOf(item, current, chosen);
		if (current !== undefined && id !== current) {
			const before = items[at - 1];
			const asked = before?.kind === 'message' && before.role === 'person' ? before : item;
			lines.set(asked.id, nameOf(id) ?? name);
		}
		current = id;
	});
	if (current !== undefined && current !== chosen) {
		const name = nameOf(chosen);
		if (name !== undefined) lines.set('end', name);
	}
	return lines;
}

/** One that is being made is made in the chosen way; one that came to nothing changes nothing. */
function wayOf(
	{ assistant, state }: ThreadMessage,
	current: AssistantId | undefined,
	chosen: AssistantId,
): NonNullable<ThreadMessage['assistant']> {
	if (assistant !== undefined) return assistant;
	if (state === 'complete') return generalWay;
	const isOver = state === 'failed' || state === 'stopped';
	return { id: isOver ? (current ?? chosen) : chosen, name: '' };
}

const generalWay = { id: 'general' as AssistantId, name: '' };
