import { app, BrowserWindow, ipcMain, screen, session, type IpcMainEvent } from 'electron';
import type { Port } from '../contract/frames.ts';
import type { WindowBounds } from '../contract/window.ts';
import { pageOrigin } from './development.ts';
import { built } from './paths.ts';
import { portOf } from './ports.ts';
import { serveApp } from './protocol.ts';
import { closeSession } from './silence.ts';
import { placeOn } from './window-place.ts';

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
	/** Resolves when it is first seen. */
	readonly shown: Promise<void>;

	constructor() {
		let connect: (behind: BehindWindow) => void = () => undefined;
		this.#behind = new Promise((resolve) => (connect = resolve));
		this.connect = connect;
		const windowSession = session.fromPartition('window');
		closeSession(windowSession);
		serveApp(windowSession, built.renderer);
		this.#window = new BrowserWindow({
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
		const window = this.#window;
		this.#listen();
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
		window.show();
		// Only from now on does it stand where somebody wants it.
		window.on('close', () => onBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
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
		ipcMain.on('indoors:port', takePort);
		ipcMain.on('indoors:files', takeFiles);
		window.once('closed', () => {
			ipcMain.off('indoors:port', takePort);
			ipcMain.off('indoors:files', takeFiles);
		});
	}
}
