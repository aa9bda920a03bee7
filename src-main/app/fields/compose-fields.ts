import type { Jobs } from '../../base/jobs.ts';
import type { Logger } from '../../base/logger.ts';
import type { ConversationId } from '../../contract/entities.ts';
import type { Model } from '../../contract/models.ts';
import type { Stores } from '../../db/store.ts';
import { FieldRuns } from '../../documents/fields/field-runs.ts';
import type { Retrieval } from '../../documents/retrieval/retrieval.ts';
import type { SummaryModel } from '../../documents/summary-model.ts';
import type { TextWork } from '../../documents/text-work.ts';

/** Fields found in each of many documents, over the parts that read and ask. */
export function composeFields(parts: {
	readonly stores: Stores;
	readonly text: TextWork;
	readonly retrieval: Retrieval;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly currentModel: () => Model | null;
	readonly openModel: () => SummaryModel;
	readonly prepare: (id: ConversationId, signal: AbortSignal) => Promise<unknown>;
	readonly onFinished: () => void;
}): FieldRuns {
	const { stores, text, retrieval, jobs, logger, currentModel, openModel, prepare, onFinished } = parts;
	return new FieldRuns({
		stores,
		text,
		find: (scope, question, budgetWords, signal) => retrieval.find(scope, question, budgetWords, signal),
		jobs,
		logger,
		prepare,
		model: (language) => {
			const current = currentModel();
			if (current === null) return undefined;
			const { languages, summaryMethod } = current;
			const isKnown = language === 'und' || languages.length === 0 || languages.includes(language);
			return isKnown ? { model: openModel(), isCapable: summaryMethod === 'sections' } : undefined;
		},
		onFinished,
	});
}
