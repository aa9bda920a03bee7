import { JSDOM } from 'jsdom';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentFormat, Page } from '../../../src-main/contract/entities.ts';
import { readLimits, type ReadEvent, type ReadLimits } from '../../../src-main/contract/reader.ts';
import { readDocument } from '../../../src-renderer/reader/read-document.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const pdfjs = (folder: string): string => path.join(root, 'node_modules/pdfjs-dist', folder) + path.sep;

export interface WasRead {
	readonly pages: Page[];
	readonly title: string;
	/** The code and details of a failure. */
	readonly failure: Pick<Extract<ReadEvent, { type: 'fail' }>, 'code' | 'details'> | undefined;
}

/** Reads bytes as the reader page does, with jsdom in the browser's place. */
export async function readBytes(
	bytes: Uint8Array,
	format: DocumentFormat,
	{ password, limits = {} }: { password?: string; limits?: Partial<ReadLimits> } = {},
): Promise<WasRead> {
	const pages: Page[] = [];
	let title = '';
	let failure: WasRead['failure'];
	const context = {
		limits: { ...readLimits, ...limits },
		password,
		pdfAssets: {
			cMaps: pdfjs('cmaps'),
			standardFonts: pdfjs('standard_fonts'),
			wasm: pdfjs('wasm'),
			colourProfiles: pdfjs('iccs'),
		},
		parseHtml: (html: string) => new JSDOM(html).window.document,
	};
	await readDocument(bytes, format, context, (event) => {
		if (event.type === 'pages') pages.push(...event.pages);
		if (event.type === 'done') title = event.title;
		if (event.type === 'fail') failure = { code: event.code, details: event.details };
	});
	return { pages, title, failure };
}

/** A file of the repository, by its path from the root. */
export async function readProjectFile(
	file: string,
	options?: Parameters<typeof readBytes>[2],
): Promise<WasRead> {
	const formats: Record<string, DocumentFormat> = {
		'.pdf': 'pdf',
		'.docx': 'docx',
		'.txt': 'text',
		'.md': 'markdown',
	};
	return readBytes(
		new Uint8Array(await readFile(path.join(root, file))),
		formats[path.extname(file)] ?? 'text',
		options,
	);
}
