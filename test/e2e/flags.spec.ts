import type { ElectronApplication } from '@playwright/test';
import path from 'node:path';
import { root } from '../../tools/setup/places.mjs';
import { answerDialogs, drop, expect, aside, sampleDocument, test } from '../support/program.ts';

/** What Chromium was told about every page that the program opens. */
test(
	'every page is sandboxed and isolated, has no Node and keeps to its origin',
	aside,
	async ({ launch, dataFolder }) => {
		const { app, page } = await launch({ model: false });
		await watchPages(app);
		await drop(page, sampleDocument);
		await expect(page.getByTestId('summary')).toHaveAttribute('data-state', 'done');
		await answerDialogs(app, path.join(dataFolder, 'summary.pdf'));
		await page.getByTestId('summary-save').click();
		await page.getByTestId('save-pdf').click();
		await expect(page.getByTestId('toast').last()).toContainText('Saved');
		const pages = await seenPages(app);
		const kinds = pages.map(({ url }) => /index\.html|reader\.html|^data:/u.exec(url)?.[0] ?? url);
		expect([...new Set(kinds)].sort()).toEqual(['data:', 'index.html', 'reader.html']);
		for (const { preferences } of pages)
			expect(preferences).toMatchObject({
				sandbox: true,
				contextIsolation: true,
				nodeIntegration: false,
				nodeIntegrationInSubFrames: false,
				webviewTag: false,
				webSecurity: true,
				allowRunningInsecureContent: false,
				experimentalFeatures: false,
				enableBlinkFeatures: '',
			});
		// The page that is printed runs nothing at all.
		expect(pages.find(({ url }) => url.startsWith('data:'))?.preferences).toMatchObject({
			javascript: false,
		});
	},
);

test('a window that is not the program’s is not listened to', aside, async ({ launch }) => {
	const { app, page } = await launch({ model: false });
	const preload = path.join(root, 'out', 'preload', 'window.cjs');
	const others = () => app.evaluate(() => (globalThis as unknown as Other).heard.splice(0));
	await app.evaluate(async ({ BrowserWindow, ipcMain, session }, script) => {
		const own = session.fromPartition('window');
		const other = new BrowserWindow({
			show: false,
			webPreferences: { session: own, preload: script, sandbox: true },
		});
		const heard: string[] = [];
		for (const channel of ['indoors:port', 'indoors:files'])
			ipcMain.on(channel, ({ sender }) => sender === other.webContents && heard.push(channel));
		Object.assign(globalThis, { heard, other });
		await other.loadURL('app://indoors/index.html');
	}, preload);
	await expect.poll(others).toEqual(['indoors:port']);
	await app.evaluate(
		async (_, files) => {
			const { debugger: driver } = (globalThis as unknown as Other).other.webContents;
			driver.attach();
			const data = { items: [], files, dragOperationsMask: 1 };
			for (const type of ['dragEnter', 'dragOver', 'drop'])
				await driver.sendCommand('Input.dispatchDragEvent', { type, x: 99, y: 99, data });
		},
		[sampleDocument],
	);
	await expect.poll(others).toEqual(['indoors:files']);

	// The program's own window asked later and is answered.
	await page.reload();
	await expect(page.getByTestId('composer')).toBeVisible();
	const shows = await app.evaluate(() =>
		(globalThis as unknown as Other).other.webContents.executeJavaScript(
			`document.querySelector('[data-testid=app]') !== null`,
		),
	);
	expect(shows).toBe(false);
	await drop(page, path.join(root, 'test', 'support', 'files', 'partly-scanned.pdf'));
	await expect(page.getByTestId('document-card')).toHaveAttribute('data-name', 'partly-scanned.pdf');
	await expect(page.getByTestId('conversation-row')).toHaveCount(1);
});

interface Other {
	readonly heard: string[];
	readonly other: Electron.BrowserWindow;
}

interface SeenPage {
	readonly url: string;
	readonly preferences: Readonly<Record<string, unknown>>;
}

/** From now on also of pages that are soon gone. */
async function watchPages(app: ElectronApplication): Promise<void> {
	await app.evaluate(({ app: program, webContents }) => {
		const seen: SeenPage[] = [];
		const note = (contents: Electron.WebContents): void => {
			const { getLastWebPreferences } = contents as unknown as {
				getLastWebPreferences(): Record<string, unknown>;
			};
			seen.push({ url: contents.getURL(), preferences: getLastWebPreferences.call(contents) });
		};
		for (const contents of webContents.getAllWebContents()) note(contents);
		program.on('web-contents-created', (_, contents) => contents.on('did-navigate', () => note(contents)));
		Object.assign(globalThis, { seenPages: seen });
	});
}

const seenPages = (app: ElectronApplication): Promise<SeenPage[]> =>
	app.evaluate(() => (globalThis as unknown as { seenPages: SeenPage[] }).seenPages);
