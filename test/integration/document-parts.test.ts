import { zipSync } from 'fflate';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import type { ConversationId } from '../../src-main/contract/entities.ts';
import { readLimits } from '../../src-main/contract/reader.ts';
import { openDatabase, openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { DocumentCopies } from '../../src-main/documents/copies.ts';
import { DocumentsService } from '../../src-main/documents/documents-service.ts';
import { textWorkHere } from '../../src-main/documents/text-tasks.ts';
import { readPages } from '../../src-main/documents/open-document.ts';
import type { ReaderLink } from '../../src-main/documents/reader-link.ts';
import type { SummariesService } from '../../src-main/documents/summaries-service.ts';
import { dataFolder } from '../support/data-folder.ts';
import { base64Lines, eml, multipart, part } from '../support/documents/eml.ts';
import { readersHere } from '../support/documents/reader-here.ts';

const never = new AbortController().signal;
const office = 'test/support/files/office';
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const zip = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files);
const fileOf = async (file: string): Promise<Uint8Array> => new Uint8Array(await readFile(file));
const pdf = () => fileOf('resources/sample/library-renovation.pdf');
const docx = () => fileOf(`${office}/minutes.docx`);

/** Documents on a real database; only the summaries that follow an opening are left out. */
async function prepare({ keepCopies = true, onRead = (_format: string): void => undefined } = {}) {
	const folder = dataFolder();
	const database = await openDatabase(folder);
	onTestFinished(() => database.close());
	const stores = new Stores(database.database, openInMemory);
	const jobs = new Jobs();
	const copies = new DocumentCopies(path.join(folder, 'documents'));
	const readers = readersHere((format) => onRead(format));
	const summaries = { afterOpening: () => Promise.resolve(), offer: () => null, show: () => null };
	const service = new DocumentsService({
		stores,
		openReader: readers.openReader,
		text: textWorkHere,
		copies,
		jobs,
		logger: { event: () => undefined },
		keepCopies: () => keepCopies,
		makeConversation: (title, kept) => (kept ? stores.disk : stores.memory).conversations.create(title, 1).id,
		onAdded: () => undefined,
		onOpened: () => Promise.resolve(),
		summaries: () => summaries as unknown as SummariesService,
	});
	const open = async (
		name: string,
		bytes: Uint8Array,
		options: { kept?: boolean; signal?: AbortSignal } = {},
	) => {
		const file = path.join(folder, name);
		await writeFile(file, bytes);
		const { kept = true, signal = never } = options;
		return service.open({ path: file, conversationId: null, kept }, signal);
	};
	const documentsOf = (id: ConversationId) => stores.of(id).documents.ofConversation(id);
	return { service, stores, jobs, copies, readers, open, documentsOf };
}

const attached = (type: string, name: string, bytes: Uint8Array): string =>
	part(
		type,
		base64Lines(bytes),
		`Content-Disposition: attachment; filename=${name}\nContent-Transfer-Encoding: base64\n`,
	);

