import { describe, expect, it } from 'vitest';
import { delimiterOf } from '../../../src-renderer/reader/csv/csv-rows.ts';
import { formatNumber } from '../../../src-renderer/reader/xlsx/number-format.ts';
import { readBytes, readProjectFile } from '../../support/documents/read-file.ts';
import { zipOf } from '../../support/zip.ts';

const folder = 'test/support/files/office';
const budget = [
	['Library budget, as of 2 September'],
	['Account', 'Item', 'Due', 'Amount', 'Share of county'],
	['00420', 'Staff', '01/03/2027', '31,400.00 €', '60.0%'],
	['04711', 'Heating & light', '24 December 2027', '-9,900.50 €'],
	['', 'Sum', '', '21,499.50 €'],
];

describe('workbooks', () => {
	it.each(['xlsx', 'ods'])(
		'gives a sheet as a page, numbers and dates as it shows them: %s',
		async (ending) => {
			const { pages, title, notes } = await readProjectFile(`${folder}/budget.${ending}`);
			expect([title, notes]).toEqual(['', []]);
			expect(pages.map(({ blocks }) => blocks[0])).toEqual(
				['Budget 2027', 'Opening hours', 'Empty'].map((text) => ({ kind: 'heading', level: 1, text })),
			);
			expect(pages.map(({ blocks }) => blocks.slice(1).map(({ cells }) => cells))).toEqual([
				budget,
				[
					['Day', 'From', 'Visitors'],
					['Sunday', '10:30', '1234.5'],
					['الأحد', '', 'TRUE'],
				],
				[],
			]);
		},
	);

	it('shows numbers with a decimal comma where the formats are German', async () => {
		const { pages } = await readProjectFile(`${folder}/haushalt.xlsx`);
		expect(pages[0]?.blocks.slice(3).map(({ cells }) => cells)).toEqual([
			['00420', 'Personal', '01.03.2027', '31.400,00 €', '60,0%'],
			['04711', 'Heizung & Licht', '24 Dezember 2027', '-9.900,50 €'],
			['', 'Summe', '', '21.499,50 €'],
		]);
	});

	it.each(['xlsx', 'ods'])('says where a sheet was cut: %s', async (ending) => {
		const { pages, notes } = await readProjectFile(`${folder}/budget.${ending}`, { limits: { cells: 12 } });
		expect(pages[0]?.blocks).toHaveLength(4);
		expect(notes).toEqual([
			{ kind: 'rows-left-out', sheet: 'Budget 2027', read: 3, total: 5 },
			{ kind: 'rows-left-out', sheet: 'Opening hours', read: 0, total: 3 },
		]);
	});

	const workbook = (rows: string, strings = ''): Uint8Array =>
		new Uint8Array(
			zipOf({
				'xl/workbook.xml':
					'<x:workbook><x:sheets><x:sheet name="A &amp; B" r:id="r1"/></x:sheets></x:workbook>',
				'xl/_rels/workbook.xml.rels':
					'<Relationships><Relationship Id="r1" Type="a/worksheet" Target="/xl/worksheets/one.xml"/><Relationship Id="r2" Type="a/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
				'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
				'xl/worksheets/one.xml': `<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
			}),
		);

	it('reads prefixed names, rich and inline texts, errors, and cells without references', async () => {
		const { pages } = await readBytes(
			workbook(
				'<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c/><x:c t="inlineStr"><x:is><x:t>a &lt; b</x:t></x:is></x:c><x:c t="e"><x:v>#REF!</x:v></x:c></x:row>',
				'<si><r><t>Ward </t></r><r><t>4</t></r><rPh><t>read aloud</t></rPh></si>',
			),
			'xlsx',
		);
		expect(pages[0]?.blocks[0]?.text).toBe('A & B');
		expect(pages[0]?.blocks[1]?.cells).toEqual(['Ward 4', '', 'a < b', '#REF!']);
	});

	it('keeps the lines of a cell', async () => {
		const { pages } = await readBytes(
			workbook(
				'<x:row><x:c t="inlineStr"><x:is><x:t> Ask  first.\r\n\n\n\n Then\twrite. </x:t></x:is></x:c></x:row>',
			),
			'xlsx',
		);
		expect(pages[0]?.blocks[1]).toMatchObject({
			cells: ['Ask first.\n\nThen write.'],
			text: 'Ask first. Then write.',
		});
	});

	it('is not impressed by rows that reach to the last column', async () => {
		const row = '<x:row><x:c r="XFD1"><x:v>1</x:v></x:c></x:row>';
		const { pages, notes } = await readBytes(workbook(row.repeat(50_000)), 'xlsx', {
			limits: { unpackedRatio: 100_000 },
		});
		expect(pages[0]?.blocks).toHaveLength(13);
		expect(notes).toEqual([{ kind: 'rows-left-out', sheet: 'A & B', read: 12, total: 50_000 }]);
	});
});

describe('number formats', () => {
	const plain = { from1904: false, decimalComma: false };
	it.each([
		['General', 0.1 + 0.2, '0.3'],
		['General', 123_456_789_012, '123456789012'],
		['0', 2.5, '3'],
		['0.00', 1.005, '1.01'],
		['#,##0.0#', 1_234_567.5, '1,234,567.5'],
		['#,##0;[Red](#,##0)', -1234, '(1,234)'],
		['0.0,"k"', 12_345, '12.3k'],
		['000-0000', 5_551_234, '555-1234'],
		['0" of "00', 512, '5 of 12'],
		['_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-', 5, '5.00 €'],
		['0.00E+00', 12_345, '1.23E+4'],
		['[>=100]"many";0', 250, 'many'],
		['[>=100]"many";0', 7, '7'],
		['0;-0;;@', 0, ''],
		['# ?/?', 0.5, '0.5'],
		['dd/mm/yyyy', 46_447, '01/03/2027'],
		['yyyy\\-mm\\-dd\\ hh:mm:ss', 46_447.75, '2027-03-01 18:00:00'],
		['h:mm AM/PM', 0.5, '12:00 PM'],
		['[h]:mm', 1.5, '36:00'],
		['mm:ss.0', 0.000_706, '01:01.0'],
		['[$-407]dddd, d. mmmm yyyy', 46_447, 'Montag, 1. März 2027'],
		['d mmm yy', 1, '1 Jan 00'],
	])('%s of %d', (code, value, text) => {
		expect(formatNumber(code, value, plain)).toBe(text);
	});

	it('counts from 1904 where the workbook does', () => {
		expect(formatNumber('yyyy-mm-dd', 0, { from1904: true, decimalComma: false })).toBe('1904-01-01');
	});
});

describe('tables as text', () => {
	const read = (text: string) => readBytes(new TextEncoder().encode(text), 'csv');

	it('reads what LibreOffice exports for Germany, in its old encoding', async () => {
		const { pages } = await readProjectFile(`${folder}/haushalt.csv`);
		expect(pages[0]?.blocks.map(({ cells }) => cells?.slice(0, 4))).toEqual([
			['Haushalt der Bücherei, Stand 2. September', '', '', ''],
			['Konto', 'Posten', 'Fällig', 'Betrag'],
			['00420', 'Personal', '01.03.2027', '31.400,00 €'],
			['04711', 'Heizung & Licht', '24 Dezember 2027', '-9.900,50 €'],
			['', 'Summe', '', '21.499,50 €'],
		]);
	});

	it.each([
		[';', 'a;b\n1,5;2,5\n'],
		[',', 'name,note\nKaur,"see; below"\nBrown,none\n'],
		['\t', 'a\tb\nx, y\tz\n'],
	])('finds the delimiter %j', (delimiter, text) => {
		expect(delimiterOf(text)).toBe(delimiter);
	});

	it('gives the rows of every section what the first row calls the columns', async () => {
		const rows = Array.from({ length: 120 }, (_, index) => `${index},x`).join('\n');
		const { pages } = await read(`Visitors of 2026,\nno,name\n${rows}`);
		expect(pages.map(({ blocks }) => blocks.length)).toEqual([50, 50, 22]);
		expect(pages.map(({ blocks }) => blocks[0]?.text)).toEqual(['Visitors of 2026', '48 | x', '98 | x']);
		expect(pages.flatMap(({ blocks }) => blocks).map(({ columns }) => columns?.join())).toEqual([
			undefined,
			undefined,
			...Array.from({ length: 120 }, () => 'no,name'),
		]);
	});

	it('takes no row of data for names', async () => {
		const { pages } = await read('4,12.5\n5,13.25\n6,9.75\n');
		expect(pages[0]?.blocks.map(({ columns }) => columns)).toEqual([undefined, undefined, undefined]);
	});

	it('keeps quotes, delimiters and line breaks inside of a cell', async () => {
		const { pages } = await read('sep=;\nward;note\n4;"says ""no"";\nthen yes"\n;\n');
		expect(pages[0]?.blocks.map(({ cells }) => cells)).toEqual([
			['ward', 'note'],
			['4', 'says "no";\nthen yes'],
		]);
		// What is read to a model, cited and checked is one line.
		expect(pages[0]?.blocks[1]?.text).toBe('4 | says "no"; then yes');
	});

	it('takes the lines of a heading for one', async () => {
		const { pages } = await read('"Date of\nbirth";"Blood\n sugar"\n1.2.1950;5,4\n3.4.1961;6,1\n');
		expect(pages[0]?.blocks.map(({ cells }) => cells?.[0])).toEqual([
			'Date of birth',
			'1.2.1950',
			'3.4.1961',
		]);
		expect(pages[0]?.blocks[1]?.columns).toEqual(['Date of birth', 'Blood sugar']);
	});
});
