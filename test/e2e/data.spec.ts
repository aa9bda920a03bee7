import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { storeConversation } from '../support/database.ts';
import { answerDialogs, ask, drop, expect, sampleDocument, test } from '../support/program.ts';

test('everything is saved into one file and comes back from it', async ({ launch, dataFolder }) => {
	const folder = path.join(dataFolder, 'data');
	await storeConversation(folder, 'House rules', ['May visitors bring flowers?', 'Only without soil.']);
	const saved = path.join(dataFolder, 'everything.indoors');
	const first = await launch({ dataFolder: folder, model: false });
	await drop(first.page, sampleDocument);
	await expect(first.page.getByTestId('document-card')).toBeVisible();
	await answerDialogs(first.app, saved);
	await first.page.getByTestId('open-settings').click();
	await first.page.getByTestId('save-everything').click();
	await expect.poll(() => existsSync(saved)).toBe(true);
	await first.app.close();

	const other = path.join(dataFolder, 'other');
	await storeConversation(other, 'Will be replaced', ['x', 'y']);
	const second = await launch({ dataFolder: other, model: false });
	await answerDialogs(second.app, saved);
	await second.app.evaluate(({ app }) => (app.relaunch = () => undefined));
	await second.page.getByTestId('open-settings').click();
	await second.page.getByTestId('restore-from').click();
	await expect(second.page.getByRole('dialog')).toContainText('House rules');
	const closed = second.app.waitForEvent('close');
	await second.page.getByTestId('restore-confirm').click();
	await closed;

	const third = await launch({ dataFolder: other, model: false });
	await expect(third.page.getByTestId('conversation-row')).toHaveCount(2);
	const copies = path.join(other, 'documents');
	const copy = readFileSync(path.join(copies, existsIn(copies, '')));
	expect(copy.equals(readFileSync(sampleDocument))).toBe(true);
	await expect(third.page.getByText('House rules')).toBeVisible();
	const backup = readFileSync(
		path.join(other, 'backups', existsIn(path.join(other, 'backups'), 'before-restore')),
	);
	expect(backup.length).toBeGreaterThan(1000);
});

test('a damaged database is set aside, the newest backup opened, and the person told', async ({
	launch,
	dataFolder,
}) => {
	const folder = path.join(dataFolder, 'data');
	await storeConversation(folder, 'Ward 4', ['Hello', 'Good morning']);
	const first = await launch({ dataFolder: folder, model: false });
	await expect
		.poll(
			() =>
				existsSync(path.join(folder, 'backups')) && existsIn(path.join(folder, 'backups'), 'daily') !== '',
		)
		.toBe(true);
	await first.app.close();
	writeFileSync(path.join(folder, 'indoors.sqlite'), Buffer.alloc(20_000, 42));
	const second = await launch({ dataFolder: folder, model: false });
	await expect(second.page.getByTestId('notice-restored')).toBeVisible();
	await expect(second.page.getByText('Ward 4')).toBeVisible();
});

test('a folder that cannot be written opens for reading, and the person is told', async ({
	launch,
	dataFolder,
}) => {
	test.skip(process.getuid?.() !== 0, 'Mounting needs root');
	const folder = path.join(dataFolder, 'data');
	await storeConversation(folder, 'Readable', ['Hello', 'Good morning']);
	execFileSync('mount', ['--bind', folder, folder]);
	execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
	try {
		const { page } = await launch({ dataFolder: folder, model: false });
		await expect(page.getByTestId('notice-read-only')).toBeVisible();
		await page.getByTestId('conversation-row').first().click();
		await expect(page.getByText('Good morning')).toBeVisible();
	} finally {
		execFileSync('umount', ['-l', folder]);
	}
});

test('a full disk is said, and nothing that was there is lost', async ({ launch, dataFolder }) => {
	test.skip(process.getuid?.() !== 0, 'Mounting needs root');
	const folder = path.join(dataFolder, 'data');
	mkdirSync(folder);
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]);
	try {
		await storeConversation(folder, 'Before', ['Hello', 'Good morning']);
		const { app, page } = await launch({ dataFolder: folder });
		await expect(page.getByTestId('conversation-row')).toHaveCount(1);
		execFileSync('sh', ['-c', 'cat /dev/zero > "$0/filler" 2>/dev/null || true', folder]);
		await ask(page, 'Say hello to everybody on the ward and tell them about the new roster. '.repeat(200));
		await expect(page.getByTestId('notice-disk-full')).toBeVisible();
		await page.getByTestId('conversation-row').last().click();
		await expect(page.getByText('Good morning')).toBeVisible();
		await app.close();
	} finally {
		execFileSync('umount', ['-l', folder]);
	}
});

test('the report for the help desk is shown before it is saved and holds no content', async ({
	launch,
	dataFolder,
}) => {
	const folder = path.join(dataFolder, 'data');
	await storeConversation(folder, 'Zebrafinkentitel', ['Zebrafinkenfrage', 'Zebrafinkenantwort']);
	const target = path.join(dataFolder, 'report.txt');
	const { app, page } = await launch({ dataFolder: folder, model: false });
	await drop(page, path.join(dataFolder, 'Zebrafinkendatei.xyz'));
	await answerDialogs(app, target);
	await page.getByTestId('open-settings').click();
	await page.getByTestId('report').click();
	await expect(page.getByRole('dialog')).toContainText('Electron');
	await page.getByTestId('report-save').click();
	await expect.poll(() => existsSync(target)).toBe(true);
	expect(readFileSync(target, 'utf8')).not.toMatch(/zebrafinken/iu);
	const log = readFileSync(path.join(folder, 'logs', 'indoors.log'), { encoding: 'utf8', flag: 'a+' });
	expect(log).not.toMatch(/zebrafinken/iu);
});

function existsIn(folder: string, start: string): string {
	const names = execFileSync('ls', [folder], { encoding: 'utf8' }).split('\n');
	return names.find((name) => name.startsWith(start)) ?? '';
}
