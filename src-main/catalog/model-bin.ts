import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Broadcast } from '../base/broadcast.ts';
import type { ModelId } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { BinnedModel } from '../contract/models.ts';
import { filesOf, type ModelRow, type ModelsTable } from '../db/models.ts';
import { starterModel } from './starter-model.ts';
import type { ModelsService } from './models-service.ts';

export interface ModelBinOptions {
	readonly table: ModelsTable;
	readonly models: ModelsService;
	/** Folder of the models. */
	readonly folder: () => string;
	/** Called before a file is moved away. */
	readonly onRemoved: (id: ModelId) => void;
	readonly now?: () => number;
}

/** Removed models stay for a week; files that were used in place are only forgotten and never touched. */
export class ModelBin {
	readonly #options: ModelBinOptions;
	readonly #changes = new Broadcast<BinnedModel[]>();
	readonly #now: () => number;

	constructor(options: ModelBinOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
	}

	list(): BinnedModel[] {
		const { table, models } = this.#options;
		return table.all().flatMap((row) => {
			if (row.removed_at === null) return [];
			const { id, name, openness, badge } = models.describe(row);
			const bytes = row.place === 'own' ? row.bytes : 0;
			return [{ id, name, bytes, openness, badge, goneAt: row.removed_at + keptFor }];
		});
	}

	watch(signal: AbortSignal): AsyncIterable<BinnedModel[]> {
		return this.#changes.watch(signal, this.list());
	}

	/** Gives the time when it is gone for good. Errors: `not-found`; `bad-request` for the one that comes along. */
	async remove(id: ModelId): Promise<number> {
		if (id === starterModel.id) throw new KnownError('bad-request');
		const { table, onRemoved } = this.#options;
		const row = this.#need(id, false);
		onRemoved(id);
		const at = this.#now();
		// The row comes first: after a crash in between the files are still found, in one place or the other.
		table.set(id, 'removed_at', at);
		if (row.place === 'own') await move(row, 'to-bin');
		this.#tell();
		return at + keptFor;
	}

	/** Errors: `not-found`. */
	async bringBack(id: ModelId): Promise<void> {
		const row = this.#need(id, true);
		if (row.place === 'own') await move(row, 'back');
		this.#options.table.set(id, 'removed_at', null);
		this.#tell();
	}

	async deleteForGood(id: ModelId): Promise<void> {
		const row = this.#need(id, true);
		if (row.place === 'own')
			for (const { path: file } of filesOf(row)) {
				await rm(inBin(file), { force: true });
				// Where a crash came between the row and the move.
				await rm(file, { force: true });
			}
		this.#options.table.remove(id);
		this.#tell();
	}

	/** At a start: deletes what has been here for a week, and finishes moves that a crash interrupted. */
	async tidy(): Promise<void> {
		await this.deleteOld();
		for (const row of this.#options.table.all())
			if (row.place === 'own') await move(row, row.removed_at === null ? 'back' : 'to-bin');
		await this.#deleteStrays();
	}

	/** Deletes what has been here for a week: a program may run for months. */
	async deleteOld(): Promise<void> {
		for (const { id, removed_at } of this.#options.table.all())
			if (removed_at !== null && removed_at + keptFor <= this.#now()) await this.deleteForGood(id as ModelId);
	}

	/** What was fetched or brought again while it lay here belongs to nobody any more. */
	async #deleteStrays(): Promise<void> {
		const bin = path.join(this.#options.folder(), binName);
		const known = new Set(
			this.#options.table
				.all()
				.filter(({ removed_at }) => removed_at !== null)
				.flatMap((row) => filesOf(row).map(({ path: file }) => path.basename(file))),
		);
		for (const name of await readdir(bin).catch(() => []))
			if (!known.has(name)) await rm(path.join(bin, name), { force: true });
	}

	#need(id: ModelId, removed: boolean): ModelRow {
		const row = this.#options.table.get(id);
		if (row === undefined || (row.removed_at !== null) !== removed) throw new KnownError('not-found');
		return row;
	}

	#tell(): void {
		this.#changes.send(this.list());
		this.#options.models.changed();
	}
}

/** Where a removed file lies: in a folder beside its place, so that nothing has to be copied. */
export function inBin(file: string): string {
	return path.join(path.dirname(file), binName, path.basename(file));
}

/** Files that are not where they are moved from were moved already. */
async function move(row: ModelRow, way: 'to-bin' | 'back'): Promise<void> {
	for (const { path: file } of filesOf(row)) {
		const [from, to] = way === 'to-bin' ? [file, inBin(file)] : [inBin(file), file];
		if (!existsSync(from) || existsSync(to)) continue;
		await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
		await rename(from, to);
	}
}

export const binName = 'bin';
/** Seven days, in milliseconds. */
const keptFor = 7 * 24 * 60 * 60 * 1000;
