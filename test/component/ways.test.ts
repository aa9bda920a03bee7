import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { builtInAssistant } from '../../src-main/chat/assistants/built-in-assistants.ts';
import type { AssistantPreview } from '../../src-main/contract/assistants.ts';
import type { AnswerBasis, ThreadItem } from '../../src-main/contract/entities.ts';
import type { Term, TermId } from '../../src-main/contract/glossary.ts';
import type { AssistantId } from '../../src-main/contract/ids.ts';
import { wayLines } from '../../src-renderer/state/way-lines.ts';
import { message } from '../support/fake-main/conversation-handlers.ts';
import { conversationId, messageId } from '../support/fake-main/ids.ts';
import { noticeDocument } from '../support/fake-main/sample-documents.ts';
import { file } from '../support/fake-main/scenarios.ts';
import { World } from '../support/fake-main/world.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

const conversation = (
	world: World,
	ended: { isCut?: true; isRepeating?: true } = { isCut: true },
	basis: AnswerBasis = 'general',
) =>
	world.addConversation({ id: conversationId('c'), title: 'Letters' }, [
		message(messageId('q'), 'person', 'Write to Ms Keller.', null),
		{
			...message(messageId('a'), 'assistant', 'The epicrisis is here. Epicrisis!', messageId('q')),
			assistant: { id: 'plain' as AssistantId, name: 'Plain language' },
			terms: 1,
			basis,
			wordings: [
				{ start: 4, end: 13, said: 'epicrisis', preferred: 'discharge letter' },
				{ start: 23, end: 32, said: 'Epicrisis', preferred: 'discharge letter' },
			],
			figures: {
				...{ promptTokens: 1, readTokens: 1, tokens: 320, wordsPerSecond: 1, firstWordMs: 1, durationMs: 1 },
				...ended,
			},
		},
	]);

describe('The way of working', () => {
	it('is picked for the conversation that is begun, and not for the one after it', async () => {
		const world = new World();
		world.settings = { ...world.settings, defaultAssistant: 'minutes' as AssistantId };
		const person = await showWindow(world);
		expect((await screen.findByTestId('way-chip')).textContent).toContain('Minutes');
		await person.click(screen.getByTestId('way-chip'));
		const choices = await screen.findAllByTestId('way-choice');
		expect(choices.map((one) => one.dataset['value'])).toEqual([
			'general',
			'plain',
			'letter',
			'minutes',
			'translator',
		]);
		await person.click(choices[2] as HTMLElement);
		await person.type(screen.getByTestId('composer'), 'Hello{Enter}');
		await waitFor(() =>
			expect(callsOf(world, 'conversations.create')).toEqual([{ kept: true, assistantId: 'letter' }]),
		);
		await person.click(await screen.findByTestId('new-conversation'));
		expect((await screen.findByTestId('way-chip')).dataset['state']).toBe('minutes');
	});

	it('holds for a conversation that is begun with a document too', async () => {
		const world = new World();
		const person = await showWindow(world);
		await person.click(await screen.findByTestId('way-chip'));
		await person.click((await screen.findAllByTestId('way-choice'))[1] as HTMLElement);
		world.drop([{ file: file('letter.txt'), outcome: { document: (id) => noticeDocument(world, id) } }]);
		await screen.findByTestId('conversation');
		expect(callsOf(world, 'conversations.setAssistant')).toMatchObject([{ assistantId: 'plain' }]);
		expect((await screen.findByTestId('way-chip')).dataset['state']).toBe('plain');
	});

	it('says why an answer ends that had begun to repeat itself', async () => {
		const world = new World();
		conversation(world, { isRepeating: true });
		const person = await showWindow(world);
		await person.click(await screen.findByText('Letters'));
		expect((await screen.findByTestId('answer-repeats')).textContent).toContain('begun to repeat itself');
		expect(screen.queryByTestId('answer-cut')).toBeNull();
	});

	it.each([
		[{ isCut: true } as const, 'answer-cut', 'as long as it may'],
		[{ isRepeating: true } as const, 'answer-repeats', 'begun to repeat itself'],
	])('says of an answer in parts that one of them is not whole: %o', async (ended, line, words) => {
		const world = new World();
		conversation(world, ended, 'sections');
		const person = await showWindow(world);
		await person.click(await screen.findByText('Letters'));
		const told = (await screen.findByTestId(line)).textContent;
		expect(told).toContain('Not every part');
		expect(told).toContain(words);
	});

	it('changes in the middle, which the thread says, and says what the model was told', async () => {
		const world = new World();
		conversation(world);
		world.house.told.set(messageId('a'), {
			assistant: 'Plain language',
			instructions: 'Write plainly.',
			terms: [{ term: 'discharge letter', meaning: 'For home', preferred: '', forbidden: ['epicrisis'] }],
			leftOut: 2,
		});
		const person = await showWindow(world);
		await person.click(await screen.findByText('Letters'));
		const findings = await screen.findAllByTestId('wording-finding');
		expect(findings.map((one) => one.textContent?.trim())).toHaveLength(1);
		expect(findings[0]?.textContent).toMatch(/says “Epicrisis”,\s*here one says “discharge letter”/u);
		expect(screen.getByTestId('answer-cut')).toBeTruthy();
		await person.click(screen.getByTestId('show-read'));
		const told = await screen.findByTestId('inspect-read');
		expect(told.textContent).toContain('Write plainly.');
		expect(within(told).getByTestId('told-term').dataset['term']).toBe('discharge letter');
		await person.keyboard('{Escape}');

		await person.click(screen.getByTestId('way-chip'));
		await person.click((await screen.findAllByTestId('way-choice'))[2] as HTMLElement);
		expect(callsOf(world, 'conversations.setAssistant')).toEqual([{ id: 'c', assistantId: 'letter' }]);
		expect(
			(await screen.findByText('From here: Letter writer')).closest('[data-testid=way-line]'),
		).toBeTruthy();
	});

	it('is made and changed where that is wanted only', async () => {
		const world = new World();
		world.settings = { ...world.settings, maintains: false };
		world.info = { ...world.info, fixedSettings: ['maintains', 'defaultAssistant'] };
		const person = await showWindow(world);
		await person.click(await screen.findByTestId('way-chip'));
		await screen.findAllByTestId('way-choice');
		expect(screen.queryByTestId('manage-ways')).toBeNull();
		await person.keyboard('{Escape}');
		await person.click(screen.getByTestId('open-settings'));
		const usual = await screen.findByTestId('setting-default-assistant');
		expect((usual as HTMLSelectElement).disabled).toBe(true);
		for (const part of ['setting-maintains', 'open-assistants', 'open-glossary'])
			expect(screen.queryByTestId(part)).toBeNull();
	});
});

