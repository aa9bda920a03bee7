import { Document, FootnoteReferenceRun, Header, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../src-main/contract/document-formats.ts';
import type { DocumentNote } from '../../../src-main/contract/entities.ts';
import { picturesLeftOutOf } from '../../../src-renderer/reader/image/pictures-left-out.ts';
import { statedSize } from '../../../src-renderer/reader/image/stated-size.ts';
import { firstBytesOf } from '../../../src-renderer/reader/zip/first-bytes.ts';
import { readBytes } from '../../support/documents/read-file.ts';

/** The first bytes of pictures, which say their sizes. */
function png(width: number, height: number): Uint8Array {
	const bytes = Buffer.alloc(200);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
}

/** With what a camera says of it before its size. */
function jpeg(width: number, height: number): Uint8Array {
	const start = Buffer.alloc(40_000);
	start.set([0xff, 0xd8, 0xff, 0xe1]);
	start.writeUInt16BE(start.length - 4, 4);
	const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0, 0xff, 0xd9, 0, 0]);
	frame.writeUInt16BE(height, 5);
	frame.writeUInt16BE(width, 7);
	return Buffer.concat([start, frame]);
}

/** Its directory behind the picture, as many scanners write it. */
function tiff(width: number, height: number, little: boolean, pictureBytes = 0): Uint8Array {
	const bytes = Buffer.alloc(8 + pictureBytes + 30);
	bytes.write(little ? 'II*\0' : 'MM\0*', 'latin1');
	const write = (value: number, at: number, size: 2 | 4): unknown =>
		little ? bytes.writeUIntLE(value, at, size) : bytes.writeUIntBE(value, at, size);
	const at = 8 + pictureBytes;
	write(at, 4, 4);
	write(2, at, 2);
	for (const [entry, [tag, kind, value]] of (
		[
			[256, 3, width],
			[257, 4, height],
		] as const
	).entries()) {
		const start = at + 2 + entry * 12;
		write(tag, start, 2);
		write(kind, start + 2, 2);
		write(1, start + 4, 4);
		write(value, start + 8, kind === 3 ? 2 : 4);
	}
	return bytes;
}

function bmp(width: number, height: number): Uint8Array {
	const bytes = Buffer.alloc(60);
	bytes.write('BM');
	bytes.writeUInt32LE(40, 14);
	bytes.writeInt32LE(width, 18);
	bytes.writeInt32LE(-height, 22);
	return bytes;
}

function webp(kind: ' ' | 'L' | 'X', width: number, height: number): Uint8Array {
	const bytes = Buffer.alloc(40);
	bytes.write('RIFF____WEBPVP8' + kind);
	if (kind === ' ') {
		bytes.writeUInt16LE(width, 26);
		bytes.writeUInt16LE(height, 28);
	} else if (kind === 'L') bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
	else {
		bytes.writeUIntLE(width - 1, 24, 3);
		bytes.writeUIntLE(height - 1, 27, 3);
	}
	return bytes;
}

const scan = png(1240, 1754);
const photo = jpeg(800, 600);
const logo = png(180, 90);
const unknown = new TextEncoder().encode('a drawing of some other format');
const two: DocumentNote[] = [{ kind: 'pictures-left-out', count: 2 }];

async function notesOf(bytes: Uint8Array, format: DocumentFormat): Promise<readonly DocumentNote[]> {
	const read = await readBytes(bytes, format);
	expect(read.failure).toBeUndefined();
	return read.notes;
}

/** A file of another program with more in it. */
function changed(
	name: string,
	change: (part: (name: string) => string) => Record<string, string | Uint8Array>,
): Uint8Array {
	const files = unzipSync(new Uint8Array(readFileSync(`test/support/files/office/${name}`)));
	const more = change((part) => strFromU8(files[part] ?? new Uint8Array()));
	const bytes = Object.entries(more).map(([part, content]) => [
		part,
		typeof content === 'string' ? strToU8(content) : content,
	]);
	return zipSync({ ...files, ...(Object.fromEntries(bytes) as Record<string, Uint8Array>) });
}

