import * as z from 'zod';
import type { Jobs } from '../../base/jobs.ts';
import type { Logger } from '../../base/logger.ts';
import type { ListedModel } from '../../catalog/lists.ts';
import type { ModelsService } from '../../catalog/models-service.ts';
import type { ModelId } from '../../contract/entities.ts';
import type { SettingsTable } from '../../db/settings.ts';
import type { Stores } from '../../db/store.ts';
import { EmbeddingsService } from '../../documents/embeddings/embeddings-service.ts';
import { EngineHost } from '../../engine/host.ts';
import { IdleUnload } from '../models/idle-unload.ts';
import type { Platform } from '../platform.ts';
import type { SettingsService } from '../settings-service.ts';
import { SearchModel } from './search-model.ts';

export interface EmbeddingParts {
	readonly platform: Platform;
	readonly stores: Stores;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly models: ModelsService;
	/** Of the files of all installed models, those in the bin among them. */
	readonly hashes: () => readonly string[];
	readonly listed: (id: ModelId, sha256: string) => ListedModel | undefined;
	readonly settings: SettingsService;
	readonly settingsTable: SettingsTable;
	readonly onStorageProblem: (error: unknown) => void;
}

/** Finding passages by meaning: a model for it in a process of its own, and what keeps the vectors up to date. */
export function composeEmbeddings(parts: EmbeddingParts) {
	const { platform, models, settings, settingsTable, logger } = parts;
	const engine = new EngineHost({
		fork: platform.forkEngine,
		loadOptions: (file) => models.loadOptions(file),
		onLoaded: (file, loaded) => models.learnLoaded(file, loaded),
		onLoadPhase: (file, phase) => models.markLoading(file, phase),
		mustAsk: (file) => models.mustAsk(file),
		onCrash: (code) => logger.event('embedding-engine-crashed', { code: String(code) }),
	});
	const searchModel: SearchModel = new SearchModel({
		models,
		engine,
		listed: parts.listed,
		chosen: () => settings.current.searchModel,
		choose: (id) => settings.change({ searchModel: id }),
		onChanged: () => embeddings.modelChanged(),
	});
	const embeddings: EmbeddingsService = new EmbeddingsService({
		...parts,
		embedder: searchModel,
		measured: {
			get: (sha256) => Measured.safeParse(settingsTable.get(`closeness ${sha256}`)).data,
			set: (sha256, value) => settingsTable.set(`closeness ${sha256}`, value),
		},
	});
	const left = new AbortController();
	void (async () => {
		let known = '';
		for await (const installed of models.watch(left.signal)) {
			searchModel.reconsider(installed);
			// What was measured or used is told as well, after every answer.
			const now = parts.hashes().join();
			if (now !== known) embeddings.look();
			known = now;
		}
	})();
	const idle = new IdleUnload({ engine, afterMinutes: () => idleMinutes });
	return {
		searchModel,
		embeddings,
		dispose: async (): Promise<void> => {
			left.abort();
			idle.dispose();
			await embeddings.dispose();
			await engine.dispose();
		},
	};
}

const Scale = z.object({ near: z.number(), answering: z.number() }).nullable();
const Measured = z.object({ en: Scale, de: Scale });
/** It is small and soon loaded again. */
const idleMinutes = 3;
