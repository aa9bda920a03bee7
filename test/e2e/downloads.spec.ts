import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { drop, expect, sampleDocument, test } from '../support/program.ts';

test('neither the page nor a document’s page can start a download', async ({ launch, dataFolder }) => {
	const { app, page } = await launch({ model: false });
	await drop(page, sampleDocument);
	await expect(page.getByTestId('document-card')).toBeVisible();
	const folder = path.join(dataFolder, 'downloads');
	mkdirSync(folder);
	await app.evaluate(({ app: program }, chosen) => program.setPath('downloads', chosen), folder);
	for (const [session, address] of [
		['window', 'app://indoors/index.html'],
		['reader', 'app://indoors/reader/reader.html'],
	] as const)
		expect([session, await download(app, session, address, folder)]).toEqual([session, 'refused']);
	// What Chromium began to write before it was told is gone, too.
	await expect.poll(() => readdirSync(folder)).toEqual([]);
	// The same page of another session gets its file.
	expect(await download(app, 'of-nobody', 'data:text/html,<title>page</title>', folder)).toBe('completed');
});

/** A page of that session takes a file of its own making, as a click of a person would. */
function download(app: ElectronApplication, name: string, address: string, folder: string): Promise<string> {
	return app.evaluate(
		async ({ BrowserWindow, session }, [partition, url, file]) => {
			const own = session.fromPartition(partition);
			const window = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true } });
			await window.loadURL(url);
			const outcome = new Promise<string>((resolve) => {
				own.once('will-download', (event, item) => {
					if (event.defaultPrevented) return resolve('refused');
					// Otherwise the system would ask where to.
					item.setSavePath(file);
					item.once('done', (_, state) => resolve(state));
				});
			});
			await window.webContents.executeJavaScript(
				`const link = document.createElement('a');
				link.href = URL.createObjectURL(new Blob(['words']));
				link.download = 'words.txt';
				document.body.append(link);
				link.click();`,
				true,
			);
			return outcome.finally(() => window.destroy());
		},
		[name, address, path.join(folder, 'words.txt')] as const,
	);
}

test('no page can hold another one as a webview, even where a window would allow it', async ({ launch }) => {
	const { app, page } = await launch({ model: false });
	await page.evaluate(() => {
		const view = document.createElement('webview');
		view.setAttribute('src', 'app://indoors/index.html');
		document.body.append(view);
	});
	const outcome = await app.evaluate(async ({ BrowserWindow, session, webContents }) => {
		const window = new BrowserWindow({
			show: false,
			webPreferences: { session: session.fromPartition('window'), webviewTag: true },
		});
		await window.loadURL('app://indoors/index.html');
		const asked = new Promise<boolean>((resolve) => {
			window.webContents.once('will-attach-webview', (event) => resolve(event.defaultPrevented));
		});
		await window.webContents.executeJavaScript(
			`const view = document.createElement('webview');
			view.setAttribute('src', 'app://indoors/index.html');
			document.body.append(view);`,
		);
		const wasRefused = await asked;
		const kinds = webContents.getAllWebContents().map((contents) => contents.getType());
		window.destroy();
		return { wasRefused, kinds };
	});
	expect(outcome).toEqual({ wasRefused: true, kinds: ['window', 'window'] });
	await expect(page.getByTestId('app')).toBeVisible();
});
