import { Document, Header, ImageRun, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../src-main/contract/document-formats.ts';
import type { DocumentNote } from '../../../src-main/contract/entities.ts';
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
	it('are counted in Word, but for logos', async () => {
		const image = (data: Uint8Array, type: 'png' | 'jpg'): Paragraph =>
			new Paragraph({
				children: [new ImageRun({ type, data, transformation: { width: 100, height: 100 } })],
			});
		const headers = { default: new Header({ children: [image(logo, 'png')] }) };
		const children = [
			new Paragraph('The plan:'),
			image(scan, 'png'),
			image(photo, 'jpg'),
			image(unknown, 'png'),
		];
		const bytes = await Packer.toBuffer(new Document({ sections: [{ headers, children }] }));
		expect(await notesOf(new Uint8Array(bytes), 'docx')).toEqual(two);
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

	it('are counted in books', async () => {
		const bytes = changed('minutes.epub', () => ({
			'OEBPS/images/a.png': scan,
			'OEBPS/images/b.JPG': photo,
			'OEBPS/images/logo.png': logo,
		}));
		expect(await notesOf(bytes, 'epub')).toEqual(two);
	});

	it('are counted on web pages, by their bytes or by what the page says of them', async () => {
		const within = (bytes: Uint8Array): string =>
			`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
		const page = `<p>The plan:</p><img src="${within(scan)}"><img src="b.jpg" width="800" height="600"><img src="${within(logo)}"><img src="c.jpg"><img src="data:image/png;base64,%%%">`;
		expect(await notesOf(new TextEncoder().encode(page), 'html')).toEqual(two);
	});
});
