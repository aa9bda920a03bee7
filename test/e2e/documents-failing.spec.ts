import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeLongPdf } from '../../tools/bench/pdf.mjs';
import { root } from '../../tools/setup/places.mjs';
import { ask, drop, expect, sampleDocument, test } from '../support/program.ts';
import { onlyReader, readerProcesses } from '../support/readers.ts';
import { makeUnreadable } from '../support/unreadable-file.ts';

const failed = (page: Page) => page.locator('[data-testid=opening][data-state=failed]');

test('a reader that is killed in the middle of a long document takes nothing else with it', async ({
	launch,
	dataFolder,
}) => {
	const { app, page, pageErrors } = await launch();
	await ask(page, 'Say hello.');
	const answer = page.locator('[data-role=assistant]').last();
	await expect(answer).toHaveAttribute('data-state', 'complete');
	const long = path.join(dataFolder, 'long.pdf');
	await writeLongPdf(long, 600);
	await drop(page, long);
	await expect(page.getByTestId('opening')).toHaveAttribute('data-state', 'reading');
	process.kill(await onlyReader(app), 'SIGKILL');
	await expect(failed(page)).toHaveAttribute('data-code', 'document-reader-crashed');
	await expect(failed(page)).toContainText('everything else goes on');
	expect(await readerProcesses(app)).toEqual([]);
	await expect(answer).toHaveAttribute('data-state', 'complete');
	await expect(page.getByTestId('conversation-row')).toHaveCount(1);

	await page.getByTestId('opening-dismiss').click();
	const next = path.join(dataFolder, 'next.txt');
	writeFileSync(next, 'The gate is closed on 3 May 2026. It opens again on 5 May 2026.');
	await drop(page, next);
	await expect(page.getByTestId('document-card')).toHaveAttribute('data-name', 'next.txt');
	expect(pageErrors).toEqual([]);
});

test('a reader that was made ready for nothing holds up nothing', async ({ launch }) => {
	const { app, page } = await launch({ model: false });
	const session = await page.context().newCDPSession(page);
	const data = { items: [], files: [sampleDocument], dragOperationsMask: 1 };
	await session.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 400, y: 300, data });
	await onlyReader(app);
	await session.send('Input.dispatchDragEvent', { type: 'dragCancel', x: 400, y: 300, data });
	const ended = app.waitForEvent('close', { timeout: 20_000 });
	await page.close();
	await ended;
});

test('a file that vanishes between the drop and the reading', async ({ launch, dataFolder }) => {
	const { page } = await launch({ model: false });
	const file = path.join(dataFolder, 'rules.pdf');
	copyFileSync(path.join(root, 'test', 'support', 'files', 'password.pdf'), file);
	await drop(page, file);
	await page.getByTestId('password').fill('Ward4');
	rmSync(file);
	await page.getByTestId('password-open').click();
	await expect(failed(page)).toHaveAttribute('data-code', 'document-gone');
	await expect(failed(page)).toContainText('not there any more');
});

test('a file that was gone before the drop', async ({ launch, dataFolder }) => {
	const { page } = await launch({ model: false });
	await drop(page, path.join(dataFolder, 'never-there.txt'));
	await expect(failed(page)).toHaveAttribute('data-code', 'document-gone');
});

test('a file that may not be read', async ({ launch, dataFolder }) => {
	test.skip(process.platform === 'win32', 'Permissions are another thing on Windows');
	const { page } = await launch({ model: false });
	const file = path.join(dataFolder, 'locked.txt');
	makeUnreadable(file);
	expect(() => readFileSync(file)).toThrow(/EACCES/u);
	await drop(page, file);
	await expect(failed(page)).toHaveAttribute('data-code', 'document-locked');
	await expect(failed(page)).toContainText('no permission');
});
