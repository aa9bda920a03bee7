/** Starts the program and drives its window as a person would, through Chromium's own debugging port. */
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * @param {{ path: string, args?: string[], env?: NodeJS.ProcessEnv, size?: { width: number, height: number }, wrapper?: string[] }} options
 *   path: the Electron binary, or the packaged program; wrapper: a command that runs it, such as strace
 * @returns the page of the main window, and `close()`, which resolves to the exit code
 */
export async function openProgram({
	path,
	args = [],
	env = process.env,
	size = { width: 1280, height: 800 },
	wrapper = [],
}) {
	const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
	const [command, ...words] = [...wrapper, path, ...asRoot, '--remote-debugging-port=0', ...args];
	const child = spawn(command, words, {
		env: { ...env, ELECTRON_RUN_AS_NODE: undefined },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
	const endpoint = await Promise.race([
		debuggingAddress(child.stderr),
		ended.then((code) => Promise.reject(new Error(`The program ended before its window opened (${code})`))),
	]);
	const browser = await chromium.connectOverCDP(endpoint);
	const page = await mainPage(browser);
	await page.setViewportSize(size);
	return {
		page,
		pid: child.pid,
		ended,
		async close() {
			await closeWindow(browser, page);
			const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
			return ended.finally(() => clearTimeout(patience));
		},
	};
}

/**
 * Drops files from outside, with trusted events, so that the program gets real paths as from a file manager.
 * `heldMs`: how long they are held over the window before.
 */
export async function dropFiles(page, files, heldMs = 0) {
	const session = await page.context().newCDPSession(page);
	const data = { items: [], files, dragOperationsMask: 1 };
	const { innerWidth, innerHeight } = await page.evaluate(() => ({ innerWidth, innerHeight }));
	for (const type of ['dragEnter', 'dragOver', 'drop']) {
		if (type === 'drop' && heldMs > 0) await afterSeconds(heldMs / 1000);
		await session.send('Input.dispatchDragEvent', { type, x: innerWidth / 2, y: innerHeight / 2, data });
	}
	await session.detach();
}

async function debuggingAddress(stream) {
	for await (const line of createInterface({ input: stream })) {
		const found = /^DevTools listening on (ws:\S+)/u.exec(line);
		if (found) {
			stream.resume();
			return found[1];
		}
	}
	throw new Error('The program offers no debugging port');
}

/** The window's page; readers and others that come and go are passed over. */
async function mainPage(browser) {
	for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
		const pages = browser.contexts().flatMap((context) => context.pages());
		const page = pages.find((one) => one.url().startsWith('app://indoors/index.html'));
		if (page) {
			await page.getByTestId('app').waitFor();
			return page;
		}
		await afterSeconds(0.05);
	}
	throw new Error('The main window did not open within 20 seconds');
}

async function closeWindow(browser, page) {
	const session = await page.context().newCDPSession(page);
	await session.send('Page.close').catch(() => undefined);
	await browser.close().catch(() => undefined);
}

const afterSeconds = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
