import {
	Document,
	HeadingLevel,
	Packer,
	Paragraph,
	SimpleField,
	Table,
	TableCell,
	TableRow,
	TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZipDirectory } from '../../../src-renderer/reader/zip/zip-directory.ts';
import { readBytes } from '../../support/documents/read-file.ts';

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

async function docx(children: (Paragraph | Table)[]): Promise<Uint8Array> {
	return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

describe('reading a Word document', () => {
	it('gives headings, paragraphs, list items and table rows', async () => {
		const bytes = await docx([
			new Paragraph({ text: 'Care plan', heading: HeadingLevel.TITLE }),
			new Paragraph({ text: 'Medication', heading: HeadingLevel.HEADING_1 }),
			new Paragraph('Ms Kaur takes two medicines.'),
			new Table({ rows: [new TableRow({ children: [cell('Metoprolol'), cell('47.5 mg')] })] }),
			new Paragraph({ children: [new TextRun({ text: 'To be done', bold: true })] }),
			new Paragraph({ text: 'Weigh every day', bullet: { level: 0 } }),
		]);
		const { pages, title } = await readBytes(bytes, 'docx');
		expect(title).toBe('Care plan');
		expect(pages).toEqual([
			{
				number: 1,
				hasText: true,
				blocks: [
					{ kind: 'heading', level: 1, text: 'Care plan' },
					{ kind: 'heading', level: 1, text: 'Medication' },
					{ kind: 'paragraph', text: 'Ms Kaur takes two medicines.' },
					{ kind: 'table-row', text: 'Metoprolol | 47.5 mg', cells: ['Metoprolol', '47.5 mg'] },
					{ kind: 'heading', level: 3, text: 'To be done' },
					{ kind: 'list-item', text: '• Weigh every day' },
				],
			},
		]);
	});

	it('reads what was moved where it went, and says so', async () => {
		const files = unzipSync(await docx([new Paragraph('Ms Kaur goes home.'), new Paragraph('Thank you.')]));
		const moved = (name: string): string =>
			`<w:p><w:${name} w:id="1" w:author="A"><w:r><w:t>Weigh her.</w:t></w:r></w:${name}></w:p>`;
		const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		const body = xml.replace('<w:body>', `<w:body>${moved('moveFrom')}`);
		const changed = body.replace(/<w:sectPr/u, `${moved('moveTo')}$&`);
		const { pages, notes } = await readBytes(
			zipSync({ ...files, 'word/document.xml': strToU8(changed) }),
			'docx',
		);
		expect(pages.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
			'Ms Kaur goes home.',
			'Thank you.',
			'Weigh her.',
		]);
		expect(notes).toEqual([{ kind: 'changes-accepted', count: 1 }]);
	});

	it('keeps the columns of a table with empty and merged cells below each other', async () => {
		const merged = (text: string, spans: { columnSpan?: number; rowSpan?: number }) =>
			new TableCell({ children: [new Paragraph(text)], ...spans });
		const bytes = await docx([
			new Table({
				rows: [
					new TableRow({ children: [cell(''), merged('Dose', { columnSpan: 2 })] }),
					new TableRow({ children: [merged('Ramipril', { rowSpan: 2 }), cell('morning'), cell('5 mg')] }),
					new TableRow({ children: [cell('evening'), cell('2.5 mg')] }),
					new TableRow({ children: [cell('Insulin'), cell(''), cell('8 units')] }),
				],
			}),
		]);
		const { pages } = await readBytes(bytes, 'docx');
		expect(pages.flatMap((page) => page.blocks.map((block) => block.cells))).toEqual([
			['', 'Dose', ''],
			['Ramipril', 'morning', '5 mg'],
			['', 'evening', '2.5 mg'],
			['Insulin', '', '8 units'],
		]);
	});

	it('reads what stands in fields, as names in form letters', async () => {
		const bytes = await docx([
			new Paragraph({
				children: [new TextRun('Dear '), new SimpleField('MERGEFIELD Name', 'Ms Kaur'), new TextRun(',')],
			}),
		]);
		expect((await readBytes(bytes, 'docx')).pages[0]?.blocks[0]?.text).toBe('Dear Ms Kaur,');
	});

	it('splits a long one into sections of about a page', async () => {
		const paragraph = 'The committee met again and spoke about the opening hours of the library. '.repeat(8);
		const { pages } = await readBytes(
			await docx(Array.from({ length: 30 }, () => new Paragraph(paragraph))),
			'docx',
		);
		expect(pages.length).toBeGreaterThan(3);
		expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => index + 1));
		expect(pages.flatMap((page) => page.blocks)).toHaveLength(30);
	});

	it('refuses what unpacks to far more than it is, before unpacking it', async () => {
		const bytes = await docx([new Paragraph('a'.repeat(400_000))]);
		const { failure } = await readBytes(bytes, 'docx', { limits: { unpackedRatio: 10 } });
		expect(failure?.code).toBe('document-unpacks-too-large');
		expect(
			(await readBytes(bytes, 'docx', { limits: { unpackedBytes: 1000 } })).failure?.details,
		).toMatchObject({ limit: 1000 });
	});

	it('tells a damaged file and an old one apart', async () => {
		const good = await docx([new Paragraph('Text')]);
		const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
		const codes = await Promise.all(
			[good.slice(0, 300), old].map(async (bytes) => (await readBytes(bytes, 'docx')).failure?.code),
		);
		expect(codes).toEqual(['document-damaged', 'document-wrong-extension']);
	});
});

describe('the directory of a ZIP', () => {
	it('lists names and the sum of unpacked sizes', async () => {
		const directory = readZipDirectory(await docx([new Paragraph('Text')]));
		expect(directory.names).toContain('word/document.xml');
		expect(directory.unpackedBytes).toBeGreaterThan(1000);
	});
});
