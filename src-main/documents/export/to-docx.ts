import { Document, Footer, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Point } from '../../contract/entities.ts';
import { byHeading, citation, receiptLines, runsOf, type ExportInput } from './export-input.ts';

/** A Word document with real headings and list items, and the receipt on every page. */
export async function writeDocx(input: ExportInput): Promise<Uint8Array> {
	const [state = '', ...made] = receiptLines(input);
	const children = [
		new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(input.title)] }),
		new Paragraph({ spacing: { after: 240 }, children: [new TextRun({ text: state, bold: true })] }),
		...byHeading(input.points).flatMap(({ heading, points }) => [
			...(heading === ''
				? []
				: [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(heading)] })]),
			...points.map((point) => bullet(point, input)),
		]),
		...made.map(
			(text, index) => new Paragraph({ spacing: { before: index === 0 ? 360 : 0 }, children: [small(text)] }),
		),
	];
	const footer = new Footer({
		children: [new Paragraph({ children: [small(`${state} · ${input.receipt.fileName}`)] })],
	});
	const document = new Document({
		title: input.title,
		creator: 'Indoors',
		description: state,
		styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
		sections: [{ footers: { default: footer }, children }],
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

function bullet(point: Point, input: ExportInput): Paragraph {
	const runs = runsOf(point, input).map((run) => {
		if (run.kind === 'doubtful') return new TextRun({ text: run.text, highlight: 'yellow' });
		return new TextRun({ text: run.text, italics: run.kind === 'note' });
	});
	const pages = citation(point, input);
	return new Paragraph({
		bullet: { level: 0 },
		spacing: { after: 80 },
		children: [...runs, ...(pages === '' ? [] : [new TextRun({ text: ` ${pages}`, color: '595959' })])],
	});
}

function small(text: string): TextRun {
	return new TextRun({ text, size: 18, color: '595959' });
}
