import { describe, expect, it } from 'vitest';
import {
	copyFileSync,
	mkdirSync,
	readFileSync,
	renameSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { retrieve } from '../../../src-main/documents/retrieval/retrieve.ts';
import type { CollectionId } from '../../../src-main/contract/ids.ts';
import { collectionDesk, until, type CollectionDesk } from '../../support/collection-desk.ts';
import { dataFolder } from '../../support/data-folder.ts';

const sample = path.join(process.cwd(), 'resources', 'sample', 'library-renovation.pdf');

interface Kept {
	readonly desk: CollectionDesk;
	readonly folder: string;
	readonly id: CollectionId;
	/** Formats of the files that were read, in their order. */
	readonly read: string[];
}

/** A collection of two files, one of them in a folder inside. */
async function keep(): Promise<Kept> {
	const root = dataFolder();
	const folder = path.join(root, 'ward');
	mkdirSync(path.join(folder, 'inside'), { recursive: true });
	writeFileSync(path.join(folder, 'oxygen.txt'), 'The pressure of the cylinders is checked daily.');
	writeFileSync(path.join(folder, 'inside', 'sheets.md'), '# Sheets\n\nSheets are delivered on Tuesdays.');
	const read: string[] = [];
	const desk = await collectionDesk(root, (format) => read.push(format));
	const id = await desk.collections.add(folder);
	await until(desk, id, ({ state, filesRead }) => state === 'ready' && filesRead === 2);
	return { desk, folder, id, read };
}

async function look({ desk, id }: Kept): Promise<void> {
	desk.collections.look(id);
	await until(desk, id, ({ state }) => state === 'ready');
}

const names = ({ desk, id }: Kept, question: string): string[] => [
	...new Set(
		retrieve(desk.stores.disk.passageSearch, { kind: 'collection', id }, question, 700).passages.map(
			({ name }) => name,
		),
	),
];
const documents = ({ desk, id }: Kept) =>
	desk.table.files(id).map((file) => ({ file, ids: desk.stores.disk.documents.ofFile(file.id) }));

describe('a collection', () => {
	it('reads neither a link, wherever it leads, nor what is hidden or left by other programs', async () => {
		const kept = await keep();
		writeFileSync(path.join(path.dirname(kept.folder), 'secret.txt'), 'The secret is a zebra.');
		symlinkSync('..', path.join(kept.folder, 'inside', 'loop'));
		symlinkSync('../secret.txt', path.join(kept.folder, 'secret.txt'));
		writeFileSync(path.join(kept.folder, '.hidden.txt'), 'hidden zebra');
		writeFileSync(path.join(kept.folder, '~$oxygen.docx'), 'lock');
		writeFileSync(path.join(kept.folder, 'empty.txt'), '');
		await look(kept);
		expect(documents(kept)).toHaveLength(2);
		expect(names(kept, 'zebra')).toEqual([]);
	});

	it('keeps the text of a file that was moved, and reads it no second time', async () => {
		const kept = await keep();
		const before = documents(kept).find(({ file }) => file.path === 'oxygen.txt');
		renameSync(path.join(kept.folder, 'oxygen.txt'), path.join(kept.folder, 'inside', 'gas.txt'));
		await look(kept);
		const after = documents(kept).find(({ file }) => file.path === 'inside/gas.txt');
		expect(after?.ids).toEqual(before?.ids);
		expect(kept.read).toHaveLength(2);
		expect(names(kept, 'pressure of the cylinders')).toEqual(['gas.txt']);
	});

	it('reads a changed file again under the same id, and one of which only the time is another not at all', async () => {
		const kept = await keep();
		const file = path.join(kept.folder, 'oxygen.txt');
		const before = documents(kept);
		utimesSync(file, new Date(1e12), new Date(1e12));
		await look(kept);
		expect(kept.read).toHaveLength(2);
		writeFileSync(file, 'The pressure of the cylinders is checked every hour.');
		await look(kept);
		expect(kept.read).toHaveLength(3);
		expect(documents(kept).map(({ ids }) => ids)).toEqual(before.map(({ ids }) => ids));
		expect(names(kept, 'checked every hour')).toEqual(['oxygen.txt']);
		expect(names(kept, 'checked daily')).toEqual([]);
	});

	it('says why a file cannot be read, and takes it up when it can', async () => {
		const kept = await keep();
		writeFileSync(path.join(kept.folder, 'broken.pdf'), 'no pdf');
		await look(kept);
		const [failed] = kept.desk.collections.failed(kept.id);
		expect(failed).toMatchObject({ path: 'broken.pdf', problem: { code: 'document-wrong-extension' } });
		copyFileSync(sample, path.join(kept.folder, 'broken.pdf'));
		await look(kept);
		expect(kept.desk.collections.failed(kept.id)).toEqual([]);
		expect(names(kept, 'When does the library close?')).toEqual(['broken.pdf']);
	});

	it('keeps everything while its folder is away, and when an empty one stands in its place', async () => {
		const kept = await keep();
		renameSync(kept.folder, `${kept.folder}-away`);
		kept.desk.collections.look(kept.id);
		await until(kept.desk, kept.id, ({ state }) => state === 'folder-gone');
		mkdirSync(kept.folder);
		kept.desk.collections.look(kept.id);
		await until(kept.desk, kept.id, ({ state }) => state === 'folder-gone');
		expect(names(kept, 'sheets delivered')).toEqual(['sheets.md']);
	});

	it('is paused in the middle of its files, and goes on where it was', async () => {
		const root = dataFolder();
		const folder = path.join(root, 'letters');
		mkdirSync(folder);
		for (let number = 1; number <= 12; number += 1)
			writeFileSync(path.join(folder, `letter ${number}.txt`), `The file number is AZ-${number}.`);
		const read: string[] = [];
		const desk = await collectionDesk(root, (format) => {
			read.push(format);
			if (read.length === 5) desk.collections.pause(id, true);
		});
		const id = await desk.collections.add(folder);
		const paused = await until(desk, id, ({ state }) => state === 'paused');
		expect(paused).toMatchObject({ files: 12, secondsLeft: null });
		await desk.jobs.without(new Set(['collection']), new AbortController().signal);
		const before = await until(desk, id, () => true);
		expect(before.filesRead).toBeGreaterThanOrEqual(4);
		expect(before.filesRead).toBeLessThanOrEqual(5);

		const numbers: number[] = [];
		desk.collections.pause(id, false);
		await until(desk, id, ({ state, filesRead, files, pages }) => {
			numbers.push(filesRead);
			expect([files, pages]).toEqual([12, filesRead]);
			return state === 'ready' && filesRead === 12;
		});
		// The one that was stopped is begun anew, no other is read twice.
		expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
		expect(read.length).toBeLessThanOrEqual(13);
	});

	it('leaves no text behind when it is removed for good', async () => {
		const kept = await keep();
		await kept.desk.collections.removeForGood(kept.id);
		expect(kept.desk.destroyed).toEqual([kept.id]);
		const file = kept.desk.opened.file;
		await kept.desk.close();
		for (const name of [file, `${file}-wal`]) {
			const bytes = ((): string => {
				try {
					return readFileSync(name, 'latin1');
				} catch {
					return '';
				}
			})();
			expect(bytes).not.toContain('Sheets are delivered');
			expect(bytes).not.toContain('pressure');
		}
	});

	it('refuses a disk, the program’s own data and a folder that is a collection already', async () => {
		const { desk, folder } = await keep();
		await expect(desk.collections.add('/')).rejects.toMatchObject({ code: 'collection-folder-refused' });
		await expect(desk.collections.add(path.join(path.dirname(folder), 'data'))).rejects.toMatchObject({
			code: 'collection-folder-refused',
		});
		await expect(desk.collections.add(folder)).rejects.toMatchObject({ code: 'collection-folder-taken' });
		await expect(desk.collections.add(`${folder}/nowhere`)).rejects.toMatchObject({
			code: 'collection-folder-gone',
		});
	});
});
