import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../src-main/contract/entities.ts';
import type { MarkedText } from '../../../src-main/contract/found.ts';
import { openDatabase, openInMemory } from '../../../src-main/db/open.ts';
import { Stores, type Store } from '../../../src-main/db/store.ts';
import { dataFolder } from '../../support/data-folder.ts';

async function open(folder = dataFolder()) {
	const opened = await openDatabase(folder);
	const stores = new Stores(opened.database, openInMemory);
	return { opened, stores, store: stores.disk };
}

function say(
	store: Store,
	conversationId: ConversationId,
	text: string,
	parent: ReturnType<Store['messages']['add']> | null,
) {
	return store.messages.add({
		conversationId,
		parentId: parent,
		role: parent === null ? 'person' : 'assistant',
		text,
		state: 'complete',
		modelId: null,
		at: 1,
	});
}

function addDocument(store: Store, conversationId: ConversationId, text: string) {
	const id = store.documents.add({
		conversationId,
		sha256: 'abc',
		name: 'letter.pdf',
		title: 'Letter',
		format: 'pdf',
		bytes: 1,
		pages: 1,
		words: 3,
		language: 'en',
		pagesWithoutText: [],
		notes: [],
		recognised: [],
		partOf: null,
		readMs: 1,
		originalPath: '/tmp/letter.pdf',
		hasCopy: false,
		openedAt: 1,
	});
	store.documents.addPage(id, { number: 1, hasText: true, blocks: [{ kind: 'paragraph', text }] });
	return id;
}

describe('conversations', () => {
	it('lists pinned first, then the newest, without the deleted', async () => {
		const { store, opened } = await open();
		const [a, b, c] = ['a', 'b', 'c'].map((title, at) => store.conversations.create(title, at));
		store.conversations.change((a as { id: ConversationId }).id, { pinned: true });
		store.conversations.change((c as { id: ConversationId }).id, { deleted_at: 5 });
		expect(store.conversations.list().map((item) => item.title)).toEqual(['a', 'b']);
		expect(b?.kept).toBe(true);
		opened.close();
	});

	it('keeps what is not kept in memory only', async () => {
		const folder = dataFolder();
		const { stores, opened } = await open(folder);
		const { id } = stores.memory.conversations.create('Whisper', 1);
		say(stores.of(id), id, 'unwritten-word', null);
		expect(stores.of(id)).toBe(stores.memory);
		opened.close();
		expect(readFileSync(opened.file).includes('unwritten-word')).toBe(false);
	});
});

describe('search', () => {
	const textOf = (pieces: MarkedText | undefined): string =>
		(pieces ?? []).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

	it('finds words in messages and titles while they are typed, with diacritics or without', async () => {
		const { store, opened } = await open();
		const { id } = store.conversations.create('Büroumzug im Ärztehaus', 1);
		const said = say(store, id, 'Die **Patientin** erhält Furosemid 40 mg täglich.', null);
		expect(store.search.find('patient', 10)).toEqual([
			{
				conversationId: id,
				title: [{ text: 'Büroumzug im Ärztehaus', marked: false }],
				updatedAt: 1,
				hits: [
					{
						messageId: said,
						snippet: [
							{ text: 'Die ', marked: false },
							{ text: 'Patientin', marked: true },
							{ text: ' erhält Furosemid 40 mg täglich.', marked: false },
						],
						page: null,
					},
				],
			},
		]);
		expect(store.search.find('erhalt furo', 10)).toHaveLength(1);
		expect(store.search.find('erhalt fura', 10)).toEqual([]);
		const title = store.search.find('ÄRZTE buro', 10)[0];
		expect([textOf(title?.title), title?.hits]).toEqual(['[Büro]umzug im [Ärzte]haus', []]);
		for (const odd of ['"', '*', 'a OR', '-', '%', '(', 'NEAR(', '\u0000'])
			expect(store.search.find(odd, 10)).toEqual([]);
		opened.close();
	});

	it('groups by conversation: titles that match first, then the best texts, three places of each', async () => {
		const { store, opened } = await open();
		const titles = ['Travel', 'Hygiene on ward seven', 'Kitchen', 'Deleted'];
		const [travel, hygiene, kitchen, deleted] = titles.map(
			(title) => store.conversations.create(title, 1).id,
		);
		if (!travel || !hygiene || !kitchen || !deleted) throw new Error('There are four conversations');
		say(
			store,
			travel,
			`A long letter about trains that names hygiene once. ${'More of it. '.repeat(80)}`,
			null,
		);
		for (let time = 0; time < 5; time += 1) say(store, kitchen, 'Hygiene, hygiene.', null);
		say(store, deleted, 'Hygiene.', null);
		store.conversations.change(deleted, { deleted_at: 2 });
		const found = store.search.find('hygiene', 10);
		expect(found.map((one) => [one.conversationId, textOf(one.title), one.hits.length])).toEqual([
			[hygiene, '[Hygiene] on ward seven', 0],
			[kitchen, 'Kitchen', 3],
			[travel, 'Travel', 1],
		]);
		expect(store.search.find('hygiene', 2)).toHaveLength(2);
		opened.close();
	});

	it('finds pages of documents and the item of the conversation that they belong to', async () => {
		const { store, opened } = await open();
		const { id } = store.conversations.create('Letters', 1);
		const document = addDocument(store, id, 'The library opens at noon.');
		const item = store.messages.addDocument(id, null, document, 1);
		const [found] = store.search.find('libr', 10);
		expect(found?.hits).toEqual([
			{
				messageId: item,
				snippet: [
					{ text: 'The ', marked: false },
					{ text: 'library', marked: true },
					{ text: ' opens at noon.', marked: false },
				],
				page: { documentId: document, name: 'letter.pdf', number: 1, unit: 'page' },
			},
		]);
		opened.close();
	});
});

