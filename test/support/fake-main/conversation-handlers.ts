import { KnownError } from '../../../src-main/contract/errors.ts';
import type {
	ConversationId,
	MessageId,
	ThreadItem,
	ThreadMessage,
} from '../../../src-main/contract/entities.ts';
import type { MarkedText } from '../../../src-main/contract/found.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { conversationId, messageId } from './ids.ts';
import { listItem, starter, type FakeConversation, type World } from './world.ts';

type Names =
	| Extract<keyof Handlers, `conversations.${string}` | `conversation.${string}` | `chat.${string}`>
	| 'clipboard.copyMessage'
	| 'clipboard.copyText'
	| 'links.open';

export function conversationHandlers(world: World): Pick<Handlers, Names> {
	const get = (id: ConversationId): FakeConversation => {
		const found = world.conversations.get(id);
		if (found === undefined) throw new KnownError('not-found');
		return found;
	};
	const owner = (id: MessageId): [FakeConversation, ThreadMessage] => {
		for (const fake of world.conversations.values()) {
			const item = fake.items.find((one) => one.id === id);
			if (item?.kind === 'message') return [fake, item];
		}
		throw new KnownError('not-found');
	};
	const older = new Map<MessageId, ThreadItem[]>();

	return {
		'conversations.watch': (_, signal) =>
			world.listTopic.watch(
				{
					kind: 'snapshot',
					items: [...world.conversations.values()].map((one) => listItem(one.conversation)),
				},
				signal,
			),
		'conversations.create': async ({ kept, collectionId, assistantId }) => {
			await world.beforeMade();
			const made = world.addConversation({
				id: conversationId(world.id('conversation')),
				kept,
				...(collectionId === undefined ? {} : { source: 'collection', collectionId }),
				assistantId: assistantId ?? world.settings.defaultAssistant,
				updatedAt: ++world.now,
			});
			world.listTopic.publish({ kind: 'changed', item: listItem(made.conversation) });
			return made.conversation;
		},
		'conversations.rename': ({ id, title }) => world.changeConversation(get(id), { title }),
		'conversations.pin': ({ id, pinned }) => world.changeConversation(get(id), { pinned }),
		'conversations.delete': ({ id }) => {
			const fake = get(id);
			world.conversations.delete(id);
			world.deleted.set(id, fake);
			world.listTopic.publish({ kind: 'removed', id });
			fake.topic.publish({ kind: 'gone' });
			return { undoMs: 8000, backupsHoldUntil: world.now + 5 * 86_400_000 };
		},
		'conversations.undoDelete': ({ id }) => {
			const fake = world.deleted.get(id);
			if (fake === undefined) throw new KnownError('not-found');
			world.conversations.set(id, fake);
			world.listTopic.publish({ kind: 'changed', item: listItem(fake.conversation) });
		},
		'conversations.deleteForGood': ({ id }) => {
			world.deleted.delete(id);
			if (world.conversations.delete(id)) world.listTopic.publish({ kind: 'removed', id });
		},
		'conversations.search': ({ query, limit }) => {
			const mark = (text: string): MarkedText => {
				const at = text.toLowerCase().indexOf(query.toLowerCase());
				if (at < 0) return [{ text, marked: false }];
				return [
					{ text: text.slice(Math.max(0, at - 40), at), marked: false },
					{ text: text.slice(at, at + query.length), marked: true },
					{ text: text.slice(at + query.length, at + query.length + 60), marked: false },
				].filter((piece) => piece.text !== '');
			};
			const isFound = (text: MarkedText): boolean => text.some((piece) => piece.marked);
			return [...world.conversations.values()]
				.map(({ conversation, items }) => ({
					conversationId: conversation.id,
					title: mark(conversation.title),
					updatedAt: conversation.updatedAt,
					hits: items
						.flatMap((item) =>
							item.kind === 'message' ? [{ messageId: item.id, snippet: mark(item.text), page: null }] : [],
						)
						.filter((hit) => isFound(hit.snippet)),
				}))
				.filter((found) => isFound(found.title) || found.hits.length > 0)
				.sort((one, other) => Number(isFound(other.title)) - Number(isFound(one.title)))
				.slice(0, limit);
		},
		'conversations.saveDraft': ({ id, text }) => {
			if (id === null) world.newDraft = text;
			else get(id).conversation = { ...get(id).conversation, draft: text };
		},
		'conversations.newDraft': async () => {
			await world.draftArrives;
			return world.newDraft;
		},
		'conversations.setSource': ({ id, source, collectionId }) =>
			world.changeConversation(get(id), {
				source,
				...(collectionId === undefined ? {} : { collectionId }),
			}),

		'conversations.setAssistant': ({ id, assistantId }) => world.changeConversation(get(id), { assistantId }),
		'conversation.watch': ({ id }, signal) => {
			const fake = get(id);
			const items = fake.items.slice(-newest);
			return fake.topic.watch(
				{
					kind: 'snapshot',
					conversation: fake.conversation,
					items,
					earlier: fake.items.length - items.length,
				},
				signal,
			);
		},
		'conversation.earlier': ({ id, before, limit }) => {
			const { items } = get(id);
			const at = items.findIndex((item) => item.id === before);
			const from = Math.max(0, at - limit);
			return { items: items.slice(from, at), earlier: from };
		},
		'conversation.continueInNew': async ({ id }) => {
			await world.wait(300);
			const made = world.addConversation({
				id: conversationId(world.id('conversation')),
				title: `${get(id).conversation.title} (2)`,
				updatedAt: ++world.now,
			});
			world.listTopic.publish({ kind: 'changed', item: listItem(made.conversation) });
			return made.conversation;
		},

		'chat.send': ({ conversationId: id, text }) => {
			const fake = get(id);
			if (isAnswering(fake)) throw new KnownError('busy');
			const parent = fake.items.findLast((item) => item.kind === 'message')?.id ?? null;
			const asked = message(messageId(world.id('message')), 'person', text, parent);
			world.setItem(fake, asked);
			world.changeConversation(fake, {
				title: fake.conversation.title || text.slice(0, 40),
				updatedAt: ++world.now,
				draft: '',
			});
			return { answerId: answer(world, fake, asked.id, []) };
		},
		'chat.stop': ({ conversationId: id }) => {
			const fake = get(id);
			const running = fake.items.findLast(
				(item) => item.kind === 'message' && ['waiting', 'reading', 'writing'].includes(item.state),
			);
			if (running?.kind === 'message') world.setItem(fake, { ...running, state: 'stopped' });
		},
		'chat.regenerate': ({ messageId: id }) => {
			const [fake, item] = owner(id);
			older.set(id, fake.items);
			return { answerId: answer(world, fake, item.parentId, item.versions) };
		},
		'chat.takeDocuments': ({ messageId: id }) => {
			const [fake, item] = owner(id);
			older.set(id, fake.items);
			return { answerId: answer(world, fake, item.parentId, item.versions) };
		},
		'chat.edit': ({ messageId: id, text }) => {
			const [fake, item] = owner(id);
			older.set(id, fake.items);
			const made = message(messageId(world.id('message')), 'person', text, item.parentId);
			const versions = [...item.versions, made.id];
			const before = fake.items.slice(0, fake.items.indexOf(item));
			fake.items = [...before, { ...made, versions }];
			fake.topic.publish({
				kind: 'snapshot',
				conversation: fake.conversation,
				items: fake.items,
				earlier: 0,
			});
			return { answerId: answer(world, fake, made.id, []) };
		},
		'chat.showVersion': ({ messageId: id }) => {
			for (const fake of world.conversations.values()) {
				const shown = fake.items.find((item) => item.kind === 'message' && item.versions.includes(id));
				if (shown === undefined) continue;
				older.set(messageId(shown.id), fake.items);
				fake.items = older.get(id) ?? fake.items;
				const versions = shown.kind === 'message' ? shown.versions : [];
				fake.items = fake.items.map((item) =>
					item.kind === 'message' && versions.includes(item.id) ? { ...item, versions } : item,
				);
				fake.topic.publish({
					kind: 'snapshot',
					conversation: fake.conversation,
					items: fake.items,
					earlier: 0,
				});
				return;
			}
		},
		'clipboard.copyMessage': () => undefined,
		'clipboard.copyText': () => undefined,
		'links.open': () => ({ opened: false }),
	};
}

