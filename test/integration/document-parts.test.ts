import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import { openDatabase, openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { DocumentCopies } from '../../src-main/documents/copies.ts';
import { DocumentOpener, type OpenRequest } from '../../src-main/documents/document-opener.ts';
import { TextWorker } from '../../src-main/documents/text-worker-client.ts';
import { dataFolder } from '../support/data-folder.ts';
import { nodeReader } from '../support/documents/node-reader.ts';

const text = new TextWorker();
afterAll(() => text.dispose());
const never = new AbortController().signal;
const letter = (subject: string): string =>
	`# ${subject}\n\nThe office is closed on 4 May 2026. Letters are answered in the week after.\n`;
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const zip = (files: Zippable): Uint8Array => new Uint8Array(zipSync(files));

async function setUp() {
	const root = dataFolder();
	const opened = await openDatabase(root);
	const stores = new Stores(opened.database, openInMemory());
	const copies = path.join(root, 'documents');
	const opener = new DocumentOpener({
		stores,
		openReader: nodeReader,
		text,
		copies: new DocumentCopies(copies),
		jobs: new Jobs(),
		logger: { event: () => undefined },
		keepCopies: () => true,
		makeConversation: (title) => stores.disk.conversations.create(title, 1).id,
		onAdded: () => undefined,
	});
	const open = (
		name: string,
		content: Uint8Array | string,
		more: Partial<OpenRequest> = {},
		signal = never,
	) => {
		const file = path.join(root, name);
		writeFileSync(file, content);
		return opener.open({ path: file, conversationId: null, kept: true, ...more }, signal);
	};
	const inConversation = (placed: Awaited<ReturnType<typeof open>>) =>
		stores.disk.documents.ofConversation(placed.conversationId);
	return { open, inConversation, copies, stores };
}

const mail = (parts: Record<string, string>): string =>
	[
		'From: clerk@example.org',
		'Subject: Two papers',
		'MIME-Version: 1.0',
		'Content-Type: multipart/mixed; boundary=x',
		'',
		'--x',
		'Content-Type: text/plain',
		'',
		'Both papers are attached. Please read them before the meeting on Monday.',
		...Object.entries(parts).flatMap(([name, content]) => [
			'--x',
			`Content-Disposition: attachment; filename="${name}"`,
			'Content-Type: application/octet-stream',
			'Content-Transfer-Encoding: base64',
			'',
			content,
		]),
		'--x--',
		'',
	].join('\r\n');
const base64 = (file: string): string => readFileSync(file).toString('base64');

describe('files inside of others', () => {
	it('become documents of the same conversation, each with a copy', async () => {
		const { open, inConversation, copies } = await setUp();
		const placed = await open(
			'papers.eml',
			mail({
				'library.pdf': base64('resources/sample/library-renovation.pdf'),
				'minutes.docx': base64('test/support/files/office/minutes.docx'),
			}),
		);
		const documents = inConversation(placed);
		expect(documents.map(({ name, format }) => [name, format])).toEqual([
			['papers.eml', 'email'],
			['library.pdf', 'pdf'],
			['minutes.docx', 'docx'],
		]);
		expect(placed.documentId).toBe(documents[0]?.id);
		expect(documents.map(({ partOf }) => partOf)).toEqual([
			null,
			{ name: 'papers.eml', documentId: placed.documentId },
			{ name: 'papers.eml', documentId: placed.documentId },
		]);
		await expect.poll(() => readdirSync(copies).length).toBe(3);
		const copy = readFileSync(path.join(copies, `${documents[1]?.id}.pdf`));
		expect(copy.equals(readFileSync('resources/sample/library-renovation.pdf'))).toBe(true);
	});

	it('disturb nothing when one of them cannot be read', async () => {
		const { open, inConversation } = await setUp();
		const placed = await open(
			'all.zip',
			zip({
				'a.md': bytes(letter('First')),
				'b.pdf': bytes('%PDF-1.7 broken'),
				'c.md': bytes(letter('Third')),
			}),
		);
		const documents = inConversation(placed);
		expect(documents.map(({ name }) => name)).toEqual(['a.md', 'c.md']);
		expect(documents[0]?.notes).toEqual([
			{ kind: 'part-unread', name: 'b.pdf', problem: { code: 'document-damaged', details: {} } },
		]);
	});

	it('are followed a few levels deep, and no further', async () => {
		const { open, inConversation } = await setUp();
		const nested = (levels: number): Uint8Array =>
			levels === 0
				? zip({ 'deep.md': bytes(letter('Deep')) })
				: zip({ [`level-${levels}.zip`]: nested(levels - 1), [`note-${levels}.md`]: bytes(letter('Note')) });
		const shallow = await open('shallow.zip', nested(2));
		expect(inConversation(shallow).map(({ name }) => name)).toContain('deep.md');
		const deep = await open('deep.zip', nested(6));
		const documents = inConversation(deep);
		expect(documents.map(({ name }) => name)).not.toContain('deep.md');
		expect(JSON.stringify(documents.map(({ notes }) => notes))).toContain('document-nested-too-deep');
	});

	it('leave nothing behind when none can be read, and say why when there is only one', async () => {
		const { open, stores } = await setUp();
		const broken = bytes('%PDF-1.7 broken');
		await expect(open('two.zip', zip({ 'a.pdf': broken, 'b.pdf': broken }))).rejects.toMatchObject({
			code: 'document-nothing-inside',
		});
		await expect(open('one.zip', zip({ 'a.pdf': broken }))).rejects.toMatchObject({
			code: 'document-damaged',
		});
		expect(stores.disk.conversations.list()).toEqual([]);
	});

	it('are left where they are when somebody stops', async () => {
		const { open, stores } = await setUp();
		const stop = new AbortController();
		stop.abort();
		await expect(
			open('all.zip', zip({ 'a.md': bytes(letter('First')) }), {}, stop.signal),
		).rejects.toMatchObject({
			code: 'cancelled',
		});
		expect(stores.disk.conversations.list()).toEqual([]);
	});
});
