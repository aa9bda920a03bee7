import { app, BrowserWindow, MessageChannelMain, session } from 'electron';
import type { ReaderLink } from '../app/platform.ts';
import { built } from './paths.ts';
import { serveApp, type Further } from './protocol.ts';
import { closeSession } from './silence.ts';

/** Readers, of which one can be made ready before its document is there. */
export class ReaderWindows {
	#spare: ReaderLink | undefined;
	#timer: NodeJS.Timeout | undefined;
	#find: (name: string) => string | undefined = () => undefined;

	readonly open = (): ReaderLink => {
		const spare = this.#spare;
		this.#forget();
		return spare ?? openReaderWindow(this.#further);
	};

	/** Files of languages that were added lie outside of the program's own folder. */
	lend(find: (name: string) => string | undefined): void {
		this.#find = find;
	}

	/** Its memory is given back when no document comes. */
	makeReady(): void {
		const spare = (this.#spare ??= this.#prepare());
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (this.#spare === spare) this.#forget();
			spare.close();
		}, keptReadyMs);
		this.#timer.unref();
	}

	readonly #further: Further = (path) =>
		path.startsWith(recognitionPath) ? this.#find(path.slice(recognitionPath.length)) : undefined;

	#prepare(): ReaderLink {
		const spare = openReaderWindow(this.#further);
		spare.onGone(() => {
			if (this.#spare === spare) this.#forget();
		});
		return spare;
	}

	#forget(): void {
		clearTimeout(this.#timer);
		this.#spare = undefined;
	}
}

/** A hidden sandboxed page of a session of its own, thrown away after one document. */
function openReaderWindow(further: Further): ReaderLink {
	const readerSession = session.fromPartition('reader');
	if (!prepared.has(readerSession)) {
		prepared.add(readerSession);
		closeSession(readerSession);
		serveApp(readerSession, built.renderer, { further });
	}
	const window = new BrowserWindow({
		show: false,
		webPreferences: {
			session: readerSession,
			preload: built.preload('reader'),
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			spellcheck: false,
			backgroundThrottling: false,
		},
	});
	const { port1, port2 } = new MessageChannelMain();
	window.webContents.once('dom-ready', () =>
		window.webContents.postMessage('indoors:reader-port', null, [port2]),
	);
	void window.loadURL('app://indoors/reader/reader.html');
	port1.start();
	return {
		send: (request) => port1.postMessage(request),
		onEvent: (listener) => port1.on('message', (event) => listener(event.data)),
		onGone: (listener) => window.webContents.once('render-process-gone', listener),
		memoryBytes: async () => {
			if (window.isDestroyed()) return Promise.resolve(0);
			const process = window.webContents.getOSProcessId();
			const metric = app.getAppMetrics().find((one) => one.pid === process);
			return Promise.resolve((metric?.memory.workingSetSize ?? 0) * 1024);
		},
		close: () => {
			port1.close();
			if (!window.isDestroyed()) window.destroy();
		},
	};
}

const prepared = new WeakSet();
const keptReadyMs = 60_000;
const recognitionPath = '/tesseract.files/';
