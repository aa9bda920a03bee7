import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { AdapterId } from '../../src-main/contract/ids.ts';
import { emptyAssistant } from '../../src-renderer/features/assistants/assistant-draft.ts';
import { modelId } from '../support/fake-main/ids.ts';
import { download, everyDownload, withModels } from '../support/fake-main/model-scenarios.ts';
import { sampleItems, strangeModel } from '../support/fake-main/sample-catalog.ts';
import { withConversations } from '../support/fake-main/scenarios.ts';
import type { World } from '../support/fake-main/world.ts';
import { callsOf, openConversation, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

async function showModels(world: World) {
	const person = await showWindow(world);
	await person.click(screen.getByTestId('open-models'));
	await screen.findByTestId('models-screen');
	await screen.findAllByTestId('suggestion');
	return person;
}

const of = (testId: string, id: string): HTMLElement => {
	const found = screen.getAllByTestId(testId).find((one) => one.dataset['modelId'] === id);
	if (found === undefined) throw new Error(`no ${testId} of ${id}`);
	return found;
};

describe('Models on this computer', () => {
	it('say what a letter takes, how open they are and which answers in new conversations', async () => {
		const world = withModels(withConversations());
		const person = await showModels(world);
		screen.getByText(/16 GB of memory, 8 logical processors, 118 GB free on the disk/u);
		const [first, second] = screen.getAllByTestId('model');
		expect(first?.textContent).toContain('SmolLM3 3B');
		expect(within(first as HTMLElement).getByTestId('model-speed').textContent).toBe(
			'4-page letter: about 40 s',
		);
		expect(within(first as HTMLElement).getByTestId('openness').textContent).toContain('Open source');
		expect(first?.dataset).toMatchObject({ state: 'ready', default: 'true' });

		await person.click(within(second as HTMLElement).getByTestId('model-details'));
		await person.click(screen.getByTestId('model-make-default'));
		expect(callsOf(world, 'models.use')).toEqual([
			{ modelId: 'smollm2-135m-instruct-q4_1', conversationId: null },
		]);
		await waitFor(() => expect(screen.getAllByTestId('model')[0]?.dataset['state']).toBe('ready'));
		expect(screen.getAllByTestId('model')[0]?.textContent).toContain('Starter model');
	});

	it('say while one is loaded how far it is, let it be stopped, and what it took of memory', async () => {
		const world = withModels(withConversations());
		const [smol] = world.models;
		if (smol === undefined) throw new Error('no model');
		world.setModels([{ ...smol, memoryBytes: 2.3e9 }]);
		world.setEngine({ kind: 'loading', modelId: smol.id, fraction: 0.4 });
		const person = await showModels(world);
		const row = of('model', smol.id);
		expect(within(row).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
		await person.click(within(row).getByTestId('model-details'));
		expect(row.textContent).toContain('2.3 GB when it was last loaded');
		const stop = within(row).getByTestId('model-unload');
		expect(stop.textContent).toContain('Stop loading');
		await person.click(stop);
		expect(callsOf(world, 'models.unload')).toHaveLength(1);
		await waitFor(() => expect(within(row).queryByRole('progressbar')).toBeNull());
	});

	it('can be tried out again after they were set aside', async () => {
		const world = withModels(withConversations());
		world.setModels([{ ...strangeModel, isSetAside: true, blocked: { code: 'model-crashed-in-trial' } }]);
		world.catalog.failsAgain = 'model-hung-in-trial';
		const person = await showModels(world);
		await person.click(screen.getByTestId('model-details'));
		expect(screen.queryByTestId('model-make-default')).toBeNull();
		await person.click(screen.getByTestId('model-try-again'));
		expect((await screen.findByTestId('toast')).textContent).toContain(
			'ward-notes-finetune-v3 is being tried out',
		);
		expect(await screen.findByText(/did not answer when it was tried out/u)).toBeTruthy();
		world.catalog.failsAgain = null;
		await person.click(screen.getByTestId('model-try-again'));
		expect(await screen.findByText(/worked when it was tried out/u)).toBeTruthy();
		expect(screen.queryByTestId('model-blocked')).toBeNull();
		expect(screen.queryByTestId('model-try-again')).toBeNull();
	});

	it('that lie elsewhere free no memory of the disk when they go', async () => {
		const world = withModels(withConversations());
		world.setModels([strangeModel]);
		const person = await showModels(world);
		await person.click(screen.getByTestId('model-details'));
		await person.click(screen.getByTestId('model-remove'));
		const said = 'is in the bin for 7 days. Its file stays where it was found.';
		expect((await screen.findByTestId('toast')).textContent).toContain(said);
		const bin = await screen.findByTestId('bin');
		expect(bin.textContent).not.toMatch(/\d (?:k|M|G)?B/u);
		await person.click(within(bin).getByTestId('delete-model-for-good'));
		expect(await screen.findByText(/is no longer listed. Its file stays where it was found./u)).toBeTruthy();
	});

	it('go to the bin with an undo, and come back from there', async () => {
		const world = withModels(withConversations());
		const smol = world.models[0];
		const fake = [...world.conversations.values()][0];
		if (smol === undefined || fake === undefined) throw new Error('nothing to remove');
		fake.conversation = { ...fake.conversation, modelId: smol.id };
		const person = await showModels(world);
		await person.click(within(of('model', smol.id)).getByTestId('model-details'));
		await person.click(screen.getByTestId('model-remove'));
		expect((await screen.findByTestId('model-uses')).textContent).toContain(
			'1 conversation uses it and goes on with the model for new conversations.',
		);
		await person.click(screen.getByTestId('model-remove-confirm'));
		const toast = await screen.findByTestId('toast');
		expect(toast.textContent).toContain(
			'SmolLM3 3B is in the bin for 7 days. After that, 1.9 GB more are free.',
		);
		expect((await screen.findByTestId('bin')).textContent).toContain('In the bin: 1.9 GB');
		expect(screen.queryAllByTestId('model')).toHaveLength(1);

		await person.click(within(toast).getByText('Undo'));
		await waitFor(() => expect(screen.queryByTestId('bin')).toBeNull());
		expect(screen.getAllByTestId('model')).toHaveLength(2);

		await person.click(within(of('model', smol.id)).getByTestId('model-details'));
		await person.click(screen.getByTestId('model-remove'));
		await person.click(await screen.findByTestId('model-remove-confirm'));
		expect(within(await screen.findByTestId('bin-row')).getByTestId('openness').textContent).toContain(
			'Open source',
		);
		await person.click(await screen.findByTestId('delete-model-for-good'));
		await waitFor(() => expect(screen.queryByTestId('bin')).toBeNull());
		expect(callsOf(world, 'models.deleteForGood')).toEqual([{ id: smol.id }]);
	});

	it('name what would miss one before it goes, and leave it when somebody thinks again', async () => {
		const world = withModels(withConversations());
		const smol = world.models[0];
		if (smol === undefined) throw new Error('nothing to remove');
		world.house.save(null, { ...emptyAssistant, name: 'Ward letters', modelId: smol.id });
		world.adapters = [
			{
				adapter: {
					id: 'terms' as AdapterId,
					name: 'Terms of the house',
					baseModelId: smol.id,
					baseName: smol.name,
					bytes: 1,
					madeAt: 1,
					origin: 'taught',
					examples: 3,
					sources: [],
					result: null,
				},
				papers: { passport: null, sha256: '', baseSha256: '', said: [] },
			},
		];
		const person = await showModels(world);
		await person.click(within(of('model', smol.id)).getByTestId('model-details'));
		await person.click(screen.getByTestId('model-remove'));
		const lines = within(await screen.findByTestId('model-uses')).getAllByRole('listitem');
		expect(lines.map((line) => line.textContent)).toEqual([
			'New conversations begin with it. After that they begin with the best other model, if there is one.',
			'The way of working “Ward letters” names it and goes on with the model for new conversations.',
			'It was taught “Terms of the house”. That is kept, but works with this model only.',
		]);
		await person.click(screen.getByText('Keep it'));
		await waitFor(() => expect(screen.queryByTestId('model-uses')).toBeNull());
		expect(callsOf(world, 'models.remove')).toEqual([]);
	});

	it('say why one of them cannot be used, and what a check of its file found', async () => {
		const world = withModels(withConversations());
		world.models = [...world.models, { ...strangeModel, blocked: { code: 'model-file-gone' } }];
		world.catalog.filesAreIntact = false;
		const person = await showModels(world);
		const strange = of('model', strangeModel.id);
		expect(strange.dataset).toMatchObject({ origin: 'unknown', blocked: 'model-file-gone' });
		expect(strange.textContent).toContain('Unknown origin: nobody has vouched for this file');
		expect(within(strange).getByTestId('model-blocked').textContent).toContain(
			'The model’s file is not there any more.',
		);
		expect(within(strange).queryByTestId('open-passport')).toBeNull();

		await person.click(within(of('model', 'smollm3-3b')).getByTestId('model-details'));
		await person.click(screen.getByTestId('model-check'));
		await screen.findByText(/^The file of SmolLM3 3B is damaged and is not used any more\./);
		expect(of('model', 'smollm3-3b').dataset['blocked']).toBe('model-damaged');
	});

	it('stay quick with a thousand entries in the catalog', async () => {
		const world = withModels(withConversations());
		const [like] = sampleItems;
		if (like === undefined) throw new Error('no item');
		const items = Array.from({ length: 1000 }, (_, at) => ({ ...like, id: modelId(`many-${at}`) }));
		world.catalog.view = { ...world.catalog.view, items: [...sampleItems, ...items] };
		await showModels(world);
		expect(screen.getAllByTestId('suggestion').map((one) => one.dataset['role'])).toEqual([
			'recommended',
			'smaller',
			'better',
		]);
		expect(screen.getByTestId('models-screen').querySelectorAll('li').length).toBeLessThan(10);
	});
});

describe('Models that arrive', () => {
	it('say honestly what each of them is doing', async () => {
		const world = everyDownload(withConversations());
		const person = await showModels(world);
		const lines = screen
			.getAllByTestId('download')
			.map((one) => [one.dataset['state'], within(one).queryByTestId('download-line')?.textContent]);
		expect(lines).toEqual([
			['receiving', '3.4 GB of 5.6 GB, 11 MB/s, about 3 minutes left'],
			['connecting', 'Connecting.'],
			['stalled', '374 MB of 936 MB. Nothing has come for 40 s. It goes on as soon as the server answers.'],
			[
				'retrying',
				expect.stringMatching(
					/^520 MB of 5\.2 GB\. Tried again by itself in about (?:a minute|2 minutes)\.$/,
				),
			],
			['checking', 'Checking the file, 43%'],
			['paused', '822 MB of 2.5 GB. Paused; what came is kept.'],
			['failed', '253 MB of 5.1 GB'],
			['failed', '4 GB of 19.8 GB'],
			['failed', '731 MB of 731 MB'],
			['waiting', 'Waits for its turn.'],
		]);
		expect(of('download', 'gemma-3-4b').textContent).toContain(
			'What was here did not fit the file on the server, so it was begun anew.',
		);
		expect(of('download', 'qwen3-32b').textContent).toContain('21.7 GB are needed, 12.1 GB are free.');
		expect(within(of('download', 'apertus-8b')).getByTestId('download-page')).toBeTruthy();
		expect(within(of('download', 'lfm2-5-1-2b')).getByTestId('download-resume').textContent).toContain(
			'Fetch it again',
		);
		expect(screen.getByTestId('shield').textContent).toContain('No documents sent; fetching a model');
		const retrying = within(of('download', 'ministral-3-8b'));
		expect(of('download', 'ministral-3-8b').textContent).toContain(
			'The connection to huggingface.co broke off. What was received is kept. The download goes on by itself where it stopped.',
		);
		expect(retrying.getByTestId('download-pause')).toBeTruthy();
		await person.click(retrying.getByTestId('download-try-now'));
		await waitFor(() => expect(of('download', 'ministral-3-8b').dataset['state']).toBe('connecting'));
	});

	it('are paused, put in order and stopped, asked once whether to keep what came', async () => {
		const world = withModels(withConversations());
		world.catalog.downloads = [...world.catalog.downloads, download('OLMo 2 1B', 0, { kind: 'waiting' })];
		const person = await showModels(world);
		await person.click(within(of('download', 'olmo-2-1b')).getByTestId('download-up'));
		await waitFor(() =>
			expect(screen.getAllByTestId('download').map((one) => one.dataset['modelId'])).toEqual([
				'olmo-2-1b',
				'eurollm-9b',
			]),
		);
		await person.click(within(of('download', 'eurollm-9b')).getByTestId('download-pause'));
		await within(of('download', 'eurollm-9b')).findByTestId('download-resume');

		// Nothing has come of this one, so there is nothing to ask.
		await person.click(within(of('download', 'olmo-2-1b')).getByTestId('download-cancel'));
		await waitFor(() => expect(screen.getAllByTestId('download')).toHaveLength(1));
		await person.click(within(of('download', 'eurollm-9b')).getByTestId('download-cancel'));
		await person.click(await screen.findByTestId('download-keep'));
		await waitFor(() => expect(screen.queryByTestId('download')).toBeNull());
		expect(callsOf(world, 'downloads.cancel')).toEqual([
			{ id: 'olmo-2-1b', keep: false },
			{ id: 'eurollm-9b', keep: true },
		]);
	});
});

describe('The model of a conversation', () => {
	it('is chosen from those on this computer; those that cannot be used say why', async () => {
		const world = withModels(withConversations());
		world.models = [...world.models, { ...strangeModel, blocked: { code: 'model-file-gone' } }];
		const person = await showWindow(world);
		await openConversation(person, 'letter');
		const chip = await screen.findByTestId('model-chip');
		expect(chip.textContent).toContain('SmolLM3 3B');
		await person.click(chip);
		const choices = await screen.findAllByTestId('model-choice');
		expect(choices.map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'false', 'false']);
		expect(choices[2]?.textContent).toContain('The model’s file is not there any more.');
		expect(choices[2]?.hasAttribute('data-disabled')).toBe(true);
		expect(screen.getByTestId('switching').textContent).toBe(
			'The new model reads the conversation again; earlier answers stay.',
		);
		await person.click(choices[1] as HTMLElement);
		await waitFor(() => expect(screen.getByTestId('model-chip').textContent).toContain('Starter model'));
		expect(callsOf(world, 'models.use')).toEqual([
			{ modelId: 'smollm2-135m-instruct-q4_1', conversationId: 'letter' },
		]);
		// Others go on with theirs.
		await openConversation(person, 'minutes');
		expect(screen.getByTestId('model-chip').textContent).toContain('SmolLM3 3B');
	});

	it('is the default for new ones where no conversation is open, and leaves memory on request', async () => {
		const world = withModels(withConversations());
		const person = await showWindow(world);
		await person.click(await screen.findByTestId('model-chip'));
		await person.click((await screen.findAllByTestId('model-choice'))[1] as HTMLElement);
		await waitFor(() => expect(screen.getByTestId('model-chip').dataset['state']).toBe('ready'));
		expect(callsOf(world, 'models.use')).toMatchObject([{ conversationId: null }]);
		expect(screen.queryByTestId('switching')).toBeNull();
		await person.click(screen.getByTestId('model-chip'));
		await person.click(await screen.findByTestId('unload'));
		await waitFor(() => expect(screen.getByTestId('model-chip').dataset['state']).toBe('idle'));
	});
});
