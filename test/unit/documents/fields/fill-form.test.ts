import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillForm, formPlaces } from '../../../../src-main/documents/fields/forms/fill-form.ts';
import { readBytes } from '../../../support/documents/read-file.ts';

const runs = (...parts: string[]): Paragraph =>
	new Paragraph({ children: parts.map((text, at) => new TextRun({ text, bold: at % 2 === 1 })) });

async function form(): Promise<Uint8Array> {
	const cell = new TableCell({ children: [runs('{{Deadline}}')] });
	const document = new Document({
		sections: [
			{
				headers: { default: new Header({ children: [runs('File {', '{Ref', 'erence}', '}')] }) },
				footers: { default: new Footer({ children: [runs('{{name}}')] }) },
				children: [
					runs('Dear {{Na', 'me}}, your letter of {{ Date }}'),
					new Table({ rows: [new TableRow({ children: [cell] })] }),
					runs('A & B: {{Name}} and {{Ward}} {{not closed'),
				],
			},
		],
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

const withPart = (name: string, xml: string): Uint8Array =>
	zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: strToU8(xml) });
const main = (text: string): Uint8Array =>
	withPart('word/document.xml', `<w:document><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:document>`);
const textOf = (bytes: Uint8Array): string =>
	strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

describe('formPlaces', () => {
	it('finds each name once, also over several runs, in tables, headers and footers', async () => {
		expect(formPlaces(await form()).sort()).toEqual(['Date', 'Deadline', 'Name', 'Reference', 'Ward']);
	});

	it.each([
		['no places', () => main('Nothing here.'), 'form-without-places'],
		['no document', () => withPart('word/styles.xml', '<w:styles/>'), 'form-damaged'],
		['no ZIP', () => strToU8('PK nothing'), 'form-damaged'],
		[
			'entities',
			() =>
				withPart(
					'word/document.xml',
					'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:t>{{A}}</w:t>',
				),
			'form-damaged',
		],
		[
			'too much inside',
			() => zipSync({ 'word/document.xml': new Uint8Array(90 * 1024 * 1024) }, { level: 1 }),
			'form-too-large',
		],
		['too large a file', () => new Uint8Array(21 * 1024 * 1024), 'form-too-large'],
	])('refuses what has %s', (_, bytes, code) => {
		expect(() => formPlaces(bytes())).toThrow(expect.objectContaining({ code }) as Error);
	});
});

describe('fillForm', () => {
	it('gives a Word file that says it, keeps the rest, and shows what is empty', async () => {
		const values = { Name: 'Ann Lee', Date: '3 May 2026', Reference: 'A-1', Deadline: '', Other: 'x' };
		const filled = fillForm(await form(), values);
		const { pages, failure } = await readBytes(filled, 'docx');
		expect(failure).toBeUndefined();
		const words = pages.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n');
		expect(words).toContain('Dear Ann Lee, your letter of 3 May 2026');
		expect(words).toContain('________');
		expect(words).toContain('A & B: Ann Lee and {{Ward}} {{not closed');
		const files = unzipSync(filled);
		const others = Object.entries(files).filter(([name]) => /header|footer/u.test(name));
		const rest = others.map(([, xml]) => strFromU8(xml).replaceAll(/<[^>]+>/gu, '')).join(' ');
		expect(rest).toContain('File A-1');
		expect(rest).toContain('Ann Lee');
	});

	it('writes values as text, whatever stands in them', () => {
		const xml = textOf(fillForm(main('{{A}}'), { A: '</w:t><w:evil/>&{{B}}\u0000"\n{{A}}' }));
		expect(xml).not.toContain('<w:evil');
		expect(xml).toContain('&#60;/w:t&#62;&#60;w:evil/&#62;&#38;{{B}} &#34; {{A}}');
	});

	it('knows entities in the names and in the text around them', () => {
		expect(textOf(fillForm(main('Q&amp;A {{Smith &amp; Co}} &lt;'), { 'Smith & Co': 'x' }))).toContain(
			'Q&amp;A x &lt;',
		);
	});

	it('leaves a form without a known place as it is', () => {
		expect(textOf(fillForm(main('{{Ward}}'), { Name: 'x' }))).toContain('{{Ward}}');
	});

	it('does not join places over paragraphs', () => {
		const two = withPart(
			'word/document.xml',
			'<w:p><w:t>{{Na</w:t></w:p><w:p><w:t>me}}</w:t></w:p><w:p><w:t>{{Name}}</w:t></w:p>',
		);
		expect(textOf(fillForm(two, { Name: 'x' }))).toContain('<w:t>{{Na</w:t></w:p><w:p><w:t>me}}</w:t>');
	});
});
