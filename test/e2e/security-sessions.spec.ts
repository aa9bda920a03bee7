import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import {
	answerDialogs,
	drop,
	expect,
	sampleDocument,
	test,
	type Launch,
	type RunningProgram,
} from '../support/program.ts';
import { openWebTrap } from '../support/web-trap.ts';

/** Every session that a page of the program lives in, and the one that Electron makes in any case. */
const served = ['window', 'reader'] as const;
const bare = ['print', ''] as const;
/** A session that nothing was done to, which shows that what is refused elsewhere could be had. */
const untouched = 'of-nobody';

test('whatever gets past a page is stopped at its session', async ({ launch, dataFolder }) => {
	const trap = await openWebTrap();
	try {
		const { app } = await launchWithSessions(launch, dataFolder);
		for (const partition of [...served, ...bare])
			expect(await fetched(app, partition, trap.origin), partition).toContain('ERR_BLOCKED_BY_CLIENT');
		const headers = ['content-security-policy', 'x-content-type-options'];
		for (const partition of served) {
			const answers = await app.evaluate(
				async ({ session }, [name, paths, wanted]) =>
					Promise.all(
						paths.map(async (one) =>
							session
								.fromPartition(name)
								.fetch(`app://indoors/${one}`)
								.then(
									(answer) => wanted.map((of) => answer.headers.get(of)),
									(error: unknown) => String(error),
								),
						),
					),
				[partition, ['index.html', ...outside], headers] as const,
			);
			expect(answers, partition).toEqual([
				["frame-ancestors 'none'", 'nosniff'],
				...outside.map(() => 'Error: net::ERR_FILE_NOT_FOUND'),
			]);
		}
		for (const partition of bare)
			expect(await fetched(app, partition, 'app://indoors/index.html'), partition).toContain('net::ERR_');
		expect(trap.asked).toEqual([]);
		// The server would have answered.
		expect(await fetched(app, untouched, trap.origin)).toBe('here');
	} finally {
		trap.close();
	}
});

test('a page is permitted nothing, whether it looks or asks, and gets no device', async ({
	launch,
	dataFolder,
}) => {
	const { app } = await launchWithSessions(launch, dataFolder);
	for (const partition of [...served, ...bare]) {
		const { looked, asked, offered } = await permissionsOf(app, partition, requests);
		expect(new Set(Object.values(looked)), partition).toEqual(new Set(['denied']));
		expect(asked, partition).toEqual(
			Object.fromEntries(Object.entries(requests).map(([name, { refused }]) => [name, refused])),
		);
		expect(offered, partition).toEqual([]);
	}
	const { geolocation: _goesOut, midi: _needsHardware, ...harmless } = requests;
	const { looked, asked, offered } = await permissionsOf(app, untouched, harmless);
	expect(new Set(Object.values(looked))).toEqual(new Set(['granted']));
	const had = Object.entries(asked).filter(([name, answer]) => answer !== requests[name]?.refused);
	expect(had.map(([name]) => name)).toEqual(Object.keys(harmless).filter((name) => !isDevice(name)));
	expect(offered).toEqual(['hid', 'serial']);
});

/** What a page asks for, and what it hears where it may not. */
const requests: Readonly<Record<string, { code: string; refused: string }>> = {
	camera: { code: 'navigator.mediaDevices.getUserMedia({ video: true })', refused: 'NotAllowedError' },
	microphone: { code: 'navigator.mediaDevices.getUserMedia({ audio: true })', refused: 'NotAllowedError' },
	notifications: { code: 'Notification.requestPermission()', refused: 'denied' },
	geolocation: {
		code: 'new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, ({ code }) => failed({ name: code })))',
		refused: '1',
	},
	midi: { code: 'navigator.requestMIDIAccess()', refused: 'NotAllowedError' },
	clipboard: { code: 'navigator.clipboard.readText()', refused: 'NotAllowedError' },
	idleness: { code: 'IdleDetector.requestPermission()', refused: 'denied' },
	wakeLock: { code: "navigator.wakeLock.request('screen')", refused: 'NotAllowedError' },
	storage: { code: 'navigator.storage.persist()', refused: 'false' },
	screens: { code: 'getScreenDetails()', refused: 'NotAllowedError' },
	hid: { code: 'navigator.hid.requestDevice({ filters: [] }).then(({ length }) => length)', refused: '0' },
	serial: { code: 'navigator.serial.requestPort()', refused: 'NotFoundError' },
};
const isDevice = (name: string): boolean => /^(?:hid|serial)/u.test(name);

