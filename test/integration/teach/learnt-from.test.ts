import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { learntFrom } from '../../../src-main/app/teaching/learnt-from.ts';
import type { LearntThing } from '../../../src-main/contract/adapter-passport.ts';
import { ExamplesTable } from '../../../src-main/db/teaching.ts';
import { ExamplesService } from '../../../src-main/teach/examples-service.ts';
import { collectionDesk, until } from '../../support/collection-desk.ts';
import { dataFolder } from '../../support/data-folder.ts';

it('finds what was made of a document by the collection that it is in', async () => {
	const root = dataFolder();
	const folder = path.join(root, 'ward');
	mkdirSync(folder);
	writeFileSync(path.join(folder, 'oxygen.txt'), 'The pressure of the cylinders is checked daily.');
	writeFileSync(path.join(folder, 'sheets.txt'), 'Sheets are delivered on Tuesdays.');
	const { collections, stores, opened, ...desk } = await collectionDesk(root);
	const id = await collections.add(folder);
	await until({ collections }, id, ({ state, filesRead }) => state === 'ready' && filesRead === 2);
	const documents = stores.disk.documents.ofCollection(id);
	expect(documents).toHaveLength(2);
	const [first = '', second = ''] = documents;
	const examples = new ExamplesService(
		new ExamplesTable(opened.database),
		() => new Map(),
		() => undefined,
	);
	const origin = { kind: 'document' as const, id: first, name: 'oxygen.txt', sha256: null };
	examples.take([{ question: 'How often?', answer: 'Daily.', origins: [origin] }], 'imported');
	const adapters = { learntFrom: (ids: ReadonlySet<string>) => (ids.has(second) ? ['House words'] : []) };
	const found = (thing: LearntThing) => learntFrom(thing, { stores, adapters, examples });
	expect(found({ kind: 'collection', id })).toEqual({ adapters: ['House words'], examples: 1 });
	expect(found({ kind: 'document', id: first })).toEqual({ adapters: [], examples: 1 });
	expect(found({ kind: 'conversation', id })).toEqual({ adapters: [], examples: 0 });
	expect(desk.problems).toEqual([]);
});
