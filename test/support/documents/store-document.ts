import type { ConversationId, DocumentId } from '../../../src-main/contract/entities.ts';
import type { Store } from '../../../src-main/db/store.ts';
import { pagesOf } from './pages-of.ts';

/** Puts a document at the end of a conversation, as reading does. */
export function storeDocument(
	store: Store,
	conversationId: ConversationId,
	name: string,
	...texts: readonly string[]
): DocumentId {
	const pages = pagesOf(...(texts.length === 0 ? [`This is ${name}.`] : texts));
	const id = store.documents.add({
		conversationId,
		sha256: `hash of ${name}`,
		name,
		title: name,
		format: 'text',
		bytes: 1,
		pages: pages.length,
		words: 10,
		language: 'en',
		pagesWithoutText: [],
		notes: [],
		recognised: [],
		partOf: null,
		readMs: 1,
		originalPath: `/tmp/${name}`,
		hasCopy: false,
		openedAt: store.documents.ofConversation(conversationId).length + 1,
	});
	for (const page of pages) store.documents.addPage(id, page);
	const leaf = store.messages.addDocument(
		conversationId,
		store.conversations.leaf(conversationId),
		id,
		1,
		true,
	);
	store.conversations.change(conversationId, { leaf_id: leaf, source: 'documents' });
	return id;
}
