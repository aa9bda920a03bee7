import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ask, drop, expect, lastAnswer, long, test } from '../support/program.ts';

test(
	'a summary goes on while another conversation is open, and is done when one comes back',
	long,
	async ({ launch, dataFolder }) => {
		const { page } = await launch();
		await drop(page, write(dataFolder));
		const make = page.getByTestId('make-summary');
		// A busy computer asks before it begins.
		await make.or(page.getByTestId('summary-stop')).first().waitFor();
		if (await make.isVisible()) await make.click();
		await expect(page.getByTestId('summary-stop')).toBeVisible();
		await page.getByTestId('new-conversation').click();
		await expect(page.getByTestId('empty-state')).toBeVisible();
		const job = page.locator('[data-testid=job][data-kind=summary]');
		await expect(job).toBeVisible();
		// It is done without being looked at.
		await expect(job).toHaveCount(0);
		await expect(page.getByTestId('empty-state')).toBeVisible();
		await page.getByTestId('conversation-row').locator('[data-row]').click();
		await expect(page.getByTestId('summary')).toHaveAttribute('data-state', 'done');
		await expect(page.getByTestId('coverage')).toHaveAttribute('data-summary-state', 'done');
		await expect(page.getByTestId('point')).not.toHaveCount(0);
	},
);

test(
	'a task on the whole of a document is done on all of it, and the answer says so',
	long,
	async ({ launch, dataFolder }) => {
		const { page } = await launch();
		await drop(page, write(dataFolder));
		await expect(page.getByTestId('document-card')).toBeVisible();
		await ask(page, 'Say this in plain language.');
		await expect(lastAnswer(page).getByTestId('message-text')).toContainText(/\w+ \w+/u);
		await expect(lastAnswer(page)).toHaveAttribute('data-basis', 'whole');
		await expect(lastAnswer(page).getByTestId('basis')).toHaveText('From the whole document');
		await expect(lastAnswer(page).getByTestId('sources')).toHaveCount(0);
	},
);

function write(folder: string): string {
	const file = path.join(folder, 'gate.txt');
	writeFileSync(file, notice);
	return file;
}

const notice = `The north gate of the park is closed from 3 May 2026 until 5 June 2026, because its hinges are repaired. The south gate stays open from 7 am to 9 pm every day.

The repair costs 4,200 euros and is paid by the town. Dogs must be kept on a lead near the building site. The playground can be reached by the path along the river.

The market moves to the car park of the school on Saturdays, from 8 am to 1 pm. Stalls pay 12 euros a day, as before. Questions are answered by the parks office in Room 17 of the town hall until 22 May 2026.
`;
