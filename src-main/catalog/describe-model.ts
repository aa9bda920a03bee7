import type { ModelId, Problem } from '../contract/entities.ts';
import { trialFailures } from '../contract/errors.ts';
import type { Model } from '../contract/models.ts';
import type { ModelFacts, ModelRow } from '../db/models.ts';
import type { ListedModel } from './lists.ts';
import { measuredAsking } from './measured-asking.ts';
import { starterModel } from './starter-model.ts';

/** An installed model as the window shows it, from the lists where one knows it, else from its file's header. */
export function describeModel({
	row,
	facts,
	listed,
	blocked,
	isDefault,
}: {
	row: ModelRow;
	facts: ModelFacts;
	listed: ListedModel | undefined;
	blocked: Problem | null;
	isDefault: boolean;
}): Model {
	const entry = listed?.entry;
	return {
		id: row.id as ModelId,
		kind: entry?.kind ?? facts.kind,
		name: entry?.name ?? (facts.name || row.id),
		maker: entry?.maker ?? '',
		licence: entry?.licence.id ?? '',
		bytes: row.bytes,
		parameters: entry?.parameters ?? facts.parameters,
		quantisation: entry?.quantisation ?? facts.quantisation,
		contextTokens: entry?.context?.tokens ?? facts.contextTokens,
		languages: entry?.languages?.codes ?? [],
		isStarter: row.id === starterModel.id,
		installed: blocked?.code !== 'model-file-gone',
		origin: entry === undefined ? 'unknown' : 'catalog',
		list: listed?.list ?? null,
		openness: listed?.passport.openness ?? 'unknown',
		badge: listed?.passport.badge ?? nothingKnown,
		place: row.place === 'own' ? 'own' : 'elsewhere',
		blocked,
		isSetAside: trialFailures.has(row.problem ?? ''),
		isDefault,
		verifiedAt: row.verified_at,
		lastUsedAt: row.last_used_at,
		summaryMethod: row.summary_method === 'sections' ? 'sections' : 'sentences',
		sentenceChoice: row.sentence_choice === 'model' ? 'model' : 'ranking',
		personalAsking: measuredAsking(row),
		...(row.words_per_second === null ? {} : { wordsPerSecond: row.words_per_second }),
		...(row.reading_tokens_per_second === null
			? {}
			: { readingTokensPerSecond: row.reading_tokens_per_second }),
		...(row.memory_bytes === null ? {} : { memoryBytes: row.memory_bytes }),
		crashedDuringLoad: row.loading_since !== null,
	};
}

const nothingKnown: Model['badge'] = {
	weights: 'unknown',
	documentation: 'unknown',
	trainingCode: 'unknown',
	trainingData: 'unknown',
};
