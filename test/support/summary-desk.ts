import { expect } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import type { Repetition } from '../../src-main/contract/inspection.ts';
import type { RecipeSection } from '../../src-main/contract/recipes.ts';
import type { Model } from '../../src-main/contract/models.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { builtInRecipe } from '../../src-main/documents/recipes/built-in-recipes.ts';
import { generalRecipe } from '../../src-main/documents/recipes/recipe-ids.ts';
import { whileInUse } from '../../src-main/documents/summary-model.ts';
import { SummariesService } from '../../src-main/documents/summaries-service.ts';
import { textWorkHere } from '../../src-main/documents/text-tasks.ts';
import { addDocument } from './documents/add-document.ts';
import { dataOf, FakeSummaryModel } from './documents/fake-model.ts';
import { readProjectFile } from './documents/read-file.ts';
import type { ModelId, SummaryId } from '../../src-main/contract/entities.ts';

const { signal } = new AbortController();
/** A model that can do what summaries need. */
export const writer = {
	id: 'writer' as ModelId,
	name: 'Writer',
	languages: [],
	summaryMethod: 'sections',
	sentenceChoice: null,
} as unknown as Model;

/** Summaries of one document on a database in memory, by a made-up model that may be another `now`. */
export async function summaryDesk() {
	const stores = new Stores(openInMemory(), openInMemory);
	const store = stores.disk;
	const { pages } = await readProjectFile('resources/sample/library-renovation.pdf');
	const conversation = store.conversations.create('Library', 1);
	const document = await addDocument(store, conversation.id, { name: 'library.pdf', pages, openedAt: 1 });
	const jobs = new Jobs();
	const now = {
		model: writer,
		sha256: 'a'.repeat(64),
		/** Which the engine has. */
		inUse: writer.id,
		sections: [] as RecipeSection[],
		says: (text: string): string => dataOf(text).split(/(?<=\.)\s/u)[0] ?? '',
	};
	const service = new SummariesService({
		stores,
		text: textWorkHere,
		jobs,
		recipes: {
			find: () => ({
				...builtInRecipe('general', 'en'),
				id: generalRecipe,
				origin: 'built-in',
				sections: now.sections,
			}),
		},
		logger: { event: () => undefined },
		modelFor: () => ({ model: now.model, sha256: now.sha256 }),
		openModel: (id) => whileInUse(new FakeSummaryModel((text) => now.says(text)), () => now.inUse === id),
		prepare: () => {
			now.inUse = now.model.id;
			return Promise.resolve();
		},
		ensureMeasured: () => Promise.resolve(),
		readAhead: () => Promise.resolve(),
		onChanged: () => undefined,
		onFinished: () => undefined,
		preferredLength: () => 'medium',
	});
	const make = async (quotations: boolean): Promise<SummaryId> => {
		const id = service.start(document.id, { length: 'medium', depth: 'quick', quotations });
		await expect.poll(() => service.show(id).state, { timeout: 10_000 }).toBe('done');
		return id;
	};
	const repeat = async (id: SummaryId): Promise<Repetition> => {
		for await (const event of service.repeats.repeat(id, signal))
			if (event.kind === 'done') return event.repetition;
		throw new Error('A repetition ends with what came of it');
	};
	return { service, store, document, jobs, now, make, repeat };
}
