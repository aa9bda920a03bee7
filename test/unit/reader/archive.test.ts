import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../support/documents/read-file.ts';
import { zipOf } from '../../support/zip.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const zip = (files: Parameters<typeof zipSync>[0]): Uint8Array => zipSync(files);
const read = (bytes: Uint8Array, limits = {}) => readBytes(new Uint8Array(bytes), 'archive', { limits });
const namesOf = async (bytes: Uint8Array): Promise<string[]> =>
	(await read(bytes)).parts.map(({ name }) => name);
/** Changes each header of the directory: `at` is where it stands. */
function changeDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
	const changed = new Uint8Array(bytes);
	const view = new DataView(changed.buffer);
	for (let at = 0; at + 4 <= changed.length; at += 1)
		if (view.getUint32(at, true) === 0x02014b50) change(view, at);
	return changed;
}

describe('reading an archive', () => {
	it('unpacks the files that can be read, without folders, and counts the others', async () => {
		const { parts, notes, pages, failure } = await read(
			zip({
				'council/': new Uint8Array(),
				'council/minutes.txt': text('The council met.'),
				'council/plan.pdf': [text('%PDF-1.7'), { level: 0 }],
				'council/film.mp4': text('film'),
			}),
		);
		expect(failure).toBeUndefined();
		expect(pages).toEqual([]);
		expect(parts.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
			['minutes.txt', 'The council met.'],
			['plan.pdf', '%PDF-1.7'],
		]);
		expect(notes).toEqual([{ kind: 'parts-left-out', count: 1 }]);
	});

	it('skips what systems put beside the files', async () => {
		const names = [
			'__MACOSX/._notes.txt',
			'.DS_Store',
			'a/Thumbs.db',
			'desktop.ini',
			'.hidden.txt',
			'.git/x.txt',
		];
		const files = Object.fromEntries([...names, 'notes.txt'].map((name) => [name, text('words')]));
		const found = await read(zip(files));
		expect(found.parts.map(({ name }) => name)).toEqual(['notes.txt']);
		expect(found.notes).toEqual([]);
	});

	it('makes names unique and takes away where they lead', async () => {
		const files = ['a/notes.txt', 'b/Notes.txt', 'c\\notes.txt', '../../etc/notes.txt'];
		expect(await namesOf(zip(Object.fromEntries(files.map((name) => [name, text('words')]))))).toEqual([
			'notes.txt',
			'Notes (2).txt',
			'notes (3).txt',
			'notes (4).txt',
		]);
	});

	it('reads names in UTF-8 with and without its flag, and in the code page of DOS', async () => {
		const name = 'Größe für Ämter.txt';
		const utf8 = zip({ [name]: text('words') });
		expect(await namesOf(utf8)).toEqual([name]);
		expect(await namesOf(zipOf({ [name]: 'words' }))).toEqual([name]);
		const dos = new Uint8Array(zipOf({ 'Gr__e.txt': 'words' }));
		for (let at = 0; at < dos.length; at += 1) if (dos[at] === 0x5f) dos.set([0x94, 0xe1], at);
		expect(await namesOf(dos)).toEqual(['Größe.txt']);
	});

	it('skips symbolic links', async () => {
		const unix = { os: 3, attrs: 0o120777 << 16 };
		expect(
			await namesOf(zip({ 'link.txt': [text('/etc/passwd'), unix], 'real.txt': text('words') })),
		).toEqual(['real.txt']);
	});

	it('says what is encrypted: all of it, or single files', async () => {
		const bytes = zip({ 'one.txt': text('words'), 'two.txt': text('words') });
		const all = changeDirectory(bytes, (view, at) => view.setUint16(at + 8, 1, true));
		expect((await read(all)).failure).toEqual({
			code: 'document-password-needed',
			details: { canBeOpened: false },
		});
		let isFirst = true;
		const one = changeDirectory(bytes, (view, at) => {
			if (isFirst) view.setUint16(at + 8, 1, true);
			isFirst = false;
		});
		const found = await read(one);
		expect(found.parts.map(({ name }) => name)).toEqual(['two.txt']);
		expect(found.notes).toMatchObject([{ name: 'one.txt', problem: { code: 'document-password-needed' } }]);
	});

	it('notes a damaged file and gives the others', async () => {
		const bytes = zip({ 'bad.txt': [text('stored words'), { level: 0 }], 'good.txt': text('words') });
		const at = Buffer.from(bytes).indexOf('stored');
		bytes[at] = 0x53;
		const { parts, notes } = await read(bytes);
		expect(parts.map(({ name }) => name)).toEqual(['good.txt']);
		expect(notes).toEqual([
			{ kind: 'part-unread', name: 'bad.txt', problem: { code: 'document-damaged', details: {} } },
		]);
	});

	it('takes files up to the limits', async () => {
		const files = Object.fromEntries(
			Array.from({ length: 5 }, (_, at) => [`${at}.txt`, text('a'.repeat(100))]),
		);
		const few = await read(zip(files), { parts: 2 });
		expect([few.parts.length, few.notes]).toEqual([2, [{ kind: 'parts-left-out', count: 3 }]]);
		const small = await read(zip(files), { partBytes: 450 });
		expect([small.parts.length, small.notes]).toEqual([4, [{ kind: 'parts-left-out', count: 1 }]]);
	});

	it('says that nothing inside can be read, and that a file is no archive', async () => {
		expect((await read(zip({ 'film.mp4': text('film') }))).failure?.code).toBe('document-nothing-inside');
		expect((await read(text('PK\u0003\u0004 no archive'))).failure?.code).toBe('document-damaged');
	});
});

describe('an archive that was made to harm', () => {
	const bomb = zip({ 'zeros.txt': new Uint8Array(30_000_000) });

	it('is refused by what its directory says', async () => {
		expect((await read(bomb)).failure?.code).toBe('document-unpacks-too-large');
	});

	it('is refused by what comes out of it, where the directory says less', async () => {
		const lies = changeDirectory(bomb, (view, at) => view.setUint32(at + 24, 1000, true));
		expect((await read(lies)).failure?.code).toBe('document-unpacks-too-large');
	});

	it('is called damaged where it says more than comes out', async () => {
		const lies = changeDirectory(zip({ 'a.txt': text('a'.repeat(100)) }), (view, at) =>
			view.setUint32(at + 24, 101, true),
		);
		expect((await read(lies)).failure?.code).toBe('document-damaged');
	});
});
