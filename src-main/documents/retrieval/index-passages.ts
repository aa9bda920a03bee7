import type { ConversationId, DocumentId } from '../../contract/entities.ts';
import type { CollectionId } from '../../contract/ids.ts';
import type { NewPassage } from '../../db/passages.ts';
import type { Store } from '../../db/store.ts';

/**
 * Writes the passages of a document into the index, in slices between which everything else goes on. They count once
 * the table is told that it is finished.
 */
export async function indexPassages(
	store: Store,
	documentId: DocumentId,
	owner: ConversationId | CollectionId,
	passages: readonly NewPassage[],
): Promise<void> {
	while (store.passages.clear(documentId, perSlice)) await nextTurn();
	for (let at = 0; at < passages.length; at += perSlice) {
		const slice = passages.slice(at, at + perSlice);
		store.transaction(() => store.passages.add(documentId, owner, at, slice));
		await nextTurn();
	}
}

export function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** Passages that are written within some milliseconds. */
const perSlice = 16;
