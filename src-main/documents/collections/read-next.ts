import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { errorFacts, type Logger } from '../../base/logger.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import type { CollectionsTable, StoredCollection, StoredFile } from '../../db/collections.ts';
import { asStorageProblem } from '../../db/open.ts';
import type { Store } from '../../db/store.ts';
import { openFile } from '../open-document.ts';
import type { OpenReader } from '../reader-link.ts';
import type { TextWork } from '../text-work.ts';
import type { FilePasswords } from './file-passwords.ts';
import { readFile } from './read-file.ts';
import { clearFile, storeFile } from './store-file.ts';

export interface ReadNextOptions {
	readonly store: Store;
	readonly table: CollectionsTable;
	readonly text: TextWork;
	readonly openReader: OpenReader;
	readonly logger: Logger;
	readonly passwords: FilePasswords;
	/** A password opened the file with this hash. */
	readonly onUnlocked?: (sha256: string, password: string) => void;
	readonly now: () => number;
}

/**
 * Reads one file of a collection and stores it. What is wrong with the file is noted with it; what concerns all files is
 * thrown. Errors: `cancelled`, `disk-full`, `read-only`, `collection-folder-gone`.
 */
export async function readNext(
	collection: StoredCollection,
	file: StoredFile,
	options: ReadNextOptions,
	signal: AbortSignal,
): Promise<void> {
	const { store, table, text, openReader, logger, passwords, now } = options;
	const started = performance.now();
	try {
		const originalPath = await placeOf(collection.folder, file.path);
		const opened = await openFile(originalPath);
		const sha256 = await text.hash(opened.bytes, signal);
		const ids = store.documents.ofFile(file.id);
		// Only its time is another, as after a copy from a backup.
		if (sha256 === file.sha256 && isComplete(store, ids)) {
			table.changeFile(file.id, { state: 'done', problem: null });
			return;
		}
		const password = passwords.of(file.id);
		const reading = { openReader, text, originalPath, password, ids, now };
		const documents = await readFile(opened, sha256, reading, signal);
		signal.throwIfAborted();
		if (password !== undefined) {
			passwords.fits(file.id, password);
		}
		await storeFile(store, table, file, sha256, documents);
		if (password !== undefined) options.onUnlocked?.(sha256, password);
		logger.event('collection-file-read', {
			format: opened.format,
			pages: documents.reduce((sum, { pages }) => sum + pages.length, 0),
			ms: Math.round(performance.now() - started),
		});
	} catch (error) {
		const known = signal.aborted ? new KnownError('cancelled') : toKnownError(asStorageProblem(error));
		if (forAll.has(known.code)) throw known;
		if (known.code === 'document-gone' && !existsSync(collection.folder))
			throw new KnownError('collection-folder-gone');
		logger.event('collection-file-refused', { ...errorFacts(known.cause ?? known), code: known.code });
		// The earlier text of one that is only held open at the moment still is the best that there is.
		const ids = store.documents.ofFile(file.id);
		if (known.code !== 'document-locked' || !isComplete(store, ids)) await clearFile(store, file.id);
		const { code, details } = isAskedAnew(known, file, passwords)
			? new KnownError('document-password-needed')
			: known;
		table.changeFile(file.id, { state: 'failed', sha256: '', problem: { code, details } });
	}
}

/** A password that fitted until the file changed was not typed wrongly: it is asked for as at first. */
function isAskedAnew({ code }: KnownError, { id }: StoredFile, passwords: FilePasswords): boolean {
	return code === 'document-password-wrong' && !passwords.isWrong(id);
}

/** Where it really lies: a folder may have become a link since it was looked through. Errors: `document-gone`. */
async function placeOf(folder: string, file: string): Promise<string> {
	try {
		const root = await realpath(folder);
		const place = await realpath(path.join(folder, file));
		const inside = path.relative(root, place);
		if (inside.startsWith('..') || path.isAbsolute(inside)) throw new KnownError('document-gone');
		return path.join(folder, file);
	} catch (error) {
		throw error instanceof KnownError ? error : new KnownError('document-gone', {}, error);
	}
}

function isComplete(store: Store, ids: ReturnType<Store['documents']['ofFile']>): boolean {
	return ids.length > 0 && ids.every((id) => store.passages.isFinished(id));
}

const forAll: ReadonlySet<string> = new Set(['cancelled', 'disk-full', 'read-only']);
