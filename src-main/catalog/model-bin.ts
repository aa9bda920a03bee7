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
	/** A download has this file already, and goes on. */
	readonly isArriving?: (path: string) => boolean;
	readonly now?: () => number;
}

/** Removed models stay for a week; files that were used in place are only forgotten and never touched. */
export class ModelBin {
	readonly #options: ModelBinOptions;
	readonly #changes = new Broadcast<BinnedModel[]>();
	readonly #now: () => number;
	#tail: Promise<unknown> = Promise.resolve();
	#clock: NodeJS.Timeout | undefined;

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

	/** One of them was brought or fetched again. */
	changed(): void {
		if (this.#changes.hasWatchers) this.#changes.send(this.list());
	}

	/** Gives the time when it is gone for good. Errors: `not-found`; `bad-request` for the one that comes along. */
	remove(id: ModelId): Promise<number> {
		return this.#inTurn(async () => {
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
		});
	}

	/** Errors: `not-found`. */
	bringBack(id: ModelId): Promise<void> {
		return this.#inTurn(async () => {
			const row = this.#need(id, true);
			if (row.place === 'own') await move(row, 'back');
			this.#options.table.set(id, 'removed_at', null);
			this.#tell();
		});
	}

	/** Errors: `not-found`. */
	deleteForGood(id: ModelId): Promise<void> {
		return this.#inTurn(() => this.#delete(this.#need(id, true)));
	}

	/** At a start: deletes what has been here for a week, and finishes moves that a crash interrupted. */
	async tidy(): Promise<void> {
		await this.deleteOld();
		await this.#inTurn(async () => {
			for (const row of this.#options.table.all())
				if (row.place === 'own') await move(row, row.removed_at === null ? 'back' : 'to-bin');
			await this.#deleteStrays();
		});
	}

	/** Deletes what has been here for a week: a program may run for months. */
	deleteOld(): Promise<void> {
		return this.#inTurn(async () => {
			for (const row of this.#options.table.all())
				if (row.removed_at !== null && row.removed_at + keptFor <= this.#now()) await this.#delete(row);
		});
	}

	/** Looks every hour for what has been here for a week. */
	begin(onProblem: (error: unknown) => void): void {
		this.#clock = setInterval(() => void this.deleteOld().catch(onProblem), lookEvery);
		this.#clock.unref();
	}

	/** Waits for what is being done. */
	async dispose(): Promise<void> {
		clearInterval(this.#clock);
		await this.#tail;
	}

	async #delete(row: ModelRow): Promise<void> {
		const { table, isArriving = () => false } = this.#options;
		if (row.place === 'own')
			for (const { path: file } of filesOf(row)) {
				await rm(inBin(file), { force: true });
				// Where a crash came between the row and the move; a part of a new download bears the same name.
				if (!isArriving(file)) await rm(file, { force: true });
			}
		table.remove(row.id);
		this.#tell();
	}

	/** What was fetched or brought again while it lay here belongs to nobody any more. */
	async #deleteStrays(): Promise<void> {
		const bin = path.join(this.#options.folder(), binName);
		const known = new Set(
			this.#options.table
				.all()
				.flatMap((row) => filesOf(row).flatMap(({ path: file }) => [file, inBin(file)])),
		);
		for (const name of await readdir(bin).catch(() => []))
			if (!known.has(path.join(bin, name))) await rm(path.join(bin, name), { force: true });
	}

	/** One after the other: two that handle the same files would meet in the middle. */
	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#tail.then(work);
		this.#tail = done.catch(() => undefined);
		return done;
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
const lookEvery = 60 * 60 * 1000;
