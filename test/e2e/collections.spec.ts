import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Document, Packer, Paragraph } from 'docx';
import { root } from '../../tools/setup/places.mjs';
import {
	answerDialogs,
	ask,
	expect,
	aside,
	sampleDocument,
	test,
	type Launch,
	type RunningProgram,
} from '../support/program.ts';

const files = path.join(root, 'test', 'support', 'files');

/** A ward's folder: notices, minutes in a folder inside, a file that cannot be read and one with a password. */
async function makeFolder(): Promise<string> {
	const folder = test.info().outputPath('Ward 3 guidelines');
	mkdirSync(path.join(folder, 'Minutes'), { recursive: true });
	copyFileSync(sampleDocument, path.join(folder, 'library.pdf'));
	writeFileSync(path.join(folder, 'oxygen.txt'), oxygen('every four hours'));
	writeFileSync(path.join(folder, 'damaged.pdf'), '%PDF-1.7\nnothing in here');
	copyFileSync(path.join(files, 'password.pdf'), path.join(folder, 'password.pdf'));
	writeFileSync(
		path.join(folder, 'Minutes', 'march.docx'),
		await Packer.toBuffer(
			new Document({
				sections: [
					{
						children: [
							new Paragraph('Minutes of the ward meeting in March'),
							new Paragraph(
								'The laundry contract with Hollis Textiles was extended by two years. Sheets are delivered on Tuesdays and Fridays before seven in the morning.',
							),
						],
					},
				],
			}),
		),
	);
	return folder;
}

const oxygen = (interval: string): string =>
	`Oxygen cylinders\n\nThe pressure of every oxygen cylinder on the ward is checked ${interval} and written down on the card that hangs on the cylinder.\n\nEmpty cylinders are taken to the loading bay of the pharmacy.\n`;

const row = (page: Page): Locator => page.getByTestId('collection').first();

async function withCollection(launch: Launch, model = false): Promise<RunningProgram> {
	const folder = await makeFolder();
	const program = await launch({ model });
	const { app, page } = program;
	await answerDialogs(app, folder);
	await page.getByTestId('open-collections').click();
	await expect(page.getByTestId('no-collections')).toBeVisible();
	await page.screenshot({ path: test.info().outputPath('none.png') });
	await page.getByTestId('add-collection').click();
	await expect(row(page)).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
	await expect(row(page)).toHaveAttribute('data-read', '3');
	return program;
}

/** Asks in the conversation on screen, or in a new one about the collection. */
async function answerTo(page: Page, question: string): Promise<Locator> {
	const answers = page.locator('[data-role=assistant]');
	const before = await answers.count();
	await ask(page, question);
	const answer = answers.nth(before);
	await expect(answer).toHaveAttribute('data-state', /^(complete|failed)$/u, { timeout: 90_000 });
	return answer;
}

test('a folder is read, failures are said, and what it holds is kept in step', aside, async ({ launch }) => {
	const { page } = await withCollection(launch);
	const folder = test.info().outputPath('Ward 3 guidelines');
	await expect(row(page)).toHaveAttribute('data-failed', '2');
	await page.getByTestId('failed-files').click();
	await expect(page.getByTestId('failed-file')).toHaveCount(2);
	await expect(page.locator('[data-path="damaged.pdf"]')).toHaveAttribute('data-code', 'document-damaged');
	await expect(page.locator('[data-path="password.pdf"]')).toHaveAttribute(
		'data-code',
		'document-password-needed',
	);
	await page.screenshot({ path: test.info().outputPath('read.png') });

	// Added, changed, moved and removed underneath.
	writeFileSync(
		path.join(folder, 'visitors.md'),
		'# Visitors\n\nVisitors are welcome between three and seven.\n',
	);
	rmSync(path.join(folder, 'damaged.pdf'));
	renameSync(path.join(folder, 'Minutes'), path.join(folder, 'Records'));
	await expect(row(page)).toHaveAttribute('data-read', '4', { timeout: 30_000 });
	await expect(row(page)).toHaveAttribute('data-failed', '1');
	rmSync(path.join(folder, 'visitors.md'));
	await expect(row(page)).toHaveAttribute('data-read', '3', { timeout: 30_000 });

	// Left out by the person, and taken up again.
	await page.getByTestId('collection-menu').click();
	await page.getByTestId('collection-exclude').click();
	await page.getByTestId('exclusions').fill('Records\npassword*');
	await page.screenshot({ path: test.info().outputPath('exclusions.png') });
	await page.getByTestId('save-exclusions').click();
	await expect(row(page)).toHaveAttribute('data-read', '2', { timeout: 30_000 });
	await expect(row(page)).toHaveAttribute('data-failed', '0');

	// Paused: changes wait.
	await page.getByTestId('collection-menu').click();
	await page.getByTestId('collection-pause').click();
	await expect(row(page)).toHaveAttribute('data-state', 'paused');
	writeFileSync(path.join(folder, 'new.txt'), 'The new alarm plan hangs in the staff room.');
	await page.getByTestId('collection-go-on').click();
	await expect(row(page)).toHaveAttribute('data-read', '3', { timeout: 30_000 });

	// The folder goes, as with a stick, and comes again.
	renameSync(folder, `${folder} gone`);
	await page.getByTestId('collection-menu').click();
	await page.getByTestId('collection-look').click();
	await expect(row(page)).toHaveAttribute('data-state', 'folder-gone', { timeout: 30_000 });
	await expect(row(page)).toHaveAttribute('data-read', '3');
	await page.screenshot({ path: test.info().outputPath('gone.png') });
	renameSync(`${folder} gone`, folder);
	await page.getByTestId('collection-menu').click();
	await page.getByTestId('collection-look').click();
	await expect(row(page)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });

	// Removed, brought back, and removed again.
	await page.getByTestId('collection-menu').click();
	await page.getByTestId('collection-remove').click();
	await expect(page.getByTestId('no-collections')).toBeVisible();
	await page.getByTestId('toast').last().getByRole('button', { name: 'Undo' }).click();
	await expect(row(page)).toHaveAttribute('data-read', '3');
});

