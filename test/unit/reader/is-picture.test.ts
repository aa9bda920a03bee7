import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { isPicture } from '../../../src-renderer/reader/pdf/is-picture.ts';
import { pdfFile } from '../../../tools/pdf-file.mjs';

/** A page that paints a grey picture by these operators. */
async function paints(operators: string): Promise<boolean> {
	const data = pdfFile([
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R /Fm 6 0 R >> >> >>',
		`<< /Length ${operators.length} >>\nstream\n${operators}\nendstream`,
		'<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream',
		'<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Matrix [300 0 0 300 0 0] /Resources << /XObject << /Im 5 0 R >> >> /Length 6 >>\nstream\n/Im Do\nendstream',
	]);
	const task = pdfjs.getDocument({ data: new Uint8Array(Buffer.from(data, 'latin1')), verbosity: 0 });
	try {
		return await isPicture(await (await task.promise).getPage(1));
	} finally {
		await task.destroy();
	}
}

it.each([
	['a scan of the whole page', 'q 600 0 0 800 0 0 cm /Im Do Q', true],
	[
		'a scan in strips',
		Array.from({ length: 4 }, (_, at) => `q 600 0 0 200 0 ${at * 200} cm /Im Do Q`).join(' '),
		true,
	],
	['a scan that lies on its side', 'q 0 800 -600 0 600 0 cm /Im Do Q', true],
	['a scan in a form, in steps', 'q 2 0 0 2 0 0 cm /Fm Do Q', true],
	['a logo', 'q 120 0 0 60 40 700 cm /Im Do Q', false],
	['what a restored state no longer enlarges', 'q 600 0 0 800 0 0 cm Q /Im Do', false],
	['no picture', 'q 600 0 0 800 0 0 cm Q', false],
])('sees %s', async (_, operators, expected) => {
	expect(await paints(operators)).toBe(expected);
});
