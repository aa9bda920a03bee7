import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { RecognitionId } from '../../src-main/contract/ids.ts';
import { fileId } from '../support/fake-main/ids.ts';
import { World } from '../support/fake-main/world.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

const fra = 'fra' as RecognitionId;

async function showSettings(world = new World()) {
	const person = await showWindow(world);
	await person.click(screen.getByTestId('open-settings'));
	await screen.findAllByTestId('scan-language');
	return { world, person };
}

const row = (id: string): HTMLElement => {
	const found = screen.getAllByTestId('scan-language').find((one) => one.dataset['id'] === id);
	if (found === undefined) throw new Error(`no language ${id}`);
	return found;
};

describe('Languages for scans', () => {
	it('are found by their names in any language, and fetched after the server was agreed to', async () => {
		const { world, person } = await showSettings();
		await person.click(screen.getByTestId('scan-add'));
		const found = (): string[] =>
			screen.queryAllByTestId('scan-offered').map((one) => one.dataset['id'] ?? '');
		const search = screen.getByTestId('scan-search');
		for (const [typed, ids] of [
			['franc', ['fra']],
			['chin', ['chi_sim']],
			['simplified', ['chi_sim']],
			['POL', ['pol']],
			['klingon', []],
		] as const) {
			await person.clear(search);
			await person.type(search, typed);
			expect(found(), typed).toEqual(ids);
		}
		await person.clear(search);
		expect(found()).toEqual(['ara', 'chi_sim', 'fra', 'pol']);
		await person.click(screen.getByRole('button', { name: 'Copy the address of the file for French' }));
		expect(callsOf(world, 'clipboard.copyText')).toEqual([
			{ text: 'https://cdn.jsdelivr.net/fra.traineddata.gz' },
		]);
		await person.click(screen.getByRole('button', { name: 'Get French' }));
		expect((await screen.findByTestId('scan-host')).dataset['host']).toBe('cdn.jsdelivr.net');
		await person.click(screen.getByTestId('scan-agree'));
		const arriving = await screen.findByTestId('scan-arriving');
		expect(screen.queryByTestId('scan-host')).toBeNull();
		expect(callsOf(world, 'recognition.add')).toEqual([{ id: 'fra' }, { id: 'fra' }]);

		await person.click(within(arriving).getByTestId('scan-pause'));
		expect(await within(arriving).findByTestId('scan-resume')).toBeTruthy();
		world.scans.change(fra, {
			download: {
				receivedBytes: 5,
				totalBytes: 10,
				state: { kind: 'failed', problem: { code: 'download-wrong-hash', details: {} } },
			},
		});
		expect((await within(arriving).findByRole('alert')).textContent).toContain(
			'not the file that was expected',
		);
		await person.click(within(arriving).getByTestId('scan-cancel'));
		await waitFor(() => expect(screen.queryByTestId('scan-arriving')).toBeNull());
	});

	it('are ticked one by one, and it is said what is read where none is', async () => {
		const { world, person } = await showSettings();
		await person.click(within(row('eng')).getByTestId('scan-read'));
		expect(callsOf(world, 'settings.change')).toEqual([{ scanLanguages: ['deu'] }]);
		expect(screen.queryByTestId('scan-none-ticked')).toBeNull();
		await person.click(within(row('deu')).getByTestId('scan-read'));
		expect((await screen.findByTestId('scan-none-ticked')).textContent).toContain('English and German');
		expect(within(row('eng')).queryByTestId('scan-remove')).toBeNull();
	});

	it('come from a file that is known, can be removed, and be taken back', async () => {
		const { world, person } = await showSettings();
		await person.click(screen.getByTestId('scan-file'));
		expect((await screen.findByTestId('toast')).textContent).toContain(
			'“kurdish.traineddata” is not one of the languages',
		);
		world.scans.file = fra;
		world.drop([
			{
				file: { id: fileId('stick'), name: 'fra.traineddata.gz', bytes: 7, isFolder: false },
				outcome: { fails: 'document-unknown-format' },
			},
		]);
		await waitFor(() => expect(row('fra')).toBeTruthy());
		expect(callsOf(world, 'documents.open')).toEqual([]);
		await person.click(within(row('fra')).getByTestId('scan-remove'));
		await waitFor(() => expect(() => row('fra')).toThrow());
		await person.click(await screen.findByRole('button', { name: 'Undo' }));
		await waitFor(() => expect(row('fra')).toBeTruthy());
	});
});
