import { describe, expect, it } from 'vitest';
import type { ConversationId, MessageId } from '../../../src-main/contract/entities.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { Store } from '../../../src-main/db/store.ts';
import { storeDocument } from '../../support/documents/store-document.ts';

function prepare() {
	const store = new Store(openInMemory(), true);
	const { id } = store.conversations.create('', 1);
	const say = (role: 'person' | 'assistant', text: string, parentId: MessageId | null): MessageId => {
		const added = store.messages.add({
			conversationId: id,
			parentId,
			role,
			text,
			state: 'complete',
			modelId: null,
			at: 1,
		});
		store.conversations.change(id, { leaf_id: added });
		return added;
	};
	return { store, id, say };
}
const shown = (store: Store, id: ConversationId): string[] =>
	store.messages
		.branch(store.conversations.leaf(id), 100)
		.items.map((item) =>
			item.kind === 'document' ? (store.documents.get(item.documentId)?.name ?? '?') : item.text,
		);

describe('Taking a document out of a conversation', () => {
	it('closes the gap in every branch, and counts what stands before right', () => {
		const { store, id, say } = prepare();
		storeDocument(store, id, 'a');
		const b = storeDocument(store, id, 'b');
		const leaf = store.conversations.leaf(id);
		say('person', 'first wording', leaf);
		const asked = say('person', 'second wording', leaf);
		say('assistant', 'answer', asked);
		const gone = store.messages.removeDocument(b, id);
		expect(gone?.id).toBe(leaf);
		expect(shown(store, id)).toEqual(['a', 'second wording', 'answer']);
		const { items, earlier } = store.messages.branch(store.conversations.leaf(id), 2);
		expect(earlier).toBe(1);
		expect(items[0]).toMatchObject({ kind: 'message', versions: { length: 2 } });
		say('person', 'more', store.conversations.leaf(id));
		expect(store.messages.branch(store.conversations.leaf(id), 1).earlier).toBe(3);
	});

	it('takes the first one and the last one as well', () => {
		const { store, id } = prepare();
		const [a, b, c] = ['a', 'b', 'c'].map((name) => storeDocument(store, id, name));
		if (a === undefined || b === undefined || c === undefined) throw new Error('They were stored above.');
		store.messages.removeDocument(a, id);
		expect(shown(store, id)).toEqual(['b', 'c']);
		const last = store.messages.removeDocument(c, id);
		expect(last).toMatchObject({ id: store.conversations.leaf(id) });
		store.conversations.change(id, { leaf_id: last?.parentId ?? null });
		expect(shown(store, id)).toEqual(['b']);
		expect(store.messages.removeDocument(c, id)).toBeUndefined();
	});

	it('lets answers stand, without a source in it and without what the model was given of it', () => {
		const { store, id, say } = prepare();
		const a = storeDocument(store, id, 'a');
		const b = storeDocument(store, id, 'b');
		const answer = say('assistant', 'From both.', store.conversations.leaf(id));
		const source = (documentId: typeof a, passage: string) => ({ documentId, page: 1, passage });
		store.messages.write(answer, 'From both.', '', 'complete', {
			sources: [source(a, 'words of a'), source(b, 'words of b')],
			basis: 'passages',
		});
		const given = (documentId: typeof a, text: string) =>
			({ documentId, name: text, format: 'text', page: 1, heading: '', text }) as const;
		store.given.add(answer, null, [given(a, 'given of a'), given(b, 'given of b')]);
		store.messages.removeDocument(a, id);
		store.given.forgetDocument(a, id);
		expect(store.messages.get(answer)).toMatchObject({
			text: 'From both.',
			basis: 'passages',
			sources: [{ passage: 'words of b' }],
		});
		expect(store.given.of(answer).map(({ text }) => text)).toEqual(['given of b']);
	});

	it('finds what the end of the program left without a place', () => {
		const { store, id } = prepare();
		const a = storeDocument(store, id, 'a');
		const b = storeDocument(store, id, 'b');
		expect(store.documents.unplaced(1000)).toEqual([]);
		store.messages.removeDocument(b, id);
		expect(store.documents.unplaced(1000)).toEqual([b]);
		expect(store.documents.unplaced(2)).toEqual([]);
		expect(store.documents.get(a)).toBeDefined();
	});
});
