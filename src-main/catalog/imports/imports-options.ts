import type { Jobs } from '../../base/jobs.ts';
import type { Catalog, CatalogEntry } from '../../contract/catalog.ts';
import type { ModelId, Problem } from '../../contract/entities.ts';
import type { KnownError } from '../../contract/errors.ts';
import type { NewModel } from '../../db/models.ts';
import type { ModelFile } from '../../engine/engine.ts';
import type { FileWork } from '../files/file-work.ts';
import type { ModelSize } from '../memory.ts';
import type { Place } from './places.ts';

export interface ImportsServiceOptions {
	readonly files: FileWork;
	readonly jobs: Jobs;
	/** Where models are copied and moved to. */
	readonly folder: () => string;
	/** Bytes free on the disk of a folder. */
	readonly freeBytes: (folder: string) => Promise<number>;
	/** Folders of other programs. */
	readonly places: readonly Place[];
	/** Loads it for the first time: `tryOut`. */
	readonly tryOut: (
		file: ModelFile,
		size: ModelSize,
		signal: AbortSignal,
	) => Promise<{ memoryBytes: number }>;
	readonly lists: ImportLists;
	readonly installed: InstalledModels;
}

/** What the lists and the rules say. */
export interface ImportLists {
	/** The model that a file with this hash belongs to. */
	entryBySha256(sha256: string): CatalogEntry | undefined;
	/** One whose files have this length together; whether it is that one is known after its hash. */
	idByBytes(bytes: number): ModelId | undefined;
	/** Why files may not be used here, recalled ones included; null as entry: they are in no list. */
	refusalOf(entry: CatalogEntry | null, sha256s: readonly string[]): Problem | null;
	/** The licence that somebody has to accept first. */
	needsAcceptance(entry: CatalogEntry): string | undefined;
}

/** What is here already, and where what arrives is noted. */
export interface InstalledModels {
	/** A model of this file that may be used; not one in the bin, nor one that was set aside. */
	idBySha256(sha256: string): ModelId | undefined;
	/** Any model that has a file here, set aside or not. */
	idByPath(path: string): ModelId | undefined;
	/** Whether the model of this file can be used; not one in the bin, nor one that was set aside. */
	isUsable(path: string): boolean;
	/** One that failed its trial; undefined where nothing of this id did. */
	setAside(id: ModelId): NewModel | undefined;
	/** `packaged`: what the other computer's list says of it, where it came in a folder from there. */
	install(model: NewModel, memoryBytes: number, packaged: Catalog | null): void;
	/** As `install`, for one that failed its trial (`model.problem` says how): it is shown, and loaded only when asked. */
	quarantine(model: NewModel, error: KnownError, packaged: Catalog | null): void;
}