describe('a mail with attachments', () => {
	const mail = async (): Promise<Uint8Array> =>
		eml(
			`From: office@millbrook.example\nSubject: Papers for Monday\n${multipart(
				'mixed',
				part('text/plain', 'The papers are attached.'),
				attached('application/pdf', 'renovation.pdf', await pdf()),
				attached('application/octet-stream', 'minutes.docx', await docx()),
			)}`,
		);

	it('becomes three documents of one conversation, which know where they came in', async () => {
		const { open, documentsOf, service, readers } = await prepare();
		const { documentId, conversationId } = await open('papers.eml', await mail());
		const documents = documentsOf(conversationId);
		expect(documents.map(({ name, format, partOf }) => [name, format, partOf])).toEqual([
			['papers.eml', 'email', null],
			['renovation.pdf', 'pdf', { name: 'papers.eml', documentId }],
			['minutes.docx', 'docx', { name: 'papers.eml', documentId }],
		]);
		expect(documents[1]).toMatchObject({ pages: 3, bytes: (await pdf()).length, notes: [] });
		expect(new Set(documents.map(({ sha256 }) => sha256)).size).toBe(3);
		expect(JSON.stringify(service.pages(documentId, 1, 1))).toContain('The papers are attached.');
		expect(readers.open()).toBe(0);
	});

	it('keeps a copy of every part, which shows it, and removes them with the conversation', async () => {
		const { open, documentsOf, service, stores, copies } = await prepare();
		const { conversationId } = await open('papers.eml', await mail());
		const documents = documentsOf(conversationId);
		await vi.waitFor(() => expect(documents.every((one) => existsSync(copies.pathOf(one)))).toBe(true));
		const [, renovation] = documents;
		if (renovation === undefined) throw new Error('It was read above.');
		const shown = await service.fileToDraw(renovation.id);
		expect(shown).toBe(copies.pathOf(renovation));
		expect(await fileOf(shown)).toEqual(await pdf());
		await service.removeContents(stores.of(conversationId), conversationId);
		expect(documents.some((one) => existsSync(copies.pathOf(one)))).toBe(false);
	});

	it('keeps no copies where none are wanted, and shows no pages of a part then', async () => {
		const { open, documentsOf, service, copies } = await prepare({ keepCopies: false });
		const { conversationId } = await open('papers.eml', await mail());
		const [, renovation] = documentsOf(conversationId);
		if (renovation === undefined) throw new Error('It is read.');
		expect(existsSync(copies.pathOf(renovation))).toBe(false);
		await expect(service.fileToDraw(renovation.id)).rejects.toMatchObject({ code: 'document-gone' });
		expect(path.basename(await service.fileToShow(renovation.id))).toBe('papers.eml');
	});

	it('leaves nothing on disk in a conversation that is not kept', async () => {
		const { open, documentsOf, stores, copies } = await prepare();
		const { conversationId } = await open('papers.eml', await mail(), { kept: false });
		expect(documentsOf(conversationId)).toHaveLength(3);
		expect(stores.disk.documents.ofConversation(conversationId)).toEqual([]);
		expect(documentsOf(conversationId).some((one) => existsSync(copies.pathOf(one)))).toBe(false);
	});
});

describe('an archive', () => {
	it('of three files becomes three documents', async () => {
		const { open, documentsOf } = await prepare();
		const files = {
			'a/plan.pdf': await pdf(),
			'b/minutes.docx': await docx(),
			'notes.txt': text('Some words.'),
		};
		const { conversationId, documentId } = await open('papers.zip', zip(files));
		const documents = documentsOf(conversationId);
		expect(documents.map(({ name }) => name)).toEqual(['plan.pdf', 'minutes.docx', 'notes.txt']);
		expect(documents.map(({ partOf }) => partOf)).toEqual(
			Array.from({ length: 3 }, () => ({ name: 'papers.zip', documentId: null })),
		);
		expect(documents[0]?.id).toBe(documentId);
	});

	it('notes a file that cannot be read, and what its reader left out; the rest works', async () => {
		const { open, documentsOf } = await prepare();
		const files = {
			'bad.pdf': text('%PDF-1.7 broken'),
			'notes.txt': text('Some words.'),
			'film.mp4': text('x'),
		};
		const { conversationId } = await open('papers.zip', zip(files));
		const [only, ...others] = documentsOf(conversationId);
		expect([only?.name, others]).toEqual(['notes.txt', []]);
		expect(only?.notes).toEqual([
			{ kind: 'parts-left-out', count: 1 },
			{ kind: 'part-unread', name: 'bad.pdf', problem: { code: 'document-damaged', details: {} } },
		]);
	});

	it('in an archive in an archive is followed three files deep', async () => {
		const nested = (depth: number): Uint8Array =>
			depth === 0
				? text('The words at the bottom.')
				: zip({ [depth === 1 ? 'words.txt' : `${depth - 1}.zip`]: nested(depth - 1) });
		const { open, documentsOf } = await prepare();
		const { conversationId } = await open('3.zip', nested(3));
		expect(documentsOf(conversationId).map(({ name, partOf }) => [name, partOf?.name])).toEqual([
			['words.txt', '1.zip'],
		]);
		await expect(open('4.zip', nested(4))).rejects.toMatchObject({ code: 'document-nested-too-deep' });
	});

	it('of only unreadable files leaves nothing', async () => {
		const { open, stores } = await prepare();
		const files = { 'bad.pdf': text('%PDF-1.7 broken'), 'worse.docx': text('PK\u0003\u0004 no ZIP') };
		await expect(open('papers.zip', zip(files))).rejects.toMatchObject({ code: 'document-nothing-inside' });
		await expect(open('films.zip', zip({ 'film.mp4': text('x') }))).rejects.toMatchObject({
			code: 'document-nothing-inside',
		});
		expect(stores.disk.conversations.list()).toEqual([]);
	});

	it('of one file fails as that file does', async () => {
		const { open } = await prepare();
		const files = { 'secret.docx': await fileOf(`${office}/password.docx`) };
		await expect(open('papers.zip', zip(files))).rejects.toMatchObject({ code: 'document-password-needed' });
	});
});

