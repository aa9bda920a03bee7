import { expect, it } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import type { DocumentId, ModelId } from '../../src-main/contract/entities.ts';
import type { Model } from '../../src-main/contract/models.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { builtInRecipe } from '../../src-main/documents/recipes/built-in-recipes.ts';
import { generalRecipe } from '../../src-main/documents/recipes/recipe-ids.ts';
import { SummariesService } from '../../src-main/documents/summaries-service.ts';
import { textWorkHere } from '../../src-main/documents/text-tasks.ts';
import type { Turn } from '../../src-main/engine/engine.ts';
import { addDocument } from '../support/documents/add-document.ts';
import { FakeSummaryModel } from '../support/documents/fake-model.ts';
import { readProjectFile } from '../support/documents/read-file.ts';

/** A computer so slow that no summary starts by itself. */
async function desk(summaryMethod: 'sections' | 'sentences') {
	const stores = new Stores(openInMemory(), openInMemory);
	const { pages } = await readProjectFile('resources/sample/library-renovation.pdf');
	const conversation = stores.disk.conversations.create('Library', 1);
	const add = (name: string) =>
		addDocument(stores.disk, conversation.id, {
			name,
			pages,
			openedAt: stores.disk.documents.ofConversation(conversation.id).length,
		});
	const asked: (readonly Turn[])[] = [];
	const ahead: { turns: readonly Turn[]; signal: AbortSignal }[] = [];
	const facts = { languages: [], sentenceChoice: null, readingTokensPerSecond: 2, wordsPerSecond: 0.5 };
	const model = { ...facts, id: 'writer' as ModelId, summaryMethod } as unknown as Model;
	const service = new SummariesService({
		stores,
		text: textWorkHere,
		jobs: new Jobs(),
		recipes: {
			find: () => ({
				...builtInRecipe('general', 'en'),
				id: generalRecipe,
				origin: 'built-in',
				sections: [],
			}),
		},
		logger: { event: () => undefined },
		modelFor: () => ({ model, sha256: 'a'.repeat(64) }),
		openModel: () =>
			new FakeSummaryModel((_, turns) => {
				asked.push(turns);
				return '- The library is renovated.';
			}),
		prepare: () => Promise.resolve(),
		ensureMeasured: () => Promise.resolve(),
		readAhead: (turns, signal) => {
			ahead.push({ turns, signal });
			return Promise.resolve();
		},
		onChanged: () => undefined,
		onFinished: () => undefined,
		preferredLength: () => 'medium',
	});
	const start = (id: DocumentId) => service.start(id, { length: 'medium', quotations: false });
	return { service, add, asked, ahead, start };
}

it.each(['sections', 'sentences'] as const)(
	'what a summary by %s asks first is read before anybody starts one, and given up when one is started',
	async (method) => {
		const { service, add, asked, ahead, start } = await desk(method);
		const { id } = await add('library.pdf');
		await service.afterOpening(id);
		expect(asked).toEqual([]);
		expect(ahead).toHaveLength(1);
		expect(ahead[0]?.signal.aborted).toBe(false);
		const summary = start(id);
		expect(ahead[0]?.signal.aborted).toBe(true);
		await expect.poll(() => asked.length).toBeGreaterThan(0);
		expect(asked[0]).toEqual(ahead[0]?.turns);
		await expect.poll(() => service.show(summary).state, { timeout: 10_000 }).toBe('done');
	},
);

it('what is read ahead makes room for the next document', async () => {
	const { service, add, ahead } = await desk('sections');
	for (const name of ['one.pdf', 'two.pdf']) await service.afterOpening((await add(name)).id);
	expect(ahead.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});
