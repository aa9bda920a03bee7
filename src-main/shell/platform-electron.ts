import {
	app,
	dialog,
	nativeTheme,
	net,
	Notification,
	powerMonitor,
	powerSaveBlocker,
	shell,
	type BrowserWindow,
} from 'electron';
import path from 'node:path';
import { administratorPath } from '../app/administrator.ts';
import { documentExtensions } from '../contract/document-formats.ts';
import type { Platform } from '../app/platform.ts';
import { copyToClipboard } from './clipboard.ts';
import { forkEngine } from './fork-engine.ts';
import { electronHttp } from './http-electron.ts';
import { electronKeyring } from './keyring.ts';
import { setMenu } from './menu.ts';
import { dataFolder, resourcesFolder } from './paths.ts';
import { printPage, printPdf } from './print.ts';
import { ReaderWindows } from './reader-window.ts';
import { systemLanguage } from './system-language.ts';
import { texts } from './texts.ts';

/** What Electron does for the program. `window` gives the present window, if there is one. */
export function electronPlatform(window: () => BrowserWindow | undefined): Platform {
	let words: (typeof texts)['en' | 'de'] = texts.en;
	let blocker: number | undefined;
	/** Asked by the system, so that nothing in the page can answer. */
	const confirm = async (message: string, detail: string, yes: string): Promise<boolean> => {
		const options = {
			type: 'question' as const,
			message,
			detail,
			buttons: [yes, words.cancel],
			defaultId: 1,
			cancelId: 1,
		};
		const parent = window();
		const result = await (parent === undefined
			? dialog.showMessageBox(options)
			: dialog.showMessageBox(parent, options));
		return result.response === 0;
	};

	const readers = new ReaderWindows();
	return {
		forkEngine,
		openReader: readers.open,
		readyReader: () => readers.makeReady(),
		lendToReaders: (find) => readers.lend(find),
		http: electronHttp,
		facts: {
			version: app.getVersion(),
			electron: process.versions.electron ?? '',
			systemLanguage: systemLanguage(),
			dataFolder: dataFolder(),
			administratorFile: administratorPath(
				process.platform,
				app.isPackaged ? undefined : process.env['INDOORS_ADMINISTRATOR_FILE'],
			),
			modelFiles: [process.env['INDOORS_STARTER_MODEL'] ?? ''],
			resources: resourcesFolder,
		},
		async chooseFiles(what) {
			const filters = {
				documents: { name: words.documents, extensions: [...documentExtensions] },
				models: { name: words.model, extensions: ['gguf'] },
				languages: { name: words.scanLanguage, extensions: ['gz', 'traineddata'] },
				backup: { name: words.backup, extensions: ['indoors', 'sqlite'] },
				recipe: { name: words.recipe, extensions: ['json'] },
				assistant: { name: words.assistant, extensions: ['json'] },
				table: { name: words.table, extensions: ['csv', 'xlsx', 'xls', 'ods'] },
				form: { name: words.form, extensions: ['docx'] },
				examples: { name: words.examples, extensions: ['jsonl', 'csv', 'xlsx', 'xls', 'ods'] },
				receipt: { name: words.receipt, extensions: ['json'] },
			};
			const properties: ('openFile' | 'multiSelections')[] =
				what === 'documents' || what === 'models' || what === 'languages'
					? ['openFile', 'multiSelections']
					: ['openFile'];
			const options = { properties, filters: [filters[what]] };
			const parent = window();
			const result = await (parent === undefined
				? dialog.showOpenDialog(options)
				: dialog.showOpenDialog(parent, options));
			return result.filePaths;
		},
		async chooseFolder() {
			const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
			const parent = window();
			const result = await (parent === undefined
				? dialog.showOpenDialog(options)
				: dialog.showOpenDialog(parent, options));
			return result.filePaths[0] ?? null;
		},
		async chooseTarget(suggestedName) {
			const options = { defaultPath: path.join(app.getPath('documents'), suggestedName) };
			const parent = window();
			const result = await (parent === undefined
				? dialog.showSaveDialog(options)
				: dialog.showSaveDialog(parent, options));
			return result.canceled || result.filePath === '' ? null : result.filePath;
		},
		confirmLink: (host) => confirm(words.openLink(host), words.openLinkDetail, words.open),
		confirmMirror: (host) => confirm(words.useMirror(host), words.useMirrorDetail, words.connect),
		openLink: (url) => shell.openExternal(url),
		async openFile(file) {
			await shell.openPath(file);
		},
		showInFolder: (file) => shell.showItemInFolder(file),
		copy: copyToClipboard,
		isOnline: () => net.isOnline(),
		onWake: (wake) => powerMonitor.on('resume', wake),
		keepAwake(on) {
			if (on) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
			else if (blocker !== undefined) {
				powerSaveBlocker.stop(blocker);
				blocker = undefined;
			}
		},
		notifyFinished(what) {
			const parent = window();
			if (parent?.isFocused() === true || !Notification.isSupported()) return;
			const notification = new Notification({
				title: 'Indoors',
				body: words.done[what],
			});
			notification.on('click', () => parent?.show());
			notification.show();
		},
		showProgress(fraction) {
			window()?.setProgressBar(fraction ?? -1);
		},
		printPdf,
		printPage,
		startDrag(file) {
			window()?.webContents.startDrag({ file, icon: path.join(resourcesFolder, 'icons', 'icon.png') });
		},
		keyring: electronKeyring,
		memoryOf(pid) {
			const metric = app.getAppMetrics().find((one) => one.pid === pid);
			return metric === undefined ? undefined : metric.memory.workingSetSize * 1024;
		},
		apply({ theme, language }) {
			nativeTheme.themeSource = theme;
			words = texts[language];
			setMenu(words);
		},
		restart() {
			app.relaunch();
			app.quit();
		},
	};
}
