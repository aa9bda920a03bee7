import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { fileId } from '../support/fake-main/ids.ts';
import { withModels } from '../support/fake-main/model-scenarios.ts';
import { sampleCandidates } from '../support/fake-main/sample-candidates.ts';
import { broken, withConversations } from '../support/fake-main/scenarios.ts';
import type { World } from '../support/fake-main/world.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

function withCandidates(): World {
	const world = withModels(withConversations());
	for (const one of sampleCandidates) world.catalog.candidates.set(one.candidate.id, one);
	return world;
}
async function bring(world: World, how = 'choose-model-files') {
	const person = await showWindow(world);
	await person.click(screen.getByTestId('open-models'));
	await person.click(await screen.findByTestId('add-file'));
	await person.click(await screen.findByTestId(how));
	return person;
}
const candidate = (name: string): HTMLElement => {
	const found = screen.getAllByTestId('candidate').find((one) => one.dataset['name'] === name);
	if (found === undefined) throw new Error(`no ${name}`);
	return found;
};
const strange = 'ward-notes-finetune-v3.gguf';
const restricted = 'medgemma-4b-it-Q4_K_M.gguf';

describe('Bringing a model', () => {
	it('lists what was found in plain words, and names what is not a model', async () => {
		const world = withCandidates();
		await bring(world);
		await screen.findAllByTestId('candidate');
		const like = candidate('granite-4.0-micro-Q4_K_M.gguf');
		expect(like.textContent).toContain('A language model with 3.4 billion parameters.');
		expect(within(like).getByTestId('looks-like').textContent).toContain(
			'It has the length of Granite 4.0 Micro from the list.',
		);
		expect(candidate('mistral-7b-00001-of-00003.gguf').textContent).toContain('3 parts, found in Jan');
		expect(candidate('SmolLM3-Q4_K_M.gguf').textContent).toContain('is on this computer already');
		for (const [name, code, says] of [
			['model.safetensors', 'model-file-safetensors', 'stored in a form for researchers'],
			['download.html', 'model-file-page', 'This is a web page, not a model.'],
			['qwen-00001-of-00004.gguf', 'model-file-parts-missing', '2 of its files are not there.'],
		] as const) {
			expect(candidate(name).dataset['code']).toBe(code);
			expect(candidate(name).textContent).toContain(says);
			expect(within(candidate(name)).queryByTestId('take-copy')).toBeNull();
		}
	});

	it('takes a file of the list at once, and one of unknown origin only after a warning', async () => {
		const world = withCandidates();
		const person = await bring(world);
		await screen.findAllByTestId('candidate');
		await person.click(within(candidate('granite-4.0-micro-Q4_K_M.gguf')).getByTestId('take-move'));
		await waitFor(() => expect(candidate('granite-4.0-micro-Q4_K_M.gguf').dataset['state']).toBe('done'));

		await person.click(within(candidate(strange)).getByTestId('take-in-place'));
		const warning = await screen.findByTestId('unknown-origin');
		expect(warning.textContent).toContain('Unknown origin: nobody has vouched for this file.');
		await person.click(within(warning).getByTestId('do-not-trust'));
		await person.click(await within(candidate(strange)).findByTestId('take-in-place'));
		await person.click(await screen.findByTestId('trust-unknown'));
		await waitFor(() => expect(candidate(strange).dataset['state']).toBe('done'));
		const id = fileId(`candidate-${strange}`);
		expect(callsOf(world, 'imports.take').slice(1)).toEqual([
			{ id, way: 'in-place', trustUnknown: false },
			{ id, way: 'in-place', trustUnknown: false },
			{ id, way: 'in-place', trustUnknown: true },
		]);
	});

	it('wants it confirmed that a licence was read whose text is not here', async () => {
		const world = withCandidates();
		const person = await bring(world);
		await screen.findAllByTestId('candidate');
		await person.click(within(candidate(restricted)).getByTestId('take-copy'));
		const question = await screen.findByTestId('bring-licence');
		await waitFor(() => expect(question.dataset['hasText']).toBe('false'));
		expect(question.textContent).toContain('Confirm only if you have read it at its maker’s');
		await person.click(screen.getByTestId('confirm-licence'));
		await waitFor(() => expect(candidate(restricted).dataset['state']).toBe('done'));
		expect(callsOf(world, 'catalog.acceptLicence')).toEqual([
			{ licence: 'health-ai-developer-foundations', modelId: 'medgemma-4b', how: 'elsewhere' },
		]);
	});

	it('says why a file could not be taken, and lets it be tried again', async () => {
		const world = withCandidates();
		const person = await bring(world);
		await screen.findAllByTestId('candidate');
		const split = 'mistral-7b-00001-of-00003.gguf';
		// It lies in the folder of another program, where it can be used without a copy.
		const ways = within(candidate(split)).getAllByTestId(/^take-/u);
		expect(ways.map(({ dataset }) => dataset['testid'])).toEqual(['take-in-place', 'take-copy']);
		await person.click(within(candidate(split)).getByTestId('take-copy'));
		await waitFor(() => expect(candidate(split).dataset['code']).toBe('disk-too-small'));
		expect(candidate(split).textContent).toContain('4.4 GB are needed, 2.1 GB are free.');
		await person.click(within(candidate(split)).getByTestId('take-again'));
		expect(within(candidate(split)).getByTestId('take-copy')).toBeTruthy();
	});

	it('says why the rules of this computer forbid a file, and changes nothing', async () => {
		const world = withModels(withConversations());
		for (const { candidate: one } of sampleCandidates)
			world.catalog.candidates.set(one.id, { candidate: one, outcome: [{ fails: 'model-refused-policy' }] });
		const person = await bring(world);
		await screen.findAllByTestId('candidate');
		await person.click(within(candidate(strange)).getByTestId('take-copy'));
		await waitFor(() => expect(candidate(strange).dataset['code']).toBe('model-refused-policy'));
		expect(candidate(strange).textContent).toContain('The rules for this computer do not allow this model.');
		expect(candidate(strange).textContent).toContain('Nothing was changed.');
		expect(world.models.some(({ id }) => id === 'file-9f2c')).toBe(false);
	});

	it('says so where other programs have none', async () => {
		const world = withModels(withConversations());
		await bring(world, 'search-models');
		expect((await screen.findByTestId('no-candidates')).textContent).toBe('No model was found.');
	});
});

