import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { withModels } from '../support/fake-main/model-scenarios.ts';
import { sampleCandidates } from '../support/fake-main/sample-candidates.ts';
import { installedModel, sampleItems } from '../support/fake-main/sample-catalog.ts';
import { withConversations } from '../support/fake-main/scenarios.ts';
import type { World } from '../support/fake-main/world.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

async function get(world: World, name: string) {
	world.catalog.downloads = [];
	world.catalog.view = { ...world.catalog.view, items: sampleItems.filter((item) => item.name === name) };
	const person = await showWindow(world);
	await person.click(screen.getByTestId('open-models'));
	await person.click(await screen.findByTestId('all-models'));
	await screen.findByTestId('catalog-item');
	await person.click(screen.queryByTestId('get') ?? screen.getByTestId('get-licence'));
	return person;
}

describe('Getting a model', () => {
	it('asks for the connection first, arrives and is told', async () => {
		const world = withModels(withConversations());
		const person = await get(world, 'OLMo 2 1B');
		expect((await screen.findByTestId('connection-host')).textContent).toBe(
			'Indoors will connect to huggingface.co to fetch this model. Nothing of yours is sent.',
		);
		expect(callsOf(world, 'connections.agree')).toEqual([]);
		await person.click(screen.getByTestId('agree-connection'));
		await waitFor(() => expect(screen.queryByTestId('agree-connection')).toBeNull());
		expect(callsOf(world, 'downloads.start')).toEqual([{ id: 'olmo-2-1b' }, { id: 'olmo-2-1b' }]);
		const toast = await screen.findByTestId('toast');
		expect(toast.textContent).toContain('OLMo 2 1B is on this computer and was checked.');
		await person.click(within(toast).getByText('Use for new conversations'));
		await waitFor(() =>
			expect(callsOf(world, 'models.use')).toEqual([{ modelId: 'olmo-2-1b', conversationId: null }]),
		);
	});

	it('is not begun when somebody does not agree', async () => {
		const world = withModels(withConversations());
		const person = await get(world, 'OLMo 2 1B');
		await screen.findByTestId('agree-connection');
		await person.keyboard('{Escape}');
		await waitFor(() => expect(screen.queryByTestId('agree-connection')).toBeNull());
		expect(callsOf(world, 'connections.agree')).toEqual([]);
		expect(world.catalog.downloads).toEqual([]);
	});

	it('shows a licence that has conditions before anything is connected', async () => {
		const world = withModels(withConversations());
		const person = await get(world, 'Gemma 3 4B');
		expect((await screen.findByTestId('licence-text')).textContent).toContain('Section 3.2');
		expect(callsOf(world, 'connections.agree')).toEqual([]);
		await person.click(screen.getByTestId('accept-licence'));
		await person.click(await screen.findByTestId('agree-connection'));
		await waitFor(() => expect(world.catalog.downloads).toHaveLength(1));
		expect(callsOf(world, 'catalog.acceptLicence')).toEqual([
			{ licence: 'gemma', modelId: 'gemma-3-4b', how: 'shown' },
		]);
	});

	it('cannot be accepted where the text of the licence is not here', async () => {
		const world = withModels(withConversations());
		const [, , medgemma] = sampleCandidates;
		if (medgemma) world.catalog.candidates.set(medgemma.candidate.id, medgemma);
		const person = await get(world, 'MedGemma 4B');
		expect((await screen.findByTestId('licence-missing')).textContent).toContain(
			'Somebody who has read the licence at its maker’s can bring the model as a file',
		);
		expect(screen.queryByTestId('accept-licence')).toBeNull();
		await person.click(screen.getByTestId('bring-instead'));
		await screen.findByTestId('candidate');
		expect(callsOf(world, 'imports.choose')).toEqual([{ what: 'files' }]);
	});

	it('is asked for the licence of one that is here already, and not fetched', async () => {
		const world = withModels(withConversations());
		const gemma = sampleItems.find(({ name }) => name === 'Gemma 3 4B');
		if (gemma === undefined) throw new Error('no Gemma');
		const blocked = { code: 'model-licence-not-accepted', details: { licence: 'gemma' } };
		world.models = [...world.models, installedModel(gemma, { blocked })];
		const person = await showWindow(world);
		await person.click(screen.getByTestId('open-models'));
		await person.click(await screen.findByTestId('model-licence'));
		await screen.findByTestId('licence-text');
		await person.click(screen.getByTestId('accept-licence'));
		await screen.findByText('The licence of Gemma 3 4B is accepted.');
		await waitFor(() => expect(screen.queryByTestId('model-blocked')).toBeNull());
		expect(callsOf(world, 'downloads.start')).toEqual([]);
	});

	it('asks for an access key where the maker wants an account, and says where it is kept', async () => {
		const world = withModels(withConversations());
		world.catalog.agreedHosts.add('huggingface.co');
		world.catalog.keeping = 'session';
		const person = await get(world, 'Apertus 8B');
		await person.click(await screen.findByTestId('token-page'));
		expect(callsOf(world, 'links.open')).toEqual([{ url: 'https://huggingface.co/maker/apertus-8b' }]);
		const field = screen.getByTestId<HTMLInputElement>('token-field');
		expect(field.type).toBe('password');
		await person.type(field, ' hf_abc {Enter}');
		await screen.findByText(/The key is kept until the program ends\./);
		expect(callsOf(world, 'connections.setToken')).toEqual([{ host: 'huggingface.co', token: 'hf_abc' }]);
		expect(world.catalog.downloads).toHaveLength(1);
	});
});
