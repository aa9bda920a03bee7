import type { ConversationId, Page } from '../../../src-main/contract/entities.ts';
import type { DocumentFormat } from '../../../src-main/contract/document-formats.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import type { SearchScope } from '../../../src-main/db/passage-search.ts';
import { Store } from '../../../src-main/db/store.ts';
import { indexPassages } from '../../../src-main/documents/retrieval/index-passages.ts';
import { retrieve, type Retrieved } from '../../../src-main/documents/retrieval/retrieve.ts';
import { textTasks } from '../../../src-main/documents/text-tasks.ts';

export interface SearchedDocument {
	readonly name: string;
	readonly pages: readonly Page[];
	readonly format?: DocumentFormat;
}

/** Documents of one conversation, indexed in a database in memory, to be asked about. */
export async function searchHere(documents: readonly SearchedDocument[]) {
	const store = new Store(openInMemory(), false);
	const { id } = store.conversations.create('', 1);
	for (const [at, document] of documents.entries()) await add(store, id, document, at);
	const scope: SearchScope = { kind: 'conversation', id };
	return {
		store,
		scope,
		ask: (question: string, budgetWords: number): Retrieved =>
			retrieve(store.passageSearch, scope, question, budgetWords),
	};
}

async function add(
	store: Store,
	conversationId: ConversationId,
	{ name, pages, format = 'text' }: SearchedDocument,
	openedAt: number,
): Promise<void> {
	const { language, words, passages } = await textTasks.index(pages, name);
	const id = store.documents.add({
		conversationId,
		sha256: name,
		name,
		title: name,
		format,
		bytes: 1,
		pages: pages.length,
		words,
		language,
		pagesWithoutText: [],
		notes: [],
		recognised: [],
		partOf: null,
		readMs: 1,
		originalPath: `/tmp/${name}`,
		hasCopy: false,
		openedAt,
	});
	for (const page of pages) store.documents.addPage(id, page);
	await indexPassages(store, id, conversationId, passages);
	store.passages.finish(id, passages.length);
}
