import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { readValue, storeConversation } from '../support/database.ts';
import { administratorFile, houseModel } from '../support/house-catalog.ts';
import { HubServer, redirect, slowlyUntilReleased } from '../support/hub-server.ts';
import { ask, expect, lastAnswer, aside, test } from '../support/program.ts';
import { trustingHome } from '../support/trusting-home.ts';

const bytes = Buffer.concat([Buffer.from('GGUF'), randomBytes(30_000_000)]);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const arrives = {
	files: [
		{
			repository: 'house/model',
			file: 'house.gguf',
			sha256,
			bytes: bytes.length,
			source: 'https://house.example',
			checked: '2026-11-01',
		},
	],
};
const most = 8 * 1024 * 1024;

test(
	'a model comes over redirects to another server that the system trusts, and goes on there after a cut',
	aside,
	async ({ launch, dataFolder }) => {
		test.skip(process.platform !== 'linux', 'Elsewhere nothing can be trusted for one program alone');
		const front = await HubServer.start(Buffer.from('<html>'), { secure: true });
		const store = await HubServer.start(bytes, { secure: true });
		const away = [redirect('/moved/house.gguf'), redirect(`${store.origin}/stored/house.gguf?signed=1`)];
		front.faults = [...away, ...away];
		store.faults = [store.cutAt(20_000_000)];
		const env = administratorFile(dataFolder, { mirror: front.origin }, arrives);
		const { page } = await launch({ env: { ...env, HOME: trustingHome(dataFolder) }, model: false });
		await get(page);
		await page.getByTestId('open-models').click();
		await expect(installed(page)).toBeVisible();
		expect(readValue(dataFolder, `SELECT sha256 FROM models WHERE id = '${houseModel}'`)).toBe(sha256);

		const asked = front.requests.map(({ url }) => url);
		expect(asked[0]).toMatch(/\/resolve\/.*\.gguf$/u);
		expect(asked).toEqual([asked[0], '/moved/house.gguf', asked[0], '/moved/house.gguf']);
		expect(store.requests.map(({ url }) => url)).toEqual(Array(2).fill('/stored/house.gguf?signed=1'));
		const from = Number(/^bytes=(\d+)-$/u.exec(store.requests[1]?.headers.range ?? '')?.[1]);
		expect(from).toBeGreaterThan(20_000_000 - most);
		expect(store.sent).toBeLessThan(bytes.length + most);

		// Each server is named each time, and what became of it.
		await page.getByTestId('shield').click();
		const entries = page.getByTestId('ledger-entry');
		const [first, second] = [front, store].map(({ origin }) => new URL(origin).host);
		await expect(entries.locator('.host')).toHaveText(
			[second, first, first, second, first, first].map(String),
		);
		const outcomes = await entries.evaluateAll((rows) => rows.map(({ dataset }) => dataset['outcome']));
		expect(outcomes).toEqual(['allowed', 'allowed', 'allowed', 'failed', 'allowed', 'allowed']);
		await Promise.all([front.close(), store.close()]);
	},
);

test(
	'a model comes from a person’s own mirror once they agreed to it, while a question is answered',
	aside,
	async ({ launch, dataFolder }) => {
		const mirror = await HubServer.start(bytes);
		const [slowly, release] = slowlyUntilReleased();
		mirror.faults = [slowly];
		const { app, page } = await launch({ env: administratorFile(dataFolder, {}, arrives) });
		await recordSystem(app);
		await page.getByTestId('open-settings').click();
		await page.getByTestId('setting-mirror').fill(mirror.origin);
		await page.getByTestId('setting-mirror').press('Enter');
		const { host } = new URL(mirror.origin);

		await get(page);
		await expect(page.getByTestId('connection-host')).toContainText(host);
		await page.getByTestId('agree-connection').click();
		await expect.poll(async () => (await recorded(app)).questions.length).toBe(1);
		await expect(page.getByTestId('agree-connection')).toBeVisible();
		expect(readValue(dataFolder, 'SELECT count(*) FROM downloads')).toBe(0);
		expect(mirror.requests).toEqual([]);

		await app.evaluate(() => Reflect.set(globalThis, 'answer', 0));
		await page.getByTestId('agree-connection').click();
		await page.getByTestId('open-models').click();
		await expect(arriving(page)).toHaveAttribute('data-state', 'receiving');
		const { questions } = await recorded(app);
		expect(questions).toEqual([expect.stringContaining(host), expect.stringContaining(host)]);
		expect(mirror.requests).toHaveLength(1);

		const before = await receivedBytes(page);
		await page.getByTestId('new-conversation').click();
		await ask(page, 'Say hello.');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete');
		await page.getByTestId('open-models').click();
		await expect(arriving(page)).toHaveAttribute('data-state', 'receiving');
		await expect.poll(() => receivedBytes(page)).toBeGreaterThan(before);
		// Whoever looks at the window is told nothing beside it.
		expect((await recorded(app)).notifications).toEqual([]);
		await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.blur());
		release();
		await expect(installed(page)).toBeVisible();
		expect(readValue(dataFolder, `SELECT sha256 FROM models WHERE id = '${houseModel}'`)).toBe(sha256);
		expect(mirror.requests).toHaveLength(1);

		const { progress, notifications } = await recorded(app);
		expect(progress.filter((one) => one > 0 && one < 1).length).toBeGreaterThan(3);
		expect(progress.at(-1)).toBe(-1);
		expect(notifications).toEqual(['A model has arrived.']);
		await mirror.close();
	},
);

