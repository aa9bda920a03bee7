import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { readValue } from '../support/database.ts';
import { faultsOf } from '../support/faults.ts';
import { chooseLook, twoLooks } from '../support/looks.ts';
import { answerDialogs, ask, drop, expect, lastAnswer, long, test } from '../support/program.ts';

const assistant = (page: Page, name: string): Locator =>
	page.locator(`[data-testid=assistant][data-name="${name}"]`);

test(
	'a way of working is chosen, made, changed, compared, taken away as a file and brought back',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(240_000);
		const { app, page } = await launch();
		await choose(page, 'plain');
		await shot(page, info, 'new');
		await ask(page, 'What is a discharge letter?');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
		expect(await told(page)).toContain('You write in plain language.');
		await expect(page.getByTestId('way-chip')).toContainText('Plain language');
		await shot(page, info, 'told');

		// From here on in another way, which the thread says.
		await choose(page, 'letter');
		await expect(page.getByTestId('way-line')).toHaveAttribute('data-name', 'Letter writer');
		await shot(page, info, 'from-here');
		await ask(page, 'Ask Ms Keller to pay invoice 117.');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
		expect(await told(page)).toContain('You write letters for an office.');
		await expect(page.getByTestId('way-line')).toHaveCount(1);

		// One of one's own, changed twice.
		await page.getByTestId('way-chip').click();
		await page.getByTestId('manage-ways').click();
		await expect(page.getByTestId('assistant')).toHaveCount(5);
		await shot(page, info, 'screen');
		await page.getByTestId('assistant-add').click();
		await page.getByTestId('assistant-name').fill('Ward notes');
		await page.getByTestId('assistant-instructions').fill('You write notes for a ward. Use short lines.');
		await page.getByTestId('assistant-freedom').fill('4');
		await page.getByTestId('assistant-details').locator('summary').click();
		await page.getByTestId('assistant-value-temperature').fill('7');
		await page.getByTestId('assistant-save').click();
		await expect(page.getByTestId('assistant-fault')).toContainText('0 to 2');
		await shot(page, info, 'fault');
		await page.getByTestId('assistant-value-temperature').fill('0.4');
		await page.getByTestId('assistant-save').click();
		await edit(page, 'Ward notes', 'You write notes for a ward. Use short lines. Begin with the date.');
		await edit(page, 'Ward notes', 'You write notes for the night shift. Use short lines.');
		await expect(assistant(page, 'Ward notes')).toHaveAttribute('data-versions', '3');
		await act(page, 'Ward notes', 'assistant-versions');
		await page.getByTestId('version-before').selectOption({ index: 2 });
		const difference = page.locator('[data-testid=version-difference][data-key=instructions]');
		await expect(difference.locator('del')).toHaveText(['a ward']);
		await expect(difference.locator('ins')).toHaveText(['the night shift']);
		await shot(page, info, 'versions');
		await page.getByTestId('version-go-back').click();
		await expect(assistant(page, 'Ward notes')).toHaveAttribute('data-versions', '4');

		// As a file, and back with a look at what it does.
		const file = path.join(dataFolder, 'ward-notes.json');
		await answerDialogs(app, file);
		await act(page, 'Ward notes', 'assistant-export');
		await expect.poll(() => textOf(file)).toContain('You write notes for a ward. Use short lines.');
		await page.getByTestId('assistant-import').click();
		await expect(page.getByTestId('assistant-preview')).toHaveAttribute('data-same', 'true');
		await page.keyboard.press('Escape');
		await act(page, 'Ward notes', 'assistant-remove');
		await expect(assistant(page, 'Ward notes')).toHaveCount(0);
		await page.getByTestId('toast').last().getByRole('button', { name: 'Undo' }).click();
		await expect(assistant(page, 'Ward notes')).toHaveAttribute('data-versions', '4');
		await act(page, 'Ward notes', 'assistant-remove');
		await page.getByTestId('assistant-import').click();
		await expect(page.getByTestId('assistant-preview')).toHaveAttribute('data-taken', 'false');
		await shot(page, info, 'import');
		await page.getByTestId('assistant-take').click();
		await expect(assistant(page, 'Ward notes')).toHaveAttribute('data-versions', '1');

		// A file from elsewhere: another model, a taken name, and something that nobody sees.
		writeFileSync(file, hostileCopy(readFileSync(file, 'utf8')));
		await page.getByTestId('assistant-import').click();
		await expect(page.getByTestId('import-hidden')).toContainText('3');
		await expect(page.getByTestId('import-model-missing')).toContainText('Their model');
		await shot(page, info, 'import-elsewhere');
		await page.getByTestId('import-replace').check();
		await page.getByTestId('assistant-take').click();
		await expect(assistant(page, 'Ward notes')).toHaveAttribute('data-versions', '2');
		writeFileSync(file, '{"format":"indoors-assistant","version":1,"assistant":{"name":""}}');
		await page.getByTestId('assistant-import').click();
		await expect(page.getByTestId('toast').last()).toContainText('no way of working');

		// One that came along, changed and as it was again.
		await edit(page, 'Minutes', 'You write minutes.');
		await expect(assistant(page, 'Minutes')).toHaveAttribute('data-origin', 'changed');
		await act(page, 'Minutes', 'assistant-reset');
		await expect(assistant(page, 'Minutes')).toHaveAttribute('data-origin', 'built-in');
		await expect(assistant(page, 'Minutes')).toHaveAttribute('data-versions', '3');

		// The usual one, and what is hidden from staff.
		await page.getByTestId('open-settings').click();
		await page.getByTestId('setting-default-assistant').selectOption({ label: 'Ward notes' });
		await page.getByTestId('setting-maintains').click();
		await expect(page.getByTestId('open-assistants')).toHaveCount(0);
		await app.close();

		const { page: again, pageErrors } = await launch();
		await expect(again.getByTestId('way-chip')).toContainText('Ward notes');
		await again.getByTestId('way-chip').click();
		await expect(again.getByTestId('way-choice')).toHaveCount(6);
		await expect(again.getByTestId('manage-ways')).toHaveCount(0);
		await again.keyboard.press('Escape');
		await again.getByTestId('conversation-row').first().click();
		await expect(again.getByTestId('way-chip')).toContainText('Letter writer');
		await expect(again.getByTestId('way-line')).toHaveAttribute('data-name', 'Letter writer');
		expect(await told(again)).toContain('You write letters for an office.');
		expect(pageErrors).toEqual([]);
	},
);

