import { expect, it } from 'vitest';
import { Threads } from '../../../src-main/chat/threads.ts';
import { composeCorrections } from '../../../src-main/app/teaching/compose-corrections.ts';
import type { Correction } from '../../../src-main/contract/corrections.ts';
import type { DocumentId, MessageId } from '../../../src-main/contract/entities.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { Stores } from '../../../src-main/db/store.ts';
import { ExamplesTable } from '../../../src-main/db/teaching.ts';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import { ExamplesService } from '../../../src-main/teach/examples-service.ts';

const { signal } = new AbortController();

function desk(whileLooking: () => void = () => undefined) {
	const disk = openInMemory();
	const memory = openInMemory();
	const stores = new Stores(disk, () => memory);
	const threads = new Threads(stores);
	const table = new ExamplesTable(disk);
	const examples = new ExamplesService(
		table,
		() => new Map(),
		() => undefined,
	);
	const corrections = composeCorrections(
		{
			...{ stores, threads },
			text: {
				...textWorkHere,
				findPersonal: (...asked) => {
					const found = textWorkHere.findPersonal(...asked);
					whileLooking();
					return found;
				},
			},
			models: { list: () => [] },
			personal: { house: () => ['Ward 7'] },
		},
		examples,
		signal,
	);
	const answer = (
		question: string,
		text: string,
		more: { kept?: boolean; documents?: DocumentId[] } = {},
	) => {
		const store = more.kept === false ? stores.memory : stores.disk;
		const { id } = store.conversations.create('Talk', 1);
		const asked = store.messages.add({
			conversationId: id,
			parentId: null,
			role: 'person',
			text: question,
			state: 'complete',
			modelId: null,
			at: 1,
		});
		const messageId = store.messages.add({
			conversationId: id,
			parentId: asked,
			role: 'assistant',
			text,
			state: 'complete',
			modelId: null,
			at: 2,
		});
		const sources = (more.documents ?? []).map((documentId) => ({
			documentId,
			page: 1,
			passage: '',
			name: 'rota.pdf',
		}));
		if (sources.length > 0)
			store.messages.write(messageId, text, '', 'complete', { basis: 'passages', sources });
		return { conversationId: id, messageId };
	};
	const suggest = (messageId: MessageId, corrected: string, question = 'What is BLAU 4?'): void =>
		corrections.save(messageId, { question, corrected, remark: '' });
	return { disk, memory, stores, threads, table, examples, corrections, answer, suggest };
}

it('keeps a correction with its answer, changes it, and lets it go with its conversation', () => {
	const { corrections, answer, suggest, stores, threads, disk } = desk();
	const { messageId, conversationId } = answer('What is BLAU 4?', 'A blue colour.');
	expect(corrections.begin(messageId)).toEqual({
		question: 'What is BLAU 4?',
		answer: 'A blue colour.',
		needs: [],
		correction: null,
	});
	suggest(messageId, 'The isolation ward.');
	suggest(messageId, 'The isolation ward on the fourth floor.');
	expect(corrections.list()).toMatchObject([
		{ answer: 'A blue colour.', corrected: 'The isolation ward on the fourth floor.', state: 'open' },
	]);
	expect(corrections.begin(messageId).correction?.corrected).toContain('fourth floor');

	// Hidden while the conversation can be brought back, gone with it.
	stores.disk.conversations.change(conversationId, { deleted_at: 1 });
	expect(corrections.list()).toEqual([]);
	stores.disk.conversations.change(conversationId, { deleted_at: null });
	expect(corrections.list()).toHaveLength(1);
	stores.disk.conversations.destroy(conversationId);
	threads.removed(conversationId);
	expect(disk.prepare('SELECT count(*) FROM corrections').pluck().get()).toBe(0);
});

it('leaves nothing on disk of a conversation that is not kept, until it is taken', async () => {
	const { corrections, answer, suggest, disk, examples } = desk();
	const { messageId } = answer('What is BLAU 4?', 'A blue colour.', { kept: false });
	suggest(messageId, 'The isolation ward.');
	expect(corrections.list()).toHaveLength(1);
	expect(disk.prepare('SELECT count(*) FROM corrections').pluck().get()).toBe(0);
	await corrections.take([messageId], false, signal);
	expect(examples.list()).toMatchObject([{ answer: 'The isolation ward.', source: 'corrected' }]);
});

it('takes what names nobody, asks about the rest, and never takes that silently', async () => {
	const { corrections, answer, suggest, examples } = desk();
	const plain = answer('What is BLAU 4?', 'A colour.').messageId;
	const named = answer('Who is on duty?', 'Nobody.').messageId;
	const housed = answer('Where is it?', 'Here.').messageId;
	suggest(plain, 'The isolation ward on the fourth floor.');
	suggest(named, 'Patient: Mrs Edith Farrow, born 3 May 1941.', 'Who came in?');
	suggest(housed, 'It is on Ward 7.', 'Where is the store?');
	const result = await corrections.take([plain, named, housed], false, signal);
	expect(result.taken).toEqual([plain]);
	expect(result.asked.map(({ messageId }) => messageId)).toEqual([named, housed]);
	expect(result.asked[0]?.found).toEqual(expect.arrayContaining([{ kind: 'name', words: 'Edith Farrow' }]));
	expect(result.asked[0]?.found.some(({ kind }) => kind === 'date')).toBe(true);
	expect(result.asked[1]?.found).toEqual([{ kind: 'organisation', words: 'Ward 7' }]);
	expect(examples.list().map(({ answer: text }) => text)).toEqual([
		'The isolation ward on the fourth floor.',
	]);

	// A person was asked.
	expect(await corrections.take([named], true, signal)).toEqual({ taken: [named], asked: [] });
	expect(examples.list()).toHaveLength(2);
	// What is taken already is not taken twice.
	expect(await corrections.take([plain, named], true, signal)).toEqual({ taken: [], asked: [] });
	expect(examples.list()).toHaveLength(2);
});

