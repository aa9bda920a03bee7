import type { Threads } from '../../chat/threads.ts';
import type { Stores } from '../../db/store.ts';
import type { TextWork } from '../../documents/text-work.ts';
import { CorrectionsService } from '../../teach/corrections-service.ts';
import type { ExamplesService } from '../../teach/examples-service.ts';
import type { ModelsService } from '../../catalog/models-service.ts';
import { findPersonalWith } from './find-personal.ts';

export interface CorrectionParts {
	readonly stores: Stores;
	readonly threads: Threads;
	readonly text: TextWork;
	readonly models: Pick<ModelsService, 'list'>;
	readonly personal: {
		/** Words that the house never wants to see in a text without personal data. */
		readonly house: () => string[];
	};
}

/** Corrections of answers; they go with their conversations, so what happens to those is listened to. */
export function composeCorrections(
	{ stores, threads, text, models, personal }: CorrectionParts,
	examples: ExamplesService,
	left: AbortSignal,
): CorrectionsService {
	const corrections = new CorrectionsService({
		stores,
		examples,
		findPersonal: findPersonalWith(text, personal.house),
		compare: (before, after, signal) => text.compareTexts(before, after, signal),
		nameOfModel: (id) => models.list().find((model) => model.id === id)?.name ?? '',
		now: Date.now,
	});
	void follow(threads.watchList(left), () => corrections.look());
	return corrections;
}

/** Ends when the watch does. */
export async function follow(events: AsyncIterable<unknown>, then: () => void): Promise<void> {
	for await (const _event of events) then();
}
