import path from 'node:path';
import type { Jobs } from '../../base/jobs.ts';
import type { Logger } from '../../base/logger.ts';
import { CatalogService, problemOf } from '../../catalog/catalog-service.ts';
import { DownloadsService } from '../../catalog/downloads/downloads-service.ts';
import { hubOrMirror } from '../../catalog/downloads/hub.ts';
import { modelFile } from '../../catalog/downloads/model-file.ts';
import { RateLimit } from '../../catalog/downloads/rate-limit.ts';
import { FolderMove, FolderPlan } from '../../catalog/folder-move.ts';
import { FileWorker } from '../../catalog/files/file-worker-client.ts';
import { headerFacts } from '../../catalog/header-facts.ts';
import { Lists } from '../../catalog/lists.ts';
import { ModelBin } from '../../catalog/model-bin.ts';
import { ModelsService } from '../../catalog/models-service.ts';
import { starterModel } from '../../catalog/starter-model.ts';
import { CatalogEntry } from '../../contract/catalog.ts';
import type { ModelId } from '../../contract/entities.ts';
import { type AgreementsTable } from '../../db/agreements.ts';
import { DownloadsTable } from '../../db/downloads.ts';
import { ModelsTable } from '../../db/models.ts';
import type { OpenedDatabase } from '../../db/open.ts';
import type { SettingsTable } from '../../db/settings.ts';
import type { Gate } from '../../net/gate.ts';
import type { AdministratorFile } from '../administrator.ts';
import type { Notices } from '../notices.ts';
import type { Platform } from '../platform.ts';
import { type RecalledModel, recalledModel } from './recalled-model.ts';
import type { SettingsService } from '../settings-service.ts';
import { composeImports } from './compose-imports.ts';
import { itemSurroundings } from './item-surroundings.ts';
import { furtherLists } from './further-lists.ts';
import { goOnMoving } from './go-on-moving.ts';
import { HubTokens } from './hub-tokens.ts';
import { ThisComputer } from './this-computer.ts';

export interface ModelPartsOptions {
	readonly platform: Platform;
	readonly opened: OpenedDatabase;
	readonly settings: SettingsService;
	readonly settingsTable: SettingsTable;
	readonly agreements: AgreementsTable;
	/** Models may be fetched from this host. */
	readonly agreedTo: (host: string) => boolean;
	readonly gate: Gate;
	readonly jobs: Jobs;
	readonly notices: Pick<Notices, 'add'>;
	readonly onStorageProblem: (error: unknown) => void;
	readonly logger: Logger;
	readonly decided: AdministratorFile;
	readonly folders: { readonly root: string; readonly models: string; readonly states: string };
	readonly language: () => string;
	/** A model is about to be removed. */
	readonly onRemoved: (id: ModelId) => void;
	/** What may be used has changed. */
	readonly onChanged: () => void;
}

