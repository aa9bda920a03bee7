import { stat } from 'node:fs/promises';
import path from 'node:path';
import { KnownError } from '../../contract/errors.ts';
import type { CollectionsTable, StoredCollection, StoredFile } from '../../db/collections.ts';
import type { Store } from '../../db/store.ts';
import { nextTurn } from '../retrieval/index-passages.ts';
import type { TextWork } from '../text-work.ts';
import { compareFiles } from './compare-files.ts';
import { exclusion } from './exclusions.ts';
import { clearFile } from './store-file.ts';
import { walkFolder, type FoundFile } from './walk-folder.ts';

export interface LookingOptions {
	readonly store: Store;
	readonly table: CollectionsTable;
	readonly text: TextWork;
	readonly now: () => number;
}

/**
 * Compares a folder with what is known of it: new and changed files wait to be read from now on, moved ones keep their
 * text, removed and excluded ones lose it. Gives the folders to be watched. Errors: `collection-folder-gone`, where
 * nothing is taken away.
 */
export async function lookThrough(
	collection: StoredCollection,
	options: LookingOptions,
	signal: AbortSignal,
): Promise<readonly string[]> {
	const { store, table, now } = options;
	const { id, folder } = collection;
	const identity = await identityOf(folder);
	const walked = await walkFolder(folder, exclusion(collection.excluded), signal).catch((error: unknown) => {
		throw signal.aborted ? error : new KnownError('collection-folder-gone', {}, error);
	});
	const known = table.files(id);
	// Where a drive was mounted, an empty folder stays behind; it is not the one that everything was removed from.
	const isAnother = collection.identity !== '' && collection.identity !== identity;
	if (walked.files.length === 0 && known.length > 0 && isAnother)
		throw new KnownError('collection-folder-gone');
	const { added, changed, removed } = compareFiles(known, walked);
	const gone = new Map(removed.map((file) => [file.id, file]));
	for (const file of added) {
		const before = await movedFrom(collection, file, [...gone.values()], options, signal);
		if (before === undefined) table.addFile(id, file);
		else {
			gone.delete(before.id);
			move(collection, before, file, options);
		}
		await nextTurn();
	}
	for (const { known: file, found } of changed)
		table.changeFile(file.id, { bytes: found.bytes, modified_at: found.modifiedAt, state: 'waiting' });
	// One that another program held open is tried again by itself.
	for (const file of known)
		if (file.state === 'failed' && file.problem?.code === 'document-locked' && !gone.has(file.id))
			table.changeFile(file.id, { state: 'waiting' });
	for (const file of gone.values()) {
		signal.throwIfAborted();
		await clearFile(store, file.id);
		table.removeFile(file.id);
	}
	table.change(id, { left_out: walked.leftOut, identity, checked_at: now() });
	return walked.folders;
}

/** The file that is here under another name now: one that is gone, of the same size and the same content. */
async function movedFrom(
	{ folder }: StoredCollection,
	file: FoundFile,
	gone: readonly StoredFile[],
	{ text }: LookingOptions,
	signal: AbortSignal,
): Promise<StoredFile | undefined> {
	const alike = gone.filter(({ bytes, state }) => bytes === file.bytes && state === 'done');
	if (alike.length === 0) return undefined;
	const hash = await text.hashFile(path.join(folder, file.path), signal).catch(() => '');
	signal.throwIfAborted();
	return alike.find(({ sha256 }) => sha256 === hash);
}

function move(
	{ folder }: StoredCollection,
	before: StoredFile,
	{ path: place, modifiedAt }: FoundFile,
	{ store, table }: LookingOptions,
): void {
	store.transaction(() => {
		table.changeFile(before.id, { path: place, modified_at: modifiedAt });
		store.documents.moved(before.id, path.basename(place), path.join(folder, place));
	});
}

async function identityOf(folder: string): Promise<string> {
	try {
		const { dev, ino } = await stat(folder, { bigint: true });
		return `${dev}:${ino}`;
	} catch (error) {
		throw new KnownError('collection-folder-gone', {}, error);
	}
}
