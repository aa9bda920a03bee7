import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AskableModel } from '../../src-main/app/deidentify/asking-measurement.ts';
import type { Decision, DecisionChange } from '../../src-main/contract/deidentify.ts';
import { KnownError } from '../../src-main/contract/errors.ts';
import { askableModel, notGoodEnough } from '../support/askable-model.ts';
import { FakeSummaryModel } from '../support/documents/fake-model.ts';
import { World } from '../support/fake-main/world.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

const note =
	'Patient: Edith Farrow. She came on 3 May 2026 and called 020 7946 0958. Talked with Quillon about it.';

describe('Looking through a text', () => {
	it('goes on to the next open one by Enter, takes back by Ctrl+Z, and confirms only at the end', async () => {
		const { person, world } = await openText(note);
		const confirm = await screen.findByTestId<HTMLButtonElement>('confirm-text');
		await waitFor(() => expect(review().dataset['findings']).toBe('4'));
		expect(confirm.disabled).toBe(true);
		// The doubtful one stands first.
		expect(screen.getByTestId('current-finding').textContent).toContain('Quillon');
		await press(person, '{Enter}', '1');
		expect(decisions(world).at(-1)).toMatchObject({ key: 'quillon', decision: 'accepted', everywhere: true });
		await press(person, '{Enter}', '2');
		expect(decisions(world).at(-1)).toMatchObject({ key: 'edith farrow', everywhere: false });
		await press(person, '{Control>}z{/Control}', '1');
		expect(decisions(world).at(-1)).toBeNull();
		await press(person, '{Control>}y{/Control}', '2');
		await person.click(screen.getByTestId('accept-sure'));
		await waitFor(() => expect(confirm.disabled).toBe(false));
		await person.click(confirm);
		await waitFor(() => expect(review().dataset['confirmed']).toBe('true'));
		screen.getByTestId('copy-confirmed');
	});

	it('keeps what is refused, everywhere or in one place, and brings it back', async () => {
		const { person, world } = await openText(note);
		await waitFor(() => expect(review().dataset['findings']).toBe('4'));
		await person.keyboard('r');
		await waitFor(() => expect(review().dataset['findings']).toBe('3'));
		expect(decisions(world).at(-1)).toMatchObject({ key: 'quillon', decision: 'refused' });
		await person.click(screen.getByTestId('keep-here'));
		await waitFor(() => expect(review().dataset['findings']).toBe('2'));
		expect(callsOf(world, 'deidentify.keep')).toMatchObject([{ isKept: true, place: { start: 9, end: 21 } }]);
		await person.click(screen.getByTestId('review-undo'));
		await person.click(screen.getByTestId('review-undo'));
		await waitFor(() => expect(review().dataset['findings']).toBe('4'));
	});

	it('adds words that were marked by the keyboard, as what a person says they are', async () => {
		const { person, world } = await openText('Her neighbour sings in the choir.');
		const text = await screen.findByTestId('review-text');
		text.focus();
		await person.keyboard('{ArrowRight}{ArrowRight}');
		expect(screen.getByTestId('decision-bar').textContent).toContain('neighbour');
		await person.keyboard('{Shift>}{ArrowRight}{/Shift}a');
		await waitFor(() => expect(review().dataset['findings']).toBe('1'));
		expect(decisions(world).at(-1)).toEqual({
			key: 'neighbour sings',
			decision: 'accepted',
			kind: 'name',
			everywhere: true,
		});
	});

	it('says which files could not be read, and stays where it is', async () => {
		const { person } = await openSet();
		await person.click(screen.getByTestId('add-files'));
		expect((await screen.findByTestId('unread-files')).textContent).toContain('broken.pdf');
		await person.click(within(screen.getByTestId('unread-files')).getByRole('button'));
		expect(screen.queryByTestId('unread-files')).toBeNull();
	});
});

