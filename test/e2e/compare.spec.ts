import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { noAnswer } from '../../src-main/db/comparisons.ts';
import { answered, comparedSide } from '../support/compared.ts';
import { readValue } from '../support/database.ts';
import { killEngine } from '../support/engine-process.ts';
import { faultsOf } from '../support/faults.ts';
import { chooseLook, twoLooks } from '../support/looks.ts';
import { gemmaMissing, gemmaModelPath } from '../support/model-files/gemma-model.ts';
import { answerDialogs, drop, expect, long, test } from '../support/program.ts';
import { storeComparisons } from '../support/stored-comparisons.ts';

test(
	'two ways of working answer the same questions, nobody knows which until the vote, and it is there the next day',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(120_000);
		const { app, page } = await launch();
		await openCompare(page);
		await page.getByTestId('compare-several').click();
		await page.getByTestId('compare-question').fill('Name a colour.\nName a town by the sea.');
		// The same twice is refused at once.
		await page.getByTestId('compare-way-1').selectOption('general');
		await expect(page.getByTestId('compare-fault')).toContainText('Both sides are the same');
		await expect(page.getByTestId('compare-start')).toBeDisabled();
		await page.getByTestId('compare-way-1').selectOption('plain');
		await shot(page, info, 'new');
		await page.getByTestId('compare-start').click();

		const question = page.getByTestId('question');
		await expect(question).toHaveAttribute('data-can-vote', 'true', { timeout: 60_000 });
		await expect(question).toHaveAttribute('data-left', 'hidden');
		for (const name of ['General', 'Plain language']) await expect(question).not.toContainText(name);
		await shot(page, info, 'blind');
		await question.focus();
		await page.keyboard.press('1');
		await expect(question).toHaveAttribute('data-vote', 'left');
		await expect(question).toHaveAttribute('data-blind', 'true');
		const better = page.locator('[data-testid=side-answer][data-better=true]');
		await expect(better).toHaveAttribute('data-place', 'left');
		const winner = (await better.getAttribute('data-name')) ?? '';
		expect(['General', 'Plain language']).toContain(winner);
		await shot(page, info, 'voted');
		await page.getByTestId('vote-next').click();
		await expect(question).toHaveAttribute('data-can-vote', 'true', { timeout: 60_000 });
		await expect(question).toBeFocused();
		await page.keyboard.press('4');
		await expect(question).toHaveAttribute('data-vote', 'both-bad');

		await page.getByTestId('back').click();
		const standing = page.getByTestId('standing-row');
		await expect(standing).toHaveAttribute('data-kind', 'blind');
		await expect(standing).toHaveAttribute('data-bad', '1');
		await expect(standing).toHaveAttribute('data-verdict', 'too-few');
		const first = winner === 'General' ? '1' : '0';
		await expect(standing).toHaveAttribute('data-first', first);
		const file = path.join(dataFolder, 'votes.csv');
		await answerDialogs(app, file);
		await page.getByTestId('compare-save').click();
		await page.getByTestId('compare-csv').click();
		await expect(page.getByTestId('toast').last()).toContainText('Saved');
		const table = readFileSync(file, 'utf8');
		expect(table).toContain(
			`"Name a colour.","yes","${winner === 'General' ? 'A' : 'B'} is better","General"`,
		);
		expect(table).toContain('"Name a town by the sea.","yes","both bad"');
		await app.close();

		const { page: again, pageErrors } = await launch();
		await openCompare(again);
		await expect(again.getByTestId('standing-row')).toHaveAttribute('data-first', first);
		const item = again.getByTestId('compared');
		await expect(item).toHaveAttribute('data-votes', '2');
		await expect(item).toHaveAttribute('data-state', 'done');
		await shot(again, info, 'next-day');
		await again.getByTestId('compared-open').click();
		await expect(again.getByTestId('question')).toHaveAttribute('data-vote', 'left');
		await again.getByTestId('back').click();
		await again.getByTestId('compared-remove').click();
		await expect(again.getByTestId('compare-none')).toBeVisible();
		await again.getByTestId('toast').last().getByRole('button', { name: 'Undo' }).click();
		await expect(item).toHaveAttribute('data-votes', '2');
		expect(pageErrors).toEqual([]);
	},
);