test(
	'words of the house come from a table, are given to the model, and answers are checked for them',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(240_000);
		const { app, page } = await launch();
		await page.getByTestId('open-settings').click();
		await page.getByTestId('open-glossary').click();
		await shot(page, info, 'empty');
		const file = path.join(dataFolder, 'terms.csv');
		const table = [
			'Term;Meaning;Preferred;Forbidden',
			'Ward 4;The ward for hearts and lungs;;',
			'discharge letter;What a patient takes home;;epicrisis|letter of release',
			'article;A small word;;the|a|is|to|of',
			'WHO;World Health Organization;;',
			';no term here;;',
			'discharge letter;Twice;;',
			'clinic;;clinic;clinics',
		];
		writeFileSync(file, table.join('\n'));
		await answerDialogs(app, file);
		await page.getByTestId('glossary-import').click();
		const preview = page.getByTestId('terms-preview');
		await expect(preview).toHaveAttribute('data-added', '4');
		await expect(preview).toHaveAttribute('data-broken', '3');
		await expect(page.getByTestId('broken-row')).toHaveCount(3);
		await shot(page, info, 'preview');
		await page.getByTestId('terms-take').click();
		await expect(page.getByTestId('glossary-screen')).toHaveAttribute('data-total', '4');
		await shot(page, info, 'terms');

		// By hand, with what is wrong said in its place.
		await page.getByTestId('term-add').click();
		await page.getByTestId('term-name').fill('ward 4');
		await page.getByTestId('term-save').click();
		await expect(page.getByTestId('term-fault')).toContainText('already');
		await page.getByTestId('term-name').fill('Station 4');
		await page.getByTestId('term-preferred').fill('Ward 4');
		await page.getByTestId('term-save').click();
		await expect(page.getByTestId('glossary-screen')).toHaveAttribute('data-total', '5');
		await page.getByTestId('term-search').fill('hearts');
		await expect(page.getByTestId('glossary-screen')).toHaveAttribute('data-found', '1');
		await page.getByTestId('term-search').fill('station');
		await expect(page.locator('[data-testid=term][data-term="Station 4"]')).toBeVisible();
		await page.getByTestId('term-remove').click();
		await expect(page.getByTestId('glossary-screen')).toHaveAttribute('data-found', '0');
		await page.getByTestId('toast').last().getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByTestId('glossary-screen')).toHaveAttribute('data-found', '1');
		await page.getByTestId('term-search').fill('');

		// Out as a workbook, changed as one, and in again.
		const workbook = path.join(dataFolder, 'terms.xlsx');
		await answerDialogs(app, workbook);
		await page.getByTestId('glossary-save').click();
		await page.getByTestId('glossary-xlsx').click();
		await expect(page.getByTestId('toast').last()).toContainText('Saved');
		await page.getByTestId('glossary-import').click();
		await expect(preview).toHaveAttribute('data-same', '5');
		await page.keyboard.press('Escape');
		writeFileSync(file, [...table.slice(0, 1), 'Ward 4;The ward for hearts;;'].join('\n'));
		await drop(page, file);
		await expect(preview).toHaveAttribute('data-changed', '1');
		await shot(page, info, 'changed');
		await page.getByTestId('terms-take').click();
		await expect(page.getByTestId('toast').last()).toContainText('1 term taken in');

		// The model is told, and its answer is checked.
		await page.getByTestId('new-conversation').click();
		await choose(page, 'plain');
		await ask(page, 'Who needs discharge letters on ward 4?');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
		await expect(page.getByTestId('wording-finding').first()).toHaveAttribute('data-preferred', 'article');
		await lastAnswer(page).getByTestId('show-read').click();
		for (const term of ['discharge letter', 'Ward 4'])
			await expect(page.locator(`[data-testid=told-term][data-term="${term}"]`)).toBeVisible();
		await shot(page, info, 'answer');
		await page.keyboard.press('Escape');
		await ask(page, 'And what does the WHO say?');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
		await lastAnswer(page).getByTestId('show-read').click();
		await expect(page.getByTestId('told-term').filter({ hasText: 'WHO' })).toBeVisible();
		await page.keyboard.press('Escape');

		// A passage of a document brings its terms along as well.
		const letter = path.join(dataFolder, 'letter.txt');
		writeFileSync(
			letter,
			'The epicrisis of Mr Ode was sent to his doctor on 4 May 2026.\nHe takes it to ward 4.\n',
		);
		await page.getByTestId('new-conversation').click();
		await drop(page, letter);
		await expect(page.getByTestId('document-card')).toBeVisible({ timeout: 30_000 });
		await ask(page, 'When was it sent to his doctor?');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
		await expect(lastAnswer(page)).toHaveAttribute('data-basis', 'passages');
		await lastAnswer(page).getByTestId('show-read').click();
		await expect(page.locator('[data-testid=read-part][data-kind=rules]').first()).toContainText(
			'You answer questions about a document',
		);
		await expect(page.locator('[data-testid=told-term][data-term="discharge letter"]')).toBeVisible();
		await shot(page, info, 'document');
		await page.keyboard.press('Escape');
		await app.close();
		// The second question was added to what the model had read, terms and all.
		const figures = `SELECT json_extract(facts, '$.figures.readTokens') * 1.0 / json_extract(facts, '$.figures.promptTokens')
		FROM messages WHERE role = 'assistant' ORDER BY number LIMIT 1 OFFSET 1`;
		expect(readValue(dataFolder, figures)).toBeLessThan(0.6);

		const { page: again, pageErrors } = await launch();
		await again.getByTestId('conversation-row').last().click();
		await expect(again.getByTestId('wording-findings').first()).toBeVisible();
		await again.getByTestId('open-settings').click();
		await again.getByTestId('open-glossary').click();
		await expect(again.getByTestId('glossary-screen')).toHaveAttribute('data-total', '5');
		expect(pageErrors).toEqual([]);
	},
);