describe('Asking the model about the rest of a text', () => {
	const text = `${note} She asks for minka.`;

	it('shows what it named before all others, as doubtful, to be decided like them', async () => {
		const { person, world } = await openText(
			text,
			askableModel(() => 'minka\nnobody'),
		);
		await waitFor(() => expect(review().dataset['findings']).toBe('4'));
		expect(screen.getByTestId('current-finding').textContent).toContain('Quillon');
		await person.click(await screen.findByTestId('ask-model'));
		await screen.findByTestId('asked-all');
		await waitFor(() => expect(review().dataset['findings']).toBe('5'));
		const [first, second] = screen.getAllByTestId('finding-item');
		expect(first?.dataset).toMatchObject({
			words: 'minka',
			sure: 'false',
			byModel: 'true',
			decided: 'false',
		});
		expect(first?.textContent).toContain('doubtful, named by the model');
		expect(second?.dataset).toMatchObject({ words: 'Quillon', sure: 'false', byModel: 'false' });
		expect(screen.getByTestId<HTMLButtonElement>('confirm-text').disabled).toBe(true);
		await press(person, '{Enter}', '1');
		expect(decisions(world).at(-1)).toMatchObject({ key: 'minka', decision: 'accepted', everywhere: true });
	});

	it('can be stopped, and goes on with what is left', async () => {
		let letGo: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (letGo = resolve));
		const fake = new FakeSummaryModel(() => 'minka');
		const model = {
			async *generate(...asked: Parameters<typeof fake.generate>) {
				await held;
				yield* fake.generate(...asked);
			},
		};
		const { person } = await openText(
			text,
			askableModel(() => '', undefined, model),
		);
		await person.click(await screen.findByTestId('ask-model'));
		const stop = await screen.findByTestId('stop-asking');
		await waitFor(() =>
			expect(screen.getByTestId('ask-rest').textContent).toContain('The model is being asked'),
		);
		await person.click(stop);
		letGo();
		await screen.findByTestId('ask-model');
		expect(screen.getByTestId('ask-rest').dataset).toMatchObject({ asked: '0', running: 'false' });
		await person.click(screen.getByTestId('ask-model'));
		await screen.findByTestId('asked-all');
	});

	it('says why it is not asked, and that a text can be confirmed without it', async () => {
		const model = askableModel(() => 'minka', notGoodEnough);
		const { person } = await openText(text, model);
		const why = await screen.findByTestId('not-asked');
		expect(why.textContent).toContain(
			'Model of the house is not good enough for this and was not asked: in small tests it found 2 of 7 places and named 1 thing wrongly.',
		);
		expect(screen.queryByTestId('ask-model')).toBeNull();
		expect(model.asked).toEqual([]);
		await person.click(screen.getByTestId('accept-sure'));
		await person.keyboard('{Enter}');
		const confirm = screen.getByTestId<HTMLButtonElement>('confirm-text');
		await waitFor(() => expect(confirm.disabled).toBe(false));
	});

	it('says that there is no model', async () => {
		await openText(text);
		expect((await screen.findByTestId('not-asked')).textContent).toContain('There is no model');
	});

	it('says what went wrong, and offers to go on', async () => {
		const failing = askableModel(() => {
			throw new KnownError('engine-gave-up');
		});
		const { person } = await openText(text, failing);
		await person.click(await screen.findByTestId('ask-model'));
		await screen.findByTestId('asking-problem');
		screen.getByTestId('ask-model');
	});
});

const review = (): HTMLElement => screen.getByTestId('review');

function decisions(world: World): (Decision | null | undefined)[] {
	const calls = callsOf(world, 'deidentify.decide') as { changes: DecisionChange[] }[];
	return calls.map(({ changes }) => changes[0]?.decision);
}

async function press(person: UserEvent, keys: string, lookedAt: string): Promise<void> {
	await person.keyboard(keys);
	await waitFor(() => expect(review().dataset['lookedAt']).toBe(lookedAt));
}

async function openSet(askable: AskableModel | null = null): Promise<{ person: UserEvent; world: World }> {
	const world = new World();
	world.askable = askable;
	const person = await showWindow(world);
	await person.click(screen.getByTestId('open-deidentify'));
	await person.click(await screen.findByTestId('add-set'));
	await person.type(await screen.findByTestId('set-name'), 'March');
	await person.click(screen.getByTestId('set-save'));
	await screen.findByTestId('no-texts');
	return { person, world };
}

async function openText(
	text: string,
	askable: AskableModel | null = null,
): Promise<{ person: UserEvent; world: World }> {
	const { person, world } = await openSet(askable);
	await person.click(screen.getByTestId('paste-text'));
	await person.click(await screen.findByTestId('text-words'));
	await person.paste(text);
	await person.click(screen.getByTestId('save-text'));
	await waitFor(() => expect(callsOf(world, 'deidentify.addText')).toHaveLength(1));
	await person.click(await screen.findByTestId('open-text', {}, { timeout: 5000 }));
	await waitFor(() => expect(review().dataset['state']).toBe('ready'), { timeout: 10_000 });
	return { person, world };
}