it('finds what is personal in the question too', async () => {
	const { corrections, answer, suggest } = desk();
	const { messageId } = answer('x', 'y');
	suggest(messageId, 'Give her tea.', 'What shall Mrs Edith Farrow drink?');
	const { asked } = await corrections.take([messageId], false, signal);
	expect(asked[0]?.found.map(({ kind }) => kind)).toContain('name');
});

it('refuses what is too long to learn from, whatever is said', async () => {
	const { corrections, answer, suggest, examples } = desk();
	const { messageId } = answer('x', 'y');
	suggest(messageId, 'word '.repeat(700));
	const { taken, asked } = await corrections.take([messageId], true, signal);
	expect(taken).toEqual([]);
	expect(asked).toEqual([{ messageId, found: [], isTooLong: true }]);
	expect(examples.list()).toEqual([]);
});

it('does not take what was changed while it was looked through', async () => {
	let change = (): void => undefined;
	const { corrections, answer, suggest, examples } = desk(() => change());
	const { messageId } = answer('x', 'y');
	suggest(messageId, 'The isolation ward.');
	change = () => suggest(messageId, 'Patient: Mrs Edith Farrow.');
	expect(await corrections.take([messageId], false, signal)).toEqual({ taken: [], asked: [] });
	expect(examples.list()).toEqual([]);
	expect(state(corrections.list())).toBe('open');
});

it('puts a later correction in the place of the example of an earlier one, and takes it out again', async () => {
	const { corrections, answer, suggest, examples } = desk();
	const { messageId } = answer('What is BLAU 4?', 'A colour.');
	suggest(messageId, 'The isolation ward.');
	await corrections.take([messageId], false, signal);
	suggest(messageId, 'The isolation ward on the fourth floor.');
	expect(state(corrections.list())).toBe('open');
	await corrections.take([messageId], false, signal);
	expect(examples.list().map(({ answer: text }) => text)).toEqual([
		'The isolation ward on the fourth floor.',
	]);
	corrections.reopen([messageId]);
	expect(examples.list()).toEqual([]);
	expect(state(corrections.list())).toBe('open');
	corrections.dismiss([messageId]);
	expect(state(corrections.list())).toBe('dismissed');
	corrections.reopen([messageId]);
	corrections.takeBack(messageId);
	expect(corrections.list()).toEqual([]);
});

it('does not take out what somebody had typed themselves', async () => {
	const { corrections, answer, suggest, examples } = desk();
	examples.save(null, { question: 'What is BLAU 4?', answer: 'The isolation ward.' });
	const { messageId } = answer('What is BLAU 4?', 'A colour.');
	suggest(messageId, 'The isolation ward.');
	await corrections.take([messageId], false, signal);
	corrections.reopen([messageId]);
	expect(examples.list()).toMatchObject([{ source: 'typed' }]);
});

it('remembers the conversation and the document that an example comes from, and says what is missing', async () => {
	const { corrections, answer, suggest, table, stores } = desk();
	const documentId = 'd1' as DocumentId;
	const { messageId, conversationId } = answer('Who is on duty?', 'Nobody.', { documents: [documentId] });
	expect(corrections.begin(messageId).needs).toEqual(['document']);
	suggest(messageId, 'The doctor on call.');
	await corrections.take([messageId], false, signal);
	expect([...table.origins().values()].flat()).toEqual([
		{ kind: 'conversation', id: conversationId, name: 'Talk', sha256: null },
		{ kind: 'document', id: 'd1', name: 'rota.pdf', sha256: null },
	]);
	const store = stores.disk;
	const again = store.messages.add({
		conversationId,
		parentId: messageId,
		role: 'person',
		text: 'And then?',
		state: 'complete',
		modelId: null,
		at: 3,
	});
	const later = store.messages.add({
		conversationId,
		parentId: again,
		role: 'assistant',
		text: 'Then not.',
		state: 'complete',
		modelId: null,
		at: 4,
	});
	expect(corrections.begin(later)).toMatchObject({ question: 'And then?', needs: ['conversation'] });
});

it('shows which words changed', async () => {
	const { corrections, answer, suggest } = desk();
	const { messageId } = answer('When is lunch?', 'Lunch is at noon.');
	suggest(messageId, 'Lunch is at one.');
	expect(await corrections.compare(messageId, signal)).toEqual(
		expect.arrayContaining([
			{ kind: 'removed', text: expect.stringContaining('noon') as string },
			{ kind: 'added', text: expect.stringContaining('one') as string },
		]),
	);
});

const state = (list: readonly Correction[]): string | undefined => list[0]?.state;
