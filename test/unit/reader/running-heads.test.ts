import {
	AlignmentType,
	Document,
	Footer,
	Header,
	HeadingLevel,
	Packer,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	type ISectionOptions,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { runningBlocks } from '../../../src-renderer/reader/running-blocks.ts';
import { readBytes, type WasRead } from '../../support/documents/read-file.ts';

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const header = (...children: (Paragraph | Table)[]) => new Header({ children });
const footer = (...children: (Paragraph | Table)[]) => new Footer({ children });
const pageNumber = new Paragraph({
	alignment: AlignmentType.CENTER,
	children: [new TextRun({ children: ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES] })],
});
const letterhead = [
	new Paragraph({ children: [new TextRun({ text: 'Klinikum Altdorf', bold: true })] }),
	new Table({ rows: [new TableRow({ children: [cell('Our reference'), cell('K-2291/26')] })] }),
	new Paragraph('12 November 2026'),
];
const body = [
	new Paragraph({ text: 'Discharge', heading: HeadingLevel.HEADING_1 }),
	new Paragraph('Ms Kaur left the ward today.'),
];

async function docx(...sections: ISectionOptions[]): Promise<WasRead> {
	return readBytes(new Uint8Array(await Packer.toBuffer(new Document({ sections }))), 'docx');
}

/** What is packed of one file is no longer what DEFLATE makes. */
function withBrokenEntry(zip: Uint8Array, name: string): Uint8Array {
	const broken = Buffer.from(zip);
	broken.fill(0xff, broken.indexOf(name) + name.length, broken.indexOf(name) + name.length + 20);
	return new Uint8Array(broken);
}

function texts({ pages }: WasRead): string[] {
	return pages.flatMap((page) => page.blocks.map(({ kind, text }) => `${kind} ${text}`));
}

describe('heads and feet of a Word document', () => {
	it('are those of the letter behind a cover page whose own are empty', async () => {
		const cover = { headers: { default: header(new Paragraph('')) }, children: [new Paragraph('Cover')] };
		const read = await docx(cover, { headers: { default: header(...letterhead) }, children: body });
		expect(texts(read).slice(0, 2)).toEqual([
			'paragraph Klinikum Altdorf',
			'table-row Our reference | K-2291/26',
		]);
	});

	it('are read once, before and after the text, without numbers of pages', async () => {
		const running = {
			headers: { default: header(...letterhead, pageNumber) },
			footers: { default: footer(new Paragraph('IBAN DE02 1203 0000 0000 2020 51'), pageNumber) },
		};
		const read = await docx(
			{ ...running, children: body },
			{ ...running, children: [new Paragraph('Annex.')] },
		);
		expect(texts(read)).toEqual([
			'paragraph Klinikum Altdorf',
			'table-row Our reference | K-2291/26',
			'paragraph 12 November 2026',
			'heading Discharge',
			'paragraph Ms Kaur left the ward today.',
			'paragraph Annex.',
			'paragraph IBAN DE02 1203 0000 0000 2020 51',
		]);
		expect(read.title).toBe('Discharge');
	});

	it.each([
		[true, 'paragraph Klinikum Altdorf'],
		[false, 'paragraph Discharge of Ms Kaur'],
	])('are those of the first page where it is to have its own: %s', async (titlePage, expected) => {
		const headers = { first: header(...letterhead), default: header(new Paragraph('Discharge of Ms Kaur')) };
		const read = await docx({ properties: { titlePage }, headers, children: body });
		expect(texts(read)[0]).toBe(expected);
		expect(texts(read)).toHaveLength(titlePage ? 6 : 3);
	});

	it('are also those of the other pages, which say whom it is about', async () => {
		const reference = new Paragraph('Klinikum Altdorf');
		const headers = {
			first: header(...letterhead),
			default: header(reference, new Paragraph('Patient: Asha Kaur, born 4 May 1951')),
		};
		const read = await docx({ properties: { titlePage: true }, headers, children: body });
		expect(texts(read).slice(0, 4)).toEqual([
			'paragraph Klinikum Altdorf',
			'table-row Our reference | K-2291/26',
			'paragraph 12 November 2026',
			'paragraph Patient: Asha Kaur, born 4 May 1951',
		]);
	});

	it('are those of the letter behind a cover page that has none', async () => {
		const read = await docx(
			{ children: [new Paragraph('Cover')] },
			{ headers: { default: header(...letterhead) }, children: body },
		);
		expect(texts(read).slice(0, 2)).toEqual([
			'paragraph Klinikum Altdorf',
			'table-row Our reference | K-2291/26',
		]);
	});

	it.each([
		['empty', () => ''],
		['damaged', () => '<w:hdr xmlns:w="a"><w:p>'],
		['closed in its own tag', (part: string) => part.replace(/(<w:hdr[^>]*)>[^]*/u, '$1/>')],
		[
			'of a picture that is not there',
			(part: string) =>
				part.replace(
					'</w:hdr>',
					'<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rId99"/></v:shape></w:pict></w:r></w:p></w:hdr>',
				),
		],
	])('do not keep a document from being read where a head is %s', async (_, change) => {
		const document = new Document({
			sections: [
				{
					headers: { default: header(...letterhead) },
					footers: { default: footer(new Paragraph('IBAN')) },
					children: body,
				},
			],
		});
		const files = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
		const part = strFromU8(files['word/header1.xml'] ?? new Uint8Array());
		const read = await readBytes(zipSync({ ...files, 'word/header1.xml': strToU8(change(part)) }), 'docx');
		expect(read.failure).toBeUndefined();
		expect(texts(read).slice(-3)).toEqual([
			'heading Discharge',
			'paragraph Ms Kaur left the ward today.',
			'paragraph IBAN',
		]);
	});

	it('do not keep a document with fields from being read where a head is not packed soundly', async () => {
		const document = new Document({
			sections: [{ headers: { default: header(...letterhead) }, children: body }],
		});
		const files = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
		const text = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(
			'<w:sectPr',
			'<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>12 November 2026</w:t></w:r></w:fldSimple></w:p>$&',
		);
		const bytes = zipSync({ ...files, 'word/document.xml': strToU8(text) });
		const read = await readBytes(withBrokenEntry(bytes, 'word/header1.xml'), 'docx');
		expect(read.failure).toBeUndefined();
		expect(texts(read).at(-1)).toBe('paragraph 12 November 2026');
	});

	it('are those of the other pages where those of the first one are empty', async () => {
		const headers = {
			first: header(new Paragraph('')),
			default: header(new Paragraph('Discharge of Ms Kaur')),
		};
		const read = await docx({ properties: { titlePage: true }, headers, children: body });
		expect(texts(read)[0]).toBe('paragraph Discharge of Ms Kaur');
	});

	it('are left out where the text says the same', async () => {
		const read = await docx({ headers: { default: header(new Paragraph('Discharge')) }, children: body });
		expect(texts(read)).toEqual(['heading Discharge', 'paragraph Ms Kaur left the ward today.']);
	});
});

