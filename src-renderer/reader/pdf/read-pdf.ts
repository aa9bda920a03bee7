import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageFromPicture } from '../ocr/read-picture.ts';
import { noteOf } from '../ocr/recognised-note.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { documentOptions } from './document-options.ts';
import { filledIn } from './filled-in.ts';
import { FontWeights } from './font-weights.ts';
import { mirrored, readsFromRight } from './from-right.ts';
import { headingKey } from './heading-style.ts';
import { LineJoiner } from './hyphens.ts';
import { isPicture } from './is-picture.ts';
import { lineText, type PageLines } from './line.ts';
import { findLines } from './lines.ts';
import { joinItems, type TextItem } from './pieces.ts';
import { readScannedPages } from './scanned-pages.ts';
import { largestLine, toPages, withPicture } from './to-pages.ts';

/** All pages of a PDF. Places are kept until the last page is read, because running lines show only in comparison. */
export async function readPdf(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const task = pdfjs.getDocument({
		data: bytes,
		password: context.password ?? '',
		fontExtraProperties: true,
		...documentOptions(context.pdfAssets),
		// Shapes of the standard fonts, which are fetched otherwise, tell nothing of the text.
		useSystemFonts: true,
	});
	const document = await task.promise.catch((error: unknown) => {
		throw toFailure(error, context.password !== undefined);
	});
	try {
		const { limits } = context;
		if (document.numPages > limits.pages) {
			throw new ReadFailure('document-too-many-pages', { pages: document.numPages, limit: limits.pages });
		}
		const weights = new FontWeights();
		const joiner = new LineJoiner();
		const pages = await readPages(document, context, weights, joiner);
		const scans = await readScans(document, pages, context);
		for (const { lines } of pages.filter(({ number }) => scans.has(number)))
			for (const line of lines) joiner.learn(lineText(line));
		if (scans.size === 0 && !pages.some((page) => page.lines.length > 0))
			throw new ReadFailure('document-no-text', { pages: pages.length });
		const outline = await readOutline(document);
		return {
			title: await findTitle(document, pages),
			pages: toPages(pages, await weights.boldFonts(document), outline, joiner).map((page) =>
				withPicture(page, scans.get(page.number)),
			),
			notes: noteOf(scans.values()),
		};
	} finally {
		await task.destroy();
	}
}

/**
 * Pages without text are pictures of text, or empty. So are those on which little more stands than what a fax machine, a
 * scanner or a stamp wrote over the picture: that is part of what is recognised.
 */
async function readScans(
	document: pdfjs.PDFDocumentProxy,
	pages: readonly PageLines[],
	context: ReadingContext,
): Promise<Map<number, PageFromPicture>> {
	if (context.recogniser === undefined) return new Map();
	const numbers = await scannedPages(document, pages, () => context.progress(pages.length, pages.length));
	if (numbers.length === 0) return new Map();
	const recogniser = context.recogniser();
	try {
		const read = await readScannedPages(document, numbers, recogniser, context.progress);
		for (const page of pages) {
			const scan = read.get(page.number);
			const known = lettersOf(page);
			const isMore = known === 0 ? scan?.words !== 0 : (scan?.letters ?? 0) > known * clearlyMore;
			if (scan === undefined || !isMore) read.delete(page.number);
			else Object.assign(page, scan.lines);
		}
		return read;
	} finally {
		await recogniser.end();
	}
}

async function scannedPages(
	document: pdfjs.PDFDocumentProxy,
	pages: readonly PageLines[],
	onSign: () => void,
): Promise<number[]> {
	const numbers: number[] = [];
	for (const page of pages) {
		const letters = lettersOf(page);
		if (letters >= fewLetters) continue;
		onSign();
		if (letters === 0 || (await isPictureOf(document, page.number))) numbers.push(page.number);
	}
	return numbers;
}

async function isPictureOf(document: pdfjs.PDFDocumentProxy, number: number): Promise<boolean> {
	try {
		const page = await document.getPage(number);
		const found = await isPicture(page);
		page.cleanup();
		return found;
	} catch {
		// What cannot be drawn cannot be recognised either.
		return false;
	}
}

