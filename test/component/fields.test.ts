import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { noticeDocument } from '../support/fake-main/sample-documents.ts';
import { file } from '../support/fake-main/scenarios.ts';
import { World, type FakeFile } from '../support/fake-main/world.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

/** Three files whose one page is this text. */
const files = (world: World, ...texts: string[]): FakeFile[] =>
	texts.map((text, at) => ({
		file: file(`letter-${at + 1}.txt`),
		outcome: {
			document: (id) => {
				const sample = noticeDocument(world, id);
				const blocks = text.split('\n').map((line) => ({ kind: 'paragraph' as const, text: line }));
				return {
					...sample,
					document: { ...sample.document, name: `letter-${at + 1}.txt`, pages: 1 },
					pages: [{ number: 1, hasText: true, blocks }],
				};
			},
		},
	}));

const cell = (row: string, field: string): HTMLElement => {
	const line = screen.getAllByTestId('field-row').find((one) => one.dataset['name'] === row);
	const found = within(line as HTMLElement)
		.getAllByTestId('field-cell')
		.find((one) => one.dataset['field'] === field);
	return found as HTMLElement;
};

describe('Fields found in each document', () => {
	it('are named as chips, shown as a table, changed by hand, and set back', async () => {
		const world = new World();
		const person = await showWindow(world);
		world.drop(files(world, 'Date: 3 May 2026\nName: Ann Lee', 'Date: 4 May 2026', 'No date here.'));
		await waitFor(() => expect(screen.getByTestId('many-head').dataset['read']).toBe('3'));
		await person.click(screen.getByTestId('show-fields'));
		await person.type(await screen.findByTestId('field-input'), 'Name, date,name,{Enter}');
		expect(screen.getAllByTestId('field-name').map((one) => one.dataset['name'])).toEqual(['Name', 'date']);
		await person.click(screen.getByTestId('fields-find'));
		expect(callsOf(world, 'fields.start')).toMatchObject([{ fields: ['Name', 'date'] }]);
		await screen.findByTestId('fields-table');
		await waitFor(() => expect(cell('letter-1.txt', 'date').dataset['value']).toBe('3 May 2026'));
		expect(cell('letter-2.txt', 'Name').dataset['because']).toBe('not-found');

		const value = within(cell('letter-2.txt', 'Name')).getByRole('button');
		await person.click(value);
		await person.type(await screen.findByTestId('field-editor'), 'Bo Hall{Enter}');
		await waitFor(() => expect(cell('letter-2.txt', 'Name').dataset['value']).toBe('Bo Hall'));
		expect(cell('letter-2.txt', 'Name').dataset['edited']).toBe('true');
		await waitFor(() => expect(document.activeElement?.textContent).toBe('Bo Hall'));
		await person.keyboard('{ArrowUp}');
		expect(document.activeElement?.textContent).toBe('Ann Lee');
		await person.keyboard('{ArrowRight}');
		expect(document.activeElement?.textContent).toBe('3 May 2026');

		await person.click(within(cell('letter-2.txt', 'Name')).getByRole('button'));
		await person.click(await screen.findByTestId('field-set-back'));
		await waitFor(() => expect(cell('letter-2.txt', 'Name').dataset['value']).toBe(''));
	});

	it('fill forms with progress that can be stopped, and say what was written', async () => {
		const world = new World();
		world.formsTakeLong = true;
		const person = await showWindow(world);
		world.drop(files(world, 'Name: Ann Lee', 'Name: Bo Hall'));
		await waitFor(() => expect(screen.getByTestId('many-head').dataset['read']).toBe('2'));
		await person.click(screen.getByTestId('show-fields'));
		await person.type(await screen.findByTestId('field-input'), 'Name{Enter}');
		await person.click(screen.getByTestId('fields-find'));
		await person.click(await screen.findByTestId('fields-form'));
		await person.click(await screen.findByTestId('form-fill'));
		const progress = await screen.findByTestId('form-progress');
		expect(progress.textContent).toMatch(/1 of 2 written, .+ left/u);
		await person.click(screen.getByTestId('form-stop'));
		expect(await screen.findByText(/Stopped\. 1 of 2 files/u)).toBeTruthy();
		await waitFor(() => expect(screen.queryByTestId('form-progress')).toBeNull());
	});
});
