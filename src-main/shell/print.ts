import { BrowserWindow, session } from 'electron';
import { closeSession } from './silence.ts';

/** Prints a page of ours to PDF. */
export function printPdf(html: string): Promise<Uint8Array> {
	return withPage(html, (window) =>
		window.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true }),
	);
}

/** Hands a page of ours to the system's print dialog. False when it was closed; throws the system's words else. */
export function printPage(html: string): Promise<boolean> {
	return withPage(
		html,
		(window) =>
			new Promise((resolve, reject) => {
				window.webContents.print({ silent: false, pageSize: 'A4' }, (printed, failure) => {
					if (printed || closed.test(failure)) resolve(printed);
					else reject(new Error(failure));
				});
			}),
	);
}

/** Runs with the page in a hidden window that runs no scripts and reaches nothing. */
async function withPage<T>(html: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
	const printSession = session.fromPartition('print', { cache: false });
	if (!prepared) {
		prepared = true;
		closeSession(printSession);
	}
	const window = new BrowserWindow({
		show: false,
		webPreferences: {
			session: printSession,
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			javascript: false,
			images: false,
		},
	});
	try {
		await window.loadURL(
			`data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`,
		);
		return await use(window);
	} finally {
		window.destroy();
	}
}

let prepared = false;
/** What Chromium says when a person closed the dialog. */
const closed = /cancell?ed/iu;
