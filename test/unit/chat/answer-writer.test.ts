import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerWriter } from '../../../src-main/chat/answer-writer.ts';
import { Threads } from '../../../src-main/chat/threads.ts';
import type { ThreadMessage } from '../../../src-main/contract/entities.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { Stores } from '../../../src-main/db/store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('stores what was written within a second, also where no further word comes', () => {
	const stores = new Stores(openInMemory(), openInMemory);
	const { id: conversationId } = stores.disk.conversations.create('A talk', 1);
	const id = stores.disk.messages.add({
		conversationId,
		parentId: null,
		role: 'assistant',
		text: '',
		state: 'writing',
		modelId: null,
		at: 1,
	});
	const stored = (): string => {
		const message = stores.disk.messages.get(id);
		return message?.kind === 'message' ? message.text : '';
	};
	const message = stores.disk.messages.get(id) as ThreadMessage;
	const problems: unknown[] = [];
	const writer = new AnswerWriter(stores.disk, new Threads(stores), conversationId, message, (problem) =>
		problems.push(problem),
	);
	writer.append('The ward', false);
	writer.append(' has twelve beds', false);
	vi.advanceTimersByTime(900);
	expect(stored()).toBe('');
	vi.advanceTimersByTime(100);
	expect(stored()).toBe('The ward has twelve beds');
	writer.append(', four of them free.', false);
	writer.end('complete');
	expect(stored()).toBe('The ward has twelve beds, four of them free.');
	expect(vi.getTimerCount()).toBe(0);
	expect(problems).toEqual([]);
});
