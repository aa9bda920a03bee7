import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Broadcast } from '../base/broadcast.ts';
import { fitsBase } from '../catalog/gguf/adapter-fit.ts';
import { GgufFault } from '../catalog/gguf/gguf-fault.ts';
import { readGgufHeader, type GgufHeader } from '../catalog/gguf/header.ts';
import { readSaid } from '../catalog/gguf/said.ts';
import type { AdapterPapers, AdapterPassport, AdapterPassportFile } from '../contract/adapter-passport.ts';
import { KnownError } from '../contract/errors.ts';
import type { AdapterId } from '../contract/ids.ts';
import type { RecordedAdapter } from '../contract/inspection.ts';
import type { Adapter, AdapterChoice } from '../contract/teaching.ts';
import type { AdapterRow, AdaptersTable } from '../db/teaching.ts';
import type { AdapterUse, ModelFile } from '../engine/engine.ts';

/** The model that an adapter is tried with. */
export interface AdapterBase {
	readonly id: Adapter['baseModelId'];
	readonly name: string;
	readonly file: ModelFile;
}

export interface AdaptersServiceOptions {
	readonly table: AdaptersTable;
	/** Away from main's thread. */
	readonly hashFile: (path: string, signal: AbortSignal) => Promise<string>;
	readonly folder: string;
	/** The model that answers now; undefined: none. */
	readonly base: () => AdapterBase | undefined;
	/** Other models that are here. */
	readonly others: () => readonly AdapterBase[];
	/** Lets the model say a word with the adapter. Errors: `adapter-does-not-fit`. */
	readonly tryOut: (adapter: AdapterUse, signal: AbortSignal) => Promise<void>;
}

/** What models were taught, as files. */
export class AdaptersService {
	readonly #options: AdaptersServiceOptions;
	readonly #changes = new Broadcast<Adapter[]>();
	readonly #purges = new Map<AdapterId, NodeJS.Timeout>();
	/** Names of files that are being taken in. */
	readonly #arriving = new Set<string>();
	readonly #leftovers: readonly { readonly id: AdapterId; readonly file: string }[];

	constructor(options: AdaptersServiceOptions) {
		this.#options = options;
		// Known before anybody can remove one and want it back.
		this.#leftovers = options.table.removed();
	}

	list(): Adapter[] {
		return this.#options.table.all().map(({ adapter }) => adapter);
	}

	watch(signal: AbortSignal): AsyncIterable<Adapter[]> {
		return this.#changes.watch(signal, this.list());
	}

