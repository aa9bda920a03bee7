import { BrowserWindow, ipcMain, screen, session, type IpcMainEvent, type Rectangle } from 'electron';
import type { Port } from '../contract/frames.ts';
import { HandedFiles, type WindowBounds } from '../contract/window.ts';
import { pageOrigin } from './development.ts';
import { built } from './paths.ts';
import { portOf } from './ports.ts';
import { serveApp } from './protocol.ts';
import { closeSession } from './silence.ts';

export interface MainWindowOptions {
	/** A page that has loaded asks for its port; after a reload again. */
	readonly onPort: (port: Port) => void;
	readonly onFiles: (paths: string[], how: 'drop' | 'paste') => void;
	/** Where the window stood the last time. */
	readonly bounds: WindowBounds | undefined;
	readonly onBounds: (bounds: WindowBounds) => void;
}

/** The one window: sandboxed, without Node, closed to the network; only its own main frame is listened to. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
	const windowSession = session.fromPartition('window');
	closeSession(windowSession);
	serveApp(windowSession, built.renderer);
	const { bounds } = options;
	const window = new BrowserWindow({
		width: bounds?.width ?? 1280,
		height: bounds?.height ?? 800,
		...(bounds !== undefined && isOnScreen(bounds) ? { x: bounds.x, y: bounds.y } : {}),
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
	const fromOurPage = (event: IpcMainEvent): boolean =>
		!window.isDestroyed() &&
		event.sender === window.webContents &&
		event.senderFrame === window.webContents.mainFrame &&
		event.senderFrame.url.startsWith(`${pageOrigin}/`);

	const takePort = (event: IpcMainEvent): void => {
		const [port] = event.ports;
		if (port !== undefined && fromOurPage(event)) options.onPort(portOf(port));
	};
	const takeFiles = (event: IpcMainEvent, message: unknown): void => {
		const files = HandedFiles.safeParse(message);
		if (files.success && fromOurPage(event)) options.onFiles(files.data.paths, files.data.how);
	};
	ipcMain.on('indoors:port', takePort);
	ipcMain.on('indoors:files', takeFiles);
	window.once('closed', () => {
		ipcMain.off('indoors:port', takePort);
		ipcMain.off('indoors:files', takeFiles);
	});
	const remember = (): void =>
		options.onBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() });
	window.on('close', remember);
	window.once('ready-to-show', () => {
		if (bounds?.maximized === true) window.maximize();
		window.show();
	});
	window.webContents.on('render-process-gone', () => window.reload());
	void window.loadURL(`${pageOrigin}/index.html`);
	return window;
}

function isOnScreen(bounds: Rectangle): boolean {
	const { workArea } = screen.getDisplayMatching(bounds);
	return (
		bounds.x < workArea.x + workArea.width - 50 &&
		bounds.y >= workArea.y - 10 &&
		bounds.y < workArea.y + workArea.height - 50
	);
}
