import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Broadcast } from '../../base/broadcast.ts';
import type { Collection, CollectionFileId, FailedFile } from '../../contract/collections.ts';
import { KnownError } from '../../contract/errors.ts';
import type { CollectionId } from '../../contract/ids.ts';
import type { CollectionsTable, StoredCollection } from '../../db/collections.ts';
import type { Stores } from '../../db/store.ts';
import { CollectionRuns, type CollectionRunsOptions } from './collection-runs.ts';
import { clearFile } from './store-file.ts';

export interface CollectionsServiceOptions extends Omit<CollectionRunsOptions, 'onChanged' | 'store'> {
	readonly stores: Stores;
	readonly table: CollectionsTable;
	/** The program's own folder: it is no collection. */
	readonly dataFolder: string;
	/** Conversations that were asking it do so no more. */
	readonly onDestroyed: (id: CollectionId) => void;
	readonly backupsHoldUntil: () => number | null;
	readonly rewriteBackups: () => Promise<void>;
}

/** Folders that can be asked about: adding, naming, pausing and removing them. */
export class CollectionsService {
	readonly #options: CollectionsServiceOptions;
	readonly #runs: CollectionRuns;
	readonly #changes = new Broadcast<Collection[]>();
	readonly #purges = new Map<CollectionId, NodeJS.Timeout>();
	readonly #leftovers: readonly CollectionId[];
	#telling: NodeJS.Timeout | undefined;

	constructor(options: CollectionsServiceOptions) {
		this.#options = options;
		// Known before anybody can remove one and want it back.
		this.#leftovers = options.table.deleted();
		this.#runs = new CollectionRuns({
			...options,
			store: options.stores.disk,
			onChanged: () => this.#tellSoon(),
		});
	}

	/** Takes up what an earlier run of the program left, and keeps all of them in step from now on. */
	async begin(): Promise<void> {
		this.#options.table.takeUpAgain();
		for (const id of this.#leftovers) await this.#destroy(id);
		this.#runs.begin();
	}

	async dispose(): Promise<void> {
		clearTimeout(this.#telling);
		await this.#runs.dispose();
	}

	watch(signal: AbortSignal): AsyncIterable<Collection[]> {
		return this.#changes.watch(signal, this.#list());
	}

	/** Errors: `not-found`. */
	need(id: CollectionId): StoredCollection {
		const collection = this.#options.table.get(id);
		if (collection === undefined) throw new KnownError('not-found');
		return collection;
	}

	/** Errors: `collection-folder-gone`, `collection-folder-taken`, `collection-folder-refused`. */
	async add(chosen: string): Promise<CollectionId> {
		const { table, dataFolder, now } = this.#options;
		const folder = await realpath(chosen).catch(() => chosen);
		const facts = await stat(folder).catch(() => undefined);
		if (facts?.isDirectory() !== true) throw new KnownError('collection-folder-gone');
		const own = await realpath(dataFolder).catch(() => dataFolder);
		if (path.dirname(folder) === folder || isWithin(folder, own) || isWithin(own, folder))
			throw new KnownError('collection-folder-refused');
		const taken = table.list().find((one) => one.folder === folder);
		if (taken !== undefined) throw new KnownError('collection-folder-taken', { name: taken.name });
		const id = table.add(path.basename(folder), folder, now());
		this.#tell();
		this.#runs.look(id);
		return id;
	}

	rename(id: CollectionId, name: string): void {
		this.need(id);
		this.#options.table.change(id, { name });
		this.#tell();
	}

	exclude(id: CollectionId, excluded: readonly string[]): void {
		this.need(id);
		this.#options.table.change(id, { excluded: [...new Set(excluded)] });
		this.#tell();
		this.#runs.look(id);
	}

	pause(id: CollectionId, paused: boolean): void {
		this.need(id);
		this.#options.table.change(id, { paused });
		if (paused) this.#runs.stop(id);
		else this.#runs.look(id);
		this.#tell();
	}

	/** Null: all of them, as when a person comes back to the window. */
	look(id: CollectionId | null): void {
		if (id === null) this.#runs.lookAtAll();
		else this.#runs.look(this.need(id).id);
	}

	failed(id: CollectionId): FailedFile[] {
		return this.#options.table.failed(this.need(id).id);
	}

	readAgain(id: CollectionId, fileId: CollectionFileId | null): void {
		const { table } = this.#options;
		for (const file of table.failed(this.need(id).id))
			if (fileId === null || file.id === fileId)
				table.changeFile(file.id, { state: 'waiting', problem: null });
		this.#runs.look(id);
		this.#tell();
	}

	/** Reads a protected file with its password; tells where that is kept if it fits. */
	unlock(id: CollectionId, fileId: CollectionFileId, password: string): 'keyring' | 'session' {
		const { table, passwords } = this.#options;
		const file = table.failed(this.need(id).id).find((one) => one.id === fileId);
		if (file === undefined) throw new KnownError('not-found');
		const kept = passwords.type(fileId, password);
		this.readAgain(id, fileId);
		return kept;
	}

	/** Hidden now, destroyed when the time for undo is over. */
	remove(id: CollectionId): { undoMs: number; backupsHoldUntil: number | null } {
		this.need(id);
		this.#runs.stop(id);
		this.#options.table.change(id, { deleted_at: this.#options.now() });
		this.#tell();
		const timer = setTimeout(() => void this.#destroy(id), undoMs);
		timer.unref();
		this.#purges.set(id, timer);
		return { undoMs, backupsHoldUntil: this.#options.backupsHoldUntil() };
	}

	undoRemove(id: CollectionId): void {
		clearTimeout(this.#purges.get(id));
		this.#purges.delete(id);
		this.#options.table.change(id, { deleted_at: null });
		this.#tell();
		this.#runs.look(id);
	}

	async removeForGood(id: CollectionId): Promise<void> {
		if (this.#options.table.get(id) !== undefined) this.remove(id);
		await this.#destroy(id);
		await this.#options.rewriteBackups();
	}

	/** Its texts first, in slices; what is left when the program ends is destroyed at the next start. */
	async #destroy(id: CollectionId): Promise<void> {
		const { stores, table, onDestroyed } = this.#options;
		clearTimeout(this.#purges.get(id));
		this.#purges.delete(id);
		await this.#runs.ended(id);
		for (const file of table.files(id)) {
			await clearFile(stores.disk, file.id);
			table.removeFile(file.id);
		}
		for (const store of stores.all) store.given.forget(id);
		table.destroy(id);
		onDestroyed(id);
		stores.disk.flush();
	}

	#list(): Collection[] {
		const { table } = this.#options;
		return table.list().map((collection) => {
			const { files, read, failed, pages } = table.counts(collection.id);
			const { id, name, folder, excluded, leftOut, checkedAt } = collection;
			const { state, problem, secondsLeft } = this.#runs.state(collection);
			return {
				id,
				name,
				folder,
				excluded: [...excluded],
				state,
				problem,
				files,
				filesRead: read,
				filesFailed: failed,
				filesLeftOut: leftOut,
				pages,
				secondsLeft,
				checkedAt,
			};
		});
	}

	#tell(): void {
		clearTimeout(this.#telling);
		this.#telling = undefined;
		if (this.#changes.hasWatchers) this.#changes.send(this.#list());
	}

	/** While files are read, often enough to be followed. */
	#tellSoon(): void {
		this.#telling ??= setTimeout(() => this.#tell(), tellEveryMs);
	}
}

function isWithin(folder: string, other: string): boolean {
	const relative = path.relative(other, folder);
	return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

const undoMs = 10_000;
const tellEveryMs = 150;
