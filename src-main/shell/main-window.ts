import {
	app,
	BrowserWindow,
	ipcMain,
	nativeTheme,
	screen,
	session,
	type IpcMainEvent,
	type Session,
} from 'electron';
import { setTimeout as delay } from 'node:timers/promises';
import type { Port } from '../contract/frames.ts';
import type { WindowBounds } from '../contract/window.ts';
import { pageOrigin } from './development.ts';
import { built } from './paths.ts';
import { portOf } from './ports.ts';
import { serveApp } from './protocol.ts';
import { closeSession } from './silence.ts';
import { placeOn } from './window-place.ts';

/** The page's own background (`--canvas` in app.css), so that nothing flashes before it is drawn. */
const canvas = { light: '#fffefc', dark: '#171a18' };

/** Milliseconds; a page that comes from elsewhere, or not at all, must not keep the program from its work. */
const servedAtTheLatest = 1000;

export interface BehindWindow {
	/** A page that has loaded asks for its port; after a reload again. */
	readonly onPort: (port: Port) => void;
	/** What the preload says of files that a person dropped or pasted. */
	readonly onFiles: (message: unknown) => void;
	/** Where the window stood the last time. */
	readonly bounds: WindowBounds | undefined;
	readonly onBounds: (bounds: WindowBounds) => void;
}

/**
 * The one window: sandboxed, without Node, closed to the network; only its own main frame is listened to. Its page
 * loads beside the program, and it is shown, at its place, once both are there.
 */
export class MainWindow {
	readonly #window: BrowserWindow;
	readonly #behind: Promise<BehindWindow>;
	/** What its page asks for, now and before, goes to what is given here. */
	readonly connect: (behind: BehindWindow) => void;
	/**
	 * Resolves when its page has what it needs from here first, so that this process may be busy while that is compiled
	 * there.
	 */
	readonly served: Promise<void>;
	/** Resolves when it is first seen. */
	readonly shown: Promise<void>;

	constructor() {
		let connect: (behind: BehindWindow) => void = () => undefined;
		this.#behind = new Promise((resolve) => (connect = resolve));
		this.connect = connect;
		const windowSession = session.fromPartition('window');
		closeSession(windowSession);
		const asked = servePage(windowSession);
		this.#window = hiddenWindow(windowSession);
		const window = this.#window;
		this.#listen();
		this.served = Promise.race([asked, delay(servedAtTheLatest)]);
		this.shown = new Promise<void>((resolve) => window.once('ready-to-show', resolve))
			.then(() => this.#behind)
			.then((behind) => this.#appear(behind));
		// Readers are windows too, so that this one decides.
		window.once('closed', () => app.quit());
		window.webContents.on('render-process-gone', () => window.reload());
		void window.loadURL(`${pageOrigin}/index.html`);
	}

	/** Undefined after it was closed. */
	get open(): BrowserWindow | undefined {
		return this.#window.isDestroyed() ? undefined : this.#window;
	}

	/** Brings it to the front, once it is there. */
	async show(): Promise<void> {
		await this.shown;
		if (this.open?.isMinimized() === true) this.open.restore();
		this.open?.show();
	}

	#appear({ bounds, onBounds }: BehindWindow): void {
		const window = this.open;
		if (window === undefined) return;
		if (bounds !== undefined) window.setBounds(placeOn(screen.getDisplayMatching(bounds).workArea, bounds));
		if (bounds?.maximized === true) window.maximize();
		this.#paint();
		window.show();
		// Only from now on does it stand where somebody wants it.
		window.on('close', () => onBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
	}

	#paint(): void {
		this.open?.setBackgroundColor(nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light);
	}

	#listen(): void {
		const window = this.#window;
		const fromOurPage = (event: IpcMainEvent): boolean =>
			!window.isDestroyed() &&
			event.sender === window.webContents &&
			event.senderFrame === window.webContents.mainFrame &&
			event.senderFrame.url.startsWith(`${pageOrigin}/`);
		const takePort = (event: IpcMainEvent): void => {
			const [port] = event.ports;
			if (port !== undefined && fromOurPage(event))
				void this.#behind.then(({ onPort }) => onPort(portOf(port)));
		};
		const takeFiles = (event: IpcMainEvent, message: unknown): void => {
			if (fromOurPage(event)) void this.#behind.then(({ onFiles }) => onFiles(message));
		};
		const paint = (): void => this.#paint();
		nativeTheme.on('updated', paint);
		ipcMain.on('indoors:port', takePort);
		ipcMain.on('indoors:files', takeFiles);
		window.once('closed', () => {
			nativeTheme.off('updated', paint);
			ipcMain.off('indoors:port', takePort);
			ipcMain.off('indoors:files', takeFiles);
		});
	}
}

function hiddenWindow(windowSession: Session): BrowserWindow {
	return new BrowserWindow({
		width: 1280,
		height: 800,
		minWidth: 720,
		minHeight: 480,
		show: false,
		title: 'Indoors',
		autoHideMenuBar: true,
		webPreferences: {
			session: windowSession,
			preload: built.preload('window'),
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			webSecurity: true,
			spellcheck: false,
		},
	});
}

/** Resolves when the page has asked for what it begins with, which it does all at once. */
function servePage(windowSession: Session): Promise<void> {
	return new Promise((resolve) => {
		const onAsked = (asked: string): void => {
			if (asked.startsWith('/assets/')) setTimeout(resolve, 5);
		};
		serveApp(windowSession, built.renderer, { onAsked });
	});
}