describe('a line above or below the pages', () => {
	const kept = (text: string): boolean => runningBlocks([{ kind: 'paragraph', text }], []).length > 0;

	it.each(['3', '- 12 -', '3 / 7', '999', '3 of 7', 'Seite 3 von 1200', 'Page', '–'])(
		'numbers the pages: %s',
		(text) => {
			expect(kept(text)).toBe(false);
		},
	);

	it.each(['2026', '05/2026', '2291/26', '1/1000', '01/12', '7 / 3', '12.11.2026', 'Ward 4'])(
		'says something else: %s',
		(text) => {
			expect(kept(text)).toBe(true);
		},
	);
});

describe('heads and feet of an OpenDocument text', () => {
	/** The minutes with other page styles and another first paragraph. */
	async function odt(masterPages: string, firstPage: string): Promise<WasRead> {
		const files = unzipSync(new Uint8Array(await readFile('test/support/files/office/minutes.odt')));
		const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
		const styles = part('styles.xml').replace(
			/<office:master-styles>.*<\/office:master-styles>/su,
			`<office:master-styles>${masterPages}</office:master-styles>`,
		);
		const content = part('content.xml')
			.replace(
				'</office:automatic-styles>',
				`<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Title" style:master-page-name="${firstPage}"/>$&`,
			)
			.replace('<text:p text:style-name="Title">', '<text:p text:style-name="P9">');
		return readBytes(
			zipSync({ ...files, 'styles.xml': strToU8(styles), 'content.xml': strToU8(content) }),
			'odt',
		);
	}
	const page = (name: string, inner: string, next = ''): string =>
		`<style:master-page style:name="${name}" style:page-layout-name="Mpm1"${next}>${inner}</style:master-page>`;
	const head = (text: string, kind = 'header'): string =>
		`<style:${kind}><text:p>${text}</text:p></style:${kind}>`;

	it.each([
		[
			'of the style of the first page',
			page('First', head('Town Hall') + head('Bank', 'footer')),
			['Town Hall', 'Bank'],
		],
		[
			'of the first page alone',
			page('First', head('Page') + head('Town Hall', 'header-first')),
			['Town Hall'],
		],
		[
			'of the next style where the first has none',
			page('First', '', ' style:next-style-name="Next"') + page('Next', head('Town Hall')),
			['Town Hall'],
		],
		[
			'unless they are not shown',
			page('First', '<style:header style:display="false"><text:p>A</text:p></style:header>'),
			[],
		],
	])('are those %s', async (_, masterPages, expected) => {
		const read = await odt(page('Standard', head('Standard head')) + masterPages, 'First');
		const found = texts(read);
		expect(found).toHaveLength(22 + expected.length);
		expect(found[0]).toBe(`paragraph ${expected[0] ?? 'Minutes of the library committee'}`);
		if (expected[1] !== undefined) expect(found.at(-1)).toBe(`paragraph ${expected[1]}`);
	});
});
