import type { Jobs } from '../base/jobs.ts';
import type { Logger } from '../base/logger.ts';
import type { ModelsService } from '../catalog/models-service.ts';
import type { Stores } from '../db/store.ts';
import type { RecipesService } from '../documents/recipes/recipes-service.ts';
import { SummariesService } from '../documents/summaries-service.ts';
import type { SummariesServiceOptions } from '../documents/summaries-options.ts';
import { modelFrom, whileInUse } from '../documents/summary-model.ts';
import type { TextWork } from '../documents/text-work.ts';
import type { EngineHost } from '../engine/host.ts';
import type { ModelMeasurements } from './model-measurements.ts';
import { modelOf, type ModelChoice } from './models/model-choice.ts';
import type { SettingsService } from './settings-service.ts';

interface Parts extends Pick<SummariesServiceOptions, 'onChanged' | 'onFinished'> {
	readonly stores: Stores;
	readonly recipes: RecipesService;
	readonly text: TextWork;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly models: ModelsService;
	readonly engine: EngineHost;
	readonly choice: ModelChoice;
	readonly measured: ModelMeasurements;
	readonly settings: SettingsService;
	readonly contextTokens: () => number;
}

/** Summaries, written by the model of their conversation. */
export function composeSummaries(parts: Parts): SummariesService {
	const { models, engine, choice, measured, settings, contextTokens, ...rest } = parts;
	return new SummariesService({
		...rest,
		modelFor: (id) => {
			const model = choice.modelFor(id);
			const row = model === null ? undefined : models.row(model.id);
			return model === null || row === undefined ? null : { model, sha256: row.sha256 };
		},
		prepare: (id, signal) => choice.prepare(id, signal),
		openModel: (id) =>
			whileInUse(
				modelFrom(engine, models.get(id) ?? null, contextTokens()),
				() => modelOf(engine.state) === id,
			),
		ensureMeasured: () => measured.ensure(),
		readAhead: (turns, signal) => engine.readAhead(turns, signal),
		preferredLength: () => settings.current.summaryLength,
	});
}