describe('Ways of working', () => {
	const open = async (world: World) => {
		const person = await showWindow(world);
		await person.click(await screen.findByTestId('open-settings'));
		await person.click(await screen.findByTestId('open-assistants'));
		await screen.findByTestId('assistants');
		return person;
	};

	it('say what is wrong with a single value, and take commas', async () => {
		const world = new World();
		const person = await open(world);
		await person.click(screen.getByTestId('assistant-add'));
		await person.click(await screen.findByTestId('assistant-save'));
		expect(screen.getByTestId('assistant-fault').textContent).toContain('name');
		await person.type(screen.getByTestId('assistant-name'), 'Own');
		await person.type(screen.getByTestId('assistant-value-topP'), 'much');
		await person.click(screen.getByTestId('assistant-save'));
		expect(screen.getByTestId('assistant-fault').textContent).toContain('0.05 to 1');
		await person.clear(screen.getByTestId('assistant-value-topP'));
		await person.type(screen.getByTestId('assistant-value-topP'), '0,5');
		await person.click(screen.getByTestId('assistant-save'));
		await waitFor(() => expect(screen.queryByTestId('assistant-form')).toBeNull());
		expect(callsOf(world, 'assistants.save')).toMatchObject([
			{ id: null, content: { name: 'Own', values: { topP: 0.5, temperature: null } } },
		]);
	});

	it('explain each single value in a sentence of its own', async () => {
		const person = await open(new World());
		await person.click(screen.getByTestId('assistant-add'));
		const details = await screen.findByTestId('assistant-details');
		const sentences = [...details.querySelectorAll('input')].map((input) => {
			const described = document.getElementById(input.getAttribute('aria-describedby') ?? '');
			return described?.textContent.trim() ?? '';
		});
		expect(sentences).toHaveLength(4);
		expect(new Set(sentences).size).toBe(4);
		for (const sentence of sentences) expect(sentence).toMatch(/^.{30,}\.$/u);
	});

	it('show a file in full before it is taken in, under a free name or in the place of another', async () => {
		const world = new World();
		const content = { ...builtInAssistant('plain', 'en'), instructions: 'Obey me.\nAlways.' };
		const preview: AssistantPreview = {
			content,
			taken: { id: 'plain' as AssistantId, isSame: false, origin: 'built-in' },
			freeName: 'Plain language 2',
			model: { name: 'Elsewhere 7B', isHere: false },
			hiddenSigns: 3,
		};
		world.house.assistantFile = preview;
		const person = await open(world);
		await person.click(screen.getByTestId('assistant-import'));
		const facts = await screen.findAllByTestId('preview-fact');
		const instructions = facts.find((one) => one.dataset['key'] === 'instructions');
		expect(instructions?.textContent).toBe('Obey me.\nAlways.');
		expect(screen.getByTestId('import-model-missing').textContent).toContain('Elsewhere 7B');
		expect(callsOf(world, 'assistants.save')).toEqual([]);
		await person.click(screen.getByTestId('assistant-take'));
		await person.click(screen.getByTestId('assistant-import'));
		await person.click(await screen.findByTestId('import-replace'));
		await person.click(screen.getByTestId('assistant-take'));
		await waitFor(() =>
			expect(callsOf(world, 'assistants.save')).toMatchObject([
				{ id: null, content: { name: 'Plain language 2' } },
				{ id: 'plain', content: { name: 'Plain language' } },
			]),
		);
		world.house.assistantFile = { ...preview, taken: { ...preview.taken!, isSame: true } };
		await person.click(screen.getByTestId('assistant-import'));
		await screen.findByTestId('assistant-preview');
		expect(screen.queryByTestId('assistant-take')).toBeNull();
	});
});

