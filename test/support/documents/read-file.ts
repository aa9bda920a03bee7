import { JSDOM } from 'jsdom';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatByName, type DocumentFormat } from '../../../src-main/contract/document-formats.ts';
import type { DocumentNote, Page } from '../../../src-main/contract/entities.ts';
import { readLimits, type ReadEvent, type ReadLimits } from '../../../src-main/contract/reader.ts';
import { readDocument } from '../../../src-renderer/reader/read-document.ts';
import type { ReadingContext } from '../../../src-renderer/reader/reading.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const pdfjs = (folder: string): string => path.join(root, 'node_modules/pdfjs-dist', folder) + path.sep;

export interface WasRead {
	readonly pages: Page[];
	readonly title: string;
	readonly parts: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[];
	readonly notes: readonly DocumentNote[];
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
	const parts: WasRead['parts'][number][] = [];
	let notes: readonly DocumentNote[] = [];
	let title = '';
	let failure: WasRead['failure'];
	const context = readingContext({ ...readLimits, ...limits }, password);
	await readDocument(bytes, format, context, (event) => {
		if (event.type === 'pages') pages.push(...event.pages);
		if (event.type === 'part') parts.push({ name: event.name, bytes: event.bytes });
		if (event.type === 'done') ({ title, notes } = event);
		if (event.type === 'fail') failure = { code: event.code, details: event.details };
	});
	return { pages, title, parts, notes, failure };
}

/** What the reader page has beside the bytes. */
export function readingContext(
	limits: ReadLimits,
	password: string | undefined,
): Omit<ReadingContext, 'progress'> {
	return {
		limits,
		password,
		pdfAssets: {
			cMaps: pdfjs('cmaps'),
			standardFonts: pdfjs('standard_fonts'),
			wasm: pdfjs('wasm'),
			colourProfiles: pdfjs('iccs'),
		},
		parseHtml: (html) => new JSDOM(html).window.document,
	};
}

/** A file of the repository, by its path from the root. */
export async function readProjectFile(
	file: string,
	options?: Parameters<typeof readBytes>[2],
): Promise<WasRead> {
	return readBytes(
		new Uint8Array(await readFile(path.join(root, file))),
		formatByName(file) ?? 'text',
		options,
	);
}
