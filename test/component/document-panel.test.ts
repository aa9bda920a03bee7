import { cleanup, screen, waitFor } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { PicturesState } from '../../src-main/contract/viewer.ts';
import { conversationId } from '../support/fake-main/ids.ts';
import { dischargeLetter } from '../support/fake-main/sample-documents.ts';
import { withDocument } from '../support/fake-main/scenarios.ts';
import type { World } from '../support/fake-main/world.ts';
import { openConversation, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

/** The panel with the letter of four pages in it, before it is known how its pages look. */
async function whileItOpens(): Promise<{ world: World; person: UserEvent }> {
	const { world } = withDocument(dischargeLetter(conversationId('ward')));
	world.pictures = { kind: 'opening' };
	const person = await showWindow(world);
	await openConversation(person, 'ward');
	await person.click((await screen.findAllByTestId('show-document'))[0] as HTMLElement);
	await screen.findByTestId('panel-go-to');
	expect(screen.queryByTestId('panel-page')).toBeNull();
	return { world, person };
}

async function type(person: UserEvent, page: string): Promise<void> {
	const field = screen.getByTestId('panel-go-to');
	await person.clear(field);
	await person.type(field, page);
	await person.tab();
}

async function open(world: World, state: PicturesState): Promise<void> {
	world.setPictures(state);
	await waitFor(() => screen.getAllByTestId('panel-page'));
}

const page = (): string | undefined => screen.getByTestId('document-panel').dataset['page'];

describe('A page that is asked for while the document in the panel still opens', () => {
	it('is the one in view as soon as it is open, where its number was typed', async () => {
		const { world, person } = await whileItOpens();
		await type(person, '3');
		await open(world, { kind: 'text-only' });
		expect(page()).toBe('3');
	});

	it('is the one in view, where a citation was clicked', async () => {
		const { world, person } = await whileItOpens();
		await type(person, '3');
		const chips = screen.getAllByTestId('page-chip');
		await person.click(chips.find((chip) => chip.textContent.includes('2')) as HTMLElement);
		expect(page()).toBe('2');
		await open(world, { kind: 'text-only' });
		expect(page()).toBe('2');
	});

	it('is the last one, where a number was typed after a citation', async () => {
		const { world, person } = await whileItOpens();
		const chips = screen.getAllByTestId('page-chip');
		await person.click(chips.find((chip) => chip.textContent.includes('2')) as HTMLElement);
		await type(person, '4');
		await open(world, { kind: 'text-only' });
		expect(page()).toBe('4');
	});
});
