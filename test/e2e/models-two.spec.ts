import type { ElectronApplication } from '@playwright/test';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readValue } from '../support/database.ts';
import { gemmaMissing, gemmaModelPath } from '../support/model-files/gemma-model.ts';
import { ask, drop, expect, long, test } from '../support/program.ts';

const gemma = 'gemma-3-270m-q4_k_m';

test(
	'a restricted model is brought, agreed to, used beside the starter, forbidden, and taken to another computer',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(420_000);
		const file = await gemmaModelPath();
		test.skip(file === null, gemmaMissing);
		const { app, page } = await launch();
		await drop(page, file ?? '');
		const candidate = page.getByTestId('candidate');
		await candidate.getByTestId('take-copy').click();
		await expect(page.getByTestId('bring-licence')).toHaveAttribute('data-has-text', 'true', {
			timeout: 120_000,
		});
		await page.getByTestId('confirm-licence').click();
		await expect(candidate).toHaveAttribute('data-state', 'done', { timeout: 180_000 });
		await page.getByTestId('bringing-close').click();
		expect(readValue(dataFolder, 'SELECT licence FROM licence_acceptances')).toBe('gemma');

		// In the middle of a conversation with the starter.
		await page.getByTestId('new-conversation').click();
		await ask(page, 'Say hello.');
		const answers = page.locator('[data-role=assistant]');
		await expect(answers.last()).toHaveAttribute('data-state', 'complete', { timeout: 120_000 });
		await page.getByTestId('conversation').getByTestId('model-chip').click();
		await expect(page.getByTestId('switching')).toBeVisible();
		await page.locator(`[data-testid=model-choice][data-value="${gemma}"]`).click();
		await expect(page.getByTestId('model-chip')).toHaveAttribute('data-state', 'ready', { timeout: 120_000 });
		// Of so much to read its speed is known.
		await ask(page, 'And a good day. '.repeat(60));
		await expect(answers).toHaveCount(2);
		await expect(answers.last()).toHaveAttribute('data-state', 'complete', { timeout: 180_000 });
		expect(
			readValue(
				dataFolder,
				"SELECT model_id FROM messages WHERE role = 'assistant' ORDER BY number DESC LIMIT 1",
			),
		).toBe(gemma);
		await page.getByTestId('open-models').click();
		const row = page.locator(`[data-testid=model][data-model-id="${gemma}"]`);
		await expect(row.getByTestId('model-speed')).toContainText(/\d/u);

		const stick = path.join(dataFolder, 'stick');
		mkdirSync(stick);
		await answerFolder(app, stick);
		await row.getByTestId('model-details').click();
		await row.getByTestId('model-take-away').click();
		await expect
			.poll(() => readdirSync(stick).filter((name) => !name.endsWith('.part')), { timeout: 60_000 })
			.toHaveLength(1);

		await page.getByTestId('open-settings').click();
		await page.getByTestId('setting-policy').locator('label:has(input[data-value=open])').click();
		await page.getByTestId('open-models').click();
		await expect(row.getByTestId('model-blocked')).toBeVisible();
		await page.getByTestId('new-conversation').click();
		await page.getByTestId('model-chip').click();
		const forbidden = page.locator(`[data-testid=model-choice][data-value="${gemma}"]`);
		await expect(forbidden).toHaveAttribute('data-disabled', /.*/u);
		await expect(forbidden.getByTestId('openness')).toHaveAttribute('data-openness', 'restricted-weights');
		await page.keyboard.press('Escape');
		// Forbidden, it can still be read about.
		await page.getByTestId('open-models').click();
		await row.getByTestId('open-passport').click();
		const passport = page.getByTestId('passport');
		await expect(passport.getByTestId('passport-verdict')).toHaveAttribute(
			'data-openness',
			'restricted-weights',
		);
		await expect(passport.locator('[data-testid=passport-use][data-use=commercial]')).toHaveAttribute(
			'data-licence',
			'gemma',
		);
		await expect(passport.getByTestId('passport-restrictions')).toBeVisible();
		// Allowed again, it answers again, and nobody is asked a second time.
		await page.getByTestId('open-settings').click();
		await page.getByTestId('setting-policy').locator('label:has(input[data-value=all])').click();
		await page.getByTestId('open-models').click();
		await expect(row).not.toHaveAttribute('data-blocked', /./u);
		await page.locator('[data-testid=conversation-row]').first().click();
		await expect(answers.last()).toHaveAttribute('data-state', 'complete');
		await ask(page, 'And once more.');
		await expect
			.poll(() => readValue(dataFolder, "SELECT count(*) FROM messages WHERE role = 'assistant'"))
			.toBe(3);
		await expect(answers.last()).toHaveAttribute('data-state', 'complete', { timeout: 180_000 });
		expect(
			readValue(
				dataFolder,
				"SELECT model_id FROM messages WHERE role = 'assistant' ORDER BY number DESC LIMIT 1",
			),
		).toBe(gemma);
		await app.close();

		const [name = ''] = readdirSync(stick);
		const other = await launch({ dataFolder: path.join(dataFolder, 'other computer') });
		await drop(other.page, path.join(stick, name));
		const again = other.page.getByTestId('candidate');
		await again.getByTestId('take-copy').click();
		await other.page.getByTestId('confirm-licence').click({ timeout: 120_000 });
		await expect(again).toHaveAttribute('data-state', 'done', { timeout: 180_000 });
		rmSync(stick, { recursive: true });
	},
);

/** What a person chooses the next time a folder is asked for. */
async function answerFolder(app: ElectronApplication, folder: string): Promise<void> {
	await app.evaluate(({ dialog }, chosen) => {
		dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
	}, folder);
}
