import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { readLimits } from '../../../src-main/contract/reader.ts';
import { PagePicture } from '../../../src-main/contract/viewer.ts';
import { documentOptions } from '../../../src-renderer/reader/pdf/document-options.ts';
import { textBoxes } from '../../../src-renderer/reader/pdf/text-boxes.ts';
import { field, formFile, type Label } from '../../support/documents/form-file.ts';
import { readingContext } from '../../support/documents/read-file.ts';

async function boxesOf(labels: readonly Label[], annotations: readonly string[]) {
	const { pdfAssets } = readingContext(readLimits, undefined);
	const data = new Uint8Array(formFile(labels, annotations));
	const task = pdfjs.getDocument({ data, ...documentOptions(pdfAssets) });
	const boxes = await textBoxes(await (await task.promise).getPage(1));
	await task.destroy();
	return boxes;
}
const remarks = (lines: number): string =>
	field(`/FT /Tx /Ff 4096 /T (remarks) /V (${'a\\n'.repeat(lines)})`, '60 40 500 700');

it('puts what was filled in behind its label', async () => {
	const boxes = await boxesOf(
		[
			['Name:', 60, 700],
			['Ward:', 60, 660],
		],
		[field('/FT /Tx /T (name) /V (Anna Miller) /DA (/F1 11 Tf 0 g)', '200 695 420 713')],
	);
	expect(boxes.map(({ text }) => text)).toEqual(['Name:', 'Anna Miller', 'Ward:']);
});

it('gives no more of a form than a viewer takes', { timeout: 60_000 }, async () => {
	const labels = Array.from({ length: 19_900 }, (_, at): Label => ['a', 10 + (at % 200), 10 + at / 30]);
	const boxes = await boxesOf(labels, [remarks(200)]);
	expect(boxes).toHaveLength(20_000);
	expect(PagePicture.shape.texts.safeParse(boxes).success).toBe(true);
});

it('gives no more lines of a field, and of all fields, than a page can show', async () => {
	expect(await boxesOf([], [remarks(5000)])).toHaveLength(1000);
	expect(
		await boxesOf(
			[],
			[1, 2, 3].map(() => remarks(5000)),
		),
	).toHaveLength(2000);
});