describe('stopping', () => {
	const files = {
		'1.txt': text('First words.'),
		'2.txt': text('Second words.'),
		'3.md': text('Third words.'),
	};

	it('in the middle keeps what was taken and notes the rest', async () => {
		const stop = new AbortController();
		const { open, documentsOf, readers } = await prepare({
			onRead: (format) => format === 'markdown' && stop.abort(),
		});
		const { conversationId } = await open('papers.zip', zip(files), { signal: stop.signal });
		expect(documentsOf(conversationId).map(({ name }) => name)).toEqual(['1.txt', '2.txt']);
		expect(documentsOf(conversationId)[0]?.notes).toEqual([{ kind: 'parts-left-out', count: 1 }]);
		expect(readers.open()).toBe(0);
	});

	it('before anything was taken leaves nothing', async () => {
		const stop = new AbortController();
		const { open, stores, readers } = await prepare({ onRead: () => stop.abort() });
		await expect(open('papers.zip', zip(files), { signal: stop.signal })).rejects.toMatchObject({
			code: 'cancelled',
		});
		expect([stores.disk.conversations.list(), readers.open()]).toEqual([[], 0]);
	});

	it('by the list of jobs works as well', async () => {
		const prepared = await prepare({ onRead: (format) => format === 'text' && prepared.jobs.stopAll() });
		await expect(prepared.open('papers.zip', zip(files))).rejects.toMatchObject({ code: 'cancelled' });
	});

	it('happens where the conversation is deleted', async () => {
		let isDeleted = false;
		const prepared = await prepare({
			onRead: (format) => {
				const [conversation] = prepared.stores.disk.conversations.list();
				if (format !== 'text' || isDeleted || conversation === undefined) return;
				isDeleted = true;
				prepared.stores.disk.conversations.change(conversation.id, { deleted_at: 2 });
			},
		});
		const { conversationId } = await prepared.open('papers.zip', zip(files));
		expect(prepared.documentsOf(conversationId).map(({ name }) => name)).toEqual(['1.txt', '2.txt']);
	});
});

describe('what a reader says of parts', () => {
	const readParts = (...parts: readonly { name: string; bytes: Uint8Array }[]) => {
		let tell: (event: unknown) => void = () => undefined;
		const link: ReaderLink = {
			send: () => {
				for (const one of parts) tell({ type: 'part', ...one });
				tell({ type: 'done', title: '', notes: [] });
			},
			onEvent: (listener) => (tell = listener),
			onGone: () => undefined,
			memoryBytes: () => Promise.resolve(0),
			close: () => undefined,
		};
		const file = { name: 'a.zip', format: 'archive' as const, bytes: new Uint8Array(1) };
		return readPages(
			() => link,
			() => Promise.resolve(file),
			{ onProgress: () => undefined },
			never,
		);
	};

	it('leads nowhere and brings nothing else along', async () => {
		const { parts } = await readParts({ name: '../../up\\notes.txt', bytes: text('xxwords').subarray(2) });
		expect(parts.map(({ name }) => name)).toEqual(['notes.txt']);
		expect(Buffer.from(parts[0]?.bytes.buffer ?? new ArrayBuffer()).toString()).toBe('words');
	});

	it('is not taken beyond the limits', async () => {
		const parts = Array.from({ length: readLimits.parts + 1 }, () => ({ name: 'a.txt', bytes: text('a') }));
		await expect(readParts(...parts)).rejects.toMatchObject({ code: 'document-reader-crashed' });
	});
});
