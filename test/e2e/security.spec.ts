import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { electronPath, root } from '../../tools/setup/places.mjs';
import { hostileMarkdown } from '../support/hostile-markdown.ts';
import { storeConversation } from '../support/database.ts';
import { expect, test } from '../support/program.ts';
import { nothing, watchMarkdown } from '../support/watched-markdown.ts';

test('the page has no Node, no Electron and nothing else exposed', async ({ launch }) => {
	const { page } = await launch();
	const found = await page.evaluate(() =>
		[
			'require',
			'process',
			'module',
			'Buffer',
			'global',
			'electron',
			'ipcRenderer',
			'electronAPI',
			'api',
		].filter((name) => name in globalThis),
	);
	expect(found).toEqual([]);
});

test('the page cannot fetch, connect, load from outside, open a window or go elsewhere', async ({
	launch,
}) => {
	const { app, page } = await launch();
	const results = await page.evaluate(async () => {
		const fails = async (work: () => Promise<unknown>): Promise<boolean> =>
			work().then(
				() => false,
				() => true,
			);
		const image = (source: string): Promise<unknown> =>
			new Promise((resolve, reject) => {
				const element = new Image();
				element.onload = resolve;
				element.onerror = reject;
				element.src = source;
			});
		const socket = (): Promise<unknown> =>
			new Promise((resolve, reject) => {
				const made = new WebSocket('ws://127.0.0.1:9');
				made.onopen = resolve;
				made.onerror = reject;
			});
		return {
			fetchOutside: await fails(() => fetch('https://example.org/')),
			fetchLoopback: await fails(() => fetch('http://127.0.0.1:9/')),
			fetchFile: await fails(() => fetch('file:///etc/passwd')),
			fetchOwnParent: await fails(() =>
				fetch('app://indoors/../main/main.cjs').then((answer) =>
					answer.ok ? answer : Promise.reject(new Error()),
				),
			),
			image: await fails(() => image('https://example.org/a.png')),
			socket: await fails(socket),
			// eslint-disable-next-line @typescript-eslint/no-implied-eval -- that it fails is what is tested
			evaluation: await fails(async () => Promise.resolve(new Function('return 1')())),
			opened: window.open('https://example.org/') === null,
		};
	});
	expect(Object.entries(results).filter(([, held]) => !held)).toEqual([]);

	await page.evaluate(() => void (location.href = 'https://example.org/'));
	await page.evaluate(() => {
		const link = document.createElement('a');
		link.href = 'https://example.org/';
		link.target = '_blank';
		document.body.append(link);
		link.click();
	});
	await page.evaluate(() => {
		const frame = document.createElement('iframe');
		frame.src = 'https://example.org/';
		document.body.append(frame);
	});
	// A locator would wait for the navigation that was prevented.
	const here = await page.evaluate(() => ({
		url: location.href,
		app: document.querySelector('[data-testid=app]') !== null,
	}));
	expect(here).toEqual({ url: 'app://indoors/index.html', app: true });
	expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a channel refuses bad payloads, made-up files and paths; a bad frame closes the port', async ({
	launch,
}) => {
	const { page } = await launch();
	const answers = await page.evaluate(async () => {
		const openPort = (): Promise<MessagePort> =>
			new Promise((resolve) => {
				window.addEventListener('message', (event) => {
					if (event.data === 'indoors:port' && event.ports[0] !== undefined) resolve(event.ports[0]);
				});
				window.postMessage('indoors:ready', '*');
			});
		const ask = (to: MessagePort, frame: unknown): Promise<string> =>
			new Promise((resolve) => {
				to.onmessage = ({ data }: MessageEvent<{ code?: string; type: string }>) =>
					resolve(data.code ?? data.type);
				to.addEventListener('close', () => resolve('closed'));
				to.postMessage(frame);
			});
		const port = await openPort();
		const open = (id: number, channel: string, input: unknown) => ({
			type: 'open',
			id,
			channel,
			input,
			credit: 10,
		});
		return [
			await ask(port, open(1, 'conversations.pin', { id: { $ne: null }, pinned: 1 })),
			await ask(port, open(2, '__proto__', {})),
			await ask(port, open(3, 'documents.open', { fileId: '/etc/passwd', conversationId: null })),
			await ask(
				port,
				open(4, 'documents.open', { fileId: '../../etc/passwd', conversationId: null, path: '/etc/passwd' }),
			),
			await ask(port, open(5, 'data.previewRestore', { id: '../indoors.sqlite' })),
			await ask(port, open(6, 'links.open', { url: 'file:///etc/passwd' })),
			await ask(port, { type: 'open', id: 'x' }),
			// Only the port that misbehaved is closed.
			await ask(await openPort(), open(7, 'app.info', undefined)),
		];
	});
	expect(answers).toEqual([
		'bad-request',
		'bad-request',
		'not-found',
		'not-found',
		'not-found',
		'link-refused',
		'closed',
		'item',
	]);
	await expect(page.getByTestId('app')).toBeVisible();
});

