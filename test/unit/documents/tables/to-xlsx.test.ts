import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toXlsx } from '../../../../src-main/documents/tables/to-xlsx.ts';
import { readBytes } from '../../../support/documents/read-file.ts';

describe('A table as an Excel workbook', () => {
	const table = [
		['Document', 'Sentence', ''],
		['a & <b>.pdf', '=HYPERLINK("https://example.org")', 'ä 😀 \u0001 \ud800'],
		['+1', '-2', '@x'],
	];

	it('is read by the program itself, every sign in its place', async () => {
		const { pages, failure } = await readBytes(toXlsx(table, 'Documents'), 'xlsx');
		expect(failure).toBeUndefined();
		const text = pages.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
		expect(text).toContain('a & <b>.pdf');
		expect(text).toContain('=HYPERLINK("https://example.org")');
		expect(text).toContain('ä 😀');
		expect(text).toContain('@x');
	});

	it('holds texts alone: no formula, no link, nothing to run', () => {
		const files = unzipSync(toXlsx(table, 'Documents'));
		const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
		expect(sheet).not.toMatch(/<f[ >]|<hyperlink/u);
		expect([...sheet.matchAll(/<c /gu)]).toHaveLength([...sheet.matchAll(/t="inlineStr"/gu)].length);
		expect(Object.keys(files).filter((name) => /vba|macro|external/iu.test(name))).toEqual([]);
	});

	it('gives the sheet a name that Excel allows, and has room for many columns', () => {
		const files = unzipSync(
			toXlsx([Array.from({ length: 30 }, (_, at) => `column ${at}`)], 'a/b:c*?[x]'.repeat(5)),
		);
		const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
		expect(/sheet name="([^"]*)"/u.exec(workbook)?.[1]).toMatch(/^[^\\/?*[\]:]{1,31}$/u);
		expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('r="AD1"');
	});
});
