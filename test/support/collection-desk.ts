import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Keyring } from '../../src-main/base/keyring.ts';
import { Jobs } from '../../src-main/base/jobs.ts';
import type { Collection } from '../../src-main/contract/collections.ts';
import type { CollectionId } from '../../src-main/contract/ids.ts';
import { CollectionPasswordsTable } from '../../src-main/db/collection-passwords.ts';
import { CollectionsTable } from '../../src-main/db/collections.ts';
import { openDatabase, openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { CollectionsService } from '../../src-main/documents/collections/collections-service.ts';
import { FilePasswords } from '../../src-main/documents/collections/file-passwords.ts';
import { textWorkHere } from '../../src-main/documents/text-tasks.ts';
import { readersHere } from './documents/reader-here.ts';

export const noKeyring: Keyring = {
	available: false,
	encrypt: () => '',
	decrypt: () => '',
};

/** Collections over a real database and real readers, without Electron. */
export async function openCollections(
	data: string,
	onRead: (format: string) => void = () => undefined,
	keyring: Keyring = noKeyring,
) {
	mkdirSync(data, { recursive: true });
	const opened = await openDatabase(data);
	const stores = new Stores(opened.database, openInMemory);
	const jobs = new Jobs();
	const problems: unknown[] = [];
	const destroyed: CollectionId[] = [];
	const table = new CollectionsTable(opened.database);
	const collections = new CollectionsService({
		stores,
		table,
		dataFolder: data,
		openReader: readersHere(onRead).openReader,
		text: textWorkHere,
		jobs,
		logger: { event: () => undefined },
		passwords: new FilePasswords(new CollectionPasswordsTable(opened.database), keyring),
		now: Date.now,
		onStorageProblem: (error) => problems.push(error),
		onDestroyed: (id) => destroyed.push(id),
		backupsHoldUntil: () => null,
		rewriteBackups: () => Promise.resolve(),
	});
	let isOpen = true;
	const close = async (): Promise<void> => {
		if (!isOpen) return;
		isOpen = false;
		await collections.dispose();
		opened.close();
	};
	return { opened, stores, jobs, table, collections, problems, destroyed, close };
}

export type CollectionDesk = Awaited<ReturnType<typeof openCollections>>;

/** The same, closed when the test ends. */
export async function collectionDesk(
	folder: string,
	onRead?: (format: string) => void,
): Promise<CollectionDesk> {
	const desk = await openCollections(path.join(folder, 'data'), onRead);
	onTestFinished(() => desk.close());
	return desk;
}

/** Waits for a collection to be as wanted, and gives it. */
export async function until(
	{ collections }: Pick<CollectionDesk, 'collections'>,
	id: CollectionId,
	isWanted: (collection: Collection) => boolean,
): Promise<Collection> {
	const left = new AbortController();
	for await (const list of collections.watch(left.signal)) {
		const found = list.find((one) => one.id === id);
		if (found !== undefined && isWanted(found)) {
			left.abort();
			return found;
		}
	}
	throw new Error('The watch ended before the collection was as wanted');
}