/** Shown and asked by a page of the session that a person has just clicked; `offered` are devices that could be chosen. */
function permissionsOf(app: ElectronApplication, partition: string, asks: typeof requests) {
	return app.evaluate(
		async ({ session, BrowserWindow }, [name, isServed, wanted]) => {
			const of = session.fromPartition(name);
			if (!isServed)
				of.protocol.handle('app', () => new Response('', { headers: { 'content-type': 'text/html' } }));
			const offered: string[] = [];
			of.on('select-hid-device', (event, _details, choose) => {
				event.preventDefault();
				offered.push('hid');
				choose('');
			});
			of.on('select-serial-port', (event, _ports, _contents, choose) => {
				event.preventDefault();
				offered.push('serial');
				choose('');
			});
			const window = new BrowserWindow({ show: false, webPreferences: { session: of, sandbox: true } });
			await window.loadURL('app://indoors/index.html');
			const ask = async (code: string): Promise<string> =>
				String(
					await window.webContents.executeJavaScript(
						`(async () => ${code})().then(String, ({ name }) => String(name))`,
						true,
					),
				);
			const looked: Record<string, string> = {};
			for (const permission of [
				'geolocation',
				'notifications',
				'camera',
				'microphone',
				'clipboard-read',
				'midi',
				'idle-detection',
				'persistent-storage',
				'screen-wake-lock',
				'local-fonts',
				'window-management',
			])
				looked[permission] = await ask(
					`navigator.permissions.query({ name: '${permission}' }).then(({ state }) => state)`,
				);
			const asked: Record<string, string> = {};
			for (const [which, { code }] of Object.entries(wanted)) asked[which] = await ask(code);
			window.destroy();
			return { looked, asked, offered };
		},
		[partition, served.some((one) => one === partition), asks] as const,
	);
}

/** The program when it has read a document and printed its summary, so that all of its sessions are there. */
async function launchWithSessions(launch: Launch, dataFolder: string): Promise<RunningProgram> {
	// A camera and a microphone that every computer has.
	const program = await launch({ model: false, args: ['--use-fake-device-for-media-stream'] });
	const { app, page } = program;
	await drop(page, sampleDocument);
	await expect(page.getByTestId('summary')).toHaveAttribute('data-state', 'done');
	const printed = path.join(dataFolder, 'summary.pdf');
	await answerDialogs(app, printed);
	await page.getByTestId('summary-save').click();
	await page.getByTestId('save-pdf').click();
	await expect.poll(() => existsSync(printed)).toBe(true);
	return program;
}

function fetched(app: ElectronApplication, partition: string, address: string): Promise<string> {
	return app.evaluate(
		async ({ session }, [name, url]) =>
			session
				.fromPartition(name)
				.fetch(url)
				.then(
					(answer) => answer.text(),
					(error: unknown) => String(error),
				),
		[partition, address] as const,
	);
}

/** Of a page's own address: what is no file of a page, or would be another one than it says. */
const outside = [
	'',
	'assets',
	'nothing.js',
	'%',
	'%ff',
	'%00',
	'index.html%00',
	'index.html%00.png',
	'../main/main.cjs',
	'..%2fmain%2fmain.cjs',
	'%2e%2e%2fmain%2fmain.cjs',
	'..%5cmain%5cmain.cjs',
	'%2fetc%2fpasswd',
	'..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
	'tesseract.files/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
	'tesseract.files/..%2f..%2f..%2fpackage.json',
];
