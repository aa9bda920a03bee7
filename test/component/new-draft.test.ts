import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { KnownError } from '../../src-main/contract/errors.ts';
import { World } from '../support/fake-main/world.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

/** A world that has a draft, and what lets it arrive. */
function withDraft(): { world: World; arrive: () => void } {
	const world = new World();
	world.newDraft = 'An earlier draft';
	let arrive = (): void => undefined;
	world.draftArrives = new Promise((resolve) => (arrive = resolve));
	return { world, arrive: () => arrive() };
}

const composer = (): HTMLTextAreaElement => screen.getByTestId('composer');

describe('What was written before a conversation began', () => {
	it('is there again as soon as it arrives, with the focus where it was', async () => {
		const { world, arrive } = withDraft();
		await showWindow(world);
		expect(composer().value).toBe('');
		expect(document.activeElement).toBe(composer());
		arrive();
		await waitFor(() => expect(composer().value).toBe('An earlier draft'));
		expect(document.activeElement).toBe(composer());
	});

	it('gives way to what is written meanwhile', async () => {
		const { world, arrive } = withDraft();
		const person = await showWindow(world);
		await person.type(composer(), 'Hel');
		arrive();
		await person.type(composer(), 'lo');
		await waitFor(() =>
			expect(callsOf(world, 'conversations.saveDraft')).toEqual([{ id: null, text: 'Hello' }]),
		);
		expect(composer().value).toBe('Hello');
	});

	it('does not come into the way of a message that could not be sent', async () => {
		const { world, arrive } = withDraft();
		const person = await showWindow(world);
		world.beforeMade = async () => {
			arrive();
			await new Promise((resolve) => setTimeout(resolve));
			throw new KnownError('disk-full');
		};
		await person.type(composer(), 'Hello{Enter}');
		await screen.findByTestId('toast');
		await waitFor(() => expect(composer().value).toBe('Hello'));
	});

	it('is stored nowhere where nothing is to be kept', async () => {
		const world = new World();
		const person = await showWindow(world);
		await person.click(screen.getByTestId('new-choices'));
		await person.click(await screen.findByTestId('new-not-kept'));
		await waitFor(() => expect(screen.getByTestId('new-screen').dataset['kept']).toBe('false'));
		await person.type(composer(), 'Between us');
		await person.click(screen.getByTestId('new-conversation'));
		await waitFor(() => expect(screen.getByTestId('new-screen').dataset['kept']).toBe('true'));
		await waitFor(() => expect(callsOf(world, 'conversations.newDraft')).toHaveLength(3));
		expect(callsOf(world, 'conversations.saveDraft')).toEqual([]);
	});
});
