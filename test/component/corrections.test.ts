import { cleanup, screen, waitFor } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
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
		await person.click(screen.getByTestId('save-set'));
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
	});
});
