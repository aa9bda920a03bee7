import { app } from 'electron';
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dataFolderOf } from '../base/data-folder.ts';

/** Where things lie, packaged and in development. */
export const built = {
	renderer: path.join(app.getAppPath(), 'out', 'renderer'),
	preload: (name: 'window' | 'reader'): string =>
		path.join(app.getAppPath(), 'out', 'preload', `${name}.cjs`),
	main: (name: string): string => path.join(app.getAppPath(), 'out', 'main', name),
	/** Of node-llama-cpp: loads one binary, says whether it works, and ends. */
	engineTrial: path.join(
		app.getAppPath(),
		'node_modules/node-llama-cpp/dist/bindings/utils/testBindingBinary.js',
	),
};

/** Files that come along: beside the archive in an installed program, in the project otherwise. */
export const resourcesFolder = app.isPackaged
	? path.join(process.resourcesPath, 'resources')
	: path.join(app.getAppPath(), 'resources');

export function dataFolder(): string {
	const { platform, env } = process;
	return dataFolderOf({ platform, env, appData: app.getPath('appData') });
}

/**
 * Where Chromium keeps its own files: below the data folder, or in a temporary folder where that cannot be written, so
 * that the program still opens for reading there.
 */
export function profileFolder(data: string): string {
	const folder = path.join(data, 'chromium');
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		accessSync(folder, constants.W_OK);
		return folder;
	} catch {
		return mkdtempSync(path.join(os.tmpdir(), 'indoors-'));
	}
}
