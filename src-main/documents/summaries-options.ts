import type { Jobs } from '../base/jobs.ts';
import type { Logger } from '../base/logger.ts';
import type { ConversationId, DocumentId, ModelId } from '../contract/entities.ts';
import type { Model } from '../contract/models.ts';
import type { SummaryLength } from '../contract/recipes.ts';
import type { Stores } from '../db/store.ts';
import type { Turn } from '../engine/engine.ts';
import type { RecipesService } from './recipes/recipes-service.ts';
import type { SummaryModel } from './summary-model.ts';
import type { TextWork } from './text-work.ts';

/** What summaries need of the rest of the program. */
export interface SummariesServiceOptions {
	readonly stores: Stores;
	readonly text: TextWork;
	readonly jobs: Jobs;
	readonly recipes: Pick<RecipesService, 'find'>;
	readonly logger: Logger;
	/** The model that writes in a conversation, and its file's hash; null without one. */
	readonly modelFor: (id: ConversationId | null) => { model: Model; sha256: string } | null;
	/** Fails with `other-model-in-use` as soon as the engine has taken another one. */
	readonly openModel: (id: ModelId) => SummaryModel;
	/** Makes the engine take the conversation's model, when nobody is being answered. */
	readonly prepare: (id: ConversationId | null, signal: AbortSignal) => Promise<void>;
	/** Resolves when the model's speed on this computer is known. */
	readonly ensureMeasured: () => Promise<void>;
	/** Reads turns ahead in the background, so that a summary asked for later starts sooner. */
	readonly readAhead: (turns: readonly Turn[], signal: AbortSignal) => Promise<void>;
	readonly onChanged: (documentId: DocumentId) => void;
	readonly onFinished: (documentId: DocumentId) => void;
	readonly preferredLength: () => SummaryLength;
	readonly now?: () => number;
}
