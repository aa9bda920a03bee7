import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { World } from '../support/fake-main/world.ts';
import { showWindow } from '../support/shown-window.ts';

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
			'7 rows (row 2, 4, 5, 6, 8 and 2 more): left out, because the question or the answer is missing.',
			'1 row (row 9): left out, because the question is longer than 4,000 characters or the answer longer than 8,000.',
			'1,200 rows: not read, because the table is too long.',
		]);
		expect(banner.textContent).toContain('terms.csv');
		expect(banner.textContent).toContain('Empty rows are not counted.');
		await person.click(within(banner).getByRole('button', { name: 'Close' }));
		await waitFor(() => expect(screen.queryByTestId('rows-left-out')).toBeNull());
	});
});
