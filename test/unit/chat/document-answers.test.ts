import { describe, expect, it } from 'vitest';
import type { DocumentWish } from '../../../src-main/chat/answer-planner.ts';
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
const document = {
	id: 'd' as DocumentId,
	name: 'd.pdf',
	title: 'd',
	pages: 2,
	language: 'en',
} as StoredDocument;
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
		const plan = await answers.plan(store, conversation, 'What is this document about?', {}, signal);
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
		const plan = await answers.plan(store, conversation, 'Translate it into German', {}, signal);
		expect(plan?.basis).toBe('whole');
		expect(plan?.check).toBeUndefined();
	});
});

describe('a task in a conversation of several documents', () => {
	const named = (id: string, name: string) => ({ ...document, id: id as DocumentId, name, title: name });
	const all = [named('a', 'Lease 2025.docx'), named('b', 'Lease 2026.docx'), named('c', 'Letter.pdf')];
	const several = {
		documents: { ...store.documents, ofConversation: () => all },
	} as unknown as Store;
	const taken = async (question: string, wish: DocumentWish = {}) => {
		const plan = await answers.plan(several, conversation, question, wish, signal);
		return { ids: plan?.taken?.documentIds.join(''), by: plan?.taken?.by, steps: plan?.steps };
	};

	it('is done with the one that is named, else with the one that is open, else with the newest', async () => {
		expect(await taken('Translate the Lease 2025 into German')).toMatchObject({ ids: 'a', by: 'named' });
		const shown = { shown: 'b' as DocumentId };
		expect(await taken('Translate the Lease 2025 into German', shown)).toMatchObject({
			ids: 'a',
			by: 'named',
		});
		expect(await taken('Write a reply to this letter', shown)).toMatchObject({ ids: 'b', by: 'shown' });
		expect(await taken('Write a reply to this letter')).toMatchObject({ ids: 'c', by: 'newest' });
		expect(await taken('Write a reply', { shown: 'of another one' as DocumentId })).toMatchObject({
			ids: 'c',
		});
	});

	it('is done with all of them, each under its name', async () => {
		const { ids, by, steps } = await taken('Put all documents in plain language');
		expect([ids, by]).toEqual(['abc', 'named']);
		expect(steps?.map((step) => step.kind === 'model' && [step.above, step.documentId])).toEqual([
			['### Lease 2025.docx', 'a'],
			['### Lease 2026.docx', 'b'],
			['### Letter.pdf', 'c'],
		]);
	});

	it('is done again with what was taken before, as long as that is there', async () => {
		const before = { documentIds: ['a' as DocumentId], by: 'chosen' as const };
		expect(await taken('Write a reply', { taken: before })).toMatchObject({ ids: 'a', by: 'chosen' });
		const gone = { documentIds: ['gone' as DocumentId], by: 'chosen' as const };
		expect(await taken('Write a reply', { taken: gone })).toMatchObject({ ids: 'c', by: 'newest' });
	});

	it('summarises all where none is meant, and the open one where that is', async () => {
		const plan = async (question: string, wish: DocumentWish) =>
			answers.plan(several, conversation, question, wish, signal);
		expect(await plan('Summarise everything', {})).toMatchObject({ basis: 'key-passages' });
		expect((await plan('Summarise everything', {}))?.taken).toBeUndefined();
		const one = await plan('Summarise this document', { shown: 'b' as DocumentId });
		expect([one?.basis, one?.taken]).toEqual(['whole', { documentIds: ['b'], by: 'shown' }]);
	});

	it('tells nothing where there is only one', async () => {
		const plan = await answers.plan(store, conversation, 'Write a reply', {}, signal);
		expect([plan?.basis, plan?.taken]).toEqual(['whole', undefined]);
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
		const plan = await short.plan(store, conversation, 'What is this document about?', {}, signal);
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
		const plan = await answers.plan(both, conversation, 'Summarise all documents', {}, signal);
		expect(plan?.basis).toBe('key-passages');
		expect(plan?.given?.passages.map(({ documentId, page }) => [documentId, page])).toEqual([
			['d', 1],
			['e', 1],
			['d', 2],
			['e', 2],
		]);
	});

	it('writes one reply from key passages, not one to every section', async () => {
		const plan = await short.plan(store, conversation, 'Write a reply to this letter', {}, signal);
		expect([plan?.basis, plan?.steps.length]).toEqual(['key-passages', 1]);
	});

	it('still goes through a translation section by section', async () => {
		const plan = await short.plan(store, conversation, 'Translate it into German', {}, signal);
		expect(plan?.basis).toBe('sections');
	});
});

describe('a task whose answer is as long as the text', () => {
	/** 60 paragraphs of 40 tokens each. */
	const long = pagesOf(Array.from({ length: 60 }, (_, at) => `Rule ${at}. ${'x'.repeat(150)}`).join('\n'));
	const longStore = { documents: { ...store.documents, pages: () => long } } as unknown as Store;
	const planned = async (question: string) => {
		const plan = await answers.plan(longStore, conversation, question, {}, signal);
		const given = plan?.steps.flatMap((step) => (step.kind === 'model' ? step.request.turns : [])) ?? [];
		return { basis: plan?.basis, steps: plan?.steps ?? [], given: given.map(({ text }) => text).join('\n') };
	};

	it.each(['Translate it into German', 'Say this in plain language', 'Rewrite the document'])(
		'is done in sections that an answer is long enough for: %s',
		async (question) => {
			const { basis, steps, given } = await planned(question);
			expect(basis).toBe('sections');
			expect(steps.length).toBeGreaterThan(3);
			for (const step of steps) {
				if (step.kind !== 'model') throw new Error('The model writes every part');
				const { turns, maxTokens } = step.request;
				const read = (turns.at(-1)?.text.length ?? 0) / 4;
				expect(read * 2).toBeLessThan(maxTokens);
			}
			for (const at of Array(60).keys()) expect(given).toContain(`Rule ${at}. `);
		},
	);

	it('is not a reply, for which the whole text is read at once', async () => {
		const { basis, steps } = await planned('Write a reply to this letter');
		expect([basis, steps.length]).toEqual(['whole', 1]);
	});
});
