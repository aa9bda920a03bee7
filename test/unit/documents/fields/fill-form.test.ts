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

describe('content controls of Word', () => {
	const word =
		'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
	/** As Word writes one among words; `kind`: its further properties. */
	const control = (names: string, kind: string, text: string): string =>
		`<w:sdt><w:sdtPr>${names}<w:id w:val="7"/><w:placeholder><w:docPart w:val="D"/></w:placeholder><w:showingPlcHdr/>${kind}</w:sdtPr>` +
		`<w:sdtContent><w:r><w:rPr><w:rStyle w:val="Platzhaltertext"/></w:rPr><w:t>${text}</w:t></w:r></w:sdtContent></w:sdt>`;
	const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
	const formOf = (body: string): Uint8Array =>
		withPart('word/document.xml', `<w:document ${word}><w:body>${body}</w:body></w:document>`);
	const shown = (bytes: Uint8Array): string =>
		textOf(bytes)
			.replaceAll('</w:p>', '\n')
			.replaceAll(/<[^>]+>/gu, '')
			.trim();

	it('are places by their title, or by their tag', () => {
		const form = formOf(
			paragraph(
				control('<w:alias w:val="Name &amp; title"/><w:tag w:val="n"/>', '<w:text/>', 'Click here') +
					control('<w:tag w:val="Reference"/>', '', 'Click here') +
					control('', '', 'Nameless') +
					'<w:r><w:t>{{reference}}</w:t></w:r>',
			),
		);
		expect(formPlaces(form)).toEqual(['reference', 'Name & title']);
		const values = { 'Name & title': 'Ann Lee', Reference: 'A-1' };
		expect(shown(fillForm(form, values))).toBe('Ann LeeA-1NamelessA-1');
	});

	it('show their value as text of the form and no longer as something to be clicked', () => {
		const xml = textOf(
			fillForm(
				formOf(
					paragraph(
						control(
							'<w:alias w:val="Date"/>',
							'<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:date w:fullDate="2020-01-01T00:00:00Z"><w:lid w:val="en-GB"/></w:date>',
							'1/1/2020',
						),
					),
				),
				{ Date: '3 May 2026' },
			),
		);
		expect(xml).toContain('<w:date><w:lid w:val="en-GB"/></w:date>');
		expect(xml).toContain('<w:t>3 May 2026</w:t>');
		for (const gone of ['showingPlcHdr', 'Platzhaltertext', 'dataBinding', '2020'])
			expect(xml).not.toContain(gone);
	});

	it('may be whole paragraphs, several of them, or empty', () => {
		const block = (content: string): string =>
			`<w:sdt><w:sdtPr><w:alias w:val="Diagnosis"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
		for (const content of [
			'<w:p><w:r><w:t>Some </w:t></w:r><w:r><w:t xml:space="preserve">text</w:t></w:r></w:p>',
			'<w:p/>',
			'<w:p><w:pPr/></w:p>',
			'',
		])
			expect(shown(fillForm(formOf(block(content)), { Diagnosis: 'pneumonia' }))).toBe('pneumonia');
		expect(shown(fillForm(formOf(paragraph(control('<w:alias w:val="A"/>', '', ''))), { A: '' }))).toBe(
			'________',
		);
	});

	it.each([
		[
			'a tick',
			control('<w:alias w:val="Name"/>', '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>', '☐'),
		],
		[
			'others in it',
			`<w:sdt><w:sdtPr><w:alias w:val="Name"/></w:sdtPr><w:sdtContent>${control('', '', 'x')}</w:sdtContent></w:sdt>`,
		],
		['no name of a field', control('<w:alias w:val="Ward"/>', '<w:text/>', 'Click here')],
	])('stay as they are with %s', (_, xml) => {
		const form = formOf(paragraph(xml));
		expect(textOf(fillForm(form, { Name: 'Ann' }))).toBe(textOf(form));
	});

	it('write values as text, and look at none of them again', () => {
		const form = formOf(paragraph(control('<w:alias w:val="A"/>', '<w:text/>', 'x{{B}}')));
		expect(shown(fillForm(form, { A: '{{B}}</w:t>$&', B: 'wrong' }))).toBe('{{B}}&#60;/w:t&#62;$&#38;');
	});

	it('that are broken or without an end harm nothing and take no time', () => {
		const started = performance.now();
		for (const xml of [
			'<w:sdt>'.repeat(2000),
			'</w:sdt><w:sdtContent>'.repeat(5000),
			`<w:sdt><w:sdtPr><w:alias w:val="${'A'.repeat(100_000)}`,
			`<w:sdt><w:sdtPr><w:alias w:val="A"/></w:sdtPr><w:sdtContent>${'<w:t>'.repeat(20_000)}</w:sdtContent></w:sdt>`,
		])
			fillForm(formOf(xml), { A: 'x' });
		expect(performance.now() - started).toBeLessThan(2000);
	});
});