const lettersOf = ({ lines }: PageLines): number =>
	lines.reduce((sum, line) => sum + (lineText(line).match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);

/** Several pages at a time, so that the parser's thread never waits for this one. */
async function readPages(
	document: pdfjs.PDFDocumentProxy,
	context: ReadingContext,
	weights: FontWeights,
	joiner: LineJoiner,
): Promise<PageLines[]> {
	const pages: PageLines[] = [];
	let characters = 0;
	let unreadable = 0;
	let reported = performance.now();
	const waiting: Promise<PageLines | undefined>[] = [];
	for (let number = 1; number <= document.numPages + pagesAtOnce; number += 1) {
		if (number <= document.numPages) waiting.push(readPage(document, number, weights).catch(() => undefined));
		if (waiting.length < pagesAtOnce && number < document.numPages) continue;
		if (waiting.length === 0) break;
		const page = await waiting.shift();
		if (page === undefined) unreadable += 1;
		pages.push(page ?? { number: pages.length + 1, height: 0, lines: [] });
		// Learnt while the parser's thread goes on with the next pages.
		for (const line of page?.lines ?? []) {
			const text = lineText(line);
			characters += text.length;
			joiner.learn(text);
		}
		if (characters > context.limits.characters) {
			throw new ReadFailure('document-too-much-text', { characters, limit: context.limits.characters });
		}
		if (pages.length === 1 || performance.now() - reported > reportEvery) {
			reported = performance.now();
			context.progress(pages.length, document.numPages);
		}
	}
	if (unreadable === document.numPages) throw new ReadFailure('document-damaged');
	return pages;
}

async function readPage(
	document: pdfjs.PDFDocumentProxy,
	number: number,
	weights: FontWeights,
): Promise<PageLines> {
	const page = await document.getPage(number);
	const viewport = page.getViewport({ scale: 1 });
	const [{ items, styles }, written] = await Promise.all([page.getTextContent(), filledIn(page, viewport)]);
	const textItems = items.filter((item): item is typeof item & TextItem => 'str' in item);
	weights.note(number, textItems);
	const monospaced = new Set(Object.keys(styles).filter((font) => styles[font]?.fontFamily === 'monospace'));
	const pieces = [...joinItems(textItems, viewport.transform, monospaced), ...written];
	const isFromRight = readsFromRight(pieces.map(({ text }) => text));
	const lines = findLines(number, viewport.height, isFromRight ? mirrored(pieces, viewport.width) : pieces);
	page.cleanup();
	return lines;
}

interface OutlineEntry {
	readonly title: string;
	readonly items: readonly OutlineEntry[];
}

/** The bookmarks: what the maker called a heading, with its depth. */
async function readOutline(document: pdfjs.PDFDocumentProxy): Promise<Map<string, number>> {
	const levels = new Map<string, number>();
	const add = (entries: readonly OutlineEntry[], level: number): void => {
		for (const entry of entries) {
			const key = headingKey(entry.title);
			if (key !== '' && !levels.has(key)) levels.set(key, Math.min(level, 6));
			if (level < 6) add(entry.items, level + 1);
		}
	};
	// A broken outline must not keep the text from being read.
	const entries = await document.getOutline().catch(() => null);
	add(entries ?? [], 1);
	return levels;
}

/** The document's own title, else the largest line of the first page with text. */
async function findTitle(document: pdfjs.PDFDocumentProxy, pages: readonly PageLines[]): Promise<string> {
	const metadata = await document.getMetadata().catch(() => undefined);
	const named: unknown = (metadata?.info as { Title?: unknown } | undefined)?.Title;
	if (typeof named === 'string' && isSpeakingTitle(named)) return named.trim();
	return largestLine(pages);
}

/** Programs write file names and placeholders there. */
function isSpeakingTitle(title: string): boolean {
	const text = title.trim();
	if (text.length < 4 || text.length > 200 || !/\p{L}{2}/u.test(text)) return false;
	return !/^(?:microsoft word|untitled|unbenannt|powerpoint|document\d*|dokument\d*)|\.(?:docx?|pdf|xlsx?|pptx?|indd|odt|tex|dvi)$|\\|^(?:[a-z]:|\/|file:)/iu.test(
		text,
	);
}

function toFailure(error: unknown, hadPassword: boolean): ReadFailure {
	const name = error instanceof Error ? error.name : '';
	if (name === 'PasswordException') {
		return new ReadFailure(hadPassword ? 'document-password-wrong' : 'document-password-needed', {
			canBeOpened: true,
		});
	}
	return new ReadFailure('document-damaged');
}

const pagesAtOnce = 8;
/** A fax head, a stamp, the name of a scanner; slides over a picture mostly say more. */
const fewLetters = 60;
/** Recognising that a page holds what is known of it already, or noise, would only make it worse. */
const clearlyMore = 1.5;
/** Milliseconds between signs of life. */
const reportEvery = 250;
