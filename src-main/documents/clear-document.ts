import type { DocumentId } from '../contract/entities.ts';
import type { Store } from '../db/store.ts';
import { nextTurn } from './retrieval/index-passages.ts';

/** Takes the text of a document away in slices, because that of a long one at once would hold up the window. */
export async function clearDocument(store: Store, id: DocumentId): Promise<void> {
	while (store.passages.clear(id, passagesPerSlice)) await nextTurn();
	while (store.documents.clearPages(id, pagesPerSlice)) await nextTurn();
}

const pagesPerSlice = 4;
const passagesPerSlice = 16;
