import { Document, Footer, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Point } from '../../contract/entities.ts';
import { byHeading, footnotes, receiptLines, runsOf, type ExportInput } from './export-input.ts';

/** A Word document with real headings, list items and footnotes to the sources, and its state on every page. */
export async function writeDocx(input: ExportInput): Promise<Uint8Array> {
	const [state = '', ...made] = receiptLines(input);
	const notes: Record<number, { children: Paragraph[] }> = {};
	const note = (lines: readonly string[]): FootnoteReferenceRun[] => {
		if (lines.length === 0) return [];
		const number = Object.keys(notes).length + 1;
		notes[number] = { children: lines.map((line) => new Paragraph({ children: [small(` ${line}`)] })) };
		return [new FootnoteReferenceRun(number)];
	};
	const children = [
		new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(input.title)] }),
		new Paragraph({ spacing: { after: 240 }, children: [new TextRun({ text: state, bold: true })] }),
		...byHeading(input.points).flatMap(({ heading, points }) => [
			...(heading === ''
				? []
				: [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(heading)] })]),
			...points.map((point) => bullet(point, input, note(footnotes(point, input)))),
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
		footnotes: notes,
		sections: [{ footers: { default: footer }, children }],
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

function bullet(point: Point, input: ExportInput, notes: readonly FootnoteReferenceRun[]): Paragraph {
	const runs = runsOf(point, input).map((run) => {
		if (run.kind === 'doubtful') return new TextRun({ text: run.text, highlight: 'yellow' });
		return new TextRun({ text: run.text, italics: run.kind === 'note' });
	});
	return new Paragraph({
		bullet: { level: 0 },
		spacing: { after: 80 },
		children: [...runs, ...notes],
	});
}

function small(text: string): TextRun {
	return new TextRun({ text, size: 18, color: '595959' });
}
