import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../src-main/contract/document-formats.ts';
import type { Block } from '../../../src-main/contract/entities.ts';
import { sectionText } from '../../../src-main/documents/sections.ts';
import { namedRows } from '../../../src-renderer/reader/named-rows.ts';
import { readBytes, readProjectFile, type WasRead } from '../../support/documents/read-file.ts';
import { zipOf } from '../../support/zip.ts';

const folder = 'test/support/files/office';

/** Rows as "names > cells", or "cells" where nothing names their columns. */
function rowsOf({ pages }: Pick<WasRead, 'pages'>): string[] {
	return pages.flatMap(({ blocks }) =>
		blocks.flatMap((block) => (block.kind === 'table-row' ? [lineOf(block)] : [])),
	);
}

function lineOf({ columns, cells = [] }: Block): string {
	const text = cells.join(' | ');
	return columns === undefined ? text : `${columns.join(' | ')} > ${text}`;
}

const readText = (text: string, format: DocumentFormat) => readBytes(new TextEncoder().encode(text), format);
const named = (rows: readonly string[][]): string[] =>
	rowsOf({ pages: pageOf(namedRows(rows.map((cells) => ({ cells })))) });
const pageOf = (blocks: Block[]) => [{ number: 1, blocks, hasText: true }];

describe('the columns of a table in an office file', () => {
	it.each(['docx', 'odt', 'html'])('are named by the row that the file marks: %s', async (ending) => {
		const names = 'Item | Euros in 2026 and 2027 | ';
		expect(rowsOf(await readProjectFile(`${folder}/minutes.${ending}`))).toEqual([
			names,
			`${names} > Staff | 28,000 | 31,400`,
			`${names} >  |  | 2,100 (overtime)`,
			`${names} > Heating | 9,250 | 9,900`,
		]);
	});

	it.each(['xlsx', 'ods'])('are named in the sheets of a workbook, below its title: %s', async (ending) => {
		const names = 'Account | Item | Due | Amount | Share of county';
		const read = await readProjectFile(`${folder}/budget.${ending}`);
		expect(rowsOf({ pages: read.pages.slice(0, 1) })).toEqual([
			'Library budget, as of 2 September',
			names,
			`${names} > 00420 | Staff | 01/03/2027 | 31,400.00 € | 60.0%`,
			`${names} > 04711 | Heating & light | 24 December 2027 | -9,900.50 €`,
			`${names} >  | Sum |  | 21,499.50 €`,
		]);
	});

	it('are named in a table as text', async () => {
		const rows = rowsOf(await readProjectFile(`${folder}/haushalt.csv`));
		expect(rows[2]).toMatch(/^Konto \| Posten \| Fällig \| Betrag.* > 00420 \| Personal/u);
	});

	it('are named in a book', async () => {
		const book = zipOf({
			'META-INF/container.xml':
				'<container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>',
			'content.opf':
				'<package><manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/></spine></package>',
			'one.xhtml':
				'<html><body><table><thead><tr><th>Ward</th><th>Bed</th></tr></thead><tbody><tr><td>4</td><td>left</td></tr></tbody></table></body></html>',
		});
		expect(rowsOf(await readBytes(new Uint8Array(book), 'epub'))).toEqual([
			'Ward | Bed',
			'Ward | Bed > 4 | left',
		]);
	});

	it('are named on a slide where PowerPoint sets the first row off', async () => {
		const files = unzipSync(new Uint8Array(await readFile(`${folder}/briefing.pptx`)));
		const slide = 'ppt/slides/slide3.xml';
		files[slide] = strToU8(
			strFromU8(files[slide] ?? new Uint8Array()).replace('<a:tblPr>', '<a:tblPr firstRow="1" bandRow="1">'),
		);
		expect(rowsOf(await readBytes(zipSync(files), 'pptx'))).toEqual([
			'Ward | Litres in September',
			'Ward | Litres in September > 4 | 12.5',
		]);
		expect(rowsOf(await readProjectFile(`${folder}/briefing.pptx`))).toEqual([
			'Ward | Litres in September',
			'4 | 12.5',
		]);
	});
});

