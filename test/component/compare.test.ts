import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { ModelId } from '../../src-main/contract/entities.ts';
import { noAnswer } from '../../src-main/db/comparisons.ts';
import { answered } from '../support/compared.ts';
import { World } from '../support/fake-main/world.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

async function open(world: World) {
	const person = await showWindow(world);
	await person.click(await screen.findByTestId('open-settings'));
	await person.click(await screen.findByTestId('open-compare'));
	await screen.findByTestId('compare-list');
	return person;
}
const answers = async (): Promise<HTMLElement[]> => screen.findAllByTestId('side-answer');
const press = (value: string): HTMLElement => {
	const button = screen.getAllByTestId('vote').find((one) => one.dataset['value'] === value);
	if (button === undefined) throw new Error(`no button for ${value}`);
	return button;
};
const question = (): DOMStringMap => screen.getByTestId('question').dataset;

describe('Comparing answers', () => {
	it('belongs to the part that can be hidden', async () => {
		const world = new World();
		world.settings = { ...world.settings, maintains: false };
		const person = await showWindow(world);
		await person.click(await screen.findByTestId('open-settings'));
		await screen.findByTestId('setting-default-assistant');
		expect(screen.queryByTestId('open-compare')).toBeNull();
	});

	it('shows no name before a blind vote, all of them after it, and counts it', async () => {
		const world = new World();
		const person = await open(world);
		await person.type(screen.getByTestId('compare-question'), 'Who is on duty?');
		await person.selectOptions(screen.getByTestId('compare-way-1'), 'letter');
		await person.click(screen.getByTestId('compare-start'));
		const [left] = await answers();
		expect(callsOf(world, 'compare.start')).toEqual([
			{
				questions: ['Who is on duty?'],
				sides: [
					{ assistantId: 'general', modelId: null },
					{ assistantId: 'letter', modelId: null },
				],
				isBlind: true,
			},
		]);
		expect(question()['left']).toBe('hidden');
		for (const name of ['General', 'Letter writer'])
			expect(screen.getByTestId('question').textContent).not.toContain(name);
		expect(left?.textContent).toContain('Second side on Who is on duty?');
		await person.click(press('left'));
		await waitFor(() => expect(question()['vote']).toBe('left'));
		expect((await answers()).map(({ dataset }) => [dataset['name'], dataset['better']])).toEqual([
			['Letter writer', 'true'],
			['General', 'false'],
		]);
		expect(screen.getByTestId('vote-said').textContent).toContain('Your vote: Letter writer.');
		await person.click(screen.getByTestId('back'));
		expect((await screen.findByTestId('standing-row')).dataset).toMatchObject({
			kind: 'blind',
			first: '0',
			second: '1',
			verdict: 'too-few',
		});
		expect(screen.getByTestId('standing').textContent).toContain('Too few votes to tell: 1 prefers one side');
		await person.click(screen.getByTestId('compare-save'));
		await person.click(await screen.findByTestId('compare-csv'));
		expect(callsOf(world, 'compare.saveFile')).toEqual([{ format: 'csv' }]);
	});

	it('goes through several questions with the keyboard alone', async () => {
		const world = new World();
		const person = await open(world);
		await person.click(screen.getByTestId('compare-several'));
		await person.click(screen.getByTestId('compare-question'));
		await person.paste('One?\n\n  Two?  \nThree?');
		await person.click(screen.getByTestId('compare-start'));
		await answers();
		expect(callsOf(world, 'compare.start')).toMatchObject([{ questions: ['One?', 'Two?', 'Three?'] }]);
		// No key does anything where one does not stand on the question.
		await person.keyboard('1');
		expect(callsOf(world, 'compare.vote')).toEqual([]);
		for (const [key, place] of [
			['1', 'Question 1 of 3'],
			['4', 'Question 2 of 3'],
			['2', 'Question 3 of 3'],
		] as const) {
			await waitFor(() => expect(screen.getByTestId('question-place').textContent).toBe(place));
			if (place.startsWith('Question 1')) screen.getByTestId('question').focus();
			expect(screen.getByTestId('question').contains(document.activeElement)).toBe(true);
			await person.keyboard(key);
			await waitFor(() => expect(question()['vote']).toBeTruthy());
			// Pressed again by mistake, it changes nothing.
			await person.keyboard(key);
			if (!place.startsWith('Question 3')) {
				screen.getByTestId('vote-next').focus();
				await person.keyboard('{Enter}');
			}
		}
		expect(callsOf(world, 'compare.vote')).toEqual([
			{ id: 'question-1-1', vote: 'left' },
			{ id: 'question-1-2', vote: 'both-bad' },
			{ id: 'question-1-3', vote: 'right' },
		]);
		expect(screen.queryByTestId('vote-next')).toBeNull();
		await person.click(screen.getByTestId('question-previous'));
		expect(screen.getByTestId('vote-said').textContent).toContain(
			'Your vote: both bad. Left: General. Right: Plain language.',
		);
		await person.click(screen.getByTestId('question-next'));
		await person.click(screen.getByTestId('vote-again'));
		expect(screen.getByTestId('vote-said').textContent).toContain('no longer counts as blind');
		await person.keyboard('3');
		await waitFor(() => expect(question()).toMatchObject({ vote: 'both-good', blind: 'false' }));
	});

	it('has names from the beginning where it is not blind', async () => {
		const world = new World();
		const person = await open(world);
		await person.click(screen.getByTestId('compare-blind'));
		await person.type(screen.getByTestId('compare-question'), 'Why?');
		await person.click(screen.getByTestId('compare-start'));
		expect((await answers()).map(({ dataset }) => dataset['name'])).toEqual(['General', 'Plain language']);
	});

	it('refuses the same side twice, with a sentence', async () => {
		const world = new World();
		const [model] = world.models;
		const person = await open(world);
		await person.type(screen.getByTestId('compare-question'), 'Why?');
		const start = screen.getByTestId<HTMLButtonElement>('compare-start');
		expect(start.disabled).toBe(false);
		await person.selectOptions(screen.getByTestId('compare-way-1'), 'general');
		expect(screen.getByTestId('compare-fault').textContent).toContain('Both sides are the same.');
		expect(start.disabled).toBe(true);
		// Naming the model that it has anyway makes no other side.
		await person.selectOptions(screen.getByTestId('compare-model-1'), String(model?.id));
		expect(start.disabled).toBe(true);
		await person.selectOptions(screen.getByTestId('compare-way-0'), 'minutes');
		expect(start.disabled).toBe(false);
	});

	it('says that there is no model', async () => {
		const world = new World();
		world.models = [];
		await open(world);
		expect(screen.getByTestId('compare-fault').textContent).toContain('There is no model');
	});

	it('says what is missing and why, and asks for it', async () => {
		const world = new World();
		const problem = { code: 'engine-crashed' };
		world.compare.answers = () => ({
			answers: [answered('Here'), { ...noAnswer, state: 'failed', problem }],
		});
		const person = await open(world);
		await person.type(screen.getByTestId('compare-question'), 'Why?');
		await person.click(screen.getByTestId('compare-start'));
		const problemShown = await screen.findByTestId('question-problem');
		expect(problemShown.textContent).toContain('One of the two answers could not be written.');
		expect(problemShown.textContent).toContain('The model stopped in the middle.');
		// Not even which one.
		expect((await answers()).map(({ dataset }) => dataset['state'])).toEqual(['failed', 'failed']);
		expect(screen.queryAllByTestId('vote')).toEqual([]);
		const [comparison] = world.compare.comparisons;
		if (comparison === undefined) throw new Error('nothing was compared');
		comparison.state = 'stopped';
		world.compare.tell(comparison);
		await person.click(await screen.findByTestId('comparison-go-on'));
		expect((await screen.findByTestId('comparison-progress')).textContent).toContain('1 of 2 answers');
		await person.click(screen.getByTestId('comparison-stop'));
		await screen.findByTestId('comparison-stopped');
	});

	it('shows what a model writes as text and never as a page', async () => {
		const world = new World();
		const hostile = '**bold** <img src=x onerror="window.hacked = true"> [link](javascript:alert(1))';
		world.compare.answers = () => ({ answers: [answered(hostile), answered('Fine')] });
		const person = await open(world);
		await person.type(screen.getByTestId('compare-question'), 'Why?');
		await person.click(screen.getByTestId('compare-start'));
		const texts = await screen.findAllByTestId('side-text');
		const shown = texts.find((one) => one.textContent.includes('bold'));
		expect(shown?.querySelector('strong')?.textContent).toBe('bold');
		expect(shown?.querySelector('img, [onerror], a[href^="javascript"]')).toBeNull();
	});

	it('is removed and comes back', async () => {
		const world = new World();
		const person = await open(world);
		await person.type(screen.getByTestId('compare-question'), 'Why?');
		await person.click(screen.getByTestId('compare-start'));
		await answers();
		await person.click(screen.getByTestId('back'));
		await person.click(await screen.findByTestId('compared-remove'));
		await screen.findByTestId('compare-none');
		await person.click(within(await screen.findByTestId('toast')).getByRole('button', { name: 'Undo' }));
		await person.click(await screen.findByTestId('compared-open'));
		expect((await screen.findByTestId('question-text')).textContent).toBe('Why?');
	});

	it('keeps what was typed while one looks at something else', async () => {
		const world = new World();
		const person = await open(world);
		await person.type(screen.getByTestId('compare-question'), 'Half a quest');
		await person.click(screen.getByTestId('back'));
		await person.click(await screen.findByTestId('open-compare'));
		expect(screen.getByTestId<HTMLTextAreaElement>('compare-question').value).toBe('Half a quest');
	});

	it('calls two sides by what tells them apart', async () => {
		const world = new World();
		const [model] = world.models;
		if (model === undefined) throw new Error('no model');
		world.models = [
			model,
			{ ...model, id: 'other' as ModelId, name: 'Other model', isDefault: false, isStarter: false },
		];
		const person = await open(world);
		await person.click(screen.getByTestId('compare-blind'));
		await person.selectOptions(screen.getByTestId('compare-way-1'), 'general');
		await person.selectOptions(screen.getByTestId('compare-model-1'), 'other');
		await person.type(screen.getByTestId('compare-question'), 'Why?');
		await person.click(screen.getByTestId('compare-start'));
		expect((await answers()).map(({ dataset }) => dataset['name'])).toEqual([
			`General, ${model.name}`,
			'General, Other model',
		]);
	});
});
