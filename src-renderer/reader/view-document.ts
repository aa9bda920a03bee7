import type { DocumentFormat } from '../../src-main/contract/document-formats.ts';
import type { ViewEvent } from '../../src-main/contract/viewer.ts';
import { viewPdf } from './pdf/view-pdf.ts';
import { ReadFailure } from './read-failure.ts';
import type { PdfAssets } from './reading.ts';
import type { Viewing } from './viewing.ts';

/**
 * Opens a document to be looked at and tells the sizes of its pages, once at first and again as more are measured.
 * Undefined when that failed, which is told too. `bytes` is taken over.
 */
export async function viewDocument(
	bytes: Uint8Array,
	format: DocumentFormat,
	assets: PdfAssets,
	emit: (event: ViewEvent) => void,
): Promise<Viewing | undefined> {
	try {
		if (format !== 'pdf') throw new ReadFailure('document-unknown-format', { extension: format });
		const viewing = await viewPdf(bytes, assets);
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
