import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chooseLook } from '../support/looks.ts';
import { ask, drop, expect, lastAnswer, long, resize, test } from '../support/program.ts';

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

test(
	'a task on the whole of a long document goes section by section, shows which, and can be stopped at any',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(240_000);
		const { app, page } = await launch();
		await drop(page, write(dataFolder, 'gates.md', gates.map(chapter).join('\n\n')));
		await expect(page.getByTestId('document-card')).toBeVisible();
		await ask(page, 'Say this in plain language.');
		const job = page.locator('[data-testid=job][data-kind=answer]');
		const share = async (): Promise<number> =>
			Number(await job.getByRole('progressbar').getAttribute('aria-valuenow'));
		await expect(job).toContainText('step 2 of 3', { timeout: 60_000 });
		expect(await share()).toBeLessThan(67);
		await expect(lastAnswer(page).getByTestId('basis')).toHaveText(
			'From the whole document, section by section',
		);
		await page.screenshot({ path: info.outputPath('sections-en-light-1280.png') });
		await expect(job).toContainText('step 3 of 3', { timeout: 60_000 });
		expect(await share()).toBeGreaterThanOrEqual(67);
		expect(await share()).toBeLessThan(100);
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
		await expect(lastAnswer(page)).toHaveAttribute('data-basis', 'sections');
		await expect(job).toHaveCount(0);
		await page.screenshot({ path: info.outputPath('sections-done-en-light-1280.png') });

		await chooseLook(page, { language: 'de', theme: 'dark' });
		await resize(app, { width: 900, height: 600 });
		await page.getByTestId('conversation-row').locator('[data-row]').click();
		await lastAnswer(page).getByTestId('regenerate').click();
		await expect(job).toContainText('Schritt 2 von 3', { timeout: 60_000 });
		await page.screenshot({ path: info.outputPath('sections-de-dark-900.png') });
		await page.getByTestId('stop').click();
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'stopped');
		await expect(lastAnswer(page).getByTestId('answer-problem')).toContainText('Angehalten');
		await expect(lastAnswer(page).getByTestId('basis')).toHaveText(
			'Aus dem ganzen Dokument, Abschnitt für Abschnitt',
		);
		await expect(job).toHaveCount(0);
		await page.screenshot({ path: info.outputPath('sections-stopped-de-dark-900.png') });
	},
);

function write(folder: string, name = 'gate.txt', text = notice): string {
	const file = path.join(folder, name);
	writeFileSync(file, text);
	return file;
}

const gates = [
	{ name: 'north', from: '3 May', until: '5 June', cost: '4,200', room: 17 },
	{ name: 'south', from: '8 June', until: '2 July', cost: '6,150', room: 23 },
	{ name: 'river', from: '6 July', until: '31 July', cost: '2,900', room: 31 },
];

/** As long as a section may be, and no two fit into one. */
const chapter = ({ name, from, until, cost, room }: (typeof gates)[number]): string => `# The ${name} gate

The ${name} gate of the park is closed from ${from} 2026 until ${until} 2026, because its hinges are repaired and its posts are painted. The other gates stay open from 7 am to 9 pm every day, also on Sundays and on public holidays.

The repair costs ${cost} euros and is paid by the town. The work is done by a firm from the neighbouring village, which won the public tender in the spring. Dogs must be kept on a lead near the building site, and bicycles must be pushed.

The playground can be reached by the path along the ${name} wall. Prams and wheelchairs take the ramp beside the pavilion, because the steps are covered with boards while the work goes on. Deliveries to the café are made before 8 am. The lamps along the wall stay switched on all night, and the watchman goes round at ten, at one and at four. Lost keys are kept in the pavilion until the end of the month.

Questions about the ${name} gate are answered by the parks office in Room ${room} of the town hall. Whoever has paid for a stall in this time gets half of the fee back if a letter arrives there before the gate is open again.
`;

const notice = `The north gate of the park is closed from 3 May 2026 until 5 June 2026, because its hinges are repaired. The south gate stays open from 7 am to 9 pm every day.

The repair costs 4,200 euros and is paid by the town. Dogs must be kept on a lead near the building site. The playground can be reached by the path along the river.

The market moves to the car park of the school on Saturdays, from 8 am to 1 pm. Stalls pay 12 euros a day, as before. Questions are answered by the parks office in Room 17 of the town hall until 22 May 2026.
`;
