import type { Page } from '../../../src-main/contract/entities.ts';
import type { DocumentFormat } from '../../../src-main/contract/document-formats.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import type { SearchScope } from '../../../src-main/db/passage-search.ts';
import { Store } from '../../../src-main/db/store.ts';
import { indexPassages } from '../../../src-main/documents/retrieval/index-passages.ts';
import { retrieve, type Retrieved } from '../../../src-main/documents/retrieval/retrieve.ts';
import { addDocument } from './add-document.ts';

export interface SearchedDocument {
	readonly name: string;
	readonly pages: readonly Page[];
	readonly format?: DocumentFormat;
}

/** Documents of one conversation, indexed in a database in memory, to be asked about. */
export async function searchHere(documents: readonly SearchedDocument[]) {
	const store = new Store(openInMemory(), false);
	const { id } = store.conversations.create('', 1);
	for (const [at, document] of documents.entries()) {
		const { id: documentId, index } = await addDocument(store, id, { ...document, openedAt: at });
		await indexPassages(store, documentId, id, index.passages);
		store.passages.finish(documentId, index.passages.length);
	}
	const scope: SearchScope = { kind: 'conversation', id };
	return {
		store,
		scope,
		ask: (question: string, budgetWords: number): Retrieved =>
			retrieve(store.passageSearch, scope, question, budgetWords),
	};
}
