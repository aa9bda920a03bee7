import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { jobId } from '../support/fake-main/ids.ts';
import { withModels } from '../support/fake-main/model-scenarios.ts';
import { installedModel, sampleItems } from '../support/fake-main/sample-catalog.ts';
import { withConversations } from '../support/fake-main/scenarios.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

describe('Settings of models', () => {
	it('show what the administrator fixed, and change the rest', async () => {
		const world = withModels(withConversations());
		world.info = { ...world.info, fixedSettings: ['policy'] };
		world.catalog.acceptances = [
			{
				licence: 'gemma',
				name: 'Gemma Terms of Use',
				version: '2024-04-01',
				how: 'elsewhere',
				modelId: installedModel(sampleItems[7] as never).id,
				at: world.now,
			},
		];
		const person = await showWindow(world);
		await person.click(screen.getByTestId('open-settings'));
		const policy = await screen.findByTestId('setting-policy');
		expect(
			within(policy)
				.getAllByRole<HTMLInputElement>('radio')
				.every((one) => one.disabled),
		).toBe(true);
		expect(screen.getByText('Your administrator decided this.')).toBeTruthy();

		await person.selectOptions(screen.getByTestId('setting-unload'), 'never');
		await person.selectOptions(screen.getByTestId('setting-bandwidth'), '5 MB per second');
		const mirror = screen.getByTestId('setting-mirror');
		await person.type(mirror, 'models.hospital.example');
		await person.tab();
		expect(mirror.getAttribute('aria-invalid')).toBe('true');
		await person.clear(mirror);
		await person.type(mirror, 'https://models.hospital.example');
		await person.tab();
		await waitFor(() =>
			expect(callsOf(world, 'settings.change')).toEqual([
				{ unloadAfterMinutes: 0 },
				{ bandwidthLimit: 5_000_000 },
				{ mirror: 'https://models.hospital.example' },
			]),
		);
		expect((await screen.findByTestId('acceptance')).textContent).toContain(
			'version 2024-04-01, read elsewhere and confirmed on',
		);
		await person.click(screen.getByTestId('save-acceptances'));
		await screen.findByText('The list was saved.');
	});

	it('allow licences one by one, those in use and those of the lists', async () => {
		const world = withModels(withConversations());
		world.settings = { ...world.settings, allowedLicences: ['house-licence'] };
		const person = await showWindow(world);
		await person.click(screen.getByTestId('open-settings'));
		await screen.findByTestId('allowed-licences');
		const boxes = (): HTMLInputElement[] => screen.getAllByTestId<HTMLInputElement>('allowed-licence');
		const box = (licence: string): HTMLInputElement | undefined =>
			boxes().find(({ dataset }) => dataset['licence'] === licence);
		await waitFor(() => expect(box('Apache-2.0')).toBeDefined());
		expect(boxes().filter(({ checked }) => checked)).toEqual([box('house-licence')]);
		await person.click(box('Apache-2.0') as HTMLInputElement);
		await waitFor(() => expect(box('Apache-2.0')?.checked).toBe(true));
		await person.click(box('house-licence') as HTMLInputElement);
		await waitFor(() =>
			expect(callsOf(world, 'settings.change')).toEqual([
				{ allowedLicences: ['house-licence', 'Apache-2.0'] },
				{ allowedLicences: ['Apache-2.0'] },
			]),
		);
		// What it forbids stays in the list, with the reason.
		await person.click(screen.getByTestId('open-models'));
		await person.click(await screen.findByTestId('all-models'));
		const refused = (await screen.findAllByTestId('catalog-item')).find(
			({ dataset }) => dataset['refused'] === 'licence',
		);
		expect(refused?.textContent).toContain('is not on the list.');
	});

	it('shows how far a move of the models is, whoever began it, and stops it', async () => {
		const world = withModels(withConversations());
		const person = await showWindow(world);
		await person.click(screen.getByTestId('open-settings'));
		await screen.findByTestId('move-models');
		world.setJobs([
			{
				...{ id: jobId('move'), kind: 'moving-models', title: '', conversationId: null },
				...{ fraction: 0.4, step: null, secondsLeft: 90, canStop: true },
			},
		]);
		const moving = await screen.findByTestId('moving-models');
		expect(moving.textContent).toContain('left');
		expect(within(moving).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
		expect(screen.queryByTestId('move-models')).toBeNull();
		await person.click(within(moving).getByRole('button', { name: 'Stop: Moving the models' }));
		expect(callsOf(world, 'jobs.stop')).toEqual([{ id: 'move' }]);
		world.setJobs([]);
		await screen.findByTestId('move-models');
	});

	it('says after a start why a move of the models does not go on', async () => {
		const world = withModels(withConversations());
		const facts = { neededBytes: 9e9, freeBytes: 1e9 };
		world.notices = [
			{ kind: 'models-not-moved', problem: { code: 'disk-too-small', details: facts } },
			{ kind: 'models-move-waits', folder: '/media/stick/models' },
		];
		await showWindow(world);
		const why = await screen.findByTestId('notice-models-not-moved');
		expect(why.textContent).toContain('they are all where they were');
		expect(why.textContent).toContain('too little room');
		expect(screen.getByTestId('notice-models-move-waits').textContent).toContain('/media/stick/models');
	});
});
