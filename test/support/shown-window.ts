import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import App from '../../src-renderer/App.svelte';
import { fakeClient } from './fake-main/fake-main.ts';
import type { World } from './fake-main/world.ts';
import { prepareWindow } from './prepare-window.ts';

/** The whole window over the fake main process, as a person meets it. */
export async function showWindow(world: World): Promise<UserEvent> {
	prepareWindow();
	world.wait = () => new Promise((resolve) => setTimeout(resolve, 1));
	render(App, { props: { client: fakeClient(world) } });
	await screen.findByTestId('app');
	// The check for pointer-events is the browser's matter: jsdom knows no layout.
	return userEvent.setup({ delay: null, pointerEventsCheck: 0 });
}

/** Opens a conversation by its row in the list. */
export async function openConversation(person: UserEvent, id: string): Promise<void> {
	const row = await waitFor(() => {
		const found = document.querySelector(`[data-conversation-id="${id}"] [data-row]`);
		if (found === null) throw new Error(`the list has no conversation ${id}`);
		return found;
	});
	await person.click(row);
	await waitFor(() => {
		const shown = screen.getByTestId('conversation');
		if (shown.dataset['conversationId'] !== id)
			throw new Error(`${shown.dataset['conversationId']} is shown`);
		return within(shown).getByTestId('composer');
	});
}

/** The inputs with which a channel was called, in order. */
export function callsOf(world: World, channel: string): unknown[] {
	return world.calls.filter((call) => call.channel === channel).map((call) => call.input);
}