test('a file that a script made is not taken for one that a person dropped', async ({ launch }) => {
	const { page } = await launch();
	await page.evaluate(() => {
		const transfer = new DataTransfer();
		transfer.items.add(new File(['text'], 'made.txt'));
		window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
	});
	await page.keyboard.press('ControlOrMeta+n');
	await expect(page.getByTestId('opening')).toHaveCount(0);
	await expect(page.getByTestId('conversation-row')).toHaveCount(0);
});

test('hostile Markdown in a stored answer runs nothing and loads nothing', async ({ launch, dataFolder }) => {
	await storeConversation(dataFolder, 'Hostile', ['Show me', hostileMarkdown.join('\n\n')]);
	const { page, pageErrors } = await launch();
	const seen = await watchMarkdown(page);
	await page.getByTestId('conversation-row').first().click();
	await expect(page.locator('[data-role=assistant]').getByTestId('message-text')).toContainText(
		'the end of the collection',
	);
	expect(await seen()).toMatchObject(nothing);
	expect(pageErrors).toEqual([]);
});

test('no process of the program listens on a socket of the network', async ({ dataFolder }) => {
	const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const program = spawn(electronPath(), [...asRoot, root], {
		env: { ...process.env, INDOORS_DATA_FOLDER: dataFolder, INDOORS_STARTER_MODEL: '' },
		stdio: 'ignore',
	});
	try {
		await expect.poll(() => children(program.pid ?? 0).length, { timeout: 20_000 }).toBeGreaterThan(3);
		await expect
			.poll(() => readdirSync(dataFolder).includes('indoors.sqlite'), { timeout: 20_000 })
			.toBe(true);
		const sockets = new Set([program.pid ?? 0, ...children(program.pid ?? 0)].flatMap(socketsOf));
		expect(sockets.size).toBeGreaterThan(0);
		expect(listening().filter((inode) => sockets.has(inode))).toEqual([]);
	} finally {
		program.kill('SIGKILL');
		await once(program, 'exit');
	}
});

function children(pid: number): number[] {
	const direct = readdirSync('/proc')
		.filter((name) => /^\d+$/u.test(name))
		.filter((name) => {
			try {
				return Number(/\) \S (\d+)/u.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]) === pid;
			} catch {
				return false;
			}
		})
		.map(Number);
	return direct.flatMap((child) => [child, ...children(child)]);
}

function socketsOf(pid: number): string[] {
	try {
		return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
			try {
				return /^socket:\[(\d+)\]$/u.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
			} catch {
				return [];
			}
		});
	} catch {
		return [];
	}
}

/** Inodes of TCP sockets that listen, and of every UDP socket, in this machine's tables. */
function listening(): string[] {
	const rows = (file: string): string[][] =>
		readFileSync(file, 'utf8')
			.trim()
			.split('\n')
			.slice(1)
			.map((line) => line.trim().split(/\s+/u));
	const tcp = [...rows('/proc/net/tcp'), ...rows('/proc/net/tcp6')].filter((row) => row[3] === '0A');
	const udp = [...rows('/proc/net/udp'), ...rows('/proc/net/udp6')];
	return [...tcp, ...udp].flatMap((row) => row[9] ?? []);
}
