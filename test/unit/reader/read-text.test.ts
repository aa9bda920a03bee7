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

	const headingsOf = (text: string): string[] =>
		plainBlocks(text)
			.filter((block) => block.kind === 'heading')
			.map((block) => block.text);

	it.each([
		[
			'a council notice without empty lines',
			`Closure of Station Road
Station Road will be closed to all traffic from 3 to 17 August 2026. The buses of line 7 stop at the town hall.
Costs
The work costs 84,000 euros, of which the county pays 60 per cent.
Questions
Ms Lindner answers questions in room 204 of the town hall. The office is open from 9 to 12.`,
			['Closure of Station Road', 'Costs', 'Questions'],
		],
		[
			'an Arztbrief wrapped at a fixed width',
			`Diagnosen
Lungenentzündung rechts mit Beteiligung des Unterlappens, arterielle Hypertonie
und Diabetes mellitus Typ 2, seit 2014 mit Metformin behandelt.

Verlauf
Unter Ampicillin 2 g dreimal täglich ging das Fieber innerhalb von drei Tagen
zurück, und die Patientin benötigte ab dem 30. April keinen Sauerstoff mehr.
Weiteres Vorgehen
Wir bitten um eine Kontrolle von Kalium und Kreatinin innerhalb einer Woche und
um eine Röntgenaufnahme in sechs Wochen.`,
			['Diagnosen', 'Verlauf', 'Weiteres Vorgehen'],
		],
		[
			'numbered headings',
			`1. Apologies
Councillor Brown and Councillor Singh sent their apologies for the meeting.

2. Budget
The budget for 2027 was approved by seven votes to four after a short debate.`,
			['1. Apologies', '2. Budget'],
		],
	])('finds headings directly above their paragraphs: %s', (_what, text, headings) => {
		expect(headingsOf(text)).toEqual(headings);
	});

	it.each([
		[
			'a letterhead and an address',
			`Dr. med. Anna Schmidt
Fachärztin für Innere Medizin und Kardiologie, Sportmedizin
Lindenallee 12
12345 Neustadt an der Weinstraße`,
		],
		[
			'a date and a salutation',
			`Neustadt, 4. Mai 2026
Sehr geehrte Frau Brandt
vielen Dank für Ihr Schreiben vom 28. April 2026, das wir heute erhalten haben.`,
		],
		[
			'an English salutation without a comma',
			`Dear Ms Kaur
Thank you for your letter of 28 April 2026, which reached us on 2 May.`,
		],
		[
			'the close of a letter',
			`Mit freundlichen Grüßen
Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.`,
		],
		[
			'a verse',
			`Der Mond ist aufgegangen
Die goldnen Sternlein prangen
Am Himmel hell und klar.
Der Wald steht schwarz und schweiget
Und aus den Wiesen steiget
Der weiße Nebel wunderbar.`,
		],
		[
			'a wrapped paragraph that begins with a short first line',
			`The committee met on Monday. It heard a report on the costs of the new
Library in Station Road, and it agreed to ask the county for more money than
last year. A decision is expected in July.`,
		],
		[
			'a form',
			`Name: Helga Brandt
Diagnose: Lungenentzündung rechts, arterielle Hypertonie, Diabetes mellitus.
Allergien: keine bekannt`,
		],
		[
			'a list',
			`1. Bread
2. Butter from the farm shop in Station Road, which is open until six.
3. Cheese`,
		],
	])('does not take for a heading: %s', (_what, text) => {
		expect(headingsOf(text)).toEqual([]);
	});

	it('takes no date above a paragraph for a heading', () => {
		const body = 'Thank you for your letter about the closure of Station Road, which reached us on 2 May.';
		expect(headingsOf(`4 May 2026\n\n${body}`)).toEqual([]);
		expect(headingsOf(`Millbrook, 4 May 2026\n\n${body}`)).toEqual([]);
	});

	it('gives columns set with spaces or tabs as rows', () => {
		expect(plainBlocks('Ramipril     5 mg     1-0-0\nMetformin\t1.000 mg\t1-0-1')).toEqual([
			{ kind: 'table-row', text: 'Ramipril | 5 mg | 1-0-0', cells: ['Ramipril', '5 mg', '1-0-0'] },
			{ kind: 'table-row', text: 'Metformin | 1.000 mg | 1-0-1', cells: ['Metformin', '1.000 mg', '1-0-1'] },
		]);
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

it('keeps hard breaks, labelled lines and ticked boxes of Markdown', () => {
	expect(
		markdownBlocks(
			'**Date:** 6 October\n**Place:** Staff room\nand online\n\nMill Road 3  \nElmwood\n\n- [ ] write\n- [x] call\n',
		),
	).toEqual([
		{ kind: 'paragraph', text: 'Date: 6 October' },
		{ kind: 'paragraph', text: 'Place: Staff room and online' },
		{ kind: 'paragraph', text: 'Mill Road 3' },
		{ kind: 'paragraph', text: 'Elmwood' },
		{ kind: 'list-item', text: '• ☐ write' },
		{ kind: 'list-item', text: '• ☑ call' },
	]);
});

it('takes for the title only a heading that no text stands before', async () => {
	const letter =
		'Klinik am See\n\nWir berichten über Herrn Krüger, der bis zum 14. September 2026 bei uns war.';
	const rest =
		'Verlauf\n\nUnter Furosemid ging das Gewicht um 9 kg zurück. Die Ödeme waren danach nicht mehr zu sehen.';
	const read = async (text: string) => (await readBytes(new TextEncoder().encode(text), 'markdown')).title;
	expect(await read(`${letter}\n\n## Verlauf`)).toBe('');
	expect(await read(`Klinik am See\n\n# Arztbrief\n\n${rest}`)).toBe('Arztbrief');
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
