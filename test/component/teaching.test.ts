import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Adapter, TeachingRun } from '../../src-main/contract/teaching.ts';
import { KnownError } from '../../src-main/contract/errors.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import type { AdapterId } from '../../src-main/contract/ids.ts';
import { file } from '../support/fake-main/scenarios.ts';
import { World } from '../support/fake-main/world.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

async function openTeaching(world: World): Promise<UserEvent> {
	const person = await showWindow(world);
	await person.click(screen.getByTestId('open-settings'));
	await person.click(await screen.findByTestId('open-teach'));
	await screen.findByTestId('teach-examples');
	return person;
}

describe('Examples from a file', () => {
	it('come with a list of what was left out, until somebody closes it', async () => {
		const person = await openTeaching(new World());
		await person.click(screen.getByTestId('teach-import'));
		const banner = await screen.findByTestId('rows-left-out');
		expect(
			within(banner)
				.getAllByRole('listitem')
				.map((one) => one.textContent.trim()),
		).toEqual([
			'7 rows (2, 4, 5, 6, 8 and 2 more): left out, because the question or the answer is missing.',
			'1 row (9): left out, because the question is longer than 4,000 characters or the answer longer than 8,000.',
			'1,200 rows: not read, because the table is too long.',
		]);
		expect(banner.textContent).toContain('terms.csv');
		expect(banner.textContent).toContain('Empty rows are not counted.');
		await person.click(within(banner).getByRole('button', { name: 'Close' }));
		await waitFor(() => expect(screen.queryByTestId('rows-left-out')).toBeNull());
	});
});

const adapter: Adapter = {
	...{
		id: 'words' as AdapterId,
		name: 'House words',
		baseModelId: null,
		baseName: 'Starter',
		bytes: 1,
		madeAt: 1,
	},
	...{ origin: 'imported', examples: null, sources: [], result: null },
};
const taken = { adapter, papers: { passport: null, sha256: '', baseSha256: '', said: [] } };

function dropped(world: World, name: string, what?: typeof taken | KnownError) {
	const one = { file: file(name), outcome: { fails: 'document-unknown-format' as const } };
	if (what !== undefined) world.droppedAdapters.set(one.file.id, what);
	return one;
}

describe('A dropped adapter', () => {
	it('is taken in, and the way to it is shown', async () => {
		const world = new World();
		const person = await showWindow(world);
		world.drop([dropped(world, 'words.gguf', taken)]);
		const toast = await screen.findByText(/“House words” was taken in/u);
		expect(toast.textContent).toContain('Teach the model');
		await waitFor(() => expect(screen.queryByText(/is tried with the model/u)).toBeNull());
		await person.click(await screen.findByRole('button', { name: 'Show it' }));
		expect((await screen.findByTestId('adapter')).dataset['name']).toBe('House words');
		await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('adapter-list')));
		expect(callsOf(world, 'adapters.import')).toEqual([{ fileId: file('words.gguf').id }]);
		expect(callsOf(world, 'imports.look')).toEqual([]);
		expect(callsOf(world, 'documents.open')).toEqual([]);
	});

	it('that belongs to another model is refused in the same words, and what came beside it is brought as ever', async () => {
		const world = new World();
		await showWindow(world);
		const other = new KnownError('adapter-other-base', { model: 'Granite' });
		world.drop([dropped(world, 'words.gguf', other), dropped(world, 'model.gguf')]);
		await screen.findByText(/This was taught to Granite\./u);
		await waitFor(() =>
			expect(callsOf(world, 'imports.look')).toEqual([{ fileIds: [file('model.gguf').id] }]),
		);
	});

	it('is named as what it is where nobody may teach', async () => {
		const world = new World();
		world.settings = { ...world.settings, maintains: false };
		await showWindow(world);
		world.drop([dropped(world, 'words.gguf', taken)]);
		await waitFor(() =>
			expect(callsOf(world, 'imports.look')).toEqual([{ fileIds: [file('words.gguf').id] }]),
		);
		expect(callsOf(world, 'adapters.import')).toEqual([]);
	});
});

