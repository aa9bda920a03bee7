import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Catalog, CatalogEntry, Licence, Sentence } from '../contract/catalog.ts';
import type { ModelId } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { ListFault, ListMark } from '../contract/models.ts';
import type { Passport } from '../contract/passport.ts';
import { CatalogFault, parseCatalog } from './catalog-file.ts';
import { passportOf } from './openness/passport.ts';

/** A model of one of the lists. */
export interface ListedModel {
	readonly entry: CatalogEntry;
	readonly passport: Passport;
	/** Null for the list that comes with the program. */
	readonly list: ListMark | null;
}

export interface KeptList {
	/** Rejects where none was kept. */
	read(): Promise<{ text: string; at: number }>;
	write(text: string): Promise<void>;
}

/** A list beside the built-in one: a file, or text that was fetched from an address inside the house. */
export interface FurtherList {
	readonly kind: ListMark['kind'];
	readonly name: string;
	readonly read: () => Promise<string>;
	/** True where a list that is not there is nothing to report. */
	readonly optional: boolean;
	/** Where the last good one is kept, for the time when it cannot be read. */
	readonly kept?: KeptList;
}

/** All lists together. An organisation's list adds models and recalls; it cannot replace what the program knows. */
export class Lists {
	readonly models: ReadonlyMap<ModelId, ListedModel>;
	readonly licences: ReadonlyMap<string, Licence>;
	readonly recalled: ReadonlyMap<string, Sentence>;
	readonly faults: readonly ListFault[];
	readonly #bySha256: ReadonlyMap<string, ListedModel>;

	private constructor(
		lists: readonly { readonly mark: ListMark | null; readonly catalog: Catalog }[],
		faults: readonly ListFault[],
	) {
		const licences = new Map<string, Licence>();
		const models = new Map<ModelId, ListedModel>();
		const recalled = new Map<string, Sentence>();
		for (const { mark, catalog } of lists) {
			for (const licence of catalog.licences)
				if (!licences.has(licence.id)) licences.set(licence.id, licence);
			for (const entry of catalog.models)
				if (!models.has(entry.id))
					models.set(entry.id, { entry, passport: passportOf(entry, licences), list: mark });
			for (const { sha256, reason } of catalog.recalled) recalled.set(sha256, reason);
		}
		this.licences = licences;
		this.models = models;
		this.recalled = recalled;
		this.faults = faults;
		const bySha256 = new Map<string, ListedModel>();
		for (const model of models.values())
			for (const { sha256 } of model.entry.files)
				if (sha256 !== undefined && !bySha256.has(sha256)) bySha256.set(sha256, model);
		this.#bySha256 = bySha256;
	}

	/** The model that a file with this hash belongs to. */
	bySha256(sha256: string): ListedModel | undefined {
		return this.#bySha256.get(sha256);
	}

	/**
	 * An installed model, by its file before its id: one that came from another computer is listed under another id, and
	 * a list may have given an id to another file since.
	 */
	find(id: ModelId, sha256: string): ListedModel | undefined {
		const named = this.models.get(id);
		const isItsFile = named?.entry.files.some((file) => file.sha256 === sha256) ?? false;
		return isItsFile ? named : (this.bySha256(sha256) ?? named);
	}

	/** Models one of whose files has this length, in bytes: its hash may tell that it is one of them. */
	byBytes(bytes: number): ListedModel | undefined {
		return [...this.models.values()].find(({ entry }) => entry.files.some((file) => file.bytes === bytes));
	}

	/** Throws `CatalogFault` where the built-in list is broken; a broken further one is reported and left out. */
	static async read(resources: string, further: readonly FurtherList[]): Promise<Lists> {
		const builtIn = parseCatalog(await readFile(path.join(resources, 'catalog.json'), 'utf8'));
		const lists: { mark: ListMark | null; catalog: Catalog }[] = [{ mark: null, catalog: builtIn }];
		const faults: ListFault[] = [];
		for (const { kind, name, read, optional, kept } of further) {
			const mark = { kind, name: shortName(name) };
			try {
				const text = await read();
				lists.push({ mark, catalog: parseCatalog(text) });
				await kept?.write(text).catch(() => undefined);
			} catch (error) {
				const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
				if (isMissing && optional) continue;
				const line = error instanceof CatalogFault ? error.line : 0;
				const reason = error instanceof Error ? error.message : String(error);
				const last = await lastGood(kept);
				if (last !== null) lists.push({ mark, catalog: last.catalog });
				faults.push({ list: name, line, reason, problem: problemOf(error), keptSince: last?.at ?? null });
			}
		}
		return new Lists(lists, faults);
	}
}

function problemOf(error: unknown): ListFault['problem'] {
	if (error instanceof KnownError) return { code: error.code, details: error.details };
	const code = (error as NodeJS.ErrnoException).code ?? '';
	if (['ENOENT', 'ENOTDIR'].includes(code)) return { code: 'list-file-missing', details: {} };
	if (['EACCES', 'EPERM', 'EBUSY', 'EISDIR', 'EIO'].includes(code))
		return { code: 'list-file-unreadable', details: {} };
	return null;
}

/** "models.house/list.json" or "list.json": where it lies on this computer is nobody's business outside of it. */
function shortName(name: string): string {
	const base = path.basename(name.replaceAll('\\', '/'));
	if (!/^https?:/u.test(name) || !URL.canParse(name)) return base;
	const { host, pathname } = new URL(name);
	return `${host}/${path.posix.basename(pathname)}`;
}

/** Recalls and papers do not vanish with a server that is down. */
async function lastGood(kept: KeptList | undefined): Promise<{ catalog: Catalog; at: number } | null> {
	try {
		const last = await kept?.read();
		return last === undefined ? null : { catalog: parseCatalog(last.text), at: last.at };
	} catch {
		return null;
	}
}
