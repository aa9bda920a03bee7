import { unzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { formatByName, type DocumentFormat } from '../../src-main/contract/document-formats.ts';
import { readBytes, readProjectFile } from '../support/documents/read-file.ts';
import { zipOf } from '../support/zip.ts';

const folder = 'test/support/files/office';
const bytesOf = async (name: string): Promise<Uint8Array> =>
	new Uint8Array(await readFile(`${folder}/${name}`));
const codeOf = async (...input: Parameters<typeof readBytes>): Promise<string | undefined> =>
	(await readBytes(...input)).failure?.code;

describe('files with a password', () => {
	it.each([
		['password.docx', 'Notice of closure'],
		['password.xlsx', 'Budget 2027'],
		['password-2007.xlsx', 'Budget 2027'],
		['password.pptx', 'Hand hygiene on ward 4'],
		['password.odt', 'Notice of closure'],
		['password.ods', 'Budget 2027'],
	])(
		'opens with the right one only: %s',
		async (name, heading) => {
			const read = (options = {}) => readProjectFile(`${folder}/${name}`, options);
			expect((await read()).failure).toEqual({ code: 'document-password-needed', details: {} });
			expect((await read({ password: 'ward4' })).failure?.code).toBe('document-password-wrong');
			const { pages, failure } = await read({ password: 'Ward4' });
			expect(failure).toBeUndefined();
			expect(pages[0]?.blocks[0]).toEqual({ kind: 'heading', level: 1, text: heading });
		},
		60_000,
	);

	it('checks what is inside like any other file', async () => {
		const options = { password: 'Ward4', limits: { unpackedBytes: 1000 } };
		expect(await codeOf(await bytesOf('password-2007.xlsx'), 'xlsx', options)).toBe(
			'document-unpacks-too-large',
		);
	}, 60_000);
});

describe('files that are not what they should be', () => {
	const formats: [DocumentFormat, string][] = [
		['docx', 'minutes.docx'],
		['odt', 'minutes.odt'],
		['pptx', 'briefing.pptx'],
		['odp', 'briefing.odp'],
		['xlsx', 'budget.xlsx'],
		['ods', 'budget.ods'],
		['epub', 'minutes.epub'],
	];

	it.each(formats)('calls half of one damaged: %s', async (format, name) => {
		const whole = await bytesOf(name);
		expect(await codeOf(whole.slice(0, whole.length / 2), format)).toBe('document-damaged');
	});

	it.each(formats)('says that another one has the wrong ending: %s', async (format) => {
		const other = await bytesOf(format === 'xlsx' ? 'budget.ods' : 'budget.xlsx');
		expect(await codeOf(other, format)).toBe('document-wrong-extension');
	});

	it('calls a workbook of before 2007 wrong, and half of an encrypted one damaged', async () => {
		expect(await codeOf(await bytesOf('minutes.doc'), 'xlsx')).toBe('document-wrong-extension');
		const half = (await bytesOf('password.xlsx')).slice(0, 6000);
		expect(await codeOf(half, 'xlsx', { password: 'Ward4' })).toMatch(/damaged|wrong-extension/u);
	});

	it.each([
		['minutes.docx', 'word/document.xml'],
		['minutes.odt', 'content.xml'],
		['briefing.pptx', 'ppt/presentation.xml'],
		['briefing.pptx', 'ppt/slides/slide2.xml'],
		['briefing.odp', 'content.xml'],
		['budget.xlsx', 'xl/worksheets/sheet1.xml'],
		['budget.ods', 'content.xml'],
	])('calls one damaged whose content breaks off: %s, %s', async (name, part) => {
		const files = unzipSync(await bytesOf(name));
		const content = files[part] ?? new Uint8Array();
		const cut = zipSync({ ...files, [part]: content.slice(0, content.length * 0.7) });
		expect(await codeOf(cut, formatByName(name) ?? 'text')).toBe('document-damaged');
	});

	it('calls a part that is no XML damaged or empty', async () => {
		const bytes = new Uint8Array(
			zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'no XML' }),
		);
		expect(await codeOf(bytes, 'odt')).toMatch(/damaged|empty/u);
	});

	it.each(formats)('refuses what unpacks to too much, before unpacking it: %s', async (format) => {
		const bomb = new Uint8Array(zipOf({ 'word/document.xml': 'a'.repeat(3_000_000) }));
		expect(await codeOf(bomb, format)).toBe('document-unpacks-too-large');
	});

	it.each([
		['{\\rtf1 ', '{', 20_000],
		['{\\rtf1 ', '{\\field{\\*\\fldinst x}{\\fldrslt ', 5000],
	])('ends quickly on %s followed by %s many times', async (start, piece, times) => {
		const began = performance.now();
		await readBytes(new TextEncoder().encode(start + piece.repeat(times)), 'rtf');
		expect(performance.now() - began).toBeLessThan(5000);
	});
});

describe('entities that multiply', () => {
	const lol = Array.from({ length: 12 }, (_, index) =>
		index === 0 ? '<!ENTITY e0 "lol">' : `<!ENTITY e${index} "${`&e${index - 1};`.repeat(10)}">`,
	).join('');
	const bomb = (root: string, content: string): string =>
		`<?xml version="1.0"?><!DOCTYPE ${root} [${lol}]>${content.replaceAll('BOMB', '&e11;')}`;
	const type = (name: string): string => `application/vnd.oasis.opendocument.${name}`;

	it.each<[DocumentFormat, Record<string, string>]>([
		[
			'odt',
			{
				mimetype: type('text'),
				'content.xml': bomb(
					'office:document-content',
					'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>BOMB</text:p></office:text></office:body></office:document-content>',
				),
			},
		],
		[
			'docx',
			{
				'[Content_Types].xml':
					'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
				'word/document.xml': bomb(
					'w:document',
					'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>BOMB</w:t></w:r></w:p></w:body></w:document>',
				),
			},
		],
		[
			'xlsx',
			{
				'xl/workbook.xml': '<workbook><sheets><sheet name="One" r:id="r1"/></sheets></workbook>',
				'xl/_rels/workbook.xml.rels':
					'<Relationships><Relationship Id="r1" Type="a/worksheet" Target="sheet.xml"/></Relationships>',
				'xl/sheet.xml': bomb(
					'worksheet',
					'<worksheet><sheetData><row><c t="str"><v>BOMB</v></c></row></sheetData></worksheet>',
				),
			},
		],
	])('end quickly: %s', async (format, files) => {
		const began = performance.now();
		const { pages } = await readBytes(new Uint8Array(zipOf(files)), format);
		expect(performance.now() - began).toBeLessThan(5000);
		expect(JSON.stringify(pages).length).toBeLessThan(1000);
	});
});
