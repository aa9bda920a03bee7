import type { DocumentFormat } from '../../src-main/contract/document-formats.ts';
import type { Page } from '../../src-main/contract/entities.ts';
import type { ReadEvent } from '../../src-main/contract/reader.ts';
import { readArchive } from './archive/read-archive.ts';
import { readCsv } from './csv/read-csv.ts';
import { readDocx } from './docx/read-docx.ts';
import { readImage } from './image/read-image.ts';
import { readEpub } from './epub/read-epub.ts';
import { readHtml } from './html/read-html.ts';
import { readOldOffice } from './old-office/read-old-office.ts';
import { readOffice } from './office/read-office.ts';
import { readEmail } from './mail/read-email.ts';
import { readMailbox } from './mail/read-mailbox.ts';
import { readOutlook } from './mail/read-outlook.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { ReadFailure } from './read-failure.ts';
import type { Reading, ReadingContext } from './reading.ts';
import { readMarkdown } from './text/read-markdown.ts';
import { readPlainText } from './text/read-plain-text.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * Reads one document and tells what it holds, page by page; ends with exactly one `done` or `fail`.
 *
 * `bytes` is taken over: the PDF parser moves it to its own thread.
 */
export async function readDocument(
	bytes: Uint8Array,
	format: DocumentFormat,
	context: Omit<ReadingContext, 'progress'>,
	emit: (event: ReadEvent) => void,
): Promise<void> {
	try {
		if (bytes.length === 0) throw new ReadFailure('document-empty');
		const progress = (done: number, total: number): void => emit({ type: 'progress', done, total });
		const reading = await readers[format](bytes, { ...context, progress });
		checkText(reading, context.limits.characters);
		for (const pages of batches(reading.pages)) emit({ type: 'pages', pages });
		for (const { name, bytes: part } of reading.parts ?? [])
			emit({ type: 'part', name: name.slice(-longestName), bytes: part });
		emit({
			type: 'done',
			title: reading.title.slice(0, longestTitle),
			notes: (reading.notes ?? []).slice(0, mostNotes),
		});
	} catch (error) {
		const failure = error instanceof ReadFailure ? error : new ReadFailure('document-damaged');
		emit({ type: 'fail', code: failure.code, details: failure.details });
	}
}

type Reader = (bytes: Uint8Array, context: ReadingContext) => Promise<Reading>;

const readers: Readonly<Record<DocumentFormat, Reader>> = {
	pdf: readPdf,
	docx: readDocx,
	doc: readOldOffice('doc', 'docx'),
	xls: readOldOffice('xls', 'xlsx'),
	ppt: readOldOffice('ppt', 'pptx'),
	odt: readOffice('odt'),
	rtf: readOffice('rtf'),
	pptx: readOffice('pptx'),
	odp: readOffice('odp'),
	xlsx: readXlsx,
	ods: readOffice('ods'),
	csv: readCsv,
	text: readPlainText,
	markdown: readMarkdown,
	image: readImage,
	html: readHtml,
	epub: readEpub,
	email: readEmail,
	outlook: readOutlook,
	mailbox: readMailbox,
	archive: readArchive,
};

function checkText({ pages, parts = [] }: Reading, limit: number): void {
	if (parts.length === 0 && !pages.some((page) => page.hasText)) {
		const empty = pages.length === 0;
		throw new ReadFailure(
			empty ? 'document-empty' : 'document-no-text',
			empty ? {} : { pages: pages.length },
		);
	}
	let characters = 0;
	for (const page of pages) for (const block of page.blocks) characters += block.text.length;
	if (characters > limit) throw new ReadFailure('document-too-much-text', { characters, limit });
}

/** Few enough pages for a message, and little enough text that main parses it without a noticeable pause. */
function* batches(pages: readonly Page[]): Generator<Page[]> {
	let batch: Page[] = [];
	let characters = 0;
	for (const page of pages) {
		batch.push(page);
		for (const block of page.blocks) characters += block.text.length;
		if (batch.length < mostPages && characters < mostCharacters) continue;
		yield batch;
		batch = [];
		characters = 0;
	}
	if (batch.length > 0) yield batch;
}

const mostPages = 50;
const mostCharacters = 200_000;
const longestTitle = 300;
const longestName = 200;
const mostNotes = 50;
