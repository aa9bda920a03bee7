import { configure, waitFor } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../src-main/contract/connect.ts';
import { AsyncQueue } from '../../src-main/contract/async-queue.ts';
import { KnownError } from '../../src-main/contract/errors.ts';
import type { Settings } from '../../src-main/contract/entities.ts';
import { Language } from '../../src-renderer/state/language.svelte.ts';
import { OpenConversation } from '../../src-renderer/state/open-conversation.svelte.ts';
import { Watched } from '../../src-renderer/state/watched.ts';
import { coverageParts } from '../../src-renderer/features/documents/coverage-parts.ts';
import { message } from '../support/fake-main/conversation-handlers.ts';
import { fakeClient } from '../support/fake-main/fake-main.ts';
import { conversationId, messageId } from '../support/fake-main/ids.ts';
import { dischargeLetter, germanLetter, longManual } from '../support/fake-main/sample-documents.ts';
import { withConversations } from '../support/fake-main/scenarios.ts';
import { effectRoot } from '../support/effect-root.svelte.ts';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

const leave: (() => void)[] = [];
afterEach(() => {
	for (const one of leave.splice(0)) one();
});
const reading = (read: () => unknown): void => void leave.push(effectRoot(read));

describe('A watched stream', () => {
	it('is opened when somebody reads it and left when nobody does', async () => {
		const queue = new AsyncQueue<Settings>(() => left());
		const left = vi.fn<() => void>();
		const stream = vi.fn((): AsyncQueue<Settings> => queue);
		const watched = new Watched({ stream } as unknown as Client, 'settings.watch', undefined);
		expect(watched.state).toEqual({ kind: 'waiting' });
		expect(stream).not.toHaveBeenCalled();

		const states: string[] = [];
		const stop = effectRoot(() => states.push(watched.state.kind));
		queue.push({ textSize: 115 } as Settings);
		await waitFor(() => expect(watched.value?.textSize).toBe(115));
		flushSync();
		expect(states).toEqual(['waiting', 'live']);

		stop();
		await waitFor(() => expect(left).toHaveBeenCalledOnce());
		expect(watched.value?.textSize).toBe(115);
	});

	it('tells how it failed', async () => {
		const queue = new AsyncQueue<Settings>();
		const watched = new Watched({ stream: () => queue } as unknown as Client, 'settings.watch', undefined);
		reading(() => watched.state);
		queue.fail(new KnownError('lost-connection'));
		await waitFor(() =>
			expect(watched.state).toMatchObject({ kind: 'failed', error: { code: 'lost-connection' } }),
		);
	});
});

describe('An open conversation', () => {
	const open = async (count: number) => {
		const world = withConversations();
		const items = Array.from({ length: count }, (_, index) =>
			message(
				messageId(`m-${index}`),
				index % 2 ? 'assistant' : 'person',
				`Text ${index}`,
				index ? messageId(`m-${index - 1}`) : null,
			),
		);
		const fake = world.addConversation({ id: conversationId('x') }, items);
		const conversation = new OpenConversation(fakeClient(world), conversationId('x'));
		reading(() => conversation.thread);
		await waitFor(() => expect(conversation.thread).toBeDefined());
		return { world, fake, conversation };
	};
	const ids = (conversation: OpenConversation) => conversation.thread?.items.map((item) => item.id);

	it('shows the newest items and fetches earlier ones in pieces', async () => {
		const { conversation } = await open(150);
		expect(conversation.thread).toMatchObject({ earlier: 90 });
		(await conversation.fetchEarlier())();
		expect(ids(conversation)?.at(0)).toBe('m-60');
		for (let piece = 0; piece < 3; piece += 1) (await conversation.fetchEarlier())();
		expect(ids(conversation)).toEqual(Array.from({ length: 150 }, (_, index) => `m-${index}`));
	});

	it('puts a new version in the place of what followed its parent', async () => {
		const { world, fake, conversation } = await open(4);
		world.setItem(fake, message(messageId('new'), 'assistant', '', messageId('m-0')));
		await waitFor(() => expect(ids(conversation)).toEqual(['m-0', 'new']));
	});

	it('grows a message by what is appended', async () => {
		const { fake, conversation } = await open(2);
		fake.topic.publish({ kind: 'append', id: messageId('m-1'), text: ' more', thought: 'hm' });
		await waitFor(() =>
			expect(conversation.thread?.items[1]).toMatchObject({ text: 'Text 1 more', thought: 'hm' }),
		);
	});

	it('says when it is gone', async () => {
		const { fake, conversation } = await open(1);
		fake.topic.publish({ kind: 'gone' });
		await waitFor(() => expect(conversation.thread?.gone).toBe(true));
	});
});

