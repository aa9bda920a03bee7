import { zipSync } from 'fflate';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import type { DocumentId } from '../../src-main/contract/entities.ts';
import { openDatabase, openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { DocumentCopies } from '../../src-main/documents/copies.ts';
import { DocumentsService } from '../../src-main/documents/documents-service.ts';
import { ManyDocuments } from '../../src-main/documents/many/many-service.ts';
import type { SummariesService } from '../../src-main/documents/summaries-service.ts';
import { TypedPasswords } from '../../src-main/documents/typed-passwords.ts';
import { textWorkHere } from '../../src-main/documents/text-tasks.ts';
import { root } from '../../tools/setup/places.mjs';
import { dataFolder } from '../support/data-folder.ts';
import { eml, multipart, part } from '../support/documents/eml.ts';
import { readersHere } from '../support/documents/reader-here.ts';

/** Many documents on a real database with the real readers; only the summaries are left out. */
async function prepare() {
	const folder = dataFolder();
	const database = await openDatabase(folder);
	onTestFinished(() => database.close());
	const stores = new Stores(database.database, openInMemory);
	const { id } = stores.disk.conversations.create('Letters', 1);
	const copies = new DocumentCopies(path.join(folder, 'documents'));
	const stopped: DocumentId[] = [];
	const forgotten: string[] = [];
	const passwords = new TypedPasswords((hash) => stores.disk.documents.usesHash(hash));
	const documents = new DocumentsService({
		onUnlocked: (hash, password) => passwords.keep(hash, password),
		stores,
		openReader: readersHere(() => undefined).openReader,
		text: textWorkHere,
		copies,
		jobs: new Jobs(),
		logger: { event: () => undefined },
		keepCopies: () => true,
		makeConversation: () => id,
		onAdded: () => undefined,
		onOpened: () => Promise.resolve(),
		summaries: () => ({ offer: () => null, show: () => null }) as unknown as SummariesService,
	});
	const many = new ManyDocuments({
		stores,
		text: textWorkHere,
		copies,
		open: (request, signal) => documents.openOneOfMany(request, signal),
		summaries: {
			start: () => undefined,
			stop: (document) => {
				stopped.push(document);
				return Promise.resolve();
			},
			shown: () => undefined,
			estimate: () => null,
		},
		forgetState: (conversation) => {
			forgotten.push(conversation);
			return Promise.resolve();
		},
		onBranchChanged: () => undefined,
		onDestroyed: () => passwords.forgetUnused(),
	});
	const read = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
		const paths = Object.keys(files).map((name) => path.join(folder, name));
		for (const file of paths) await writeFile(file, files[path.basename(file)] ?? '');
		many.reading.add(id, paths);
		await vi.waitFor(() => expect(many.reading.progress(id)).toBeNull());
	};
	const named = (name: string): DocumentId =>
		many.rows(id).find((row) => row.name === name)?.documentId ?? ('' as DocumentId);
	return {
		documents,
		passwords,
		stores,
		store: stores.disk,
		many,
		copies,
		id,
		read,
		named,
		stopped,
		forgotten,
	};
}
const letter = (word: string): string => `The ${word} is repaired on 4 May 2026 and costs 5 euros.\n`;