describe('the columns of a Word table', () => {
	const cell = (text: string, bold = false) =>
		new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] });
	const row = (texts: string[], options: { bold?: boolean; tableHeader?: boolean } = {}) =>
		new TableRow({
			children: texts.map((text) => cell(text, options.bold)),
			...(options.tableHeader === true ? { tableHeader: true } : {}),
		});
	const docx = async (rows: TableRow[]) =>
		new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] })));

	it('are named by a bold row above others', async () => {
		const bytes = await docx([
			row(['Name', 'Ward'], { bold: true }),
			row(['Okafor', 'Surgery']),
			row(['Lindner', 'Children']),
			row(['In all', 'two'], { bold: true }),
		]);
		expect(rowsOf(await readBytes(bytes, 'docx'))).toEqual([
			'Name | Ward',
			'Name | Ward > Okafor | Surgery',
			'Name | Ward > Lindner | Children',
			'Name | Ward > In all | two',
		]);
	});

	it('are named where a long one goes on in the next section', async () => {
		const rows = Array.from({ length: 400 }, (_, at) =>
			row([`Councillor ${at} of the town`, 'in favour of the plan']),
		);
		const { pages } = await readBytes(
			await docx([row(['Seat', 'Vote'], { tableHeader: true }), ...rows]),
			'docx',
		);
		expect(pages.length).toBeGreaterThan(1);
		const blocks = (pages[1]?.blocks ?? []).slice(0, 1).map((block) => ({ page: 2, block }));
		expect(sectionText({ blocks })).toMatch(
			/^Seat \| Vote\nCouncillor \d+ of the town \| in favour of the plan$/u,
		);
	});

	const styled = (look: string) =>
		zipOf({
			'[Content_Types].xml': '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
			'_rels/.rels':
				'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
			'word/styles.xml':
				'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:styleId="Grid"/><w:style w:type="table" w:styleId="Base"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style><w:style w:type="table" w:styleId="Accent"><w:basedOn w:val="Base"/></w:style></w:styles>',
			'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tblPr>${look}</w:tblPr>${[
				['Name', 'Ward'],
				['Okafor', 'Surgery'],
			]
				.map(
					(texts) =>
						`<w:tr>${texts.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
				)
				.join('')}</w:tbl></w:body></w:document>`,
		});

	it.each([
		[
			'<w:tblStyle w:val="Accent"/><w:tblLook w:val="04A0" w:firstRow="1"/>',
			'Name | Ward > Okafor | Surgery',
		],
		['<w:tblStyle w:val="Base"/><w:tblLook w:val="04A0"/>', 'Name | Ward > Okafor | Surgery'],
		['<w:tblStyle w:val="Base"/><w:tblLook w:val="0480" w:firstRow="0"/>', 'Okafor | Surgery'],
		['<w:tblStyle w:val="Grid"/><w:tblLook w:val="04A0" w:firstRow="1"/>', 'Okafor | Surgery'],
	])('are named by the look of the table: %s', async (look, second) => {
		expect(rowsOf(await readBytes(new Uint8Array(styled(look)), 'docx'))).toEqual(['Name | Ward', second]);
	});
});

describe('the columns of a web page and of Markdown', () => {
	it('are named by heading cells, two rows of them together, also around an empty corner', async () => {
		const html = `<table><tr><th colspan="3">Medicines</th></tr><tr><th></th><th>Dose</th><th>When</th></tr>
			<tr><th>Ramipril</th><td>5 mg</td><td>morning</td></tr></table>
			<table><thead><tr><td></td><td colspan="2">Visitors</td></tr><tr><td>Day</td><td>young</td><td>old</td></tr></thead>
			<tr><td>Sunday</td><td>many</td><td>few</td></tr></table>`;
		expect(rowsOf(await readText(html, 'html'))).toEqual([
			'Medicines |  | ',
			' | Dose | When',
			' | Dose | When > Ramipril | 5 mg | morning',
			' | Visitors | ',
			'Day | young | old',
			'Day | Visitors young | old > Sunday | many | few',
		]);
	});

	it('are not named by a form, whose labels stand beside', async () => {
		const html =
			'<table><tr><th>Patient</th><td>Anna Kaur</td></tr><tr><th>Age</th><td>74</td></tr><tr><th>Weight</th><td>62 kg</td></tr></table>';
		expect(rowsOf(await readText(html, 'html'))).toEqual([
			'Patient | Anna Kaur',
			'Age | 74',
			'Weight | 62 kg',
		]);
	});

	it('are named above the dashes', async () => {
		const text = '| Seat | Name |\n| --- | --- |\n| chair | Ms Haddad |\n\n| one | two |\n| three | four |\n';
		expect(rowsOf(await readText(text, 'markdown'))).toEqual([
			'Seat | Name',
			'Seat | Name > chair | Ms Haddad',
			'one | two',
			'three | four',
		]);
	});
});