test(
	'what was answered stays when it is stopped, and when the engine dies in the middle',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(120_000);
		const { app, page, pageErrors } = await launch();
		await openCompare(page);
		await page.getByTestId('compare-blind').click();
		await page.getByTestId('compare-several').click();
		await page
			.getByTestId('compare-question')
			.fill('Say yes.\nTell me a long story about a ship and a storm.');
		await page.getByTestId('compare-start').click();
		const answer = (place: string) => page.locator(`[data-testid=side-answer][data-place=${place}]`);
		const isWriting = (place: string): Promise<void> =>
			expect(answer(place).getByTestId('side-text')).toBeVisible({ timeout: 60_000 });
		await expect(page.getByTestId('question')).toHaveAttribute('data-can-vote', 'true', { timeout: 60_000 });
		await page.getByTestId('question-next').click();
		await isWriting('left');
		await shot(page, info, 'open');
		killEngine(app.process().pid);
		await expect(answer('left')).toHaveAttribute('data-state', 'failed');
		await expect(answer('left')).toContainText('The model stopped in the middle.');
		// The other side is asked all the same, with a new engine.
		await isWriting('right');
		await shot(page, info, 'died');
		await page.getByTestId('comparison-stop').click();
		await expect(answer('right')).toHaveAttribute('data-state', 'stopped');
		await expect(page.getByTestId('vote')).toHaveCount(0);
		await shot(page, info, 'stopped');
		await page.getByTestId('comparison-go-on').click();
		await expect(answer('left')).toHaveAttribute('data-state', 'writing', { timeout: 60_000 });
		await page.getByTestId('question-previous').click();
		await expect(page.getByTestId('question')).toHaveAttribute('data-can-vote', 'true');
		expect(pageErrors).toEqual([]);
		// Closed in the middle of it.
		await app.close();
		const states = `SELECT group_concat(state || ' ' || (length(json_extract(content, '$.text')) > 0), ', ')
		FROM (SELECT * FROM compared_questions JOIN compared_answers ON id = question_id ORDER BY number, side)`;
		expect(readValue(dataFolder, states)).toBe('complete 1, complete 1, stopped 1, stopped 0');
	},
);

test(
	'two models answer one after the other, and the one that was in use is in use again',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(420_000);
		const file = await gemmaModelPath();
		test.skip(file === null, gemmaMissing);
		const { page, pageErrors } = await launch();
		await drop(page, file ?? '');
		const candidate = page.getByTestId('candidate');
		await candidate.getByTestId('take-copy').click();
		await page.getByTestId('confirm-licence').click({ timeout: 120_000 });
		await expect(candidate).toHaveAttribute('data-state', 'done', { timeout: 180_000 });
		await page.getByTestId('bringing-close').click();
		const before = await modelInUse(page);
		await openCompare(page);
		await page.getByTestId('compare-several').click();
		await page.getByTestId('compare-question').fill('Name a colour.\nName a fruit.\nName a town.');
		await page.getByTestId('compare-way-1').selectOption('general');
		await page.getByTestId('compare-model-1').selectOption('gemma-3-270m-q4_k_m');
		await page.getByTestId('compare-start').click();
		await expect(page.getByTestId('question')).toHaveAttribute('data-can-vote', 'true', { timeout: 240_000 });
		await expect(page.getByTestId('comparison-progress')).toHaveCount(0, { timeout: 240_000 });
		await page.getByTestId('vote').first().click();
		await expect(page.locator('[data-testid=side-answer][data-name*="Gemma"]')).toHaveCount(1);
		const models = "SELECT count(DISTINCT value ->> '$.modelSha256') FROM comparisons, json_each(sides)";
		expect(readValue(dataFolder, models)).toBe(2);
		expect(await modelInUse(page)).toBe(before);
		expect(pageErrors).toEqual([]);
	},
);

