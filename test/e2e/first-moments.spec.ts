import type { ElectronApplication } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../src-main/db/open.ts';
import { SettingsTable } from '../../src-main/db/settings.ts';
import { electronPath, root } from '../../tools/setup/places.mjs';
import { holdStart } from '../support/held-start.ts';
import { drop, expect, long, test } from '../support/program.ts';

test('files that are named, dropped or brought by a second start while the first one loads are opened, at its place', async ({
	launch,
	dataFolder,
}) => {
	const place = { x: 40, y: 30, width: 900, height: 600 };
	const { database, close } = await openDatabase(dataFolder);
	new SettingsTable(database).set('window', { ...place, maximized: false });
	close();
	const start = holdStart(dataFolder);
	const { app, page, pageErrors } = await launch({
		args: ['--', notice(dataFolder, 'one.txt')],
		env: start.env,
		model: false,
		usable: false,
	});
	const firstSeen = app.evaluate(
		({ BrowserWindow }) =>
			new Promise((resolve) => {
				const window = BrowserWindow.getAllWindows()[0];
				window?.once('show', () => resolve(window.getBounds()));
			}),
	);
	await page.waitForLoadState();
	await drop(page, notice(dataFolder, 'two.txt'));
	const second = spawn(
		electronPath(),
		[...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, '--', notice(dataFolder, 'three.txt')],
		{ env: { ...process.env, INDOORS_DATA_FOLDER: dataFolder }, stdio: 'ignore' },
	);
	expect(await once(second, 'exit')).toEqual([0, null]);
	expect(await isSeen(app)).toBe(false);

	await start.release();
	expect(await firstSeen).toEqual(place);
	await expect(page.getByTestId('conversation-row')).toHaveCount(3);
	expect(pageErrors).toEqual([]);
});

test('what was compiled when the program was built is what this Electron takes', async ({ launch }) => {
	const { app } = await launch({ model: false });
	const file = await app.evaluate(({ app: electron }) => `${electron.getAppPath()}/out/main/program.cjs`);
	expect(await refuses(app, file, readFileSync(`${file}.compiled`))).toBe(false);
	expect(await refuses(app, file, readFileSync(`${file}.compiled`).subarray(0, 1000))).toBe(true);
	// Parts that come later find it, and do not load a second one.
	const isKnown = await app.evaluate(
		(_electron, name) => name in process.getBuiltinModule('node:module').createRequire(name).cache,
		file,
	);
	expect(isKnown).toBe(true);
});

for (const theme of ['light', 'dark'] as const)
	test(`in the ${theme} theme the window has the colour of its page before that is drawn`, async ({
		launch,
		dataFolder,
	}) => {
		const { database, close } = await openDatabase(dataFolder);
		new SettingsTable(database).set('settings', { theme });
		close();
		const { app, page } = await launch({ model: false });
		const window = await app.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.getBackgroundColor());
		const drawn = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		const [red, green, blue] = [1, 3, 5].map((at) => parseInt(String(window).slice(at, at + 2), 16));
		expect(drawn).toBe(`rgb(${red}, ${green}, ${blue})`);
	});

test(
	'a page that is loaded anew or crashes goes on, before the program stands behind it and after',
	long,
	async ({ launch, dataFolder }) => {
		const start = holdStart(dataFolder);
		const { app, page } = await launch({
			args: ['--', notice(dataFolder, 'one.txt')],
			env: start.env,
			model: false,
			usable: false,
		});
		await page.waitForLoadState();
		await loadedAnew(app, 'reload');
		await loadedAnew(app, 'crash');
		expect(await isSeen(app)).toBe(false);
		await start.release();
		await expect.poll(() => cards(app)).toEqual(['one.txt']);
		expect(await isSeen(app)).toBe(true);
		for (const [how, name] of [
			['reload', 'two.txt'],
			['crash', 'three.txt'],
		] as const) {
			await loadedAnew(app, how);
			await app.evaluate(
				({ app: electron }, file) => void electron.emit('second-instance', {}, ['electron', '--', file], '/'),
				notice(dataFolder, name),
			);
			await expect.poll(() => cards(app)).toEqual([name]);
		}
	},
);