describe('Many documents', () => {
	it('are read once where their content is the same, at the same time or later', async () => {
		const { many, id, read } = await prepare();
		await read({ 'a.txt': letter('roof'), 'b.txt': letter('roof'), 'c.txt': letter('wall') });
		await read({ 'd.txt': letter('wall') });
		expect(many.rows(id).map(({ name }) => name)).toHaveLength(2);
		const refused = many.reading.files(id);
		expect(refused.map(({ problem }) => problem?.code)).toEqual([
			'document-already-here',
			'document-already-here',
		]);
		expect(refused[1]).toMatchObject({ name: 'd.txt', problem: { details: { name: 'c.txt' } } });
	});

	it('are read once also where they come inside of others', async () => {
		const { many, id, read } = await prepare();
		const bytes = (word: string): Uint8Array => new TextEncoder().encode(letter(word));
		const archive = zipSync({ 'a.txt': bytes('roof'), 'b.txt': bytes('wall') });
		const mail = (subject: string): Uint8Array =>
			eml(
				`Subject: ${subject}\n${multipart(
					'mixed',
					part('text/plain', `About the ${subject}.`),
					part('text/plain', letter('door'), 'Content-Disposition: attachment; filename=c.txt\n'),
				)}`,
			);
		await read({ 'papers.zip': archive, 'first.eml': mail('roof') });
		const names = ['a.txt', 'b.txt', 'first.eml', 'c.txt'];
		expect(
			many
				.rows(id)
				.map(({ name }) => name)
				.sort(),
		).toEqual([...names].sort());
		await read({ 'again.zip': archive });
		await read({ 'first.eml': mail('roof'), 'one.zip': zipSync({ 'a.txt': bytes('roof') }) });
		expect(many.reading.files(id).map(({ name, problem }) => [name, problem])).toEqual([
			['again.zip', { code: 'document-already-here', details: { inside: 2 } }],
			['first.eml', { code: 'document-already-here', details: { name: 'first.eml' } }],
			['one.zip', { code: 'document-already-here', details: { inside: 1 } }],
		]);

		// What is new in it is read, and what is not is noted.
		await read({
			'second.eml': mail('wall'),
			'more.zip': zipSync({ 'a.txt': bytes('roof'), 'd.txt': bytes('stair') }),
		});
		const rows = many.rows(id);
		expect(rows.map(({ name }) => name).sort()).toEqual([...names, 'd.txt', 'second.eml'].sort());
		const notes = (name: string) => many.rows(id).find((row) => row.name === name)?.notes;
		expect(notes('second.eml')).toEqual([
			{
				kind: 'part-unread',
				name: 'c.txt',
				problem: { code: 'document-already-here', details: { name: 'c.txt' } },
			},
		]);
		expect(notes('d.txt')).toEqual([
			{
				kind: 'part-unread',
				name: 'a.txt',
				problem: { code: 'document-already-here', details: { name: 'a.txt' } },
			},
		]);
	});

	it('are removed with their copy, their text and what the model remembers, and leave the others alone', async () => {
		const { store, many, copies, id, read, named, stopped, forgotten } = await prepare();
		await read({ 'a.txt': letter('roof'), 'b.txt': letter('wall') });
		const a = store.documents.get(named('a.txt'));
		const b = store.documents.get(named('b.txt'));
		if (a === undefined || b === undefined) throw new Error('They were read above.');
		await vi.waitFor(() => expect([a, b].every((one) => existsSync(copies.pathOf(one)))).toBe(true));
		const origin = { documentSha256: a.sha256, modelSha256: 'm', promptVersion: '1' };
		store.notes.put(origin, 'key', 'words of the roof');
		await many.remove(a.id);
		expect(stopped).toEqual([a.id]);
		expect(forgotten).toEqual([id]);
		expect(store.documents.get(a.id)).toBeUndefined();
		expect(store.documents.pages(a.id, 1, 9)).toEqual([]);
		expect(store.search.find('roof', 9)).toEqual([]);
		expect(store.notes.get(origin, 'key')).toBeUndefined();
		expect([a, b].map((one) => existsSync(copies.pathOf(one)))).toEqual([false, true]);
		expect(store.conversations.get(id)).toMatchObject({ documentIds: [b.id], source: 'documents' });
		await many.remove(b.id);
		expect(store.conversations.get(id)).toMatchObject({ documentIds: [], source: 'general' });
		expect(store.conversations.leaf(id)).toBeNull();
		await expect(many.remove(b.id)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('are tidied up where the end of the program interrupted storing or removing them', async () => {
		const { store, many, copies, id, read, named } = await prepare();
		await read({ 'a.txt': letter('roof'), 'b.txt': letter('wall') });
		const a = store.documents.get(named('a.txt'));
		if (a === undefined) throw new Error('It was read above.');
		await vi.waitFor(() => expect(existsSync(copies.pathOf(a))).toBe(true));
		store.messages.removeDocument(a.id, id);
		await many.tidy(a.openedAt);
		expect(store.documents.get(a.id)).toBeDefined();
		await many.tidy(Date.now() + 60_000);
		expect(many.rows(id).map(({ name }) => name)).toEqual(['b.txt']);
		expect(existsSync(copies.pathOf(a))).toBe(false);
	});

	it('are removed with the password of a protected one', async () => {
		const { documents, passwords, store, many, id } = await prepare();
		const file = path.join(root, 'test', 'support', 'files', 'password.pdf');
		const request = { path: file, conversationId: id, kept: true, password: 'Ward4' };
		const { documentId } = await documents.openOneOfMany(request, new AbortController().signal);
		const { sha256 = '' } = store.documents.get(documentId) ?? {};
		expect(passwords.of(sha256)).toBe('Ward4');
		await many.remove(documentId);
		expect(passwords.of(sha256)).toBeUndefined();
	});

	it('of a long one are removed in slices, so that nothing else waits', async () => {
		const { store, many, read, named } = await prepare();
		const sentences = Array.from({ length: 4000 }, (_, at) => `${letter(`roof ${at}`)}\n`).join('');
		await read({ 'long.txt': sentences });
		const id = named('long.txt');
		expect(store.documents.get(id)?.pages).toBeGreaterThan(20);
		let turns = 0;
		let isGone = false;
		const count = (): void => {
			turns += 1;
			if (!isGone) setImmediate(count);
		};
		setImmediate(count);
		await many.remove(id);
		isGone = true;
		expect(turns).toBeGreaterThan(4);
	});
});
