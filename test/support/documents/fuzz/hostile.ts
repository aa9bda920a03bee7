import { unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { formatByName, type DocumentFormat } from '../../../../src-main/contract/document-formats.ts';
import { eml, multipart, part } from '../eml.ts';
import type { Seed } from './seeds.ts';

/** Files that were made to keep a reader busy or to fill the memory, by what they do. */
export function hostileFiles(): Seed[] {
	return [...archives(), ...office(), ...pageHeadsOfOdt(), ...containers(), ...mails(), ...texts()];
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const seed = (name: string, format: DocumentFormat, content: Uint8Array | string): Seed => ({
	name,
	format,
	bytes: typeof content === 'string' ? text(content) : content,
});

/** Chromium's parser ends at 512 layers; jsdom, in its place here, goes on and becomes slow. */
const layers = 1000;

function archives(): Seed[] {
	const zeros = zipSync({ 'zeros.txt': new Uint8Array(40_000_000) });
	let nested: Uint8Array = text('bottom');
	for (let depth = 0; depth < 40; depth += 1) nested = zipSync({ [depth === 0 ? 'a.txt' : 'a.zip']: nested });
	const many = zipSync(
		Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`${at}.txt`, text('a')])),
	);
	return [
		seed('a bomb', 'archive', zeros),
		seed('a bomb that says it is small', 'archive', saysUnpacked(zeros, 1000)),
		seed('archives in archives', 'archive', nested),
		seed('many files', 'archive', many),
		seed('entries that share their content', 'archive', sharing(2000)),
		...(['docx', 'odt', 'pptx', 'odp', 'xlsx', 'ods', 'epub'] as const).flatMap((format) => [
			seed(`a bomb as ${format}`, format, zeros),
			seed(`a bomb as ${format} that says it is small`, format, saysUnpacked(zeros, 1000)),
		]),
	];
}

function saysUnpacked(zip: Uint8Array, size: number): Uint8Array {
	const changed = new Uint8Array(zip);
	const view = new DataView(changed.buffer);
	for (let at = 0; at + 46 < changed.length; at += 1)
		if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
	return changed;
}

/** Many entries of a directory that all name the same bytes. */
function sharing(count: number): Uint8Array {
	const one = zipSync({ 'same.txt': new Uint8Array(100_000) });
	const view = new DataView(one.buffer, one.byteOffset, one.byteLength);
	const end = one.length - 22;
	const start = view.getUint32(end + 16, true);
	const directory = one.subarray(start, end);
	const whole = Buffer.concat([
		one.subarray(0, start),
		...Array.from({ length: count }, () => directory),
		one.subarray(end),
	]);
	const last = whole.length - 22;
	for (const place of [8, 10]) whole.writeUInt16LE(count, last + place);
	whole.writeUInt32LE(directory.length * count, last + 12);
	return new Uint8Array(whole);
}

function office(): Seed[] {
	const entities = Array.from({ length: 12 }, (_, at) =>
		at === 0 ? '<!ENTITY e0 "lol">' : `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`,
	).join('');
	const bomb = `<?xml version="1.0"?><!DOCTYPE a [${entities}]><a><b>&e11;</b></a>`;
	const deep = `${'<a>'.repeat(20_000)}words${'</a>'.repeat(20_000)}`;
	const attributes = `<a ${'b="c" '.repeat(200_000)}>`;
	const parts: [DocumentFormat, string, string[]][] = [
		['docx', 'word/document.xml', []],
		['odt', 'content.xml', ['application/vnd.oasis.opendocument.text']],
		['odp', 'content.xml', ['application/vnd.oasis.opendocument.presentation']],
		['ods', 'content.xml', ['application/vnd.oasis.opendocument.spreadsheet']],
		['pptx', 'ppt/presentation.xml', []],
		['xlsx', 'xl/workbook.xml', []],
		['epub', 'META-INF/container.xml', ['application/epub+zip']],
	];
	return parts.flatMap(([format, name, [mimetype]]) =>
		[
			['entities', bomb],
			['depth', deep],
			['attributes', attributes],
			['nothing', ''],
		].map(([what = '', content = '']) =>
			seed(
				`${what} in ${format}`,
				format,
				zipSync({
					...(mimetype === undefined ? {} : { mimetype: [text(mimetype), { level: 0 }] }),
					[name]: text(content),
				}),
			),
		),
	);
}

