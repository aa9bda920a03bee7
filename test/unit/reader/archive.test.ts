import { zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../support/documents/read-file.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const zip = (files: Zippable): Uint8Array => new Uint8Array(zipSync(files));

describe('a ZIP', () => {
	it('hands on its documents without folders, and counts what is none', async () => {
		const read = await readBytes(
			zip({
				'letters/one.md': text('# One'),
				'more/one.md': text('# Another'),
				'letters/Größe.txt': text('Zwei'),
				'program.exe': text('MZ'),
				'__MACOSX/._one.md': text('x'),
				'.DS_Store': text('x'),
			}),
			'archive',
		);
		expect(read.failure).toBeUndefined();
		expect(read.parts.map(({ name }) => name)).toEqual(['one.md', 'one (2).md', 'Größe.txt']);
		expect(new TextDecoder().decode(read.parts[1]?.bytes)).toBe('# Another');
		expect(read.notes).toEqual([{ kind: 'parts-left-out', count: 1 }]);
	});

	it('says that nothing in it can be read', async () => {
		const { failure } = await readBytes(zip({ 'program.exe': text('MZ') }), 'archive');
		expect(failure?.code).toBe('document-nothing-inside');
	});

	it('stops at the limit of files and of bytes', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 30 }, (_, index) => [`${index}.txt`, text(`text ${index}`)]),
		);
		const { parts, notes } = await readBytes(zip(many), 'archive', { limits: { parts: 20 } });
		expect([parts.length, notes]).toEqual([20, [{ kind: 'parts-left-out', count: 10 }]]);
		const { failure } = await readBytes(zip({ 'a.txt': text('a'.repeat(10_000)) }), 'archive', {
			limits: { partBytes: 5000 },
		});
		expect(failure?.code).toBe('document-unpacks-too-large');
	});

	it('is not fooled by a directory that lies about sizes', async () => {
		const bomb = zip({ 'a.txt': new Uint8Array(20_000_000) });
		expect((await readBytes(bomb.slice(), 'archive')).failure?.code).toBe('document-unpacks-too-large');
		const view = new DataView(bomb.buffer);
		for (let at = 0; at < bomb.length - 46; at += 1)
			if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
		const { failure } = await readBytes(bomb, 'archive', { limits: { partBytes: 1_000_000 } });
		expect(failure?.code).toBe('document-unpacks-too-large');
	});

	it('says that it wants a password, or is damaged', async () => {
		const secret = zip({ 'a.txt': text('hello') });
		const view = new DataView(secret.buffer);
		view.setUint16(6, view.getUint16(6, true) | 1, true);
		view.setUint16(8, 99, true);
		expect((await readBytes(secret, 'archive')).failure?.code).toMatch(/password-needed|damaged/u);
		const whole = zip({ 'a.txt': text('hello '.repeat(100)) });
		expect((await readBytes(whole.slice(0, 40), 'archive')).failure?.code).toBe('document-damaged');
	});
});
