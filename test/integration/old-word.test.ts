import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findOffice, wordFromOldWord } from '../../src-main/documents/old-word.ts';
import { readBytes } from '../support/documents/read-file.ts';

const old = async (): Promise<Uint8Array> =>
	new Uint8Array(await readFile('test/support/files/office/minutes.doc'));
const never = new AbortController().signal;

it('says what to do where LibreOffice is not installed', async () => {
	await expect(wordFromOldWord(await old(), never, null)).rejects.toMatchObject({
		code: 'document-old-word',
	});
});

it('says that a file is damaged where nothing is made of it', async () => {
	await expect(wordFromOldWord(await old(), never, '/bin/false')).rejects.toMatchObject({
		code: 'document-damaged',
	});
});

it('looks where each system keeps its programs', () => {
	expect(findOffice('aix')).toBe(existsSync('/usr/bin/soffice') ? '/usr/bin/soffice' : null);
});

describe.runIf(findOffice() !== null)('with LibreOffice', () => {
	it('reads what Word wrote before 2007', { timeout: 120_000 }, async () => {
		const bytes = await wordFromOldWord(await old(), never);
		const { pages, title } = await readBytes(bytes, 'docx');
		expect(title).not.toBe('');
		const kinds = new Set(pages.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
		expect([...kinds]).toEqual(expect.arrayContaining(['heading', 'paragraph', 'table-row']));
	});
});
