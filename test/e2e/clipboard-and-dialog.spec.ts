import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { storeConversation } from '../support/database.ts';
import { answerDialogs, expect, aside, test } from '../support/program.ts';
import { copyFileAsPerson, onClipboard } from '../support/system-clipboard.ts';

test(
	'an answer is copied as plain and rich text, without its signs',
	aside,
	async ({ launch, dataFolder }) => {
		await storeConversation(dataFolder, 'Hours', [
			'When?',
			'Open on **Monday** from *nine*:\n\n- the `desk`\n- the [garden](https://example.org/)',
		]);
		const { app, page } = await launch({ model: false });
		await page.getByTestId('conversation-row').locator('[data-row]').click();
		await page.getByTestId('copy-answer').click();
		await expect(page.getByTestId('toast')).toBeVisible();
		await expect
			.poll(async () => (await onClipboard(app)).text)
			.toBe('Open on Monday from nine:\n\n• the desk\n• the garden');
		expect((await onClipboard(app)).html).toContain('<strong>Monday</strong>');
		expect((await onClipboard(app)).html).toContain('<code>desk</code>');
		expect((await onClipboard(app)).html).not.toContain('example.org');
	},
);

test('Ctrl+O opens what is chosen in the dialog', aside, async ({ launch, dataFolder }) => {
	const { app, page } = await launch({ model: false });
	await answerDialogs(app, notice(dataFolder, 'chosen.txt'));
	await page.keyboard.press('ControlOrMeta+o');
	await expect(page.getByTestId('document-card')).toHaveAttribute('data-name', 'chosen.txt');
	await expect(page.getByTestId('conversation-row')).toHaveCount(1);
});

test('a file that is pasted is opened like one that is dropped', aside, async ({ launch, dataFolder }) => {
	test.skip(process.platform !== 'linux', 'Other systems have another form for copied files');
	const { app, page } = await launch({ model: false });
	const isCopied = await copyFileAsPerson(app, notice(dataFolder, 'pasted.txt'));
	test.skip(!isCopied, 'This Electron puts no file on the clipboard');
	await page.getByTestId('composer').press('ControlOrMeta+v');
	await expect(page.getByTestId('document-card')).toHaveAttribute('data-name', 'pasted.txt');
	await expect(page.getByTestId('composer')).toHaveValue('');
});

function notice(folder: string, name: string): string {
	const file = path.join(folder, name);
	writeFileSync(file, 'The gate is closed on 3 May 2026. It opens again on 5 May 2026.');
	return file;
}
