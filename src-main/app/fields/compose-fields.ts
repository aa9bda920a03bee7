import type { Jobs } from '../../base/jobs.ts';
import type { Logger } from '../../base/logger.ts';
import type { Model } from '../../contract/models.ts';
import type { Stores } from '../../db/store.ts';
import { FieldRuns } from '../../documents/fields/field-runs.ts';
import type { Retrieval } from '../../documents/retrieval/retrieval.ts';
import { modelFrom } from '../../documents/summary-model.ts';
import type { TextWork } from '../../documents/text-work.ts';
import type { Engine } from '../../engine/engine.ts';
import type { ModelChoice } from '../models/model-choice.ts';

interface FieldParts {
	readonly stores: Stores;
	readonly text: TextWork;
	readonly retrieval: Retrieval;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly engine: Engine;
	readonly choice: ModelChoice;
	readonly currentModel: () => Model | null;
	readonly contextTokens: () => number;
}

/** Fields found in each of many documents, over the parts that read and ask. What an earlier program left undone is stopped. */
export function composeFields(parts: FieldParts, onFinished: () => void): FieldRuns {
	const { stores, text, retrieval, jobs, logger, engine, choice, currentModel, contextTokens } = parts;
	stores.disk.fieldRuns.markInterrupted();
	return new FieldRuns({
		stores,
		text,
		find: (scope, question, budgetWords, signal) => retrieval.find(scope, question, budgetWords, signal),
		jobs,
		logger,
		prepare: (id, signal) => choice.prepare(id, signal),
		model: (language) => {
			const current = currentModel();
			if (current === null) return undefined;
			const { languages, summaryMethod } = current;
			const isKnown = language === 'und' || languages.length === 0 || languages.includes(language);
			if (!isKnown) return undefined;
			return {
				model: modelFrom(engine, current, contextTokens()),
				isCapable: summaryMethod === 'sections',
			};
		},
		onFinished,
	});
}
