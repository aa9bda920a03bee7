import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { starterAdapter } from '../support/adapter-file.ts';
import { faultsOf } from '../support/faults.ts';
import { chooseLook } from '../support/looks.ts';
import { answerDialogs, ask, drop, expect, long, resize, test } from '../support/program.ts';
import { acceptByKeyboard, confirm, openText, paste, row } from '../support/text-set-steps.ts';

const note = [
	'Patient: Edith Farrow',
	'Diagnosis',
	'Community-acquired pneumonia of the right lower lobe, with a slight effusion.',
	'Course: Mrs Farrow was given amoxicillin for seven days and was free of fever soon.',
	'Discharge',
	'Home with the family. A chest film in six weeks at the practice of the family.',
].join('\n');

const shot = (page: Page, info: TestInfo, name: string): Promise<Buffer> =>
	page.screenshot({ path: info.outputPath(`${name}.png`) });

async function openTeaching(page: Page): Promise<void> {
	await page.getByTestId('open-settings').click();
	await page.getByTestId('open-teach').click();
	await expect(page.getByTestId('teach-corrections')).toBeVisible();
}

async function answerTo(page: Page, question: string) {
	const answers = page.locator('[data-role=assistant]');
	const before = await answers.count();
	await ask(page, question);
	await expect(answers).toHaveCount(before + 1);
	await expect(answers.last()).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
	return answers.last();
}

/** Reads one text, accepts what was found, and confirms it. */
async function confirmNote(page: Page, set: string): Promise<void> {
	await page.getByTestId('open-deidentify').click();
	await page.getByTestId('add-set').click();
	await page.getByTestId('set-name').fill(set);
	await page.getByTestId('set-save').click();
	await paste(page, 'Note one', note);
	await expect(row(page, 'Note one')).toHaveAttribute('data-state', 'ready');
	await openText(page, 'Note one');
	await acceptByKeyboard(page);
	await confirm(page);
}

/** An adapter of this installation's past that learnt from a conversation, as a file with its passport. */
function writeAdapter(folder: string, conversation: { id: string; name: string }): string {
	const file = path.join(folder, 'words.gguf');
	writeFileSync(file, starterAdapter({ isTelling: false }));
	const passport = {
		...{ madeBy: 'Teaching group', madeAt: Date.UTC(2026, 4, 3, 9), program: 'Indoors 0.1.0' },
		base: { name: 'SmolLM2 135M Instruct', sha256: 'b'.repeat(64) },
		...{ examples: 24, heldOut: 6 },
		sources: [
			{ source: 'corrected', examples: 20 },
			{ source: 'text', examples: 4 },
		],
		origins: [
			{ kind: 'conversation', examples: 20, ...conversation },
			{ kind: 'text', id: 'gone', name: 'Note one', examples: 4 },
			{
				kind: 'document',
				id: 'gone too',
				name: 'rota-of-the-isolation-ward-and-its-neighbours.pdf',
				examples: 2,
			},
		],
		leftOut: [
			{ because: 'too-long', examples: 3 },
			{ because: 'contradiction', examples: 2 },
		],
		settings: { rank: 8, alpha: 16, epochs: 6, batchSize: 4, learningRate: 0.0005, seed: 0 },
	};
	writeFileSync(
		path.join(folder, 'words.passport.json'),
		JSON.stringify({
			...{ format: 'indoors-adapter-passport', version: 1, name: 'Words of our house', sha256: null },
			...{ passport, result: null },
		}),
	);
	return file;
}