for (const { language, theme, width } of twoLooks)
	test(
		`every screen about ways of working is clear to everybody: ${language}, ${theme}`,
		long,
		async ({ launch, dataFolder }, info) => {
			test.setTimeout(120_000);
			const { app, page } = await launch({ model: false, size: { width, height: 760 } });
			await chooseLook(page, { language, theme });
			const look = async (name: string): Promise<void> => {
				await shot(page, info, name);
				await expectClear(page);
			};
			await page.getByTestId('open-assistants').scrollIntoViewIfNeeded();
			await look('settings');
			await page.getByTestId('open-assistants').click();
			await page.getByTestId('assistant-add').click();
			await page.getByTestId('assistant-name').fill(longName);
			await page.getByTestId('assistant-purpose').fill(longName.repeat(2));
			await page.getByTestId('assistant-instructions').fill('Short. '.repeat(150));
			await page.getByTestId('assistant-details').locator('summary').click();
			await look('dialog');
			await page.getByTestId('assistant-save').click();
			await edit(page, longName, 'Short and clear.');
			await look('screen');
			const file = path.join(dataFolder, 'one.json');
			await answerDialogs(app, file);
			await act(page, longName, 'assistant-export');
			await expect.poll(() => textOf(file)).toContain('Short and clear.');
			await act(page, longName, 'assistant-versions');
			await expect(page.getByTestId('version-differences')).toBeVisible();
			await look('versions');
			await page.keyboard.press('Escape');
			writeFileSync(file, hostileCopy(readFileSync(file, 'utf8')));
			await page.getByTestId('assistant-import').click();
			await look('import');
			await page.keyboard.press('Escape');

			await page.getByTestId('open-settings').click();
			await page.getByTestId('open-glossary').click();
			await look('glossary-empty');
			const table = path.join(dataFolder, 'terms.csv');
			const rows = Array.from({ length: 3000 }, (_, at) => `Begriff ${at};Bedeutung ${at};;Wort ${at}`);
			writeFileSync(
				table,
				['Begriff;Bedeutung;Bevorzugt;Verboten', ...rows, `${'x'.repeat(200)};zu lang;;`].join('\n'),
			);
			await answerDialogs(app, table);
			await page.getByTestId('glossary-import').click();
			await expect(page.getByTestId('terms-preview')).toHaveAttribute('data-added', '3000', {
				timeout: 20_000,
			});
			await look('preview');
			await page.getByTestId('terms-take').click();
			await expect(page.getByTestId('glossary-screen')).toHaveAttribute('data-total', '3000', {
				timeout: 20_000,
			});
			// More come as somebody scrolls on.
			const list = page.getByTestId('glossary-screen').locator('[data-scroller]');
			for (const loaded of ['100', '200', '300']) {
				await expect(page.getByTestId('glossary-screen')).toHaveAttribute('data-loaded', loaded);
				await list.evaluate((scroller) => scroller.scrollTo({ top: scroller.scrollHeight }));
			}
			await expect(page.getByTestId('term').last()).toBeVisible();
			await page.getByTestId('term-search').fill('begriff 299');
			await expect(page.getByTestId('glossary-screen')).toHaveAttribute('data-found', '11');
			await page.locator('[data-testid=term][data-term="Begriff 299"]').getByTestId('term-edit').click();
			await page.getByTestId('term-forbidden').fill('Begriff 299');
			await page.getByTestId('term-save').click();
			await expect(page.getByTestId('term-fault')).toBeVisible();
			await look('term');
			await page.keyboard.press('Escape');
			await look('glossary');

			await page.getByTestId('new-conversation').click();
			await page.getByTestId('way-chip').click();
			await page.locator('[data-testid=way-choice]').last().click();
			await look('new');
			await page.getByTestId('way-chip').click();
			await look('picker');
		},
	);