/** Everything about models but the engine. */
export async function composeModels(options: ModelPartsOptions) {
	const { platform, opened, settings, settingsTable, agreements, gate, jobs, logger, decided, folders } =
		options;
	const { notices } = options;
	const files = new FileWorker();
	const table = new ModelsTable(opened.database);
	const computer = new ThisComputer(settingsTable, options.onStorageProblem);
	computer.forgetAnother(() => table.forgetSpeeds());
	const tokens = new HubTokens(settingsTable, platform.keyring);
	const folder = (): string => {
		const chosen = settingsTable.get(folderKey);
		return typeof chosen === 'string' ? chosen : folders.models;
	};
	const listsFolder = path.join(folders.root, 'lists');
	const hub = (): URL => hubOrMirror(settings.current.mirror);
	const readLists = (over: Gate | null): Promise<Lists> =>
		Lists.read(platform.facts.resources, furtherLists(folders.root, listsFolder, decided.catalogs, over));

	/** Beside everything else, because a disk of the network may take its time. */
	const lookAtDisk = (): void =>
		void computer.lookAtDisk(folder()).then((isAnother) => isAnother && catalog.changed());
	const models: ModelsService = new ModelsService({
		table,
		starterFiles: [
			...platform.facts.modelFiles,
			path.join(platform.facts.resources, 'models', starterModel.file),
			path.join(folders.models, starterModel.file),
		],
		stateFolder: folders.states,
		hashFile: (file) => files.hash(file, new AbortController().signal),
		listed: (id, sha256) => catalog.lists.find(id, sha256),
		refused: (model, sha256s) => catalog.refused(model, sha256s),
		defaultModel: () => settings.current.defaultModel,
		onChanged: () => {
			catalog.changed();
			bin.changed();
			// Files that came or went leave another amount of free disk.
			lookAtDisk();
		},
		freeBytes: () => computer.freeBytes,
		onStorageProblem: options.onStorageProblem,
	});
	const catalog: CatalogService = new CatalogService({
		// Addresses inside the house are asked once the window is there; files are read at once, and what was kept.
		lists: await readLists(null),
		agreements,
		licenceTexts: path.join(platform.facts.resources, 'licences', 'models'),
		policy: () => ({ ...settings.current, fixed: settings.fixed }),
		surroundings: () => itemSurroundings(models, table, catalog.lists, computer.facts),
		language: options.language,
		sha256Of: (id) => table.get(id)?.sha256,
		hasToken: (host) => tokens.get(host) !== undefined,
		isGated: (id) => downloads.isGated(id),
		hubHost: () => hub().host,
		agreedTo: options.agreedTo,
	});
	const limit = new RateLimit(() => settings.current.bandwidthLimit);
	const downloads = new DownloadsService<CatalogEntry>({
		kind: 'download',
		table: new DownloadsTable(opened.database, 'downloads', CatalogEntry),
		gate,
		files,
		jobs,
		logger,
		folder,
		nameOf: ({ name }) => name,
		locate: (entry, part) => modelFile(hub(), (host) => tokens.get(host), entry, part),
		listedNow: ({ id }) => {
			const listed = catalog.lists.models.get(id)?.entry;
			return listed?.files.every(({ sha256 }) => sha256 !== undefined) === true ? listed : undefined;
		},
		refused: (entry) => {
			const sha256s = entry.files.flatMap(({ sha256 }) => sha256 ?? []);
			const listed = catalog.lists.models.get(entry.id);
			const refusal = catalog.refusal(listed ?? null, sha256s);
			// Of one whose list is away nothing is known but what was recalled.
			if (refusal === null || (listed === undefined && refusal.kind !== 'recalled')) return null;
			return problemOf(refusal);
		},
		onGated: () => void tokens.set(hub().host, ''),
		atOnce: () => settings.current.downloadsAtOnce,
		limit,
		onArrived: async (entry, arrived) => {
			models.install({
				id: entry.id,
				files: arrived,
				place: 'own',
				facts: await headerFacts(arrived),
				problem: null,
				verifiedAt: Date.now(),
			});
			options.onChanged();
			if (settings.current.notifications) platform.notifyFinished('download');
		},
		onProgress: (fraction) => {
			platform.showProgress(fraction);
			// What was received is there, whether or not it became a model.
			if (fraction === null) lookAtDisk();
		},
		isInstalled: (file) => table.byPath(file).some(({ removed_at }) => removed_at === null),
		isOnline: () => platform.isOnline(),
		onStorageProblem: options.onStorageProblem,
	});
	platform.onWake(() => downloads.wake());
	const bin = new ModelBin({
		table,
		models,
		folder,
		onRemoved: options.onRemoved,
		isArriving: (file) => downloads.wholeFiles().includes(file),
	});

	const recalls = (): Map<string, RecalledModel> =>
		new Map(models.list().flatMap((model) => recalledModel(model) ?? []));
	let reading = Promise.resolve();
	/** One after the other, so that the newest holds. */
	const readAgain = (): Promise<void> => (reading = reading.catch(() => undefined).then(readNow));
	const readNow = async (): Promise<void> => {
		const before = recalls();
		catalog.replaceLists(await readLists(gate));
		models.changed();
		downloads.reconsider();
		options.onChanged();
		const added = [...recalls()].flatMap(([id, recalled]) => (before.has(id) ? [] : [recalled]));
		if (added.length > 0) notices.add({ kind: 'model-recalled', models: added });
	};
	const imports = composeImports({
		platform,
		jobs,
		files,
		table,
		models,
		catalog,
		folder,
		listsFolder,
		sharedFolders: decided.modelFolders,
		readLists: readAgain,
		onChanged: options.onChanged,
	});

	const setFolder = (chosen: string): void => settingsTable.set(folderKey, chosen);
	const folderMove = new FolderMove({
		table,
		files,
		jobs,
		folder,
		setFolder,
		plan: {
			get: () => FolderPlan.safeParse(settingsTable.get(planKey)).data ?? null,
			set: (plan) => settingsTable.set(planKey, plan),
		},
		wholeFiles: () => downloads.wholeFiles(),
		hold: async () => {
			const releases = [await downloads.hold(), await imports.hold()];
			return () => {
				for (const release of releases) release();
			};
		},
		onMoved: () => {
			models.changed();
			options.onChanged();
		},
	});

	return {
		files,
		folderMove,
		table,
		computer,
		lookAtDisk,
		tokens,
		models,
		catalog,
		downloads,
		limit,
		bin,
		imports,
		/** After a start: finishes what a crash left half done; a move of the folder goes on beside everything else. */
		async tidy(onProblem: (error: unknown) => void): Promise<void> {
			await bin.tidy().catch(onProblem);
			bin.begin(onProblem);
			await imports.tidy().catch(onProblem);
			void goOnMoving(folderMove, notices, onProblem, logger);
		},
		/** Reads all lists again, those at addresses too. */
		readLists: readAgain,
	};
}

const folderKey = 'models-folder';
const planKey = 'models-folder-move';
