import { describe, expect, it } from 'vitest';
import type { DocumentId, Summary } from '../../../../src-main/contract/entities.ts';
import { openInMemory } from '../../../../src-main/db/open.ts';
import { Stores } from '../../../../src-main/db/store.ts';
import { SummaryQueue } from '../../../../src-main/documents/many/summary-queue.ts';
import { storeDocument } from '../../../support/documents/store-document.ts';

/** Three documents, and summaries that end when the test says so. */
function prepare() {
	const stores = new Stores(openInMemory(), openInMemory);
	const { id } = stores.disk.conversations.create('', 1);
	const documents = ['a', 'b', 'c'].map((name) => storeDocument(stores.disk, id, name));
	const [a, b, c] = documents as [DocumentId, DocumentId, DocumentId];
	const made = new Map<DocumentId, Pick<Summary, 'state' | 'secondsLeft'>>();
	const started: DocumentId[] = [];
	const queue: SummaryQueue = new SummaryQueue({
		stores,
		onChanged: () => undefined,
		work: {
			start: (document) => {
				started.push(document);
				set(document, 'running');
			},
			stop: (document) => {
				set(document, 'stopped');
				return Promise.resolve();
			},
			shown: (document) => made.get(document) as Summary | undefined,
			estimate: () => 10,
		},
	});
	const set = (document: DocumentId, state: Summary['state']): void => {
		made.set(document, { state, secondsLeft: 4 });
		queue.changed(id, document);
	};
	return { stores, queue, id, a, b, c, set, started };
}

describe('Summaries one after the other', () => {
	it('makes those that are not made, and says what is left', () => {
		const { queue, id, a, b, c, set, started } = prepare();
		set(b, 'done');
		queue.start(id, 'medium');
		expect(started).toEqual([a]);
		expect(queue.waits(id, c)).toBe(true);
		expect(queue.progress(id)).toEqual({ done: 0, total: 2, secondsLeft: 14 });
		set(a, 'done');
		expect(started).toEqual([a, c]);
		set(c, 'done');
		expect(queue.progress(id)).toBeNull();
	});

	it('goes on after one that fails, and stops with one that somebody stopped', () => {
		const { queue, id, a, b, set, started } = prepare();
		queue.start(id, 'medium');
		set(a, 'failed');
		expect(started).toEqual([a, b]);
		set(b, 'stopped');
		expect(queue.progress(id)).toBeNull();
		expect(started).toHaveLength(2);
		queue.start(id, 'medium');
		expect(started.at(-1)).toBe(a);
	});

	it('goes on without a document that is removed, whether it waits or is being summarised', () => {
		const { queue, id, a, b, c, set, started } = prepare();
		queue.start(id, 'medium');
		queue.remove(id, b);
		expect(queue.progress(id)).toMatchObject({ done: 0, total: 2 });
		queue.remove(id, a);
		set(a, 'stopped');
		expect(started).toEqual([a, c]);
		expect(queue.progress(id)).toMatchObject({ done: 0, total: 1 });
		queue.remove(id, c);
		expect(queue.progress(id)).toBeNull();
	});

	it('passes over a document that is not there any more', () => {
		const { stores, queue, id, a, b, c, set, started } = prepare();
		queue.start(id, 'medium');
		stores.disk.documents.remove(b);
		set(a, 'done');
		expect(started).toEqual([a, c]);
		expect(queue.progress(id)).toMatchObject({ done: 1, total: 2 });
	});

	it('stops the one that runs and forgets the others', () => {
		const { queue, id, b, started } = prepare();
		queue.start(id, 'medium');
		queue.stop(id);
		expect(started).toHaveLength(1);
		expect(queue.waits(id, b)).toBe(false);
		expect(queue.progress(id)).toBeNull();
	});
});
