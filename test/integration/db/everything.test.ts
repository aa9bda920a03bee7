import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packEverything, unpackEverything } from '../../../src-main/db/everything.ts';
import { openDatabase } from '../../../src-main/db/open.ts';
import type { Document, DocumentId } from '../../../src-main/contract/entities.ts';
import { DocumentCopies } from '../../../src-main/documents/copies.ts';
import { dataFolder } from '../../support/data-folder.ts';

const copied = (id: string, format: Document['format']) => ({ id: id as DocumentId, format });

it('brings the copies of documents to another place, and nothing that is no copy', async () => {
	const here = dataFolder();
	const there = dataFolder();
	const opened = await openDatabase(here);
	const folder = path.join(here, 'documents');
	const copies = new DocumentCopies(folder);
	const pdf = copied('0190c0de-0000-7000-8000-000000000001', 'pdf');
	const mail = copied('0190c0de-0000-7000-8000-000000000002', 'email');
	await copies.keep(pdf, new Uint8Array([1, 2, 3]));
	await copies.keep(mail, new Uint8Array([4, 5]));
	// As an earlier version of the program named them.
	writeFileSync(path.join(folder, '0190c0de-0000-7000-8000-000000000003'), 'old');
	writeFileSync(path.join(folder, 'notes.txt'), 'of somebody else');
	const saved = path.join(there, 'everything.indoors');
	await packEverything(opened.file, folder, saved);
	opened.close();
	expect(existsSync(`${saved}.partial`)).toBe(false);

	const target = path.join(there, 'documents');
	mkdirSync(target);
	const kept = path.join(target, path.basename(copies.pathOf(mail)));
	writeFileSync(kept, 'what is there stays');
	const copiesThere = new DocumentCopies(target);
	// What a restore had written when it was killed.
	writeFileSync(`${copiesThere.pathOf(pdf)}.partial`, 'half');
	await unpackEverything(saved, target, path.join(there, 'indoors.sqlite'));
	expect([...readFileSync(copiesThere.pathOf(pdf))]).toEqual([1, 2, 3]);
	expect(readFileSync(kept, 'utf8')).toBe('what is there stays');
	expect(readFileSync(path.join(target, '0190c0de-0000-7000-8000-000000000003'), 'utf8')).toBe('old');
	expect(existsSync(path.join(target, 'notes.txt'))).toBe(false);
	expect(readdirSync(target).filter((name) => name.endsWith('.partial'))).toEqual([]);
	const restored = await openDatabase(there);
	expect(
		restored.database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'document_files'").get(),
	).toBeUndefined();
	restored.close();
});