test(
	'answers are corrected and confirmed texts taken, and what learnt from a conversation is named when it goes',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(120_000);
		const { app, page, pageErrors } = await launch();
		const answer = await answerTo(page, 'What is BLAU 4?');
		await answer.getByTestId('suggest-correction').click();
		await expect(page.getByTestId('correction-question')).toHaveValue('What is BLAU 4?');
		await page.getByTestId('correction-answer').fill('BLAU 4 is the isolation ward on the fourth floor.');
		await page.getByTestId('correction-remark').fill('See the list of wards.');
		await shot(page, info, 'suggest');
		expect(await faultsOf(page)).toEqual([]);
		await page.getByTestId('correction-save').click();
		await expect(answer.getByTestId('correction')).toHaveAttribute('data-state', 'open');

		// One that names somebody, and needs what was said before: both are said, and it is not learnt at once.
		const second = await answerTo(page, 'Who is there?');
		await second.getByTestId('suggest-correction').click();
		await expect(page.getByTestId('correction-need-conversation')).toBeVisible();
		await page.getByTestId('correction-answer').fill('Mrs Edith Farrow came in on 3 May 1941.');
		await page.getByTestId('correction-learn').click();
		await expect(page.getByTestId('found-personal')).toContainText('Edith Farrow');
		await shot(page, info, 'personal');
		expect(await faultsOf(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(second.getByTestId('correction')).toHaveAttribute('data-state', 'open');
		await shot(page, info, 'suggested');

		// The maintainer takes all that can be taken, and changes the other one.
		await openTeaching(page);
		const rows = page.getByTestId('correction-row');
		await expect(rows).toHaveCount(2);
		await expect(rows.last().getByTestId('correction-pieces').locator('ins').first()).toBeVisible();
		await shot(page, info, 'list');
		await page.getByTestId('corrections-take-all').click();
		await expect(rows).toHaveCount(1);
		await expect(page.getByTestId('found-personal')).toBeVisible();
		const count = page.getByTestId('example-count');
		await expect(count).toHaveAttribute('data-learnt', '1');
		await shot(page, info, 'asked');
		expect(await faultsOf(page)).toEqual([]);
		await page.getByTestId('correction-change').click();
		await page.getByTestId('correction-question').fill('Who is on BLAU 4 at night?');
		await page.getByTestId('correction-answer').fill('The doctor on call.');
		await page.getByTestId('correction-save').click();
		await page.getByTestId('correction-take').click();
		await expect(rows).toHaveCount(0);
		await expect(count).toHaveAttribute('data-learnt', '2');

		// A confirmed text becomes examples, which wait while it is not confirmed.
		await confirmNote(page, 'Discharge notes');
		await openTeaching(page);
		await page.getByTestId('teach-from-texts').click();
		await page.getByTestId('choose-confirmed-set').click();
		const previewed = page.getByTestId('previewed-example');
		await expect(previewed).toContainText('pneumonia');
		await expect(previewed).not.toContainText('Farrow');
		await shot(page, info, 'preview');
		expect(await faultsOf(page)).toEqual([]);
		await page.getByTestId('take-texts').click();
		await expect(count).toHaveAttribute('data-learnt', '3');
		const toNote = async (): Promise<void> => {
			await page.getByTestId('open-deidentify').click();
			await page.getByTestId('open-set').click();
			await openText(page, 'Note one');
		};
		await toNote();
		await page.getByTestId('take-back').click();
		await expect(page.getByTestId('review')).toHaveAttribute('data-confirmed', 'false');
		await openTeaching(page);
		await expect(page.getByTestId('examples-waiting')).toHaveAttribute('data-count', '1');
		await expect(count).toHaveAttribute('data-learnt', '2');
		await page.getByTestId('examples-waiting').scrollIntoViewIfNeeded();
		await shot(page, info, 'waiting');
		await toNote();
		await confirm(page);
		await openTeaching(page);
		await expect(count).toHaveAttribute('data-learnt', '3');
		await expect(page.getByTestId('examples-waiting')).toHaveCount(0);

		// An adapter that learnt from the conversation has a passport, and is named where the conversation is deleted.
		const conversation = page.getByTestId('conversation-row').first();
		const id = (await conversation.getAttribute('data-conversation-id')) ?? '';
		await answerDialogs(app, writeAdapter(dataFolder, { id, name: 'What is BLAU 4?' }));
		await page.getByTestId('adapter-import').click();
		await expect(page.getByTestId('adapter')).toHaveAttribute('data-name', 'Words of our house', {
			timeout: 30_000,
		});
		await page.getByTestId('adapter-menu').click();
		await page.getByTestId('adapter-open').click();
		await expect(page.getByTestId('adapter-origin')).toHaveCount(3);
		await page.getByTestId('adapter-said').locator('summary').click();
		await shot(page, info, 'passport');
		expect(await faultsOf(page)).toEqual([]);
		await page.getByTestId('adapter-name').fill('Words of BLAU 4');
		await page.getByTestId('adapter-papers-save').click();
		await expect(page.getByTestId('adapter')).toHaveAttribute('data-name', 'Words of BLAU 4');
		await conversation.hover();
		await conversation.getByTestId('conversation-menu').click();
		await page.getByTestId('conversation-delete').click();
		const toast = page.getByTestId('toast').last();
		await expect(toast).toContainText('“Words of BLAU 4” learnt from it');
		await expect(toast).toContainText('2 examples made of it');
		await shot(page, info, 'deleted');
		expect(pageErrors).toEqual([]);
	},
);

for (const [language, theme, width] of [
	['en', 'dark', 1280],
	['de', 'light', 900],
] as const)
	test(
		`every screen about corrections is clear to everybody: ${language}, ${theme}`,
		long,
		async ({ launch, dataFolder }, info) => {
			test.setTimeout(180_000);
			const { app, page } = await launch();
			await resize(app, { width, height: 760 });
			await chooseLook(page, { language, theme });
			const look = async (name: string): Promise<void> => {
				await shot(page, info, `${language}-${theme}-${name}`);
				expect(await faultsOf(page)).toEqual([]);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
				);
				expect(overflow).toBe(false);
			};
			await page.getByTestId('new-conversation').click();
			await answerTo(page, 'What is the Donaudampfschifffahrtsgesellschaftskapitaenskajuetenschluessel?');
			const answer = await answerTo(page, 'And who has it?');
			await answer.getByTestId('suggest-correction').click();
			await page.getByTestId('correction-save').click();
			await look('unchanged');
			await page
				.getByTestId('correction-answer')
				.fill('Patient: Edith Farrow, born 3 May 1941, 020 7946 0958.');
			await page.getByTestId('correction-learn').click();
			await expect(page.getByTestId('found-personal')).toBeVisible();
			await page.getByTestId('found-personal').scrollIntoViewIfNeeded();
			await look('personal');
			await page.keyboard.press('Escape');
			await look('suggested');
			await answer.getByTestId('correction').click();
			await look('change');
			await page.keyboard.press('Escape');
			await openTeaching(page);
			await page.getByTestId('correction-take').click();
			await expect(page.getByTestId('found-personal')).toBeVisible();
			await look('asked');
			await confirmNote(
				page,
				'Entlassungsbriefe der Station für Innere Medizin und Geriatrie, Frühjahr 2026',
			);
			await openTeaching(page);
			await page.getByTestId('teach-from-texts').click();
			await look('sets');
			await page.getByTestId('choose-confirmed-set').click();
			await expect(page.getByTestId('previewed-example')).toBeVisible();
			await look('preview');
			await page.keyboard.press('Escape');
			const id = await page.getByTestId('conversation-row').first().getAttribute('data-conversation-id');
			// A file of which not everything can be learnt from.
			const examples = path.join(dataFolder, 'questions-and-answers-of-the-isolation-ward.csv');
			const rows = ['Question;Answer', 'What is BLAU 4?;The isolation ward.', ';Nobody asked.', 'Who?;'];
			writeFileSync(examples, [...rows, `Why?;${'So. '.repeat(2100)}`].join('\n'));
			await answerDialogs(app, examples);
			await page.getByTestId('teach-import').click();
			await expect(page.getByTestId('rows-left-out').getByRole('listitem')).toHaveCount(2);
			await page.getByTestId('rows-left-out').scrollIntoViewIfNeeded();
			await look('rows-left-out');
			await page.getByTestId('example-add').click();
			await look('example');
			await page.keyboard.press('Escape');
			// Dropped somewhere else, it is found where it belongs.
			await page.getByTestId('new-conversation').click();
			await drop(page, writeAdapter(dataFolder, { id: id ?? '', name: 'Schlüssel' }));
			const taken = page.getByTestId('toast').filter({ hasText: 'Words of our house' });
			await expect(taken).toBeVisible({ timeout: 30_000 });
			await look('adapter-dropped');
			await taken.getByRole('button').first().click();
			await expect(page.getByTestId('adapter')).toBeInViewport();
			await look('adapter');
			await page.getByTestId('adapter-menu').click();
			await page.getByTestId('adapter-open').click();
			await expect(page.getByTestId('adapter-origin')).toHaveCount(3);
			await look('passport');
		},
	);
