import { describe, expect, it } from 'vitest';
import { AnswersFromDocuments } from '../../../src-main/chat/document-answers.ts';
import type { Conversation, ConversationId, DocumentId } from '../../../src-main/contract/entities.ts';
import type { StoredDocument } from '../../../src-main/db/documents.ts';
import type { Store } from '../../../src-main/db/store.ts';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';
import { pagesOf } from '../../support/documents/pages-of.ts';

const { signal } = new AbortController();
const pages = pagesOf(
	'# Notice\nThe library closes on 4 May 2026 because the roof is repaired.',
	'The repair of the roof costs 655,000 euros and is paid by the council.',
);
const document = { id: 'd' as DocumentId, pages: 2, language: 'en' } as StoredDocument;
const store = {
	documents: {
		ofConversation: () => [document],
		pages: () => pages,
		keyPassages: (id: DocumentId) => [
			{ text: `The roof of ${id} is repaired.`, page: 1, heading: 'Notice' },
			{ text: `The repair of ${id} is paid by the council.`, page: 2, heading: '' },
		],
	},
} as unknown as Store;
const conversation = { id: 'c' as ConversationId, kept: true } as Conversation;
const answers = new AnswersFromDocuments({
	engine: {
		count: (texts: readonly string[]) => Promise.resolve(texts.map((text) => text.length / 4)),
	} as unknown as Engine,
	text: textWorkHere,
	retrieval: { find: () => Promise.resolve({ found: false, isByMeaning: false, passages: [] }) },
	contextTokens: () => 4096,
});

describe('an answer from the whole document', () => {
	it('is checked against it where it says what the document says', async () => {
		const plan = await answers.plan(store, conversation, 'What is this document about?', signal);
		expect(plan?.basis).toBe('whole');
		const checked = await plan?.check?.(
			'The library closes on 4 May 2026. The repair of the roof costs 656,000 euros.',
			signal,
		);
		expect(checked?.sources.map(({ page }) => page)).toEqual([1, 2]);
		expect(checked?.findings).toMatchObject([
			{ kind: 'figure', said: '656,000 euros', page: 2, replacement: '655,000 euros' },
		]);
	});

	it('is not checked where it has to say something else', async () => {
		const plan = await answers.plan(store, conversation, 'Translate it into German', signal);
		expect(plan?.basis).toBe('whole');
		expect(plan?.check).toBeUndefined();
	});
});

describe('an answer about a text that does not fit as a whole', () => {
	const short = new AnswersFromDocuments({
		engine: {
			count: (texts: readonly string[]) => Promise.resolve(texts.map((text) => text.length * 100)),
		} as unknown as Engine,
		text: textWorkHere,
		retrieval: { find: () => Promise.resolve({ found: false, isByMeaning: false, passages: [] }) },
		contextTokens: () => 4096,
	});

	it('comes from its key passages, which are checked', async () => {
		const plan = await short.plan(store, conversation, 'What is this document about?', signal);
		expect(plan?.basis).toBe('key-passages');
		expect(plan?.steps).toHaveLength(1);
		expect(plan?.given?.passages.map(({ page }) => page)).toEqual([1, 2]);
		const checked = await plan?.check?.('The repair of d is paid by the council.', signal);
		expect(checked?.sources.map(({ page }) => page)).toEqual([2]);
	});

	it('takes the first passages of all documents before the second ones of any', async () => {
		const other = { ...document, id: 'e' as DocumentId };
		const both = {
			documents: { ...store.documents, ofConversation: () => [document, other] },
		} as unknown as Store;
		Object.assign(both.documents, { keyPassages: store.documents.keyPassages });
		const plan = await answers.plan(both, conversation, 'Summarise all documents', signal);
		expect(plan?.basis).toBe('key-passages');
		expect(plan?.given?.passages.map(({ documentId, page }) => [documentId, page])).toEqual([
			['d', 1],
			['e', 1],
			['d', 2],
			['e', 2],
		]);
	});

	it('still goes through a translation section by section', async () => {
		const plan = await short.plan(store, conversation, 'Translate it into German', signal);
		expect(plan?.basis).toBe('sections');
	});
});
