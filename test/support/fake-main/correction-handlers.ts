import type { Correction } from '../../../src-main/contract/corrections.ts';
import type { MessageId, ThreadMessage } from '../../../src-main/contract/entities.ts';
import { KnownError } from '../../../src-main/contract/errors.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { Topic } from './topic.ts';
import type { World } from './world.ts';

type Names = Extract<keyof Handlers, `corrections.${string}`>;

/** Corrections of answers, out of memory; a name is what begins with "Ms ". */
export function correctionHandlers(world: World): Pick<Handlers, Names> {
	const topic = new Topic<Correction[]>();
	const kept = new Map<MessageId, Correction>();
	const tell = (): void => topic.publish([...kept.values()]);
	const find = (id: MessageId) => {
		for (const { conversation, items } of world.conversations.values()) {
			const message = items.find((one): one is ThreadMessage => one.id === id && one.kind === 'message');
			const question = items.find((one) => one.id === message?.parentId);
			if (message !== undefined)
				return { conversation, message, question: question?.kind === 'message' ? question.text : '' };
		}
		throw new KnownError('not-found');
	};
	const set = (ids: readonly MessageId[], state: Correction['state']): void => {
		for (const id of ids) {
			const one = kept.get(id);
			if (one !== undefined) kept.set(id, { ...one, state });
		}
		tell();
	};
	return {
		'corrections.watch': (_, signal) => topic.watch([...kept.values()], signal),
		'corrections.begin': ({ messageId }) => {
			const { message, question } = find(messageId);
			const correction = kept.get(messageId) ?? null;
			return {
				question: correction?.question ?? question,
				answer: correction?.corrected ?? message.text,
				needs: message.sources.length > 0 ? ['document'] : [],
				correction,
			};
		},
		'corrections.save': ({ messageId, content }) => {
			const { conversation, message } = find(messageId);
			kept.set(messageId, {
				...content,
				messageId,
				conversationId: conversation.id,
				conversation: conversation.title,
				answer: message.text,
				assistant: 'General',
				model: 'SmolLM2',
				documents: [],
				at: ++world.now,
				state: 'open',
			});
			tell();
		},
		'corrections.takeBack': ({ messageId }) => {
			kept.delete(messageId);
			tell();
		},
		'corrections.compare': ({ messageId }) => [
			{ kind: 'removed', text: kept.get(messageId)?.answer ?? '' },
			{ kind: 'added', text: kept.get(messageId)?.corrected ?? '' },
		],
		'corrections.take': ({ messageIds, anyway }) => {
			const asked = messageIds.flatMap((messageId) => {
				const words = /Ms \w+/u.exec(kept.get(messageId)?.corrected ?? '')?.[0];
				if (words === undefined || anyway) return [];
				return [{ messageId, found: [{ kind: 'name' as const, words }], isTooLong: false }];
			});
			const taken = messageIds.filter((id) => asked.every(({ messageId }) => messageId !== id));
			set(taken, 'taken');
			return { taken, asked };
		},
		'corrections.dismiss': ({ messageIds }) => set(messageIds, 'dismissed'),
		'corrections.reopen': ({ messageIds }) => set(messageIds, 'open'),
	};
}
