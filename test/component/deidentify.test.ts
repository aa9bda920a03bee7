import { screen, waitFor } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { callsOf, showWindow } from '../support/shown-window.ts';
import { emptyWorld } from '../support/fake-main/scenarios.ts';

const note = 'Patient: Edith Farrow. She came on 3 May 2026 and called 020 7946 0958.';
const world = () => emptyWorld();

async function openText(person: UserEvent, text: string): Promise<void> {
	await person.click(screen.getByTestId('open-deidentify'));
	await person.click(await screen.findByTestId('add-set'));
	await person.type(await screen.findByTestId('set-name'), 'March');
	await person.click(screen.getByTestId('save-set'));
	await person.click(await screen.findByTestId('paste-text'));
	await person.click(await screen.findByTestId('text-words'));
	await person.paste(text);
	await person.click(screen.getByTestId('save-text'));
}
