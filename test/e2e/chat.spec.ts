import { spawnSync } from 'node:child_process';
import { readValue, storeConversation } from '../support/database.ts';
import { killEngine } from '../support/engine-process.ts';
import { ask, expect, long, menuOf, test } from '../support/program.ts';

const answers = '[data-role=assistant]';

test('a question is answered as it is written, and is still there after closing the program', async ({
	launch,
}) => {
	const first = await launch();
	await ask(first.page, 'What is a fever?');
	const answer = first.page.locator(answers).last();
	await expect(answer).toHaveAttribute('data-state', 'writing');
	await expect(answer).toHaveAttribute('data-state', 'complete');
	const text = await answer.getByTestId('message-text').innerText();
	expect(text.length).toBeGreaterThan(40);
	await first.page.getByTestId('composer').fill('A draft that is not sent yet');
	await expect
		.poll(() => readValue(first.dataFolder, 'SELECT draft FROM conversations'))
		.toBe('A draft that is not sent yet');
	await first.app.close();

	const second = await launch();
	await second.page.getByTestId('conversation-row').first().click();
	await expect(second.page.locator(answers).last().getByTestId('message-text')).toHaveText(text);
	await expect(second.page.getByTestId('composer')).toHaveValue('A draft that is not sent yet');
	expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
});

test('an answer can be stopped while it is written and while the prompt is read', async ({ launch }) => {
	const { page } = await launch();
	await ask(page, 'Tell me a long story about a river.');
	const answer = page.locator(answers).last();
	await expect(answer).toHaveAttribute('data-state', 'writing');
	await page.getByTestId('stop').click();
	await expect(answer).toHaveAttribute('data-state', 'stopped');
	const stoppedAt = await answer.getByTestId('message-text').innerText();

	await page.keyboard.press('ControlOrMeta+n');
	await ask(page, `${'The library opens at nine. '.repeat(400)} When does it open?`);
	await expect(page.locator(answers).last()).toHaveAttribute('data-state', 'reading');
	await page.getByTestId('composer').press('Escape');
	await expect(page.locator(answers).last()).toHaveAttribute('data-state', 'stopped');

	await page.keyboard.press('ControlOrMeta+n');
	await ask(page, 'Say hello.');
	await expect(page.locator(answers).last()).toHaveAttribute('data-state', 'complete');
	expect(stoppedAt.length).toBeGreaterThan(0);
});

test('killing the engine in mid-answer leaves the window and the words, and trying again works', async ({
	launch,
}) => {
	const { app, page } = await launch();
	await ask(page, 'Tell me a long story about a mountain.');
	const answer = page.locator(answers).last();
	await expect(answer.getByTestId('message-text')).toContainText(/\w+ \w+ \w+ \w+/u);
	killEngine(app.process().pid);
	await expect(answer).toHaveAttribute('data-state', 'failed');
	await expect(answer.getByTestId('message-text')).toContainText(/\w+ \w+/u);
	await page.getByTestId('try-again').click();
	await expect(page.locator(answers).last()).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
});

test('killing the whole program in mid-answer loses no more than a second of it', async ({ launch }) => {
	const first = await launch();
	await ask(first.page, 'Write a long essay about the history of the sea, with many chapters.');
	const answer = first.page.locator(answers).last();
	await expect(answer.getByTestId('message-text')).toContainText(/(\w+\W+){120}/u);
	const seen = await answer.getByTestId('message-text').innerText();
	first.app.process().kill('SIGKILL');

	const second = await launch();
	await second.page.getByTestId('conversation-row').first().click();
	const kept = second.page.locator(answers).last();
	await expect(kept).toHaveAttribute('data-state', 'stopped');
	const text = await kept.getByTestId('message-text').innerText();
	expect(seen.startsWith(text.slice(0, 40))).toBe(true);
	expect(text.length).toBeGreaterThan(seen.length / 3);
});

test('regenerating and editing keep the earlier versions', async ({ launch }) => {
	const { page } = await launch();
	await ask(page, 'Say good morning.');
	await expect(page.locator(answers).last()).toHaveAttribute('data-state', 'complete');
	await page.locator(answers).last().getByTestId('regenerate').click();
	await expect(page.getByText('2 / 2')).toBeVisible();
	await expect(page.locator(answers).last()).toHaveAttribute('data-state', 'complete');

	const question = page.locator('[data-role=person]').last();
	await question.getByTestId('message-edit').click();
	await page.getByTestId('message-editor').fill('Say good evening.');
	await page.getByTestId('resend').click();
	await expect(question.getByTestId('message-text')).toHaveText('Say good evening.');
	await expect(page.locator(answers)).toHaveCount(1);
	await expect(page.locator(answers).last()).toHaveAttribute('data-state', 'complete');
	await expect(page.locator(answers).last().getByTestId('versions')).toHaveCount(0);
	await question.getByTestId('versions').getByRole('button').first().click();
	await expect(question.getByTestId('message-text')).toHaveText('Say good morning.');
	await expect(page.locator(answers).last().getByTestId('versions')).toContainText('2 / 2');
});