	/** For a request to the model of `baseSha256`; undefined where it belongs to another one, or is gone. */
	use(choice: AdapterChoice | null, baseSha256: string | undefined): AdapterUse | undefined {
		if (choice === null || choice.strength === 0) return undefined;
		const row = this.#find(choice.id);
		if (row === undefined || row.baseSha256 !== baseSha256) return undefined;
		return { path: this.#pathOf(row), sha256: row.sha256, strength: choice.strength };
	}

	/** What was once used, by its hash; undefined where it is gone. */
	recorded({ sha256, strength }: RecordedAdapter): { name: string; use: AdapterUse } | undefined {
		const row = this.#options.table.all().find((one) => one.sha256 === sha256);
		if (row === undefined) return undefined;
		return { name: row.adapter.name, use: { path: this.#pathOf(row), sha256, strength } };
	}

	/**
	 * Takes a file in, once its header, its base and a trial say that it works. Errors: `adapter-no-adapter`,
	 * `adapter-damaged`, `adapter-no-base`, `adapter-other-base`, `adapter-does-not-fit`, `disk-full`.
	 */
	async add(
		file: string,
		facts: Pick<Adapter, 'name' | 'origin' | 'examples' | 'sources' | 'result'>,
		passport: AdapterPassport | null,
		signal: AbortSignal,
	): Promise<Adapter> {
		const { folder, table, hashFile, tryOut } = this.#options;
		const base = await this.#baseOf(file);
		await mkdir(folder, { recursive: true });
		const id = randomUUID() as AdapterId;
		const name = `${id}.gguf`;
		const kept = path.join(folder, name);
		this.#arriving.add(name);
		try {
			await copyFile(file, kept);
			const sha256 = await hashFile(kept, signal);
			await tryOut({ path: kept, sha256, strength: 1 }, signal);
			const adapter: Adapter = {
				id,
				...facts,
				baseModelId: base.id,
				baseName: base.name,
				bytes: (await stat(kept)).size,
				madeAt: Date.now(),
			};
			table.put({ adapter, file: name, sha256, baseSha256: base.file.sha256, passport });
			this.#tell();
			return adapter;
		} catch (error) {
			await rm(kept, { force: true });
			throw error;
		} finally {
			this.#arriving.delete(name);
		}
	}

	/** A file where it lies, to be asked before it is taken in: nobody can choose it until then. Errors: as `add`. */
	async untaken(file: string, signal: AbortSignal): Promise<AdapterUse> {
		await this.#baseOf(file);
		return { path: file, sha256: await this.#options.hashFile(file, signal), strength: 1 };
	}

	/**
	 * The model in use. Errors: `adapter-no-adapter`, `adapter-damaged`, `adapter-no-base`, `adapter-other-base` with a
	 * model that it would fit, `adapter-does-not-fit`.
	 */
	async #baseOf(file: string): Promise<AdapterBase> {
		const header = await headerOf(file);
		if (header.type !== 'adapter') throw new KnownError('adapter-no-adapter');
		const inUse = this.#options.base();
		if (inUse !== undefined && fitsBase(header, await headerOf(inUse.file.path))) return inUse;
		for (const { name, file: model } of this.#options.others()) {
			const other = await readGgufHeader(model.path).catch(() => undefined);
			if (other !== undefined && fitsBase(header, other))
				throw new KnownError('adapter-other-base', { model: name });
		}
		if (inUse === undefined) throw new KnownError('adapter-no-base');
		throw new KnownError('adapter-does-not-fit', { model: inUse.name });
	}

	/** `madeBy`: as somebody typed it, for the passport. Errors: `not-found`. */
	change(id: AdapterId, { name, madeBy }: { readonly name: string; readonly madeBy: string }): void {
		const row = this.#need(id);
		const passport = row.passport === null ? null : { ...row.passport, madeBy };
		this.#options.table.put({ ...row, adapter: { ...row.adapter, name }, passport });
		this.#tell();
	}

	/** Errors: `not-found`. */
	async papers(id: AdapterId): Promise<AdapterPapers> {
		const row = this.#need(id);
		const said = await readSaid(this.#pathOf(row)).catch(() => []);
		return { passport: row.passport, sha256: row.sha256, baseSha256: row.baseSha256, said };
	}

	/** As a file; null for one that came without. Errors: `not-found`. */
	passportFile(id: AdapterId): AdapterPassportFile | null {
		const { adapter, sha256, passport } = this.#need(id);
		if (passport === null) return null;
		const { name, result } = adapter;
		return { format: 'indoors-adapter-passport', version: 1, name, sha256, passport, result };
	}

	/** Names of those that learnt from one of these things. */
	learntFrom(ids: ReadonlySet<string>): string[] {
		return this.#options.table
			.all()
			.filter(({ passport }) => passport?.origins.some(({ id }) => ids.has(id)) === true)
			.map(({ adapter }) => adapter.name);
	}

	/** Hidden now, destroyed when the time for undo is over. Errors: `not-found`. */
	remove(id: AdapterId): { undoMs: number } {
		const row = this.#need(id);
		this.#options.table.setRemoved(id, Date.now());
		const timer = setTimeout(() => void this.#destroy(id, row.file), undoMs);
		timer.unref();
		this.#purges.set(id, timer);
		this.#tell();
		return { undoMs };
	}

	undoRemove(id: AdapterId): void {
		clearTimeout(this.#purges.get(id));
		this.#purges.delete(id);
		this.#options.table.setRemoved(id, null);
		this.#tell();
	}

	/** What an earlier run of the program left removed is destroyed. */
	async begin(): Promise<void> {
		const { table, folder } = this.#options;
		for (const { id, file } of this.#leftovers) await this.#destroy(id, file);
		// An end in the middle of taking one in leaves a file that nobody knows.
		const isKnown = (name: string): boolean =>
			this.#arriving.has(name) || [...table.all(), ...table.removed()].some(({ file }) => file === name);
		for (const name of await readdir(folder).catch(() => []))
			if (!isKnown(name)) await rm(path.join(folder, name), { force: true });
	}

	dispose(): void {
		for (const timer of this.#purges.values()) clearTimeout(timer);
	}

	async #destroy(id: AdapterId, file: string): Promise<void> {
		this.#purges.delete(id);
		this.#options.table.remove(id);
		await rm(path.join(this.#options.folder, file), { force: true });
	}

	/** Errors: `not-found`. */
	fileOf(id: AdapterId): { name: string; path: string } {
		const row = this.#need(id);
		return { name: row.adapter.name, path: this.#pathOf(row) };
	}

	#tell(): void {
		if (this.#changes.hasWatchers) this.#changes.send(this.list());
	}

	#find(id: AdapterId): AdapterRow | undefined {
		return this.#options.table.all().find(({ adapter }) => adapter.id === id);
	}

	#need(id: AdapterId): AdapterRow {
		const row = this.#find(id);
		if (row === undefined) throw new KnownError('not-found');
		return row;
	}

	#pathOf({ file }: AdapterRow): string {
		return path.join(this.#options.folder, file);
	}
}

/** Whether a file says of itself that it is an adapter; one that cannot be read says nothing. */
export async function isAdapter(file: string): Promise<boolean> {
	const header = await readGgufHeader(file).catch(() => undefined);
	return header?.type === 'adapter';
}

async function headerOf(file: string): Promise<GgufHeader> {
	try {
		return await readGgufHeader(file);
	} catch (error) {
		if (error instanceof GgufFault)
			throw new KnownError(error.reason === 'not-gguf' ? 'adapter-no-adapter' : 'adapter-damaged', {}, error);
		throw error;
	}
}

const undoMs = 10_000;
