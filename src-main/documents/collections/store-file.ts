import type { CollectionFileId } from '../../contract/collections.ts';
import type { CollectionsTable, StoredFile } from '../../db/collections.ts';
import type { Store } from '../../db/store.ts';
import { clearDocument } from '../clear-document.ts';
import { indexPassages, nextTurn } from '../retrieval/index-passages.ts';
import type { ReadFile } from './read-file.ts';

/**
 * Puts what was read of a file in the place of what was there before. It is written in slices, because a long document
 * in one transaction would hold up the window; until the last one, which makes it all count at once, the file is
 * `writing`, and one that is found so at the next start is read again.
 */
export async function storeFile(
	store: Store,
	table: CollectionsTable,
	file: Pick<StoredFile, 'id' | 'collectionId'>,
	sha256: string,
	documents: readonly ReadFile[],
): Promise<void> {
	table.changeFile(file.id, { state: 'writing' });
	await clearFile(store, file.id);
	for (const { document, pages, index } of documents) {
		store.documents.add({ ...document, fileId: file.id });
		for (let at = 0; at < pages.length; at += pagesPerSlice) {
			store.transaction(() => {
				for (const page of pages.slice(at, at + pagesPerSlice)) store.documents.addPage(document.id, page);
			});
			await nextTurn();
		}
		await indexPassages(store, document.id, file.collectionId, index.passages);
	}
	store.transaction(() => {
		for (const { document, index } of documents) store.passages.finish(document.id, index.passages.length);
		table.changeFile(file.id, { state: 'done', sha256, problem: null });
	});
}

/** Takes away the text of a file, in slices as well. */
export async function clearFile(store: Store, id: CollectionFileId): Promise<void> {
	for (const documentId of store.documents.ofFile(id)) {
		await clearDocument(store, documentId);
		store.documents.remove(documentId);
	}
}

const pagesPerSlice = 4;
