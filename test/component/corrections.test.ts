import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AdapterId } from '../../src-main/contract/ids.ts';
import { message } from '../support/fake-main/conversation-handlers.ts';
import { conversationId, messageId } from '../support/fake-main/ids.ts';
import { World } from '../support/fake-main/world.ts';
import { callsOf, openConversation, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

async function open(maintains = true): Promise<{ world: World; person: UserEvent }> {
	const world = new World();
	world.settings = { ...world.settings, maintains };
	world.addConversation({ id: conversationId('c'), title: 'Words' }, [
		message(messageId('q'), 'person', 'What is BLAU 4?', null),
		message(messageId('a'), 'assistant', 'A blue colour.', messageId('q')),
	]);
	const person = await showWindow(world);
	await openConversation(person, 'c');
	return { world, person };
}

async function write(person: UserEvent, corrected: string): Promise<void> {
	const field = await screen.findByTestId('correction-answer');
	await person.clear(field);
	await person.type(field, corrected);
}

async function openTeaching(person: UserEvent): Promise<void> {
	await person.click(screen.getByTestId('open-settings'));
	await person.click(await screen.findByTestId('open-teach'));
	await screen.findByTestId('teach-corrections');
}

describe('Suggesting a correction', () => {
	it('begins with what was asked and answered, is seen under the answer, changed and taken back', async () => {
		const { world, person } = await open(false);
		await person.click(await screen.findByTestId('suggest-correction'));
		const question = await screen.findByTestId<HTMLTextAreaElement>('correction-question');
		expect(question.value).toBe('What is BLAU 4?');
		expect(screen.getByTestId<HTMLTextAreaElement>('correction-answer').value).toBe('A blue colour.');
		// Who only works with the program does not teach it.
		expect(screen.queryByTestId('correction-learn')).toBeNull();
		await person.click(screen.getByTestId('correction-save'));
		screen.getByTestId('correction-fault');
		expect(callsOf(world, 'corrections.save')).toEqual([]);
		await write(person, 'The isolation ward.');
		await person.click(screen.getByTestId('correction-save'));
		const line = await screen.findByTestId('correction');
		expect(line.dataset['state']).toBe('open');
		expect(screen.queryByTestId('suggest-correction')).toBeNull();

		await person.click(line);
		expect((await screen.findByTestId<HTMLTextAreaElement>('correction-answer')).value).toBe(
			'The isolation ward.',
		);
		await person.click(screen.getByTestId('correction-take-back'));
		await waitFor(() => expect(screen.queryByTestId('correction')).toBeNull());
		await person.click(await screen.findByRole('button', { name: 'Undo' }));
		await screen.findByTestId('correction');
	});

	it('asks about a person that it names before it is learnt', async () => {
		const { world, person } = await open();
		await person.click(await screen.findByTestId('suggest-correction'));
		await write(person, 'Ask Ms Miller.');
		await person.click(screen.getByTestId('correction-learn'));
		expect((await screen.findByTestId('found-personal')).textContent).toContain('Ms Miller');
		expect(screen.getByTestId('correction').dataset['state']).toBe('open');
		// Changed, it is looked through again; "all the same" belongs to what was shown.
		await write(person, 'Ask Ms Baker.');
		expect(screen.queryByTestId('correction-anyway')).toBeNull();
		await person.click(screen.getByTestId('correction-learn'));
		await person.click(await screen.findByTestId('correction-anyway'));
		await waitFor(() => expect(screen.getByTestId('correction').dataset['state']).toBe('taken'));
		expect(callsOf(world, 'corrections.take')).toMatchObject([
			{ anyway: false },
			{ anyway: false },
			{ anyway: true },
		]);
	});
});

describe('Suggested corrections', () => {
	it('show what changed, are taken, dismissed, and brought back', async () => {
		const { person } = await open();
		await person.click(await screen.findByTestId('suggest-correction'));
		await write(person, 'The isolation ward.');
		await person.click(screen.getByTestId('correction-save'));
		await screen.findByTestId('correction');
		await openTeaching(person);
		const pieces = await screen.findByTestId('correction-pieces');
		expect(pieces.querySelector('del')?.textContent).toBe('A blue colour.');
		expect(pieces.querySelector('ins')?.textContent).toBe('The isolation ward.');
		await person.click(screen.getByTestId('correction-dismiss'));
		await waitFor(() => expect(screen.queryByTestId('correction-row')).toBeNull());
		await person.click(await screen.findByRole('button', { name: 'Undo' }));
		await person.click(await screen.findByTestId('correction-take'));
		await waitFor(() => expect(screen.queryByTestId('correction-row')).toBeNull());
	});

	it('say what seems to be personal, and wait', async () => {
		const { world, person } = await open();
		await person.click(await screen.findByTestId('suggest-correction'));
		await write(person, 'Ask Ms Miller.');
		await person.click(screen.getByTestId('correction-save'));
		await screen.findByTestId('correction');
		await openTeaching(person);
		await person.click(await screen.findByTestId('correction-take'));
		expect((await screen.findByTestId('found-personal')).textContent).toContain('Ms Miller');
		await person.click(screen.getByTestId('correction-change'));
		await write(person, 'Ask the ward sister.');
		await person.click(screen.getByTestId('correction-save'));
		await waitFor(() => expect(screen.queryByTestId('found-personal')).toBeNull());
		await person.click(screen.getByTestId('correction-take'));
		await waitFor(() => expect(screen.queryByTestId('correction-row')).toBeNull());
		expect(callsOf(world, 'corrections.take')).toMatchObject([{ anyway: false }, { anyway: false }]);
	});
});

describe('Examples of confirmed texts', () => {
	it('are shown before they are taken, and say that they wait', async () => {
		const { world, person } = await open();
		await person.click(await screen.findByTestId('open-deidentify'));
		await person.click(await screen.findByTestId('add-set'));
		await person.type(await screen.findByTestId('set-name'), 'Notes');
		await person.click(screen.getByTestId('set-save'));
		await openTeaching(person);
		await person.click(screen.getByTestId('teach-from-texts'));
		// Nothing of it is confirmed: there is no way in.
		const choose = await screen.findByTestId<HTMLButtonElement>('choose-confirmed-set');
		expect(choose.disabled).toBe(true);
		choose.disabled = false;
		await person.click(choose);
		expect((await screen.findByTestId('previewed-example')).textContent).toContain('pneumonia of Person A');
		expect(screen.getByTestId('take-texts').dataset['count']).toBe('2');
		await person.click(screen.getByTestId('take-texts'));
		await waitFor(() => expect(screen.queryByTestId('take-texts')).toBeNull());
		// A text of which nothing can be made is not asked for.
		expect(callsOf(world, 'teaching.takeTexts')).toEqual([{ texts: [{ id: 'text-1', sha256: 'a' }] }]);
		expect((await screen.findByTestId('examples-waiting')).dataset['count']).toBe('1');

		// Changed, it is no confirmed one any more, which is said and asked first.
		await person.click(screen.getByTestId('example-edit'));
		await person.type(await screen.findByTestId('example-answer'), ' of the lung');
		await person.click(screen.getByTestId('example-save'));
		expect((await screen.findByTestId('found-personal')).dataset['lines']).toBe('1');
		await person.type(screen.getByTestId('example-answer'), ' of Ms Miller');
		expect(screen.queryByTestId('example-anyway')).toBeNull();
		await person.click(screen.getByTestId('example-save'));
		expect((await screen.findByTestId('found-personal')).textContent).toContain('Ms Miller');
		await person.click(screen.getByTestId('example-anyway'));
		await waitFor(() => expect(screen.queryByTestId('example-form')).toBeNull());
		expect(screen.queryByTestId('examples-waiting')).toBeNull();
		expect(screen.getByTestId('example').textContent).toContain('of the lung of Ms Miller');
	});
});

describe('The passport of what was taught', () => {
	const taught = (world: World): void => {
		const id = 'a1' as AdapterId;
		world.adapters = [
			{
				adapter: {
					...{ id, name: 'House words', baseModelId: null, baseName: 'Starter', bytes: 7_900_000, madeAt: 5 },
					...{ origin: 'taught', examples: 12, sources: ['corrected'], result: null },
				},
				papers: {
					passport: {
						...{ madeBy: '', madeAt: 5, program: 'Indoors 1', examples: 12, heldOut: 2 },
						base: { name: 'Starter', sha256: 'b'.repeat(64) },
						sources: [{ source: 'corrected', examples: 12 }],
						leftOut: [
							{ because: 'too-long', examples: 2 },
							{ because: 'duplicate', examples: 1 },
						],
						origins: [
							{ kind: 'conversation', id: 'c', name: 'Words', examples: 7 },
							{ kind: 'document', id: 'd', name: 'rota.pdf', examples: 5 },
						],
						settings: { rank: 8, alpha: 16, epochs: 6, batchSize: 4, learningRate: 0.0005, seed: 0 },
					},
					sha256: 'a'.repeat(64),
					baseSha256: 'b'.repeat(64),
					said: [{ key: 'general.author', value: '<img src=x onerror=alert(1)>' }],
				},
			},
		];
	};

	it('says what it learnt from and what its file claims, and takes a name', async () => {
		const { world, person } = await open();
		taught(world);
		await openTeaching(person);
		await screen.findByTestId('adapter-not-compared');
		await person.click(await screen.findByTestId('adapter-menu'));
		await person.click(await screen.findByTestId('adapter-open'));
		const facts = await screen.findByTestId('adapter-facts');
		expect(facts.textContent).toContain('b'.repeat(64));
		expect(screen.getAllByTestId('adapter-origin').map(({ dataset }) => dataset['kind'])).toEqual([
			'conversation',
			'document',
		]);
		expect(screen.getByTestId('not-learnt').textContent.replace(/\s+/gu, ' ')).toContain(
			'3 examples not learnt from: too long (2), there twice (1).',
		);
		expect(screen.getByTestId('adapter-said').textContent).toContain('<img src=x');
		expect(screen.getByTestId('adapter-said').querySelector('img')).toBeNull();
		await person.clear(screen.getByTestId('adapter-name'));
		await person.click(screen.getByTestId('adapter-papers-save'));
		screen.getByRole('alert');
		await person.type(screen.getByTestId('adapter-name'), 'Ward words');
		await person.type(screen.getByTestId('adapter-made-by'), 'Teaching group');
		await person.click(screen.getByTestId('adapter-papers-save'));
		await waitFor(() => expect(screen.getByTestId('adapter').dataset['name']).toBe('Ward words'));
		expect(callsOf(world, 'adapters.change')).toEqual([
			{ id: 'a1', name: 'Ward words', madeBy: 'Teaching group' },
		]);
	});

	it('goes out without names unless they are asked for, and comes back after a removal', async () => {
		const { world, person } = await open();
		taught(world);
		await openTeaching(person);
		await person.click(await screen.findByTestId('adapter-menu'));
		await person.click(await screen.findByTestId('adapter-export'));
		await waitFor(() => expect(callsOf(world, 'adapters.export')).toEqual([{ id: 'a1', withNames: false }]));
		await person.click(screen.getByTestId('adapter-menu'));
		await person.click(await screen.findByTestId('adapter-remove'));
		await waitFor(() => expect(screen.queryByTestId('adapter')).toBeNull());
		await person.click(await screen.findByRole('button', { name: 'Undo' }));
		await screen.findByTestId('adapter');
	});

	it('is named where what it learnt from is deleted', async () => {
		const { world, person } = await open();
		taught(world);
		const list = screen.getByTestId('conversation-list');
		await person.click(within(list).getAllByTestId('conversation-menu')[0] as HTMLElement);
		await person.click(await screen.findByTestId('conversation-delete'));
		const toast = await screen.findByTestId('toast');
		expect(toast.textContent).toContain('“House words” learnt from it');
	});
});
