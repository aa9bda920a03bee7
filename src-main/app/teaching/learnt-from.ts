import type { LearntFrom, LearntThing } from '../../contract/adapter-passport.ts';
import type { ConversationId } from '../../contract/entities.ts';
import type { CollectionId } from '../../contract/ids.ts';
import type { Stores } from '../../db/store.ts';
import type { AdaptersService } from '../../teach/adapters-service.ts';
import type { ExamplesService } from '../../teach/examples-service.ts';

export interface LearntParts {
	readonly stores: Stores;
	readonly adapters: Pick<AdaptersService, 'learntFrom'>;
	readonly examples: Pick<ExamplesService, 'madeOf'>;
}

/** Adapters and examples that were made of something, or of the documents in it. */
export function learntFrom(thing: LearntThing, { stores, adapters, examples }: LearntParts): LearntFrom {
	const ids = new Set([thing.id, ...documentsIn(stores, thing)]);
	return { adapters: adapters.learntFrom(ids), examples: examples.madeOf(ids) };
}

function documentsIn(stores: Stores, { kind, id }: LearntThing): string[] {
	const { documents } = stores.of(id);
	if (kind === 'conversation') return documents.ofConversation(id as ConversationId).map((one) => one.id);
	return kind === 'collection' ? documents.ofCollection(id as CollectionId) : [];
}
