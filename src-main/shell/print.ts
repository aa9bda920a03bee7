import { BrowserWindow, session } from 'electron';
import { closeSession } from './silence.ts';

/** Prints a page of ours to PDF in a hidden window that runs no scripts and reaches nothing. */
export async function printPdf(html: string): Promise<Uint8Array> {
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
		return await window.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true });
	} finally {
		window.destroy();
	}
}

let prepared = false;
