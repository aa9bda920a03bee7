import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { storeConversation } from '../support/database.ts';
import { killEngine } from '../support/engine-process.ts';
import { lookEverywhere, type Says } from '../support/look-everywhere.ts';
import { ask, drop, expect, lastAnswer, aside } from '../support/program.ts';
import { scripted } from '../support/scripted-engine/script.ts';
import { test } from '../support/scripted-engine/program.ts';

/** Each way to fail as the window shows it, reached in the built program; pictures of all of them are in out/failures. */
test.describe.configure({ timeout: 300_000 });

const trouble = (page: Page) => page.getByTestId('engine-trouble');
const failedAnswer = (page: Page) => expect(lastAnswer(page)).toHaveAttribute('data-state', 'failed');

test(
	'the engine stops: a part of an answer, giving up, and the way back',
	aside,
	async ({ launch, scriptedProgram }) => {
		const slow = scripted({ msPerWord: 120, answers: { 'How are': longAnswer } });
		const { app, page, pageErrors } = await launch({ program: scriptedProgram, env: slow });
		await ask(page, 'How are visitors received?');
		for (let crash = 1; crash <= 4; crash += 1) {
			await expect(lastAnswer(page).getByTestId('message-text')).toContainText('Visitors come');
			await expect(lastAnswer(page)).toHaveAttribute('data-state', 'writing');
			killEngine(app.process().pid);
			await failedAnswer(page);
			if (crash === 1)
				await lookEverywhere(page, 'answer-unfinished', (t, e) => [
					...sentences(e['engine-crashed']({})),
					t.common.tryAgain,
				]);
			if (crash < 4) await page.getByTestId('try-again').click();
		}
		await page.getByTestId('try-again').click();
		await failedAnswer(page);
		await lookEverywhere(page, 'gave-up', (t, e) => [
			...sentences(e['engine-gave-up']({})),
			t.common.tryAgain,
		]);
		await page.getByTestId('open-models').click();
		await lookEverywhere(page, 'gave-up-models', (t, e) => [
			...sentences(e['engine-gave-up']({})),
			t.models.loadAgain,
		]);
		// Trying again is the answer to the question whether it shall be loaded.
		await page.getByTestId('conversation-row').locator('[data-row]').click();
		await page.getByTestId('try-again').click();
		await expect(lastAnswer(page).getByTestId('message-text')).toContainText('Visitors come');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'writing');
		await page.getByTestId('stop').click();
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'stopped');
		await lookEverywhere(page, 'answer-stopped', (t) => [t.thread.stopped, t.common.tryAgain]);
		expect(pageErrors).toEqual([]);
	},
);

test(
	'a model that crashes while it is loaded, and asks from then on',
	aside,
	async ({ launch, scriptedProgram }) => {
		const crashing = scripted({ crashWhile: 'loading' });
		const first = await launch({ program: scriptedProgram, env: crashing });
		await ask(first.page, 'Are dogs allowed?');
		await failedAnswer(first.page);
		await expect(first.page.getByTestId('conversation').getByTestId('model-chip')).toHaveAttribute(
			'data-state',
			'asks',
		);
		const says: Says = (t, e) => [
			...sentences(e['engine-gave-up']({ whileLoading: true })),
			t.engine.asks,
			t.common.tryAgain,
			t.navigation.models,
		];
		await lookEverywhere(first.page, 'crashed-in-load', says);
		// Whoever tries again is told what came of it.
		await first.page.getByTestId('try-again').click();
		await expect(first.page.getByTestId('toast')).toBeVisible();
		await lookEverywhere(first.page, 'crashed-again', says);
		await first.app.close();

		const { page } = await launch({ program: scriptedProgram });
		await ask(page, 'Are cats allowed?');
		await failedAnswer(page);
		await lookEverywhere(page, 'asks', says);
		await page.getByTestId('open-models').click();
		await lookEverywhere(page, 'asks-models', (t) => [t.models.asks, t.models.loadAgain]);
		await page.getByTestId('load-again').click();
		await expect(page.getByTestId('model')).toHaveAttribute('data-state', 'ready');
		await expect(trouble(page)).toBeHidden();
		await page.getByTestId('conversation-row').first().locator('[data-row]').click();
		await page.getByTestId('try-again').click();
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete');
	},
);

test('a model that does not fit into the memory', aside, async ({ launch, scriptedProgram }) => {
	const details = { neededBytes: 9_400_000_000, freeBytes: 3_100_000_000 };
	const { page } = await launch({
		program: scriptedProgram,
		env: scripted({ failsToLoad: { code: 'model-does-not-fit', details } }),
	});
	await ask(page, 'Are dogs allowed?');
	await failedAnswer(page);
	const says: Says = (_, e) => sentences(e['model-does-not-fit'](details));
	await lookEverywhere(page, 'does-not-fit', (t, e) => [
		...says(t, e),
		t.common.tryAgain,
		t.navigation.models,
	]);
	await page.getByTestId('open-models').click();
	await lookEverywhere(page, 'does-not-fit-models', (t, e) => [...says(t, e), t.models.loadAgain]);
});

test('no model at all', aside, async ({ launch }) => {
	const { page } = await launch({ model: false });
	await lookEverywhere(page, 'no-model', (t) => [t.empty.noModel, t.empty.noModelMore]);
	await ask(page, 'Are dogs allowed?');
	await failedAnswer(page);
	await lookEverywhere(page, 'no-model-answer', (t, e) => [
		...sentences(e['no-model']({})),
		t.navigation.models,
	]);
	await page.getByTestId('open-models').click();
	await lookEverywhere(page, 'no-model-models', (t) => [
		t.models.noneTitle,
		t.models.noneText,
		t.models.noneHow,
	]);
});