describe('What training needs', () => {
	it('is said where it cannot be had, and everything else works', async () => {
		const world = new World();
		const modelId = 'starter' as ModelId;
		const price = {
			modelId,
			modelName: 'Starter',
			examples: 9,
			seconds: 60,
			neededBytes: 2e9,
			freeBytes: 8e9,
		};
		world.teaching = { ...world.teaching, price: { ...price, refusal: null } };
		const person = await openTeaching(world);
		const tools = await screen.findByTestId('tools-state');
		expect(tools.textContent).toContain('There is no Python on this computer that can be used.');
		expect(screen.getByTestId<HTMLButtonElement>('teach-start').disabled).toBe(true);
		expect(screen.getByTestId('teach-training').textContent).toContain(
			'about a minute, 2 GB of memory (8 GB are free)',
		);
		expect(screen.getByTestId<HTMLButtonElement>('teach-save-job').disabled).toBe(false);
		await person.click(screen.getByTestId('teach-import'));
		expect((await screen.findByTestId('example-count')).dataset['learnt']).toBe('1');
	});

	it('can be fetched once somebody has read how much it is, and stopped', async () => {
		const world = new World();
		world.teaching = {
			...world.teaching,
			tools: { state: 'packages-missing', python: '3.12', torch: false, fetchBytes: 2.936e9 },
		};
		const person = await openTeaching(world);
		expect((await screen.findByTestId('tools-state')).textContent).toContain('About 2.9 GB would be fetched');
		expect(callsOf(world, 'teaching.setUpTools')).toEqual([]);
		await person.click(screen.getByTestId('tools-fetch'));
		expect(callsOf(world, 'teaching.setUpTools')).toEqual([{ from: 'internet' }]);
		cleanup();
		world.teaching = { ...world.teaching, tools: { state: 'setting-up', line: 'Downloading torch' } };
		const other = await openTeaching(world);
		expect((await screen.findByTestId('teach-tools')).textContent).toContain('Downloading torch');
		await other.click(screen.getByTestId('tools-stop'));
		expect(callsOf(world, 'teaching.stopSetUp')).toHaveLength(1);
	});
});

describe('What was taught', () => {
	it('counts for a way of working as strongly as somebody sets it, or not at all', async () => {
		const world = new World();
		world.adapters = [taken];
		const person = await openTeaching(world);
		await person.click(await screen.findByTestId('adapter-use'));
		await person.click(await screen.findByTestId('adapter-use-letter'));
		const row = screen.getByTestId('adapter');
		await waitFor(() => expect(row.dataset['used']).toBe('1'));
		expect(row.textContent).toContain('Used by:');
		await person.click(screen.getByTestId('open-settings'));
		await person.click(await screen.findByTestId('open-assistants'));
		const letter = (await screen.findAllByTestId('assistant-edit'))[2] as HTMLElement;
		await person.click(letter);
		const strength = await screen.findByTestId<HTMLInputElement>('assistant-strength');
		expect([strength.min, strength.value, strength.max]).toEqual(['0', '100', '150']);
		await fireEvent.input(strength, { target: { value: '150' } });
		expect(strength.getAttribute('aria-valuetext')).toBe('150%');
		await person.click(screen.getByTestId('assistant-save'));
		await person.click((await screen.findAllByTestId('assistant-edit'))[2] as HTMLElement);
		await person.selectOptions(await screen.findByTestId('assistant-adapter'), '');
		expect(screen.queryByTestId('assistant-strength')).toBeNull();
		await person.click(screen.getByTestId('assistant-save'));
		await waitFor(() =>
			expect(callsOf(world, 'assistants.save')).toMatchObject([
				{ id: 'letter', content: { adapter: { id: 'words', strength: 1 } } },
				{ id: 'letter', content: { adapter: { id: 'words', strength: 1.5 } } },
				{ id: 'letter', content: { adapter: null } },
			]),
		);
	});
});