describe('Files dropped on the window', () => {
	it('are brought where they are models, and read where they are documents', async () => {
		const world = withCandidates();
		const person = await showWindow(world);
		const model = {
			file: { id: fileId(`candidate-${strange}`), name: strange, bytes: 1, isFolder: false },
			outcome: { fails: 'document-unknown-format' as const },
		};
		world.drop([model, broken('minutes.docx', 'document-damaged')]);
		expect((await screen.findByTestId('candidate')).dataset['name']).toBe(strange);
		const opening = await screen.findByTestId('opening');
		expect(opening.dataset['name']).toBe('minutes.docx');
		expect(callsOf(world, 'documents.open')).toHaveLength(1);

		// Beside the list of models, what people take for one is told what it is.
		await person.click(screen.getByTestId('bringing-close'));
		await person.click(screen.getByTestId('open-models'));
		await screen.findByTestId('models-screen');
		world.drop([
			{
				file: { id: fileId('candidate-download.html'), name: 'download.html', bytes: 1, isFolder: false },
				outcome: { fails: 'document-unknown-format' },
			},
		]);
		expect((await screen.findByTestId('candidate')).dataset['code']).toBe('model-file-page');

		// A folder without models is what it always was.
		await person.click(screen.getByTestId('bringing-close'));
		world.drop([
			{
				file: { id: fileId('folder'), name: 'Letters', bytes: 0, isFolder: true },
				outcome: { fails: 'document-folder' },
			},
		]);
		await person.click(screen.getByTestId('new-conversation'));
		await waitFor(() =>
			expect(screen.getAllByTestId('opening').map((one) => one.dataset['code'])).toContain('document-folder'),
		);
		expect(screen.queryByTestId('candidate')).toBeNull();
	});
});