test('a graphics card that was tried and not used', aside, async ({ launch, scriptedProgram }) => {
	const { page } = await launch({ program: scriptedProgram, env: scripted({ fellBackToCpu: true }) });
	await ask(page, 'Are dogs allowed?');
	await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete');
	await page.getByTestId('open-models').click();
	await page.getByTestId('model-details').click();
	await expect(page.getByTestId('model-state')).toBeVisible();
	await lookEverywhere(page, 'fell-back', (t) => [t.models.fellBack]);
});

test(
	'a damaged database: the backup is opened instead, or a new one is made',
	aside,
	async ({ launch, dataFolder }) => {
		const folder = path.join(dataFolder, 'data');
		await storeConversation(folder, 'Ward 4', ['May visitors bring flowers?', 'Only without soil.']);
		const first = await launch({ dataFolder: folder, model: false });
		const backups = path.join(folder, 'backups');
		await expect
			.poll(() => existsSync(backups) && readdirSync(backups).some((name) => name.startsWith('daily')))
			.toBe(true);
		await first.app.close();
		const damage = (): void => writeFileSync(path.join(folder, 'indoors.sqlite'), Buffer.alloc(20_000, 42));
		const said = (text: string): string[] => text.split('~').map((part) => part.trim());
		damage();
		const second = await launch({ dataFolder: folder, model: false });
		await expect(second.page.getByTestId('notice-restored')).toBeVisible();
		await second.page.getByTestId('conversation-row').locator('[data-row]').click();
		await lookEverywhere(second.page, 'database-backup', (t) =>
			said(t.notices.restored('~', '~')).slice(0, 2),
		);
		await second.app.close();
		damage();
		rmSync(backups, { recursive: true });
		const third = await launch({ dataFolder: folder, model: false });
		await expect(third.page.getByTestId('notice-restored')).toBeVisible();
		await lookEverywhere(third.page, 'database-new', (t) => said(t.notices.restoredNew('~')));
	},
);

for (const language of ['en', 'de'] as const)
	test(
		`a folder that cannot be written, and a full disk (${language})`,
		aside,
		async ({ launch, dataFolder, scriptedProgram }) => {
			test.skip(process.getuid?.() !== 0, 'Mounting needs root');
			const env = { ...scripted({}), LANGUAGE: language };
			const folder = path.join(dataFolder, 'data');
			await storeConversation(folder, 'Ward 4', ['May visitors bring flowers?', 'Only without soil.']);
			execFileSync('mount', ['--bind', folder, folder]);
			execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
			try {
				const { app, page } = await launch({ dataFolder: folder, program: scriptedProgram, env });
				await expect(page.getByTestId('notice-read-only')).toBeVisible();
				await page.getByTestId('conversation-row').locator('[data-row]').click();
				await expect(page.getByText('Only without soil.')).toBeVisible();
				// Asking goes on, and the notice says that nothing of it is stored.
				await ask(page, 'May they bring cake?');
				await expect(page.locator('[data-role=assistant]')).toHaveCount(2);
				await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete');
				await lookEverywhere(page, 'read-only', (t) => [t.notices.readOnlyFolder], { languages: [language] });
				await app.close();
			} finally {
				execFileSync('umount', ['-l', folder]);
			}
			const full = path.join(dataFolder, 'full');
			mkdirSync(full);
			execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', full]);
			try {
				await storeConversation(full, 'Ward 4', ['May visitors bring flowers?', 'Only without soil.']);
				const { app, page } = await launch({ dataFolder: full, program: scriptedProgram, env });
				await expect(page.getByTestId('conversation-row')).toHaveCount(1);
				execFileSync('sh', ['-c', 'cat /dev/zero > "$0/filler" 2>/dev/null || true', full]);
				await ask(page, 'Tell everybody on the ward about the new roster, please. '.repeat(200));
				await expect(page.getByTestId('notice-disk-full')).toBeVisible();
				await lookEverywhere(page, 'disk-full', (t) => [t.notices.diskFull], { languages: [language] });
				await app.close();
			} finally {
				execFileSync('umount', ['-l', full]);
			}
		},
	);

test(
	'a document whose original was changed, and one whose original is gone',
	aside,
	async ({ launch, dataFolder }) => {
		const { page } = await launch({ model: false });
		const reopen = async (original: string): Promise<void> => {
			await page.getByTestId('new-conversation').click();
			await expect(page.getByTestId('document-card')).toHaveCount(0);
			await page.getByTestId('conversation-row').first().locator('[data-row]').click();
			await expect(page.getByTestId('document-card')).toHaveAttribute('data-original', original);
		};
		const file = path.join(dataFolder, 'House rules.txt');
		writeFileSync(file, 'House rules\n\nThe gate is closed on 3 May 2026. It opens again on 5 May 2026.');
		await drop(page, file);
		await expect(page.getByTestId('document-card')).toHaveAttribute('data-original', 'unchanged');
		writeFileSync(file, 'House rules\n\nThe gate is closed on 4 May 2026. It opens again on 6 May 2026.');
		await reopen('changed');
		await lookEverywhere(page, 'original-changed', (t) => [t.document.originalChanged(true)]);
		rmSync(file);
		await reopen('missing');
		await lookEverywhere(page, 'original-missing', (t) => [t.document.originalMissing(true)]);
	},
);

const sentences = ({ title, text }: { title: string; text: string }): string[] => [title, text];
const longAnswer =
	'Visitors come at nine. They are shown the way, asked to wash their hands, and told who is on duty. '.repeat(
		40,
	);
