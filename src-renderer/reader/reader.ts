import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadEvent, ReadRequest } from '../../src-main/contract/reader.ts';
import type { ViewEvent, ViewRequest } from '../../src-main/contract/viewer.ts';
import type { PdfAssets } from './reading.ts';
import { viewDocument } from './view-document.ts';
import type { Viewing } from './viewing.ts';

/** The page that parses one untrusted document: bytes in over one port, its text or pictures of its pages out. */
pdfjs.GlobalWorkerOptions.workerPort = new Worker(
	new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url),
	{ type: 'module' },
);

window.addEventListener('message', (event) => {
	const [port] = event.ports;
	if (event.source !== window || event.data !== 'indoors:reader-port' || port === undefined) return;
	const emit = (answer: ReadEvent | ViewEvent): void => port.postMessage(answer);
	let viewing: Promise<Viewing | undefined> | undefined;
	let isTaken = false;
	let ready: Promise<void> | undefined;
	port.onmessage = ({ data: request }: MessageEvent<ReadRequest | ViewRequest>) => {
		if (request.type === 'draw') void draw(request, viewing, emit);
		else if (isTaken) return;
		else if (request.type === 'read') void afterReady(() => read(request, emit));
		else viewing = afterReady(() => viewDocument(request, assets(), emit));
		isTaken = true;
	};
	// Two documents at once would share the worker of pdf.js, which ends with the first of them.
	const afterReady = async <T>(task: () => Promise<T>): Promise<T> => {
		await ready;
		return task();
	};
	// One that was started for a document is asked at once, and must not be busy with getting ready then.
	setTimeout(() => {
		// A reader that could not be warmed up is slower, and reads all the same.
		if (!isTaken) ready = makeReady(() => isTaken).catch(() => undefined);
	}, waitedForMs);
});
window.postMessage('indoors:reader-ready', '*');

/** Nothing is asked for yet: a document that is held over the window is read sooner then. */
async function makeReady(isOver: () => boolean): Promise<void> {
	const { warmUp } = await import('./warm-up.ts');
	await warmUp({ pdfAssets: assets(), parseHtml }, isOver);
}

/** The readers of all formats are loaded only here, so that a page that is looked at is there sooner. */
async function read(request: ReadRequest, emit: (event: ReadEvent) => void): Promise<void> {
	const [{ readDocument }, { tesseract }] = await Promise.all([
		import('./read-document.ts'),
		import('./ocr/tesseract.ts'),
	]);
	const { limits, password, languages = ['deu', 'eng'] } = request;
	await readDocument(
		new Uint8Array(request.bytes),
		request.format,
		{
			limits,
			password,
			pdfAssets: assets(),
			recogniser: () => tesseract({ folder: folder('tesseract.files'), languages }),
			parseHtml,
		},
		emit,
	);
}

async function draw(
	{ id, page, scale, turn }: ViewRequest & { type: 'draw' },
	viewing: Promise<Viewing | undefined> | undefined,
	emit: (event: ViewEvent) => void,
): Promise<void> {
	try {
		const picture = await (await viewing)?.draw(page, scale, turn);
		emit(picture === undefined ? { type: 'not-drawn', id } : { type: 'drawn', id, picture });
	} catch {
		emit({ type: 'not-drawn', id });
	}
}

function assets(): PdfAssets {
	return {
		cMaps: folder('pdfjs/cmaps'),
		standardFonts: folder('pdfjs/standard_fonts'),
		wasm: folder('pdfjs/wasm'),
		colourProfiles: folder('pdfjs/iccs'),
	};
}

const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const folder = (name: string): string => new URL(`../${name}/`, document.baseURI).href;

const waitedForMs = 300;
