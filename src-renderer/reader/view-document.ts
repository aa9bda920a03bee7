import type { DocumentFormat } from '../../src-main/contract/document-formats.ts';
import type { ReadLimits } from '../../src-main/contract/reader.ts';
import type { ViewEvent, ViewRequest } from '../../src-main/contract/viewer.ts';
import { viewImage } from './image/view-image.ts';
import { viewPdf } from './pdf/view-pdf.ts';
import { ReadFailure } from './read-failure.ts';
import type { PdfAssets } from './reading.ts';
import type { Viewing } from './viewing.ts';

/**
 * Opens a document to be looked at and tells the sizes of its pages, once at first and again as more are measured.
 * Undefined when that failed, which is told too. The bytes are taken over.
 */
export async function viewDocument(
	{ bytes, format, limits, password }: ViewRequest & { type: 'view' },
	assets: PdfAssets,
	emit: (event: ViewEvent) => void,
): Promise<Viewing | undefined> {
	try {
		const viewing = await open(new Uint8Array(bytes), format, limits, password, assets);
		const tell = (): void => emit({ type: 'sizes', sizes: [...viewing.sizes()] });
		tell();
		if (viewing.pages > 1) void viewing.measure(tell).catch(() => undefined);
		return viewing;
	} catch (error) {
		const failure = error instanceof ReadFailure ? error : new ReadFailure('document-damaged');
		emit({ type: 'fail', code: failure.code, details: failure.details });
		return undefined;
	}
}

function open(
	bytes: Uint8Array,
	format: DocumentFormat,
	limits: ReadLimits,
	password: string | undefined,
	assets: PdfAssets,
): Promise<Viewing> {
	if (format === 'pdf') return viewPdf(bytes, assets, password);
	if (format === 'image') return viewImage(bytes, limits);
	throw new ReadFailure('document-unknown-format', { extension: format });
}
