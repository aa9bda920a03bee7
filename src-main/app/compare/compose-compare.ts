import type { Jobs } from '../../base/jobs.ts';
import type { Logger } from '../../base/logger.ts';
import type { ModelsService } from '../../catalog/models-service.ts';
import type { AnswerPlanner } from '../../chat/answer-planner.ts';
import type { AssistantsService } from '../../chat/assistants/assistants-service.ts';
import { ComparisonsService } from '../../chat/compare/comparisons-service.ts';
import { KnownError } from '../../contract/errors.ts';
import type { ModelId } from '../../contract/entities.ts';
import { ComparisonsTable } from '../../db/comparisons.ts';
import type { OpenedDatabase } from '../../db/open.ts';
import type { EngineHost } from '../../engine/host.ts';
import type { AdaptersService } from '../../teach/adapters-service.ts';
import { lending } from '../models/lending.ts';
import type { ModelChoice } from '../models/model-choice.ts';

export interface CompareParts {
	readonly opened: Pick<OpenedDatabase, 'database'>;
	readonly engine: EngineHost;
	readonly choice: ModelChoice;
	readonly models: ModelsService;
	readonly planner: AnswerPlanner;
	readonly assistants: AssistantsService;
	readonly adapters: AdaptersService;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly onStorageProblem: (error: unknown) => void;
	readonly onFinished: () => void;
}

/** The same questions to two sides, over the parts that answer in conversations. */
export function composeCompare(parts: CompareParts): ComparisonsService {
	const { opened, choice, models, adapters } = parts;
	return new ComparisonsService({
		...parts,
		table: new ComparisonsTable(opened.database),
		...lending('comparison', parts),
		sha256Of: (id) => models.file(id).sha256,
		modelFor: (wanted, isChosen) => {
			const id = isChosen ? wanted : (choice.usable(wanted)?.id ?? null);
			if (id === null) throw new KnownError('no-model');
			return { id, name: nameOf(models, id), sha256: models.file(id).sha256 };
		},
		adapterFor: (wanted, modelSha256) => {
			const used = adapters.use(wanted, modelSha256);
			if (wanted === null || used === undefined) return null;
			return { name: adapters.fileOf(wanted.id).name, sha256: used.sha256, strength: used.strength };
		},
	});
}

/** Errors: `not-found`, also for one that only compares texts. */
function nameOf(models: ModelsService, id: ModelId): string {
	const model = models.get(id);
	if (model?.kind !== 'chat') throw new KnownError('not-found');
	return model.name;
}
