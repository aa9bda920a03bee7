import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { codePage } from '../../../src-renderer/reader/mail/code-page.ts';
import { readBytes, readProjectFile } from '../../support/documents/read-file.ts';

const bridge = 'test/support/files/mail/bridge.msg';
const bytesOf = async (file: string): Promise<Uint8Array> => new Uint8Array(await readFile(file));
const textsOf = ({ pages }: Awaited<ReturnType<typeof readBytes>>): string[] =>
	pages.flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('reading a mail that Outlook saved', () => {
	it('gives its subject, head and text; its attachments and the mail inside are parts', async () => {
		const found = await readProjectFile(bridge);
		expect(found.title).toBe('Sperrung der Brücke am Weiherweg');
		expect(textsOf(found)).toEqual([
			'Sperrung der Brücke am Weiherweg',
			'From | Müller, Jörg <joerg.mueller@stadt.example>',
			'To | Bauamt <bauamt@stadt.example>',
			'Cc | Ordnungsamt <ordnungsamt@stadt.example>',
			'Date | Thu, 12 Nov 2026 09:31:00 GMT',
			'Guten Tag,',
			'die Brücke am Weiherweg wird vom 12. Januar an für Fahrzeuge über 7,5 Tonnen gesperrt. Die Umleitung führt über die Kanalstraße.',
			'Mit freundlichen Grüßen',
			'Jörg Müller',
		]);
		const [plan, inner] = found.parts;
		expect([plan?.name, inner?.name]).toEqual([
			'Umleitungsplan für alle Ämter.txt',
			'Frage zur Tragfähigkeit.msg',
		]);
		expect(Buffer.from(plan?.bytes ?? []).toString()).toMatch(
			/^(?:Die Umleitung führt über die Kanalstraße\. )+$/u,
		);
		const read = await readBytes(inner?.bytes ?? new Uint8Array(), 'outlook');
		expect(textsOf(read)).toContain('Wie viel trägt die Brücke noch?');
	});

	it('decodes texts of before Unicode, and reads HTML where there is nothing else', async () => {
		const found = await readProjectFile('test/support/files/mail/discharge.msg');
		expect(textsOf(found)).toEqual([
			'Entlassung am Freitag – Zimmer 7',
			'From | Jörg Weiß <weiss@hospital.example>',
			'To | Station 4 – Frühdienst <station4@hospital.example>',
			'Date | Thu, 12 Nov 2026 09:31:00 GMT',
			'Liebe Kolleginnen,',
			'Frau Öztürk wird am Freitag um 9 Uhr entlassen.',
			'Metoprolol | 47,5 mg',
		]);
	});

	it('says that other containers are no mails, and calls half of a mail damaged', async () => {
		const codeOf = async (bytes: Uint8Array) => (await readBytes(bytes, 'outlook')).failure?.code;
		expect(await codeOf(await bytesOf('test/support/files/office/minutes.doc'))).toBe(
			'document-wrong-extension',
		);
		expect(await codeOf(new TextEncoder().encode('From: somebody'))).toBe('document-wrong-extension');
		const whole = await bytesOf(bridge);
		expect(await codeOf(whole.slice(0, whole.length / 2))).toBe('document-damaged');
	});
});

describe('a container that was made to keep a parser busy', () => {
	/** The place in the file of an entry of the table of sectors. */
	async function withTable(change: (view: DataView, table: number) => void): Promise<Uint8Array> {
		const bytes = await bytesOf(bridge);
		const view = new DataView(bytes.buffer);
		change(view, (view.getUint32(76, true) + 1) * 512);
		return bytes;
	}

	it.each<[string, (view: DataView, table: number) => void]>([
		[
			'a directory that begins again',
			(view, table) => {
				const first = view.getUint32(48, true);
				view.setUint32(table + first * 4, first, true);
			},
		],
		[
			'a small table in a circle',
			(view, table) => {
				const first = view.getUint32(60, true);
				view.setUint32(table + first * 4, first, true);
				view.setUint32(64, 50, true);
			},
		],
		[
			'a folder within itself',
			(view) => {
				const root = (view.getUint32(48, true) + 1) * 512;
				view.setUint32(root + 128 + 68, 1, true);
			},
		],
		[
			'a stream of four gigabytes',
			(view) => {
				const directory = (view.getUint32(48, true) + 1) * 512;
				for (let entry = 1; entry < 4; entry += 1)
					view.setUint32(directory + entry * 128 + 120, 0xfffffff0, true);
			},
		],
		['a table of four thousand million sectors', (view) => view.setUint32(44, 0xffffffff, true)],
	])('is called damaged at once: %s', async (_name, change) => {
		const began = performance.now();
		const { failure } = await readBytes(await withTable(change), 'outlook');
		expect(failure?.code).toBe('document-damaged');
		expect(performance.now() - began).toBeLessThan(2000);
	});
});

it.each([
	[undefined, 'windows-1252'],
	[1250, 'windows-1250'],
	[28_605, 'iso-8859-15'],
	[932, 'shift_jis'],
	[65_001, 'utf-8'],
	[12_345, 'windows-1252'],
])('knows code page %s', (number, encoding) => {
	expect(codePage(number)).toBe(encoding);
	expect(() => new TextDecoder(encoding)).not.toThrow();
});
