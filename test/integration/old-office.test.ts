import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOffice, fromOldOffice } from '../../src-main/documents/old-office.ts';
import { dataFolder } from '../support/data-folder.ts';
import { readBytes } from '../support/documents/read-file.ts';

const old = async (): Promise<Uint8Array> =>
	new Uint8Array(await readFile('test/support/files/office/minutes.doc'));
const never = new AbortController().signal;

it('says what to do where LibreOffice is not installed', async () => {
	await expect(fromOldOffice(await old(), 'ppt', never, null)).rejects.toMatchObject({
		code: 'document-old-office',
		details: { old: 'ppt', newer: 'pptx' },
	});
});

it('says that a file is damaged where nothing is made of it', async () => {
	await expect(fromOldOffice(await old(), 'doc', never, '/bin/false')).rejects.toMatchObject({
		code: 'document-damaged',
	});
});

it.skipIf(process.platform === 'win32')('asks for the format of today, and takes nothing else', async () => {
	const office = path.join(dataFolder(), 'soffice');
	const writes = '#!/bin/sh\nshift 3\nprintf "%s of %s" "$2" "$(basename "$5")" > "$4/document.${2%%:*}"\n';
	await writeFile(office, writes, { mode: 0o755 });
	const made = await fromOldOffice(await old(), 'xls', never, office);
	expect(made.format).toBe('xlsx');
	expect(new TextDecoder().decode(made.bytes)).toBe('xlsx:Calc MS Excel 2007 XML of document.xls');
});

it('looks where each system keeps its programs', () => {
	expect(findOffice('aix')).toBe(existsSync('/usr/bin/soffice') ? '/usr/bin/soffice' : null);
});

describe.runIf(findOffice() !== null)('with LibreOffice', () => {
	it('reads what Word wrote before 2007', { timeout: 120_000 }, async () => {
		const { bytes } = await fromOldOffice(await old(), 'doc', never);
		const { pages, title } = await readBytes(bytes, 'docx');
		expect(title).not.toBe('');
		const kinds = new Set(pages.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
		expect([...kinds]).toEqual(expect.arrayContaining(['heading', 'paragraph', 'table-row']));
	});
});
