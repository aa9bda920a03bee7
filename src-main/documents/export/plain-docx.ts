import { Document, Footer, Packer, Paragraph, TextRun } from 'docx';

/** A text as a Word document: a paragraph for each line, and a line at the foot of every page. */
export async function writePlainDocx(title: string, text: string, foot: string): Promise<Uint8Array> {
	const document = new Document({
		title,
		creator: 'Indoors',
		styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
		sections: [
			{
				footers: {
					default: new Footer({
						children: [new Paragraph({ children: [new TextRun({ text: foot, size: 16 })] })],
					}),
				},
				children: text
					.split(/\r\n|\r|\n/u)
					.map((line) => new Paragraph({ children: [new TextRun(withoutControls(line))] })),
			},
		],
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Signs that XML has no place for; a tab has one. */
const withoutControls = (line: string): string => line.replaceAll(/(?!\t)\p{Cc}|[\uFFFE\uFFFF]/gu, '');
