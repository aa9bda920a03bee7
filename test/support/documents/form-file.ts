import { pdfFile } from '../../../tools/pdf-file.mjs';

/** Text, and where it stands: x and y from the lower left corner, in points. */
export type Label = readonly [text: string, x: number, y: number];

/** A PDF of one page with these labels and annotations (the rest of their dictionary, `Rect` included). */
export function formFile(labels: readonly Label[], annotations: readonly string[]): Buffer {
	const drawn = labels.map(([text, x, y]) => `BT /F1 11 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
	const first = 6;
	const list = annotations.map((_, at) => `${first + at} 0 R`).join(' ');
	const objects = [
		`<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${list}] /DA (/F1 11 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >> >>`,
		'<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [${list}] /Resources << /Font << /F1 5 0 R >> >> >>`,
		`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		...annotations.map((rest) => `<< /Type /Annot ${rest} >>`),
	];
	return Buffer.from(pdfFile(objects), 'latin1');
}

/** `rest`: of the field's dictionary; `rect`: left, bottom, right and top in points. */
export const field = (rest: string, rect: string): string => `/Subtype /Widget /Rect [${rect}] ${rest}`;
