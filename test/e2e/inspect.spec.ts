import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { everyLook } from '../support/looks.ts';
import { answerDialogs, ask, drop, expect, lastAnswer, long, test } from '../support/program.ts';

const part = (page: Page, kind: string): Locator =>
	page.locator(`[data-testid=read-part][data-kind="${kind}"]`);

test(
	'what the model read is shown in parts, words are shaded, and an answer goes on from another word',
	long,
	async ({ launch }, info) => {
		test.setTimeout(240_000);
		const { app, page } = await launch();
		await ask(page, 'What is a discharge letter?');
		await finished(page);
		await ask(page, 'Who reads it?');
		await finished(page);
		await look(page, 'inspect-open');
		await expect(page.getByTestId('inspect-exact')).toHaveAttribute('data-exact', 'true');
		await expect(part(page, 'question')).toContainText('Who reads it?');
		await expect(part(page, 'instructions')).toContainText('You are a helpful assistant in an office.');
		await expect(part(page, 'history')).toHaveCount(2);
		await expect(part(page, 'history').first()).toContainText('What is a discharge letter?');
		const all = await tokensOf(page);
		expect(all).toBeGreaterThan(40);
		await expect(page.locator('[data-fact=read-0]')).toContainText(`${all} tokens`);
		const seed = await page.locator('[data-fact=seed-0]').textContent();
		expect(Number(seed)).toBeGreaterThan(0);
		await everyLook(page, info, 'read');
		await app.close();

		// As it was, by a program that was started anew.
		const { page: again, pageErrors } = await launch();
		await again.getByTestId('conversation-row').first().click();
		await look(again, 'inspect-open');
		await expect(again.getByTestId('inspect-exact')).toHaveAttribute('data-exact', 'true');
		expect(await tokensOf(again)).toBe(all);
		await expect(again.locator('[data-fact=seed-0]')).toHaveText(seed ?? '');
		await again.keyboard.press('Escape');

		await look(again, 'inspect-open-shading');
		const words = again.getByTestId('shaded-word');
		await expect(again.getByTestId('shading')).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
		expect(letters((await words.allTextContents()).join(''))).toBe(letters(await textOf(again)));
		// By keyboard: to the third word, and what else might stand there.
		await words.first().focus();
		await again.keyboard.press('ArrowRight');
		await again.keyboard.press('ArrowRight');
		await again.keyboard.press('Enter');
		await expect(again.getByTestId('alternative').first()).toBeVisible({ timeout: 30_000 });
		await everyLook(again, info, 'shading');
		const kept = (await words.allTextContents()).slice(0, 2).join('');
		const other = (await again.getByTestId('go-on').first().textContent()) ?? '';
		await again.getByTestId('go-on').first().click();
		await finished(again);
		await expect(lastAnswer(again).getByTestId('versions')).toContainText('2');
		const word = /“(.+)”/u.exec(other)?.[1] ?? '';
		expect(letters(await textOf(again)).startsWith(letters(`${kept}${word}`))).toBe(true);
		// The new version can be looked at like any other.
		await look(again, 'inspect-open');
		await expect(part(again, 'beginning')).toContainText(kept.slice(0, 3));
		await expect(again.getByTestId('inspect-exact')).toHaveAttribute('data-exact', 'true');
		await again.keyboard.press('Escape');
		expect(pageErrors).toEqual([]);
	},
);

