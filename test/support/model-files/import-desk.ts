import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from 'vitest';
import { Jobs } from '../../../src-main/base/jobs.ts';
import type { FileWork } from '../../../src-main/catalog/files/file-work.ts';
import { FileWorker } from '../../../src-main/catalog/files/file-worker-client.ts';
import type { ImportsServiceOptions } from '../../../src-main/catalog/imports/imports-options.ts';
import { ImportsService } from '../../../src-main/catalog/imports/imports-service.ts';
import type { Catalog, CatalogEntry } from '../../../src-main/contract/catalog.ts';
import type { ModelId, Problem } from '../../../src-main/contract/entities.ts';
import type { NewModel } from '../../../src-main/db/models.ts';
import { dataFolder } from '../data-folder.ts';

/** One thread for all tests of a file: starting one takes longer than most of them. */
const worker = new FileWorker();
afterAll(() => worker.dispose());
export const fileWork: FileWork = worker;

/** What an import did, and what the lists say: nothing, unless a test changes it. */
export interface ImportDesk {
	readonly service: ImportsService;
	/** Our folder of models, and one with files that somebody brings. */
	readonly folder: string;
	readonly outside: string;
	readonly jobs: Jobs;
	readonly installed: Map<string, { model: NewModel; memoryBytes: number | null; packaged: Catalog | null }>;
	/** Paths that were hashed, in order. */
	readonly hashed: string[];
	/** Called when a file was hashed and nothing else has happened yet. */
	onHashed: (file: string) => void;
	/** Files in our folder, those of the unfinished imports as well. */
	left(): string[];
	entry: CatalogEntry | null;
	refusal: Problem | null;
	licence: string | undefined;
	freeBytes: number;
	tryOut: ImportsServiceOptions['tryOut'];
}

export function importDesk(places: ImportsServiceOptions['places'] = []): ImportDesk {
	const root = dataFolder();
	const folder = path.join(root, 'models');
	const outside = path.join(root, 'outside');
	mkdirSync(outside);
	const jobs = new Jobs();
	const hashed: string[] = [];
	const files: FileWork = {
		hash: async (file, signal, onProgress) => {
			hashed.push(file);
			const sha256 = await worker.hash(file, signal, onProgress);
			desk.onHashed(file);
			return sha256;
		},
		append: (file, bytes, signal, onProgress) => worker.append(file, bytes, signal, onProgress),
	};
	const installed: ImportDesk['installed'] = new Map();
	const find = (is: (model: NewModel) => boolean): ModelId | undefined =>
		[...installed.values()].find(({ model }) => is(model))?.model.id as ModelId | undefined;
	const desk: ImportDesk = {
		service: new ImportsService({
			files,
			jobs,
			folder: () => folder,
			freeBytes: () => Promise.resolve(desk.freeBytes),
			places,
			tryOut: (file, size, signal) => desk.tryOut(file, size, signal),
			lists: {
				entryBySha256: (sha256) =>
					desk.entry?.files.some((file) => file.sha256 === sha256) === true ? desk.entry : undefined,
				idByBytes: (bytes) => (desk.entry?.files[0]?.bytes === bytes ? desk.entry.id : undefined),
				refusalOf: () => desk.refusal,
				needsAcceptance: () => desk.licence,
			},
			installed: {
				idBySha256: (sha256) => find((model) => model.problem === null && model.files[0].sha256 === sha256),
				idByPath: (file) => find((model) => model.files.some((one) => one.path === file)),
				isUsable: (file) =>
					find((model) => model.problem === null && model.files.some((one) => one.path === file)) !==
					undefined,
				setAside: (id) => {
					const model = installed.get(id)?.model;
					return model?.problem == null ? undefined : model;
				},
				install: (model, memoryBytes, packaged) => installed.set(model.id, { model, memoryBytes, packaged }),
				quarantine: (model, _error, packaged) =>
					installed.set(model.id, { model, memoryBytes: null, packaged }),
			},
		}),
		folder,
		outside,
		jobs,
		installed,
		hashed,
		onHashed: () => undefined,
		left: () => {
			try {
				return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
			} catch {
				return [];
			}
		},
		entry: null,
		refusal: null,
		licence: undefined,
		freeBytes: 1e12,
		tryOut: () => Promise.resolve({ memoryBytes: 1234 }),
	};
	return desk;
}
