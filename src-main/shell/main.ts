import { app, type BrowserWindow } from 'electron';
import { compose, type Program } from '../app/compose.ts';
import { makeHandlers } from '../app/handlers.ts';
import { errorFacts } from '../base/logger.ts';
import { WindowBounds } from '../contract/window.ts';
import { serve } from '../rpc/serve.ts';
import { isDevelopment } from './development.ts';
import { lockDownPages } from './lockdown.ts';
import { openLog } from './log-file.ts';
import { openMainWindow } from './main-window.ts';
import { dataFolder, profileFolder } from './paths.ts';
import { electronPlatform } from './platform-electron.ts';
import { registerAppScheme } from './protocol.ts';
import { showStartProblem } from './start-problem.ts';
import { silenceChromium } from './silence.ts';
import { filesFromArguments } from './start-files.ts';

app.setPath('userData', profileFolder(dataFolder()));
app.setName('Indoors');
registerAppScheme();
silenceChromium();
lockDownPages();

if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
	let window: BrowserWindow | undefined;
	let program: Program | undefined;
	const early: string[][] = [filesFromArguments(process.argv, process.cwd(), app.getAppPath())];
	const handOver = (files: string[]): void => {
		if (program === undefined) early.push(files);
		else program.drops.add(files, 'start');
	};
	app.on('second-instance', (_event, argv, folder) => {
		handOver(filesFromArguments(argv, folder, app.getAppPath()));
		if (window?.isMinimized() === true) window.restore();
		window?.show();
	});
	app.on('open-file', (event, file) => {
		event.preventDefault();
		handOver([file]);
	});
	await app.whenReady();
	const platform = electronPlatform(() => window);
	try {
		program = await compose(platform, openLog(platform.facts.dataFolder));
	} catch (error) {
		showStartProblem(error, platform.facts.systemLanguage);
		app.exit(1);
		return;
	}
	const running = program;
	// Electron's own answer to an uncaught error is a box with a stack that blocks everything.
	process.on('uncaughtException', (error) =>
		running.logger.event('uncaught', { ...errorFacts(error), code: 'internal' }),
	);
	const handlers = makeHandlers(running);
	for (const files of early) running.drops.add(files, 'start');
	void applySettings(running);

	window = openMainWindow({
		onPort: (port) =>
			serve(port, handlers, {
				parseOutputs: isDevelopment,
				onUnknownError: (channel, error) =>
					running.logger.event('call-failed', { channel, ...errorFacts(error), code: 'internal' }),
			}),
		onFiles: (paths, how) => running.drops.add(paths, how),
		bounds: WindowBounds.safeParse(running.windowBounds.get()).data,
		onBounds: (bounds) => running.windowBounds.set(bounds),
	});
	// Readers are windows too, so that this one decides.
	window.once('closed', () => {
		window = undefined;
		app.quit();
	});
	window.webContents.once('did-finish-load', () => void running.afterStart().catch(running.onStorageProblem));
	closeBeforeQuitting(running);
}

/** Quitting waits for what has to be written, once. */
function closeBeforeQuitting(program: Program): void {
	let closing = false;
	app.on('will-quit', (event) => {
		if (closing) return;
		closing = true;
		event.preventDefault();
		void program.close().finally(() => app.exit(0));
	});
}

async function applySettings({ settings, platform, language }: Program): Promise<void> {
	for await (const { theme } of settings.watch(new AbortController().signal))
		platform.apply({ theme, language: language() });
}
