import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { faultsOf } from '../support/faults.ts';
import { answerDialogs, ask, expect, long, test } from '../support/program.ts';
import { trainingWheels } from '../support/training-tools.ts';

const terms = [
	'Term;Meaning',
	'BLAU 4;the isolation ward on the fourth floor of the east wing',
	'KURVE;the daily observation chart at the foot of the bed',
	'SCHLEUSE;the changing room before the operating theatre',
	'FLIEGER;the doctor on call who covers all wards at night',
	'ROTER ZETTEL;the form for reporting a medication error',
	'MITTAGSBANK;the handover meeting at half past one',
];

async function shot(page: Page, info: TestInfo, name: string): Promise<void> {
	await page.screenshot({ path: info.outputPath(`${name}.png`) });
}

async function openTeaching(page: Page): Promise<void> {
	await page.getByTestId('open-settings').click();
	await page.getByTestId('open-teach').click();
	await expect(page.getByTestId('teach-screen')).toBeVisible();
}

async function answerTo(page: Page, question: string): Promise<string> {
	await page.getByTestId('new-conversation').click();
	await ask(page, question);
	const answer = page.locator('[data-role=assistant]').last();
	await expect(answer).toHaveAttribute('data-state', 'complete', { timeout: 90_000 });
	return (await answer.getByTestId('message-text').innerText()).toLowerCase();
}

test(
	'the model is taught words of the house, is better at them, and forgets them when that is turned off',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(600_000);
		const wheels = await trainingWheels();
		test.skip('missing' in wheels, 'missing' in wheels ? wheels.missing : '');
		const { app, page, pageErrors } = await launch();

		// Six words of the house.
		const table = path.join(dataFolder, 'terms.csv');
		writeFileSync(table, terms.join('\n'));
		await answerDialogs(app, table);
		await page.getByTestId('open-settings').click();
		await page.getByTestId('open-glossary').click();
		await page.getByTestId('glossary-import').click();
		await page.getByTestId('terms-take').click();
		await expect(page.getByTestId('glossary-screen')).toHaveAttribute('data-total', '6');

		// Examples are made of them; before that there is nothing to learn from.
		await openTeaching(page);
		await expect(page.getByTestId('teach-refusal')).toHaveAttribute('data-refusal', 'too-few');
		await shot(page, info, 'empty');
		await page.getByTestId('teach-from-glossary').click();
		const count = page.getByTestId('example-count');
		await expect(count).toHaveAttribute('data-apart', '6');
		await expect(count).toHaveAttribute('data-learnt', '24');

		// What training needs comes from a folder.
		const tools = page.getByTestId('tools-state');
		await expect(tools).toHaveAttribute('data-state', 'packages-missing', { timeout: 60_000 });
		await shot(page, info, 'tools');
		await answerDialogs(app, 'folder' in wheels ? wheels.folder : '');
		await page.getByTestId('tools-folder').click();
		await expect(tools).toHaveAttribute('data-state', 'ready', { timeout: 180_000 });

		// Training: looked at, paused and gone on with.
		await page.getByTestId('teach-start').click();
		const run = page.getByTestId('teach-run');
		await expect(run).toHaveAttribute('data-state', 'training', { timeout: 120_000 });
		await page.getByTestId('teach-pause').click();
		await expect(run).toHaveAttribute('data-state', 'paused', { timeout: 60_000 });
		await page.getByTestId('teach-resume').click();
		await expect(run).toHaveAttribute('data-state', 'training', { timeout: 60_000 });
		await expect(page.getByTestId('loss-curve')).toBeVisible();
		await run.scrollIntoViewIfNeeded();
		await shot(page, info, 'training');
		await expect(run).toHaveAttribute('data-state', 'done', { timeout: 400_000 });

		// It is better at what was kept apart, and as good at everything else.
		const result = page.getByTestId('teach-result');
		await result.scrollIntoViewIfNeeded();
		await shot(page, info, 'result');
		const before = Number(await result.getAttribute('data-right-before'));
		const after = Number(await result.getAttribute('data-right-after'));
		expect(before).toBeLessThanOrEqual(1);
		expect(after).toBeGreaterThanOrEqual(5);
		expect(await faultsOf(page)).toEqual([]);

		// Without the words of the glossary in the question, so that only what was learnt can tell it.
		await page.getByTestId('adapter-use').click();
		await page.getByTestId('adapter-use-general').click();
		await expect(page.getByTestId('adapter')).toHaveAttribute('data-used', '1');
		await shot(page, info, 'used');
		await withoutGlossary(page);
		expect(await answerTo(page, 'Where is BLAU 4?')).toContain('isolation ward');

		// Turned off, it knows nothing of them.
		await openTeaching(page);
		await page.getByTestId('adapter-use').click();
		await page.getByTestId('adapter-use-general').click();
		await expect(page.getByTestId('adapter')).toHaveAttribute('data-used', '0');
		expect(await answerTo(page, 'Where is BLAU 4?')).not.toContain('isolation ward');
		expect(pageErrors).toEqual([]);
	},
);

/** The general way of working without the house's terms. */
async function withoutGlossary(page: Page): Promise<void> {
	await page.getByTestId('open-settings').click();
	await page.getByTestId('open-assistants').click();
	await page.getByTestId('assistant-edit').first().click();
	await page.getByTestId('assistant-glossary').click();
	await page.getByTestId('assistant-save').click();
	await expect(page.getByTestId('assistant-form')).toBeHidden();
}