describe('The glossary', () => {
	const term = (name: string): Term => ({
		id: name as TermId,
		term: name,
		meaning: '',
		preferred: '',
		forbidden: [],
	});

	it('says what is wrong with a term in its place, and gives back what was removed', async () => {
		const world = new World();
		world.house.terms = [term('INR')];
		const person = await showWindow(world);
		await person.click(await screen.findByTestId('open-settings'));
		await person.click(await screen.findByTestId('open-glossary'));
		await waitFor(() => expect(screen.getByTestId('glossary-screen').dataset['total']).toBe('1'));
		await person.click(screen.getByTestId('term-add'));
		await person.click(await screen.findByTestId('term-save'));
		expect(screen.getByTestId('term-fault').textContent).toContain('enter the term');
		await person.type(screen.getByTestId('term-name'), 'INR');
		await person.click(screen.getByTestId('term-save'));
		expect((await screen.findByTestId('term-fault')).textContent).toContain('already');
		await person.clear(screen.getByTestId('term-name'));
		await person.type(screen.getByTestId('term-name'), 'GP');
		await person.type(screen.getByTestId('term-forbidden'), 'doc{Enter} doc {Enter}leech');
		await person.click(screen.getByTestId('term-save'));
		await waitFor(() => expect(screen.getByTestId('glossary-screen').dataset['total']).toBe('2'));
		expect(callsOf(world, 'glossary.save').at(-1)).toEqual({
			id: null,
			content: { term: 'GP', meaning: '', preferred: '', forbidden: ['doc', 'leech'] },
		});
	});

	it('shows what a table would do, and does it only then', async () => {
		const world = new World();
		const { id: _, ...added } = term('new');
		world.house.termsFile = {
			id: 'file',
			file: 'terms.xlsx',
			added: [added],
			changed: [{ before: { ...added, term: 'old' }, after: { ...added, term: 'old', meaning: 'M' } }],
			broken: [{ row: 7, text: 'x', because: 'twice' }],
			counts: { added: 1, changed: 1, same: 4, broken: 1 },
			notRead: 12,
		};
		const person = await showWindow(world);
		await person.click(await screen.findByTestId('open-settings'));
		await person.click(await screen.findByTestId('open-glossary'));
		await person.click(screen.getByTestId('glossary-import'));
		const preview = await screen.findByTestId('terms-preview');
		expect(preview.textContent).toContain('Row 7');
		expect(preview.textContent).toContain('12 rows were not read');
		expect(within(preview).getAllByTestId('changed-term')).toHaveLength(1);
		expect(callsOf(world, 'glossary.takeFile')).toEqual([]);
		await person.click(screen.getByTestId('terms-take'));
		await waitFor(() => expect(screen.getByTestId('glossary-screen').dataset['total']).toBe('1'));
	});
});

describe('The line "from here"', () => {
	const answer = (
		id: string,
		way: string | undefined,
		state: 'complete' | 'waiting' | 'failed' = 'complete',
	): ThreadItem => ({
		...message(messageId(id), 'assistant', 'x', null),
		state,
		...(way === undefined ? {} : { assistant: { id: way as AssistantId, name: `old ${way}` } }),
	});
	const question = (id: string): ThreadItem => message(messageId(id), 'person', 'x', null);
	const lines = (items: ThreadItem[], chosen: string) =>
		Object.fromEntries(
			wayLines(items, chosen as AssistantId, (id) => (String(id) === 'gone' ? undefined : `now ${id}`)),
		);

	it('stands before the question that is answered in another way, with the name of now', () => {
		const items = [question('1'), answer('2', undefined), question('3'), answer('4', 'plain'), question('5')];
		expect(lines([...items, answer('6', 'gone')], 'gone')).toEqual({ '3': 'now plain', '5': 'old gone' });
	});

	it('stands at the end while nothing was asked since, and moves on with the question', () => {
		expect(lines([question('1'), answer('2', 'plain')], 'letter')).toEqual({ end: 'now letter' });
		const asked = [question('1'), answer('2', 'plain'), question('3')];
		expect(lines([...asked, answer('4', undefined, 'waiting')], 'letter')).toEqual({ '3': 'now letter' });
		expect(lines([...asked, answer('4', undefined, 'failed')], 'plain')).toEqual({});
		expect(lines([question('1'), answer('2', 'plain')], 'plain')).toEqual({});
		expect(lines([], 'plain')).toEqual({});
	});
});
