import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadEvent, ReadRequest } from '../../src-main/contract/reader.ts';
import { readDocument } from './read-document.ts';

/** The page that parses one untrusted document: bytes in over one port, pages of text out, nothing else. */
pdfjs.GlobalWorkerOptions.workerPort = new Worker(
	new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url),
	{ type: 'module' },
);

window.addEventListener('message', (event) => {
	const [port] = event.ports;
	if (event.source !== window || event.data !== 'indoors:reader-port' || port === undefined) return;
	port.onmessage = (message: MessageEvent<ReadRequest>) => {
		port.onmessage = null;
		void answer(message.data, (readEvent) => port.postMessage(readEvent));
	};
});
window.postMessage('indoors:reader-ready', '*');

async function answer(request: ReadRequest, emit: (event: ReadEvent) => void): Promise<void> {
	const folder = (name: string): string => new URL(`../pdfjs/${name}/`, document.baseURI).href;
	await readDocument(
		new Uint8Array(request.bytes),
		request.format,
		{
			limits: request.limits,
			password: request.password,
			pdfAssets: {
				cMaps: folder('cmaps'),
				standardFonts: folder('standard_fonts'),
				wasm: folder('wasm'),
				colourProfiles: folder('iccs'),
			},
			parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
		},
		emit,
	);
}