describe('the columns of a worksheet', () => {
	const sheet = (
		inside: { before?: string; rows: string; after?: string },
		more: Record<string, string> = {},
	) =>
		new Uint8Array(
			zipOf({
				'xl/workbook.xml': '<workbook><sheets><sheet name="List" r:id="r1"/></sheets></workbook>',
				'xl/_rels/workbook.xml.rels':
					'<Relationships><Relationship Id="r1" Type="a/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="a/styles" Target="styles.xml"/></Relationships>',
				'xl/styles.xml':
					'<styleSheet><fonts><font/><font><b/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>',
				'xl/worksheets/sheet1.xml': `<worksheet>${inside.before ?? ''}<sheetData>${inside.rows}</sheetData>${inside.after ?? ''}</worksheet>`,
				...more,
			}),
		);
	const row = (at: number, texts: string[], style = 0): string =>
		`<row r="${at}">${texts.map((text) => `<c s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
	const people = row(4, ['Okafor', 'Surgery']) + row(5, ['Lindner', 'Children']);
	const read = async (bytes: Uint8Array) => rowsOf(await readBytes(bytes, 'xlsx'));
	const names = 'Name | Ward';

	it('are named by a bold row, a filter, or a table inside', async () => {
		const expected = [names, `${names} > Okafor | Surgery`, `${names} > Lindner | Children`];
		expect(await read(sheet({ rows: row(3, ['Name', 'Ward'], 1) + people }))).toEqual(expected);
		expect(await read(sheet({ rows: row(3, ['Name', 'Ward']) + people }))).toEqual([
			'Name | Ward',
			'Okafor | Surgery',
			'Lindner | Children',
		]);
		const rows = row(3, ['Name', 'Ward']) + people;
		expect(await read(sheet({ rows, after: '<autoFilter ref="A3:B5"/>' }))).toEqual(expected);
		const table = {
			'xl/worksheets/_rels/sheet1.xml.rels':
				'<Relationships><Relationship Id="t" Type="a/table" Target="../tables/table1.xml"/></Relationships>',
			'xl/tables/table1.xml': '<table ref="A3:B5"/>',
		};
		expect(await read(sheet({ rows }, table))).toEqual(expected);
	});

	it('are named below an empty row only where the names stay in view', async () => {
		const rows =
			row(1, ['Name', 'Ward'], 1) + row(2, ['Okafor', 'Surgery']) + row(4, ['Lindner', 'Children']);
		expect((await read(sheet({ rows })))[2]).toBe('Lindner | Children');
		const before =
			'<sheetViews><sheetView><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
		expect((await read(sheet({ before, rows })))[2]).toBe(`${names} > Lindner | Children`);
	});
});

describe('rows that look like names', () => {
	it('are words above numbers, but not those of a form in two columns', () => {
		const list = [
			['Item', 'Euros'],
			['Staff', '28,000'],
			['Heating', '9,250'],
			['Light', '1,100'],
		];
		expect(named(list)[1]).toBe('Item | Euros > Staff | 28,000');
		const form = [
			['Patient', 'Anna Kaur'],
			['Age', '74'],
			['Weight', '62 kg'],
			['Height', '170 cm'],
		];
		expect(named(form)).toEqual(form.map((cells) => cells.join(' | ')));
	});

	it('do not make a hostile table very much larger', () => {
		const names = Array.from({ length: 1000 }, (_, at) => `a very long name of column ${at}`);
		const rows = [
			{ cells: names, isHead: true },
			...Array.from({ length: 20_000 }, () => ({ cells: ['1'] })),
		];
		expect(JSON.stringify(namedRows(rows)).length).toBeLessThan(3_000_000);
	});
});