test(
	'a disk that fills up while a model arrives is said with its numbers, and nothing that was stored is lost',
	aside,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(240_000);
		test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'Mounting needs root');
		const hub = await HubServer.start(bytes);
		const [slowly, release] = slowlyUntilReleased();
		hub.faults = [slowly];
		const env = administratorFile(dataFolder, { mirror: hub.origin }, arrives);
		const disk = path.join(dataFolder, 'disk');
		mkdirSync(disk);
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4g', 'tmpfs', disk]);
		try {
			await storeConversation(disk, 'Before', ['Hello', 'Good morning']);
			const { app, page, pageErrors } = await launch({ dataFolder: disk, env });
			await app.evaluate(() => {
				Object.assign(globalThis, { rejections: [] as string[] });
				process.on('unhandledRejection', (reason) =>
					(Reflect.get(globalThis, 'rejections') as string[]).push(String(reason)),
				);
			});
			await get(page);
			await page.getByTestId('open-models').click();
			await expect(arriving(page)).toHaveAttribute('data-state', 'receiving');
			// As when another program takes the rest.
			const { blocks, bfree, bsize } = statfsSync(disk);
			const size = (blocks - bfree) * bsize + 8_000_000;
			execFileSync('mount', ['-o', `remount,size=${size}`, disk]);
			release();
			await expect(arriving(page)).toHaveAttribute('data-state', 'failed');
			await expect(page.getByTestId('notice-disk-full')).toBeVisible();
			await page.screenshot({ path: info.outputPath('full.png') });
			await expect(arriving(page)).toHaveAttribute('data-code', 'disk-too-small');
			await expect(arriving(page)).toContainText('2 GB are needed, nothing is free.');
			await expect.poll(() => receivedBytes(page)).toBeGreaterThan(2_000_000);

			await page.getByTestId('conversation-row').click();
			await expect(page.getByText('Good morning')).toBeVisible();
			await ask(page, 'Tell everybody on the ward about the new roster. '.repeat(2000));
			await expect(page.getByText('This could not be stored; what was stored before is safe')).toBeVisible();
			await expect(page.getByTestId('composer')).toHaveValue(/^Tell everybody/u);
			await page.screenshot({ path: info.outputPath('asked.png') });
			expect(readValue(disk, 'SELECT count(*) FROM messages')).toBe(2);
			expect(readValue(disk, 'PRAGMA integrity_check')).toBe('ok');

			execFileSync('mount', ['-o', 'remount,size=4g', disk]);
			await ask(page, 'Say hello.');
			await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete');
			expect(readValue(disk, "SELECT count(*) FROM messages WHERE text = 'Say hello.'")).toBe(1);
			await page.getByTestId('open-models').click();
			await arriving(page).getByTestId('download-resume').click();
			await expect(installed(page)).toBeVisible();
			expect(readValue(disk, `SELECT sha256 FROM models WHERE id = '${houseModel}'`)).toBe(sha256);
			expect(hub.requests).toHaveLength(2);
			expect(Number(/\d+/u.exec(hub.requests[1]?.headers.range ?? '')?.[0])).toBeGreaterThan(2_000_000);
			expect(await app.evaluate(() => Reflect.get(globalThis, 'rejections') as string[])).toEqual([]);
			expect(pageErrors).toEqual([]);
			await app.close();
			expect(readValue(disk, 'PRAGMA integrity_check')).toBe('ok');
		} finally {
			execFileSync('umount', ['-l', disk]);
			await hub.close();
		}
	},
);

interface Recorded {
	readonly questions: string[];
	readonly notifications: string[];
	readonly progress: number[];
}

/** What the desktop is told, which no test can look at: questions, notifications, progress on the task bar. */
async function recordSystem(app: ElectronApplication): Promise<void> {
	await app.evaluate(({ BrowserWindow, dialog, Notification }) => {
		const seen: Recorded = { questions: [], notifications: [], progress: [] };
		Object.assign(globalThis, { seen, answer: 1 });
		dialog.showMessageBox = (...args: unknown[]) => {
			seen.questions.push((args.at(-1) as Electron.MessageBoxOptions).message);
			return Promise.resolve({
				response: Reflect.get(globalThis, 'answer') as number,
				checkboxChecked: false,
			});
		};
		BrowserWindow.prototype.setProgressBar = (fraction) => seen.progress.push(fraction);
		Notification.isSupported = () => true;
		Notification.prototype.show = function (this: Electron.Notification) {
			seen.notifications.push(this.body);
		};
	});
}

const recorded = (app: ElectronApplication): Promise<Recorded> =>
	app.evaluate(() => Reflect.get(globalThis, 'seen') as Recorded);

const receivedBytes = async (page: Page): Promise<number> =>
	Number(await arriving(page).getAttribute('data-received'));

const item = (page: Page): Locator => page.locator(`[data-testid=catalog-item][data-model-id=${houseModel}]`);
const arriving = (page: Page): Locator => page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
const installed = (page: Page): Locator => page.locator(`[data-testid=model][data-model-id=${houseModel}]`);

async function get(page: Page): Promise<void> {
	await page.getByTestId('open-models').click();
	await page.getByTestId('all-models').click();
	await page.getByTestId('catalog-search').fill('House');
	await item(page).getByTestId('get').click();
}