describe('A training that is over', () => {
	const run: TeachingRun = {
		...{ state: 'done', name: 'House words', modelId: 'starter' as ModelId, modelName: 'Starter' },
		...{ step: 6, steps: 6, losses: [2, 1], secondsLeft: null, problem: null, details: '' },
		...{ leftOut: [], result: null, adapterId: null },
	};
	const answer = { question: 'Who?', wanted: 'Yes', before: 'No', after: 'Yes' };
	const general = { question: 'What is bread?', wanted: null, before: 'Food', after: 'Food' };
	const unjudged = { isRightBefore: null, isRightAfter: null };

	async function show(more: Partial<TeachingRun>) {
		const world = new World();
		world.teaching = { ...world.teaching, run: { ...run, ...more } };
		const person = await openTeaching(world);
		await screen.findByTestId('teach-run');
		return { world, person };
	}

	it('offers to use what was taught below what it answers, and not before', async () => {
		const adapterId = 'house' as AdapterId;
		await show({ state: 'comparing', adapterId });
		expect(screen.queryByTestId('teach-use')).toBeNull();
		cleanup();
		const result = {
			answers: [{ ...answer, ...unjudged }],
			notAsked: 0,
			perplexityBefore: 20,
			perplexityAfter: 20,
		};
		const { world, person } = await show({ adapterId, result });
		await person.click(screen.getByTestId('teach-use'));
		await person.click(await screen.findByTestId('teach-use-plain'));
		await waitFor(() =>
			expect(callsOf(world, 'assistants.save')).toMatchObject([
				{ id: 'plain', content: { adapter: { id: 'house', strength: 1 } } },
			]),
		);
	});

	it('says how long it will go on, also while the model is loaded', async () => {
		await show({ state: 'loading', step: 0, steps: 0, losses: [], secondsLeft: 200 });
		expect(screen.getByTestId('teach-facts').textContent).toBe('about 3 minutes left');
		// What changes with every step is not read out each time.
		expect(within(screen.getByTestId('teach-run')).getByRole('status').textContent).toMatch(
			/^The model is loaded/u,
		);
	});

	it('shows its curve as a table too, with the first and the last step of a long one', async () => {
		await show({ losses: Array.from({ length: 100 }, (_, at) => 3 - at / 50), steps: 100 });
		screen.getByTestId('loss-curve');
		screen.getByRole('img', { name: /: 3\.00 at first, 1\.02 now$/u });
		const [, ...rows] = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', {
			hidden: true,
		});
		const cells = rows.map((row) => row.textContent.trim());
		expect(cells[0]).toBe('13.00');
		expect(cells.at(-1)).toBe('1001.02');
		expect(cells.length).toBeLessThan(15);
	});

	it('says what was not learnt from, and why', async () => {
		await show({
			leftOut: [
				{ because: 'too-long', examples: 1200 },
				{ because: 'contradiction', examples: 2 },
			],
		});
		const line = screen.getByTestId('not-learnt');
		expect(line.textContent).toContain('1,202 examples not learnt from:');
		expect(line.textContent).toContain('too long (1,200), answered otherwise elsewhere (2).');
		expect(line.textContent).toContain('3,000 characters');
	});

	it('gives no verdict where nothing could be kept apart or judged', async () => {
		const answers = [
			{ ...answer, ...unjudged },
			{ ...general, ...unjudged },
		];
		await show({ result: { answers, notAsked: 0, perplexityBefore: 20, perplexityAfter: 20.2 } });
		const result = screen.getByTestId('teach-result');
		expect(result.dataset['asked']).toBe('0');
		expect(within(result).getByTestId('teach-none-asked').textContent).toContain('is not known');
		expect(result.textContent).not.toContain('as wanted before');
		expect(result.textContent).toContain('for you to judge');
		expect(result.textContent).toContain('(+1%)');
		expect(screen.queryByTestId('not-learnt')).toBeNull();
	});

	it('counts what was judged', async () => {
		const judged = { ...answer, isRightBefore: false, isRightAfter: true };
		const answers = [judged, { ...answer, ...unjudged }, { ...general, ...unjudged }];
		await show({ result: { answers, notAsked: 20, perplexityBefore: 20, perplexityAfter: 22 } });
		const result = screen.getByTestId('teach-result');
		expect(result.textContent).toContain('Of 1 question that was kept apart');
		expect(result.textContent).toContain('20 more were kept apart and not asked');
		expect(result.textContent).toContain('That is more than 5%');
		expect(within(result).queryByTestId('teach-none-asked')).toBeNull();
	});
});