test(
	'what is asked for before all screens are there comes once they are, and nothing typed is lost',
	long,
	async ({ launch, dataFolder }) => {
		const start = holdStart(dataFolder);
		const { app, page, pageErrors } = await launch({ env: start.env, model: false, usable: false });
		// What was brought once would come without being asked for.
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.setCacheDisabled', { cacheDisabled: true });
		const letCome = await holdRest(app);
		await start.release();
		await expect(page.getByTestId('composer')).toBeFocused();
		await page.keyboard.type('Hello');
		await page.keyboard.press('ControlOrMeta+k');
		await expect.poll(() => asked(app)).toBeGreaterThan(0);
		await letCome();
		await expect(page.getByTestId('search-field')).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(page.getByTestId('composer')).toHaveValue('Hello');
		await expect(page.getByTestId('composer')).toBeFocused();

		const again = await holdRest(app);
		await loadedAnew(app, 'reload');
		await page.getByTestId('open-settings').click();
		await expect(page.getByTestId('composer')).toHaveCount(0);
		await expect.poll(() => asked(app)).toBeGreaterThan(0);
		await again();
		await expect(page.locator('main')).toContainText('Appearance');
		await page.keyboard.press('ControlOrMeta+n');
		await expect(page.getByTestId('composer')).toBeFocused();
		await expect(page.getByTestId('composer')).toHaveValue('Hello');

		const more = await holdRest(app);
		await loadedAnew(app, 'reload');
		await page.getByTestId('composer').waitFor();
		await drop(page, notice(dataFolder, 'dropped.txt'));
		await expect(page.getByTestId('conversation-row')).toHaveCount(1);
		await more();
		await expect(page.getByTestId('document-card')).toHaveAttribute('data-name', 'dropped.txt');
		expect(pageErrors).toEqual([]);
	},
);

test(
	'what was typed right before the program is closed is there at the next start',
	long,
	async ({ launch }) => {
		const first = await launch({ model: false });
		await first.page.getByTestId('composer').fill('Almost lost');
		await first.app.close();
		const { page } = await launch({ model: false });
		await expect(page.getByTestId('composer')).toHaveValue('Almost lost');
		await expect(page.getByTestId('composer')).toBeFocused();
	},
);

function notice(folder: string, name: string): string {
	const file = path.join(folder, name);
	writeFileSync(
		file,
		`The notice ${name} says that the gate is closed on 3 May 2026. It opens again on 5 May.`,
	);
	return file;
}

/** In a thread of the program, which has not compiled the file itself. */
async function refuses(app: ElectronApplication, file: string, compiled: Buffer): Promise<unknown> {
	const workerData = { file, compiled: compiled.toString('base64') };
	return app.evaluate((_electron, data) => {
		const { Worker } = process.getBuiltinModule('node:worker_threads');
		const worker = new Worker(
			`const { parentPort, workerData } = require('node:worker_threads');
			const source = require('node:module').wrap(require('node:fs').readFileSync(workerData.file, 'utf8'));
			const cachedData = Buffer.from(workerData.compiled, 'base64');
			const script = new (require('node:vm').Script)(source, { filename: workerData.file, cachedData });
			parentPort.postMessage(script.cachedDataRejected);`,
			{ eval: true, workerData: data },
		);
		return new Promise((resolve) => worker.once('message', resolve));
	}, workerData);
}

/** Of the window that people see; readers are windows too. */
async function isSeen(app: ElectronApplication): Promise<boolean> {
	return app.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows().some((window) => window.isVisible()),
	);
}

/** Resolves when the page of the first window, the others are readers, is there again. Playwright's own page does not outlive a crash. */
async function loadedAnew(app: ElectronApplication, how: 'reload' | 'crash'): Promise<void> {
	await app.evaluate(
		({ BrowserWindow }, way) =>
			new Promise<void>((resolve) => {
				const contents = BrowserWindow.fromId(1)?.webContents;
				contents?.once('did-finish-load', () => resolve());
				if (way === 'reload') contents?.reload();
				else contents?.forcefullyCrashRenderer();
			}),
		how,
	);
}

/** Names on the cards of documents that are shown. */
async function cards(app: ElectronApplication): Promise<unknown> {
	return app.evaluate(({ BrowserWindow }) =>
		BrowserWindow.fromId(1)?.webContents.executeJavaScript(
			'[...document.querySelectorAll("[data-testid=document-card]")].map((card) => card.dataset.name)',
		),
	);
}

interface Held {
	heldBack: (() => void)[];
}

/** Holds back what the page brings after its first look, until it is let come. */
async function holdRest(app: ElectronApplication): Promise<() => Promise<void>> {
	await app.evaluate(({ session }) => {
		const held: Held['heldBack'] = [];
		Object.assign(globalThis, { heldBack: held });
		session.fromPartition('window').webRequest.onBeforeRequest(({ url }, answer) => {
			if (/\/rest-[^/]+\.js$/u.test(url)) held.push(() => answer({}));
			else answer({});
		});
	});
	return () => app.evaluate(() => (globalThis as unknown as Held).heldBack.forEach((one) => one()));
}

async function asked(app: ElectronApplication): Promise<number> {
	return app.evaluate(() => (globalThis as unknown as Held).heldBack.length);
}
