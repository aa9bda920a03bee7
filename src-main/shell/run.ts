import { app } from 'electron';
import '../contract/plain-schemas.ts';
import { compose, type Program } from '../app/compose.ts';
import { makeHandlers } from '../app/handlers.ts';
import { errorFacts } from '../base/logger.ts';
import { HandedFiles, WindowBounds } from '../contract/window.ts';
import { serve } from '../rpc/serve.ts';
import { isDevelopment } from './development.ts';
import { openLog } from './log-file.ts';
import type { MainWindow } from './main-window.ts';
import { electronPlatform } from './platform-electron.ts';

/** Puts the program behind its window. Rejects where it cannot be made. */
export async function run(window: MainWindow): Promise<Program> {
	const platform = electronPlatform(() => window.open);
	const program = await compose(platform, openLog(platform.facts.dataFolder));
	// Electron's own answer to an uncaught error is a box with a stack that blocks everything.
	process.on('uncaughtException', (error) =>
		program.logger.event('uncaught', { ...errorFacts(error), code: 'internal' }),
	);
	void applySettings(program);
	closeBeforeQuitting(program);

	const handlers = makeHandlers(program);
	window.connect({
		onPort: (port) =>
			serve(port, handlers, {
				parseOutputs: isDevelopment,
				onUnknownError: (channel, error) =>
					program.logger.event('call-failed', { channel, ...errorFacts(error), code: 'internal' }),
			}),
		onFiles: (message) => {
			const { data: files } = HandedFiles.safeParse(message);
			if (files !== undefined) program.drops.add(files.paths, files.how);
		},
		bounds: WindowBounds.safeParse(program.windowBounds.get()).data,
		onBounds: (bounds) => program.windowBounds.set(bounds),
	});
	void window.shown.then(() => beginTheRest(program));
	return program;
}

/** What can wait does not hold up the first look, which is drawn when the window is shown already. */
function beginTheRest(program: Program): void {
	const soon = setTimeout(() => void program.afterStart().catch(program.onStorageProblem), 1000);
	app.once('will-quit', () => clearTimeout(soon));
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