/** Sound Word documents whose heads of pages are not. */
export function soundDocx(): Seed[] {
	const word = (inner: string): string =>
		`<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:hdr>`;
	const heads: [string, string][] = [
		['nothing', ''],
		['only beginnings', '<w:hdr '.repeat(100_000)],
		['depth', word(layered('w:p'))],
		['many paragraphs', word('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(50_000))],
	];
	return heads.map(([what, head]) =>
		seed(`${what} in the head of a docx`, 'docx', within('minutes.docx', 'word/header1.xml', head)),
	);
}

function pageHeadsOfOdt(): Seed[] {
	const writer = (inner: string): string =>
		`<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:master-styles>${inner}</office:master-styles></office:document-styles>`;
	const heads: [string, string][] = [
		['nothing', ''],
		['only beginnings', writer('<style:master-page style:name="A"><style:header '.repeat(100_000))],
		['depth', writer(`<style:master-page><style:header-first>${layered('text:p')}`)],
		['a circle', writer('<style:master-page style:name="A" style:next-style-name="A"/>'.repeat(50_000))],
	];
	return heads.map(([what, head]) =>
		seed(`${what} in the head of an odt`, 'odt', within('minutes.odt', 'styles.xml', head)),
	);
}

function within(file: string, part: string, content: string): Uint8Array {
	const files = unzipSync(new Uint8Array(readFileSync(`test/support/files/office/${file}`)));
	return zipSync({ ...files, [part]: text(content) });
}

const layered = (name: string): string => `<${name}>`.repeat(20_000) + `</${name}>`.repeat(20_000);

/** OLE containers whose tables lead in circles or to nowhere. */
function containers(): Seed[] {
	return ['mail/bridge.msg', 'office/minutes.doc', 'office/password.docx', 'office/password.xlsx'].flatMap(
		(name) => {
			const whole = new Uint8Array(readFileSync(`test/support/files/${name}`));
			return [0, 1, 2, 0xfffffffe, 0xffffffff, 0x7fffffff].map((filling) => {
				const bytes = new Uint8Array(whole);
				const view = new DataView(bytes.buffer);
				const table = (view.getUint32(76, true) + 1) * 512;
				for (let at = table; at + 4 <= Math.min(table + 512, bytes.length); at += 4)
					view.setUint32(at, filling, true);
				return seed(`a table full of ${filling} in ${name}`, formatByName(name) ?? 'outlook', bytes);
			});
		},
	);
}

function mails(): Seed[] {
	const head = 'From: a@b.example\nSubject: A\n';
	let deep = 'Content-Type: text/plain\n\nend';
	for (let depth = 0; depth < 1000; depth += 1)
		deep = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${deep}\n--b${depth}--`;
	let forwarded = 'Subject: end\n\nend';
	for (let depth = 0; depth < 200; depth += 1)
		forwarded = `Subject: A\nContent-Type: message/rfc822\n\n${forwarded}`;
	const plain = (body: string): Uint8Array => eml(`${head}\n${body}`);
	const html = (body: string): Uint8Array => eml(`${head}Content-Type: text/html\n\n${body}`);
	return [
		seed('parts a thousand deep', 'email', eml(`${head}${deep}`)),
		seed('mails in mails', 'email', eml(forwarded)),
		seed('a long head line', 'email', eml(`Subject: ${'x'.repeat(5_000_000)}\n\nwords`)),
		seed('many head lines', 'email', eml(`${'To: a@b.example\n'.repeat(60_000)}\nwords`)),
		seed('many recipients', 'email', eml(`To: ${'"a, b" <c@d.example>, '.repeat(40_000)}\n\nwords`)),
		seed('many encoded words', 'email', eml(`Subject: ${'=?utf-8?q?a?= '.repeat(60_000)}\n\nwords`)),
		seed(
			'many parts',
			'email',
			eml(`${head}${multipart('mixed', ...Array.from({ length: 20_000 }, () => part('text/plain', 'a')))}`),
		),
		seed('many marks of quoting', 'email', plain('> '.repeat(500_000))),
		seed('many beginnings of earlier mails', 'email', plain('On Monday we met\n'.repeat(50_000))),
		seed(
			'many heads of earlier mails',
			'email',
			plain('From: a\nSent: b\nTo: c\nSubject: d\n'.repeat(20_000)),
		),
		seed('heads of earlier mails in one line', 'email', plain('From: Sent: To: '.repeat(100_000))),
		seed('many blanks', 'email', plain(`${' '.repeat(1_000_000)}a`)),
		seed('many tables', 'email', html('<table><tr><td>'.repeat(layers / 4))),
		seed('many layers', 'email', html('<div>'.repeat(layers))),
		seed('many quotations', 'email', html('<blockquote><p>a'.repeat(layers / 2))),
		seed(
			'many messages',
			'mailbox',
			'From a@b.example Thu Nov 12 09:12:00 2026\nSubject: A\n\na\n\n'.repeat(4000),
		),
		seed('only beginnings', 'mailbox', 'From a@b.example Thu Nov 12 09:12:00 2026\n\n'.repeat(100_000)),
		seed(
			'a mailbox of marks',
			'mailbox',
			`From a@b.example Thu Nov 12 09:12:00 2026\nSubject: A\n\n${'>'.repeat(1_000_000)}From \n`,
		),
	];
}

function texts(): Seed[] {
	const pieces = [
		'[',
		'(',
		'*',
		'_',
		'`',
		'> ',
		'- ',
		'#',
		'|',
		'<!--',
		'<a ',
		'![',
		'[a](',
		'\\',
		'**a',
		'~~~\n',
	];
	return [
		...pieces.map((piece) => seed(`markdown of ${piece.trim()}`, 'markdown', piece.repeat(50_000))),
		...[' ', '\n', '\t', '\0', 'a', '\n \n', 'a-\n', '1. ', '. ', '=\n'].map((piece) =>
			seed(`text of ${JSON.stringify(piece)}`, 'text', piece.repeat(300_000)),
		),
		...['"', ',', ';', '"a"', '"\n', '\n', '\t'].map((piece) =>
			seed(`a table of ${JSON.stringify(piece)}`, 'csv', piece.repeat(200_000)),
		),
		...['<div>', '<table><tr><td>', '<ul><li>', '<!--', '<p', '&amp', '<b>a'].map((piece) =>
			seed(`a page of ${piece}`, 'html', piece.repeat(piece.startsWith('<') ? layers / 4 : 100_000)),
		),
		...['{', '\\par ', "\\'e4", '{\\*\\a ', '\\bin9999999 ', '{\\field{\\*\\fldinst x}{\\fldrslt '].map(
			(piece) => seed(`rich text of ${piece}`, 'rtf', `{\\rtf1 ${piece.repeat(5000)}`),
		),
		...['1 0 obj ', '<<', '[', '(', 'stream\n', 'xref\n0 9999999\n'].map((piece) =>
			seed(`a PDF of ${piece.trim()}`, 'pdf', `%PDF-1.7\n${piece.repeat(20_000)}`),
		),
	];
}
