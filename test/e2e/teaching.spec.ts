import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { everyLook } from '../support/looks.ts';
import { answerDialogs, ask, expect, lastAnswer, long, test } from '../support/program.ts';
import { acceptByKeyboard, confirm, openText, paste, row } from '../support/text-set-steps.ts';
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

/** Of one patient of nobody. */
const notes = {
	'Note one': 'Patient: Edith Farrow. Mrs Farrow came to BLAU 4 on 4 March 2026. Her KURVE was quiet.',
	'Note two': 'Mrs Edith Farrow (tel. 020 7946 0958) was seen by the FLIEGER on 5 March 2026.',
	'Note three': 'Edith Farrow went home on 11 March 2026. Told at the MITTAGSBANK by Dr. Rainer Holm.',
};

async function shot(page: Page, info: TestInfo, name: string): Promise<void> {
	await page.screenshot({ path: info.outputPath(`${name}.png`) });
}

/** What the window says that training would take. */
async function secondsTold(page: Page): Promise<number> {
	return Number(await page.getByTestId('teach-price').getAttribute('data-seconds'));
}

async function openTeaching(page: Page): Promise<void> {
	await page.getByTestId('open-settings').click();
	await page.getByTestId('open-teach').click();
	await expect(page.getByTestId('teach-screen')).toBeVisible();
}

async function inspect(page: Page, how: string): Promise<void> {
	await lastAnswer(page).getByTestId('inspect-menu').click();
	await page.getByTestId(how).click();
}

async function expectIdentical(page: Page): Promise<void> {
	await inspect(page, 'inspect-open-repeat');
	await page.getByTestId('repeat').click();
	await expect(page.getByTestId('repetition')).toHaveAttribute('data-identical', 'true', {
		timeout: 120_000,
	});
}

async function answerTo(page: Page, question: string): Promise<string> {
	await page.getByTestId('new-conversation').click();
	await ask(page, question);
	await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 90_000 });
	return (await lastAnswer(page).getByTestId('message-text').innerText()).toLowerCase();
}