describe('messages', () => {
	it('show the branch of a tree, with the versions of each turn', async () => {
		const { store, opened } = await open();
		const { id } = store.conversations.create('t', 1);
		const question = say(store, id, 'q', null);
		const first = say(store, id, 'first', question);
		const second = say(store, id, 'second', question);
		const branch = store.messages.branch(second, 10).items;
		expect(branch.map((item) => (item.kind === 'message' ? item.text : ''))).toEqual(['q', 'second']);
		expect(branch[1]).toMatchObject({ versions: [first, second] });
		expect(store.messages.newestLeafUnder(question)).toBe(second);
		opened.close();
	});

	it('come in pages, oldest first, with how many stand before them', async () => {
		const { store, opened } = await open();
		const { id } = store.conversations.create('t', 1);
		let leaf = say(store, id, '0', null);
		for (let index = 1; index < 100; index += 1) leaf = say(store, id, String(index), leaf);
		const page = store.messages.branch(leaf, 10);
		expect(page.items.map((item) => (item.kind === 'message' ? item.text : ''))).toEqual(
			[...Array(10).keys()].map((n) => String(90 + n)),
		);
		expect(page.earlier).toBe(90);
		opened.close();
	});
});

describe('deleting', () => {
	it('leaves no word of a conversation or its document in the database file', async () => {
		const folder = dataFolder();
		const { store, opened } = await open(folder);
		const { id } = store.conversations.create('Zebrafinkentitel', 1);
		say(store, id, 'Zebrafinkenwort in a message', null);
		addDocument(store, id, 'Zebrafinkentext on a page');
		store.notes.put({ documentSha256: 'abc', modelSha256: 'm', promptVersion: '1' }, 'k', 'Zebrafinkennotiz');
		opened.database.pragma('wal_checkpoint(TRUNCATE)');
		expect(readFileSync(opened.file).toString('latin1').toLowerCase()).toContain('zebrafinken');
		store.conversations.destroy(id);
		store.notes.forget('abc');
		store.flush();
		for (const suffix of ['', '-wal']) {
			expect(
				readFileSync(opened.file + suffix)
					.toString('latin1')
					.toLowerCase(),
			).not.toContain('zebrafinken');
		}
		opened.close();
	});
});

describe('documents', () => {
	it('find the pages that hold any of the words, best first', async () => {
		const { store, opened } = await open();
		const { id } = store.conversations.create('t', 1);
		const document = addDocument(store, id, 'The library closes at noon.');
		store.documents.addPage(document, {
			number: 2,
			hasText: true,
			blocks: [{ kind: 'paragraph', text: 'The library, the library, the library.' }],
		});
		expect(store.documents.search(document, ['library', 'noon"'], 5).map((hit) => hit.page)).toEqual([1, 2]);
		expect(store.documents.pages(document, 1, 5).map((page) => page.number)).toEqual([1, 2]);
		opened.close();
	});
});