describe('The coverage line', () => {
	const english = new Language(
		() => 'en',
		() => 'en',
	);
	const german = new Language(
		() => 'de',
		() => 'en',
	);
	const id = conversationId('x');

	it.each([
		[
			'one differing figure',
			dischargeLetter(id),
			{ doubt: '1 figure differs', rest: ['key sentences of all 4 pages', 'omissions are not checked'] },
		],
		[
			'stopped work',
			longManual(id, 'stopped'),
			{
				doubt: '',
				rest: [
					'no figure differs',
					'key sentences of 96 of 400 pages',
					'stopped after section 3 of 12',
					'omissions are not checked',
				],
			},
		],
		[
			'pages without text',
			germanLetter(id),
			{
				doubt: '',
				rest: ['quoted from 5 of 9 pages', 'pages 3–5 and 9 without text', 'omissions are not checked'],
			},
		],
	])('says what was done: %s', (_, fake, parts) => {
		const summary = fake.summaries[0];
		if (summary === undefined) throw new Error('the sample must have a summary');
		expect(coverageParts(english, fake.document, summary)).toEqual(parts);
	});

	it.each([
		[
			'quick',
			1,
			'quick look: 3 of 4 pages were not read in full',
			'schneller Überblick: 3 von 4 Seiten nicht ganz gelesen',
		],
		['thorough', 1, '3 of 4 pages were not read in full', '3 von 4 Seiten nicht ganz gelesen'],
		['thorough', 0, 'no page was read in full', 'nichts wurde ganz gelesen'],
	] as const)('says what was not read in full: %s, %i pages', (depth, pagesInFull, inEnglish, inGerman) => {
		const { document, summaries } = dischargeLetter(id);
		const [made] = summaries;
		if (made === undefined) throw new Error('the sample must have a summary');
		const summary = { ...made, depth, coverage: { ...made.coverage, pagesInFull } };
		expect(coverageParts(english, document, summary).rest[0]).toBe(inEnglish);
		expect(coverageParts(german, document, summary).rest[0]).toBe(inGerman);
	});

	it('speaks German', () => {
		const fake = dischargeLetter(id);
		const summary = fake.summaries[0];
		if (summary === undefined) throw new Error('the sample must have a summary');
		expect(coverageParts(german, fake.document, summary)).toEqual({
			doubt: '1 Zahl weicht ab',
			rest: ['Schlüsselsätze aller 4 Seiten', 'Auslassungen werden nicht geprüft'],
		});
	});
});

describe('The language', () => {
	it('follows the computer until one is chosen', () => {
		expect(
			new Language(
				() => 'system',
				() => 'de-AT',
			).current,
		).toBe('de');
		expect(
			new Language(
				() => 'system',
				() => 'fr-FR',
			).current,
		).toBe('en');
		expect(
			new Language(
				() => 'en',
				() => 'de-AT',
			).current,
		).toBe('en');
	});

	it('has a sentence for a code it does not know', () => {
		expect(
			new Language(
				() => 'en',
				() => 'en',
			).problem({ code: 'from-the-future' }).title,
		).toBe('The program made a mistake.');
	});

	it('writes sizes and dates in its own way', () => {
		const language = new Language(
			() => 'de',
			() => 'en',
		);
		const sizes = [98_362_432, 1.44e9, 12_000].map((count) =>
			language.bytes(count).replaceAll('\u00a0', ' '),
		);
		expect(sizes).toEqual(['98 MB', '1,4 GB', '12 kB']);
		expect(language.date(new Date(2026, 2, 3).getTime())).toBe('3. März 2026');
	});
});
