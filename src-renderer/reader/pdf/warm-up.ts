import type { ReadingContext } from '../reading.ts';
import { readPdf } from './read-pdf.ts';

/**
 * Reads pages that nobody wrote, so that the engine has compiled the parser when a document comes. Stops once `isOver`,
 * within some milliseconds.
 */
export async function warmUpPdf(
	context: Pick<ReadingContext, 'pdfAssets' | 'limits' | 'parseHtml'>,
	isOver: () => boolean,
): Promise<void> {
	for (let round = 0; round < rounds && !isOver(); round += 1) {
		const bytes = new TextEncoder().encode(pdfOf(pagesAtOnce));
		await readPdf(bytes, { ...context, password: undefined, progress: () => undefined });
	}
}

/** ISO 32000-1, 7.5. All pages share what they show. */
function pdfOf(count: number): string {
	const lines = Array.from({ length: linesOfPage }, (_, at) => `(${line} ${at}) Tj T*`).join('\n');
	const stream = `BT /F1 10 Tf 13 TL 60 780 Td\n${lines}\nET`;
	const page =
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>';
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, at) => `${at + 5} 0 R`).join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		...Array.from({ length: count }, () => page),
	];
	let body = '%PDF-1.7\n';
	const offsets = objects.map((object, at) => {
		const offset = body.length;
		body += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`;
}

const rounds = 5;
const pagesAtOnce = 10;
const linesOfPage = 45;
const line = 'The council meets in the town hall, and hears what was done on the roof, by whom, and at';