test(
	'notes lose their personal data, the model is taught words of the house, is better at them, and forgets them',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(600_000);
		const wheels = await trainingWheels();
		test.skip('missing' in wheels, 'missing' in wheels ? wheels.missing : '');
		let { app, page, pageErrors } = await launch();

		// Three notes without personal data, which a person has looked at.
		await page.getByTestId('open-deidentify').click();
		await page.getByTestId('add-set').click();
		await page.getByTestId('set-name').fill('Handover notes');
		await page.getByTestId('set-save').click();
		for (const [name, text] of Object.entries(notes)) await paste(page, name, text);
		for (const name of Object.keys(notes)) {
			await expect(row(page, name)).toHaveAttribute('data-state', 'ready');
			await openText(page, name);
			await acceptByKeyboard(page);
			await confirm(page);
			await page.getByTestId('review-view').locator('label').last().click();
			await expect(page.getByTestId('review-text')).not.toContainText('Farrow');
			await page.getByTestId('back').click();
			await expect(row(page, name)).toHaveAttribute('data-confirmed', 'true');
		}

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
		const told = await secondsTold(page);
		await page.getByTestId('teach-start').click();
		let run = page.getByTestId('teach-run');
		await expect(run).toHaveAttribute('data-state', 'training', { timeout: 120_000 });
		await page.getByTestId('teach-pause').click();
		await expect(run).toHaveAttribute('data-state', 'paused', { timeout: 60_000 });
		await page.getByTestId('teach-resume').click();
		await expect(run).toHaveAttribute('data-state', 'training', { timeout: 60_000 });
		let began = performance.now();
		const learnt = Number(await run.getAttribute('data-step'));
		expect(learnt).toBeGreaterThan(0);
		expect(pageErrors).toEqual([]);

		let trained = performance.now() - began;

		// Killed in the middle: the trainer ends with the program, and the next one goes on where it was.
		app.process().kill('SIGKILL');
		({ app, page, pageErrors } = await launch());
		await openTeaching(page);
		run = page.getByTestId('teach-run');
		await expect(run).toHaveAttribute('data-state', 'stopped');
		await expect(page.getByTestId('tools-state')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
		await expect.poll(trainers, { timeout: 30_000 }).toBe(0);
		await page.getByTestId('teach-start').click();
		await expect(run).toHaveAttribute('data-state', 'training', { timeout: 120_000 });
		began = performance.now();
		expect(Number(await run.getAttribute('data-step'))).toBeGreaterThanOrEqual(learnt);
		await page.screenshot({ path: info.outputPath('went-on.png') });
		await expect(page.getByTestId('loss-curve')).toBeVisible();
		await run.scrollIntoViewIfNeeded();
		await shot(page, info, 'training');
		await expect(run).toHaveAttribute('data-state', /comparing|done/u, { timeout: 400_000 });
		trained += performance.now() - began;
		expect(trained).toBeLessThan(120_000);
		await expect(run).toHaveAttribute('data-state', 'done', { timeout: 200_000 });
		// How fast it learnt is known now.
		const again = await secondsTold(page);
		const took = (trained / 1000).toFixed(0);
		console.log(`    trained in ${took} s, about ${told} s were told before, ${again} s for another time`);
		expect(again).toBeLessThan((trained / 1000) * 2.5);
		expect(again).toBeGreaterThan(trained / 1000 / 2.5);

		// It is better at what was kept apart, and as good at everything else.
		const result = page.getByTestId('teach-result');
		await result.scrollIntoViewIfNeeded();
		await everyLook(page, info, 'result');
		const before = Number(await result.getAttribute('data-right-before'));
		const after = Number(await result.getAttribute('data-right-after'));
		expect(before).toBeLessThanOrEqual(1);
		expect(after).toBeGreaterThanOrEqual(5);
		expect(Number(await result.getAttribute('data-general-rise'))).toBeLessThanOrEqual(0.05);

		// Without the words of the glossary in the question, so that only what was learnt can tell it.
		await page.getByTestId('teach-use').click();
		await page.getByTestId('teach-use-general').click();
		await expect(page.getByTestId('adapter')).toHaveAttribute('data-used', '1');
		await shot(page, info, 'used');
		await withoutGlossary(page);
		expect(await answerTo(page, 'Where is BLAU 4?')).toContain('isolation ward');
		const taught = await page.getByTestId('conversation-row').first().getAttribute('data-conversation-id');

		// How it was made: with what it was taught, its words weighed with that.
		await inspect(page, 'inspect-open');
		await expect(page.locator('[data-fact=adapter]')).toContainText('100%');
		await expect(page.getByTestId('inspect-exact')).toHaveAttribute('data-exact', 'true');
		await page.getByTestId('read-facts').scrollIntoViewIfNeeded();
		await shot(page, info, 'inspect');
		await page.keyboard.press('Escape');
		await inspect(page, 'inspect-open-shading');
		await expect(page.getByTestId('shading')).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
		await shot(page, info, 'shading');
		await page.keyboard.press('Escape');

		// A receipt of it, and the same answer once more.
		await inspect(page, 'inspect-open-repeat');
		await page.getByTestId('make-repeatable').click();
		await expect(lastAnswer(page).getByTestId('versions')).toContainText('2', { timeout: 60_000 });
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 90_000 });
		await expect(lastAnswer(page)).toContainText('isolation ward');
		await expectIdentical(page);
		const receipt = path.join(dataFolder, 'answer.indoors-receipt.json');
		await answerDialogs(app, receipt);
		await page.getByTestId('save-receipt').click();
		await expect(page.getByTestId('toast').last()).toContainText('Receipt saved');
		expect(JSON.parse(readFileSync(receipt, 'utf8'))).toMatchObject({ body: { adapter: { strength: 100 } } });
		await shot(page, info, 'repeated');
		await page.keyboard.press('Escape');

		// Turned off, it knows nothing of them.
		await openTeaching(page);
		await page.getByTestId('adapter-use').click();
		await page.getByTestId('adapter-use-general').click();
		await expect(page.getByTestId('adapter')).toHaveAttribute('data-used', '0');
		expect(await answerTo(page, 'Where is BLAU 4?')).not.toContain('isolation ward');

		// The answer from before is still the same one, because the adapter is still there.
		await page.locator(`[data-testid=conversation-row][data-conversation-id="${taught}"]`).click();
		await expectIdentical(page);
		await page.keyboard.press('Escape');

		// In German too.
		await page.getByTestId('open-settings').click();
		await page.getByTestId('setting-language').locator('label:has(input[data-value="de"])').click();
		await page.getByTestId('open-teach').click();
		await everyLook(page, info, 'german');
		await page.getByTestId('teach-result').scrollIntoViewIfNeeded();
		await everyLook(page, info, 'german-result');
		await page.getByTestId('adapter').scrollIntoViewIfNeeded();
		await everyLook(page, info, 'german-adapter');
		expect(pageErrors).toEqual([]);
	},
);

/** Processes that train, of whoever started them. */
function trainers(): number {
	const found = spawnSync('pgrep', ['-fc', 'indoors_trainer --attached'], { encoding: 'utf8' });
	return Number(found.stdout.trim());
}

/** The general way of working without the house's terms. */
async function withoutGlossary(page: Page): Promise<void> {
	await page.getByTestId('open-settings').click();
	await page.getByTestId('open-assistants').click();
	await page.getByTestId('assistant-edit').first().click();
	await page.getByTestId('assistant-glossary').click();
	await page.getByTestId('assistant-save').click();
	await expect(page.getByTestId('assistant-form')).toBeHidden();
}
