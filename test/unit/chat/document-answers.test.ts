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
	documents: { ofConversation: () => [document], pages: () => pages },
} as unknown as Store;
const conversation = { id: 'c' as ConversationId, kept: true } as Conversation;
const answers = new AnswersFromDocuments({
	engine: {
		count: (texts: readonly string[]) => Promise.resolve(texts.map((text) => text.length / 4)),
	} as unknown as Engine,
	text: textWorkHere,
	retrieval: { find: () => Promise.resolve({ found: false, passages: [] }) },
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
