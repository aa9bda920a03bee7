import { describe, expect, it } from 'vitest';
import type { Point, PointId, SummaryId } from '../../src-main/contract/entities.ts';
import { openDatabase, openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { generalRecipe } from '../../src-main/documents/recipes/recipe-ids.ts';
import { SummaryEdits } from '../../src-main/documents/summary-edits.ts';
import { withSupport } from '../../src-main/documents/support.ts';
import { dataFolder } from '../support/data-folder.ts';
import { storeDocument } from '../support/documents/store-document.ts';

const opening = 'The library opens again on 4 May.';
const hours = 'Until then books are lent in the town hall.';

/** A summary of two points, neither of which its sentences carry; the second cites none. */
async function desk(language: string | null = null) {
	const folder = dataFolder();
	const open = async () => {
		const opened = await openDatabase(folder);
		const stores = new Stores(opened.database, openInMemory);
		const changed: string[] = [];
		const edits = new SummaryEdits({ stores, onChanged: (id) => void changed.push(id), now: () => 9 });
		return { ...opened, store: stores.disk, edits, changed };
	};
	const first = await open();
	const conversation = first.store.conversations.create('Library', 1);
	const documentId = storeDocument(first.store, conversation.id, 'library.txt');
	const point = (id: string, text: string, passages: readonly string[]): Point =>
		withSupport({
			id: id as PointId,
			heading: '',
			text,
			quoted: false,
			sources: passages.map((passage) => ({ documentId, page: 1, passage })),
			findings: [],
			edited: false,
		});
	const points = [
		point('cited', 'A swimming pool is planned behind the station.', [opening, hours]),
		point('loose', 'The mayor resigns.', []),
	];
	const id: SummaryId = first.store.summaries.add({
		documentId,
		length: 'short',
		depth: 'quick',
		recipe: { id: generalRecipe, name: 'General', titles: [] },
		language,
		method: 'sections',
		methodBecause: 'measured',
		coverage: { pages: 1, pagesRead: 1, reading: 'all', pagesWithoutText: [], sectionsDone: 1, sections: 1 },
		model: null,
		at: 1,
	});
	first.store.summaries.change(id, { state: 'done', points });
	return { ...first, open, id, points, documentId };
}

describe('a point that its sentences do not carry', () => {
	it('gives way to these sentences, and comes back, also after the program was ended', async () => {
		const { store, edits, changed, close, open, id, points, documentId } = await desk();
		expect(store.summaries.get(id)?.points[0]?.support?.verdict).toBe('not-found');
		edits.markChecked(id, true);
		edits.takeSource(id, 'cited' as PointId);
		expect(store.summaries.get(id)).toMatchObject({
			canUndo: true,
			checkedAt: null,
			points: [
				{
					text: `${opening} ${hours}`,
					quoted: true,
					quotedBecause: 'chosen',
					edited: true,
					support: { verdict: 'supported', missing: [] },
				},
				points[1],
			],
		});
		expect(changed).toEqual([documentId, documentId]);
		close();

		const again = await open();
		again.edits.undo(id);
		expect(again.store.summaries.get(id)).toMatchObject({ canUndo: false, points });
		again.edits.undo(id);
		expect(again.changed).toEqual([documentId]);
		again.close();
	});

	it('is compared by figures and names alone where it is in another language than these', async () => {
		const written = 'Bis dahin werden die Bücher im Rathaus verliehen.';
		for (const [language, support] of [
			['de', { verdict: 'partly', because: 'language' }],
			[null, { verdict: 'not-found', because: 'words' }],
		] as const) {
			const { store, edits, close, id } = await desk(language);
			edits.editPoint(id, 'cited' as PointId, written);
			const point = store.summaries.get(id)?.points[0];
			expect(point).toMatchObject({ text: written, edited: true, support });
			expect(point?.findings.map(({ said }) => said)).toEqual(language === null ? ['Bücher', 'Rathaus'] : []);
			close();
		}
	});

	it('stays as it is where it cites no sentence', async () => {
		const { store, edits, close, id, points } = await desk();
		expect(() => edits.takeSource(id, 'loose' as PointId)).toThrow(
			expect.objectContaining({ code: 'not-found' }),
		);
		expect(store.summaries.get(id)).toMatchObject({ canUndo: false, points });
		close();
	});
});