test(
	'answers come from the files of a collection, follow their changes, and say when nothing is there',
	aside,
	async ({ launch }) => {
		const { page } = await withCollection(launch, true);
		const folder = test.info().outputPath('Ward 3 guidelines');
		await page.getByTestId('collection-ask').click();
		await expect(page.getByTestId('collection-start')).toBeVisible();
		await expect(page.getByTestId('source')).toHaveAttribute('data-source', 'collection');
		await page.screenshot({ path: test.info().outputPath('start.png') });

		const first = await answerTo(page, 'How often is the pressure of an oxygen cylinder checked?');
		await expect(first.getByTestId('basis')).toHaveAttribute('data-basis', 'passages');
		await expect(first.getByTestId('sources')).toContainText('oxygen.txt');
		await first.getByTestId('show-read').click();
		await expect(page.getByTestId('given-passage').first()).toContainText('every four hours');
		await page.keyboard.press('Escape');
		await page.screenshot({ path: test.info().outputPath('answer.png') });
		await first.getByTestId('sources').getByTestId('page-chip').first().click();
		await expect(page.getByTestId('document-panel')).toContainText('every four hours');
		await page.screenshot({ path: test.info().outputPath('panel.png') });

		const second = await answerTo(page, 'On which days does Hollis Textiles deliver the sheets?');
		await expect(second.getByTestId('sources')).toContainText('march.docx');

		const none = await answerTo(page, 'What is the name of the director of the zoo?');
		await expect(none.getByTestId('basis')).toHaveAttribute('data-basis', 'not-found');
		const broad = await answerTo(page, 'Summarise all of it.');
		await expect(broad.getByTestId('basis')).toHaveAttribute('data-basis', 'too-broad');
		await page.screenshot({ path: test.info().outputPath('nothing.png') });

		// The file changes underneath, and the next answer follows.
		writeFileSync(path.join(folder, 'oxygen.txt'), oxygen('twice a day'));
		rmSync(path.join(folder, 'Minutes'), { recursive: true });
		await page.getByTestId('open-collections').click();
		await page.getByTestId('collection-menu').click();
		await page.getByTestId('collection-look').click();
		await expect(row(page)).toHaveAttribute('data-read', '2', { timeout: 30_000 });
		await expect(row(page)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
		await page.getByTestId('collection-ask').click();
		const changed = await answerTo(page, 'How often is the pressure of an oxygen cylinder checked?');
		await changed.getByTestId('show-read').click();
		await expect(page.getByTestId('given-passage').first()).toContainText('twice a day');
		await page.keyboard.press('Escape');
		const gone = await answerTo(page, 'On which days does Hollis Textiles deliver the sheets?');
		await expect(gone.getByTestId('basis')).toHaveAttribute('data-basis', 'not-found');
	},
);

test(
	'a collection and its conversations are there after a restart, also after a kill in the middle',
	aside,
	async ({ launch }) => {
		const folder = test.info().outputPath('Archive');
		mkdirSync(folder);
		for (let number = 1; number <= 60; number += 1)
			writeFileSync(
				path.join(folder, `letter ${number}.txt`),
				`Letter ${number}\n\nThe file number of this letter is AZ-${1000 + number}.\n`,
			);
		const { app, page } = await launch({ model: false });
		await answerDialogs(app, folder);
		await page.getByTestId('open-collections').click();
		await page.getByTestId('add-collection').click();
		await expect(async () => {
			expect(Number(await row(page).getAttribute('data-read'))).toBeGreaterThan(5);
		}).toPass({ timeout: 60_000 });
		await expect(row(page).getByTestId('collection-state')).toContainText(/\d+ of 60/u);
		expect(Number(await row(page).getAttribute('data-read'))).toBeLessThan(60);
		app.process().kill('SIGKILL');

		const again = await launch({ model: false });
		await again.page.getByTestId('open-collections').click();
		await expect(row(again.page)).toHaveAttribute('data-read', '60', { timeout: 60_000 });
		await expect(row(again.page)).toHaveAttribute('data-state', 'ready');
		await expect(row(again.page)).toHaveAttribute('data-pages', '60');
		await expect(row(again.page)).toHaveAttribute('data-failed', '0');
	},
);