test('what is read is not scrolled away by an answer, and one click leads to its end', async ({
	launch,
	dataFolder,
}) => {
	const lines = Array.from({ length: 24 }, (_, at) => `Rule ${at}: visitors come at ${(at % 9) + 9}.`);
	await storeConversation(dataFolder, 'House rules', lines);
	const { page } = await launch();
	await page.getByTestId('conversation-row').first().click();
	const thread = page.getByTestId('thread');
	const top = () => thread.evaluate((one) => Math.round(one.scrollTop));
	await ask(page, 'Tell me a long story about a river, with many chapters.');
	const answer = page.locator(answers).last();
	await expect(answer).toHaveAttribute('data-state', 'writing');
	await thread.hover();
	await page.mouse.wheel(0, -900);
	await expect(page.getByTestId('jump-to-latest')).toBeVisible();
	const at = await top();
	const before = readValue(dataFolder, 'SELECT max(length(text)) FROM messages');
	await expect
		.poll(() => Number(readValue(dataFolder, 'SELECT max(length(text)) FROM messages')))
		.toBeGreaterThan(Number(before) + 80);
	expect(await top()).toBe(at);
	await page.getByTestId('jump-to-latest').click();
	await expect(page.getByTestId('jump-to-latest')).toBeHidden();
	expect(await top()).toBeGreaterThan(at);
	await page.getByTestId('stop').click();
});

test('conversations are named, found, pinned, deleted and brought back', async ({ launch }) => {
	const { page } = await launch();
	await ask(page, 'Say good morning to ward seven.');
	await expect(page.locator(answers).last()).toHaveAttribute('data-state', 'complete');
	const row = page.getByTestId('conversation-row').first();
	await expect(row).toContainText('Say good morning to ward seven');
	await page.keyboard.press('ControlOrMeta+k');
	await page.getByTestId('search-field').fill('ward sev');
	await expect(page.getByTestId('search-hit').first()).toContainText('ward seven');
	await page.keyboard.press('Escape');
	await menuOf(row, 'conversation-rename');
	await page.getByTestId('rename').fill('Ward seven');
	await page.keyboard.press('Enter');
	await expect(row).toContainText('Ward seven');

	// A later one stands above it until it is pinned.
	await page.keyboard.press('ControlOrMeta+n');
	await ask(page, 'Say good night.');
	await expect(page.locator(answers).last()).toHaveAttribute('data-state', 'complete');
	await expect(row).toContainText('Say good night');
	await menuOf(page.getByTestId('conversation-row').last(), 'conversation-pin');
	await expect(row).toContainText('Ward seven');

	await menuOf(row, 'conversation-delete');
	await expect(page.getByTestId('conversation-row')).toHaveCount(1);
	// What is said of it covers nothing of a long text that is being written.
	await page.getByTestId('composer').fill('One line.\n'.repeat(12));
	const place = (testId: string) => page.getByTestId(testId).boundingBox();
	const [toast, field] = [await place('toast'), await place('composer')];
	expect((toast?.y ?? Infinity) + (toast?.height ?? 0)).toBeLessThan(field?.y ?? 0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByTestId('conversation-row')).toHaveCount(2);
});

test('a conversation that is not kept leaves nothing on disk', async ({ launch }) => {
	const { page, app, dataFolder } = await launch();
	await page.getByTestId('new-choices').click();
	await page.getByTestId('new-not-kept').click();
	await ask(page, 'The secret word is Zebrafinkenlied.');
	await expect(page.locator(answers).last()).toHaveAttribute('data-state', 'complete');
	await page.getByTestId('new-choices').click();
	await page.getByTestId('new-not-kept').click();
	await page.getByTestId('composer').fill('Zebrafinkenlied, written and not sent');
	await page.getByTestId('open-settings').click();
	await expect(page.getByTestId('composer')).toHaveCount(0);
	await app.close();
	const found = spawnSync('grep', ['-rlia', 'zebrafinkenlied', dataFolder], { encoding: 'utf8' });
	expect({ files: found.stdout, status: found.status }).toEqual({ files: '', status: 1 });
});

test(
	'the computer stays awake while work runs, and its end is said to whoever looks elsewhere',
	long,
	async ({ launch }) => {
		const { app, page } = await launch();
		await app.evaluate(({ Notification }) => {
			const shown: { title: string; body: string }[] = [];
			Object.assign(globalThis, { shown });
			Notification.isSupported = () => true;
			Notification.prototype.show = function show() {
				shown.push({ title: this.title, body: this.body });
			};
		});
		const shown = () => app.evaluate(() => (globalThis as unknown as { shown: unknown }).shown);
		const isKeptAwake = () =>
			app.evaluate(({ powerSaveBlocker }) =>
				Array.from({ length: 100 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
			);
		const lookElsewhere = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
		const lookHere = async (): Promise<void> => {
			const isInFront = () =>
				app.evaluate(({ BrowserWindow }) => {
					const [window] = BrowserWindow.getAllWindows();
					window?.show();
					window?.focus();
					return window?.isFocused();
				});
			await expect.poll(isInFront).toBe(true);
		};
		const answer = page.locator(answers).last();
		const end = { title: 'Indoors', body: 'An answer is ready.' };

		await expect.poll(isKeptAwake).toBe(false);
		await ask(page, 'What is a fever? Answer about Mrs Zimmermann.');
		await expect(answer).toHaveAttribute('data-state', 'writing');
		expect(await isKeptAwake()).toBe(true);
		await lookElsewhere();
		await expect.poll(shown).toEqual([end]);
		await expect.poll(isKeptAwake).toBe(false);

		await lookHere();
		await ask(page, 'Say hello.');
		await expect(page.locator(answers)).toHaveCount(2);
		await expect(answer).toHaveAttribute('data-state', 'complete');
		expect(await shown()).toEqual([end]);

		await page.getByTestId('open-settings').click();
		await page.getByTestId('setting-notifications').click();
		await expect(page.getByTestId('setting-notifications')).toHaveAttribute('aria-checked', 'false');
		await page.getByTestId('conversation-row').locator('[data-row]').click();
		await ask(page, 'What is a cold?');
		await expect(page.locator(answers)).toHaveCount(3);
		await lookElsewhere();
		await expect.poll(isKeptAwake).toBe(false);
		expect(await shown()).toEqual([end]);
	},
);
