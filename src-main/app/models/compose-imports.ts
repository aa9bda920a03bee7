import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Jobs } from '../../base/jobs.ts';
import type { CatalogService } from '../../catalog/catalog-service.ts';
import { problemOf } from '../../catalog/catalog-service.ts';
import { freeMemory } from '../../base/free-memory.ts';
import { freeBytesOf } from '../../catalog/disk-space.ts';
import type { FileWork } from '../../catalog/files/file-work.ts';
import { ImportsService } from '../../catalog/imports/imports-service.ts';
import { type Place, placesOf } from '../../catalog/imports/places.ts';
import { tryOut } from '../../catalog/imports/trial.ts';
import type { ModelsService } from '../../catalog/models-service.ts';
import type { Catalog } from '../../contract/catalog.ts';
import type { ModelId } from '../../contract/entities.ts';
import { trialFailures } from '../../contract/errors.ts';
import { factsOf, filesOf, type ModelsTable, type NewModel } from '../../db/models.ts';
import { EngineHost } from '../../engine/host.ts';
import type { Platform } from '../platform.ts';
import { listOfPackage } from './list-of-package.ts';

export interface ImportPartsOptions {
	readonly platform: Platform;
	readonly jobs: Jobs;
	readonly files: FileWork;
	readonly table: ModelsTable;
	readonly models: ModelsService;
	readonly catalog: CatalogService;
	readonly folder: () => string;
	/** For lists that came with a model from another computer. */
	readonly listsFolder: string;
	/** Folders of the organisation that everybody may read. */
	readonly sharedFolders: readonly string[];
	readonly readLists: () => Promise<void>;
	readonly onChanged: () => void;
}

/** Bringing models: what the parts of `imports/` need of everything else. */
export function composeImports(options: ImportPartsOptions): ImportsService {
	const { platform, jobs, files, table, models, catalog, folder } = options;
	const keepList = (model: NewModel, packaged: Catalog | null): void => {
		const { sha256 } = model.files[0];
		if (packaged === null || catalog.lists.bySha256(sha256) !== undefined) return;
		const kept = JSON.stringify(listOfPackage(packaged, sha256));
		mkdirSync(options.listsFolder, { recursive: true, mode: 0o700 });
		writeFileSync(path.join(options.listsFolder, `${model.id}.json`), kept, { mode: 0o600 });
		void options.readLists().then(() => models.changed());
	};
	return new ImportsService({
		files,
		jobs,
		folder,
		freeBytes: freeBytesOf,
		places: [...options.sharedFolders.map(shared), ...placesOf(process.platform, process.env, os.homedir())],
		tryOut: (file, size, signal) =>
			tryOut(
				file,
				size,
				{
					start: (load) => new EngineHost({ fork: platform.forkEngine, loadOptions: () => load }),
					freeBytes: freeMemory,
				},
				signal,
			),
		lists: {
			entryBySha256: (sha256) => catalog.lists.bySha256(sha256)?.entry,
			idByBytes: (bytes) => catalog.lists.byBytes(bytes)?.entry.id,
			refusalOf: (entry, sha256s) => {
				const refusal = catalog.refusal(entry === null ? null : catalog.need(entry.id), sha256s);
				return refusal === null ? null : problemOf(refusal);
			},
			needsAcceptance: (entry) => catalog.needsAcceptance(entry.id),
		},
		installed: {
			idBySha256: (sha256) => {
				const row = table.bySha256(sha256);
				return row?.removed_at === null && row.problem === null ? (row.id as ModelId) : undefined;
			},
			idByPath: (file) => table.byPath(file)[0]?.id as ModelId | undefined,
			isUsable: (file) =>
				table.byPath(file).some(({ removed_at, problem }) => removed_at === null && problem === null),
			setAside: (id) => {
				const row = table.get(id);
				if (row?.removed_at !== null || !trialFailures.has(row.problem ?? '')) return undefined;
				const { problem, verified_at: verifiedAt } = row;
				const place = row.place === 'own' ? 'own' : 'elsewhere';
				return { id, files: filesOf(row), place, facts: factsOf(row), problem, verifiedAt };
			},
			install: (model, memoryBytes, packaged) => {
				models.install(model);
				if (memoryBytes > 0) models.learnMemory(model.id, memoryBytes);
				keepList(model, packaged);
				options.onChanged();
			},
			quarantine: (model, _error, packaged) => {
				models.install(model);
				keepList(model, packaged);
			},
		},
	});
}

const shared = (folder: string): Place => ({ foundIn: path.basename(folder), folder, layout: 'files' });