/** Writes an answer word by word, unless it is stopped. */
const isAnswering = ({ items }: FakeConversation): boolean =>
	items.some((item) => item.kind === 'message' && ['waiting', 'reading', 'writing'].includes(item.state));

function answer(
	world: World,
	fake: FakeConversation,
	parentId: MessageId | null,
	versions: MessageId[],
): MessageId {
	const id = messageId(world.id('message'));
	const parent = fake.items.findIndex((item) => item.id === parentId);
	fake.items = fake.items.filter((item, index) => index <= parent || item.kind === 'document');
	const made = { ...message(id, 'assistant', '', parentId), versions: [...versions, id] };
	const current = (): ThreadMessage | undefined => {
		const item = fake.items.find((one) => one.id === id);
		return item?.kind === 'message' && item.state !== 'stopped' ? item : undefined;
	};
	const change = (next: Partial<ThreadMessage>): void => {
		const item = current();
		if (item !== undefined) world.setItem(fake, { ...item, ...next });
	};
	const write = async (): Promise<void> => {
		if (world.engine.kind === 'no-model') {
			change({ state: 'failed', problem: { code: 'no-model' } });
			return;
		}
		for (const done of [0, 400, 800, 1100]) {
			await world.wait(120);
			change({ state: 'reading', reading: { done, total: 1100 } });
		}
		change({ state: 'writing' });
		for (const piece of answerText.split(/(?<= )/)) {
			await world.wait(24);
			const item = current();
			if (item === undefined) return;
			const grown = { ...item, text: item.text + piece };
			fake.items = fake.items.map((one) => (one.id === id ? grown : one));
			fake.topic.publish({ kind: 'append', id, text: piece, thought: '' });
		}
		change({
			state: 'complete',
			figures,
			modelId: starter.id,
			...world.house.answered(id, fake.conversation.assistantId),
		});
	};
	world.setItem(fake, { ...made, state: 'waiting' });
	void write();
	return id;
}

export function message(
	id: MessageId,
	role: 'person' | 'assistant',
	text: string,
	parentId: MessageId | null,
): ThreadMessage {
	return {
		kind: 'message',
		id,
		parentId,
		role,
		text,
		thought: '',
		state: 'complete',
		sources: [],
		versions: [id],
		createdAt: Date.UTC(2026, 2, 12, 13, 0),
	};
}

export const figures = {
	promptTokens: 1104,
	readTokens: 38,
	tokens: 146,
	wordsPerSecond: 33.4,
	firstWordMs: 212,
	durationMs: 4460,
};

const newest = 60;

export const answerText =
	'Dear Ms Keller,\n\nour invoice **2026-0117** of 19 February over **1,250.00 euros** has been open for three weeks. ' +
	'Perhaps it was overlooked; please transfer the amount by *26 March*.\n\n| Item | Amount |\n| --- | ---: |\n| Room hire, February | 1,100.00 |\n| Cleaning | 150.00 |\n\n' +
	'If you have already paid, please ignore this letter.\n\n- Questions are welcome by telephone.\n- A payment plan is possible.\n\nKind regards';
