import { cleanup, screen, waitFor } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { conversationId } from '../support/fake-main/ids.ts';
import { dischargeLetter, germanLetter } from '../support/fake-main/sample-documents.ts';
import { withDocument } from '../support/fake-main/scenarios.ts';
import type { FakeDocument } from '../support/fake-main/world.ts';
import { callsOf, openConversation, showWindow } from '../support/shown-window.ts';

// jsdom knows no layout.
Range.prototype.getBoundingClientRect = () => new DOMRect();

afterEach(cleanup);

/** The window with the letter beside its conversation. */
async function show(letter: FakeDocument) {
	const { world } = withDocument(letter);
	const person = await showWindow(world);
	await openConversation(person, 'ward');
	await person.click((await screen.findAllByTestId('show-document'))[0] as HTMLElement);
	return { world, person };
}

/** Selects a paragraph of the document and presses what is offered. */
async function press(person: UserEvent, words: string, deed: string): Promise<void> {
	const panel = await screen.findByTestId('document-panel');
	const paragraph = await waitFor(() => {
		const found = [...panel.querySelectorAll('p')].find((one) => one.textContent.includes(words));
		if (found === undefined) throw new Error(`the panel does not show “${words}”`);
		return found;
	});
	getSelection()?.selectAllChildren(paragraph);
	document.dispatchEvent(new Event('pointerup', { bubbles: true }));
	await person.click(await screen.findByTestId(`selection-${deed}`));
	expect(screen.queryByTestId('selection-deeds')).toBeNull();
}

describe('Words that are selected in a document', () => {
	it.each([
		['explain', 'Explain this passage in plain words'],
		['shorten', 'Say this passage in one short sentence'],
		['translate', 'Translate this passage into German'],
	])('are sent with what is wanted of them: %s', async (deed, task) => {
		const letter = dischargeLetter(conversationId('ward'));
		const { world, person } = await show(letter);
		await press(person, 'Echocardiography found', deed);
		expect(callsOf(world, 'chat.send')).toEqual([
			expect.objectContaining({
				text: `${task}: “Echocardiography found a left ventricular ejection fraction of 38 % with mild mitral regurgitation. The left atrium was enlarged.”`,
			}),
		]);
	});

	it('are translated into English where the document is German', async () => {
		const { world, person } = await show(germanLetter(conversationId('ward')));
		await press(person, 'Ihrem Antrag', 'translate');
		expect(callsOf(world, 'chat.send')[0]).toMatchObject({
			text: expect.stringMatching(/^Translate this passage into English: “Ihrem/u) as string,
		});
	});

	it('stand ready behind what was written, where another answer is being written', async () => {
		const { world, person } = await show(dischargeLetter(conversationId('ward')));
		world.wait = () => new Promise(() => undefined);
		await press(person, 'Echocardiography found', 'explain');
		await person.type(screen.getByTestId('composer'), 'And who');
		await press(person, 'Echocardiography found', 'shorten');
		await waitFor(() =>
			expect(screen.getByTestId('composer')).toHaveProperty(
				'value',
				expect.stringMatching(/^And who\n\nSay this passage in one short sentence: “Echo/u),
			),
		);
	});
});
