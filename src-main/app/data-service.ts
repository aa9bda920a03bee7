import { copyFile, mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Backup, BackupPreview, Storage } from '../contract/data.ts';
import { preview } from '../db/backups.ts';
import { packEverything, unpackEverything } from '../db/everything.ts';
import { waitingRestoreName, type OpenedDatabase } from '../db/open.ts';
import type { Platform } from './platform.ts';

export interface DataFolders {
	readonly root: string;
	readonly documents: string;
	readonly states: string;
	readonly models: string;
}

/** Sizes, backups, saving everything and getting it back. */
export class DataService {
	readonly #opened: OpenedDatabase;
	readonly #folders: DataFolders;
	readonly #platform: Platform;
	readonly #modelBytes: () => number;
	/** Files that a person chose for a restore, by the id that the window got. */
	readonly #chosen = new Map<string, string>();

	/** `modelBytes` counts installed model files wherever they lie. */
	constructor(opened: OpenedDatabase, folders: DataFolders, platform: Platform, modelBytes: () => number) {
		this.#modelBytes = modelBytes;
		this.#opened = opened;
		this.#folders = folders;
		this.#platform = platform;
	}

	async storage(): Promise<Storage> {
		const { root, documents, states, models } = this.#folders;
		const disk = await statfs(root).catch(() => undefined);
		return {
			databaseBytes: (await sizeOf(this.#opened.file)) + (await sizeOf(`${this.#opened.file}-wal`)),
			backupBytes: this.backups().reduce((sum, backup) => sum + backup.bytes, 0),
			documentBytes: await folderSize(documents),
			stateBytes: await folderSize(states),
			modelBytes: Math.max(await folderSize(models), this.#modelBytes()),
			freeBytes: disk === undefined ? 0 : disk.bavail * disk.bsize,
		};
	}

	backups(): Backup[] {
		return this.#opened.backups.list();
	}

	/** One file with conversations, documents and settings; the models are not in it. False: the dialog was closed. */
	async saveEverything(): Promise<boolean> {
		const target = await this.#platform.chooseTarget(
			`Indoors ${new Date().toISOString().slice(0, 10)}.indoors`,
		);
		if (target === null) return false;
		await packEverything(this.#opened.file, this.#folders.documents, target);
		return true;
	}

	async previewRestore(id: string | null): Promise<BackupPreview | null> {
		if (id !== null) return this.#opened.backups.preview(id);
		const [file] = await this.#platform.chooseFiles('backup');
		if (file === undefined) return null;
		const shown = preview(file, `file-${this.#chosen.size + 1}`);
		this.#chosen.set(shown.id, file);
		return shown;
	}

	/**
	 * Puts a backup in the place of the database at the next start, which follows at once; what is there now is kept as
	 * a backup of its own first.
	 */
	async restore(id: string): Promise<void> {
		const file = this.#chosen.get(id) ?? this.#opened.backups.pathOf(id);
		preview(file, id);
		this.#opened.backups.makeNow(this.#opened.database, 'before-restore');
		await mkdir(this.#folders.root, { recursive: true });
		const waiting = path.join(this.#folders.root, waitingRestoreName);
		await copyFile(file, `${waiting}.partial`);
		await unpackEverything(`${waiting}.partial`, this.#folders.documents, waiting);
		await rm(`${waiting}.partial`, { force: true });
		this.#platform.restart();
	}
}

async function sizeOf(file: string): Promise<number> {
	return stat(file).then(
		(facts) => facts.size,
		() => 0,
	);
}

async function folderSize(folder: string): Promise<number> {
	const names = await readdir(folder).catch(() => []);
	const sizes = await Promise.all(names.map((name) => sizeOf(path.join(folder, name))));
	return sizes.reduce((sum, size) => sum + size, 0);
}
