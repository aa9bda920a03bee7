import { test as base, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { _electron } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { electronPath, root, starterModelPath } from '../../tools/setup/places.mjs';
import { withDisplay } from '../../tools/xvfb.mjs';
import { lastLog } from './last-log.ts';

/** The running program, its window, and the folder that it keeps everything in. */
export interface RunningProgram {
	readonly app: ElectronApplication;
	readonly page: Page;
	readonly dataFolder: string;
	/** Every error that the page reported. */
	readonly pageErrors: string[];
}

export interface LaunchOptions {
	/** Another folder than the project's to start the program from. */
	readonly program?: string;
	readonly dataFolder?: string;
	readonly args?: readonly string[];
	readonly env?: Record<string, string>;
	readonly model?: boolean;
	readonly size?: { width: number; height: number };
	/** False: gives the window back as soon as it is made, before anybody sees it. */
	readonly usable?: boolean;
}

export type Launch = (options?: LaunchOptions) => Promise<RunningProgram>;

/** What takes too long for every time. */
export const long = { tag: '@long' };

/** The same, of tests that mostly wait: without a model, recognition or a clock, so that others may run beside them. */
export const aside = { tag: ['@long', '@aside'] };

/** Launches programs and ends them after the test. */
export const test = base.extend<{ launch: Launch; dataFolder: string }, { ownScreen: undefined }>({
	// A screen of its own for each worker, because windows on one screen share its clipboard and its focus.
	ownScreen: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			await withDisplay(
				async (screen) => {
					for (const [name, value] of Object.entries(screen)) {
						if (value === undefined) Reflect.deleteProperty(process.env, name);
						else process.env[name] = value;
					}
					await use(undefined);
				},
				{ always: true },
			);
		},
		{ scope: 'worker', auto: true },
	],
	// eslint-disable-next-line no-empty-pattern
	dataFolder: async ({}, use, info) => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-e2e-'));
		await use(folder);
		// Of a failure on another machine this may be all that is seen.
		if (info.status !== info.expectedStatus) console.log(lastLog(folder));
		rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	},
	launch: async ({ dataFolder }, use) => {
		const running: ElectronApplication[] = [];
		await use(async (options = {}) => {
			const started = await launch({ dataFolder, ...options });
			running.push(started.app);
			return started;
		});
		for (const app of running) await app.close().catch(() => undefined);
	},
});

export { expect } from '@playwright/test';

async function launch(options: LaunchOptions & { dataFolder: string }): Promise<RunningProgram> {
	const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const model = options.model === false ? '' : (starterModelPath() ?? '');
	const app = await _electron.launch({
		executablePath: electronPath(),
		args: [...asRoot, options.program ?? root, ...(options.args ?? [])],
		env: {
			...(process.env as Record<string, string>),
			INDOORS_DATA_FOLDER: options.dataFolder,
			INDOORS_STARTER_MODEL: model,
			INDOORS_NO_DIALOGS: '1',
			LC_ALL: 'C.UTF-8',
			LANGUAGE: 'en',
			...options.env,
		},
	});
	const page = await app.firstWindow();
	const pageErrors: string[] = [];
	page.on('pageerror', (error) => pageErrors.push(error.message));
	if (options.usable === false) return { app, page, dataFolder: options.dataFolder, pageErrors };
	await page.getByTestId('app').waitFor();
	await resize(app, options.size ?? { width: 1280, height: 800 });
	return { app, page, dataFolder: options.dataFolder, pageErrors };
}

/** Of the contents, in CSS pixels. */
export async function resize(
	app: ElectronApplication,
	size: { width: number; height: number },
): Promise<void> {
	await app.evaluate(
		({ BrowserWindow }, { width, height }) =>
			BrowserWindow.getAllWindows().at(-1)?.setContentSize(width, height),
		size,
	);
}

/** A drop from outside: trusted events and real paths. */
export async function drop(page: Page, ...files: string[]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
	const data = { items: [], files, dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
		await session.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
	}
	await session.detach();
}

/** Native dialogs cannot be driven from outside; their answer is given instead, everything behind it is real. */
export async function answerDialogs(app: ElectronApplication, file: string): Promise<void> {
	await app.evaluate(({ dialog }, chosen) => {
		dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
		dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
	}, file);
}

/** The newest answer of the conversation that is shown. */
export const lastAnswer = (page: Page): Locator => page.locator('[data-role=assistant]').last();

export async function ask(page: Page, text: string): Promise<void> {
	await page.getByTestId('composer').fill(text);
	await page.getByTestId('composer').press('Enter');
}

export const sampleDocument = path.join(root, 'resources', 'sample', 'library-renovation.pdf');

/** Opens the menu of a conversation in the list, and chooses from it. */
export async function menuOf(row: Locator, choice: string): Promise<void> {
	await row.hover();
	await row.getByTestId('conversation-menu').click();
	await row.page().getByTestId(choice).click();
}