test(
	'an answer is made repeatable, repeated and receipted, and a changed receipt is found out',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(300_000);
		const { app, page, pageErrors } = await launch();
		await ask(page, 'Name three fruits.');
		await finished(page);
		const file = path.join(dataFolder, 'fruits.indoors-receipt.json');
		await answerDialogs(app, file);

		// Made in a conversation: said so in the receipt too.
		await look(page, 'inspect-open-repeat');
		await expect(page.getByTestId('repeat-view')).toHaveAttribute('data-repeatable', 'false');
		await everyLook(page, info, 'repeat');
		await page.getByTestId('make-repeatable').click();
		await finished(page);
		await expect(lastAnswer(page).getByTestId('versions')).toContainText('2');
		await look(page, 'inspect-open-repeat');
		await expect(page.getByTestId('repeat-view')).toHaveAttribute('data-repeatable', 'true');
		await page.getByTestId('repeat').click();
		await expect(page.getByTestId('repetition')).toHaveAttribute('data-identical', 'true', {
			timeout: 120_000,
		});
		await page.getByTestId('save-receipt').click();
		await expect(page.getByTestId('toast').last()).toContainText('Receipt saved');
		expect(statSync(path.join(dataFolder, 'receipt-key.json')).mode & 0o777).toBe(0o600);
		const saved = readFileSync(file, 'utf8');
		expect(saved).not.toContain('fruits');

		await page.getByTestId('check-receipt').last().click();
		await expect(page.getByTestId('receipt-check')).toHaveAttribute('data-verdict', 'genuine');
		await expect(page.getByTestId('receipt-signer')).toHaveAttribute('data-signer', 'here');
		await expect(page.locator('[data-fact=model]')).toContainText('is on this computer');
		await everyLook(page, info, 'receipt');
		await page.keyboard.press('Escape');

		// By a drop, with one digit of the seed changed.
		writeFileSync(
			file,
			saved.replace(
				/("seed": \d*)(\d)/u,
				(_, before: string, digit: string) => `${before}${(Number(digit) + 1) % 10}`,
			),
		);
		await drop(page, file);
		await expect(page.getByTestId('receipt-check')).toHaveAttribute('data-verdict', 'changed');
		await everyLook(page, info, 'changed');
		await page.keyboard.press('Escape');
		writeFileSync(file, '{"hello": 1}');
		await drop(page, file);
		await expect(page.getByTestId('toast').last()).toContainText('no receipt');
		await app.close();

		// By a program that was started anew, in German.
		const { app: other, page: again } = await launch({ size: { width: 900, height: 760 } });
		await again.getByTestId('open-settings').click();
		await again.getByTestId('setting-language').locator('label:has(input[data-value="de"])').click();
		await again.getByTestId('check-receipt').scrollIntoViewIfNeeded();
		await again.screenshot({ path: info.outputPath('settings-de.png') });
		await again.getByTestId('conversation-row').first().click();
		await look(again, 'inspect-open-repeat');
		await again.getByTestId('repeat').click();
		await expect(again.getByTestId('repetition')).toHaveAttribute('data-identical', 'true', {
			timeout: 120_000,
		});
		await everyLook(again, info, 'repeat-de');
		await again.keyboard.press('Escape');
		await look(again, 'inspect-open');
		await expect(again.getByTestId('inspect-exact')).toHaveAttribute('data-exact', 'true');
		await again.getByTestId('read-facts').scrollIntoViewIfNeeded();
		await everyLook(again, info, 'read-de');
		await again.keyboard.press('Escape');
		await look(again, 'inspect-open-shading');
		await expect(again.getByTestId('shading')).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
		await everyLook(again, info, 'shading-de');
		await again.keyboard.press('Escape');

		const summary = path.join(dataFolder, 'summary.indoors-receipt.json');
		await answerDialogs(other, summary);
		const letter = path.join(
			dataFolder,
			'a-letter-with-a-rather-long-name-about-the-bridge-on-Station-Road.txt',
		);
		const text = 'The bridge on Station Road is closed from 3 to 17 August. The railings are replaced.';
		writeFileSync(letter, `${text}\n`.repeat(4));
		await again.getByTestId('new-conversation').click();
		await drop(again, letter);
		await again.getByTestId('make-summary').first().click({ timeout: 30_000 });
		await again.getByTestId('summary-save').click({ timeout: 60_000 });
		await again.getByTestId('summary-receipt').click();
		await expect(again.getByTestId('toast').last()).toContainText('Beleg gesichert');
		// Made once more from nothing, it says the same.
		await again.getByTestId('summary-save').click();
		await again.getByTestId('summary-repeat').click();
		await again.getByTestId('repeat').click();
		await expect(again.getByTestId('repetition')).toHaveAttribute('data-identical', 'true', {
			timeout: 60_000,
		});
		await everyLook(again, info, 'repeat-summary-de');
		await again.keyboard.press('Escape');
		await drop(again, summary);
		await expect(again.getByTestId('receipt-check')).toHaveAttribute('data-verdict', 'genuine');
		await expect(again.locator('[data-fact=document-0]')).toContainText('ist auf diesem Computer');
		await everyLook(again, info, 'receipt-de');
		expect(pageErrors).toEqual([]);
	},
);

async function finished(page: Page): Promise<void> {
	await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete', { timeout: 90_000 });
}

async function look(page: Page, how: string): Promise<void> {
	await lastAnswer(page).getByTestId('inspect-menu').click();
	await page.getByTestId(how).click();
}

async function tokensOf(page: Page): Promise<number> {
	const counts = await page
		.getByTestId('read-part')
		.evaluateAll((parts) => parts.map((one) => Number((one as HTMLElement).dataset['tokens'])));
	return counts.reduce((sum, one) => sum + one, 0);
}

async function textOf(page: Page): Promise<string> {
	return (await lastAnswer(page).getByTestId('message-text').textContent())?.trim() ?? '';
}

/** Without what Markdown takes for a sign. */
function letters(text: string): string {
	return text.replace(/[^\p{L}]/gu, '');
}
