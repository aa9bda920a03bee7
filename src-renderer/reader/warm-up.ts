import { readLimits } from '../../src-main/contract/reader.ts';
import { warmUpPdf } from './pdf/warm-up.ts';
import type { ReadingContext } from './reading.ts';
// Loaded here, so that it is there when a document comes.
import './read-document.ts';

/** Loads the readers of all formats and lets the one of PDF files run, which is by far the most asked for. */
export async function warmUp(
	context: Pick<ReadingContext, 'pdfAssets' | 'parseHtml'>,
	isOver: () => boolean,
): Promise<void> {
	await warmUpPdf({ ...context, limits: readLimits }, isOver);
}