for (const { language, theme, width } of twoLooks)
	test(
		`every screen about comparing is clear to everybody: ${language}, ${theme}`,
		long,
		async ({ launch, dataFolder }, info) => {
			test.setTimeout(120_000);
			await storeComparisons(dataFolder, samples());
			const { page, pageErrors } = await launch({ model: false, size: { width, height: 760 } });
			await chooseLook(page, { language, theme });
			await page.getByTestId('open-compare').click();
			await expect(page.getByTestId('compared')).toHaveCount(4);
			const look = async (name: string): Promise<void> => {
				await shot(page, info, name);
				expect.soft(await faultsOf(page), name).toEqual([]);
				const spill = await page.evaluate(() => {
					const main = document.querySelector('main');
					return main === null ? 1 : main.scrollWidth - main.clientWidth;
				});
				expect.soft(spill, `sideways overflow on ${name}`).toBeLessThanOrEqual(0);
			};
			await look('list');
			await page.getByTestId('compared').last().scrollIntoViewIfNeeded();
			await look('list-end');
			for (const [at, name] of ['blind', 'voted', 'failed', 'blind-failed'].entries()) {
				await page.getByTestId('compared-open').nth(at).click();
				await expect(page.getByTestId('side-answer')).toHaveCount(2);
				await look(name);
				if (name === 'voted') {
					await page.getByTestId('vote-again').click();
					await look('voting-again');
				}
				await page.getByTestId('back').click();
			}
			expect(pageErrors).toEqual([]);
		},
	);

async function openCompare(page: Page): Promise<void> {
	await page.getByTestId('open-settings').click();
	await page.getByTestId('open-compare').click();
	await expect(page.getByTestId('compare-list')).toBeVisible();
}

/** As the list of models has it. */
async function modelInUse(page: Page): Promise<string> {
	await page.getByTestId('open-models').click();
	const row = page.locator('[data-testid=model][data-state=ready], [data-testid=model][data-state=idle]');
	return (await row.first().getAttribute('data-model-id')) ?? '';
}

async function shot(page: Page, info: TestInfo, name: string): Promise<void> {
	await page.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
}

/** What there may be to look at, the newest first. */
function samples() {
	const name = 'Rehabilitationsentlassungsberichte der Station 4, knapp und für Angehörige';
	const [plain, letter] = [comparedSide('plain'), comparedSide('letter')];
	const own = comparedSide('letter', 'small', {
		name,
		version: 12,
		adapter: { name: 'Wörter unseres Hauses', sha256: 'a', strength: 0.8 },
	});
	const text =
		'Here is what you can do:\n\n1. **Call** the ward before ten.\n2. Bring the *letter*.\n\n| Day | Time |\n| --- | --- |\n| Monday | 9:00 |\n\n'.concat(
			'Whoever cannot come sends a message, and somebody calls back in the afternoon. '.repeat(12),
		);
	const wordings = [{ start: 0, end: 4, said: 'epicrisis', preferred: 'discharge letter' }];
	const both = [answered('Call the ward.', { wordings }), answered(text, { isCut: true })] as const;
	const question = {
		question: 'When can I visit, and whom do I have to tell about it before I come?',
		answers: both,
	};
	const failed = { ...noAnswer, state: 'failed' as const, problem: { code: 'model-load-failed' } };
	const vote = { ...question, vote: 'second' as const, wasBlind: true };
	return [
		{
			isBlind: true,
			sides: [plain, letter] as const,
			questions: [question, { ...question, question: 'Why?' }],
		},
		{
			isBlind: true,
			sides: [plain, own] as const,
			questions: [
				...Array.from({ length: 7 }, () => vote),
				{ ...vote, vote: 'both-good' as const, wasBlind: false },
			],
		},
		{
			isBlind: false,
			sides: [plain, letter] as const,
			questions: [{ ...question, answers: [both[1], failed] as const }],
		},
		{
			isBlind: true,
			sides: [plain, letter] as const,
			questions: [{ ...question, answers: [both[1], failed] as const }],
		},
	];
}
