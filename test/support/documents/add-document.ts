import type { ConversationId, DocumentId, Page } from '../../../src-main/contract/entities.ts';
import type { DocumentFormat } from '../../../src-main/contract/document-formats.ts';
import type { Store } from '../../../src-main/db/store.ts';
import { textTasks } from '../../../src-main/documents/text-tasks.ts';
import type { DocumentIndex } from '../../../src-main/documents/text-work.ts';

export interface AddedDocument {
	readonly name: string;
	readonly pages: readonly Page[];
	readonly format?: DocumentFormat;
	readonly bytes?: number;
	readonly openedAt: number;
}

/** Stores pages as a document of a conversation; its passages come back, not indexed yet. */
export async function addDocument(
	store: Store,
	conversationId: ConversationId,
	{ name, pages, format = 'text', bytes = 1, openedAt }: AddedDocument,
): Promise<{ id: DocumentId; index: DocumentIndex }> {
	const index = await textTasks.index(pages, name);
	const id = store.documents.add({
		conversationId,
		sha256: name,
		name,
		title: name,
		format,
		bytes,
		pages: pages.length,
		words: index.words,
		language: index.language,
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
	return { id, index };
}