describe('pictures in a document whose text is not read', () => {
	it('are counted in Word, also in notes, but for logos and letterheads', async () => {
		const image = (data: Uint8Array, type: 'png' | 'jpg'): Paragraph =>
			new Paragraph({
				children: [new ImageRun({ type, data, transformation: { width: 100, height: 100 } })],
			});
		const headers = { default: new Header({ children: [image(png(900, 300), 'png')] }) };
		const footnotes = { 1: { children: [image(webp('X', 400, 200), 'png')] } };
		const children = [
			new Paragraph({ children: [new TextRun('The plan:'), new FootnoteReferenceRun(1)] }),
			image(scan, 'png'),
			image(photo, 'jpg'),
			image(unknown, 'png'),
			image(logo, 'png'),
		];
		const bytes = await Packer.toBuffer(new Document({ footnotes, sections: [{ headers, children }] }));
		expect(await notesOf(new Uint8Array(bytes), 'docx')).toEqual([{ kind: 'pictures-left-out', count: 3 }]);
	});

	it('are counted in texts of Writer', async () => {
		const shown = ['a.png', 'b.jpg', 'logo.png', 'drawing.svg'];
		const frames = shown
			.map((name) => `<draw:frame><draw:image xlink:href="Pictures/${name}"/></draw:frame>`)
			.join('');
		const bytes = changed('minutes.odt', (part) => ({
			'content.xml': part('content.xml').replace(
				'</office:text>',
				`<text:p>${frames}</text:p></office:text>`,
			),
			'Pictures/a.png': scan,
			'Pictures/b.jpg': photo,
			'Pictures/logo.png': logo,
			'Pictures/drawing.svg': unknown,
			'Pictures/unused.png': scan,
		}));
		expect(await notesOf(bytes, 'odt')).toEqual(two);
	});

	it('are counted on slides, but not on those of the template', async () => {
		const rels = (...targets: string[]): string =>
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
				.map((target, at) => `<Relationship Id="p${at}" Target="${target}"/>`)
				.join('')}</Relationships>`;
		const bytes = changed('briefing.pptx', (part) => ({
			'ppt/slides/_rels/slide2.xml.rels': part('ppt/slides/_rels/slide2.xml.rels').replace(
				'</Relationships>',
				'<Relationship Id="p1" Type="image" Target="../media/a.png"/><Relationship Id="p2" Type="image" Target="/ppt/media/b.jpg"/>$&',
			),
			'ppt/slideLayouts/_rels/other.xml.rels': rels('../media/background.png'),
			'ppt/media/a.png': scan,
			'ppt/media/b.jpg': photo,
			'ppt/media/background.png': scan,
		}));
		expect(await notesOf(bytes, 'pptx')).toEqual(two);
	});

	it('are counted on sheets of Excel, once each, but not those behind the cells', async () => {
		const rels = (...targets: [type: string, target: string][]): string =>
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
				.map(([type, target], at) => `<Relationship Id="p${at}" Type="http://x/${type}" Target="${target}"/>`)
				.join('')}</Relationships>`;
		const bytes = changed('budget.xlsx', () => ({
			'xl/worksheets/_rels/sheet1.xml.rels': rels(
				['drawing', '../drawings/drawing1.xml'],
				['image', '../media/behind.png'],
			),
			'xl/worksheets/_rels/sheet2.xml.rels': rels(['drawing', '/xl/drawings/drawing2.xml']),
			'xl/drawings/_rels/drawing1.xml.rels': rels(
				['image', '../media/a.png'],
				['image', '../media/logo.png'],
				['chart', '../charts/chart1.xml'],
			),
			'xl/drawings/_rels/drawing2.xml.rels': rels(['image', '../media/a.png'], ['image', '/xl/media/b.jpg']),
			'xl/drawings/_rels/unused.xml.rels': rels(['image', '../media/unused.png']),
			'xl/media/a.png': scan,
			'xl/media/b.jpg': photo,
			'xl/media/logo.png': logo,
			'xl/media/behind.png': scan,
			'xl/media/unused.png': scan,
		}));
		expect(await notesOf(bytes, 'xlsx')).toEqual(two);
	});

	it('are counted on sheets of Calc', async () => {
		const bytes = changed('budget.ods', (part) => ({
			'content.xml': part('content.xml').replace(
				'</table:table>',
				`<table:shapes><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame><draw:frame><draw:image xlink:href="Pictures/b.jpg"/></draw:frame></table:shapes></table:table>`,
			),
			'Pictures/a.png': scan,
			'Pictures/b.jpg': photo,
		}));
		expect(await notesOf(bytes, 'ods')).toEqual(two);
	});

	it('are counted in RTF, once each, however they are written', async () => {
		const hex = (bytes: Uint8Array): string =>
			Buffer.from(bytes)
				.toString('hex')
				.replaceAll(/(.{128})/gu, '$1\r\n');
		const shown = (words: string, bytes: Uint8Array): string =>
			String.raw`{\*\shppict{\pict{\*\picprop{\sp{\sn wzName}{\sv a}}}${words}\picw9\pich9 ${hex(bytes)}}}`;
		const rtf = [
			String.raw`{\rtf1\ansi The plan, \{as agreed\}:\par `,
			shown(String.raw`\pngblip{\*\blipuid 0123456789abcdef0123456789abcdef}`, scan),
			String.raw`{\nonshppict{\pict\dibitmap0\picw1240\pich1754 00}}`,
			shown(String.raw`\jpegblip`, photo),
			shown(String.raw`\pngblip`, logo),
			shown(String.raw`\wmetafile8`, unknown),
			String.raw`{\pict\dibitmap0\picw800\pich600 2800}`,
			String.raw`{\pict\pngblip\bin${scan.length} ${Buffer.from(scan).toString('latin1')}}`,
			String.raw`\par See you on Monday.\par}`,
		].join('');
		expect(await notesOf(Uint8Array.from(Buffer.from(rtf, 'latin1')), 'rtf')).toEqual([
			{ kind: 'pictures-left-out', count: 4 },
		]);
	});

	it('are counted in books', async () => {
		const bytes = changed('minutes.epub', () => ({
			'OEBPS/images/a.webp': webp('X', 1240, 1754),
			'OEBPS/images/b.JPG': photo,
			'OEBPS/images/logo.png': logo,
		}));
		expect(await notesOf(bytes, 'epub')).toEqual(two);
	});

	it('are counted on web pages, by their bytes or by what the page says of them', async () => {
		const within = (bytes: Uint8Array): string =>
			`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
		const page = `<p>The plan:</p><img src="${within(scan)}"><img src="b.jpg" width="800px" height="600px"><img src="${within(logo)}"><img src="c.jpg"><img src="data:image/png;base64,%%%">`;
		expect(await notesOf(new TextEncoder().encode(page), 'html')).toEqual(two);
	});
});

describe('the size of a picture', () => {
	it.each([
		['TIFF of a PC', tiff(1240, 1754, true)],
		['TIFF of a Mac', tiff(1240, 1754, false)],
		['BMP', bmp(1240, 1754)],
		['WebP with losses', webp(' ', 1240, 1754)],
		['WebP without losses', webp('L', 1240, 1754)],
		['WebP with more in it', webp('X', 1240, 1754)],
	])('is found in the first bytes of a %s', (_, bytes) => {
		expect(statedSize(bytes)).toEqual({ width: 1240, height: 1754 });
		expect(statedSize(bytes.subarray(0, 9))).toBeUndefined();
	});

	it('is taken for that of a scan where a long TIFF says it at its end', () => {
		const beginnings = [100, 300_000].map((length) => tiff(1240, 1754, true, length).subarray(0, 128 * 1024));
		expect(picturesLeftOutOf(beginnings.slice(1))).toEqual([{ kind: 'pictures-left-out', count: 1 }]);
		expect(picturesLeftOutOf([beginnings[0]?.subarray(0, 90) ?? scan])).toEqual([]);
	});
});

it('unpacks the beginnings of pictures one by one', () => {
	const bytes = zipSync({ 'a.png': new Uint8Array(5000), 'b.png': new Uint8Array(5000) });
	const beginnings = firstBytesOf(bytes, () => true)[Symbol.iterator]();
	expect(beginnings.next().value).toHaveLength(5000);
	bytes.fill(0);
	expect(beginnings.next().value).toHaveLength(0);
});
