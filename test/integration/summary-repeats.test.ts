import { describe, expect, it } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import type { ModelId, SummaryId } from '../../src-main/contract/entities.ts';
import type { Repetition } from '../../src-main/contract/inspection.ts';
import type { RecipeSection } from '../../src-main/contract/recipes.ts';
import type { Model } from '../../src-main/contract/models.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { builtInRecipe } from '../../src-main/documents/recipes/built-in-recipes.ts';
import { generalRecipe } from '../../src-main/documents/recipes/recipe-ids.ts';
import { SummariesService } from '../../src-main/documents/summaries-service.ts';
import { textWorkHere } from '../../src-main/documents/text-tasks.ts';
import { addDocument } from '../support/documents/add-document.ts';
import { dataOf, FakeSummaryModel } from '../support/documents/fake-model.ts';
import { readProjectFile } from '../support/documents/read-file.ts';

const { signal } = new AbortController();
const model = {
	id: 'writer' as ModelId,
	languages: [],
	summaryMethod: 'sections',
	sentenceChoice: null,
} as unknown as Model;

async function desk() {
	const stores = new Stores(openInMemory(), openInMemory);
	const store = stores.disk;
	const { pages } = await readProjectFile('resources/sample/library-renovation.pdf');
	const conversation = store.conversations.create('Library', 1);
	const document = await addDocument(store, conversation.id, { name: 'library.pdf', pages, openedAt: 1 });
	const jobs = new Jobs();
	const now = {
		model,
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
		currentModel: () => ({ model: now.model, sha256: 'a'.repeat(64) }),
		openModel: () => new FakeSummaryModel((text) => now.says(text)),
		prepare: () => Promise.resolve(),
		onPointTime: () => undefined,
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
	return { service, store, jobs, now, make, repeat };
}

describe('a summary that is made once more', () => {
	it('is identical, by quotations and by a model that says the same, and leaves what is stored', async () => {
		const { service, jobs, make, repeat } = await desk();
		for (const quotations of [true, false]) {
			const id = await make(quotations);
			const before = service.show(id);
			expect(before.points.length).toBeGreaterThan(1);
			expect(before.method).toBe(quotations ? 'quotations' : 'sections');
			expect(await repeat(id)).toEqual({
				isIdentical: true,
				pieces: [],
				wasRepeatable: quotations,
				isSamePlan: true,
			});
			expect(service.show(id)).toEqual(before);
		}
		for await (const list of jobs.watch(signal)) {
			expect(list).toEqual([]);
			break;
		}
	});

	it('shows where it differs, but not what a person changed or removed', async () => {
		const { service, store, make, repeat } = await desk();
		const id = await make(true);
		const [first, second, ...rest] = service.show(id).points;
		if (first === undefined || second === undefined) throw new Error('There are two points');
		service.edits.editPoint(id, first.id, 'Somebody wrote this.');
		service.edits.removePoint(id, second.id);
		expect((await repeat(id)).isIdentical).toBe(true);
		const [third] = rest;
		if (third === undefined) throw new Error('There is a third point');
		const points = service
			.show(id)
			.points.map((point) => (point.id === third.id ? { ...point, text: `${point.text} Never.` } : point));
		store.summaries.change(id, { points });
		const { isIdentical, pieces } = await repeat(id);
		expect(isIdentical).toBe(false);
		expect(pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual(['Never.']);
	});

	it('is refused while it is unfinished, for another model and for a kind that was changed', async () => {
		const { service, store, now, make, repeat } = await desk();
		const id = await make(false);
		now.model = { ...model, id: 'other' as ModelId };
		await expect(repeat(id)).rejects.toMatchObject({ code: 'answer-other-model' });
		now.model = model;
		now.says = () => 'Nothing of it is so.';
		expect((await repeat(id)).isIdentical).toBe(false);
		now.sections = [{ title: 'Dates', cues: [] }];
		await expect(repeat(id)).rejects.toMatchObject({ code: 'summary-kind-changed' });
		store.summaries.change(id, { state: 'stopped' });
		await expect(repeat(id)).rejects.toMatchObject({ code: 'summary-unfinished' });
		await expect(repeat('nobody' as SummaryId)).rejects.toMatchObject({ code: 'not-found' });
		expect(service.show(id).state).toBe('stopped');
	});
});