async function choose(page: Page, id: string): Promise<void> {
	await page.getByTestId('way-chip').click();
	await page.locator(`[data-testid=way-choice][data-value="${id}"]`).click();
	await expect(page.getByTestId('way-chip')).toHaveAttribute('data-state', id);
}

/** What the model was told for the last answer. */
async function told(page: Page): Promise<string> {
	await lastAnswer(page).getByTestId('show-read').click();
	const text = await page.locator('[data-testid=read-part][data-kind=instructions]').first().textContent();
	await page.keyboard.press('Escape');
	return text ?? '';
}

async function act(page: Page, name: string, deed: string): Promise<void> {
	await assistant(page, name).getByTestId('assistant-menu').click();
	await page.getByTestId(deed).click();
}

async function edit(page: Page, name: string, instructions: string): Promise<void> {
	await assistant(page, name).getByTestId('assistant-edit').click();
	await page.getByTestId('assistant-instructions').fill(instructions);
	await page.getByTestId('assistant-save').click();
	await expect(page.getByTestId('assistant-form')).toHaveCount(0);
}

/** As somebody else might send it. */
function hostileCopy(text: string): string {
	const file = JSON.parse(text) as { assistant: Record<string, unknown>; modelName: string };
	file.assistant['modelId'] = 'elsewhere';
	file.assistant['instructions'] = 'You write\u202E notes.\u200B Use\u{E0041} lines.';
	file.modelName = 'Their model';
	return JSON.stringify(file);
}

function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

async function expectClear(page: Page): Promise<void> {
	expect(await faultsOf(page)).toEqual([]);
}

async function shot(page: Page, info: TestInfo, name: string): Promise<void> {
	await page.screenshot({ path: info.outputPath(`${name}.png`) });
}

const longName = 'Rehabilitationsentlassungsberichte der Station 4, knapp';
