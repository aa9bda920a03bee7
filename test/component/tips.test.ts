import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { withConversations } from '../support/fake-main/scenarios.ts';
import { openConversation, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

describe('What a button without words does', () => {
	it('is told where the pointer rests on it, and no longer when it goes or a key is pressed', async () => {
		const person = await showWindow(withConversations());
		await openConversation(person, 'letter');
		const first = await screen.findByTestId('copy-answer');
		expect(screen.queryByTestId('tip')).toBeNull();
		await person.hover(first);
		expect((await screen.findByTestId('tip')).textContent).toBe(first.getAttribute('aria-label'));
		await person.unhover(first);
		await waitFor(() => expect(screen.queryByTestId('tip')).toBeNull());

		await person.hover(screen.getByTestId('regenerate'));
		await screen.findByTestId('tip');
		await person.keyboard('{Escape}');
		await waitFor(() => expect(screen.queryByTestId('tip')).toBeNull());
	});

	it('is told where the keyboard comes to it', async () => {
		const person = await showWindow(withConversations());
		await openConversation(person, 'letter');
		const copy = await screen.findByTestId('copy-answer');
		for (let turn = 0; document.activeElement !== copy && turn < 100; turn += 1) await person.tab();
		expect(document.activeElement).toBe(copy);
		expect((await screen.findByTestId('tip')).textContent).toBe(copy.getAttribute('aria-label'));
	});
});
