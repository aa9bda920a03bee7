import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodingOf } from '../../../src-renderer/reader/text/decode-text.ts';
import { markdownBlocks } from '../../../src-renderer/reader/text/read-markdown.ts';
import { plainBlocks } from '../../../src-renderer/reader/text/read-plain-text.ts';
import { splitIntoSections } from '../../../src-renderer/reader/text/split-sections.ts';
import { readBytes, readProjectFile } from '../../support/documents/read-file.ts';

const text = 'Grüße – 5 € für „alle“';

describe('encodings', () => {
	it.each([
		['utf-8', Buffer.from(text), 'utf-8'],
		['utf-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
		['utf-16 little endian with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
		['utf-16 little endian', Buffer.from(text, 'utf16le'), 'utf-16le'],
		['utf-16 big endian', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
		[
			'Windows-1252',
			Buffer.from([
				0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80, 0x20, 0x66, 0xfc, 0x72, 0x20, 0x84,
				0x61, 0x6c, 0x6c, 0x65, 0x93,
			]),
			'windows-1252',
		],
	])('%s', (_name, bytes, encoding) => {
		expect(encodingOf(new Uint8Array(bytes))).toBe(encoding);
		expect(decodeText(new Uint8Array(bytes))).toBe(text);
	});

	it('never fails, whatever the bytes are', () => {
		fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes) === 'string'));
	});

	it('says that a file of blanks is without text', async () => {
		expect((await readBytes(new TextEncoder().encode(' \n\n '), 'text')).failure?.code).toBe(
			'document-empty',
		);
	});
});

describe('plain text', () => {
	it('joins wrapped lines, keeps deliberate line ends and finds headings', async () => {
		const { pages, title } = await readProjectFile('test/support/documents/entlassbrief.txt');
		expect(title).toBe('Entlassungsbrief');
		const blocks = pages.flatMap((page) => page.blocks);
		expect(blocks.filter((block) => block.kind === 'heading').map((block) => block.text)).toEqual([
			'Entlassungsbrief',
			'Verlauf',
			'Medikation',
			'Weiteres Vorgehen',
		]);
		expect(blocks.some((block) => block.text.includes('27. April bis zum 4. Mai 2026'))).toBe(true);
	});

	it('keeps the lines of an address apart', () => {
		expect(plainBlocks('Kirsten Meyer\nOak Street 5\nMillbrook').map((block) => block.text)).toEqual([
			'Kirsten Meyer',
			'Oak Street 5',
			'Millbrook',
		]);
	});
});

describe('Markdown', () => {
	it('gives blocks without marks', () => {
		const blocks = markdownBlocks(
			'# Title\n\nA **bold** [link](https://example.org)\ngoes on.\n\n- one\n- two\n\n|   | b |\n|---|---|\n| 1 | 2 |\n\nUnder\n-----\n',
		);
		expect(blocks).toEqual([
			{ kind: 'heading', level: 1, text: 'Title' },
			{ kind: 'paragraph', text: 'A bold link goes on.' },
			{ kind: 'list-item', text: '• one' },
			{ kind: 'list-item', text: '• two' },
			{ kind: 'table-row', text: 'b', cells: ['', 'b'] },
			{ kind: 'table-row', text: '1 | 2', cells: ['1', '2'] },
			{ kind: 'heading', level: 2, text: 'Under' },
		]);
	});
});

describe('sections', () => {
	it('hold every block exactly once, in order', () => {
		const block = fc.record({
			kind: fc.constantFrom('heading' as const, 'paragraph' as const),
			level: fc.integer({ min: 1, max: 4 }),
			words: fc.integer({ min: 1, max: 400 }),
		});
		fc.assert(
			fc.property(fc.array(block), (specs) => {
				const blocks = specs.map(({ kind, level, words }, index) => ({
					kind,
					level,
					text: `${index} ${'word '.repeat(words)}`.trim(),
				}));
				const sections = splitIntoSections(blocks);
				expect(sections.flatMap((section) => section.blocks)).toEqual(blocks);
			}),
		);
	});
});
