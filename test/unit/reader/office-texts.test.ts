import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src-main/contract/entities.ts';
import { readBytes, readProjectFile, type WasRead } from '../../support/documents/read-file.ts';
import { zipOf } from '../../support/zip.ts';

const file = (name: string, password?: string): Promise<WasRead> =>
	readProjectFile(`test/support/files/office/${name}`, password === undefined ? {} : { password });

/** A block on one line: "h1 …", "· …", "| …" for a row. */
function lines({ pages }: WasRead): string[] {
	return pages.flatMap((page) => page.blocks.map((block) => `${page.number} ${lineOf(block)}`));
}

function lineOf({ kind, level, text, cells }: Block): string {
	if (kind === 'heading') return `h${level ?? 0} ${text}`;
	return cells === undefined ? text : `| ${cells.join(' | ')}`;
}

const head = '1 Millbrook Town Council – for official use';
const minutes = [
	'1 Meeting of 14 September 2026 in the town hall, room 204. Chair: Councillor Amira Haddad.[1]',
	'1 h1 Opening hours',
	'1 The committee agreed to open the library on Sundays from 1 March 2027. A second caretaker is needed for that.[2] Details are on the page of the library.',
	'1 h2 What is to be done',
	'1 1. Ms Lindner writes to the county by 30 September.',
	'1 2. Mr Okafor asks for offers:',
	'1 1. for the doors',
	'1 2. for the heating',
	'1 3. The committee meets again on 12 October.',
	'1 h1 Costs',
	'1 • The county pays 60 per cent.',
	'1 • The town pays the rest.',
	'1 | Item | Euros in 2026 and 2027 | ',
	'1 | Staff | 28,000 | 31,400',
	'1 |  |  | 2,100 (overtime)',
	'1 | Heating | 9,250 | 9,900',
];
const notes = [
	'[1] Councillor Haddad took the chair for Councillor Brown, who was ill.',
	'[2] Cost: 31,400 euros a year, see the budget of 2 September.',
];
const otherScripts = [
	'2 h1 For readers of Arabic and Hebrew',
	'2 تفتح المكتبة أبوابها يوم الأحد من الساعة 10 صباحا.',
	'2 הספרייה פתוחה ביום ראשון.',
];

describe('texts of word processors', () => {
	it.each(['odt', 'rtf'])(
		'gives the minutes with footnotes at the end of their section: %s',
		async (ending) => {
			const read = await file(`minutes.${ending}`);
			const title =
				ending === 'odt' ? '1 h1 Minutes of the library committee' : '1 Minutes of the library committee';
			expect(lines(read)).toEqual([
				head,
				title,
				...minutes,
				...notes.map((note) => `1 ${note}`),
				...otherScripts,
			]);
			expect(read.title).toBe(ending === 'odt' ? 'Minutes of the library committee' : '');
		},
	);

	it('gives the footnotes of a Word document at the end of their section, without arrows', async () => {
		const read = await file('minutes.docx');
		expect(lines(read)).toEqual([
			head,
			'1 h1 Minutes of the library committee',
			...minutes,
			...notes.map((note) => `1 ${note}`),
			...otherScripts,
		]);
	});

	it.each(['docx', 'odt'])('reads tracked changes as accepted and says so: %s', async (ending) => {
		const read = await file(`changes.${ending}`);
		expect(lines(read)).toEqual([
			'1 h1 Notice of closure',
			'1 Station Road is closed from 17 August. Bus 7 does stop at the town hall. Deliveries are possible until 9 in the morning.',
		]);
		expect(read.notes).toEqual([{ kind: 'changes-accepted', count: 3 }]);
	});

	it('says what to do with a Word file of before 2007', async () => {
		expect((await file('minutes.doc')).failure).toMatchObject({
			code: 'document-old-office',
			details: { old: 'doc', newer: 'docx' },
		});
	});

	it('decodes the code pages and escapes of RTF', async () => {
		const rtf = String.raw`{\rtf1\ansi\ansicpg1252 Stra\'dfe \u8211? f\'fcr alle {\b Termin}\par}`;
		const { pages } = await readBytes(new TextEncoder().encode(rtf), 'rtf');
		expect(pages[0]?.blocks[0]?.text).toBe('Straße – für alle Termin');
	});
});

describe('presentations', () => {
	it.each(['pptx', 'odp'])(
		'gives a slide as a page, its title first and what the speaker notes last: %s',
		async (ending) => {
			const read = await file(`briefing.${ending}`);
			expect(read.title).toBe('Hand hygiene on ward 4');
			expect(lines(read)).toEqual([
				'1 h1 Hand hygiene on ward 4',
				'1 Briefing of 5 October 2026',
				'1 h2 Notes',
				'1 Greet the night shift first.',
				'2 h1 Five moments',
				'2 • Before touching a patient',
				'2 • After contact with fluids',
				'2 • also with gloves',
				'3 | Ward | Litres in September',
				'3 | 4 | 12.5',
				'3 Source: pharmacy of the hospital',
			]);
		},
	);
});

describe('books', () => {
	const chapter = (body: string): string =>
		`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;
	const book = (files: Record<string, string>): Uint8Array =>
		new Uint8Array(
			zipOf({
				mimetype: 'application/epub+zip',
				'META-INF/container.xml':
					'<container><rootfiles><rootfile full-path="book/content.opf"/></rootfiles></container>',
				'book/content.opf': `<package><metadata><dc:title>Care &amp; rest</dc:title></metadata><manifest>
<item id="two" href="text/second%20part.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/first.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="one"/><itemref idref="two"/></spine></package>`,
				...files,
			}),
		);

	it('gives chapters in the order of the spine', async () => {
		const read = await readBytes(
			book({
				'book/text/second part.xhtml': chapter('<h1>Rest</h1><p>Sleep at night.</p>'),
				'book/text/first.xhtml': chapter(
					'<h1>Care</h1><p>Wash hands<a href="#n1">1</a>.</p><aside id="n1"><p><a href="#r1">1</a>For 30 seconds.</p></aside>',
				),
			}),
			'epub',
		);
		expect(read.title).toBe('Care & rest');
		expect(lines(read)).toEqual([
			'1 h1 Care',
			'1 Wash hands[1].',
			'1 [1] For 30 seconds.',
			'1 h1 Rest',
			'1 Sleep at night.',
		]);
	});

	it('calls a book without one of its chapters damaged', async () => {
		const missing = book({ 'book/text/first.xhtml': chapter('<p>Care</p>') });
		expect((await readBytes(missing, 'epub')).failure?.code).toBe('document-damaged');
	});

	it('reads what LibreOffice makes', async () => {
		const read = await file('minutes.epub');
		expect(read.title).toBe('Minutes of the library committee');
		expect(lines(read)).toContain('1 | Staff | 28,000 | 31,400');
	});
});
